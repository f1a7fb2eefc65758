import { incidentDurations, postmortemEdits, type PostmortemFacts } from '../../src/lifecycle/postmortem';
import { applied, contextOf, incidentOf, note } from './note-steps';

const NOTHING: PostmortemFacts = { durations: [], changes: [], users: [] };
const FACTS = {
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
    const later = { durations: ['Put right after: 9 days'], changes: ['[[A]]', '[[B]]', '[[C]]'], users: ['Cleo'] };
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
