import { nameKey } from '../notes/name-key';
import { noteName } from '../notes/note';
import type { AcceptedRisk } from '../records/accepted-risk';
import { hasBegun } from './begun';
import { type Check, type CheckContext, type Found, type Practice, type Severity, titleOf } from './check';

/** A thing found, with all that is needed to show it. */
export interface Finding {
  readonly check: string;
  readonly practice: Practice;
  readonly severity: Severity;
  readonly path: string;
  readonly title: string;
  /** The path of a note, or words; the finding's own path where it stands alone. */
  readonly cause: string;
  /** By what the reports of other weeks know it, where that is not the cause. */
  readonly key?: string;
  readonly message: string;
  readonly fix: string;
  /** Whether its page says that this risk is accepted. */
  readonly accepted: boolean;
  readonly acceptance?: AcceptedRisk;
}

const DEPTHS = { home: 0, work: 1 } as const;
export const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Runs the checks of the chosen depth whose practice has begun. Sorted: severe first, then in the order of the checks, then by path. */
export function runChecks(checks: readonly Check[], context: CheckContext): readonly Finding[] {
  const depth = DEPTHS[context.settings.depth];
  const found = checks
    .filter((check) => DEPTHS[check.depth] <= depth && hasBegun(check, context))
    .flatMap((check, order) => check.find(context).map((one) => ({ order, finding: asFinding(check, one, context) })));
  found.sort(
    (a, b) =>
      SEVERITY_ORDER[a.finding.severity] - SEVERITY_ORDER[b.finding.severity] ||
      a.order - b.order ||
      compareText(a.finding.path, b.finding.path) ||
      compareText(a.finding.message, b.finding.message),
  );
  return found.map((one) => one.finding);
}

function asFinding(check: Check, found: Found, context: CheckContext): Finding {
  const cause = found.cause ?? found.path;
  const acceptance = acceptanceOf(check.id, cause, found.path, context);
  return {
    check: check.id,
    practice: check.practice,
    severity: found.severity ?? check.severity,
    path: found.path,
    title: titleOf(found.path),
    cause,
    ...(found.key === undefined ? {} : { key: found.key }),
    message: found.message,
    fix: found.fix,
    accepted: acceptance !== undefined,
    ...(acceptance ? { acceptance } : {}),
  };
}

/** The risk on the finding's own page that covers it today. */
function acceptanceOf(check: string, cause: string, path: string, context: CheckContext): AcceptedRisk | undefined {
  const risks = context.lab.inventory.recordAt(path)?.acceptedRisks ?? [];
  return risks.find(
    (risk) =>
      risk.check === check &&
      (risk.until === undefined || risk.until.at >= context.now) &&
      (risk.cause === undefined || meansCause(risk.cause, cause)),
  );
}

function meansCause(written: string, cause: string): boolean {
  const keys = [cause, cause.replace(/\.md$/, ''), noteName(cause)].map(nameKey);
  return keys.includes(nameKey(written));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
