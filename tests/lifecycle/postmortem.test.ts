import {
  incidentDurations,
  postmortemEdits,
  type PostmortemFacts,
  postmortemGap,
  resolvingLine,
} from '../../src/lifecycle/postmortem';
import { applied, contextOf, incidentOf, note } from './note-steps';

const NOTHING: PostmortemFacts = { durations: [], changes: [], users: [], putRight: [] };
const FACTS: PostmortemFacts = {
  ...NOTHING,
  durations: ['Put right after: 3 hours', '- Noticed after: 4 minutes'],
  changes: ['[[Upgrade NAS]], 22:10'],
  users: ['Anna', 'Ben'],
};

function written(text: string, facts = NOTHING, now = '2026-11-23T22:10'): string {
  return applied(text, postmortemEdits(text, incidentOf(text), facts, contextOf(text, now)));
}

const headings = (text: string): readonly string[] => [...text.matchAll(/^## (.*)$/gm)].map((match) => match[1] ?? '');
const severe = note(['type: incident', 'severity: 2', 'detected_by: family'], '## Timeline\n\n- 22:00 x\n');
const small = note(['type: incident', 'severity: 4'], '## Timeline\n\n- 22:00 x\n');

describe('writing a postmortem', () => {
  it('adds the sections that matter for a small incident', () => {
    expect(headings(written(small))).toEqual(['Timeline', 'Summary', 'Root cause', 'Action items']);
    expect(headings(written(note(['type: incident'])))).toEqual(['Summary', 'Root cause', 'Action items']);
  });

  it('adds all of them for a severe one', () => {
    expect(headings(written(note(['type: incident', 'priority: P1'])))).toEqual([
      'Timeline',
      'Summary',
      'Impact',
      'Root cause',
      'Resolution',
      'What went well',
      'What went badly',
      'Where we got lucky',
      'Action items',
    ]);
  });

  it('asks in comments, so that nobody takes it for written', () => {
    const text = written(severe, FACTS);
    expect(incidentOf(text)).toMatchObject({ hasPostmortem: false, actionItems: [] });
    expect(text).toContain('%% What kept it from being worse, by chance? %%');
    expect(text).toContain('Anna: add an alert for a full disk 📅 2026-12-07 %%\n\n- [ ] \n');
  });

  it('tells what is known of the incident', () => {
    const facts =
      '- Put right after: 3 hours\n- Noticed after: 4 minutes\n- Detected by: the household\n' +
      '- Changes involved: [[Upgrade NAS]], 22:10\n- People affected: Anna, Ben\n';
    expect(written(severe, FACTS)).toMatch(new RegExp(`## Impact\n\n%%.*%%\n\n${facts.replace(/[[\]]/g, '\\$&')}`));
    expect(written(small, FACTS)).toMatch(/## Summary\n\n%%.*%%\n\n- Put right after/);
    expect(written(severe, { ...NOTHING, changes: ['[[A]]', '- [[B]]'] })).toContain(
      '- Changes involved:\n  - [[A]]\n  - [[B]]\n',
    );
  });

  it('adds nothing twice', () => {
    const once = written(severe, { ...FACTS, changes: ['[[A]]', '[[B]]'] });
    const later = {
      ...NOTHING,
      durations: ['Put right after: 9 days'],
      changes: ['[[A]]', '[[B]]', '[[C]]'],
      users: ['Cleo'],
    };
    expect(written(once, later, '2026-12-01T10:00')).toBe(once);
  });

  it('touches nothing that is written, whatever the headings look like', () => {
    const body =
      '# DNS down\r\n\r\n## 🔥 IMPACT:\r\n\r\nNo web.\r\n\r\n### Details\r\n\r\n- a\r\n\r\n## root causes\r\n\r\nThe lease.\r\n\r\n## Summary\r\n\r\n%% my own prompt %%\r\n';
    const text = `${severe.slice(0, severe.indexOf('## Timeline'))}${body}`.replace(/\r?\n/g, '\r\n');
    const result = written(text, FACTS);
    const at = result.indexOf('- a\r\n') + '- a\r\n'.length;
    expect(result.slice(0, at)).toBe(text.slice(0, at));
    expect(result.slice(at)).toMatch(/^- Put right after: 3 hours\r\n/);
    expect(result).toContain(text.slice(at));
    expect(result).not.toMatch(/[^\r]\n/);
    expect(headings(result.replace(/\r/g, '')).filter((title) => /impact|root|summary/i.test(title))).toHaveLength(3);
    expect(result).toContain('%% my own prompt %%\r\n\r\n## Timeline');
  });

  it('fills in a prompt below a heading that stands alone', () => {
    const text = note(['type: incident'], '## Root cause\n\n## Summary\n\nShort.\n');
    expect(written(text)).toContain('## Root cause\n%% What made it possible?');
    expect(written(text)).toContain('## Summary\n\nShort.\n\n## Action items');
  });

  it('leaves a note alone in which a code block is never closed', () => {
    const text = note(['type: incident'], '```\ncode\n');
    expect(() => written(text)).toThrow('never closed');
  });
});

describe('what is known of its cause and its end', () => {
  const ROOT = 'What made it possible?';

  it('stands in the prompt for the root cause, which nobody has told yet', () => {
    const caused = note(['type: incident', 'caused_by: ["[[New disk]]", "dust %% here"]']);
    const text = written(caused);
    expect(text).toContain(`## Root cause\n\n%% Set off by [[New disk]], dust % here. ${ROOT}`);
    expect(incidentOf(`${text}- [ ] Anna: buy a filter\n`).hasPostmortem).toBe(false);
    const begun = note(['type: incident', 'caused_by: "[[New disk]]"'], '## Root cause\n\nThe bay.\n');
    expect(written(begun)).not.toContain('Set off by');
  });

  it('tells what put it right where nobody has begun to', () => {
    const facts = { ...NOTHING, putRight: ['[[Changes/Old disk|Old disk]]', 'Old disk back in'] };
    expect(written(severe, facts)).toMatch(
      /## Resolution\n\n%%.*%%\n\n- Put right by: \[\[Changes\/Old disk\|Old disk\]\]\n- Put right by: Old disk back in\n\n## What/,
    );
    const begun = severe.replace('## Timeline', '## Resolution\n\nA new one.\n\n## Timeline');
    expect(written(begun, facts)).not.toContain('Put right by');
    expect(written(written(severe, facts), facts)).toBe(written(severe, facts));
  });

  it.each([
    ['- 22:00 dark\n- 22:30 fuse in\n- 22:30 Status: resolved\n', 'fuse in'],
    ['- 22:30 fuse in\n- 22:30 Status: resolved\n- 22:40 Tom is happy\n- 22:41 Status: closed\n', 'fuse in'],
    ['- 2026-11-24 00:10 fuse in\n- 00:10 Status: resolved\n', 'fuse in'],
    ['- 22:00 one\n- 22:00 Status: resolved\n- 22:10 again\n- 22:30 two\n- 22:30 Status: resolved\n', 'two'],
    ['- 22:00 dark\n- 22:30 Status: resolved\n', null],
    ['- 22:30 Severity: 2\n- 22:30 Status: resolved\n', null],
    ['- 22:30 fuse in\n- 2026-11-24 22:30 Status: resolved\n', null],
    ['- 22:30 Status: resolved\n', null],
    ['- 22:30 fuse in\n', null],
    ['', null],
  ])('takes from the timeline %j what was said on resolving: %j', (lines, expected) => {
    expect(resolvingLine(note(['type: incident'], `## Timeline\n\n${lines}`))).toBe(expected);
  });
});

describe('the place where a postmortem goes on', () => {
  function gap(text: string, facts = NOTHING): string | null {
    const found = postmortemGap(text, incidentOf(text), facts, contextOf(text));
    if (!found) return null;
    return `${found.isBelow ? 'below' : 'at'} ${(text.split('\n')[found.line - 1] ?? '').slice(0, 22)}`;
  }

  it('is the first part that says nothing of a person', () => {
    const text = written(small, FACTS);
    expect(gap(text, FACTS)).toBe('below %% In two sentences: w');
    const told = text.replace(/%% In two.*%%/, 'It was dark.');
    expect(gap(told, FACTS)).toBe('below %% What made it possib');
    expect(gap(told.replace(/%% What made.*%%/, 'The fuse.'), FACTS)).toBe('at - [ ] ');
    const done = told.replace(/%% What made.*%%/, 'The fuse.').replace('\n- [ ] \n', '\n- [ ] Anna: buy fuses\n');
    expect(gap(done, FACTS)).toBeNull();
  });

  it('passes over what is known by itself, with what stands below it, and over nothing else', () => {
    const facts = { ...FACTS, changes: ['[[A]]', '[[B]]'], putRight: ['the fuse'] };
    const text = written(severe, facts).replace(/%% In two.*%%/, 'It was dark.');
    expect(gap(text, facts)).toBe('below %% What could the hous');
    expect(gap(text.replace('  - [[B]]', '  - [[B]]\n- Nobody noticed'), facts)).toBe('below %% What made it possib');
    const told = text.replace(/%% What (?:could|made).*%%/g, 'So.');
    expect(gap(told, facts)).toBe('below %% What put it right? ');
  });

  it('is below a heading that stands alone', () => {
    expect(gap(note(['type: incident'], '## Summary\n\n## Root cause\n'))).toBe('below ## Summary');
  });

  it('is nowhere where the note has no such part', () => {
    expect(gap(note(['type: incident']))).toBeNull();
  });
});

describe('how long an incident took', () => {
  const durations = (...lines: readonly string[]): readonly string[] =>
    incidentDurations(incidentOf(note(['type: incident', ...lines]))).map(
      ({ label, milliseconds }) => `${label} ${milliseconds / 60_000}`,
    );

  it('is told for each step', () => {
    expect(
      durations(
        'started: 2026-11-23 22:00',
        'detected: 2026-11-23 22:04',
        'acknowledged: 2026-11-23 22:10',
        'mitigated: 2026-11-23 23:00',
        'resolved: 2026-11-24 08:00',
      ),
    ).toEqual(['Noticed after 4', 'Worked on after being noticed 6', 'Usable again after 60', 'Put right after 600']);
  });

  it('is not told from days, from half of the times, or backwards', () => {
    expect(durations('started: 2026-11-23', 'resolved: 2026-11-24 08:00')).toEqual([]);
    expect(durations('resolved: 2026-11-24 08:00')).toEqual([]);
    expect(durations('started: 2026-11-23 22:00', 'resolved: 2026-11-23 21:00')).toEqual([]);
  });
});
