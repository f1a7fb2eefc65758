import { findings, fixes, survey, told } from '../../support/lab';

const CHECK = 'property-unreadable';

describe(CHECK, () => {
  it('finds a date that is none, and says how one looks', () => {
    const found = survey({ 'NAS.md': { type: 'service', last_backup: 'yesterday' } });
    expect(findings(found, CHECK)).toEqual(['warning NAS.md: NAS: last_backup is "yesterday", which cannot be read.']);
    expect(fixes(found, CHECK)).toEqual(['Write a date such as 2026-11-23 or 2026-11-23T22:10.']);
  });

  it.each([
    '2026-11-23',
    '2026-11-23T12:00',
    '2026-11-23 12:00:30',
    '2026-11-23T11:00Z',
    '[[2026-11-23]]',
    ['2026-11-23'],
  ])('is silent about %j', (date) => {
    expect(findings(survey({ 'NAS.md': { type: 'service', last_backup: date } }), CHECK)).toEqual([]);
  });

  it.each(['2026-02-30', '2026-11-23T24:00', '11/23/2026', 'today', 20261123, true, { day: 1, month: 2 }])(
    'finds %j in a date',
    (date) => {
      expect(findings(survey({ 'NAS.md': { type: 'service', last_backup: date } }), CHECK)).toHaveLength(1);
    },
  );

  it('reads the order of day and month that a setting says', () => {
    const pages = { 'NAS.md': { type: 'service', last_backup: '23.11.2026' } };
    expect(findings(survey(pages), CHECK)).toHaveLength(1);
    expect(findings(survey(pages, { settings: { dayMonthOrder: 'day-first' } }), CHECK)).toEqual([]);
  });

  it.each([
    ['service', 'status', 'sleeping'],
    ['service', 'backup_every', 'often'],
    ['service', 'min_up', '0'],
    ['service', 'slo', '120'],
    ['service', 'maintenance_window', ['Sun 02:00-05:00', 'at night']],
    ['service', 'auth', ['password', 'a smile']],
    ['service', 'depends_on', { a: 1, b: 2 }],
    ['service', 'accepted_risks', 'a single disk is fine'],
    ['service', 'users', { a: 1, b: 2 }],
    ['backup-job', 'backup_window', 'at night'],
    ['change', 'change_type', 'big'],
    ['incident', 'severity', '7'],
    ['incident', 'detected_by', 'a ghost'],
  ])('finds in a %s that %s is %j', (type, property, value) => {
    const found = survey({ 'Note.md': { type, [property]: value } });
    expect(findings(found, CHECK)).toEqual([expect.stringContaining(`Note: ${property} is "`)]);
  });

  it('names the property as the note spells it', () => {
    const found = survey({ 'NAS.md': { type: 'service', 'Last Backup': 'soon' } });
    expect(findings(found, CHECK)).toEqual(['warning NAS.md: NAS: Last Backup is "soon", which cannot be read.']);
  });

  it('is silent about what is empty or not ours', () => {
    const page = { type: 'service', last_backup: null, status: '', backup_every: [], weather: { a: 1 } };
    expect(findings(survey({ 'NAS.md': page }), CHECK)).toEqual([]);
  });

  it('shortens a long value and keeps it on one line', () => {
    const found = survey({ 'NAS.md': { type: 'service', last_backup: `long\n${'x'.repeat(500)}` } });
    expect(findings(found, CHECK)).toEqual([
      `warning NAS.md: NAS: last_backup is "long ${'x'.repeat(52)}...", which cannot be read.`,
    ]);
  });

  it('finds the due date of an action item', () => {
    const body = '## Action items\n\n- [ ] Label the cables 📅 soon\n- [ ] Buy a UPS [due:: 2026-12-01]\n';
    const found = survey({ 'Outage.md': { frontmatter: { type: 'incident' }, body } });
    expect(findings(found, CHECK)).toEqual([
      'warning Outage.md: Outage: Action items is "soon", which cannot be read.',
    ]);
  });

  it('tells one property on several pages as one sentence', () => {
    const page = { type: 'service', last_backup: 'soon' };
    expect(told(survey({ 'A.md': page, 'B.md': page }), CHECK)).toEqual([
      '2 values of last_backup cannot be read, in A and B.',
    ]);
  });

  it('finds it in a retired service too: what cannot be read is never silent', () => {
    const found = survey({ 'Old.md': { type: 'service', status: 'retired', retired_on: 'spring' } });
    expect(findings(found, CHECK)).toHaveLength(1);
  });
});
