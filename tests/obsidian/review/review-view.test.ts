/** @jest-environment ./tests/host/environment.cjs */
import { click, fill, front, isWindowOpen, shown } from '../steps/person';
import { all, FINE, key, openReview, openRow, page, pressIn, rest, row, search, sentences, STALE, words } from './review-in-app'; // prettier-ignore

const LAB = {
  'Wiki.md': STALE,
  'Mail.md': page('criticality: low'),
  'Films.md': FINE,
};

/** The notice that offers to take back what was done. */
async function undo(): Promise<void> {
  const notice = [...document.querySelectorAll<HTMLElement>('.notice')].find((one) => one.textContent.includes('Undo'));
  if (!notice) throw new Error('Nothing offers to take it back');
  await pressIn(notice, 'Undo');
  await rest();
}

// Notes rest for half a second before the lab is read again, several times in a test.
jest.setTimeout(20_000);

describe('the review', () => {
  it('says what was found as the report does, and below a line why and what can be done', async () => {
    await openReview(LAB);
    expect(words('.homelab-review-headline')).toMatch(
      /^1 thing would hurt, 1 is worth a look; 3 services looked at\.$/,
    );
    const line = await openRow('Wiki has no fresh backup');
    expect(line.textContent).toContain('All that was made since would be lost.');
    expect([...line.querySelectorAll('.homelab-review-action')].map((one) => one.textContent)).toEqual([
      'Record backup',
      'Accept the risk',
      'Open Wiki',
    ]);
  });

  it('says that nothing is to do, and when the next look is due', async () => {
    await openReview({ 'Films.md': FINE });
    expect(words('.homelab-review-empty')).toMatch(/^Nothing to do ?The next look is due on Monday \d{4}-\d\d-\d\d\.$/);
    expect(words('.homelab-review-foot')).toContain('Not filled in yet');
  });

  it('has the open incident on top, with a link to its note, and follows when it ends', async () => {
    const started = new Date(Date.now() - 15 * 3_600_000 - 60_000).toISOString();
    const incident = `---\ntype: incident\nservices: "[[Wiki]]"\nstatus: investigating\nstarted: ${started}\n---\n`;
    const { host } = await openReview({ ...LAB, 'Wiki down.md': incident });
    expect(words('.homelab-review-incident')).toMatch(/^1 incident is open, for 15 hours: Wiki down\.?$/);
    expect(all('.homelab-incident')).toHaveLength(0);
    all('.homelab-review-incident a')[0]?.click();
    await rest();
    expect(host.app.workspace.getActiveFile()?.path).toBe('Wiki down.md');
    host.change('Wiki down.md', incident.replace('investigating', 'resolved'));
    await rest();
    expect(words('.homelab-review-incident')).toBe('');
  });

  it('has the open incident on top on a phone as a card, with what one does with it', async () => {
    const incident = '---\ntype: incident\nservices: "[[Wiki]]"\nstatus: investigating\n---\n';
    await openReview({ ...LAB, 'Wiki down.md': incident }, { phone: true });
    expect(all('.homelab-incident')).toHaveLength(1);
    expect(all('.homelab-review-incident')).toHaveLength(0);
  });

  it('reads, and writes nothing by itself', async () => {
    const { host } = await openReview(LAB);
    await rest();
    expect(host.writes).toEqual([]);
  });
});

