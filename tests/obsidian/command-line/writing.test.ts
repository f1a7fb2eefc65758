/** @jest-environment ./tests/host/environment.cjs */
import { evening, IMMICH, NAS, outage } from '../ambient/evening';

const OUTAGE = 'Incidents/Disks full.md';
const VAULT = { 'NAS.md': NAS, 'Immich.md': IMMICH };
const OPEN = { ...VAULT, [OUTAGE]: outage() };

describe('homelab-ops:log', () => {
  it('adds a line to the open incident, and says which', async () => {
    const { host } = await evening(OPEN);
    expect(await host.cli('homelab-ops:log text="Pulled the plug"')).toBe(
      'Added to Disks full, today 22:10: Pulled the plug',
    );
    expect(host.text(OUTAGE)).toBe(`${outage()}- 22:10 Pulled the plug\n`);
  });

  it.each([
    ['text="21:00 Mara calls"', '- 21:00 Mara calls'],
    ['text="Mara calls" at=21:00', '- 21:00 Mara calls'],
    ['text="21:00 is when Mara calls" at="2026-11-23 22:05"', '- 22:05 21:00 is when Mara calls'],
  ])('puts it where its time belongs: %s', async (words, line) => {
    const { host } = await evening(OPEN);
    await host.cli(`homelab-ops:log ${words}`);
    expect(host.text(OUTAGE)).toBe(`${outage()}${line}\n`);
  });

  it('answers a program', async () => {
    const { host } = await evening(OPEN);
    expect(JSON.parse(await host.cli('homelab-ops:log text=Hm format=json'))).toEqual({
      schema: 1,
      path: OUTAGE,
      title: 'Disks full',
      at: '2026-11-23T22:10:00+00:00',
      text: 'Hm',
      message: 'Added to Disks full, today 22:10: Hm',
    });
  });

  it('keeps what somebody is typing into the note', async () => {
    const { host } = await evening(OPEN);
    const { editor } = await host.open(OUTAGE);
    editor.replaceRange('- 22:05 Half a sent\n', { line: editor.lastLine(), ch: 0 });
    await host.cli('homelab-ops:log text="From a script"');
    expect(editor.getValue()).toBe(`${outage()}- 22:05 Half a sent\n- 22:10 From a script\n`);
  });

  it('loses neither of two lines of the same instant', async () => {
    const { host } = await evening(OPEN);
    await Promise.all(['One', 'Two'].map((text) => host.cli(`homelab-ops:log text=${text}`)));
    expect(host.text(OUTAGE)).toBe(`${outage()}- 22:10 One\n- 22:10 Two\n`);
  });

  it('asks which, where several are open, and takes the one that is named', async () => {
    const { host } = await evening({ ...OPEN, 'Incidents/Dark.md': outage() });
    expect(await host.cli('homelab-ops:log text=Hm')).toBe(
      'Error: 2 incidents are open: "Dark", "Disks full"; say which with incident=',
    );
    expect(await host.cli('homelab-ops:log text=Hm incident=dark')).toMatch(/^Added to Dark/);
    expect(await host.cli('homelab-ops:log text=Hm incident="Incidents/Disks full.md"')).toMatch(
      /^Added to Disks full/,
    );
    expect(await host.cli('homelab-ops:log text=Hm incident=darc')).toBe(
      'Error: there is no incident "darc"; did you mean "Dark"?',
    );
  });

  it.each([
    ['text=Hm', VAULT, 'Error: no incident is open; homelab-ops:incident logs one'],
    ['text', OPEN, 'Error: text wants a value: text="..."'],
    ['text=" "', OPEN, 'Error: text= is missing'],
    ['text=Hm at=soon', OPEN, 'Error: at wants a time such as 22:10 or "2026-11-23 22:10", not "soon"'],
    [
      'text=Hm at="2026-11-24 10:00"',
      OPEN,
      'Error: at="2026-11-24 10:00" lies ahead; what has not happened yet is not recorded',
    ],
    [
      'text="2026-11-24 10:00 Mara calls"',
      OPEN,
      'Error: text="2026-11-24 10:00 Mara calls" lies ahead; what has not happened yet is not recorded',
    ],
    ['text="21:00"', OPEN, 'Error: text= is only a time; say what happened then, too'],
    ['text="yesterday 23:50 -"', OPEN, 'Error: text= is only a time; say what happened then, too'],
    ['text=Hm inciden=dark', OPEN, 'Error: there is no inciden=; did you mean incident=?'],
    ['text=Hm format=xml', OPEN, 'Error: format is text or json; "xml" is neither'],
    ['text=Hm at=soon format=json', OPEN, expect.stringContaining('"error": "at wants a time')],
  ])('says why not, and writes nothing: %s', async (words, files, answer) => {
    const { host } = await evening(files);
    expect(await host.cli(`homelab-ops:log ${words}`)).toEqual(answer);
    expect(host.writes).toEqual([]);
  });

  it('says where a note cannot be edited, without a notice', async () => {
    const { host } = await evening(OPEN);
    host.notices.splice(0);
    jest.spyOn(host.app.vault, 'process').mockRejectedValueOnce(new Error('ENOSPC: no space left on device'));
    expect(await host.cli('homelab-ops:log text=Hm')).toBe('Error: ENOSPC: no space left on device');
    expect(host.notices).toEqual([]);
  });
});

