import fc from 'fast-check';
import type { Check, Severity } from '../../src/checks/check';
import { runChecks, SEVERITY_ORDER } from '../../src/checks/run-checks';
import { buildReport } from '../../src/report/report';
import { findings, instant, type Pages, survey, told, vault } from '../support/lab';

const NAS = { type: 'service', kind: 'storage', stateful: false, eol: '2026-01-01' };

function accepting(...risks: readonly unknown[]): Pages {
  return { 'NAS.md': { ...NAS, accepted_risks: risks } };
}

describe('the depth', () => {
  const pages = {
    'Change.md': { type: 'change', status: 'done', finished: '2026-01-01' },
    'NAS.md': NAS,
  };
  const checksAt = (depth: 'home' | 'work') =>
    survey(pages, { settings: { depth } }).findings.map((finding) => finding.check);

  it('is home unless a setting says work, and work has all of home', () => {
    expect(checksAt('home')).toEqual(['end-of-life']);
    expect(checksAt('work')).toEqual(['change-without-outcome', 'end-of-life']);
  });
});

describe('an accepted risk', () => {
  const FOUND = 'warning NAS.md: NAS has been out of support for 326 days.';

  it('covers a whole check', () => {
    expect(findings(survey(accepting('end-of-life')), 'end-of-life')).toEqual([`${FOUND} (accepted)`]);
    expect(findings(survey(accepting('END-OF-LIFE: replaced in spring')), 'end-of-life')).toEqual([
      `${FOUND} (accepted)`,
    ]);
  });

  it('covers no other check', () => {
    expect(findings(survey(accepting('patch-overdue')), 'end-of-life')).toEqual([FOUND]);
  });

  it('holds through its last day and no longer', () => {
    const pages = accepting('end-of-life until 2026-11-23: the new one is ordered');
    const at = (now: string) => survey(pages, { now }).findings.map((finding) => finding.accepted);
    expect(at('2026-11-23T23:59')).toEqual([true]);
    expect(at('2026-11-24T00:00')).toEqual([false]);
  });

  it('gives way to a later one when it has expired', () => {
    const found = survey(accepting('end-of-life until 2026-11-22', 'end-of-life until 2027-01-01: still waiting'));
    expect(found.findings.map((finding) => finding.acceptance?.reason)).toEqual(['still waiting']);
  });

  it('is not read where its date is none: the finding stays, and so does a finding about the date', () => {
    const found = survey(accepting('end-of-life until spring'));
    expect(findings(found, 'end-of-life')).toEqual([FOUND]);
    expect(findings(found, 'property-unreadable')).toHaveLength(1);
  });

  it.each(['[[Toy]]', '[[Lab/Toy]]', '[[Lab/Toy|my toy]]', '[[toy]]'])('covers one cause, written %s', (cause) => {
    const found = survey({
      'Photos.md': {
        type: 'service',
        stateful: false,
        environment: 'production',
        runs_on: ['[[Toy]]', '[[Other toy]]'],
        accepted_risks: [`production-on-lab ${cause}: only for a week`],
      },
      'Lab/Toy.md': { type: 'service', kind: 'vm', environment: 'lab' },
      'Lab/Other toy.md': { type: 'service', kind: 'vm', environment: 'lab' },
    });
    expect(findings(found, 'production-on-lab')).toEqual([
      'error Photos.md: Photos is production and stops if Other toy fails, which is only lab.',
      'error Photos.md: Photos is production and stops if Toy fails, which is only lab. (accepted)',
    ]);
  });

  it('covers its own page alone', () => {
    const found = survey({ ...accepting('end-of-life'), 'Router.md': { ...NAS, kind: 'network' } });
    expect(found.findings.map(({ path, accepted }) => [path, accepted])).toEqual([
      ['NAS.md', true],
      ['Router.md', false],
    ]);
  });

  it('works on changes, incidents and backup jobs', () => {
    const found = survey({
      'Change.md': { type: 'change', change_type: 'normal', accepted_risks: 'change-without-rollback-plan' },
      'Job.md': { type: 'backup-job', last_restore_test: '2026-11-01', accepted_risks: 'backup-unknown' },
      'Outage.md': { type: 'incident', started: '2026-11-01', accepted_risks: 'incident-open-long' },
    });
    expect(found.findings.map(({ check, accepted }) => [check, accepted])).toEqual([
      ['change-without-rollback-plan', true],
      ['backup-unknown', true],
      ['incident-open-long', true],
    ]);
  });

  it('is listed as accepted and told in no cause', () => {
    const found = survey(accepting('end-of-life: replaced in spring'));
    const report = buildReport(found);
    expect(told(found, 'end-of-life')).toEqual([]);
    expect([...report.causes, ...report.more]).toEqual([]);
    expect(report.accepted.map(({ path, acceptance }) => [path, acceptance?.reason])).toEqual([
      ['NAS.md', 'replaced in spring'],
    ]);
  });
});

