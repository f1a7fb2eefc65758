import fc from 'fast-check';
import { smallestChange, type TextChange } from '../../src/notes/smallest-change';
import { textChanges } from '../../src/notes/text-changes';

const line = fc.constantFrom('a', 'b', 'c', 'status: x', '- 22:10 y', '', '😀', '😁');
const text = fc
  .tuple(fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n'))), line)
  .map(([lines, last]) => lines.map(([words, end]) => words + end).join('') + last);

function applied(before: string, changes: readonly TextChange[]): string {
  return [...changes]
    .reverse()
    .reduce((so, { from, to, text: given }) => so.slice(0, from) + given + so.slice(to), before);
}

describe('textChanges', () => {
  it('makes the new text of the old one, whatever the two hold', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(applied(before, textChanges(before, after))).toBe(after);
      }),
      { numRuns: 3000 },
    );
  });

  it('goes from the start to the end, and each stretch is worth it', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        let end = -1;
        for (const { from, to, text: given } of textChanges(before, after)) {
          expect(from).toBeGreaterThan(end);
          expect(before.slice(from, to)).not.toBe(given);
          end = to;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('touches no line that lines changed before it and after it have between them', () => {
    const middle = fc.array(fc.constantFrom('m1\n', 'm2\n', 'm3\n', 'm4\n'), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(middle, (lines) => {
        const kept = lines.join('');
        const changes = textChanges(`status: open\n${kept}`, `status: done\n${kept}- 22:10 Done\n`);
        expect(changes).toEqual([
          { from: 8, to: 12, text: 'done' },
          { from: 13 + kept.length, to: 13 + kept.length, text: '- 22:10 Done\n' },
        ]);
      }),
    );
  });

  it('is one stretch where very much is another', () => {
    const lines = (word: string): string => Array.from({ length: 400 }, (_, n) => `${word} ${n}\nsame\n`).join('');
    const [before, after] = [lines('old'), lines('new')];
    expect(textChanges(before, after)).toEqual([smallestChange(before, after)]);
  });

  it('is nothing for equal texts', () => {
    expect(textChanges('a\nb', 'a\nb')).toEqual([]);
  });
});
