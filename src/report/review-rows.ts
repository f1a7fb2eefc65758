/** The findings as a person works through them: which belong together, which are left out, and in which order. */
import { type Practice, type Severity, titleOf } from '../checks/check';
import { type Finding, SEVERITY_ORDER } from '../checks/run-checks';
import { counted } from '../dates';
import type { Survey } from '../survey';
import { type Cause, causesOf } from './causes';
import type { Standing } from './standing';

export const GROUPINGS = ['cause', 'practice', 'service', 'severity'] as const;
export type Grouping = (typeof GROUPINGS)[number];
export const PRACTICES: readonly Practice[] = [
  'documentation',
  'changes',
  'monitoring',
  'backups',
  'availability',
  'security',
];
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** What is left in: nothing named of a kind is all of it. */
export interface ReviewFilter {
  readonly practices: readonly Practice[];
  readonly severities: readonly Severity[];
  /** The accepted risks, too. */
  readonly accepted: boolean;
  /** Only what stood in no earlier report. */
  readonly fresh: boolean;
  readonly search: string;
}

export const EVERYTHING: ReviewFilter = { practices: [], severities: [], accepted: false, fresh: false, search: '' };

/** One line of the review: what findings of one check with one cause say together, or one of them alone. */
export interface ReviewRow {
  /** The same as long as it is found, whatever its sentence says by now. */
  readonly key: string;
  readonly check: string;
  readonly practice: Practice;
  readonly severity: Severity;
  readonly sentence: string;
  readonly fix: string;
  /** Until when and why it is accepted, where it is. */
  readonly isAccepted: boolean;
  readonly findings: readonly Finding[];
  /** Since when it is open; null: there is no earlier report to tell by, or it is accepted. */
  readonly standing: Standing | null;
}

/** Since when something is open, by the reports of earlier weeks. */
export type StandingOf = (cause: Cause) => Standing | null;

export interface ReviewGroup {
  readonly key: string;
  /** Empty where there is nothing to tell groups apart. */
  readonly title: string;
  readonly rows: readonly ReviewRow[];
}

/** Linear in the findings, but for the order of groups. */
export function reviewGroups(
  survey: Survey,
  grouping: Grouping,
  filter: ReviewFilter,
  standingOf: StandingOf = () => null,
): readonly ReviewGroup[] {
  const all = grouping === 'service' ? single(survey) : byCause(survey);
  const open = all
    .filter((row) => passes(row, filter))
    .map((row) => ({ ...row, standing: standingOf(asCause(row)) }))
    .filter(({ standing }) => !filter.fresh || standing?.isNew === true);
  const accepted = filter.accepted ? acceptedRows(survey).filter((row) => passes(row, filter)) : [];
  const groups = grouping === 'cause' ? flat(open) : grouped(open, grouping);
  if (accepted.length === 0) return groups;
  return [...groups, { key: 'accepted', title: 'Accepted risks', rows: accepted }];
}

/** How many lines each choice of the filter has, by what it is called. */
export function filterCounts(survey: Survey): ReadonlyMap<Practice | Severity | 'accepted', number> {
  const counts = new Map<Practice | Severity | 'accepted', number>();
  const add = (key: Practice | Severity | 'accepted'): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { practice, severity } of byCause(survey)) [practice, severity].forEach(add);
  for (const finding of survey.findings) if (finding.accepted) add('accepted');
  return counts;
}

/** `2 errors`: what the status bar counts; null where nothing of that severity is open. */
export function errorsWords(survey: Survey): string | null {
  const errors = byCause(survey).filter((row) => row.severity === 'error').length;
  return errors === 0 ? null : counted(errors, 'error');
}

const known = new WeakMap<Survey, readonly ReviewRow[]>();

function byCause(survey: Survey): readonly ReviewRow[] {
  const before = known.get(survey);
  if (before) return before;
  const rows = causesOf(survey).map(({ check, severity, sentence, fix, findings }): ReviewRow => {
    const [first] = findings;
    return {
      key: `${check}\n${first?.cause ?? ''}`,
      check,
      practice: first?.practice ?? 'documentation',
      severity,
      sentence,
      fix,
      isAccepted: false,
      findings,
      standing: null,
    };
  });
  known.set(survey, rows);
  return rows;
}