describe('what is done from the review', () => {
  it('records the backup in place; the line goes, and comes back when that is taken back', async () => {
    const { host } = await openReview(LAB);
    await pressIn(await openRow('Wiki has no fresh backup'), 'Record backup');
    await click('Record');
    await rest();
    expect(sentences().some((one) => one.startsWith('Wiki has no fresh'))).toBe(false);
    expect(host.text('Wiki.md')).toMatch(/last_backup: \d{4}-\d\d-\d\dT?\S* # by hand/);
    await undo();
    expect(host.text('Wiki.md')).toBe(STALE);
    expect(sentences().some((one) => one.startsWith('Wiki has no fresh'))).toBe(true);
  });

  it('accepts a risk beside those that are accepted already', async () => {
    const text = STALE.replace(
      'criticality: low',
      'criticality: low\naccepted_risks:\n  - "backup-3-2-1: small" # yes',
    );
    const { host } = await openReview({ 'Wiki.md': text });
    await pressIn(await openRow('Wiki has no fresh backup'), 'Accept the risk');
    await click('Accept');
    expect(shown()).toContain('Say in a few words why');
    await fill('Reason', 'Printed: once a year');
    expect(shown()).toMatch(/Until\w+day, in 6 months/);
    await fill('Until', '2099-01-31');
    await click('Accept');
    await rest();
    expect(host.text('Wiki.md')).toContain('  - "backup-3-2-1: small" # yes\n  - ');
    expect(host.text('Wiki.md')).toContain('backup-stale until 2099-01-31: Printed: once a year');
    expect(sentences()).toEqual(sentences().filter((one) => !one.startsWith('Wiki has no fresh')));
    await pressIn(document, 'Show accepted risks');
    expect((await openRow('Wiki has no fresh backup')).textContent).toContain(
      'Accepted until 2099-01-31: Printed: once a year',
    );
    await undo();
    expect(host.text('Wiki.md')).toBe(text);
  });

  it('sets a property that is missing, and keeps every other byte', async () => {
    const { host } = await openReview(LAB);
    await pressIn(await openRow('Mail has no backup'), 'Nothing to lose');
    await click('Write');
    await rest();
    expect(host.text('Mail.md')).toBe(LAB['Mail.md'].replace('low\n', 'low\nstateful: false\n'));
    expect(sentences().some((one) => one.startsWith('Mail'))).toBe(false);
    await undo();
    expect(host.text('Mail.md')).toBe(LAB['Mail.md']);
  });

  it('has nothing to lose: the other answer is one press away', async () => {
    const { host } = await openReview(LAB);
    await pressIn(await openRow('Mail has no backup'), 'Say how it is backed up');
    await click('Nothing to lose here');
    await rest();
    expect(isWindowOpen()).toBe(false);
    expect(host.text('Mail.md')).toBe(LAB['Mail.md'].replace('low\n', 'low\nstateful: false\n'));
    expect(sentences().some((one) => one.startsWith('Mail'))).toBe(false);
    await undo();
    expect(host.text('Mail.md')).toBe(LAB['Mail.md']);
  });

  it('puts a value right that cannot be read', async () => {
    const { host } = await openReview({ 'Wiki.md': STALE.replace('2020-01-01', 'Easter') });
    await pressIn(await openRow('cannot be read'), 'Correct last_backup');
    await fill('last_backup', '2026-11-01');
    await click('Write');
    await rest();
    expect(host.text('Wiki.md')).toContain('last_backup: 2026-11-01 # by hand');
  });

  it('begins a change with what is to be tried', async () => {
    const { host } = await openReview({
      'Wiki.md': page('backup: restic', 'criticality: high', 'last_restore_test: 2020-01-01'),
    });
    await pressIn(await openRow('restore'), 'Plan a restore test');
    expect(front().querySelector('input')?.value).toBe('Restore test of Wiki');
    expect(host.writes).toEqual([]);
  });
});

describe('the list', () => {
  it('is walked by the arrows, opened by Right, and opens the note at the property by Enter', async () => {
    const { host } = await openReview(LAB);
    await search('wiki has no fresh');
    all('input[type="search"]')[0]?.focus();
    await key('ArrowDown');
    expect(document.activeElement).toBe(row('Wiki has no fresh').querySelector('.homelab-review-main'));
    await key('ArrowRight');
    expect(all('.homelab-review-details')).toHaveLength(1);
    await key('ArrowLeft');
    expect(all('.homelab-review-details')).toHaveLength(0);
    await key('1');
    expect(isWindowOpen()).toBe(true);
    await key('Escape');
    row('Wiki has no fresh').querySelector<HTMLElement>('.homelab-review-main')?.focus();
    await key('Enter');
    const editor = host.app.workspace.activeEditor?.editor;
    expect(editor?.getLine(editor.getCursor().line)).toContain('last_backup');
  });

  it('keeps its elements, what is opened and the focus when the notes change', async () => {
    const { host } = await openReview({ ...LAB, 'Zoo.md': STALE });
    const kept = await openRow('Zoo has no fresh backup');
    kept.querySelector<HTMLElement>('.homelab-review-main')?.focus();
    host.change('Wiki.md', FINE);
    await rest();
    expect(sentences().some((one) => one.startsWith('Wiki'))).toBe(false);
    expect(row('Zoo has no fresh backup')).toBe(kept);
    expect(kept.querySelector('.homelab-review-details')).not.toBeNull();
    expect(kept.contains(document.activeElement)).toBe(true);
  });

  it('has one stop for the Tab key', async () => {
    await openReview(LAB);
    expect(all('.homelab-review-main[tabindex="0"]')).toHaveLength(1);
  });
});

describe('the scorecard', () => {
  it('shows each service with its level, and what separates it from the next', async () => {
    await openReview(LAB);
    await pressIn(document, 'Scorecard');
    expect(all('tbody tr').map((one) => one.dataset['path'])).toEqual(expect.arrayContaining(['Wiki.md', 'Mail.md']));
    all('button.homelab-review-level')[0]?.click();
    expect(words('.homelab-review-next')).toMatch(/^For \w+:/);
  });

  it('has a headline that follows the notes, as the list has', async () => {
    const { host } = await openReview(LAB);
    await pressIn(document, 'Scorecard');
    host.change('Wiki.md', FINE);
    await rest();
    expect(words('.homelab-review-headline')).toMatch(/^1 thing is worth a look; 3 services looked at\.$/);
  });

  it('is searched for services, and the list for what was found', async () => {
    await openReview(LAB);
    const asks = (): string | null | undefined => all('input[type="search"]')[0]?.getAttribute('placeholder');
    expect(asks()).toBe('Search what was found');
    await pressIn(document, 'Scorecard');
    expect(asks()).toBe('Search services');
    await pressIn(document, 'Scorecard');
    expect(asks()).toBe('Search what was found');
  });
});
