/** @jest-environment ./tests/host/environment.cjs */
import { evening, field, fill, isWindowOpen, press, shown, suggestions } from './person';

const JOB = '---\ntype: backup-job\nbackup_to: "[[Box]]"\nlast_backup: 2026-11-20T03:00:00 # nightly\n---\n';
const PHOTOS = '---\ntype: service\nkind: app\nbackup: "[[Nightly]]"\n---\nWords.\n';
const NAS = '---\ntype: service\nkind: storage\nLast-Backup: "2026-11-01"\nbackup_to: "[[Box]]"\n---\n';
const BOX = '---\ntype: service\nkind: storage\n---\n';
const VAULT = { 'Nightly.md': JOB, 'Photos.md': PHOTOS, 'NAS.md': NAS, 'Box.md': BOX };

describe('Record backup', () => {
  it('sets the date in place and adds a line to the log of the active page', async () => {
    const { host, run } = await evening(VAULT);
    await host.open('NAS.md', 'preview');
    await run('record-backup');
    expect(shown()).toContain('Last backup: 22 days ago.');
    await fill('Note', 'By hand, 41 GB');
    await press('Enter');
    const text = host.text('NAS.md');
    expect(text.startsWith(NAS.replace('2026-11-01', '2026-11-23T22:10:00'))).toBe(true);
    expect(text).toMatch(/## Log\n\n- 2026-11-23 22:10 .*By hand, 41 GB\n$/);
    expect(isWindowOpen()).toBe(false);
  });

  it('asks what was backed up, what has waited longest first', async () => {
    const { host, run } = await evening(VAULT);
    await run('record-backup');
    expect(suggestions()).toEqual(['NAS', 'Nightly']);
    await press('ArrowDown');
    await press('Enter');
    await fill('Made', 'yesterday 03:00');
    await press('Enter');
    expect(host.text('Nightly.md')).toContain('last_backup: 2026-11-22T03:00:00 # nightly\n');
  });

  it('proposes the job where the page that is active has no date of its own: that would hide the dates of the job', async () => {
    const { host, run } = await evening(VAULT);
    await host.open('Photos.md');
    await run('record-backup');
    expect(suggestions()).toEqual(['Nightly', 'Photos']);
    await press('Enter');
    await press('Enter');
    expect(host.text('Nightly.md')).toContain('last_backup: 2026-11-23T22:10:00 # nightly\n');
    expect(host.text('Photos.md')).toBe(PHOTOS);
  });

  it('says where to begin in a vault without backups', async () => {
    const { host, run } = await evening({ 'Box.md': BOX });
    await run('record-backup');
    expect(host.notices).toEqual([expect.stringContaining('New backup job')]);
  });
});

describe('Record restore test', () => {
  it('takes the result, the minutes and a line', async () => {
    const { host, run } = await evening(VAULT);
    await host.open('NAS.md', 'preview');
    await run('record-restore-test');
    await fill('Result', 'fail');
    await fill('Minutes', '45 min');
    await fill('Note', 'Key not found');
    await press('Enter');
    const text = host.text('NAS.md');
    expect(text).toContain('last_restore_test: 2026-11-23\n');
    expect(text).toContain('restore_test_result: fail\n');
    expect(text).toContain('last_restore_minutes: 45\n');
    expect(text).toMatch(/- 2026-11-23 22:10 .*45 min.*Key not found\n$/);
  });

  it('refuses minutes that are none, and keeps the rest', async () => {
    const { host, run } = await evening(VAULT);
    await host.open('NAS.md');
    await run('record-restore-test');
    await fill('Result', 'pass');
    await fill('Minutes', 'long');
    await fill('Note', 'Slow');
    await press('Enter');
    expect(field('Minutes').closest('.setting-item')?.textContent).toContain('This is not a number of minutes.');
    expect(document.activeElement).toBe(field('Minutes'));
    expect(field('Note').value).toBe('Slow');
    expect(host.text('NAS.md')).toBe(NAS);
  });

  it('records no result that nobody has said', async () => {
    const { host, run } = await evening(VAULT);
    await host.open('NAS.md');
    await run('record-restore-test');
    expect(field('Result').value).toBe('');
    await press('Enter');
    expect(field('Result').closest('.setting-item')?.textContent).toContain('Say how it went.');
    expect(document.activeElement).toBe(field('Result'));
    await fill('Result', 'fail');
    expect(shown()).not.toContain('Say how it went.');
    expect(host.text('NAS.md')).toBe(NAS);
  });

  it('proposes the service that is active before the job that covers it', async () => {
    const { host, run } = await evening(VAULT);
    await host.open('Photos.md', 'preview');
    await run('record-restore-test');
    expect(suggestions()).toEqual(['Photos', 'Nightly']);
    await press('Enter');
    await fill('Result', 'pass');
    await press('Enter');
    expect(host.text('Photos.md')).toContain('restore_test_result: pass\n');
    expect(host.text('Nightly.md')).toBe(JOB);
  });
});

describe('Record patch and record review', () => {
  it.each([
    ['2026-11-23', 'Last patch: today.'],
    ['2026-11-22', 'Last patch: yesterday.'],
    ['2026-10-30', 'Last patch: 24 days ago.'],
    ['2026-12-24', 'Last patch: 2026-12-24.'],
  ])('say when it was done last: %s', async (day, words) => {
    const { host, run } = await evening({ ...VAULT, 'Box.md': BOX.replace('kind', `last_patched: ${day}\nkind`) });
    await host.open('Box.md', 'preview');
    await run('record-patch');
    expect(shown()).toContain(words);
    await press('Escape');
    await run('record-review');
    expect(shown()).not.toContain('Last');
  });

  it('set their dates', async () => {
    const { host, run } = await evening(VAULT);
    await host.open('Photos.md', 'preview');
    await run('record-patch');
    await fill('Note', '1.4 to 1.5');
    await press('Enter');
    await run('record-review');
    await fill('Reviewed', 'yesterday 20:00');
    await press('Enter');
    const text = host.text('Photos.md');
    expect(text).toContain('last_patched: 2026-11-23\n');
    expect(text).toContain('last_reviewed: 2026-11-22\n');
    expect(text.startsWith(PHOTOS.split('---\nWords')[0] ?? '')).toBe(true);
    expect(text).toContain('\nWords.\n');
  });

  it('ask which page where a note of another kind is active', async () => {
    const { host, run } = await evening({ ...VAULT, 'Notes.md': 'Milk\n' });
    await host.open('Notes.md');
    await run('record-patch');
    expect(suggestions()).toEqual(['Box', 'NAS', 'Photos']);
  });
});
