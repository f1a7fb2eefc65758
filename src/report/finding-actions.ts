/** What can be done about a finding from where it stands, and which place of its note it is about. */
import type { Finding } from '../checks/run-checks';
import type { Lab } from '../inventory/lab';
import { noteName } from '../notes/note';
import type { RecordName } from '../records/record-type';
import { propertyKeys } from '../records/spelled-property';
import { CAN_DO, type Deed, type NoteStep, type RecordStep } from './check-deeds';

/** Where a note is to be opened: at the first of these properties that it has, else at a section. */
export interface FindingPlace {
  /** Empty: the settings. */
  readonly path: string;
  /** Keys in code (`lastBackup`), or, where no record of ours has such a key, names as the note has them. */
  readonly properties: readonly string[];
  readonly heading?: string;
  /** From 1; goes before the rest. */
  readonly line?: number;
}

/** One thing that a person can do without leaving the list. `label` is what stands on its button. */
export type FindingAction = { readonly label: string } & (
  | { readonly does: 'record'; readonly step: RecordStep; readonly path: string }
  /** Sets a property that is missing, or not as it should be. */
  | { readonly does: 'set'; readonly record: RecordName; readonly path: string; readonly key: string }
  /** Puts another value in the place of one that is wrong; the likeliest first. */
  | {
      readonly does: 'replace';
      readonly path: string;
      readonly property: string;
      readonly from: string;
      readonly likely: readonly string[];
    }
  | { readonly does: 'plan'; readonly path: string; readonly title: string }
  | { readonly does: 'new-backup-job'; readonly path: string }
  | { readonly does: 'step'; readonly step: NoteStep; readonly path: string }
  | { readonly does: 'accept'; readonly path: string }
  | { readonly does: 'settings' }
);

/** The first is what most would do. Accepting it comes last, and only where a page can say so. */
export function actionsOf(finding: Finding, lab: Lab): readonly FindingAction[] {
  if (finding.path === '') return [{ does: 'settings', label: 'Open the settings' }];
  const { deeds = [] } = CAN_DO[finding.check] ?? {};
  const record = lab.inventory.recordAt(finding.path);
  const canAccept = record !== undefined && !finding.accepted;
  return [
    ...replacements(finding, lab),
    ...deeds.flatMap((deed) => actionOf(deed, finding, lab) ?? []),
    ...(canAccept ? [{ does: 'accept', path: finding.path, label: 'Accept the risk' } as const] : []),
  ];
}

/** The actions that all of several findings share: one of them settles all. The rest is each one's own. */
export function sharedActions(findings: readonly Finding[], lab: Lab): readonly FindingAction[] {
  const [first, ...others] = findings.map((finding) => actionsOf(finding, lab));
  const keys = others.map((actions) => new Set(actions.map(actionKey)));
  return (first ?? []).filter((action) => keys.every((all) => all.has(actionKey(action))));
}

/** Two actions with one key do the same. */
export function actionKey(action: FindingAction): string {
  return JSON.stringify(Object.values(action));
}

/** Where the finding's note is to be opened. */
export function placeOf(finding: Finding, { inventory }: Lab): FindingPlace {
  const { at = [], section, isOfCause = false } = CAN_DO[finding.check] ?? {};
  const path = isOfCause && inventory.recordAt(finding.cause) ? finding.cause : finding.path;
  const said = wrongValues(finding, inventory).map(({ property }) => property);
  const line = /, line (\d+)/.exec(finding.message)?.[1];
  return {
    path,
    properties: [...said, ...at],
    ...(section === undefined ? {} : { heading: section }),
    ...(line === undefined ? {} : { line: Number(line) }),
  };
}

function actionOf(deed: Deed, finding: Finding, { inventory }: Lab): FindingAction | null {
  const { path } = finding;
  const ofCause = inventory.recordAt(finding.cause);
  const subject = deed.isOfCause && ofCause ? ofCause : inventory.recordAt(path);
  if (!subject) return null;
  const label = named(deed.label, subject.path);
  switch (deed.does) {
    case 'record':
      return { does: 'record', step: deed.step, path: subject.path, label };
    case 'set':
      return propertyKeys(subject.record).includes(deed.key)
        ? { does: 'set', record: subject.record, path: subject.path, key: deed.key, label }
        : null;
    case 'plan':
      return { does: 'plan', path, title: named(deed.title, path), label };
    case 'new-backup-job':
      return { does: 'new-backup-job', path, label };
    case 'step':
      return { does: 'step', step: deed.step, path: subject.path, label };
  }
}

function named(words: string, path: string): string {
  return words.replace('{}', () => noteName(path));
}

interface WrongValue {
  readonly property: string;
  readonly value: string;
  readonly likely: readonly string[];
}

/** The values of the note that the finding says are wrong. */
function wrongValues(
  { check, path, message }: Finding,
  { readProblems, linkProblems }: Lab['inventory'],
): readonly WrongValue[] {
  const named = (property: string, value: string): boolean => message.includes(property) && message.includes(value);
  if (check === 'property-unreadable') {
    return readProblems
      .filter((one) => one.kind === 'unreadable' && one.path === path && named(one.property, one.value))
      .map(({ property, value }) => ({ property, value, likely: [] }));
  }
  if (check === 'property-duplicate') {
    return readProblems
      .filter((one) => one.kind !== 'unreadable' && one.path === path)
      .map(({ property, value }) => ({ property, value, likely: [] }));
  }
  if (check !== 'link-broken' && check !== 'link-ambiguous') return [];
  return linkProblems
    .filter((one) => one.path === path && named(one.property, one.link.target))
    .map(({ property, link, candidates }) => ({ property, value: link.raw, likely: candidates }));
}

function replacements(finding: Finding, { inventory }: Lab): readonly FindingAction[] {
  if (finding.check === 'property-duplicate') return [];
  return wrongValues(finding, inventory)
    .slice(0, 1)
    .map(({ property, value, likely }) => ({
      does: 'replace',
      path: finding.path,
      property,
      from: value,
      likely,
      label: `Correct ${property}`,
    }));
}
