import { findPropertyLine, lastPropertyLine } from '../../src/notes/property-line';

const TEXT = '---\r\n# about\r\ntype: service\r\nDepends On:\r\n  - a\r\nlast_backup: 2026-01-01\r\n---\r\n# Page\r\n';

describe('the line of a property', () => {
  it('is the one with its key, however that is spelled', () => {
    expect(findPropertyLine(TEXT, ['depends_on'])).toEqual({ name: 'Depends On', line: 4 });
    expect(findPropertyLine(TEXT, ['lastBackup'])?.line).toBe(6);
  });

  it('is that of the first which is there', () => {
    expect(findPropertyLine(TEXT, ['users', 'type', 'last_backup'])?.line).toBe(3);
    expect(findPropertyLine(TEXT, ['users'])).toBeNull();
  });

  it('is none where there is no frontmatter, or none that can be read', () => {
    for (const text of ['# Page\n', '---\ntype: service\n', '---\na: [\n---\n']) {
      expect(findPropertyLine(text, ['type', 'a'])).toBeNull();
    }
  });

  it('may be the last, where one more would be written', () => {
    expect(lastPropertyLine(TEXT)).toBe(6);
    expect(lastPropertyLine('# Page\n')).toBe(1);
  });
});
