import { zoneNamed } from '../../src/dates';
import {
  errorsWords,
  EVERYTHING,
  filterCounts,
  type Grouping,
  type ReviewFilter,
  reviewGroups,
} from '../../src/report/review-rows';
import { whyItMatters } from '../../src/report/reasons';
import { ALL_CHECKS } from '../../src/checks/all-checks';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { type Survey, surveyHomelab } from '../../src/survey';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const OLD = { last_backup: '2026-01-01', backup_to: 'offsite: B2' };

function surveyOf(notes: Readonly<Record<string, Readonly<Record<string, unknown>>>>): Survey {
  const zone = zoneNamed('UTC');
  if (!zone) throw new Error('There is no UTC');
  const contents = {
    notes: Object.entries(notes).map(([name, frontmatter]) => ({ path: `${name}.md`, frontmatter })),
    otherFiles: [],
  };
  return surveyHomelab(contents, DEFAULT_SETTINGS, NOW, zone);
}

/** Two services covered by one stale job, one with a stale backup of its own, one link that leads nowhere. */
const LAB = surveyOf({
  Nightly: { type: 'backup-job', ...OLD },
  Photos: { type: 'service', backup: '[[Nightly]]', criticality: 'high', monitored_by: 'Kuma' },
  Mail: { type: 'service', backup: '[[Nightly]]' },
  Wiki: { type: 'service', backup: 'restic', ...OLD },
  Films: { type: 'service', stateful: false, runs_on: '[[Nowhere]]' },
});

function shown(
  grouping: Grouping,
  filter: Partial<ReviewFilter> = {},
): readonly (readonly [string, readonly string[]])[] {
  return reviewGroups(LAB, grouping, { ...EVERYTHING, ...filter }).map(({ title, rows }) => [
    title,
    rows.map(({ sentence }) => sentence),
  ]);
}

describe('the lines of the review', () => {
  it('are told by their causes, as the report tells them', () => {
    const [[title, rows] = ['?', []]] = shown('cause');
    expect(title).toBe('');
    expect(rows[0]).toContain('Nightly: the newest backup was made');
    expect(rows.some((row) => row.startsWith('Wiki has no fresh backup'))).toBe(true);
  });

  it('stand one by one below their notes, the worst note first', () => {
    const groups = shown('service');
    expect(groups.map(([title]) => title)).toEqual(
      expect.arrayContaining(['Nightly', 'Mail', 'Photos', 'Wiki', 'Films']),
    );
    expect(groups.at(-1)?.[0]).toBe('Films');
    expect(groups.every(([title, rows]) => rows.every((row) => row.includes(title)))).toBe(true);
  });

  it('stand below their practices in the order of these, and below severities, the worst first', () => {
    expect(shown('practice').map(([title]) => title)).toEqual(['Documentation', 'Backups']);
    expect(shown('severity')[0]?.[0]).toBe('Would hurt');
  });

  it('are the same findings, however they are grouped', () => {
    const all = (grouping: Grouping): number =>
      reviewGroups(LAB, grouping, EVERYTHING).reduce(
        (sum, { rows }) => sum + rows.reduce((count, { findings }) => count + findings.length, 0),
        0,
      );
    expect(new Set((['cause', 'practice', 'service', 'severity'] as const).map(all))).toEqual(
      new Set([LAB.findings.length]),
    );
  });

  it('are found by all words, also of the notes behind them', () => {
    const found = shown('cause', { search: 'photos STALE' });
    expect(found.flatMap(([, rows]) => rows).every((row) => row.includes('Nightly'))).toBe(true);
    expect(found).toHaveLength(1);
    expect(shown('cause', { search: 'no such words' })).toEqual([]);
  });

  it('are left in by practice and severity', () => {
    expect(shown('practice', { practices: ['documentation'] }).map(([title]) => title)).toEqual(['Documentation']);
    expect(shown('severity', { severities: ['error'] }).map(([title]) => title)).toEqual(['Would hurt']);
    expect(filterCounts(LAB).get('documentation')).toBe(1);
  });

  it('have keys of their own that stay when their figures change', () => {
    const keys = reviewGroups(LAB, 'service', EVERYTHING).flatMap(({ rows }) => rows.map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
    const later = reviewGroups({ ...LAB, findings: LAB.findings.map((one) => ({ ...one, message: `${one.message}!` })) }, 'service', EVERYTHING); // prettier-ignore
    expect(later.flatMap(({ rows }) => rows.map(({ key }) => key))).toEqual(keys);
  });

  it('leave out what is not new where that is asked for', () => {
    const standing = { isNew: false, firstSeen: '2026-11-01', weeks: 3, added: 0 };
    const some = reviewGroups(LAB, 'cause', { ...EVERYTHING, fresh: true }, ({ check }) => ({
      ...standing,
      isNew: check === 'backup-stale',
    }));
    expect(new Set(some.flatMap(({ rows }) => rows.map(({ check }) => check)))).toEqual(new Set(['backup-stale']));
  });

  it('show accepted risks behind all else, and only where that is asked for', () => {
    const survey = surveyOf({
      Wiki: { type: 'service', backup: 'restic', ...OLD, accepted_risks: ['backup-stale: printed'] },
    });
    expect(reviewGroups(survey, 'cause', EVERYTHING).flatMap(({ rows }) => rows.map(({ check }) => check))).not.toContain('backup-stale'); // prettier-ignore
    const last = reviewGroups(survey, 'cause', { ...EVERYTHING, accepted: true }).at(-1);
    expect([last?.title, last?.rows.map(({ isAccepted }) => isAccepted)]).toEqual(['Accepted risks', [true]]);
  });
});

describe('the count of the status bar', () => {
  it('counts causes that would hurt, and is not there without one', () => {
    expect(errorsWords(LAB)).toBe('2 errors');
    expect(errorsWords(surveyOf({ Films: { type: 'service', stateful: false } }))).toBeNull();
  });
});

describe('every check', () => {
  it('says why what it finds matters', () => {
    expect(ALL_CHECKS.filter(({ id }) => whyItMatters(id) === '').map(({ id }) => id)).toEqual([]);
  });
});
