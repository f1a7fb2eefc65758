import { findings, survey, type SurveyOptions, told } from '../../support/lab';

const CHECK = 'action-item-overdue';

function incident(items: string, options?: SurveyOptions) {
  const page = { frontmatter: { type: 'incident', status: 'closed' }, body: `## Action items\n\n${items}\n\n## Log\n` };
  return survey({ 'Outage.md': page }, options);
}

describe(CHECK, () => {
  it.each(['📅 2026-11-20', '[due:: 2026-11-20]', '(due:: 2026-11-20)'])('finds a task that was %s', (due) => {
    expect(findings(incident(`- [ ] Buy a UPS ${due}`), CHECK)).toEqual([
      'warning Outage.md: Outage: "Buy a UPS" was due 3 days ago.',
    ]);
  });

  it.each(['x', 'X', '-'])('is silent about a task signed %s', (sign) => {
    expect(findings(incident(`- [${sign}] Buy a UPS 📅 2026-11-20`), CHECK)).toEqual([]);
  });

  it('finds one that was begun', () => {
    expect(findings(incident('- [/] Buy a UPS 📅 2026-11-20'), CHECK)).toHaveLength(1);
  });

  it('is silent about a task without a date and about an item that is no task', () => {
    expect(findings(incident('- [ ] Buy a UPS\n- Buy a UPS 📅 2026-11-20'), CHECK)).toEqual([]);
  });

  it('is silent about tasks in other sections', () => {
    const body = '## Action items\n\n## Log\n\n- [ ] Buy a UPS 📅 2026-11-20\n';
    expect(findings(survey({ 'Outage.md': { frontmatter: { type: 'incident' }, body } }), CHECK)).toEqual([]);
  });

  it('gives the whole day on which it is due', () => {
    const item = '- [ ] Buy a UPS 📅 2026-11-23';
    expect(findings(incident(item, { now: '2026-11-23T23:59' }), CHECK)).toEqual([]);
    expect(findings(incident(item, { now: '2026-11-24T00:00' }), CHECK)).toEqual([
      'warning Outage.md: Outage: "Buy a UPS" was due yesterday.',
    ]);
  });

  it('becomes an error after half a year', () => {
    const item = '- [ ] Buy a UPS 📅 2026-05-01T12:00';
    expect(findings(incident(item, { now: '2026-10-28T11:00' }), CHECK)[0]).toMatch(/^warning .* 180 days ago/);
    expect(findings(incident(item, { now: '2026-10-28T11:01' }), CHECK)[0]).toMatch(/^error /);
  });

  it('tells the items of one incident as one sentence', () => {
    const found = incident('- [ ] Buy a UPS 📅 2026-11-20\n- [ ] Label the cables 📅 2026-11-21');
    expect(told(found, CHECK)).toEqual(['2 action items are overdue in Outage.']);
  });
});
