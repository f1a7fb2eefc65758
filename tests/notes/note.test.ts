import { folderOf, noteName } from '../../src/notes/note';

describe('noteName', () => {
  it.each([
    ['Services/NAS.md', 'NAS'],
    ['NAS.md', 'NAS'],
    ['Services/v1.2.md', 'v1.2'],
    ['Services.md/NAS.md', 'NAS'],
    ['Plans/rack.png', 'rack.png'],
    ['', ''],
  ])('of %j is %j', (path, name) => {
    expect(noteName(path)).toBe(name);
  });
});

describe('folderOf', () => {
  it.each([
    ['A/B/NAS.md', 'A/B'],
    ['A/NAS.md', 'A'],
    ['NAS.md', ''],
  ])('of %j is %j', (path, folder) => {
    expect(folderOf(path)).toBe(folder);
  });
});
