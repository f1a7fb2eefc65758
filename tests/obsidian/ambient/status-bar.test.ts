/** @jest-environment ./tests/host/environment.cjs */
import { evening, isVisible, NAS, outage, pause, words } from './evening';

const BAR = '.homelab-status';
const OUTAGE = 'Incidents/Disks full.md';

beforeEach(() => jest.useFakeTimers({ doNotFake: ['Date', 'queueMicrotask', 'nextTick'] }));
afterEach(() => jest.useRealTimers());

/** Lets time pass, and what it sets off come to rest. */
async function wait(milliseconds: number): Promise<void> {
  for (let step = 0; step < 4; step++) {
    jest.advanceTimersByTime(milliseconds / 4);
    await pause();
  }
}

describe('the status bar', () => {
  it('shows nothing, and runs no timer, while nothing is open', async () => {
    await evening({ 'NAS.md': NAS, [OUTAGE]: outage().replace('investigating', 'resolved') });
    expect(isVisible(BAR)).toBe(false);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('says how bad it is, what does not work, for how long, and how old the last line is', async () => {
    await evening({ 'NAS.md': NAS, [OUTAGE]: outage('', ['22:05 Pulled the plug']) });
    expect(isVisible(BAR)).toBe(true);
    expect(words(BAR)).toBe('SEV2 NAS · 1 h 12 min · last line 5 min ago');
  });

  it('goes on as time passes, with one timer for everything', async () => {
    const { setClock } = await evening({ 'NAS.md': NAS, [OUTAGE]: outage() });
    await wait(60_000);
    expect(jest.getTimerCount()).toBe(1);
    setClock('2026-11-23T22:11:00Z');
    await wait(31_000);
    expect(words(BAR)).toBe('SEV2 NAS · 1 h 13 min · last line 1 h 13 min ago');
  });

  it('follows the note, and goes when the incident is resolved', async () => {
    const { host } = await evening({ 'NAS.md': NAS, [OUTAGE]: outage() });
    host.change(OUTAGE, outage('', ['22:10 Found it']).replace('severity: 2', 'severity: 1'));
    await wait(4000);
    expect(words(BAR)).toBe('SEV1 NAS · 1 h 12 min · last line just now');
    host.change(OUTAGE, outage().replace('investigating', 'resolved'));
    await wait(4000);
    expect(isVisible(BAR)).toBe(false);
    await wait(60_000);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('shows the worst of several, and how many more there are', async () => {
    await evening({
      'NAS.md': NAS,
      [OUTAGE]: outage(),
      'Incidents/Blemish.md': outage().replace('severity: 2', 'severity: 5'),
      'Incidents/Dark.md': '---\ntype: incident\nseverity: 1\n---\n',
    });
    expect(words(BAR)).toBe('SEV1 Dark · no line yet · 2 more open');
  });

  it('asks for a line where it is selected', async () => {
    const { host } = await evening({ 'NAS.md': NAS, [OUTAGE]: outage() });
    document.querySelector<HTMLElement>(BAR)?.click();
    await pause();
    expect(words('.modal-title')).toBe('Add to incident timeline');
    expect(host.writes).toEqual([]);
  });

  it('is not there on a phone', async () => {
    await evening({ 'NAS.md': NAS, [OUTAGE]: outage() }, { phone: true });
    expect(document.querySelector(BAR)).toBeNull();
  });
});
