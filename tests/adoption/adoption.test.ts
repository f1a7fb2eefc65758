import path from 'node:path';
import { readVaultFolder } from '../../cli/vault-folder';
import { type Adoption, adoptionOf } from '../../src/adoption/adoption';
import { renderAdoptionJson } from '../../src/render/vault-check-json';
import { renderAdoption } from '../../src/render/vault-check-markdown';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { expectFile } from '../support/expect-file';
import { instant, NOW, type Pages, vault, ZONE, zoneOf } from '../support/lab';

const OPTIONS = { settings: DEFAULT_SETTINGS, zone: zoneOf(ZONE), now: instant(NOW) };

function adoptionIn(name: string, takesGuesses: boolean): Adoption {
  const folder = path.join(__dirname, '../vaults', name);
  const contents = readVaultFolder(folder, { mayHoldRecord: () => true, needsBody: () => false });
  return adoptionOf(contents, { ...OPTIONS, takesGuesses });
}

function adoption(pages: Pages): Adoption {
  return adoptionOf(vault(pages), { ...OPTIONS, takesGuesses: false });
}

describe('adopting real shapes', () => {
  it.each(['adopt-shapes', 'adopt-is-a'])('says what %s holds', (name) => {
    expectFile(`${name}.md`, renderAdoption(adoptionIn(name, false)));
    expectFile(`${name}.json`, renderAdoptionJson(adoptionIn(name, true)));
  });

  it.each(['adopt-shapes', 'adopt-is-a'])('never takes what is not of a homelab in %s', (name) => {
    const { mappings } = adoptionIn(name, true);
    const paths = mappings.flatMap(({ examples }) => examples);
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((one) => /^(?:Books|Projects|People|30-Areas|70-Terms|Diary)/.test(one))).toEqual([]);
  });

  it('reads devices with absolute links once the type property is taken', () => {
    const { after } = adoptionIn('adopt-is-a', false);
    expect(after.counts.services).toBe(4);
    expect(after.unmatched.map(({ name }) => name)).toEqual(['50-Devices/Nowhere/index']);
  });
});

describe('what is printed', () => {
  it('shows no markup of notes and no more lines than somebody reads', () => {
    const pages = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [
        `S${at}.md`,
        { type: 'service', depends_on: [`x\`y|<b>${at}`], since: '**soon**\n# now' },
      ]),
    );
    const text = renderAdoption(adoption(pages));
    expect(text).toContain("`x'y|<b>0` on 1 page");
    expect(text).toContain('`**soon** # now`');
    expect(text.match(/^- 10 more$/gm)).toHaveLength(2);
    expect(text).not.toMatch(/^# now/m);
  });

  it('has one column where nothing is proposed, and leaves out empty parts', () => {
    expect(renderAdoption(adoption({ 'a.md': { type: 'host' } }))).toBe(
      [
        '# Your notes',
        '',
        '1 note looked at; none was changed.',
        '',
        '|  | Now |',
        '| --- | --- |',
        '| Services | 1 |',
        '| Backup jobs | 0 |',
        '| Changes | 0 |',
        '| Incidents | 0 |',
        '',
        'Services by kind: 1 host.',
        '',
      ].join('\n'),
    );
  });

  it('tells of a name whose note is there that it is not read', () => {
    const pages = {
      'Devices/pve-1.md': { frontmatter: null },
      'a.md': { type: 'vm', runs_on: 'pve-1' },
      'b.md': { type: 'vm', runs_on: 'pve-1', depends_on: 'c' },
    };
    expect(renderAdoption(adoption(pages))).toContain(
      [
        '- `pve-1` on 2 pages: the note [[Devices/pve-1|pve-1]] is not read as a service. [[a]], [[b]]',
        '- `c` on 1 page: [[b]]',
      ].join('\n'),
    );
  });

  it('says in JSON which of the proposals are taken', () => {
    const json = JSON.parse(renderAdoptionJson(adoption({ 'a.md': { type: 'nas' }, 'b.md': { type: 'node' } }))) as {
      readonly mappings: readonly unknown[];
    };
    expect(json).toMatchObject({ schema: 1, now: '2026-11-23T12:00:00+01:00', before: { services: 0 } });
    expect(json.mappings).toMatchObject([
      { id: 'type-value:nas', taken: true },
      { id: 'type-value:node', taken: false },
    ]);
  });
});
