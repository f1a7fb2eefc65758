import { presentRecord, whyOutdated } from '../../src/lifecycle/present-record';
import { changeOf, contextOf, incidentOf, note } from './note-steps';

const INCIDENT = note(
  ['type: incident', 'status: investigating', 'started: 2026-11-23T21:00:00'],
  '## Timeline\n\n- 21:00 It began.\n\n## Action items\n\n- [ ] Ida: look\n',
);
const CHANGE = note(
  ['type: change', 'status: in-progress', 'started: 2026-11-23T21:00:00'],
  '## Rollback plan\n\nRestore.\n',
);
const incident = incidentOf(INCIDENT);
const change = changeOf(CHANGE);

describe('whether a form still shows what a note says', () => {
  it.each([
    ['nothing changed', INCIDENT],
    ['a severity came', INCIDENT.replace('status', 'severity: 2\nstatus')],
    ['its words are other ones for the same', INCIDENT.replace('status: investigating', 'Status: "open"')],
    [
      'a stamp came that says nothing of its end',
      INCIDENT.replace('---\n##', 'acknowledged: 2026-11-23T21:10:00\n---\n##'),
    ],
  ])('is so where %s', (_, text) => {
    expect(whyOutdated(incident, contextOf(text))).toBeNull();
  });

  it.each([
    ['it was resolved', INCIDENT.replace('investigating', 'resolved'), 'its status is resolved now'],
    ['its status is gone', INCIDENT.replace('status: investigating\n', ''), 'it has no status now'],
    ['it has an end', INCIDENT.replace('---\n##', 'resolved: 2026-11-23T21:45:00\n---\n##'), 'Its times were changed'],
    ['it is a recipe', note(['type: recipe'], 'Milk'), 'It is no incident any more'],
    ['it is empty', '', 'It is no incident any more'],
    ['its properties are broken', '---\na: [\n---\n', 'It is no incident any more'],
  ])('is not so where %s', (_, text, words) => {
    expect(whyOutdated(incident, contextOf(text))).toContain(words);
  });

  it('is not so for a change that somebody else ended, or started', () => {
    expect(whyOutdated(change, contextOf(CHANGE))).toBeNull();
    expect(whyOutdated(change, contextOf(CHANGE.replace('in-progress', 'rolled-back')))).toContain('rolled-back now');
    expect(whyOutdated(change, contextOf(CHANGE.replace('T21:00', 'T20:00')))).toContain('Its times');
  });
});

describe('a record as its note says now', () => {
  it('has the properties of now and the body that was read', () => {
    const text = note(['type: incident', 'status: identified', 'sev: P2']);
    expect(presentRecord(incident, contextOf(text))).toMatchObject({
      status: 'identified',
      severity: 2,
      started: undefined,
      actionItems: incident.actionItems,
    });
    expect(presentRecord(change, contextOf(note(['type: change'])))).toMatchObject({ hasRollbackPlan: true });
  });

  it('is null where the note is something else', () => {
    expect(presentRecord(incident, contextOf(CHANGE))).toBeNull();
  });
});
