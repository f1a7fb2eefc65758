/** @jest-environment ./tests/host/environment.cjs */
import { click, evening, field, fill, front, isWindowOpen, press, shown, suggestions } from './person';

const SWITCH = 'Changes/New switch.md';
const PLAN = '\n## Rollback plan\n\nPut the old one back.\n';
const SCHEDULED = `---
type: change
status: scheduled
change_type: normal
services: ["[[NAS]]"]
scheduled_start: 2026-11-24T20:00:00
scheduled_end: 2026-11-24T21:00:00
expected_outage: 30m
---
${PLAN}`;
const RUNNING = SCHEDULED.replace('status: scheduled', 'status: in-progress # since tonight').replace(
  'expected_outage',
  'started: 2026-11-23T20:05:00\nexpected_outage',
);
const NAS = '---\ntype: service\nusers: [Mara]\n---\n';
const VAULT = { 'NAS.md': NAS, [SWITCH]: SCHEDULED };

describe('Announce change', () => {
  it('shows a message that one can change, copies it, and stamps that the household was told', async () => {
    const { host, run } = await evening(VAULT);
    await run('announce-change');
    expect(shown()).toContain('New switch');
    expect(field('Message').value).toContain('NAS');
    await fill('Message', 'The NAS rests tomorrow evening.');
    await click('Copy and mark as announced');
    expect(host.clipboard()).toBe('The NAS rests tomorrow evening.');
    expect(host.text(SWITCH)).toBe(SCHEDULED.replace('---\n\n##', 'announced: 2026-11-23T22:10:00\n---\n\n##'));
    expect(host.notices).toEqual(['The message is copied. Marked as announced: New switch.']);
  });

  it('puts what to use instead into the message, until somebody has written into that', async () => {
    const { host, run } = await evening(VAULT);
    await run('announce-change');
    await fill('What to use instead', 'the laptop');
    expect(field('Message').value).toContain('the laptop');
    await fill('Message', 'My own words');
    await fill('What to use instead', 'a book');
    expect(field('Message').value).toBe('My own words');
    await press('Enter');
    expect(host.clipboard()).toBe('My own words');
  });

  it('leaves the message selected where the system refuses to copy; the next press marks it', async () => {
    const { host, run } = await evening(VAULT);
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('Document is not focused.'));
    await run('announce-change');
    const message = field('Message') as HTMLTextAreaElement;
    await click('Copy and mark as announced');
    expect(shown()).toContain('copy it by hand');
    expect(message.value.slice(message.selectionStart, message.selectionEnd)).toBe(message.value);
    expect(host.text(SWITCH)).toBe(SCHEDULED);
    await click('Copy and mark as announced');
    expect(host.text(SWITCH)).toContain('announced: 2026-11-23T22:10:00\n');
    expect(host.notices).toEqual(['Marked as announced: New switch.']);
    jest.restoreAllMocks();
  });

  it('says that no service is named, and promises nothing in the message', async () => {
    const { run } = await evening({ ...VAULT, [SWITCH]: SCHEDULED.replace(/^services.*\n/m, '') });
    await run('announce-change');
    expect(shown()).toContain('It names no service that has a page, so the message cannot say what will not work.');
    expect(field('Message').value).not.toContain('notice');
  });

  it('says that it was announced before, and that the new date takes its place', async () => {
    const told = SCHEDULED.replace('status', 'announced: 2026-11-20T18:00:00\nstatus');
    const { host, run } = await evening({ ...VAULT, [SWITCH]: told });
    await run('announce-change');
    expect(shown()).toContain('Announced on 2026-11-20 already. The new date takes its place.');
    await click('Copy and mark as announced');
    expect(host.text(SWITCH)).toContain('announced: 2026-11-23T22:10:00\n');
  });

  it('says that the first date stays once the change has begun', async () => {
    const told = RUNNING.replace('expected_outage', 'announced: 2026-11-20T18:00:00\nexpected_outage');
    const { host, run } = await evening({ ...VAULT, [SWITCH]: told });
    await host.open(SWITCH, 'preview');
    await run('announce-change');
    expect(shown()).toContain('Announced on 2026-11-20 already. That date stays');
    await click('Copy and mark as announced');
    expect(host.text(SWITCH)).toBe(told);
  });

  it('is told from one that was announced already: that is asked about last', async () => {
    const { run } = await evening({
      ...VAULT,
      'Changes/Told.md': SCHEDULED.replace('status', 'announced: 2026-11-22\nstatus'),
      'Changes/Later.md': SCHEDULED.replaceAll('2026-11-24', '2026-12-01'),
    });
    await run('announce-change');
    expect(suggestions()).toEqual(['New switch', 'Later', 'Told']);
  });
});

