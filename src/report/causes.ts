import { ALL_CHECKS } from '../checks/all-checks';
import type { Severity } from '../checks/check';
import { type Finding, SEVERITY_ORDER } from '../checks/run-checks';
import type { Criticality } from '../records/service';
import type { Survey } from '../survey';

/** What findings of one check have in common, told as one line. */
export interface Cause {
  readonly check: string;
  readonly severity: Severity;
  /** The note to open first; empty for the settings. */
  readonly path: string;
  readonly sentence: string;
  readonly fix: string;
  readonly findings: readonly Finding[];
}

const WEIGHTS: Readonly<Record<Criticality, number>> = { critical: 0, high: 1, medium: 2, low: 4 };
const UNRATED = 3;

/** The open findings by cause, what matters most first: severity, then the most critical service touched, then how many. */
export function causesOf(survey: Survey): readonly Cause[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of survey.findings) {
    if (finding.accepted) continue;
    const key = `${finding.check}\n${finding.cause}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  // Sorting is stable: where all else is equal, the order of the checks and of the paths stays.
  return [...groups.values()]
    .map((findings) => ({ cause: asCause(findings), weight: weightOf(findings, survey) }))
    .sort(
      (a, b) =>
        bySeverity(a.cause, b.cause) || a.weight - b.weight || b.cause.findings.length - a.cause.findings.length,
    )
    .map(({ cause }) => cause);
}

function bySeverity(a: Cause, b: Cause): number {
  return SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity];
}

function asCause(findings: readonly Finding[]): Cause {
  const [first] = findings;
  if (!first) throw new RangeError('A cause has findings');
  const check = ALL_CHECKS.find((one) => one.id === first.check);
  const isOne = findings.length === 1;
  const own = findings.find((finding) => finding.path === first.cause);
  return {
    check: first.check,
    severity: first.severity,
    path: isOne ? first.path : (own?.path ?? (first.cause.endsWith('.md') ? first.cause : first.path)),
    sentence: isOne || !check ? first.message : `${check.together(findings, first.cause)}.`,
    fix: own?.fix ?? first.fix,
    findings,
  };
}

function weightOf(findings: readonly Finding[], survey: Survey): number {
  // What stands in a note that cannot be read is missing everywhere else: it goes before what may follow from it.
  if (findings[0]?.check === 'note-unreadable') return -1;
  return Math.min(...findings.map((finding) => weightOfNote(finding.path, survey)));
}

function weightOfNote(path: string, { lab }: Survey): number {
  const criticality = lab.inventory.serviceAt(path)?.criticality;
  return criticality === undefined ? UNRATED : WEIGHTS[criticality];
}
