import {
  closingGaps,
  isBeforeStart,
  resolveIncident,
  setIncidentSeverity,
  setIncidentStatus,
  setStartBack,
} from '../../src/lifecycle/incident-steps';
import { applied, at, contextOf, incidentOf, newLines, note } from './note-steps';

const TIMELINE = '## Timeline\n\n- 22:00 lights out\n';
const open = (...more: readonly string[]): string =>
  note(['type: incident', 'status: Investigating # by me', 'started: 2026-11-23T22:00', ...more], TIMELINE);

type Status = Parameters<typeof setIncidentStatus>[2];

function withStatus(text: string, status: Status, time = '2026-11-23T22:10'): string {
  return applied(text, setIncidentStatus(contextOf(text), incidentOf(text), status, at(time)));
}

describe('the status of an incident', () => {
  it.each([
    ['identified', ['acknowledged']],
    ['monitoring', ['acknowledged', 'mitigated']],
    ['resolved', ['acknowledged', 'mitigated', 'resolved']],
    ['closed', ['acknowledged', 'mitigated', 'resolved']],
  ] as const)('stamps what %s implies, and tells it in the timeline', (status, stamps) => {
    expect(newLines(open(), withStatus(open(), status))).toEqual([
      `status: ${status} # by me`,
      ...stamps.map((name) => `${name}: 2026-11-23T22:10:00`),
      `- 22:10 Status: ${status}`,
    ]);
  });

  it('keeps the stamps that are there, whatever they say', () => {
    const text = open('Acknowledged: soon', 'mitigated: 2026-11-23 22:05');
    expect(newLines(text, withStatus(text, 'resolved'))).toEqual([
      'status: resolved # by me',
      'resolved: 2026-11-23T22:10:00',
      '- 22:10 Status: resolved',
    ]);
  });

  it('writes nothing when it is so already', () => {
    expect(withStatus(open(), 'investigating')).toBe(open());
    const text = note(['type: incident', 'status: fixing', 'acknowledged: 2026-11-23'], TIMELINE);
    expect(withStatus(text, 'identified')).toBe(text);
  });

  it('has no end any more when it is open again, so that the next end counts', () => {
    const text = open('resolved: 2026-11-23 22:30 # first').replace('Investigating', 'resolved');
    const again = withStatus(text, 'investigating', '2026-11-23T23:00');
    expect(incidentOf(again)).toMatchObject({ status: 'investigating', resolved: undefined });
    expect(again).toContain('resolved: # first\n');
    expect(incidentOf(withStatus(again, 'resolved', '2026-11-23T23:30')).resolved?.at).toBe(at('2026-11-23T23:30'));
  });

  it('goes by the note, where the record in hand is older', () => {
    const older = incidentOf(open());
    const text = open().replace('Investigating', 'identified');
    const edits = setIncidentStatus(contextOf(text), older, 'identified', at('2026-11-23T22:10'));
    expect(newLines(text, applied(text, edits))).toEqual(['acknowledged: 2026-11-23T22:10:00']);
  });

  it('stamps nothing before the incident began in the same minute', () => {
    const text = note(['type: incident', 'started: 2026-11-23T22:10:37'], TIMELINE);
    expect(withStatus(text, 'identified')).toContain('acknowledged: 2026-11-23T22:10:37');
  });

  it('keeps instants apart in the hour that the clocks repeat', () => {
    const text = note(['type: incident', 'started: 2026-10-25T02:50'], '');
    const end = Date.parse('2026-10-25T01:10:00Z');
    const result = applied(text, resolveIncident(contextOf(text), incidentOf(text), { at: end }));
    expect(result).toContain('resolved: 2026-10-25T02:10:00+01:00');
    expect(incidentOf(result).resolved?.at).toBe(end);
  });
});

describe('the severity of an incident', () => {
  const severe = (written: string, severity: 1 | 2 | 3 | 4 | 5): readonly string[] => {
    const text = note(['type: incident', 'started: 2026-11-23 22:00', written], TIMELINE);
    const edits = setIncidentSeverity(contextOf(text), incidentOf(text), severity, at('2026-11-23T22:10'));
    return newLines(text, applied(text, edits));
  };

  it.each([
    ['severity: 3', 1, 'severity: 1', '1'],
    ['severity: "3"', 1, 'severity: "1"', '1'],
    ['severity: sev3 # so far', 2, 'severity: sev2 # so far', 'sev2'],
    ['Severity: SEV-3', 2, 'Severity: SEV-2', 'SEV-2'],
    ['priority: P3', 1, 'priority: P1', 'P1'],
    ['severity: medium', 1, 'severity: critical', 'critical'],
    ['severity: High', 4, 'severity: Low', 'Low'],
    ['severity: MAJOR', 5, 'severity: COSMETIC', 'COSMETIC'],
    ['severity: minor', 3, 'severity: moderate', 'moderate'],
    ['severity: "[[Sev3]]"', 2, 'severity: "[[Sev2]]"', 'Sev2'],
    ['severity: [sev3]', 2, 'severity: sev2', 'sev2'],
    ['severity:', 2, 'severity: 2', '2'],
    ['severity: bad', 2, 'severity: 2', '2'],
  ] as const)('of a note with %s is written, for %s, %s', (written, severity, line, told) => {
    expect(severe(written, severity)).toEqual([line, `- 22:10 Severity: ${told}`]);
  });

  it('is a number where there is none, and left alone where it is so already', () => {
    expect(severe('impact: outage', 2)).toEqual(['severity: 2', '- 22:10 Severity: 2']);
    expect(severe('severity: major', 2)).toEqual([]);
  });

  it.each(['3', 'sev3', 'P-3', 'Severity 3', 'medium', 'Moderate', '#sev3', '"[[P3]]"'])(
    'can be read again, whatever style the note has: %s',
    (written) => {
      for (const severity of [1, 2, 4, 5] as const) {
        const text = note(['type: incident', `severity: ${written.startsWith('#') ? `"${written}"` : written}`]);
        const edits = setIncidentSeverity(contextOf(text), incidentOf(text), severity, at('2026-11-23T22:10'));
        expect(incidentOf(applied(text, edits)).severity).toBe(severity);
      }
    },
  );
});