describe('Start change', () => {
  it('stamps the start of the only one that is scheduled', async () => {
    const { host, run } = await evening({ ...VAULT, 'Changes/Idea.md': '---\ntype: change\nstatus: draft\n---\n' });
    await run('start-change');
    await click('Start');
    expect(host.text(SWITCH)).toBe(
      SCHEDULED.replace('status: scheduled', 'status: in-progress').replace(
        '---\n\n',
        'started: 2026-11-23T22:10:00\n---\n\n',
      ),
    );
    expect(isWindowOpen()).toBe(false);
  });

  it('can be set back', async () => {
    const { host, run } = await evening(VAULT);
    await run('start-change');
    await fill('Started', 'yesterday 23:50');
    await press('Enter');
    expect(host.text(SWITCH)).toContain('started: 2026-11-22T23:50:00\n');
  });

  it('refuses a start that lies ahead, and keeps what was typed', async () => {
    const { host, run } = await evening(VAULT);
    await run('start-change');
    await fill('Started', '2026-11-24 20:00');
    await press('Enter');
    expect(shown()).toContain('lies ahead');
    expect(field('Started').value).toBe('2026-11-24 20:00');
    expect(host.text(SWITCH)).toBe(SCHEDULED);
  });

  it.each([
    ['2026-11-24T20:00:00', 'Planned for tomorrow at 20:00.'],
    ['2026-11-28T20:45:00', 'Planned for Saturday 20:45.'],
    ['2026-11-21T20:45:00', 'It was planned for Saturday 20:45.'],
    ['2026-11-28', 'Planned for Saturday.'],
    ['2026-11-23', 'Planned for today.'],
  ])('says that it is planned for %s, and waits for one key', async (start, words) => {
    const planned = SCHEDULED.replace('2026-11-24T20:00:00', start).replace(/scheduled_end.*\n/, '');
    const { run } = await evening({ ...VAULT, [SWITCH]: planned });
    await run('start-change');
    expect(shown()).toContain(`New switch${words}`);
    expect(document.activeElement?.textContent).toBe('Start');
  });

  it('asks first where there is no rollback plan, and says why', async () => {
    const bare = SCHEDULED.replace(PLAN, '');
    const { host, run } = await evening({ ...VAULT, [SWITCH]: bare });
    await run('start-change');
    expect(shown()).toContain('"New switch" has no rollback plan. If it goes wrong');
    expect(document.activeElement?.textContent).toBe('Write one now');
    await press('Escape');
    expect(isWindowOpen()).toBe(false);
    await run('start-change');
    await click('Not yet');
    expect(isWindowOpen()).toBe(false);
    expect(host.text(SWITCH)).toBe(bare);
    await run('start-change');
    await click('Start all the same');
    await click('Start');
    expect(host.text(SWITCH)).toContain('status: in-progress\n');
  });

  it('is not answered by Enter that is still held down since the command palette', async () => {
    const bare = SCHEDULED.replace(PLAN, '');
    const { host, run } = await evening({ ...VAULT, [SWITCH]: bare });
    await run('start-change');
    const button = document.activeElement;
    const isHeard = (repeat: boolean): boolean =>
      button?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, repeat })) ??
      false;
    // What is not prevented presses the button, in a browser.
    expect([isHeard(true), isHeard(false)]).toEqual([false, true]);
    expect(shown()).toContain('Start without a rollback plan?');
    expect(host.text(SWITCH)).toBe(bare);
  });

  it.each([
    [
      'its empty rollback plan',
      '\n## Rollback plan\n\n## Verification\n\nIt blinks.\n',
      '\n## Rollback plan\nX\n## Ver',
    ],
    ['the section by the name that the note has for it', '\n## Fallback\n\nWhy.\n\n## Rollback\n\n', '## Rollback\nX'],
    ['its last line, a heading alone', 'Plan.\n\n## Back-out plan', 'Plan.\n\n## Back-out plan\nX'],
    ['a new one where there is none', 'One more disk.\n', 'One more disk.\n\n## Rollback plan\nX'],
  ])('opens the note with the cursor in %s', async (_, body, written) => {
    const bare = SCHEDULED.replace(PLAN, body).replace('Why.', '%% Why. %%');
    const { host, run } = await evening({ ...VAULT, [SWITCH]: bare });
    await run('start-change');
    await click('Write one now');
    expect(isWindowOpen()).toBe(false);
    expect(host.shown().path).toBe(SWITCH);
    const editor = host.app.workspace.activeEditor?.editor;
    editor?.replaceSelection('X');
    expect(editor?.getValue()).toContain(written);
    expect(editor?.getValue()).toContain('status: scheduled\n');
  });

  it('says what speaks against starting now, and nothing of what is well', async () => {
    const outage =
      '---\ntype: incident\nstatus: investigating\nservices: "[[NAS]]"\nstarted: 2026-11-23T21:00:00\n---\n';
    const { run } = await evening({ ...VAULT, 'Incidents/Slow NAS.md': outage });
    await run('start-change');
    expect(shown()).toContain('Slow NAS');
  });

  it('does not ask of a standard change', async () => {
    const bare = SCHEDULED.replace(PLAN, '').replace('normal', 'standard');
    const { run } = await evening({ ...VAULT, [SWITCH]: bare });
    await run('start-change');
    expect(front().querySelector('.modal-title')?.textContent).toBe('Start change');
  });

  it('offers the note that is open last where it is over: another one may be meant', async () => {
    const { host, run } = await evening({ ...VAULT, 'Changes/Old.md': SCHEDULED.replace('scheduled', 'done') });
    await host.open('Changes/Old.md');
    await run('start-change');
    expect(suggestions()).toEqual(['New switch', 'Old']);
  });

  it('says what to do where there is nothing to start', async () => {
    const { host, run } = await evening({ 'NAS.md': NAS });
    await run('start-change');
    expect(host.notices).toEqual(['No change lies ahead. Write one down first: New change record.']);
  });

  it('changes nothing where the note has a property twice, and says so', async () => {
    const twice = SCHEDULED.replace('status: scheduled\n', 'status: scheduled\nStatus: draft\n');
    const { host, run } = await evening({ ...VAULT, [SWITCH]: twice });
    await run('start-change');
    await click('Start');
    expect(shown()).toContain('Nothing was written');
    expect(host.notices).toEqual([expect.stringContaining('one property written twice')]);
    expect(host.text(SWITCH)).toBe(twice);
  });
});

