import fc from 'fast-check';
import { proposeLinks } from '../../src/adoption/link-names';
import type { Proposals } from '../../src/proposals/proposal';
import { type Pages, survey } from '../support/lab';

const linked = (pages: Pages): Proposals => proposeLinks(survey(pages).lab);

/** `App.md dependsOn: nas -> [[NAS]]` */
function lines(pages: Pages): readonly string[] {
  return linked(pages).notes.flatMap(({ path, properties }) =>
    properties.flatMap(({ key, value, from }) =>
      (from ?? []).map((name, at) => `${path} ${key}: ${name} -> ${(value as readonly string[])[at] ?? ''}`),
    ),
  );
}

describe('turning names into links', () => {
  it('takes plain names that mean one record, by any name it has', () => {
    const pages = {
      'NAS.md': { type: 'service', aliases: ['Big box'], service_name: 'truenas' },
      'Hosts/PVE 1.md': { type: 'host' },
      'App.md': {
        type: 'service',
        runs_on: 'pve-1',
        depends_on: ['nas', '[[NAS]]', 'truenas', 'Big box', 'https://x.y'],
        monitored_by: 'a friend',
        backup_to: 'NAS, offsite',
      },
      'Fix.md': { type: 'change', services: 'App.md' },
    };
    expect(lines(pages)).toEqual([
      'App.md runsOn: pve-1 -> [[PVE 1]]',
      'App.md dependsOn: nas -> [[NAS]]',
      'App.md dependsOn: truenas -> [[NAS]]',
      'App.md dependsOn: Big box -> [[NAS]]',
      'App.md backupTo: NAS -> [[NAS]]',
      'Fix.md services: App.md -> [[App]]',
    ]);
    expect(linked(pages).remarks).toEqual([]);
  });

  it('writes the path where the name alone would not do, and shows the name', () => {
    const pages = {
      'Lab/NAS.md': { type: 'service' },
      'Shopping/nas.md': { price: 500 },
      'Lab/App.md': { type: 'service', depends_on: 'nas' },
      'Mail.md': { type: 'service', depends_on: 'nas' },
    };
    expect(lines(pages)).toEqual([
      'Lab/App.md dependsOn: nas -> [[Lab/NAS|NAS]]',
      'Mail.md dependsOn: nas -> [[Lab/NAS|NAS]]',
    ]);
  });

  it('leaves facts and text as they are', () => {
    const pages = {
      'App.md': { type: 'service', host: '10.0.0.1', monitored_by: 'me', depends_on: 'none', vm: 101, node: 'App' },
    };
    expect(linked(pages)).toEqual({ notes: [], remarks: [] });
  });

  it('tells of names that fit several notes or none, once each', () => {
    const pages = {
      'a/db.md': { type: 'service' },
      'b/db.md': { type: 'service' },
      'A.md': { type: 'service', depends_on: ['db', 'postgers'] },
      'B.md': { type: 'service', depends_on: ['DB', '[[Gone]]'] },
      'postgres.md': { type: 'service' },
    };
    expect(linked(pages)).toEqual({
      notes: [],
      remarks: [
        {
          kind: 'skipped',
          where: 'A.md',
          message: '"db" may mean a/db or b/db: write the link by hand. It stands on 2 pages.',
        },
        { kind: 'skipped', where: 'A.md', message: '"postgers" is the name of no service. Did you mean postgres?' },
      ],
    });
  });

  it('links nothing to a note that no wikilink can name', () => {
    const pages = { 'C#.md': { type: 'service', aliases: 'sharp' }, 'App.md': { type: 'service', uses: ['sharp'] } };
    expect(linked(pages).notes).toEqual([]);
    expect(linked(pages).remarks.map(({ message }) => message)).toEqual([
      '"sharp" stays a name: a link cannot hold the path C#.md. Rename that note first.',
    ]);
  });

  it('means the same records as before, whatever the names', () => {
    const name = fc.constantFrom(
      'NAS',
      'nas',
      'a/NAS',
      'b/NAS',
      'x/y/NAS',
      'Pve 1',
      'b/pve1',
      'gone',
      '[[NAS]]',
      'A.b',
    );
    const page = fc.record({ type: fc.constantFrom('service', 'note'), depends_on: fc.array(name), uses: name });
    const path = fc.constantFrom('NAS', 'a/NAS', 'b/nas', 'b/x/NAS', 'Pve 1', 'b/PVE1', 'A.b', 'z/A.b');
    fc.assert(
      fc.property(
        fc.dictionary(
          path.map((one) => `${one}.md`),
          page,
        ),
        (pages) => {
          const before = survey(pages).lab;
          const proposals = proposeLinks(before);
          const after = Object.fromEntries(
            Object.entries(pages).map(([at, { type, depends_on, uses }]) => {
              const links = (key: string): Map<string, string> => {
                const found = proposals.notes
                  .find((note) => note.path === at)
                  ?.properties.find((one) => one.key === key);
                return new Map(found?.from?.map((from, i) => [from, (found.value as readonly string[])[i] ?? '']));
              };
              const [hard, soft] = [links('dependsOn'), links('uses')];
              return [
                at,
                { type, depends_on: depends_on.map((one) => hard.get(one) ?? one), uses: soft.get(uses) ?? uses },
              ];
            }),
          );
          const then = survey(after).lab.inventory;
          for (const at of Object.keys(pages)) {
            expect(then.linked(at, 'dependsOn')).toEqual(before.inventory.linked(at, 'dependsOn'));
            expect(then.linked(at, 'uses')).toEqual(before.inventory.linked(at, 'uses'));
          }
          expect(proposeLinks(survey(after).lab).notes).toEqual([]);
        },
      ),
    );
  });
});