describe('the end of an incident', () => {
  const ended = (text: string, input: Parameters<typeof resolveIncident>[2]): readonly string[] =>
    newLines(text, applied(text, resolveIncident(contextOf(text), incidentOf(text), input)));

  it('has its time, its cause and a last line', () => {
    const input = { at: at('2026-11-23T22:08'), cause: '[[Upgrade NAS]]', line: ' fuse replaced ' };
    expect(ended(open(), input)).toEqual([
      'status: resolved # by me',
      'acknowledged: 2026-11-23T22:08:00',
      'mitigated: 2026-11-23T22:08:00',
      'resolved: 2026-11-23T22:08:00',
      'caused_by: "[[Upgrade NAS]]"',
      '- 22:08 fuse replaced',
      '- 22:08 Status: resolved',
    ]);
  });

  it('is moved to the time that a person says', () => {
    const text = open('resolved: 2026-11-24 08:00').replace('Investigating', 'resolved');
    expect(ended(text, { at: at('2026-11-23T23:58') })).toContain('resolved: 2026-11-23T23:58:00');
    expect(ended(text, { at: at('2026-11-23T23:58') }).some((line) => line.includes('Status:'))).toBe(false);
  });

  it('keeps a cause that is there beside the new one', () => {
    const text = open('Caused By: the fuse');
    expect(ended(text, { at: at('2026-11-23T22:08'), cause: 'the heater' })).toEqual(
      expect.arrayContaining(['  - the fuse', '  - the heater']),
    );
    expect(ended(text, { at: at('2026-11-23T22:08'), cause: 'the fuse' }).join()).not.toContain('fuse');
  });
});

describe('the start of an incident', () => {
  const back = (text: string, time: string): readonly string[] =>
    newLines(text, applied(text, setStartBack(contextOf(text), incidentOf(text), at(time))));

  it('is set back to what came earlier, under its own name', () => {
    expect(back(open(), '2026-11-23T21:30')).toEqual(['started: 2026-11-23T21:30:00']);
    const text = note(['type: incident', 'Started: 2026-11-23 # about'], TIMELINE);
    expect(back(text, '2026-11-22T23:50')).toEqual(['Started: 2026-11-22T23:50:00 # about']);
  });

  it('is never set forward', () => {
    expect(back(open(), '2026-11-23T22:05')).toEqual([]);
  });

  it.each([
    ['started: 2026-11-23T22:00', '2026-11-23T21:59', true],
    ['started: 2026-11-23T22:00', '2026-11-23T22:00', false],
    ['started: 2026-11-23T22:00:37', '2026-11-23T22:00', false],
    ['started: 2026-11-23', '2026-11-23T00:00', false],
    ['started: 2026-11-23', '2026-11-22T23:50', true],
    ['status: investigating', '2026-11-22T23:50', false],
  ])('with %s is after %s: %s', (line, time, expected) => {
    expect(isBeforeStart(incidentOf(note(['type: incident', line])), at(time))).toBe(expected);
  });
});

describe('closing an incident', () => {
  const gaps = (frontmatter: readonly string[], body: string, cause?: string): number => {
    const text = note(['type: incident', ...frontmatter], body);
    return closingGaps(incidentOf(text), { text, ...(cause === undefined ? {} : { cause }) }).length;
  };

  it('says what is missing: the cause, and what follows from it', () => {
    expect(closingGaps(incidentOf(note(['type: incident'])))).toEqual([
      expect.stringContaining('caused'),
      expect.stringContaining('action items'),
    ]);
  });

  it('says where to write that nothing is to be done, and what', () => {
    const [, gap] = closingGaps(incidentOf(note(['type: incident'])));
    expect(gap).toMatch(/heading "Action items".*write the word none below that heading/);
  });

  it.each([
    [['caused_by: the fuse'], '', undefined, 1],
    [[], '', 'the fuse', 1],
    [[], '## Root cause\n\nThe fuse.\n', undefined, 1],
    [[], '## Root causes\n\nThe fuse.\n', undefined, 1],
    [[], '## Root cause\n\n%% why? %%\n', undefined, 2],
    [[], '## Action items\n\n- [ ] Replace the fuse\n', undefined, 1],
    [[], '## Root cause\n\nThe fuse.\n\n## Action items\n\nNone.\n', undefined, 0],
  ])('with %j and %j counts what is missing', (frontmatter, body, cause, expected) => {
    expect(gaps(frontmatter, body, cause)).toBe(expected);
  });
});
