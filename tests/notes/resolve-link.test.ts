import fc from 'fast-check';
import { buildLinkIndex, resolveLink } from '../../src/notes/resolve-link';

const VAULT = [
  'Home.md',
  'NAS.md',
  'Lab/NAS.md',
  'Lab/Old/NAS.md',
  'Lab/Proxmox.md',
  'Lab/Hosts/index.md',
  'Lab/Apps/index.md',
  'Plans/rack.png',
  'Plans/v1.2.md',
  'Cafe\u0301/Bar.md',
  'Te\u0301a/Bar.md',
];

describe('resolveLink', () => {
  const index = buildLinkIndex(VAULT);
  const resolve = (target: string, from = 'Home.md'): string | null => resolveLink(index, target, from);

  it.each([
    ['Proxmox', 'Lab/Proxmox.md'],
    ['proxmox', 'Lab/Proxmox.md'],
    ['Proxmox.md', 'Lab/Proxmox.md'],
    ['Lab/Proxmox', 'Lab/Proxmox.md'],
    ['/Lab/Proxmox.MD', 'Lab/Proxmox.md'],
    ['Hosts/index', 'Lab/Hosts/index.md'],
    ['rack.png', 'Plans/rack.png'],
    ['v1.2', 'Plans/v1.2.md'],
    ['Café/bar', 'Cafe\u0301/Bar.md'],
  ])('of %j is %j', (target, expected) => {
    expect(resolve(target)).toBe(expected);
  });

  it.each(['', 'rack', 'Prox', 'osts/index', 'Lab', 'Apps/Proxmox', '__proto__', 'constructor'])(
    'of %j is nothing',
    (target) => {
      expect(resolve(target)).toBeNull();
    },
  );

  it('is the exact path before what is nearer', () => {
    expect(resolve('NAS', 'Lab/Old/x.md')).toBe('NAS.md');
    expect(resolve('Lab/NAS', 'Lab/Old/x.md')).toBe('Lab/NAS.md');
  });

  it('is the nearest file of that name: beside the linking note, below it, then the shortest path', () => {
    expect(resolve('index', 'Lab/Apps/Immich.md')).toBe('Lab/Apps/index.md');
    expect(resolve('index', 'Lab/Hosts/pve.md')).toBe('Lab/Hosts/index.md');
    expect(resolve('index', 'Elsewhere/x.md')).toBe('Lab/Apps/index.md');
    const nested = buildLinkIndex(['A/x.md', 'Long name/B/C/x.md']);
    expect(resolveLink(nested, 'x', 'Long name/y.md')).toBe('Long name/B/C/x.md');
    expect(resolveLink(nested, 'x', 'Long/y.md')).toBe('A/x.md');
  });

  it('follows ./ and ../ from the folder of the linking note', () => {
    expect(resolve('./NAS', 'Lab/x.md')).toBe('Lab/NAS.md');
    expect(resolve('../NAS', 'Lab/Old/x.md')).toBe('Lab/NAS.md');
    expect(resolve('../../Plans/v1.2', 'Lab/Old/x.md')).toBe('Plans/v1.2.md');
    expect(resolve('../../../../NAS', 'Lab/x.md')).toBe('NAS.md');
  });

  it('is the same in whatever order the files are listed', () => {
    const twins = ['Lab/nas.md', 'Lab/NAS.md', 'x/Nas.md'];
    const found = [twins, [...twins].reverse()].map((paths) =>
      resolveLink(buildLinkIndex(paths), 'lab/nas', 'Home.md'),
    );
    expect(found).toEqual(['Lab/NAS.md', 'Lab/NAS.md']);
  });
});

/** The doc comment of `resolveLink`, rule by rule, over all paths. */
function resolveSlowly(paths: readonly string[], target: string, from: string): string | null {
  const fold = (path: string): string => path.normalize('NFC').toLowerCase().replace(/\.md$/, '');
  const folders = from.split('/').slice(0, -1);
  const wanted = fold(target).replace(/^\/+/, '');
  const isBelow = (path: string): boolean => folders.every((folder, depth) => path.split('/')[depth] === folder);
  const isBeside = (path: string): boolean => isBelow(path) && path.split('/').length === folders.length + 1;
  const byLength = [...paths].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const exact = byLength.filter((path) => fold(path) === wanted);
  const ending = exact.length > 0 ? exact : byLength.filter((path) => fold(path).endsWith(`/${wanted}`));
  return ending.find(isBeside) ?? ending.find(isBelow) ?? ending[0] ?? null;
}

describe('resolveLink, by its doc comment', () => {
  const part = fc.constantFrom('a', 'A', 'b', 'ab', 'é', 'e\u0301');
  const place = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
  const file = fc.tuple(place, fc.constantFrom('.md', '.png')).map((parts) => parts.join(''));
  const target = fc
    .tuple(fc.constantFrom('', '/'), place, fc.constantFrom('', '.md', '.png'))
    .map((parts) => parts.join(''));

  it('agrees with a slow one', () => {
    fc.assert(
      fc.property(fc.uniqueArray(file, { maxLength: 12 }), target, file, (paths, wanted, from) => {
        expect(resolveLink(buildLinkIndex(paths), wanted, from)).toBe(resolveSlowly(paths, wanted, from));
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws and gives a path that is there', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string(), fc.string(), (paths, wanted, from) => {
        expect([null, ...paths]).toContain(resolveLink(buildLinkIndex(paths), wanted, from));
      }),
    );
  });
});
