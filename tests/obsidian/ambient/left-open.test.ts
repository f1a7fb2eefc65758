/** @jest-environment ./tests/host/environment.cjs */
import { buttonsIn, evening, NAS, outage, pause, press, words } from './evening';

const NOTICE = '.notice';
const OUTAGE = 'Incidents/Disks full.md';
const OLD = outage('', ['21:30 Pulled the plug']);
const SWITCH = 'Changes/New switch.md';
const CHANGE = `---
type: change
status: in-progress
services: ["[[NAS]]"]
started: 2026-11-22T20:00:00
scheduled_end: 2026-11-22T21:30:00
---
`;

function labels(): readonly string[] {
  return [...document.querySelectorAll('.modal-container label')].map((one) => one.textContent);
}

async function fill(name: string, value: string): Promise<void> {
  const label = [...document.querySelectorAll('label')].find((one) => one.textContent === name);
  const input = document.querySelector<HTMLInputElement>(`#${label?.htmlFor ?? ''}`);
  if (!input) throw new Error(`There is no field ${name}`);
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await pause();
}

describe('an incident that was left open', () => {
  it('is asked about at the start, with the time of its last line, and nothing is written', async () => {
    const { host } = await evening({ 'NAS.md': NAS, [OUTAGE]: OLD });
    expect(words(NOTICE)).toContain('Disks fullStill open? Last line 21:30.');
    expect(buttonsIn(NOTICE)).toEqual(['Ended then', 'Still open', 'Set the end']);
    await pause();
    expect(host.writes).toEqual([]);
    expect(host.text(OUTAGE)).toBe(OLD);
  });

  it('is not asked about while its last line is fresh, nor when it is over', async () => {
    await evening({
      'NAS.md': NAS,
      [OUTAGE]: outage('', ['22:00 Working on it']),
      'Incidents/Over.md': OLD.replace('investigating', 'resolved'),
    });
    expect(document.querySelector(NOTICE)).toBeNull();
  });

  it('ends with its last line where a person says so', async () => {
    const { host } = await evening({ 'NAS.md': NAS, [OUTAGE]: OLD });
    await press(NOTICE, 'Ended then');
    expect(host.text(OUTAGE)).toMatch(/^status: resolved$/m);
    expect(host.text(OUTAGE)).toMatch(/^resolved: 2026-11-23T21:30:00$/m);
    expect(host.text(OUTAGE)).toContain('- 21:30 Pulled the plug\n');
    expect(host.notices.at(-1)).toMatch(/^Resolved: Disks full, ended today 21:30\. It does not say what caused it/);
  });

  it('is not asked about again on this device, for a while, where a person says that it is still open', async () => {
    const { host, start, stop, setClock } = await evening({ 'NAS.md': NAS, [OUTAGE]: OLD });
    await press(NOTICE, 'Still open');
    expect(document.querySelector(NOTICE)).toBeNull();
    stop();
    setClock('2026-11-24T06:00:00Z');
    await start();
    expect(document.querySelector(NOTICE)).toBeNull();
    stop();
    setClock('2026-11-24T11:00:00Z');
    await start();
    expect(words(NOTICE)).toContain('Last line yesterday 21:30.');
    expect(host.text(OUTAGE)).toBe(OLD);
  });

  it('has its end asked for, with its last line filled in', async () => {
    const { host } = await evening({ 'NAS.md': NAS, [OUTAGE]: OLD });
    await press(NOTICE, 'Set the end');
    expect(words('.modal-title')).toBe('Resolve incident');
    expect(labels()[0]).toBe('Ended');
    const ended = document.activeElement;
    expect(ended instanceof HTMLInputElement && ended.value).toBe('2026-11-23 21:30');
    await fill('Ended', '21:45');
    await press('.modal-container', 'Resolve');
    expect(host.text(OUTAGE)).toMatch(/^resolved: 2026-11-23T21:45:00$/m);
  });

  it.each(['Ended then', 'Set the end'])('keeps the end that another device wrote: %s', async (answer) => {
    const { host } = await evening({ 'NAS.md': NAS, [OUTAGE]: OLD });
    const ended = OLD.replace('investigating', 'resolved').replace('started', 'resolved: 2026-11-23T21:55:00\nstarted');
    // The app has not read it yet.
    host.overwrite(OUTAGE, ended);
    await press(NOTICE, answer);
    expect(host.text(OUTAGE)).toBe(ended);
    expect(document.querySelector('.modal-container')).toBeNull();
    expect(host.notices.at(-1)).toBe('Disks full was not changed: its note says that it ended today 21:55.');
  });

  it('keeps the end that another device writes while the end is typed', async () => {
    const { host } = await evening({ 'NAS.md': NAS, [OUTAGE]: OLD });
    await press(NOTICE, 'Set the end');
    const ended = OLD.replace('investigating', 'resolved');
    host.change(OUTAGE, ended);
    await press('.modal-container', 'Resolve');
    expect(host.text(OUTAGE)).toBe(ended);
    expect(host.notices.at(-1)).toContain('its status is resolved now');
  });

  it('is found where its note was renamed while the question stood', async () => {
    const { host } = await evening({ 'NAS.md': NAS, [OUTAGE]: OLD });
    const file = host.app.vault.getFileByPath(OUTAGE);
    if (!file) throw new Error('There is no note');
    await host.app.vault.rename(file, 'Renamed.md');
    await press(NOTICE, 'Ended then');
    expect(host.text('Renamed.md')).toMatch(/^resolved: 2026-11-23T21:30:00$/m);
  });

  it('is asked about at the start alone, and once', async () => {
    const { host, setClock } = await evening({ 'NAS.md': NAS });
    setClock('2026-11-23T22:20:00Z');
    host.change(OUTAGE, OLD);
    await pause();
    await new Promise((resolve) => setTimeout(resolve, 500));
    await pause();
    expect(host.notices).toEqual([]);
  });

  it('is found although its note is read late, and still asked about once', async () => {
    const { host } = await evening({ 'NAS.md': NAS });
    for (const milk of ['', 'Milk\n']) {
      host.change(OUTAGE, `${OLD}${milk}`);
      await pause();
      await new Promise((resolve) => setTimeout(resolve, 500));
      await pause();
    }
    expect(host.notices).toHaveLength(1);
  });

  it('asks about three at most', async () => {
    const { host } = await evening(Object.fromEntries([1, 2, 3, 4, 5].map((at) => [`Incidents/${at}.md`, OLD])));
    expect(host.notices).toHaveLength(3);
  });

  it('heeds no rubbish that stands in the memory of the device', async () => {
    window.localStorage.clear();
    const { host, start, stop } = await evening({ 'NAS.md': NAS, [OUTAGE]: OLD });
    for (const rubbish of ['text', 7, [1], { [OUTAGE]: 'never' }, { [OUTAGE]: Number.MAX_SAFE_INTEGER }]) {
      stop();
      host.app.saveLocalStorage('homelab-ops-still-open', rubbish);
      await start();
      expect(document.querySelectorAll(NOTICE)).toHaveLength(1);
    }
  });
});

