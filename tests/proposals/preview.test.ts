import fc from 'fast-check';
import { newNoteText } from '../../src/proposals/new-note';
import { diffLines, previewOf } from '../../src/proposals/preview';
import type { NoteProposal } from '../../src/proposals/proposal';
import { DEFAULT_SETTINGS } from '../../src/settings';

const DAY = '2026-11-23';
const page: NoteProposal = {
  kind: 'create',
  record: 'service',
  path: 'S/web.md',
  title: 'web',
  properties: [
    { key: 'image', how: 'add', value: 'nginx' },
    { key: 'dependsOn', how: 'add', value: ['[[db]]'] },
    { key: 'dependsOn', how: 'add', value: ['[[mail]]', '[[db]]'], suggestion: 'Maybe.' },
  ],
  body: 'The front door.',
};

describe('newNoteText', () => {
  it('makes a page with its properties, and its text on top', () => {
    const made = newNoteText(page, null, DEFAULT_SETTINGS, DAY);
    expect(made.ok && made.text).toBe(
      '---\ntype: service\nimage: nginx\ndepends_on:\n  - "[[db]]"\n  - "[[mail]]"\n---\nThe front door.\n\n' +
        '```homelab-ops\nview: service\n```\n\n' +
        '%% In a sentence or two: what it is for, and who notices when it is gone. %%\n\n## When it does not work\n\n' +
        '%% What to look at first, and how to start it again. %%\n',
    );
  });

  it("uses the person's own template, type and names", () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      typeValues: { 'k8s-app': 'service' },
      propertyNames: { needs: 'depends_on' },
    };
    const made = newNoteText(page, '---\nmade: {{date}}\nneeds: []\n---\n# {{title}}\n', settings, DAY);
    expect(made.ok && made.text).toBe(
      '---\nmade: 2026-11-23\nneeds: ["[[db]]", "[[mail]]"]\ntype: k8s-app\nimage: nginx\n---\nThe front door.\n\n# web\n',
    );
  });
});

describe('previewOf', () => {
  it('shows a new note whole, and the changed lines of one that is there', () => {
    const made = previewOf(page, null, DEFAULT_SETTINGS, DAY);
    expect(made.ok && made.lines.slice(0, 3)).toEqual([
      { sign: '+', text: '---' },
      { sign: '+', text: 'type: service' },
      { sign: '+', text: 'image: nginx' },
    ]);
    const change: NoteProposal = {
      ...page,
      kind: 'change',
      properties: [{ key: 'image', how: 'set', value: 'caddy' }],
    };
    const before = '---\r\na: 1\r\nimage: nginx # c\r\nb: 2\r\n---\r\nText\r\n';
    expect(previewOf(change, before, DEFAULT_SETTINGS, DAY)).toEqual({
      ok: true,
      after: before.replace('nginx', 'caddy'),
      lines: [
        { sign: ' ', text: 'a: 1' },
        { sign: '-', text: 'image: nginx # c' },
        { sign: '+', text: 'image: caddy # c' },
        { sign: ' ', text: 'b: 2' },
      ],
    });
  });

  it('never writes over a note that has come since, nor to one that has gone', () => {
    expect(previewOf(page, 'mine', DEFAULT_SETTINGS, DAY)).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/^There is a note S\/web\.md/) as string,
    });
    expect(previewOf({ ...page, kind: 'change' }, null, DEFAULT_SETTINGS, DAY)).toMatchObject({ ok: false });
  });

  it('says in which line of the note it cannot be', () => {
    const change: NoteProposal = { ...page, kind: 'change' };
    expect(previewOf(change, '---\na: 1\nb: [\n---\n', DEFAULT_SETTINGS, DAY)).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/^S\/web\.md, line \d: The frontmatter is not valid YAML/) as string,
    });
  });
});

describe('diffLines', () => {
  const words = fc
    .array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 })
    .map((lines) => lines.map((line) => `${line}\n`).join(''));

  it('has nothing to show where nothing differs', () => {
    expect(diffLines('a\nb\n', 'a\nb\n')).toEqual([]);
  });

  it('parts places that are far from each other', () => {
    const lines = diffLines('a\nb\nc\nd\ne\nf\n', 'A\nb\nc\nd\ne\nF\n');
    expect(lines.map(({ sign, text }) => sign + text)).toEqual(['-a', '+A', ' b', ' ...', ' e', '-f', '+F']);
  });

  it('tells every line that goes and comes, in order, and no more context than one line', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const lines = diffLines(before, after);
        const counts = (sign: string): number => lines.filter((line) => line.sign === sign).length;
        expect(counts('+') - counts('-')).toBe(after.split('\n').length - before.split('\n').length);
        const [gone, come] = ['-', '+'].map((sign) =>
          lines.filter((line) => line.sign === sign).map(({ text }) => text),
        );
        expect(isWithin(gone ?? [], before.split('\n'))).toBe(true);
        expect(isWithin(come ?? [], after.split('\n'))).toBe(true);
        expect(lines.length === 0).toBe(before === after);
      }),
      { numRuns: 300 },
    );
  });

  it('shows a text of many lines', () => {
    const many = Array.from({ length: 500 }, (_, at) => `${String(at)}\n`).join('');
    expect(diffLines('', many)).toHaveLength(500);
    expect(diffLines(many, '')).toHaveLength(500);
  });
});

function isWithin(some: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  return some.every((line) => (at = all.indexOf(line, at) + 1) > 0);
}