describe('the order of findings', () => {
  const check = (id: string, severity: Severity, paths: readonly string[]): Check => ({
    id,
    practice: 'security',
    depth: 'home',
    severity,
    find: () => paths.map((path) => ({ path, message: `${path} is bad.`, fix: '' })),
    together: () => '',
  });

  it('is by severity, then by check, then by path, then by message', () => {
    const { lab, settings, zone } = survey({});
    const context = { lab, settings, zone, now: instant('2026-11-23'), checkIds: [] };
    const checks = [check('z', 'info', ['A.md']), check('y', 'error', ['B.md', 'A.md']), check('x', 'error', ['A.md'])];
    expect(runChecks(checks, context).map((finding) => `${finding.check} ${finding.path}`)).toEqual([
      'y A.md',
      'y B.md',
      'x A.md',
      'z A.md',
    ]);
  });

  it('puts a finding that differs from the severity of its check where it belongs', () => {
    const found = survey({ 'A.md': NAS, 'B.md': { ...NAS, exposure: 'public' } });
    expect(found.findings.map((finding) => finding.path)).toEqual(['B.md', 'A.md']);
  });
});

const ids = ['A', 'B', 'C', 'D', 'E'];
const links = fc.uniqueArray(fc.constantFrom(...ids.map((id) => `[[${id}]]`), 'A', 'Mars'), { maxLength: 3 });
const page = fc.record(
  {
    type: fc.constantFrom('service', 'service', 'vm', 'backup-job', 'change', 'incident'),
    kind: fc.constantFrom('host', 'storage', 'power', 'app'),
    status: fc.constantFrom('active', 'retired', 'done', 'resolved'),
    environment: fc.constantFrom('production', 'lab'),
    criticality: fc.constantFrom('critical', 'low'),
    runs_on: links,
    depends_on: links,
    data_on: links,
    replicas: links,
    min_up: fc.constantFrom(1, 2, 4),
    backup: links,
    backup_to: links,
    secrets_in: links,
    last_backup: fc.constantFrom('2026-11-22', '2026-01-01', 'soon'),
    eol: fc.constantFrom('2026-11-22', '2027-01-01'),
    accepted_risks: fc.constantFrom('end-of-life', 'locked-in [[A]]', 'noise'),
  },
  { requiredKeys: ['type'] },
);
const labs = fc.record(Object.fromEntries(ids.map((id) => [`${id}.md`, page])));

describe('what is found', () => {
  it('is the same in whatever order the notes come', () => {
    const pages = fc.tuple(labs, fc.shuffledSubarray(ids, { minLength: ids.length }));
    fc.assert(
      fc.property(pages, ([lab, order]) => {
        const { notes, otherFiles } = vault(lab);
        const shuffled = {
          notes: order.map((id) => notes[ids.indexOf(id)] ?? { path: '', frontmatter: null }),
          otherFiles,
        };
        const settings = { depth: 'work', foundation: ['E'] } as const;
        expect(survey(shuffled, { settings }).findings).toEqual(survey(lab, { settings }).findings);
      }),
    );
  });

  it('is sorted by severity, names an existing note, and tells every open finding in one cause', () => {
    fc.assert(
      fc.property(labs, (lab) => {
        const found = survey(lab, { settings: { depth: 'work' } });
        const severities = found.findings.map((finding) => SEVERITY_ORDER[finding.severity]);
        expect(severities).toEqual([...severities].sort());
        expect(found.findings.every((finding) => finding.path in lab)).toBe(true);
        const report = buildReport(found);
        const told = [...report.causes, ...report.more].flatMap((cause) => cause.findings);
        expect(told).toHaveLength(found.findings.filter((finding) => !finding.accepted).length);
      }),
    );
  });
});
