import { readBody } from '../../cli/metadata';
import { readActionItems } from '../../src/records/action-item';
import { hasPostmortem, INCIDENT_PROPERTIES } from '../../src/records/incident';
import { problemLines, reading, readRecord, VIENNA } from './reading';

const WORDS: Readonly<Record<'status' | 'impact' | 'detectedBy', Readonly<Record<string, readonly string[]>>>> = {
  status: {
    investigating: ['INVESTIGATING', 'open'],
    identified: ['identified'],
    monitoring: ['monitoring', 'MITIGATED'],
    resolved: ['Resolved', 'fixed'],
    closed: ['closed', 'Completed'],
  },
  impact: { outage: ['outage', 'Down'], partial: ['partial'], degraded: ['degraded', 'slow'] },
  detectedBy: { alert: ['alert', 'monitoring'], me: ['me'], household: ['household', 'Family'], chance: ['chance'] },
};

describe.each(Object.entries(WORDS))('the %s of an incident', (name, words) => {
  const property = Object.entries(INCIDENT_PROPERTIES).find(([key]) => key === name)?.[1];

  it.each(Object.entries(words))('is %s', (meaning, spellings) => {
    expect(spellings.map((word) => property && reading(property, word))).toEqual(spellings.map(() => meaning));
  });

  it('is none of ours in other words', () => {
    expect(property && reading(property, 'purple')).toEqual({ read: undefined, bad: ['purple'] });
  });
});

describe('the severity of an incident', () => {
  it.each([
    [1, 1],
    ['5', 5],
    ['sev1', 1],
    ['SEV-2', 2],
    ['Severity 3', 3],
    ['P1', 1],
    ['p 4', 4],
    ['critical', 1],
    ['HIGH', 2],
    ['Medium', 3],
    ['low', 4],
    ['info', 5],
    ['[[sev1]]', 1],
  ])('%j is %d', (value, severity) => {
    expect(reading(INCIDENT_PROPERTIES.severity, value)).toBe(severity);
  });

  it.each([0, 6, 'P0', 'sev', 'bad', 'constructor', 1.5])('is not %j', (value) => {
    expect(reading(INCIDENT_PROPERTIES.severity, value)).toEqual({ read: undefined, bad: [value] });
  });
});

describe('an incident', () => {
  it('begins at the first moment of a day and ends at the last', () => {
    const day = '2026-11-23';
    const note = { type: 'incident', started: day, detected: day, acknowledged: day, mitigated: day, resolved: day };
    const [first, last] = [Date.parse('2026-11-22T23:00Z'), Date.parse('2026-11-23T22:59:59.999Z')];
    expect(readRecord(note).record).toMatchObject({
      started: { at: first },
      detected: { at: first },
      acknowledged: { at: last },
      mitigated: { at: last },
      resolved: { at: last },
    });
  });

  it('takes timeline, action items and postmortem from its body, and tells a due date that it cannot read', () => {
    const body = `## Timeline
- 21:04 No internet
- 2026-11-24 00:10 Status: resolved
## Root cause
The UPS was old.
## Action items
- [ ] Test the battery 📅 2026-12-01
- [ ] Buy one [due:: soon]
`;
    const { record, problems } = readRecord({ type: 'incident', started: '2026-11-23T21:00' }, body);
    expect(record).toMatchObject({
      lastEntry: { at: Date.parse('2026-11-23T23:10Z') },
      actionItems: [{ text: 'Test the battery' }, { text: 'Buy one', badDue: 'soon' }],
      hasPostmortem: true,
    });
    expect(problemLines(problems)).toEqual(['unreadable: Action items "soon"']);
    expect(problems[0]).toMatchObject({ path: 'Lab/Photos.md', expected: 'a date such as 2026-12-01' });
  });

  it('is read without a body', () => {
    expect(readRecord({ type: 'incident' }).record).toMatchObject({
      lastEntry: undefined,
      actionItems: [],
      hasPostmortem: false,
    });
  });
});

describe('hasPostmortem', () => {
  const written = (text: string): boolean => {
    const body = readBody(text);
    return hasPostmortem(body, readActionItems(body, VIENNA));
  };

  it.each([
    '## Root cause\nOld battery.\n## Action items\n- [ ] Buy one',
    '## Root Causes\nOld battery.\n## Action Items\n- [x] Bought one',
    '## Root cause\nOld battery.\n## Action items\nNone.',
    '## Root cause\n### Why\nOld battery.\n## Action items\n- none',
  ])('is there in %j', (text) => {
    expect(written(text)).toBe(true);
  });

  it.each([
    '',
    '## Root cause\nOld battery.',
    '## Root cause\nOld battery.\n## Action items\nLater.',
    '## Root cause\nOld battery.\n## Action items\n- [ ] \n',
    '## Root cause\nOld battery.\n## Action items\n%% tasks, or the word none %%\n- [ ] \n',
    '## Root cause\nOld battery.\n## Action items\n<!-- or the word none -->\n',
    '## Root cause\nOld battery.\n## Action items\nNonetheless',
    '## Root cause\n%% Why? %%\n-\n## Action items\n- [ ] Buy one',
    '## Action items\n- [ ] Buy one',
  ])('is missing in %j', (text) => {
    expect(written(text)).toBe(false);
  });
});
