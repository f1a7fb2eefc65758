import { checkNotes, kindWords, type VaultCheck } from '../../src/adoption/check-notes';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings';
import { instant, NOW, type Pages, vault, ZONE, zoneOf } from '../support/lab';

function check(pages: Pages, settings: Partial<Settings> = {}): VaultCheck {
  return checkNotes(vault(pages), { ...DEFAULT_SETTINGS, ...settings }, zoneOf(ZONE), instant(NOW));
}

describe('the check of the notes', () => {
  it('counts what there is under the settings', () => {
    const pages = {
      'pve1.md': { type: 'host' },
      'pve2.md': { type: 'hypervisor' },
      'a.md': { type: 'vm' },
      'b.md': { type: 'service' },
      'Fix.md': { type: 'change' },
      'Bad day.md': { type: 'incident' },
      'Nightly.md': { type: 'backup' },
      'Diary.md': { frontmatter: null },
      'Templates/Host.md': { type: 'host' },
      'plan.canvas': {},
    };
    const { notes, counts, kinds } = check(pages, { typeValues: { hypervisor: 'host' } });
    expect(notes).toBe(8);
    expect(counts).toEqual({ services: 4, changes: 1, incidents: 1, backupJobs: 1 });
    expect(kinds).toEqual([
      { kind: 'host', count: 2 },
      { kind: 'vm', count: 1 },
    ]);
    expect(check(pages).counts.services).toBe(3);
  });

  it('groups the names that match no note, the most frequent first, with the nearest', () => {
    const pages = {
      'postgres.md': { type: 'service' },
      'Essay.md': { title: 'x' },
      'a.md': { type: 'service', depends_on: ['Postgers', 'adguard'], runs_on: '10.0.0.1' },
      'b.md': { type: 'service', uses: ['adguard', 'ad-guard'], monitored_by: 'nobody' },
      'c.md': { type: 'service', depends_on: ['[[Essay]]', '[[AdGuard]]'] },
      'd.md': { type: 'change', fixes: 'adguard' },
    };
    const service = { wanted: 'service', note: null, nearest: null };
    expect(check(pages).unmatched).toEqual([
      { ...service, name: 'adguard', pages: 3, examples: ['a.md', 'b.md', 'c.md'] },
      { ...service, name: 'adguard', wanted: 'incident', pages: 1, examples: ['d.md'] },
      { ...service, name: 'Essay', note: 'Essay.md', pages: 1, examples: ['c.md'] },
      { ...service, name: 'Postgers', pages: 1, examples: ['a.md'], nearest: 'postgres' },
    ]);
  });

  it('names the note that is called so and not read, and no other name for it', () => {
    const pages = {
      'Devices/pve-1.md': {},
      'Devices/pve-2.md': { type: 'service' },
      'Fix.md': { type: 'change' },
      'a.md': { type: 'service', runs_on: ['PVE 1', 'Devices/pve-1', '[[pve2]]'], depends_on: ['[[Fix]]', 'Fix'] },
    };
    expect(check(pages).unmatched.map(({ name, note, nearest }) => [name, note, nearest])).toEqual([
      ['Devices/pve-1', 'Devices/pve-1.md', null],
      ['Fix', 'Fix.md', null],
      ['PVE 1', 'Devices/pve-1.md', null],
      ['pve2', null, 'pve-2'],
    ]);
  });

  it('tells how many services have no kind, and nothing of kinds where most have none', () => {
    const pages = {
      'a.md': { type: 'vm' },
      'b.md': { type: 'host' },
      'c.md': { type: 'vm' },
      'd.md': { type: 'service' },
    };
    expect(kindWords(check(pages))).toEqual(['2 vm', '1 host', '1 without a kind']);
    expect(kindWords(check(pages), 1)).toEqual(['2 vm', '1 of other kinds', '1 without a kind']);
    const more = Object.fromEntries(['e', 'f', 'g'].map((name) => [`${name}.md`, { type: 'service' }]));
    expect(kindWords(check({ ...pages, ...more }))).toEqual([]);
    expect(kindWords(check({ 'a.md': { type: 'vm' } }))).toEqual(['1 vm']);
    expect(kindWords(check({}))).toEqual([]);
  });

  it('names what is ambiguous, what is there twice and what a sync left behind', () => {
    const pages = {
      'x/db.md': { type: 'service' },
      'y/DB.md': { type: 'service' },
      'app.md': { type: 'service', depends_on: 'db' },
      'app (conflicted copy).md': { type: 'service' },
    };
    const { ambiguous, duplicates, conflictCopies } = check(pages);
    expect(ambiguous).toEqual([
      { name: 'db', wanted: 'service', pages: 1, examples: ['app.md'], candidates: ['x/db.md', 'y/DB.md'] },
    ]);
    expect(duplicates).toEqual([{ name: 'db', paths: ['x/db.md', 'y/DB.md'] }]);
    expect(conflictCopies).toEqual(['app (conflicted copy).md']);
  });

  it('names the dates that cannot be read, and no other values', () => {
    const page = { type: 'service', last_backup: '23/11/2026', since: 'long ago', backup_every: 'often' };
    expect(check({ 'a.md': page }).badDates).toEqual([
      { path: 'a.md', property: 'since', value: 'long ago' },
      { path: 'a.md', property: 'last_backup', value: '23/11/2026' },
    ]);
    expect(check({ 'a.md': page }, { dayMonthOrder: 'day-first' }).badDates).toHaveLength(1);
  });

  it('names the lists that say the other way round what is read, unless a setting uses them', () => {
    const pages = {
      'pve1.md': { type: 'host', hosts: ['a', 'b'], depended_on_by: [] },
      'pve2.md': { type: 'host', Hosts: ['c'], children: ['d'] },
      'Family.md': { type: 'person', children: ['Kim'] },
      'Fix.md': { type: 'change', hosts: ['pve1'] },
    };
    expect(check(pages).notUsed).toEqual([
      { property: 'hosts', notes: 2 },
      { property: 'children', notes: 1 },
    ]);
    expect(check(pages, { propertyNames: { children: 'uses' } }).notUsed).toHaveLength(1);
  });

  it('names the notes that cannot be read', () => {
    const broken = { 'a.md': { frontmatter: null, problem: 'It is broken.' } };
    expect(check(broken).unreadable).toEqual([{ path: 'a.md', problem: 'It is broken.' }]);
  });
});
