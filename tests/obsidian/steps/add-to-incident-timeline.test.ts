/** @jest-environment ./tests/host/environment.cjs */
import { addTimelineLine } from '../../../src/obsidian/steps/add-to-incident-timeline';
import { evening, field, fill, front, isWindowOpen, pause, press, shown, suggestions } from './person';

const OUTAGE = 'Incidents/Outage.md';
const OPEN = `---
type: incident
status: investigating
services: ["[[NAS]]"]
started: 2026-11-23T21:40:00
---

## Timeline

- 21:40 NAS does not answer
`;
const NAS = '---\ntype: service\n---\n';
const VAULT = { 'NAS.md': NAS, [OUTAGE]: OPEN, 'Shopping.md': 'Milk\n' };

function isAskedForStart(): boolean {
  return field('Did it begin then?').closest('.homelab-hidden') === null;
}

describe('adding a line to the timeline of an incident', () => {
  it('finds the open incident from any note, and needs one line and Enter', async () => {
    const { host, run } = await evening(VAULT);
    await host.open('Shopping.md');
    await run('add-to-incident-timeline');
    expect(shown()).toContain('Outage');
    expect(shown()).toContain('The last line is 30 minutes old.');
    await fill('Line', 'Pulled the plug');
    await press('Enter');
    expect(isWindowOpen()).toBe(false);
    expect(host.text(OUTAGE)).toBe(`${OPEN}- 22:10 Pulled the plug\n`);
    expect(host.text('Shopping.md')).toBe('Milk\n');
    expect(host.notices).toEqual(['Added to Outage at 22:10.']);
  });

  it('puts a line that was set back where its time belongs', async () => {
    const { host, run } = await evening({ ...VAULT, [OUTAGE]: `${OPEN}- 22:00 Rebooted\n` });
    await run('add-to-incident-timeline');
    await fill('Line', '21:45 Mara calls');
    await press('Enter');
    expect(host.text(OUTAGE)).toBe(`${OPEN}- 21:45 Mara calls\n- 22:00 Rebooted\n`);
  });

  it('takes 23:50 typed at 00:10 for yesterday, and the moment of Enter for a line without a time', async () => {
    const { host, run, setClock } = await evening(VAULT);
    setClock('2026-11-24T00:10:00Z');
    await run('add-to-incident-timeline');
    await fill('Line', '23:50 The light is green');
    await press('Enter');
    await run('add-to-incident-timeline');
    await fill('Line', 'It works');
    setClock('2026-11-24T00:12:00Z');
    await press('Enter');
    expect(host.text(OUTAGE)).toBe(`${OPEN}- 23:50 The light is green\n- 2026-11-24 00:12 It works\n`);
  });

  it('keeps what is being typed into the open note and is not saved yet', async () => {
    const { host, run } = await evening(VAULT);
    const { editor } = await host.open(OUTAGE);
    editor.replaceRange('- 22:05 Half a sent', { line: editor.lastLine(), ch: 0 });
    const typed = editor.getValue();
    await run('add-to-incident-timeline');
    await fill('Line', 'Pulled the plug');
    await press('Enter');
    expect(editor.getValue()).toBe(`${typed}\n- 22:10 Pulled the plug`);
    expect(host.text(OUTAGE)).toBe(OPEN);
  });

  it('loses neither of two lines that are added in the same instant', async () => {
    const { host, run } = await evening(VAULT);
    await run('add-to-incident-timeline');
    await fill('Line', 'One');
    const first = front();
    await run('add-to-incident-timeline');
    await fill('Line', 'Two');
    const buttons = [first, front()].map((one) => one.querySelector<HTMLElement>('button.mod-cta'));
    for (const button of buttons) button?.click();
    await pause();
    expect(host.text(OUTAGE)).toBe(`${OPEN}- 22:10 One\n- 22:10 Two\n`);
  });

  it('writes into the note as another device left it, not as it was read', async () => {
    const { host, run } = await evening(VAULT);
    await run('add-to-incident-timeline');
    const synced = `${OPEN}- 22:09 From the phone\n`;
    host.overwrite(OUTAGE, synced);
    await fill('Line', 'Pulled the plug');
    await press('Enter');
    expect(host.text(OUTAGE)).toBe(`${synced}- 22:10 Pulled the plug\n`);
  });

  it('asks only where several are open, the worst first', async () => {
    const bad = OPEN.replace('status', 'severity: 1\nstatus');
    const { host, run } = await evening({ ...VAULT, 'Incidents/Flood.md': bad });
    await run('add-to-incident-timeline');
    expect(suggestions()).toEqual(['Flood', 'Outage']);
    await press('Enter');
    await fill('Line', 'Water');
    await press('Enter');
    expect(host.text('Incidents/Flood.md')).toBe(`${bad}- 22:10 Water\n`);
  });

  it('takes the incident whose note is active, also where several are open', async () => {
    const { host, run } = await evening({ ...VAULT, 'Incidents/Flood.md': OPEN });
    await host.open(OUTAGE, 'preview');
    await run('add-to-incident-timeline');
    await fill('Line', 'Here');
    await press('Enter');
    expect(host.text(OUTAGE)).toContain('- 22:10 Here\n');
  });

  it('opens the form of a new incident where none is open', async () => {
    const { host, run } = await evening({ ...VAULT, [OUTAGE]: OPEN.replace('investigating', 'closed') });
    await run('add-to-incident-timeline');
    expect(front().querySelector('.modal-title')?.textContent).toBe('Log incident');
    expect(host.writes).toEqual([]);
  });

  it('asks whether the one that is over is meant, where its note is active', async () => {
    const closed = OPEN.replace('investigating', 'closed');
    const { host, run } = await evening({ ...VAULT, [OUTAGE]: closed });
    await host.open(OUTAGE, 'preview');
    await run('add-to-incident-timeline');
    expect(suggestions()).toEqual(['Log incident', 'Add to Outage']);
    await press('ArrowDown');
    await press('Enter');
    await fill('Line', '21:55 The cable was loose');
    await press('Enter');
    expect(host.text(OUTAGE)).toContain('- 21:55 The cable was loose\n');
  });

  it('takes along what is typed into that question: it is no search', async () => {
    const { host, run } = await evening({ ...VAULT, [OUTAGE]: OPEN.replace('investigating', 'closed') });
    await host.open(OUTAGE, 'preview');
    await run('add-to-incident-timeline');
    const input = front().querySelector<HTMLInputElement>('.prompt-input');
    if (!input) throw new Error('One cannot type');
    input.value = 'The cable was loose';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await pause();
    expect(suggestions()).toEqual(['Log incident', 'Add to Outage']);
    await press('ArrowDown');
    await press('Enter');
    expect(field('Line').value).toBe('The cable was loose');
  });

  it('logs an incident with the words that were on their way to a timeline', async () => {
    const { desk } = await evening({ 'NAS.md': NAS });
    void addTimelineLine(desk, 'The NAS beeps');
    await pause();
    expect(shown()).toContain('Log incident');
    expect([...front().querySelectorAll('input, textarea')].map((one) => (one as HTMLInputElement).value)).toContain(
      'The NAS beeps',
    );
  });

  it('stays open with what was typed where the note cannot be written', async () => {
    const { host, run } = await evening(VAULT);
    await run('add-to-incident-timeline');
    host.overwrite(OUTAGE, `${OPEN}\n\`\`\`\nnever closed\n`.replace('## Timeline', 'Timeline'));
    await fill('Line', 'Pulled the plug');
    await press('Enter');
    expect(shown()).toContain('Nothing was written');
    expect(host.notices).toEqual([expect.stringContaining('never closed')]);
    expect(host.text(OUTAGE)).toContain('never closed\n');
    expect(host.text(OUTAGE)).not.toContain('Pulled');
  });

  it('takes the line that is selected', async () => {
    const { host, run } = await evening({ ...VAULT, 'Shopping.md': 'Milk\n- [ ] 21:55 [[NAS]] beeps\n' });
    const { editor } = await host.open('Shopping.md');
    editor.setSelection({ line: 1, ch: 0 }, { line: 2, ch: 0 });
    await run('add-to-incident-timeline');
    expect(field('Line').value).toBe('21:55 NAS beeps');
    await press('Enter');
    expect(host.text(OUTAGE)).toBe(`${OPEN}- 21:55 NAS beeps\n`);
  });

  it('offers to set the start back where the line is earlier, and does it with the line', async () => {
    const { host, run } = await evening(VAULT);
    await run('add-to-incident-timeline');
    expect(isAskedForStart()).toBe(false);
    await fill('Line', '21:45 Mara calls');
    expect(isAskedForStart()).toBe(false);
    await fill('Line', '20:10 The first beep');
    expect(isAskedForStart()).toBe(true);
    expect(shown()).toContain('Its start is today 21:40.');
    await fill('Did it begin then?', 'then');
    await press('Enter');
    const begun = OPEN.replace('21:40:00', '20:10:00').replace('- 21:40', '- 20:10 The first beep\n- 21:40');
    expect(host.text(OUTAGE)).toBe(begun);
    expect(host.notices).toEqual(['Added to Outage at 20:10, which is its start now.']);
  });

  it('leaves the start alone where nobody says so, or where the line is not earlier after all', async () => {
    const { host, run } = await evening(VAULT);
    await run('add-to-incident-timeline');
    await fill('Line', 'two hours ago a beep');
    expect(isAskedForStart()).toBe(false);
    await fill('Line', '2 hours ago a beep');
    await press('Enter');
    expect(host.text(OUTAGE)).toBe(OPEN.replace('- 21:40', '- 20:10 a beep\n- 21:40'));
    await run('add-to-incident-timeline');
    await fill('Line', '20:00 x');
    await fill('Did it begin then?', 'then');
    await fill('Line', 'half an hour ago x');
    await press('Enter');
    expect(host.text(OUTAGE)).toContain('started: 2026-11-23T21:40:00\n');
    expect(host.text(OUTAGE)).toContain('- 21:40 x\n');
  });

  it('keeps every line on its day where the start is set back over midnight', async () => {
    const { host, run, setClock } = await evening({
      ...VAULT,
      [OUTAGE]: OPEN.replace('-23T21:40', '-24T00:05').replace('- 21:40', '- 00:05'),
    });
    setClock('2026-11-24T00:30:00Z');
    await run('add-to-incident-timeline');
    await fill('Line', 'an hour ago the first beep');
    await fill('Did it begin then?', 'then');
    await press('Enter');
    expect(host.text(OUTAGE)).toContain('started: 2026-11-23T23:30:00\n');
    expect(host.text(OUTAGE)).toMatch(/- 2026-11-23 23:30 the first beep\n- 2026-11-24 00:05 NAS does not answer\n$/);
  });

  it('refuses a time that lies ahead, and a time without a word', async () => {
    const { host, run } = await evening(VAULT);
    await run('add-to-incident-timeline');
    await fill('Line', '2026-12-24 20:00 Presents');
    await press('Enter');
    expect(shown()).toContain('lies ahead');
    await fill('Line', '21:50');
    await press('Enter');
    expect(shown()).toContain('Write what happened');
    expect(host.text(OUTAGE)).toBe(OPEN);
  });
});
