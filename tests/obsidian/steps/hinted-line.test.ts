import { hintedLine } from '../../../src/obsidian/steps/hinted-line';

describe('a line that a hint is about', () => {
  it('is shown without the signs of a task', () => {
    expect(hintedLine('  - [ ] disks', 'disks')).toEqual({ before: '', about: 'disks', after: '' });
    expect(hintedLine('12. Jonas should have looked.', 'should have')).toEqual({
      before: 'Jonas ',
      about: 'should have',
      after: ' looked.',
    });
  });

  it('is cut where it is long', () => {
    const { before, after } = hintedLine(`${'a'.repeat(500)} obviously ${'b'.repeat(500)}`, 'obviously');
    expect(before).toBe(`…${'a'.repeat(59)} `);
    expect(after).toBe(` ${'b'.repeat(59)}…`);
  });

  it('is what the hint says of it where the words do not stand in it', () => {
    expect(hintedLine('`x` disks', 'x disks')).toEqual({ before: '', about: 'x disks', after: '' });
    expect(hintedLine('', 'disks').about).toBe('disks');
  });
});
