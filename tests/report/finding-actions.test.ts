import { ALL_CHECKS } from '../../src/checks/all-checks';
import type { Finding } from '../../src/checks/run-checks';
import { zoneNamed } from '../../src/dates';
import { readAcceptedRisk } from '../../src/records/accepted-risk';
import { acceptedRiskText } from '../../src/report/accept-risk';
import { CAN_DO } from '../../src/report/check-deeds';
import { actionsOf, placeOf, sharedActions } from '../../src/report/finding-actions';
import { propertyKeys } from '../../src/records/spelled-property';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { type Survey, surveyHomelab } from '../../src/survey';

const UTC = zoneNamed('UTC');
const NOW = Date.parse('2026-11-23T12:00:00Z');

function surveyOf(notes: Readonly<Record<string, Readonly<Record<string, unknown>>>>): Survey {
  if (!UTC) throw new Error('There is no UTC');
  const all = Object.entries(notes).map(([name, frontmatter]) => ({ path: `${name}.md`, frontmatter }));
  return surveyHomelab({ notes: all, otherFiles: [] }, DEFAULT_SETTINGS, NOW, UTC);
}

function findingsOf(survey: Survey, check: string, path?: string): readonly Finding[] {
  return survey.findings.filter((one) => one.check === check && (path === undefined || one.path === path));
}

function labels(survey: Survey, check: string, path: string): readonly string[] {
  const [finding] = findingsOf(survey, check, path);
  if (!finding) throw new Error(`${check} found nothing on ${path}`);
  return actionsOf(finding, survey.lab).map(({ label }) => label);
}

const LAB = surveyOf({
  Nightly: { type: 'backup-job', last_backup: '2026-01-01' },
  Photos: { type: 'service', backup: '[[Nightly]]' },
  Mail: { type: 'service', backup: '[[Nightly]]' },
  Wiki: { type: 'service', last_backup: 'some day', backup: 'restic' },
  Films: { type: 'service', runs_on: '[[Hots]]', stateful: false },
  Host: { type: 'service', kind: 'host' },
  Bare: { type: 'service' },
});

describe('what can be done about a finding', () => {
  it('is on the page of the cause where one thing settles all', () => {
    const findings = findingsOf(LAB, 'backup-stale');
    const shared = sharedActions(findings, LAB.lab);
    expect(findings.length).toBe(3);
    expect(shared).toEqual([{ does: 'record', step: 'backup', path: 'Nightly.md', label: 'Record backup' }]);
  });

  it('is a plan before another word for it, where production stands on the lab', () => {
    const lab = surveyOf({
      Mealie: { type: 'service', environment: 'production', runs_on: '[[k3s]]', stateful: false },
      k3s: { type: 'service', environment: 'lab', stateful: false },
    });
    expect(labels(lab, 'production-on-lab', 'Mealie.md')).toEqual([
      'Plan it as a change',
      'Call Mealie lab',
      'Accept the risk',
    ]);
  });

  it('ends with accepting it, on its own page', () => {
    const [, photos] = findingsOf(LAB, 'backup-stale');
    if (!photos) throw new Error('Nothing was found');
    expect(actionsOf(photos, LAB.lab).at(-1)).toEqual({ does: 'accept', path: photos.path, label: 'Accept the risk' });
  });

  it('is a value in the place of one that cannot be read, or leads nowhere', () => {
    expect(labels(LAB, 'property-unreadable', 'Wiki.md')[0]).toBe('Correct last_backup');
    const [broken] = findingsOf(LAB, 'link-broken', 'Films.md');
    expect(broken && actionsOf(broken, LAB.lab)[0]).toMatchObject({
      does: 'replace',
      property: 'runs_on',
      from: '[[Hots]]',
    });
  });

  it('is a property to set, a note to make, a change to plan', () => {
    expect(labels(LAB, 'backup-missing', 'Bare.md')).toEqual([
      'Say how it is backed up',
      'New backup job',
      'Nothing to lose',
      'Accept the risk',
    ]);
    const tested = surveyOf({
      Photos: {
        type: 'service',
        criticality: 'high',
        backup: 'restic',
        last_backup: '2026-11-23',
        last_restore_test: '2020-01-01',
      },
    });
    const [overdue] = findingsOf(tested, 'restore-test-overdue');
    expect(overdue && actionsOf(overdue, tested.lab)).toContainEqual({
      does: 'plan',
      path: 'Photos.md',
      title: 'Restore test of Photos',
      label: 'Plan a restore test',
    });
  });

  it('is the settings where those are what is wrong', () => {
    const finding = { ...findingsOf(LAB, 'backup-missing')[0], path: '' } as Finding;
    expect(actionsOf(finding, LAB.lab).map(({ does }) => does)).toEqual(['settings']);
  });

  it('does not offer to accept again what is accepted', () => {
    const [finding] = findingsOf(LAB, 'backup-missing');
    expect(finding && actionsOf({ ...finding, accepted: true }, LAB.lab).some(({ does }) => does === 'accept')).toBe(
      false,
    );
  });
});

describe('the place of a finding', () => {
  it('is the property that it is about, on the page that has it', () => {
    const [photos] = findingsOf(LAB, 'backup-stale', 'Photos.md');
    expect(photos && placeOf(photos, LAB.lab)).toMatchObject({ path: 'Nightly.md', properties: ['lastBackup', 'backupEvery', 'backup'] }); // prettier-ignore
    const [broken] = findingsOf(LAB, 'link-broken', 'Films.md');
    expect(broken && placeOf(broken, LAB.lab).properties[0]).toBe('runs_on');
  });

  it('is a line where the message names one', () => {
    const [any] = LAB.findings;
    expect(any && placeOf({ ...any, message: 'Wiki, line 12: "x".' }, LAB.lab).line).toBe(12);
  });
});

describe('the table of deeds', () => {
  it('names checks and properties that there are', () => {
    const ids = ALL_CHECKS.map(({ id }) => id);
    expect(Object.keys(CAN_DO).filter((id) => !ids.includes(id))).toEqual([]);
    const keys = (['service', 'backup-job', 'change', 'incident'] as const).flatMap((kind) => propertyKeys(kind));
    const named = Object.values(CAN_DO).flatMap(({ at = [], deeds = [] }) => [
      ...at,
      ...deeds.flatMap((deed) => (deed.does === 'set' ? [deed.key] : [])),
    ]);
    expect(named.filter((key) => !keys.includes(key))).toEqual([]);
  });
});

describe('an accepted risk', () => {
  it.each([
    [{ check: 'backup-stale', cause: '', until: '2027-05-24', reason: 'The disk: on its way' }, undefined],
    [{ check: 'backup-stale', cause: 'Machines/NAS.md', until: '2027-05-24', reason: 'until later' }, 'Machines/NAS'],
    [{ check: 'backup-3-2-1', cause: 'a [b]', until: '', reason: '' }, undefined],
  ])('is read as it was meant: %j', (acceptance, cause) => {
    if (!UTC) throw new Error('There is no UTC');
    const risk = readAcceptedRisk(acceptedRiskText(acceptance), { zone: UTC, dayMonthOrder: 'unset' });
    expect(risk?.check).toBe(acceptance.check);
    expect(risk?.cause).toBe(cause);
    expect(risk?.reason ?? '').toBe(acceptance.reason);
    expect(risk?.until === undefined).toBe(acceptance.until === '');
  });
});