describe('homelab-ops:incident', () => {
  const NOTE = 'Homelab/Incidents/2026-11-23 Photos down.md';

  it('logs an incident with its suspects, and opens nothing', async () => {
    const { host } = await evening(VAULT);
    expect(
      await host.cli('homelab-ops:incident title="Photos down" service=immich text="HTTP 502" detected_by=alert'),
    ).toBe(`Logged ${NOTE}`);
    const text = host.text(NOTE);
    for (const line of [
      'type: incident',
      'status: investigating',
      'impact: outage',
      'services:\n  - "[[Immich]]"\n',
      'started: 2026-11-23T22:10:00',
      'detected: 2026-11-23T22:10:00',
      'detected_by: alert',
      '- 22:10 HTTP 502',
    ]) {
      expect(text).toContain(line);
    }
    expect(text).toMatch(/^severity: [1-4]$/m);
    expect(text).toContain('[[NAS]]');
    expect(host.shown().path).toBeUndefined();
  });

  it('adds a line to the one that is open for the same service, so that an alert that repeats makes one note', async () => {
    const { host } = await evening(VAULT);
    await host.cli('homelab-ops:incident title="Photos down" service=immich');
    const answer = await host.cli('homelab-ops:incident title="Photos still down" service=immich format=json');
    expect(JSON.parse(answer)).toMatchObject({ schema: 1, path: NOTE, created: false });
    expect(host.text(NOTE)).toContain('- 22:10 Photos still down');
    expect(host.paths().filter((path) => path.includes('Incidents'))).toEqual([NOTE]);
  });

  it('takes severity, healthy services and a time', async () => {
    const { host } = await evening(VAULT);
    const answer = await host.cli(
      'homelab-ops:incident service=NAS,Immich severity=sev1 at="yesterday 23:50" format=json',
    );
    const { path, created } = JSON.parse(answer) as { path: string; created: boolean };
    expect([path, created]).toEqual(['Homelab/Incidents/2026-11-22 NAS and 1 more down.md', true]);
    expect(host.text(path)).toContain('severity: 1');
    expect(host.text(path)).toContain('started: 2026-11-22T23:50:00');
    expect(host.text(path)).toContain('- 23:50 NAS and 1 more down');
  });

  it('never leaves its folder, whatever a title holds', async () => {
    const { host } = await evening({});
    await host.cli('homelab-ops:incident title="../../etc/passwd: <b>|?"');
    expect(host.writes).toHaveLength(1);
    expect(host.writes[0]).toMatch(/^Homelab\/Incidents\/[^/\\:*?"<>|]+\.md$/);
  });

  it.each([
    ['', 'Error: title= or service= is missing: say what does not work'],
    ['title=x service=imich', 'Error: there is no service "imich"; did you mean "Immich"?'],
    ['title=x severity=9', 'Error: severity is 1 to 5; "9" is none of them'],
    ['title=x detected_by=cat', 'Error: detected_by is alert, me, household, chance; "cat" is none of them'],
  ])('says why not, and writes nothing: %s', async (words, answer) => {
    const { host } = await evening(VAULT);
    expect(await host.cli(`homelab-ops:incident ${words}`)).toBe(answer);
    expect(host.writes).toEqual([]);
  });
});

describe('homelab-ops:change', () => {
  it('records a change that was just made', async () => {
    const { host } = await evening(VAULT);
    const answer = await host.cli(
      'homelab-ops:change title="Update Immich to 2.4" service=immich outcome="Works, 3 min down"',
    );
    const path = 'Homelab/Changes/2026-11-23 Update Immich to 2.4.md';
    expect(answer).toBe(`Recorded ${path}`);
    for (const line of [
      'type: change',
      'status: done',
      'change_type: standard',
      'services:\n  - "[[Immich]]"\n',
      'started: 2026-11-23T22:10:00',
      'finished: 2026-11-23T22:10:00',
      'outcome: Works, 3 min down',
    ]) {
      expect(host.text(path)).toContain(line);
    }
  });

  it('takes when it began and ended, and how', async () => {
    const { host } = await evening(VAULT);
    const answer = await host.cli(
      'homelab-ops:change title=Update service=nas started=21:50 at=22:00 status=failed type=emergency format=json',
    );
    const { path, at } = JSON.parse(answer) as { path: string; at: string };
    expect(at).toBe('2026-11-23T22:00:00+00:00');
    expect(host.text(path)).toMatch(
      /status: failed\n(.*\n)*started: 2026-11-23T21:50:00\nfinished: 2026-11-23T22:00:00/,
    );
    expect(host.text(path)).toContain('change_type: emergency');
  });

  it('makes a note each time: a name that is taken gets a number', async () => {
    const { host } = await evening(VAULT);
    await Promise.all([1, 2, 3].map(() => host.cli('homelab-ops:change title=Update')));
    expect(host.paths().filter((path) => path.includes('Changes'))).toHaveLength(3);
  });

  it.each([
    ['title=x service=imich', 'Error: there is no service "imich"; did you mean "Immich"?'],
    ['title=x started=22:05 at=22:00', 'Error: started= lies behind at=: it cannot have ended before it began'],
    ['title=x status=fine', 'Error: status is done, failed, rolled-back; "fine" is none of them'],
  ])('says why not, and writes nothing: %s', async (words, answer) => {
    const { host } = await evening(VAULT);
    expect(await host.cli(`homelab-ops:change ${words}`)).toBe(answer);
    expect(host.writes).toEqual([]);
  });
});

describe('homelab-ops:backup', () => {
  const JOB = 'Backups/Nightly.md';
  const FILES = {
    'NAS.md': '---\ntype: service\nbackup: restic # to B2\nlast_backup: 2026-11-20\n---\n',
    'Photos.md': '---\ntype: service\nbackup: "[[Nightly]]"\n---\n',
    [JOB]: '---\ntype: backup-job\nbackup_every: 1d\n---\n\nText.\n',
  };

  it('sets the date of a job in place, and adds a line to its log', async () => {
    const { host } = await evening(FILES);
    expect(await host.cli('homelab-ops:backup service=nightly text="41 GB"')).toBe(
      'Recorded the backup of Nightly, today 22:10.',
    );
    expect(host.text(JOB)).toMatch(
      /^---\ntype: backup-job\nbackup_every: 1d\nlast_backup: 2026-11-23T22:10:00\n---\n\nText\.\n/,
    );
    expect(host.text(JOB)).toContain('2026-11-23 22:10 Backed up. 41 GB');
  });

  it('sets the date of a service that has a backup of its own, with every other byte as it was', async () => {
    const { host } = await evening(FILES);
    await host.cli('homelab-ops:backup service=NAS at="2026-11-23 04:10"');
    expect(host.text('NAS.md')).toMatch(
      /^---\ntype: service\nbackup: restic # to B2\nlast_backup: 2026-11-23T04:10:00\n---\n/,
    );
  });

  it.each([
    ['service=photos', 'Error: Photos is backed up by "Nightly"; record it there: service="Nightly"'],
    ['service=nightli', 'Error: there is no service "nightli"'],
    ['service=NAS,Photos', 'Error: service= wants one backup job or service'],
  ])('says why not, and writes nothing: %s', async (words, answer) => {
    const { host } = await evening(FILES);
    expect(await host.cli(`homelab-ops:backup ${words}`)).toBe(answer);
    expect(host.writes).toEqual([]);
  });
});
