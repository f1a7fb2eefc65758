import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

// The scripts are plain modules that run without a build; jest runs CommonJS, so they are asked through Node itself.
function tables(inputs: readonly (readonly string[])[]): readonly string[] {
  const code = `
    import { readFileSync } from 'node:fs';
    import { table } from './scripts/write-docs.mjs';
    const inputs = JSON.parse(readFileSync(0, 'utf8'));
    console.log(JSON.stringify(inputs.map((cells) => table(cells.map(() => 'head'), [cells]))));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
    input: JSON.stringify(inputs),
  });
  return JSON.parse(output) as string[];
}

/** The texts in the second row of the only table, code without its backticks. */
function readCells(markdown: string): readonly string[] | undefined {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const [only, ...more] = tree.children;
  if (only?.type !== 'table' || more.length > 0) return undefined;
  return only.children[1]?.children.map((cell) =>
    cell.children.map((part) => ('value' in part ? part.value : '?')).join(''),
  );
}

describe('table', () => {
  it.each([
    ['a | b', 'a | b'],
    ['`a | b`', 'a | b'],
    ['<b> *x*', '<b> *x*'],
    ['two\nlines', 'two lines'],
    ['a \\| b', 'a \\| b'],
    ['', ''],
  ])('keeps %j in its cell', (text, expected) => {
    expect(tables([[text, 'end']]).map(readCells)).toEqual([[expected, 'end']]);
  });

  it('has as many cells as it was given, whatever stands in them', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '|', ' ', '<', '*', '\n', '_') });
    const rows = fc.sample(fc.array(text, { minLength: 1, maxLength: 4 }), { numRuns: 300, seed: 1 });
    expect(tables(rows).map((markdown) => readCells(markdown)?.length)).toEqual(rows.map((cells) => cells.length));
  });
});
