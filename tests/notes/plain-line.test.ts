import { plainLine } from '../../src/notes/plain-line';

describe('plainLine', () => {
  it('drops what hides or reorders text', () => {
    expect(plainLine('a\u202Eb\u0007\nc  d\u2028e')).toBe('a b c d e');
  });
});
