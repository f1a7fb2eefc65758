/** What a code block asks for: its text read to options, and a sentence for each line that cannot be meant. */
import { nameKey, nearestName } from '../notes/name-key';
import { type LinkText, readLinks } from '../notes/wikilink';
import { MOST_SHOWN, readBlockLines, shortened } from './block-lines';
import { type BlockLimits, LIMIT_RULES, type LimitName } from './block-limits';
import { OPTION_RULES, type OptionName, type OptionRule } from './block-rules';
import type { PictureOptions } from './picture-options';

/** The views, each with the options that it takes, the usual first. A new view is added here and, to be drawn, in the shell. */
const VIEW_OPTIONS = {
  graph: ['service', 'steps', 'direction', 'environment', 'kind', 'criticality', 'states', 'search', 'show'],
  impact: ['service', 'environment', 'kind', 'criticality', 'show'],
  service: ['service'],
  hygiene: ['most'],
  backups: ['service', 'most'],
  changes: ['service', 'days', 'most'],
  incidents: ['service', 'days', 'most'],
  availability: ['service', 'days', 'most'],
} as const satisfies Readonly<Record<string, readonly (OptionName | LimitName)[]>>;

export type BlockView = keyof typeof VIEW_OPTIONS;
export const BLOCK_VIEWS = Object.keys(VIEW_OPTIONS) as readonly BlockView[];

export interface BlockOptions {
  readonly view: BlockView;
  /** As the block names them; empty: it names none. */
  readonly services: readonly LinkText[];
  /** What else it says of a picture; never a focus. */
  readonly picture: PictureOptions;
  /** How much of the report it asks for; missing: as the weekly note has it. */
  readonly limits?: BlockLimits;
}

/** The views that may be of the whole lab; the others need a service. */
export function isOfWholeLab(view: BlockView): boolean {
  return view !== 'impact' && view !== 'service';
}

export interface BlockReading {
  /** What can be drawn of it; null where no view can be meant. */
  readonly options: BlockOptions | null;
  /** Whole sentences, in the order of the lines. */
  readonly problems: readonly string[];
}

/** Never throws. What is wrong is told; the rest counts. */
export function readBlock(text: string): BlockReading {
  const { lines, unread } = readBlockLines(text);
  const bare = unread.filter((line) => viewIn([line]) !== null);
  const written = [...bare.map((line) => ({ option: 'view', values: [line] })), ...lines];
  const problems = unread.filter((line) => !bare.includes(line)).map(unreadWords);
  const values = new Map<string, readonly string[]>();
  for (const { option, values: own } of written) {
    const name = optionNamed(option);
    if (name === null) problems.push(unknownOption(option));
    else if (values.has(name)) problems.push(`“${shortened(option)}” stands here twice; the first one counts.`);
    else values.set(name, own);
  }
  const view = viewIn(values.get('view') ?? []);
  if (view === null) return { options: null, problems: [viewProblem(values.get('view') ?? []), ...problems] };
  return withValues(view, values, problems);
}

function withValues(
  view: BlockView,
  values: ReadonlyMap<string, readonly string[]>,
  problems: readonly string[],
): BlockReading {
  const all = [...problems];
  let picture: PictureOptions = {};
  let limits: BlockLimits = {};
  for (const [name, words] of values) {
    if (name === 'view' || words.length === 0) continue;
    const possible: readonly string[] = VIEW_OPTIONS[view];
    if (!possible.includes(name)) all.push(misplaced(name, view));
    else if (isPictureOption(name)) {
      const { chosen, wrong } = OPTION_RULES[name].read(words);
      picture = { ...picture, ...chosen };
      all.push(...wrong.map((word) => wrongValue(word, OPTION_RULES[name])));
    } else if (isLimit(name)) {
      const amount = LIMIT_RULES[name].read(words);
      if (amount === null) all.push(wrongValue(words.join(', '), LIMIT_RULES[name]));
      else limits = { ...limits, [name]: amount };
    }
  }
  const services = (values.get('service') ?? []).flatMap(linksIn);
  const isLimited = Object.keys(limits).length > 0;
  return { options: { view, services, picture, ...(isLimited ? { limits } : {}) }, problems: all };
}

/** A name in quotes may hold a comma, which parts names elsewhere. */
function linksIn(value: string): readonly LinkText[] {
  if (/\[\[|\]\(/.test(value)) return readLinks(value);
  return [{ raw: value, target: value, shown: value, form: 'name' }];
}

function isPictureOption(name: string): name is Exclude<OptionName, 'service'> {
  return name in OPTION_RULES;
}

function isLimit(name: string): name is LimitName {
  return name in LIMIT_RULES;
}

const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ...['view', 'show view', 'type'].map((name) => [nameKey(name), 'view'] as const),
  ...['service', 'services', 'of', 'focus', 'note', 'page'].map((name) => [nameKey(name), 'service'] as const),
  ...Object.entries({ ...OPTION_RULES, ...LIMIT_RULES }).flatMap(([name, { also }]) =>
    [name, ...also].map((spelling) => [nameKey(spelling), name] as const),
  ),
]);

function optionNamed(written: string): string | null {
  return SPELLINGS.get(nameKey(written)) ?? null;
}

const VIEW_SPELLINGS: Readonly<Record<BlockView, readonly string[]>> = {
  graph: ['graph', 'dependency graph', 'dependencies', 'picture'],
  impact: ['impact', 'blast radius', 'failure'],
  service: ['service', 'service card', 'card'],
  hygiene: ['hygiene', 'hygiene report', 'report', 'findings', 'todo'],
  backups: ['backups', 'backup', 'restores', 'backup jobs'],
  changes: ['changes', 'change'],
  incidents: ['incidents', 'incident', 'outages'],
  availability: ['availability', 'uptime', 'objectives', 'slo'],
};

function viewIn([word, second]: readonly string[]): BlockView | null {
  if (word === undefined || second !== undefined) return null;
  return BLOCK_VIEWS.find((view) => VIEW_SPELLINGS[view].some((one) => nameKey(one) === nameKey(word))) ?? null;
}

function viewProblem(words: readonly string[]): string {
  const [word] = words;
  if (word === undefined) return `Say what to show, for instance view: graph. ${possible(BLOCK_VIEWS)}`;
  return `“${shortened(words.join(', '))}” is no view. ${possible(BLOCK_VIEWS)}${guess(word, BLOCK_VIEWS)}`;
}

function unreadWords(line: string): string {
  return `“${shortened(line)}” is no option. Write each on a line of its own, for instance view: graph.`;
}

function unknownOption(option: string): string {
  const names = ['view', 'service', ...Object.keys(OPTION_RULES), ...Object.keys(LIMIT_RULES)];
  return `“${shortened(option)}” is no option. ${possible(names)}${guess(option, names)}`;
}

function misplaced(name: string, view: BlockView): string {
  return `“${name}” means nothing to view: ${view}. ${possible(VIEW_OPTIONS[view])}`;
}

function wrongValue(word: string, { what, values, words = [] }: Pick<OptionRule, 'what' | 'values' | 'words'>): string {
  return `“${shortened(word)}” is no ${what}. ${values}${guess(word, words)}`;
}

function possible(words: readonly string[]): string {
  return `Possible: ${words.join(', ')}.`;
}

function guess(written: string, names: readonly string[]): string {
  const nearest = written.length > MOST_SHOWN ? null : nearestName(written, names);
  return nearest === null ? '' : ` Did you mean ${nearest}?`;
}
