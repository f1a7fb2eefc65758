/** @jest-environment ./tests/host/environment.cjs */
import { headlineOf } from '../../../src/obsidian/adopt/draw-check';
import type { VaultCheck } from '../../../src/adoption/check-notes';
import { moment } from '../forms/late-evening';
import { buttons, foreign, FOREIGN, press, words } from './foreign';

const VIEW = '.homelab-check';

function rows(): readonly string[] {
  return [...document.querySelectorAll(`${VIEW} .homelab-mapping`)].map((row) => {
    const isOn = row.querySelector('.checkbox-container')?.classList.contains('is-enabled') ?? false;
    return `${isOn ? 'on' : 'off'}: ${row.querySelector('.setting-item-name')?.textContent ?? ''}`;
  });
}

async function turn(id: string): Promise<void> {
  document.querySelector<HTMLElement>(`${VIEW} [data-mapping="${id}"] .checkbox-container`)?.click();
  await moment(400);
}

const ROWS = [
  'on: The type homelab-service means a service',
  'on: The property hypervisor means runs_on',
  'on: Dates such as 21/11/2026 have the day first',
  'off: The tag #devices means a device',
  'off: Each note in Devices/ is a device',
];

describe('Check my notes', () => {
  it('says what the notes seem to mean, and writes nothing', async () => {
    const { host, loaded, run } = await foreign();
    await run('check-my-notes');
    expect(words(`${VIEW}-headline`)).toBe('I looked at 7 notes. 2 look like services.');
    expect(rows()).toEqual(ROWS);
    const below = words(`${VIEW}-result`);
    expect(below).toContain('Names that match no page (2)');
    expect(below).toContain('Store on 1 page: Photos. The note Store is not read as a service.');
    expect(below).toContain(
      'None of this is in the way. Where the note is there, turn on above what it is, or give it a type.',
    );
    expect(below).not.toContain('page for each');
    expect(below).toContain('Paper: last_backup: 2026-13-45');
    expect(below).not.toContain('Broken');
    expect(host.writes).toEqual([]);
    expect(loaded.data()).toBeNull();
  });

  it('names each toggle for who cannot see the row', async () => {
    const { run } = await foreign();
    await run('check-my-notes');
    const [input] = document.querySelectorAll(`${VIEW} .checkbox-container input`);
    expect(input?.getAttribute('aria-label')).toBe('The type homelab-service means a service');
  });

  it('tells a row that says nothing but how many there are only once', async () => {
    const { run } = await foreign();
    await run('check-my-notes');
    expect(words('[data-mapping="property:hypervisor"] .setting-item-description')).toBe('2 notes: Paper, Photos');
  });

  it('weighs another choice, and keeps the rows as they are', async () => {
    const { run } = await foreign();
    await run('check-my-notes');
    const row = document.querySelector('[data-mapping="tag:#devices"]');
    await turn('tag:#devices');
    expect(words(`${VIEW}-headline`)).toBe('I looked at 7 notes. 4 look like services.');
    expect(document.querySelector('[data-mapping="tag:#devices"]')).toBe(row);
    for (const id of ['type-value:homelab-service', 'property:hypervisor', 'tag:#devices']) await turn(id);
    await turn('day-month-order:21/11/2026');
    expect(words(`${VIEW}-headline`)).toBe(
      'I looked at 7 notes. None looks like a service, a change, an incident or a backup job.',
    );
    expect(document.querySelector<HTMLButtonElement>(`${VIEW} button.mod-cta`)?.disabled).toBe(true);
  });

  it('stores settings alone, keeps what it does not know, and takes them back', async () => {
    const { host, loaded, run } = await foreign(FOREIGN, { statusPage: 1, typeValues: { vps: 'vm' } });
    await run('check-my-notes');
    await turn('tag:#devices');
    await press(VIEW, 'Use these');
    expect(loaded.data()).toEqual({
      statusPage: 1,
      typeValues: { vps: 'vm', 'homelab-service': 'service', '#devices': 'device' },
      propertyNames: { hypervisor: 'runs_on' },
      dayMonthOrder: 'day-first',
    });
    expect(words(`${VIEW}-done`)).toBe('4 things are in the settings now. No note was changed.Undo');
    expect(buttons(`${VIEW}-next`)).toEqual(['Write the weekly report', 'Turn names into links', 'Fill in properties']);
    await press(VIEW, 'Undo');
    expect(loaded.data()).toEqual({
      statusPage: 1,
      typeValues: { vps: 'vm' },
      propertyNames: {},
      dayMonthOrder: 'unset',
    });
    expect(words(`${VIEW}-done`)).toBe('The settings are as they were before.');
    expect(rows()).toHaveLength(5);
    expect(host.writes).toEqual([]);
  });

  it('remembers what was there before, though it is pressed twice', async () => {
    const { loaded, run } = await foreign();
    await run('check-my-notes');
    const button = document.querySelector<HTMLElement>(`${VIEW} button.mod-cta`);
    button?.click();
    button?.click();
    await moment(700);
    expect(words(`${VIEW}-done`)).toContain('3 things are in the settings now.');
    await press(VIEW, 'Undo');
    expect(loaded.data()).toEqual({ typeValues: {}, propertyNames: {}, dayMonthOrder: 'unset' });
  });

  it('does not put its own in place of a setting that cannot be read', async () => {
    const data = { typeValues: ['newer: shape'] };
    const { loaded, run } = await foreign(FOREIGN, data);
    await run('check-my-notes');
    await press(VIEW, 'Use these');
    expect(loaded.data()).toEqual(data);
    expect(words(`${VIEW}-done`)).toContain('Nothing was stored. The setting typeValues cannot be read');
  });

  it('looks again when one comes back to it from a note that was mended', async () => {
    const { host, run } = await foreign();
    await run('check-my-notes');
    await host.open('Lab/Paper.md');
    host.change('Lab/Paper.md', '---\ntype: homelab-service\nlast_backup: 2026-11-20\n---\n');
    await moment(900);
    await run('check-my-notes');
    expect(words(`${VIEW}-result`)).not.toContain('2026-13-45');
    expect(document.querySelectorAll(VIEW)).toHaveLength(1);
  });

  it('opens an example beside itself', async () => {
    const { host, run } = await foreign();
    await run('check-my-notes');
    await press('[data-mapping="tag:#devices"]', 'Store');
    expect(host.shown().path).toBe('Devices/Store.md');
    expect(document.querySelectorAll(VIEW)).toHaveLength(1);
  });

  it('stays where it is when the report is written', async () => {
    const { host, run } = await foreign({ 'NAS.md': '---\ntype: service\n---\n' });
    await run('check-my-notes');
    await press(VIEW, 'Write the weekly report');
    expect(host.shown().path).toMatch(/^Homelab\/Reports\//);
    expect(document.querySelectorAll(VIEW)).toHaveLength(1);
  });

  it('shows what is in the notes as words, never as markup', async () => {
    const { run } = await foreign({
      'A.md': '---\ntype: homelab-service\ndepends_on: ["<img src=x onerror=alert(1)>"]\n---\n',
      'B.md': '---\ntype: homelab-service\n---\n',
    });
    await run('check-my-notes');
    expect(words(`${VIEW}-result`)).toContain('<img src=x onerror=alert(1)> on 1 page');
    expect(document.querySelector('img')).toBeNull();
  });

  it('shows the first of many lines, and the rest when it is asked for', async () => {
    const names = Array.from({ length: 30 }, (_, at) => `Thing ${at}`);
    const { run } = await foreign({
      'A.md': `---\ntype: service\ndepends_on: [${names.join(', ')}]\n---\n`,
    });
    await run('check-my-notes');
    const lines = (): number => document.querySelectorAll(`${VIEW}-section li`).length;
    expect(lines()).toBe(12);
    await press(`${VIEW}-section`, 'Show 18 more');
    expect(lines()).toBe(30);
    expect(buttons(`${VIEW}-section`)).toEqual([]);
  });
});

describe('where there is nothing to propose', () => {
  it('says what was looked for, and sets up where there are no records', async () => {
    const { host, run } = await foreign({ 'Diary.md': 'Milk\n' });
    await run('check-my-notes');
    expect(rows()).toEqual([]);
    expect(words(`${VIEW}-none`)).toContain('I looked for a property that says what a note is (type, is_a');
    expect(words(`${VIEW}-none`)).toContain('with a line \u201cDienst: service\u201d under Types.');
    await press(VIEW, 'Set up homelab notes');
    expect(words('.homelab-first-steps-result')).toMatch(/^Made:/);
    expect(host.paths()).toContain('Homelab/Services/Router.md');
  });

  it('goes on where all is read already', async () => {
    const { run } = await foreign({ 'NAS.md': '---\ntype: service\n---\n' });
    await run('check-my-notes');
    expect(words(`${VIEW}-headline`)).toBe('I looked at 1 note. 1 looks like a service.');
    expect(words(`${VIEW}-none`)).toBe('There is nothing to propose: what can be recognised is read already.');
    expect(buttons(`${VIEW}-next`)).toHaveLength(3);
    expect(words(`${VIEW}-result`)).toContain('All names and dates in them can be understood.');
  });
});

describe('First steps', () => {
  it('offer to check the notes before anything is set up', async () => {
    const { host, run } = await foreign();
    await run('first-steps');
    expect(buttons('.homelab-first-steps-buttons')).toEqual([
      'Check my notes',
      'New service page',
      'Set up homelab notes',
    ]);
    expect(words('.homelab-first-steps-buttons .mod-cta')).toBe('Check my notes');
    await press('.homelab-first-steps-buttons', 'Check my notes');
    expect(rows()).toEqual(ROWS);
    expect(host.writes).toEqual([]);
  });

  it('lead with a first page where there are hardly any notes', async () => {
    const { run } = await foreign({ 'Welcome.md': '' });
    await run('first-steps');
    expect(words('.homelab-first-steps-buttons .mod-cta')).toBe('New service page');
  });
});

describe('the headline', () => {
  it.each([
    [{ services: 17, changes: 3 }, '17 look like services, 3 like changes.'],
    [{ services: 1, incidents: 1 }, '1 looks like a service, 1 like an incident.'],
    [{ backupJobs: 2, incidents: 4 }, '2 look like backup jobs, 4 like incidents.'],
  ])('%j', (counts, sentence) => {
    const none = { services: 0, changes: 0, incidents: 0, backupJobs: 0 };
    const check = { notes: 812, counts: { ...none, ...counts } } as VaultCheck;
    expect(headlineOf(check)).toBe(`I looked at 812 notes. ${sentence}`);
  });
});