function single(survey: Survey): readonly ReviewRow[] {
  return rowsOf(survey.findings.filter((finding) => !finding.accepted));
}

function acceptedRows(survey: Survey): readonly ReviewRow[] {
  return rowsOf(survey.findings.filter((finding) => finding.accepted));
}

/** A note may have several of one check and one cause: they are told apart by their order. */
function rowsOf(findings: readonly Finding[]): readonly ReviewRow[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { check, practice, severity, message, fix, accepted, path, cause } = finding;
    const place = [accepted ? 'accepted' : 'open', check, path, cause].join('\n');
    const at = seen.get(place) ?? 0;
    seen.set(place, at + 1);
    return {
      key: `${place}\n${at}`,
      check,
      practice,
      severity,
      sentence: message,
      fix,
      isAccepted: accepted,
      findings: [finding],
      standing: null,
    };
  });
}

function asCause({ check, severity, sentence, fix, findings }: ReviewRow): Cause {
  return { check, severity, path: findings[0]?.path ?? '', sentence, fix, findings };
}

function passes(row: ReviewRow, { practices, severities, search }: ReviewFilter): boolean {
  if (practices.length > 0 && !practices.includes(row.practice)) return false;
  if (severities.length > 0 && !severities.includes(row.severity)) return false;
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return true;
  const text = textOf(row);
  return words.every((word) => text.includes(word));
}

const texts = new WeakMap<ReviewRow, string>();

/** All that one may look for: what is said, of which notes, and the names of the check and of its practice. */
function textOf(row: ReviewRow): string {
  const before = texts.get(row);
  if (before !== undefined) return before;
  const { check, practice, sentence, fix, findings } = row;
  const said = findings.flatMap(({ path, message }) => [path, message]);
  const text = [sentence, fix, check, practice, ...said].join('\n').toLowerCase();
  texts.set(row, text);
  return text;
}

function flat(rows: readonly ReviewRow[]): readonly ReviewGroup[] {
  return rows.length === 0 ? [] : [{ key: 'all', title: '', rows }];
}

function grouped(rows: readonly ReviewRow[], grouping: Exclude<Grouping, 'cause'>): readonly ReviewGroup[] {
  const groups = new Map<string, ReviewRow[]>();
  for (const row of rows) {
    const key = keyIn(row, grouping);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups]
    .map(([key, members]) => ({ key, title: titleIn(key, grouping), rows: members }))
    .sort((a, b) => orderOf(a, b, grouping));
}

function keyIn({ practice, severity, findings }: ReviewRow, grouping: Exclude<Grouping, 'cause'>): string {
  if (grouping === 'practice') return practice;
  return grouping === 'severity' ? severity : (findings[0]?.path ?? '');
}

const SEVERITY_TITLES: Readonly<Record<string, string>> = {
  error: 'Would hurt',
  warning: 'Worth a look',
  info: 'Good to know',
};

function titleIn(key: string, grouping: Exclude<Grouping, 'cause'>): string {
  if (grouping === 'service') return titleOf(key);
  if (grouping === 'severity') return SEVERITY_TITLES[key] ?? key;
  return `${key.charAt(0).toUpperCase()}${key.slice(1)}`;
}

/** Practices as everywhere; of services the one with the worst first, then the one with the most. */
function orderOf(a: ReviewGroup, b: ReviewGroup, grouping: Exclude<Grouping, 'cause'>): number {
  if (grouping === 'practice')
    return PRACTICES.indexOf(a.rows[0]?.practice ?? 'security') - PRACTICES.indexOf(b.rows[0]?.practice ?? 'security');
  const worst = ({ rows }: ReviewGroup): number => Math.min(...rows.map((row) => SEVERITY_ORDER[row.severity]));
  if (grouping === 'severity') return worst(a) - worst(b);
  return worst(a) - worst(b) || b.rows.length - a.rows.length || (a.title < b.title ? -1 : 1);
}
