/** @jest-environment ./tests/host/environment.cjs */
import type { NoteEdit } from '../../src/notes/edit-note';
import { editRecord } from '../../src/obsidian/write-note';
import { hostOf } from '../host/host';

const INCIDENT = `---
type: incident
status: investigating # mine
---
## Timeline

- 22:00 It began.

## Notes

What I think.
`;
const EDITS: readonly NoteEdit[] = [
  { kind: 'set-property', property: 'status', value: 'identified' },
  { kind: 'add-timeline-entry', heading: 'Timeline', at: { day: '2026-11-23', time: '22:10' }, text: 'Found it.' },
];

describe('editing a note that is open in an editor', () => {
  it.each([
    ['between two of its edits', '22:00 It'],
    ['behind them', 'What I'],
    ['before them', 'type: in'],
  ])('leaves the cursor %s where somebody types', async (_, words) => {
    const host = hostOf({ 'Outage.md': INCIDENT });
    const { editor } = await host.open('Outage.md');
    editor.setCursor(editor.offsetToPos(INCIDENT.indexOf(words) + words.length));
    await editRecord(host.app, 'Outage.md', () => EDITS);
    expect(editor.getValue()).toBe(
      INCIDENT.replace('investigating', 'identified').replace('began.\n', 'began.\n- 22:10 Found it.\n'),
    );
    editor.replaceSelection('|');
    expect(editor.getValue()).toContain(`${words}|`);
  });
});

describe('editing a note for which there is no edit', () => {
  it('says why, and writes nothing', async () => {
    const host = hostOf({ 'Outage.md': INCIDENT });
    const written = await editRecord(host.app, 'Outage.md', () => 'It is over already.');
    expect(written).toBe(false);
    expect(host.text('Outage.md')).toBe(INCIDENT);
    expect(host.notices.join()).toMatch(/Outage.md was not changed: It is over already\./);
  });
});
