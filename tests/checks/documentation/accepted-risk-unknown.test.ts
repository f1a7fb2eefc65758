import { findings, fixes, survey, told } from '../../support/lab';

const CHECK = 'accepted-risk-unknown';

describe(CHECK, () => {
  it('finds an accepted risk of a check that does not exist, and suggests the nearest one', () => {
    const found = survey({ 'NAS.md': { type: 'service', accepted_risks: ['backup-stail: on purpose'] } });
    expect(findings(found, CHECK)).toEqual([
      'warning NAS.md: NAS: accepted_risks names backup-stail, and there is no such check.',
    ]);
    expect(fixes(found, CHECK)).toEqual(['Did you mean backup-stale?']);
  });

  it('is silent about a check that exists', () => {
    expect(findings(survey({ 'NAS.md': { type: 'service', accepted_risks: ['backup-stale: why'] } }), CHECK)).toEqual(
      [],
    );
  });

  it('knows the checks of the other depth too', () => {
    const pages = { 'NAS.md': { type: 'service', accepted_risks: ['backup-3-2-1'] } };
    expect(findings(survey(pages, { settings: { depth: 'home' } }), CHECK)).toEqual([]);
  });

  it('suggests nothing where no check has a similar id', () => {
    const found = survey({ 'NAS.md': { type: 'service', accepted_risks: 'noise' } });
    expect(fixes(found, CHECK)).toEqual(['Copy the id of the check from the report.']);
  });

  it('looks at every kind of record', () => {
    const found = survey({
      'Change.md': { type: 'change', accepted_risks: 'noise' },
      'Incident.md': { type: 'incident', accepted_risks: 'noise' },
      'Job.md': { type: 'backup-job', accepted_risks: 'noise' },
    });
    expect(findings(found, CHECK)).toHaveLength(3);
    expect(told(found, CHECK)).toEqual(['3 pages accept noise, and there is no such check: Change, Incident and Job.']);
  });

  it('is silent about a retired service', () => {
    const found = survey({ 'Old.md': { type: 'service', status: 'retired', accepted_risks: 'noise' } });
    expect(findings(found, CHECK)).toEqual([]);
  });
});
