import fc from 'fast-check';
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { scanLines } from '../../src/notes/scan-lines';

const headings = (text: string): string[] =>
  scanLines(text.split('\n')).headings.map((one) => `${one.line} ${'#'.repeat(one.level)} ${one.title}`);

test('headings are read with their level and without their signs', () => {
  expect(headings('# One\n## Two ##\n### Three #x\n####### no\n#no\n   # three blanks\n    # four\n#\n## ')).toEqual([
    '0 # One',
    '1 ## Two',
    '2 ### Three #x',
    '5 # three blanks',
    '7 # ',
    '8 ## ',
  ]);
});

test('underlined headings count from their first line', () => {
  expect(headings('A\nB\n===\n\nC\n-\n\n---\n- item\n---\n')).toEqual(['0 # A B', '4 ## C']);
  expect(headings('text\n10. x\n===')).toEqual(['0 # text 10. x']);
});

test.each([
  ['a fence', '```\n# no\n```\n# yes', 3],
  ['a longer fence', '````md\n```\n# no\n```\n````\n# yes', 5],
  ['tildes', '~~~ `x`\n# no\n```\n# no\n~~~\n# yes', 5],
  ['a fence in a list item', '- ```\n  # no\n  ```\n# yes', 3],
  ['a fence that its list item ends', '1. a\n\n   ~~~\n   # no\n# yes', 4],
  ['a fence in a quote', '> ```\n> # no\n# yes', 2],
  ['inline code that looks like a fence', '``` x `y`\n# yes', 1],
  ['an HTML comment', '<!-- a\n# no\n\n# no\n--> # no\n# yes', 5],
  ['an HTML comment on one line', '<!-- # --> x\n# yes', 1],
  ['an Obsidian comment', '%%\n# no\n%%\n# yes', 3],
  ['an Obsidian comment on one line', '%% a %%\n# yes', 1],
  ['percent signs that open nothing', '%% a\n# yes', 1],
  ['percent signs within a line', 'disk at 100%%\n# yes\n90%%', 1],
  ['indented code', 'a\n\n    # no\n\n# yes', 4],
  ['text in a list item', '- a\n\n  # no\n  # no\n# yes', 4],
  ['a quote', '> # no\n# yes', 1],
  ['line breaks of Windows', '```\r\n# no\r\n```\r\n# yes\r', 3],
])('no heading is found in %s', (_, text, line) => {
  expect(headings(text)).toEqual([`${line} # yes`]);
});

test('a region that nothing closes is told', () => {
  expect(scanLines(['a', '```', 'b']).open).toBe(1);
  expect(scanLines(['a', '<!--', 'b']).open).toBe(1);
  expect(scanLines(['- ```', '  x', '', 'out']).open).toBe(-1);
});

const LINES = [
  '# A',
  '## B ##',
  '  # C',
  '    # code',
  'text',
  '  text',
  '    text',
  '',
  '',
  '- item',
  '* item',
  '1. item',
  '  - deep',
  '  # in item',
  '      # deep',
  '```',
  '````',
  '~~~',
  '  ```',
  '- ```',
  '    ```',
  '> quote',
  '> # quoted',
  '> ```',
  '>',
  '<!-- x -->',
  '<!--',
  '-->',
  '---',
  '===',
  '***',
  '- - -',
  '- # item heading',
  '#',
  '#tag',
  '| a | b |',
  '| a |',
  '> - ~~~',
  '  > q',
  '     - x',
  '   - x',
  '\t# tab',
  '1) x',
  '> - q',
  '-   wide',
];

/** The headings that stand in the note itself, as a Markdown parser sees them. */
function parsed(text: string): string[] {
  const root: Root = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return root.children.flatMap((node) =>
    node.type === 'heading' ? [`${(node.position?.start.line ?? 0) - 1} ${node.depth}`] : [],
  );
}

test('a Markdown parser finds the same headings', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...LINES), { maxLength: 9 }), (lines) => {
      const found = scanLines(lines).headings.map((one) => `${one.line} ${one.level}`);
      expect({ lines, found }).toEqual({ lines, found: parsed(lines.join('\n')) });
    }),
    { numRuns: 5000 },
  );
});