describe('Complete change', () => {
  it('stamps the end, the outcome and when to look at it again, and keeps every other byte', async () => {
    const { host, run } = await evening({ ...VAULT, [SWITCH]: RUNNING });
    await run('complete-change');
    await fill('Outcome', 'All ports up: "10G" at last');
    await fill('Ended', '21:30');
    await fill('Look at it again', 'in 2 weeks');
    await press('Enter');
    const text = host.text(SWITCH);
    expect(text).toContain('status: done # since tonight\n');
    expect(text).toContain('finished: 2026-11-23T21:30:00\n');
    expect(text).toContain('started: 2026-11-23T20:05:00\n');
    expect(text).toMatch(/outcome: .*All ports up/);
    expect(text).toContain('review_on: 2026-12-07\n');
    expect(text.endsWith(PLAN)).toBe(true);
    expect(host.notices).toEqual(['Complete: New switch. To be looked at again on 2026-12-07.']);
  });

  it('says what an outcome is good for, and only afterwards that there is none', async () => {
    const { host, run } = await evening({ ...VAULT, [SWITCH]: RUNNING });
    await run('complete-change');
    expect(shown()).toContain('The next change like it learns from this line.');
    expect(shown()).not.toContain('It does not say how it went');
    await press('Enter');
    expect(host.text(SWITCH)).toContain('status: done # since tonight\n');
    expect(host.text(SWITCH)).not.toContain('outcome:');
    expect(host.notices).toEqual([expect.stringMatching(/^Complete: New switch\. It does not say how it went/)]);
  });

  describe('with an outcome and a review that the note has', () => {
    const told = RUNNING.replace(
      'services',
      'outcome: |-\n  Half done.\n  The rest on Sunday.\nreview_on: 2026-12-01 # with Mara\nservices',
    );

    it('shows both, and leaves them as they are where nobody touches them', async () => {
      const { host, run } = await evening({ ...VAULT, [SWITCH]: told });
      await run('complete-change');
      expect(field('Outcome').value).toBe('Half done. The rest on Sunday.');
      expect(field('Look at it again').value).toBe('2026-12-01');
      await press('Enter');
      expect(host.text(SWITCH)).toContain('outcome: |-\n  Half done.\n  The rest on Sunday.\n');
      expect(host.text(SWITCH)).toContain('review_on: 2026-12-01 # with Mara\n');
      expect(host.text(SWITCH)).toContain('status: done');
      expect(host.notices).toEqual(['Complete: New switch. To be looked at again on 2026-12-01.']);
    });

    it('asks nothing before it is closed untouched', async () => {
      const { run } = await evening({ ...VAULT, [SWITCH]: told });
      await run('complete-change');
      await press('Escape');
      expect(isWindowOpen()).toBe(false);
    });

    it('replaces the one that was typed over, and takes back the one that was emptied', async () => {
      const { host, run } = await evening({ ...VAULT, [SWITCH]: told });
      await run('complete-change');
      await fill('Outcome', 'All done.');
      await fill('Look at it again', '');
      await press('Enter');
      expect(host.text(SWITCH)).toContain('outcome: All done.\n');
      expect(host.text(SWITCH)).not.toContain('2026-12-01');
      expect(host.notices).toEqual(['Complete: New switch.']);
    });

    it('shows the outcome before it is rolled back, too', async () => {
      const { host, run } = await evening({ ...VAULT, [SWITCH]: told });
      await run('roll-back-change');
      expect(field('Outcome').value).toBe('Half done. The rest on Sunday.');
      await fill('Outcome', '');
      await press('Enter');
      expect(host.text(SWITCH)).not.toContain('Half done');
      expect(host.text(SWITCH)).toContain('review_on: 2026-12-01 # with Mara\n');
    });
  });

  it.each([
    ['in 2 weeks', 'Monday 2026-12-07'],
    ['2026-12-24', 'Thursday 2026-12-24'],
    ['2026-11-24', 'tomorrow'],
    ['someday', ''],
  ])('says which day "%s" is', async (typed, day) => {
    const { run } = await evening({ ...VAULT, [SWITCH]: RUNNING });
    await run('complete-change');
    await fill('Look at it again', typed);
    const row = field('Look at it again').closest('.setting-item');
    expect(row?.querySelector('.homelab-understood')?.textContent).toBe(day);
  });

  it('takes no end before the start, and no day that cannot be read', async () => {
    const { host, run } = await evening({ ...VAULT, [SWITCH]: RUNNING });
    await run('complete-change');
    await fill('Ended', '2026-11-23 19:00');
    await press('Enter');
    expect(shown()).toContain('It began today 20:05, and cannot have ended before.');
    await fill('Ended', '');
    await fill('Look at it again', 'someday');
    await press('Enter');
    const row = field('Look at it again').closest('.setting-item');
    expect(row?.textContent).toContain('This is not a day. Try 2026-12-07, or in 2 weeks.');
    expect(document.activeElement).toBe(field('Look at it again'));
    expect(host.text(SWITCH)).toBe(RUNNING);
  });

  it('takes the one in progress, though others are scheduled', async () => {
    const { host, run } = await evening({ ...VAULT, 'Changes/Now.md': RUNNING });
    await run('complete-change');
    await press('Enter');
    expect(host.text('Changes/Now.md')).toContain('status: done');
    expect(host.text(SWITCH)).toBe(SCHEDULED);
  });
});

describe('Roll back change', () => {
  it('stamps the end and what went wrong', async () => {
    const { host, run } = await evening({ ...VAULT, [SWITCH]: RUNNING });
    await run('roll-back-change');
    await fill('Outcome', 'Ports flapped');
    await press('Enter');
    const text = host.text(SWITCH);
    expect(text).toContain('status: rolled-back # since tonight\n');
    expect(text).toContain('finished: 2026-11-23T22:10:00\noutcome: Ports flapped\n');
  });

  it('finds a change that was made lately where none is in progress', async () => {
    const done = RUNNING.replace('in-progress', 'done').replace('expected', 'finished: 2026-11-23T20:30:00\nexpected');
    const { host, run } = await evening({ ...VAULT, [SWITCH]: done });
    await run('roll-back-change');
    await press('Enter');
    expect(host.text(SWITCH)).toContain('status: rolled-back');
  });
});
