import { findings, fixes, survey, told } from '../../support/lab';

const CHECK = 'action-item-vague';
const WORK = { settings: { depth: 'work' } } as const;

function incident(items: string, status = 'closed') {
  const page = { frontmatter: { type: 'incident', status }, body: `## Action items\n\n${items}\n` };
  return survey({ 'Outage.md': page }, WORK);
}

describe(CHECK, () => {
  it('finds an item that nobody can do, and says what it lacks', () => {
    const found = incident('- [ ] Look into the backups');
    expect(findings(found, CHECK)).toEqual(['warning Outage.md: Outage: "Look into the backups" is hard to do.']);
    expect(fixes(found, CHECK)).toEqual([
      'Say what will be different when it is done; say who does it; give it a due date, such as 📅 2026-12-01.',
    ]);
  });

  it.each([
    ['- [ ] Anna: move DNS to the Pi 📅 2026-12-01', 0],
    ['- [ ] Anna: move DNS to the Pi', 1],
    ['- [ ] Move DNS to the Pi 📅 2026-12-01', 1],
    ['- [ ] Anna: DNS 📅 2026-12-01', 1],
    ['- [x] Look into it', 0],
    ['None.', 0],
  ])('finds in %s: %i', (item, count) => {
    expect(findings(incident(item), CHECK)).toHaveLength(count);
  });

  it('is silent while the incident lasts, and where nobody has read the body', () => {
    expect(findings(incident('- [ ] Look into it', 'investigating'), CHECK)).toEqual([]);
    expect(findings(survey({ 'Outage.md': { type: 'incident', status: 'closed' } }, WORK), CHECK)).toEqual([]);
  });

  it('tells those of a note as one sentence', () => {
    expect(told(incident('- [ ] Look into it\n- [ ] Be careful'), CHECK)).toEqual([
      'Outage has 2 action items that are hard to do.',
    ]);
  });
});
