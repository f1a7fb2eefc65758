import fc from 'fast-check';
import { findFrontmatter } from '../../src/notes/frontmatter-block';
import { edited, expectReading, readable, sides } from './frontmatter-reading';
import { around, blockScalarValue, front, key, newValue, noteOf, scalarTarget } from './frontmatter-texts';

const RUNS = { numRuns: 2000 };

test('setting a value leaves every byte outside of it', () => {
  fc.assert(
    fc.property(around, scalarTarget, newValue, (note, target, value) => {
      const middle = `${target.key}:${target.gap}${target.value}${target.tail}\n`;
      const text = noteOf(note, middle);
      fc.pre(readable(text));
      const result = edited(text, { kind: 'set-property', property: 'last_backup', value });
      const [before, after] = sides(note);
      const head = before + front(note, `${target.key}:${value === null ? '' : target.gap}`, true);
      const tail = front(note, `${target.tail}\n`) + after;
      if (!target.gap.includes('\n') || value !== null) {
        expect(result.slice(0, head.length)).toBe(head);
        expect(result.slice(-tail.length)).toBe(tail);
        expect(result.length).toBeGreaterThanOrEqual(head.length + tail.length);
      } else {
        expect(result.startsWith(before) && result.endsWith(after)).toBe(true);
      }
      expectReading(text, result, value);
      expect(edited(result, { kind: 'set-property', property: 'LAST-BACKUP', value })).toBe(result);
    }),
    RUNS,
  );
});

test('setting a value in the place of a text over several lines takes exactly those lines', () => {
  fc.assert(
    fc.property(around, key, blockScalarValue, newValue, (note, name, block, value) => {
      const text = noteOf(note, `${name}: ${block}\n`);
      // An indented `#` line directly below is a line of the value.
      fc.pre(readable(text) && !/^ +#/.test(note.below));
      const result = edited(text, { kind: 'set-property', property: 'last_backup', value });
      const [before, after] = sides(note);
      const comment = / {2}# say \| more/.exec(block)?.[0] ?? '';
      expect(result.startsWith(before + front(note, `${name}:`, true))).toBe(true);
      expect(result.endsWith(after)).toBe(true);
      expect(result.slice(before.length, result.length - after.length)).toContain(comment);
      expectReading(text, result, value);
    }),
    RUNS,
  );
});

test('a new property is the last one of the block, and nothing else moves', () => {
  fc.assert(
    fc.property(around, newValue, (note, value) => {
      const text = noteOf(note, '');
      fc.pre(findFrontmatter(text) !== 'none' && (readable(text) || note.above + note.below === ''));
      const result = edited(text, { kind: 'set-property', property: 'last_backup', value });
      const end = text.length - note.body.length - front(note, '---\n').length;
      expect(result.slice(0, end)).toBe(text.slice(0, end));
      expect(result.slice(end + result.length - text.length)).toBe(text.slice(end));
      expectReading(text, result, value);
    }),
    RUNS,
  );
});

test('a note without frontmatter gets one above its first byte', () => {
  fc.assert(
    fc.property(fc.constantFrom('', '\uFEFF'), fc.string({ unit: 'binary' }), newValue, (bom, body, value) => {
      const text = bom + body.replace(/^[-\uFEFF]+/, '');
      const result = edited(text, { kind: 'set-property', property: 'last_backup', value });
      expect(result.startsWith(`${bom}---`)).toBe(true);
      expect(result.endsWith(text.slice(bom.length))).toBe(true);
      expectReading(text, result, value);
    }),
    RUNS,
  );
});
