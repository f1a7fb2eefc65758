/** @jest-environment ./tests/host/environment.cjs */
import { buttonsIn, evening, NAS, outage, pause, press, words } from './evening';

const VIEW = '.homelab-incidents';
const OUTAGE = 'Incidents/Disks full.md';
const VAULT = { 'NAS.md': NAS, [OUTAGE]: outage('', ['22:05 Pulled the plug']) };

/** Longer than a note has to rest before the lab is read again. */
async function rest(): Promise<void> {
  await pause();
  await new Promise((resolve) => setTimeout(resolve, 500));
  await pause();
}

describe.each([
  ['desktop', false],
  ['phone', true],
])('Show open incident on a %s', (_, phone) => {
  it('shows what the status bar says, and what one can do', async () => {
    const { run } = await evening(VAULT, { phone });
    await run('show-open-incident');
    expect(words(`${VIEW} .homelab-incident-head`)).toBe('SEV2Disks full');
    expect(words(`${VIEW} .homelab-incident-subject`)).toBe('NAS');
    expect(words(`${VIEW} .homelab-incident-status`)).toBe('Investigating');
    expect(words(`${VIEW} .homelab-incident-elapsed`)).toBe('For 1 h 12 min');
    expect(words(`${VIEW} .homelab-incident-last-line`)).toBe('Last line 5 min ago');
    expect(buttonsIn(VIEW)).toEqual(['Add a line', 'Change status', 'Resolve', 'Copy message', 'Open note']);
  });

  it('says that nothing is open, and offers to log something', async () => {
    const { run, host } = await evening({ 'NAS.md': NAS }, { phone });
    await run('show-open-incident');
    expect(words(VIEW)).toBe('No incident is open.Log incident');
    await press(VIEW, 'Log incident');
    expect(words('.modal-title')).toBe('Log incident');
    expect(host.writes).toEqual([]);
  });
});

describe('the view of the open incident', () => {
  it('is the same view when it is asked for again', async () => {
    const { run } = await evening(VAULT);
    await run('show-open-incident');
    await run('show-open-incident');
    expect(document.querySelectorAll(VIEW)).toHaveLength(1);
  });

  it.each([
    ['Add a line', 'Add to incident timeline'],
    ['Change status', 'Change incident status'],
    ['Resolve', 'Resolve incident'],
    ['Copy message', 'Copy message for the household'],
  ])('opens the form of %s, and writes nothing', async (button, title) => {
    const { run, host } = await evening(VAULT);
    await run('show-open-incident');
    await press(VIEW, button);
    expect(words('.modal-title')).toBe(title);
    expect(host.writes).toEqual([]);
  });

  it('opens the note', async () => {
    const { run, host } = await evening(VAULT);
    await run('show-open-incident');
    await press(VIEW, 'Open note');
    expect(host.shown().path).toBe(OUTAGE);
  });

  it('follows the note, and leaves a button where it is while only the time goes on', async () => {
    const { run, host, setClock } = await evening(VAULT);
    await run('show-open-incident');
    const button = document.querySelector(`${VIEW} button`);
    setClock('2026-11-23T22:20:00Z');
    host.change(OUTAGE, outage('', ['22:05 Pulled the plug', '22:15 Back in']));
    await rest();
    expect(words(`${VIEW} .homelab-incident-last-line`)).toBe('Last line 5 min ago');
    expect(document.querySelector(`${VIEW} button`)).toBe(button);
    host.change(OUTAGE, outage().replace('severity: 2', 'severity: 4').replace('investigating', 'identified'));
    await rest();
    expect(words(`${VIEW} .homelab-incident-head`)).toBe('SEV4Disks full');
    expect(words(`${VIEW} .homelab-incident-status`)).toBe('Identified');
  });

  it.each(['Add a line', 'Change status', 'Resolve', 'Copy message'])(
    'acts with %s on the incident whose button it is, where several are open and another is read',
    async (button) => {
      const dark = outage().replace('severity: 2', 'severity: 4');
      const { run, host } = await evening({ ...VAULT, 'Incidents/Dark.md': dark });
      await host.open(OUTAGE);
      await run('show-open-incident');
      await press(`${VIEW} [data-path="Incidents/Dark.md"]`, button);
      expect(words('.modal-container .homelab-form-known')).toBe('Dark');
    },
  );

  it('says so where the incident is over by now', async () => {
    const { run, host } = await evening(VAULT);
    await run('show-open-incident');
    host.change(OUTAGE, outage().replace('investigating', 'resolved'));
    await pause();
    const button = document.querySelector<HTMLElement>(`${VIEW} button`);
    button?.click();
    await pause();
    expect(host.notices).toEqual(['Add a line did not work: this incident is not open any more']);
  });
});
