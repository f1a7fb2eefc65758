import fc from 'fast-check';
import { nameKey, nearestName } from '../../src/notes/name-key';

describe('nameKey', () => {
  it.each(['depends_on', 'dependsOn', 'depends-on', 'Depends On', ' DEPENDS__ -on ', 'DependsOn'])(
    'is the same for %j',
    (spelling) => {
      expect(nameKey(spelling)).toBe('dependson');
    },
  );

  it('keeps letters and signs apart, and accents together however they are written', () => {
    expect(nameKey('Café')).toBe(nameKey('CAFE\u0301'));
    expect([nameKey('a.b'), nameKey('a/b'), nameKey('- _')]).toEqual(['a.b', 'a/b', '']);
  });

  it('says the same of what it has said', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(nameKey(nameKey(text))).toBe(nameKey(text))));
  });
});

/** Insertions, deletions, replacements and swaps of neighbours by plain recursion; each part is edited at most once. */
function distanceSlowly(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [rest, other] = [a.slice(1), b.slice(1)];
  const ways = [
    distanceSlowly(rest, b) + 1,
    distanceSlowly(a, other) + 1,
    distanceSlowly(rest, other) + (a.startsWith(b.charAt(0)) ? 0 : 1),
  ];
  if (a.length > 1 && b.length > 1 && a.charAt(0) === b.charAt(1) && a.charAt(1) === b.charAt(0)) {
    ways.push(distanceSlowly(a.slice(2), b.slice(2)) + 1);
  }
  return Math.min(...ways);
}

function nearestSlowly(name: string, candidates: readonly string[]): string | null {
  const wanted = nameKey(name);
  const most = Math.max(1, Math.floor(wanted.length / 3));
  const near = candidates
    .map((candidate) => ({ candidate, distance: distanceSlowly(wanted, nameKey(candidate)) }))
    .filter(({ candidate, distance }) => wanted !== '' && nameKey(candidate) !== '' && distance <= most)
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1));
  return near[0]?.candidate ?? null;
}

describe('nearestName', () => {
  const LAB = ['NAS', 'Jellyfin', 'Home Assistant', 'proxmox-1', 'proxmox-2'];

  it.each([
    ['nsa', 'NAS'],
    ['jelyfin', 'Jellyfin'],
    ['homeassitsant', 'Home Assistant'],
    ['Proxmox', 'proxmox-1'],
    ['Immich', null],
    ['', null],
    ['x', null],
  ])('for %j suggests %j', (name, expected) => {
    expect(nearestName(name, LAB)).toBe(expected);
    expect(nearestName(name, [...LAB].reverse())).toBe(expected);
  });

  it('takes the first of equally near ones, whatever their lengths and their order', () => {
    expect([nearestName('nas', ['nast', 'nat']), nearestName('nas', ['nat', 'nast'])]).toEqual(['nast', 'nast']);
  });

  it('agrees with a slow one', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-'), maxLength: 7 });
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 5 }), (name, candidates) => {
        expect(nearestName(name, candidates)).toBe(nearestSlowly(name, candidates));
      }),
      { numRuns: 500 },
    );
  });
});