describe('a change that was left in progress', () => {
  it('is asked about when it was to be over, and ends then', async () => {
    const { host } = await evening({ 'NAS.md': NAS, [SWITCH]: CHANGE });
    expect(words(NOTICE)).toContain('New switchStill in progress? It was to end yesterday 21:30.');
    await press(NOTICE, 'Ended then');
    expect(host.text(SWITCH)).toMatch(/^status: done$/m);
    expect(host.text(SWITCH)).toMatch(/^finished: 2026-11-22T21:30:00$/m);
  });

  it('offers no end where nobody said when that was to be', async () => {
    await evening({ 'NAS.md': NAS, [SWITCH]: CHANGE.replace(/scheduled_end.*\n/, '') });
    expect(words(NOTICE)).toContain('Still in progress? Begun yesterday 20:00.');
    expect(buttonsIn(NOTICE)).toEqual(['Still in progress', 'Set the end']);
  });

  it('has its end and its outcome asked for', async () => {
    const { host } = await evening({ 'NAS.md': NAS, [SWITCH]: CHANGE });
    await press(NOTICE, 'Set the end');
    await fill('Ended', '2026-11-22 19:00');
    await press('.modal-container', 'Complete');
    expect(words('.modal-container')).toContain('cannot have ended before');
    expect(host.text(SWITCH)).toBe(CHANGE);
    await fill('Ended', '2026-11-22 22:15');
    await fill('Outcome', 'Works');
    await press('.modal-container', 'Complete');
    expect(host.text(SWITCH)).toMatch(/^finished: 2026-11-22T22:15:00$/m);
    expect(host.text(SWITCH)).toMatch(/^outcome: Works$/m);
  });

  it.each(['Ended then', 'Set the end'])('keeps the end that another device wrote: %s', async (answer) => {
    const { host } = await evening({ 'NAS.md': NAS, [SWITCH]: CHANGE });
    const ended = CHANGE.replace('in-progress', 'rolled-back');
    host.overwrite(SWITCH, ended);
    await press(NOTICE, answer);
    expect(host.text(SWITCH)).toBe(ended);
    expect(document.querySelector('.modal-container')).toBeNull();
    expect(host.notices.at(-1)).toBe('New switch was not changed: its note says that it is rolled back.');
  });

  it('shows the outcome that its note has, and keeps it untouched', async () => {
    const { host } = await evening({
      'NAS.md': NAS,
      [SWITCH]: CHANGE.replace('started', 'outcome: >-\n  So\n  far\nstarted'),
    });
    await press(NOTICE, 'Set the end');
    await press('.modal-container', 'Complete');
    expect(host.text(SWITCH)).toContain('outcome: >-\n  So\n  far\n');
    expect(host.text(SWITCH)).toMatch(/^status: done$/m);
  });
});
