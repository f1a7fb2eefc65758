/** How the lines and boxes of the SVG look: told apart by their line first, and by colour on top of that. */
import type { DrawnRelation } from './drawing-layout';

interface LineLook {
  /** In the legend. */
  readonly name: string;
  /** Between the names of two services. */
  readonly verb: string;
  readonly width: number;
  /** Empty for a line without gaps. */
  readonly dashes: string;
  readonly light: string;
  readonly dark: string;
}

export const LINE_LOOKS: Readonly<Record<DrawnRelation, LineLook>> = {
  runs_on: { name: 'runs on', verb: 'runs on', width: 2.25, dashes: '', light: '#3d444d', dark: '#c3cad2' },
  depends_on: { name: 'depends on', verb: 'depends on', width: 1.25, dashes: '', light: '#0a5bc4', dark: '#6cb0ff' },
  data_on: {
    name: 'data on',
    verb: 'keeps its data on',
    width: 1.75,
    dashes: '14 3',
    light: '#17722f',
    dark: '#4cc764',
  },
  uses: { name: 'uses', verb: 'uses', width: 1.5, dashes: '6 4', light: '#8a5a00', dark: '#dba63a' },
  replica: { name: 'replica', verb: 'has the replica', width: 2, dashes: '0.1 5', light: '#7440c8', dark: '#c29bff' },
  backup_to: {
    name: 'backup to',
    verb: 'is backed up to',
    width: 1,
    dashes: '9 3 2 3',
    light: '#0b6673',
    dark: '#4fc9d6',
  },
  monitored_by: { name: 'monitored by', verb: 'is monitored by', width: 1, dashes: '5 3 1 3 1 3', light: '#a8327c', dark: '#f58ac2' }, // prettier-ignore
};

/** In the order of the legend. */
export const RELATIONS: readonly DrawnRelation[] = [
  'runs_on',
  'depends_on',
  'data_on',
  'uses',
  'replica',
  'backup_to',
  'monitored_by',
];

/** `runs_on` as a class or an id. */
export function className(relation: DrawnRelation): string {
  return relation.replace('_', '-');
}

interface Palette {
  readonly page: string;
  readonly text: string;
  readonly quiet: string;
  readonly box: string;
  readonly border: string;
  readonly lineOf: (relation: DrawnRelation) => string;
}

const LIGHT: Palette = {
  page: '#ffffff',
  text: '#1c2128',
  quiet: '#57606a',
  box: '#f3f5f8',
  border: '#59636e',
  lineOf: (relation) => LINE_LOOKS[relation].light,
};

const DARK: Palette = {
  page: '#15181d',
  text: '#e8edf3',
  quiet: '#a3acb7',
  box: '#22272e',
  border: '#8b949e',
  lineOf: (relation) => LINE_LOOKS[relation].dark,
};

/** Both palettes in full and no variables, so that viewers with little CSS show the light one. */
export function styleSheet(relations: readonly DrawnRelation[], isOver: boolean): string {
  return [
    'text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;text-anchor:middle}',
    '.name{font-size:13px;font-weight:600}',
    '.kind{font-size:11px}',
    '.words{font-size:12px;text-anchor:start}',
    '.box rect{stroke-width:1.25}',
    '.lab rect{stroke-dasharray:5 3}',
    '.faint rect{stroke-opacity:.55;fill-opacity:.4}',
    '.faint .name{font-weight:400;font-style:italic}',
    '.line{fill:none}',
    ...(isOver ? ['.over{stroke-opacity:.45}'] : []),
    ...relations.map((relation) => {
      const { width, dashes } = LINE_LOOKS[relation];
      const cap = relation === 'replica' ? ';stroke-linecap:round' : '';
      return `.${className(relation)}{stroke-width:${width}${dashes === '' ? '' : `;stroke-dasharray:${dashes}`}${cap}}`;
    }),
    ...colours(LIGHT, relations),
    `@media (prefers-color-scheme:dark){${colours(DARK, relations).join('')}}`,
  ].join('\n');
}

function colours(palette: Palette, relations: readonly DrawnRelation[]): readonly string[] {
  return [
    `.page{fill:${palette.page}}`,
    `text{fill:${palette.text}}`,
    `.kind{fill:${palette.quiet}}`,
    `.box rect{fill:${palette.box};stroke:${palette.border}}`,
    `.lab rect,.faint rect{fill:${palette.page}}`,
    ...relations.flatMap((relation) => [
      `.${className(relation)}{stroke:${palette.lineOf(relation)}}`,
      `.${className(relation)}-head{fill:${palette.lineOf(relation)}}`,
    ]),
  ];
}
