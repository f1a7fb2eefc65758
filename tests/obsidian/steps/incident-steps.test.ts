/** @jest-environment ./tests/host/environment.cjs */
import { click, evening, field, fill, front, isWindowOpen, pause, press, shown, suggestions } from './person';

const OUTAGE = 'Incidents/Outage.md';
const OPEN = `---
type: incident
status: investigating
severity: sev3
services: ["[[NAS]]"]
started: 2026-11-23T21:40:00
---

## Timeline

- 21:40 NAS does not answer
`;
const NAS = '---\ntype: service\ncriticality: critical\nusers: [Mara]\n---\n';
const PHOTOS = '---\ntype: service\ndepends_on: "[[NAS]]"\nusers: [Jonas]\n---\n';
const CHANGE =
  '---\ntype: change\nstatus: done\nservices: ["[[NAS]]"]\nstarted: 2026-11-23T18:00:00\nfinished: 2026-11-23T18:30:00\n---\n';
const VAULT = { 'NAS.md': NAS, 'Photos.md': PHOTOS, [OUTAGE]: OPEN, 'Changes/New disk.md': CHANGE };

describe('Change incident status', () => {
  it('proposes the next one, stamps what it implies, and notes it in the timeline', async () => {
    const { host, run } = await evening(VAULT);
    await run('change-incident-status');
    expect(field('Status').value).toBe('identified');
    await fill('Status', 'monitoring');
    await fill('Since', '22:00');
    await press('Enter');
    const text = host.text(OUTAGE);
    expect(text).toContain('status: monitoring\n');
    expect(text).toContain('acknowledged: 2026-11-23T22:00:00\nmitigated: 2026-11-23T22:00:00\n');
    expect(text).toMatch(/- 21:40 NAS does not answer\n- 22:00 Status: monitoring\n$/);
  });

  it('stamps nothing that another device has stamped meanwhile', async () => {
    const { host, run } = await evening(VAULT);
    await run('change-incident-status');
    host.overwrite(OUTAGE, OPEN.replace('---\n\n', 'Acknowledged: 2026-11-23T21:50:00 # by Mara\n---\n\n'));
    await press('Enter');
    expect(host.text(OUTAGE).match(/acknowledged/gi)).toHaveLength(1);
    expect(host.text(OUTAGE)).toContain('Acknowledged: 2026-11-23T21:50:00 # by Mara\n');
    expect(host.text(OUTAGE)).toContain('status: identified\n');
  });

  it('asks for what an end needs where it is resolved, with the time that was typed', async () => {
    const { host, run } = await evening(VAULT);
    await run('change-incident-status');
    await fill('Status', 'resolved');
    await fill('Since', '22:05');
    await press('Enter');
    expect(shown()).toContain('Resolve incident');
    expect(field('Ended').value).toBe('22:05');
    await press('Enter');
    expect(host.text(OUTAGE)).toContain('resolved: 2026-11-23T22:05:00\n');
  });
});

describe('closing an incident', () => {
  it('is proposed where the note of a resolved one is active and none is open', async () => {
    const { host, run } = await evening({ ...VAULT, [OUTAGE]: OPEN.replace('investigating', 'resolved') });
    await host.open(OUTAGE, 'preview');
    await run('change-incident-status');
    expect(field('Status').value).toBe('closed');
  });

  it('asks which one is meant where another is open', async () => {
    const { host, run } = await evening({ ...VAULT, 'Old.md': OPEN.replace('investigating', 'resolved') });
    await host.open('Old.md');
    await run('change-incident-status');
    expect(suggestions()).toEqual(['Outage', 'Old']);
  });

  it('says that there is neither cause nor follow-up, and lets go on', async () => {
    const { host, run } = await evening(VAULT);
    await run('change-incident-status');
    expect(shown()).not.toContain('It does not say what caused it');
    await fill('Status', 'closed');
    expect(shown()).toContain('It does not say what caused it');
    expect(shown()).toContain('It has no action items');
    await press('Enter');
    expect(host.text(OUTAGE)).toContain('status: closed\n');
  });

  it('says nothing where the note tells both', async () => {
    const told = `${OPEN}\n## Root cause\n\nA full disk.\n\n## Action items\n\nNone.\n`;
    const { run } = await evening({ ...VAULT, [OUTAGE]: told });
    await run('change-incident-status');
    await fill('Status', 'closed');
    expect(shown()).not.toContain('It ');
  });
});

