import { findings, survey } from '../../support/lab';

const CHECK = 'action-item-old';

function incident(item: string, properties: object = {}, now = '2026-11-23T12:00'): readonly string[] {
  const frontmatter = { type: 'incident', status: 'closed', resolved: '2026-05-01T20:00', ...properties };
  return findings(survey({ 'Outage.md': { frontmatter, body: `## Action items\n\n${item}\n` } }, { now }), CHECK);
}

describe(CHECK, () => {
  it('finds an open one without a due date half a year after its incident', () => {
    expect(incident('- [ ] Anna: move DNS to the Pi')).toEqual([
      'warning Outage.md: Outage: "Anna: move DNS to the Pi" has been open for 205 days, with no day by which it is done.',
    ]);
  });

  it('gives 180 days', () => {
    expect(incident('- [ ] Move it', {}, '2026-10-28T19:00')).toEqual([]);
    expect(incident('- [ ] Move it', {}, '2026-10-28T19:01')).toHaveLength(1);
  });

  it('counts from the beginning where no end is written', () => {
    expect(incident('- [ ] Move it', { resolved: null, started: '2026-01-01' })).toHaveLength(1);
    expect(incident('- [ ] Move it', { resolved: null })).toEqual([]);
  });

  it.each(['- [x] Move it', '- [-] Move it', '- [ ] Move it 📅 2026-12-01', '- [ ] Move it 📅 soon', 'None.'])(
    'is silent about %s',
    (item) => {
      expect(incident(item)).toEqual([]);
    },
  );
});
