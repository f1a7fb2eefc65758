/** @jest-environment ./tests/host/environment.cjs */
import { front, evening, isWindowOpen, pause, press } from './person';

const OPEN = '---\ntype: incident\nstatus: investigating\nservices: "[[NAS]]"\nstarted: 2026-11-23T21:40:00\n---\n';
const RUNNING = '---\ntype: change\nstatus: in-progress\nchange_type: standard\nservices: "[[NAS]]"\n---\n';
const PLANNED = '---\ntype: change\nstatus: scheduled\nchange_type: standard\nservices: "[[NAS]]"\n---\n';
const NAS = '---\ntype: service\nlast_backup: 2026-11-20\n---\n';
const VAULT = { 'NAS.md': NAS, 'Outage.md': OPEN, 'Running.md': RUNNING, 'Planned.md': PLANNED };

const FORMS = [
  'announce-change',
  'start-change',
  'complete-change',
  'roll-back-change',
  'add-to-incident-timeline',
  'change-incident-status',
  'change-incident-severity',
  'resolve-incident',
  'copy-household-message',
  'record-backup',
  'record-restore-test',
  'record-patch',
  'record-review',
];

describe('every command', () => {
  it.each(FORMS)('%s opens a form with the cursor in it, and Escape closes it with nothing written', async (id) => {
    const { host, run } = await evening(VAULT);
    await run(id);
    expect(front().contains(document.activeElement)).toBe(true);
    expect(document.activeElement?.matches('input, textarea, select, button.mod-cta')).toBe(true);
    await press('Escape');
    expect(isWindowOpen()).toBe(false);
    for (const [path, text] of Object.entries(VAULT)) expect(host.text(path)).toBe(text);
    expect(host.writes).toEqual([]);
  });

  it.each([...FORMS, 'write-postmortem'])(
    '%s says something in a vault without records, and throws nothing',
    async (id) => {
      const { host, run } = await evening({ 'Milk.md': 'Milk\n' });
      await run(id);
      expect(host.notices.length + (isWindowOpen() ? 1 : 0)).toBe(1);
      expect(host.writes).toEqual([]);
    },
  );

  it('goes with the plugin, and so does its form', async () => {
    const { host, run } = await evening(VAULT);
    const before = host.leftBehind();
    await run('resolve-incident');
    host.disable('steps');
    await pause();
    expect(isWindowOpen()).toBe(false);
    expect(host.leftBehind().commands).toBeLessThan(before.commands ?? 0);
  });
});
