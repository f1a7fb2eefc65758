import fc from 'fast-check';
import { smallestChange, type TextChange } from '../../src/notes/smallest-change';

/** Few characters, so that texts share stretches; some of them share one half of a surrogate pair. */
const text = fc
  .array(fc.constantFrom('a', 'b', '\n', '\r\n', 'é', '😀', '😁', '🨀'), { maxLength: 12 })
  .map((all) => all.join(''));
const anyUnits = fc.string({ unit: fc.constantFrom('a', '\uD83D', '\uDE00', '\uDE01'), maxLength: 8 });

function apply(before: string, { from, to, text: given }: TextChange): string {
  return before.slice(0, from) + given + before.slice(to);
}

function changeOf(before: string, after: string): TextChange {
  const change = smallestChange(before, after);
  if (!change) throw new Error('There is no change');
  return change;
}

const partsAPair = (whole: string, offset: number): boolean =>
  /[\uD800-\uDBFF]$/.test(whole.slice(0, offset)) && /^[\uDC00-\uDFFF]/.test(whole.slice(offset));

describe('smallestChange', () => {
  it('is null for equal texts, and for no others', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(smallestChange(before, after) === null).toBe(before === after);
        expect(smallestChange(before, before)).toBeNull();
      }),
    );
  });

  it('makes the new text of the old one, whatever the two hold', () => {
    fc.assert(
      fc.property(fc.oneof(text, anyUnits), fc.oneof(text, anyUnits), (before, after) => {
        fc.pre(before !== after);
        const change = changeOf(before, after);
        expect(apply(before, change)).toBe(after);
        expect(change.from).toBeGreaterThanOrEqual(0);
        expect(change.to).toBeGreaterThanOrEqual(change.from);
        expect(change.to).toBeLessThanOrEqual(before.length);
      }),
      { numRuns: 3000 },
    );
  });

  it('parts no surrogate pair of the old text or of the new one', () => {
    fc.assert(
      fc.property(fc.oneof(text, anyUnits), fc.oneof(text, anyUnits), (before, after) => {
        fc.pre(before !== after);
        const { from, to, text: given } = changeOf(before, after);
        expect([from, to].filter((offset) => partsAPair(before, offset))).toEqual([]);
        expect([from, from + given.length].filter((offset) => partsAPair(after, offset))).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it('replaces nothing where text was only put in, and puts in nothing where text was only taken out', () => {
    fc.assert(
      fc.property(text, text, text, (start, middle, end) => {
        fc.pre(middle !== '');
        const [short, long] = [start + end, start + middle + end];
        const put = changeOf(short, long);
        const taken = changeOf(long, short);
        expect([put.to - put.from, put.text.length]).toEqual([0, middle.length]);
        expect([taken.to - taken.from, taken.text]).toEqual([middle.length, '']);
      }),
      { numRuns: 3000 },
    );
  });

  it('leaves alone what stands before the first and after the last difference', () => {
    expect(smallestChange('one two three', 'one 2 three')).toEqual({ from: 4, to: 7, text: '2' });
    expect(smallestChange('a😀b', 'a😁b')).toEqual({ from: 1, to: 3, text: '😁' });
    expect(smallestChange('', 'x')).toEqual({ from: 0, to: 0, text: 'x' });
  });
});
