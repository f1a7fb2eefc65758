import { offersOf } from '../../../src/report/offers';
import { findings, survey } from '../../support/lab';

const CHECK = 'incident-timeline-thin';
const WORK = { settings: { depth: 'work' } } as const;
const LINES = ['- 20:00 no DNS', '- 20:20 out of memory', '- 20:40 restarted it'];
const BEGUN = {
  'Earlier.md': { frontmatter: { type: 'incident' }, body: '## Timeline\n\n- 2026-01-01 20:00 no DNS\n' },
};

function incident(lines: readonly string[], properties: object = {}): readonly string[] {
  const frontmatter = { type: 'incident', severity: 3, status: 'closed', started: '2026-11-01', ...properties };
  const page = { frontmatter, body: `## Timeline\n\n${lines.join('\n')}\n` };
  return findings(survey({ ...BEGUN, 'Outage.md': page }, WORK), CHECK);
}

describe(CHECK, () => {
  it('finds fewer than three lines with a time', () => {
    expect(incident(LINES)).toEqual([]);
    expect(incident(LINES.slice(0, 2))).toEqual([
      'info Outage.md: Outage, severity 3, has only 2 lines with a time in its timeline.',
    ]);
    expect(incident(['It was late.'])).toEqual([
      'info Outage.md: Outage, severity 3, has no line with a time in its timeline.',
    ]);
  });

  it.each([{ severity: 4 }, { severity: null }, { status: 'identified' }])('is silent where it says %j', (more) => {
    expect(incident([], more)).toEqual([]);
  });

  it('is an offer while there is no timeline at all', () => {
    const page = { frontmatter: { type: 'incident', severity: 1, status: 'closed' }, body: '' };
    const found = survey({ 'Outage.md': page }, WORK);
    expect(findings(found, CHECK)).toEqual([]);
    const offers = offersOf(found).map(({ check, properties }) => [check, properties]);
    expect(offers).toEqual([[CHECK, []]]);
  });
});
