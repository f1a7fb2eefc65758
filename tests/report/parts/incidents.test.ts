import { survey } from '../../support/lab';
import { lines, partOf, rows } from './told';

const open = { type: 'incident', status: 'investigating', started: '2026-11-23T09:00' };
const over = { type: 'incident', status: 'resolved', started: '2026-11-10T09:00', resolved: '2026-11-10T11:30' };

describe('incidents', () => {
  it('are silent where none is open and none was of late', () => {
    expect(partOf('incidents', survey({}))).toBeNull();
    expect(
      partOf('incidents', survey({ 'a.md': { ...over, started: '2026-01-01', resolved: '2026-01-02' } })),
    ).toBeNull();
  });

  it('are told for thirty days after their end, or as many as are asked for', () => {
    const at = (resolved: string, days?: number): number =>
      rows(
        'incidents',
        survey({ 'a.md': { ...over, started: '2026-10-01', resolved } }),
        days === undefined ? {} : { days },
      ).length;
    // The clocks went back in between: thirty days are so many hours.
    expect([at('2026-10-24T13:01'), at('2026-10-24T13:00')]).toEqual([1, 0]);
    expect([at('2026-11-16T12:01', 7), at('2026-11-16T12:00', 7)]).toEqual([1, 0]);
  });

  it('come with the open ones first, the worst of them first, then the newest', () => {
    const found = survey({
      'old.md': over,
      'new.md': { ...over, started: '2026-11-20T09:00', resolved: '2026-11-20T09:10' },
      'ancient.md': { ...open, started: '2025-01-01T09:00', severity: 4 },
      'bad.md': { ...open, severity: 1 },
    });
    expect(rows('incidents', found).map((row) => row.split(' | ')[0])).toEqual(['bad', 'ancient', 'new', 'old']);
    expect(lines('incidents', found)).toEqual(['2 are open; 2 ended in the last 30 days.']);
  });

  it('say how bad, how long, who noticed, why, and what became of them', () => {
    const found = survey({
      'Change.md': { type: 'change' },
      'down.md': {
        frontmatter: {
          ...over,
          severity: 2,
          detected: '2026-11-10T09:12',
          detected_by: 'household',
          caused_by: ['[[Change]]', 'a digger'],
        },
        body: '## Root cause\n\nA digger.\n\n## Action items\n\n- [x] Dig less\n- [ ] Ask first 📅 2026-11-20\n- [ ] Ask twice\n',
      },
      'bare.md': { type: 'incident', resolved: '2026-11-09' },
      'days.md': { ...over, started: '2026-11-01', resolved: '2026-11-02', severity: 1 },
    });
    expect(rows('incidents', found)).toEqual([
      'down | SEV2 | 2 h 30 min | the household, after 12 min | Change, a digger | written | 2 of 3 open, 1 overdue',
      'days | SEV1 | about 2 days | it does not say | not known | missing | none',
      'bare | not rated | it does not say | it does not say | not known | none | none',
    ]);
  });

  it('say of what is open how long it has been, and no postmortem is asked for yet', () => {
    const found = survey({ 'a.md': { ...open, severity: 1, detected_by: 'alert' } });
    expect(rows('incidents', found)).toEqual(['a | SEV1 | open for 3 hours | an alert | not known | not yet | none']);
    expect(lines('incidents', found)).toEqual(['1 is open; 0 ended in the last 30 days.']);
  });

  it('are of one service where that is asked, and cut where they are many', () => {
    const found = survey({
      'nas.md': { type: 'service' },
      'a.md': { ...over, services: 'nas' },
      'b.md': over,
      'c.md': over,
    });
    expect(rows('incidents', found, { service: 'nas.md' })).toHaveLength(1);
    expect(rows('incidents', found, { most: 2 })).toHaveLength(2);
    expect(lines('incidents', found, { most: 2 })).toEqual([
      'None is open; 3 ended in the last 30 days.',
      'And 1 more.',
    ]);
  });

  it('never make a time of times that are in the wrong order', () => {
    const found = survey({
      'a.md': { ...over, resolved: '2026-11-09T11:30' },
      'b.md': { ...open, started: '2026-12-01' },
    });
    expect(rows('incidents', found).map((row) => row.split(' | ')[2])).toEqual([
      'begins in the future',
      'its end is before its start',
    ]);
  });
});
