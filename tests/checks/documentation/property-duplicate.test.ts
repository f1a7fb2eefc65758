import { findings, survey, told } from '../../support/lab';

const CHECK = 'property-duplicate';

describe(CHECK, () => {
  it('finds one property in two spellings', () => {
    const found = survey({ 'NAS.md': { type: 'service', last_backup: '2026-11-20', lastBackup: '2026-11-22' } });
    expect(findings(found, CHECK)).toEqual([
      'warning NAS.md: NAS has one property in two spellings: last_backup, lastBackup.',
    ]);
  });

  it('lets the first spelling that says something count', () => {
    const found = survey({
      'NAS.md': { type: 'service', criticality: 'critical', monitored_by: null, 'Monitored By': 'Kuma' },
    });
    expect(findings(found, CHECK)).toHaveLength(1);
    expect(findings(found, 'monitoring-missing')).toEqual([]);
  });

  it('is silent about two properties of one meaning, and about properties that are not ours', () => {
    const page = { type: 'service', depends_on: null, uses: null, note: 1, Note: 2 };
    expect(findings(survey({ 'NAS.md': page }), CHECK)).toEqual([]);
  });

  it("knows a person's own property names", () => {
    const found = survey(
      { 'PVE.md': { type: 'service' }, 'Web.md': { type: 'service', runs_on: 'PVE', hypervisor: 'PVE' } },
      { settings: { propertyNames: { hypervisor: 'runs_on' } } },
    );
    expect(findings(found, CHECK)).toEqual([
      'warning Web.md: Web has one property in two spellings: runs_on, hypervisor.',
    ]);
  });

  it('tells one property on several pages as one sentence', () => {
    const page = { type: 'service', backup_to: 'a drawer', 'backup-to': 'a drawer' };
    expect(told(survey({ 'A.md': page, 'B.md': page }), CHECK)).toEqual([
      '2 notes have backup_to in two spellings: A and B.',
    ]);
  });
});