describe('Change incident severity', () => {
  it('says what its services suggest, and writes it as the note does', async () => {
    const { host, run } = await evening(VAULT);
    await run('change-incident-severity');
    expect(shown()).toContain('Until now: 3. By what is known of its services it is 1.');
    await fill('Severity', '1');
    await press('Enter');
    expect(host.text(OUTAGE)).toContain('severity: sev1\n');
    expect(host.text(OUTAGE)).toContain('- 22:10 Severity: sev1\n');
  });

  it('proposes what its services suggest where it is not rated', async () => {
    const { run } = await evening({ ...VAULT, [OUTAGE]: OPEN.replace('severity: sev3\n', '') });
    await run('change-incident-severity');
    expect(field('Severity').value).toBe('1');
  });
});

describe('Resolve incident', () => {
  it('says how long it took and what is missing, and takes a change as its cause', async () => {
    const { host, run } = await evening(VAULT);
    await run('resolve-incident');
    expect(shown()).toContain('Put right after: 30 minutes');
    expect(shown()).toContain('It does not say what caused it');
    expect(shown()).toContain('It has no action items');
    await fill('Caused by a change', '[[New disk]]');
    expect(shown()).not.toContain('It does not say what caused it');
    await fill('What put it right', 'Old disk back in');
    await fill('Ended', '22:00');
    expect(shown()).toContain('Put right after: 20 minutes');
    await press('Enter');
    const text = host.text(OUTAGE);
    expect(text).toContain('status: resolved\n');
    expect(text).toContain('resolved: 2026-11-23T22:00:00\n');
    expect(text).toContain('caused_by: "[[New disk]]"\n');
    expect(text).toContain('- 22:00 Old disk back in\n- 22:00 Status: resolved\n');
  });

  it('says little above what it asks, and the rest below', async () => {
    const { run } = await evening(VAULT);
    await run('resolve-incident');
    const above = [...front().querySelectorAll('.homelab-form-known')].map((one) => one.textContent);
    expect(above).toEqual(['Outage', expect.stringMatching(/^Affected until now: NAS/)]);
    const below = front().querySelector('.homelab-form-panel');
    expect(below?.textContent).toContain('Put right after: 30 minutes');
    expect(below?.textContent).toContain('write the word none below that heading');
    const isBelow = (field('Ended').compareDocumentPosition(below ?? front()) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    expect(isBelow).toBe(true);
  });

  it('takes words as its cause, and goes on without any', async () => {
    const { host, run } = await evening(VAULT);
    await run('resolve-incident');
    await fill('Cause', 'The fan, again: dust');
    await press('Enter');
    expect(host.text(OUTAGE)).toMatch(/caused_by: .*The fan, again: dust/);
    const second = await evening(VAULT);
    await second.run('resolve-incident');
    await press('Enter');
    expect(second.host.text(OUTAGE)).toContain('status: resolved\n');
    expect(second.host.text(OUTAGE)).not.toContain('caused_by');
  });

  it('loses neither where both a change and words are its cause', async () => {
    const { host, run } = await evening(VAULT);
    await run('resolve-incident');
    await fill('Cause', 'The bay was full of dust');
    await fill('Caused by a change', '[[New disk]]');
    await press('Enter');
    expect(host.text(OUTAGE)).toMatch(/caused_by:\n\s*- .\[\[New disk\]\].\n\s*- .The bay was full of dust/);
  });

  it('keeps a cause that the note has', async () => {
    const { host, run } = await evening({ ...VAULT, [OUTAGE]: OPEN.replace('status', 'caused_by: dust\nstatus') });
    await run('resolve-incident');
    expect(field('Cause').value).toBe('dust');
    await press('Enter');
    expect(host.text(OUTAGE)).toContain('caused_by: dust\n');
  });

  it('asks before what was typed is thrown away', async () => {
    const { host, run } = await evening(VAULT);
    await run('resolve-incident');
    await fill('Cause', 'Dust');
    await press('Escape');
    expect(isWindowOpen()).toBe(true);
    await click('Keep editing');
    expect(field('Cause').value).toBe('Dust');
    expect(host.text(OUTAGE)).toBe(OPEN);
  });

  it('says so where no incident is open', async () => {
    const { host, run } = await evening({ 'NAS.md': NAS });
    await run('resolve-incident');
    expect(host.notices).toEqual(['No incident is open.']);
  });
});

describe('Copy message for the household', () => {
  it('copies what is broken and since when, and writes nothing', async () => {
    const { host, run } = await evening(VAULT);
    await run('copy-household-message');
    await click('Copy');
    expect(host.clipboard()).toContain('21:40');
    expect(host.text(OUTAGE)).toBe(OPEN);
    expect(host.notices).toEqual(['The message is copied.']);
  });

  it('does not call broken what is only worse than usual', async () => {
    const { run } = await evening({ ...VAULT, [OUTAGE]: OPEN.replace('severity: sev3', 'impact: degraded') });
    await run('copy-household-message');
    expect(field('Message').value).toContain('Slower or worse than usual: NAS.');
  });

  it('tells what was done last, and nothing of how far it is', async () => {
    const text = `${OPEN}- 22:00 New cable fetched\n- 22:01 Status: identified\n`;
    const { run } = await evening({ ...VAULT, [OUTAGE]: text });
    await run('copy-household-message');
    expect(field('Message').value).toContain('New cable fetched');
    expect(field('Message').value).not.toContain('Status:');
  });

  it.each(['source', 'preview'] as const)('tells right after the end that it is over (%s)', async (mode) => {
    const { host, run } = await evening(VAULT);
    await host.open(OUTAGE, mode);
    await run('resolve-incident');
    await press('Enter');
    await run('copy-household-message');
    expect(field('Message').value).toContain('all is well again');
  });

  it('goes by what the note of a change says now', async () => {
    const change = CHANGE.replace('done', 'scheduled').replace(/started[^-]*-11-23T18:00:00\nfinished.*\n/, '');
    const { host, run } = await evening({ 'NAS.md': NAS, 'Changes/New disk.md': change });
    await host.open('Changes/New disk.md');
    await run('copy-household-message');
    expect(field('Message').value).toContain('Soon I will be working');
    await press('Escape');
    await run('start-change');
    await click('Start all the same');
    await click('Start');
    await run('copy-household-message');
    expect(field('Message').value).toContain('Right now I am working');
  });

  it('is about the change of the active note where nothing is broken', async () => {
    const { host, run } = await evening({ 'NAS.md': NAS, 'Changes/New disk.md': CHANGE });
    await host.open('Changes/New disk.md');
    await run('copy-household-message');
    expect(shown()).toContain('New disk');
  });
});

describe('Write postmortem', () => {
  const ended = OPEN.replace('investigating', 'resolved').replace(
    '---\n\n',
    'resolved: 2026-11-23T22:00:00\ndetected_by: alert\n---\n\n',
  );

  it('adds what is missing below what is written, opens the note, and adds nothing twice', async () => {
    const { host, run } = await evening({ ...VAULT, [OUTAGE]: ended });
    await run('write-postmortem');
    const text = host.text(OUTAGE);
    expect(text.startsWith(ended)).toBe(true);
    expect(text).toContain('## Summary\n');
    expect(text).toContain('Put right after: 20 minutes');
    expect(text).toContain('Detected by: an alert');
    expect(text).toContain('[[Changes/New disk|New disk]]');
    expect(text).toContain('Mara');
    expect(text).toContain('## Action items\n');
    expect(text).not.toContain('## What went well');
    expect(host.shown().path).toBe(OUTAGE);
    expect(isWindowOpen()).toBe(false);
    await run('write-postmortem');
    await pause();
    expect(host.app.workspace.activeEditor?.editor?.getValue()).toBe(text);
    expect(host.notices.at(-1)).toBe('The postmortem has all its parts.');
  });

  it('has the cursor where the first part is to be written, also where the note was open to be read', async () => {
    const { host, run } = await evening({ ...VAULT, [OUTAGE]: ended });
    await host.open(OUTAGE, 'preview');
    await run('write-postmortem');
    const editor = host.app.workspace.activeEditor?.editor;
    const text = editor?.getValue() ?? '';
    editor?.replaceSelection('It was dark.');
    expect(editor?.getValue()).toMatch(/## Summary\n\n%% .* %%\nIt was dark\.\n- Put right after/);
    expect(editor?.getValue()).toBe(text.replace('%%\n\n- Put', '%%\nIt was dark.\n- Put'));
    await run('write-postmortem');
    editor?.replaceSelection('The disk was full.');
    expect(editor?.getValue()).toMatch(/## Root cause\n\n%% .* %%\nThe disk was full\./);
    await run('write-postmortem');
    editor?.replaceSelection('Anna: buy a disk');
    expect(editor?.getValue()).toMatch(/\n- \[ \] Anna: buy a disk\n$/);
  });

  it('knows the cause, the change that put it right, and what was said on resolving', async () => {
    const told = `${ended.replace('sev3', 'sev1').replace('status', 'caused_by: "[[New disk]]"\nstatus')}- 22:00 Old disk back in\n- 22:00 Status: resolved\n`;
    const fix = CHANGE.replace('---\n', '---\nfixes: "[[Outage]]"\n');
    const { host, run } = await evening({ ...VAULT, [OUTAGE]: told, 'Changes/Old disk.md': fix });
    await run('write-postmortem');
    expect(host.text(OUTAGE)).toContain('%% Set off by [[New disk]]. What made it possible?');
    expect(host.text(OUTAGE)).toContain(
      '- Put right by: [[Changes/Old disk|Old disk]]\n- Put right by: Old disk back in\n',
    );
  });

  it('is longer for a severe incident', async () => {
    const { host, run } = await evening({ ...VAULT, [OUTAGE]: ended.replace('sev3', 'sev1') });
    await run('write-postmortem');
    expect(host.text(OUTAGE)).toContain('## Where we got lucky\n');
  });

  it('hints at words that blame, leads to their line, and changes nothing by itself', async () => {
    const blaming = `${ended}\n## Root cause\n\nMara forgot to plug it in.\n`;
    const { host, run } = await evening({ ...VAULT, [OUTAGE]: blaming });
    await run('write-postmortem');
    expect(shown()).toContain('Mara forgot');
    expect(host.text(OUTAGE)).toContain('Mara forgot to plug it in.\n');
    const link = [...document.querySelectorAll<HTMLElement>('.homelab-hints a')][0];
    expect(link?.textContent).toMatch(/^Line \d+: Mara forgot to plug it in\.$/);
    link?.click();
    await pause();
    const view = host.app.workspace.activeEditor;
    expect(view?.editor?.getLine(view.editor.getCursor().line)).toBe('Mara forgot to plug it in.');
  });

  it('asks which one where several have none yet, and says where there is none at all', async () => {
    const { run } = await evening({ ...VAULT, [OUTAGE]: ended, 'Incidents/Older.md': ended.replaceAll('-23', '-22') });
    await run('write-postmortem');
    expect(suggestions()).toEqual(['Outage', 'Older']);
    const { host, run: runBare } = await evening({ 'NAS.md': NAS });
    await runBare('write-postmortem');
    expect(host.notices).toEqual(['There is no incident to write about.']);
  });
});
