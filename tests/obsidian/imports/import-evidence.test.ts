/** @jest-environment ./tests/host/environment.cjs */
import { fill, press, shown } from '../steps/person';
import { cta, headings, importing, open, pressCta, rows, showText } from '../proposals/importing';

const TEA = '---\ntype: service\nbackup_id: tag:tea\nlast_backup: 2026-01-01\n---\n';
const MILK = '---\ntype: service\n---\n';

function snapshots(...tags: readonly string[]): string {
  const one = (tag: string): object => ({
    time: '2026-11-22T03:00:00Z',
    hostname: 'box',
    paths: [`/${tag}`],
    tags: [tag],
  });
  return JSON.stringify(tags.map(one));
}

describe('importing evidence of backups', () => {
  it('proposes the newest date of what a page claims, suggests by name, and tells what nobody claims', async () => {
    const { run, host } = await importing({ 'Tea.md': TEA, 'Milk.md': MILK });
    await run('import-backup-evidence');
    await fill('Or paste it', snapshots('tea', 'milk', 'cellar'));
    await pressCta();
    expect(rows()).toEqual(['+ Tea', '- Milk']);
    expect(headings()).toContain('Snapshots that no page claims (1)');
    await open('Tea');
    expect(await showText('Tea')).toMatch(/- last_backup: 2026-01-01\n\+ last_backup: 2026-11-22/);
    await pressCta();
    expect(host.text('Tea.md')).toMatch(/^last_backup: 2026-11-22/m);
    expect(host.text('Milk.md')).toBe(MILK);
  });

  it('proposes nothing that is no news', async () => {
    const { run } = await importing({ 'Tea.md': TEA.replace('2026-01-01', '2026-11-23') });
    await run('import-backup-evidence');
    await fill('Or paste it', snapshots('tea'));
    await pressCta();
    expect(shown()).toContain('there is nothing to write');
    expect(cta().textContent).toBe('Close');
  });

  it('says in the form what is no evidence', async () => {
    const { run } = await importing({ 'Tea.md': TEA });
    await run('import-backup-evidence');
    await fill('Or paste it', 'Fatal: unable to open repository');
    await pressCta();
    expect(shown()).toContain('Pasted text: It is not JSON');
    await fill('Or paste it', '[]');
    await pressCta();
    expect(shown()).toContain('Pasted text: It holds no snapshots.');
  });

  it('lets a person leave without a question where nothing was given', async () => {
    const { run } = await importing({});
    await run('import-backup-evidence');
    await press('Escape');
    expect(document.querySelector('.modal-container')).toBeNull();
  });
});
