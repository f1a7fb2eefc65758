import { renamedOptions, renamedPath, renamedPaths } from '../../src/picture/renamed-service';

describe('a note that gets another path', () => {
  it.each([
    ['Lab/NAS.md', 'Lab/NAS.md', 'Lab/Disks.md', 'Lab/Disks.md'],
    ['Lab/NAS.md', 'Lab', 'Home/Lab', 'Home/Lab/NAS.md'],
    ['Laboratory/NAS.md', 'Lab', 'Home', 'Laboratory/NAS.md'],
    ['Lab/NAS.md', 'NAS.md', 'Disks.md', 'Lab/NAS.md'],
  ])('%s, where %s becomes %s, is %s', (path, from, to, now) => {
    expect(renamedPath(path, from, to)).toBe(now);
  });

  it('stands once in a list', () => {
    expect(renamedPaths(['a.md', 'b.md'], 'a.md', 'b.md')).toEqual(['b.md']);
  });

  it('stays what a picture is about, what a base lists, and what is drawn in full', () => {
    const options = { focus: 'NAS.md', only: ['NAS.md', 'DNS.md'], showHubs: ['NAS.md', 'Host.md'], steps: 3 };
    expect(renamedOptions(options, 'NAS.md', 'Disks.md')).toEqual({
      focus: 'Disks.md',
      only: ['Disks.md', 'DNS.md'],
      showHubs: ['Disks.md', 'Host.md'],
      steps: 3,
    });
    expect(renamedOptions({ search: 'NAS.md' }, 'NAS.md', 'Disks.md')).toEqual({ search: 'NAS.md' });
  });
});
