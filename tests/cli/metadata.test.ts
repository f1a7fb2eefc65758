import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { Position } from '../../src/notes/note';
import { type NoteMetadata, readBody, readMetadata } from '../../cli/metadata';

/** `line:col-line:col`, short enough to read. */
const where = ({ start, end }: Position): string => `${start.line}:${start.col}-${end.line}:${end.col}`;
const cut = (text: string, { start, end }: Position): string => text.slice(start.offset, end.offset);

describe('readMetadata', () => {
  it('leaves out what a note does not have', () => {
    expect(readMetadata('')).toEqual({});
    expect(Object.keys(readMetadata('Plain text.'))).toEqual(['sections']);
  });

  it('reads the frontmatter, where it stands and the links in it', () => {
    const { frontmatter, frontmatterPosition, frontmatterLinks } = readMetadata(
      '---\nruns_on: "[[Hosts/pve|the host]]"\nuses:\n  - "[[DNS#Zones]]"\n  - plain\n---\n',
    );
    expect(frontmatter).toEqual({ runs_on: '[[Hosts/pve|the host]]', uses: ['[[DNS#Zones]]', 'plain'] });
    expect(frontmatterPosition && where(frontmatterPosition)).toBe('0:0-5:3');
    expect(frontmatterLinks).toEqual([
      { key: 'runs_on', link: 'Hosts/pve', original: '[[Hosts/pve|the host]]', displayText: 'the host' },
      { key: 'uses.0', link: 'DNS#Zones', original: '[[DNS#Zones]]', displayText: 'DNS > Zones' },
    ]);
  });

  it('counts frontmatter that is empty or cannot be read as a section only', () => {
    for (const yaml of ['', 'a: [\n', '- a\n']) {
      const { frontmatter, frontmatterPosition, sections } = readMetadata(`---\n${yaml}---\n`);
      expect([frontmatter, frontmatterPosition, sections?.map(({ type }) => type)]).toEqual([
        undefined,
        undefined,
        ['yaml'],
      ]);
    }
  });

  it('reads headings with their signs taken off', () => {
    const text = '# One\n\n## Two ##\n\n### [[Three]]#\n\nFour\n---\n\n#\n\n```\n# code\n```\n#no heading\n';
    expect(readMetadata(text).headings?.map(({ heading, level }) => [level, heading])).toEqual([
      [1, 'One'],
      [2, 'Two'],
      [3, '[[Three]]#'],
      [2, 'Four'],
      [1, ''],
    ]);
  });

  it('names the kind of each section', () => {
    const text = [
      '# H\n',
      'text ^block-id\n',
      '- item\n',
      '> quote\n',
      '> [!warning] Mind\n> this\n',
      '%%\n# comment\n- [ ] none\n%%\n',
      '$$\n# formula\n$$\n',
      '<div>\nx\n</div>\n',
      '| a | b |\n|---|---|\n| 1 | 2 |\n',
      '***\n',
      '~~~\n%%\n~~~\n',
    ].join('\n');
    const { sections, headings, listItems, blocks } = readMetadata(text);
    const types = 'heading paragraph list blockquote callout comment math html table thematicBreak code';
    expect(sections?.map(({ type }) => type).join(' ')).toBe(types);
    expect(headings).toHaveLength(1);
    expect(listItems).toHaveLength(1);
    expect(sections?.[1]?.id).toBe('block-id');
    expect(Object.keys(blocks ?? {})).toEqual(['block-id']);
  });

  it('reads list items with parents, tasks and block ids', () => {
    const text = '\n- one\n  - [x] two ^Two\n    more\n    1. [ ] three\n- [?] four\n\n* other list\n- [] no task\n';
    const { listItems, blocks } = readMetadata(text);
    expect(listItems?.map(({ position, parent, task, id }) => [where(position), parent, task, id])).toEqual([
      ['1:0-1:5', -1, undefined, undefined],
      ['2:2-3:8', 1, 'x', undefined],
      ['4:4-4:16', 2, ' ', undefined],
      ['5:0-5:10', -1, '?', undefined],
      ['7:0-7:12', -7, undefined, undefined],
      ['8:0-8:12', -8, undefined, undefined],
    ]);
    expect(blocks).toBeUndefined();
    const marked = '- a ^Id-1\n';
    expect(readMetadata(marked).listItems?.[0]?.id).toBe('Id-1');
    expect(readMetadata(marked).blocks?.['id-1']?.id).toBe('Id-1');
  });

  it('begins a nested item where the content of its parent begins', () => {
    const starts = (text: string) => readMetadata(text).listItems?.map(({ position }) => where(position));
    expect(starts('- a\n    - b\n')).toEqual(['0:0-0:3', '1:2-1:7']);
    expect(starts('-   a\n    - b\n')).toEqual(['0:0-0:5', '1:4-1:7']);
    expect(starts('- a\n\t- b\n')).toEqual(['0:0-0:3', '1:1-1:4']);
    expect(starts('> - a\n>     - b\n')).toEqual(['0:2-0:5', '1:4-1:9']);
  });

  it('takes the box of a task for a part of the marker', () => {
    const items = readMetadata('- [ ] 1. first\n- [ ] - second\n- [ ] 3 third\n').listItems;
    expect(items?.map(({ position, parent, task }) => [where(position), parent, task])).toEqual([
      ['0:0-0:14', -1, ' '],
      ['0:6-0:14', 0, undefined],
      ['1:0-1:14', -1, ' '],
      ['1:6-1:14', 1, undefined],
      ['2:0-2:13', -1, ' '],
    ]);
  });

  it('reads links and embeds, but no addresses on the web', () => {
    const text =
      '[[NAS]] ![[plan.png|300]] [a](Folder/My%20note.md) ![b](c.png) [web](https://x.test) https://y.test `[[code]]`\n\n' +
      '| [[a\\|b]] |\n|---|\n\nText <!-- [[hidden]] --> %% [[seen]] %% [[x#y#z]] [[#^id]] [[ ]]\n';
    const { links, embeds } = readMetadata(text);
    expect(links?.map(({ link, displayText }) => `${link} = ${displayText}`)).toEqual([
      'NAS = NAS',
      'Folder/My note.md = a',
      'a = b',
      'seen = seen',
      'x#y#z = x > y > z',
      '#^id = ^id',
      ' = ',
    ]);
    expect(embeds?.map(({ link, displayText }) => `${link} = ${displayText}`)).toEqual(['plan.png = 300', 'c.png = b']);
    for (const entry of [...(links ?? []), ...(embeds ?? [])]) expect(cut(text, entry.position)).toBe(entry.original);
  });

  it('reads tags where Obsidian does', () => {
    const text =
      '#start and #in/side/ **#bold** \\[#escaped x#no (#no) #2026 #y2026 `#no` [[#no]] [a](b#no) #é😀\n%%\n#comment\n%%\n';
    expect(readMetadata(text).tags?.map(({ tag }) => tag)).toEqual([
      '#start',
      '#in/side',
      '#bold',
      '#escaped',
      '#y2026',
      '#é😀',
      '#comment',
    ]);
  });

  it('keeps offsets right behind a byte order mark and with CRLF', () => {
    const lines = ['---', 'a: 1', '---', '# Title 😀', '', '- [ ] one', '', '- two #tag [[Link]]', '  - three', ''];
    for (const text of [
      lines.join('\n'),
      lines.join('\r\n'),
      `\uFEFF${lines.join('\r\n')}`,
      `\uFEFF${lines.slice(3).join('\n')}`,
    ]) {
      const { headings, listItems, links, tags } = readMetadata(text);
      expect(headings?.map(({ position }) => cut(text, position))).toEqual(['# Title 😀']);
      expect(listItems?.map(({ position }) => cut(text, position).trimEnd())).toEqual([
        '- [ ] one',
        '- two #tag [[Link]]',
        '  - three'.trimStart(),
      ]);
      expect(listItems?.map(({ position }) => position.start.line - (headings?.[0]?.position.start.line ?? 0))).toEqual(
        [2, 4, 5],
      );
      expect([...(links ?? []), ...(tags ?? [])].map(({ position }) => cut(text, position))).toEqual([
        '[[Link]]',
        '#tag',
      ]);
    }
  });

  it('gives a place that fits the text for whatever is written', () => {
    const part = fc.constantFrom(
      ...[
        '# ',
        '- ',
        '  ',
        '\n',
        '\r\n',
        '[ ] ',
        '1. ',
        '> ',
        '%%\n',
        '```\n',
        '[[a|b]]',
        '#t',
        '\t',
        'x',
        ' ^id',
        '---\n',
      ],
      ...['\uFEFF', '😀', '|', '![[', ']]', '[a](b)', '<b>', '*', '$$\n', '\0', '\\'],
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 40 }).map((parts) => parts.join('')),
        (text) => {
          const { headings, listItems, links, embeds, sections, tags } = readMetadata(text);
          const located = [headings, listItems, links, embeds, sections, tags].flatMap((list) => [...(list ?? [])]);
          for (const { position } of located) {
            for (const { line, col, offset } of [position.start, position.end]) {
              const before = text.slice(0, offset).split('\n');
              expect([line, col]).toEqual([before.length - 1, before[before.length - 1]?.length]);
            }
            expect(position.start.offset).toBeLessThanOrEqual(position.end.offset);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('readBody', () => {
  it('has the headings and list items that the metadata has, and the whole text', () => {
    const text = '---\ntype: incident\n---\n\n## Timeline\n\n- 10:00 noticed\n- [ ] act\n';
    const { headings, listItems } = readMetadata(text);
    expect(readBody(text)).toEqual({ text, headings, listItems });
    expect(readBody('')).toEqual({ text: '', headings: [], listItems: [] });
  });
});

const CAPTURES = path.resolve(__dirname, '../../../shared/data/obsidian-metadata');
const FIELDS = [
  ...(['frontmatter', 'frontmatterPosition', 'frontmatterLinks', 'headings', 'sections', 'listItems'] as const),
  ...(['links', 'embeds', 'tags', 'blocks'] as const),
];
/**
 * One of 89 captures differs: two notes that are alike but for `1.` and `1)` have nested items that begin at different
 * columns in the captures, and we follow the rule that all other captures follow.
 */
const AGREEING = 88;

interface Capture {
  readonly fileContents: string;
  readonly cachedMetadata: NoteMetadata;
}

const describeCaptures = existsSync(CAPTURES) ? describe : describe.skip;

describeCaptures(`captures from the app (skipped where there is no ${CAPTURES})`, () => {
  const captures = (existsSync(CAPTURES) ? readdirSync(CAPTURES) : [])
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(path.join(CAPTURES, name), 'utf8')) as Capture);
  const agrees = ({ fileContents, cachedMetadata }: Capture, field: (typeof FIELDS)[number]): boolean =>
    isDeepStrictEqual(
      JSON.parse(JSON.stringify(readMetadata(fileContents)[field] ?? null)),
      cachedMetadata[field] ?? null,
    );

  it('agrees with them as a whole', () => {
    const whole = captures.filter((capture) => FIELDS.every((field) => agrees(capture, field)));
    expect(whole.length).toBeGreaterThanOrEqual(AGREEING);
  });

  it.each(FIELDS.filter((field) => field !== 'listItems'))('agrees with every one of them about %s', (field) => {
    expect(captures.filter((capture) => !agrees(capture, field))).toEqual([]);
  });
});
