import { counted } from '../dates';
import { LINK_KEYS, type LinkKey, type LinkProblem } from '../inventory/link-targets';
import type { Inventory } from '../inventory/inventory';
import type { Lab } from '../inventory/lab';
import { nameKey, nearestName } from '../notes/name-key';
import { noteName } from '../notes/note';
import { resolveLink } from '../notes/resolve-link';
import type { NoteProposal, PropertyProposal, Proposals, Remark } from '../proposals/proposal';
import { shortValue } from '../records/read-properties';
import type { HomelabRecord } from '../records/read-records';

/**
 * Plain names that mean exactly one record become wikilinks, so that renaming a note keeps them. Names that fit several notes or
 * none stay, and are told of.
 */
export function proposeLinks({ inventory }: Lab): Proposals {
  const { services, backupJobs, changes, incidents } = inventory;
  const records = [...services, ...backupJobs, ...changes, ...incidents];
  const remarks: Remark[] = [];
  const notes = records
    .map((record) => proposalFor(record, inventory, remarks))
    .filter((note) => note.properties.length > 0)
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return { notes, remarks: [...remarks, ...namesLeft(inventory)] };
}

function proposalFor(record: HomelabRecord, inventory: Inventory, remarks: Remark[]): NoteProposal {
  const { path, title } = record;
  const properties = LINK_KEYS.flatMap((key) => replacedNames(path, key, inventory, remarks));
  return { kind: 'change', record: record.record, path, title, properties };
}

function replacedNames(
  path: string,
  key: LinkKey,
  inventory: Inventory,
  remarks: Remark[],
): readonly PropertyProposal[] {
  const links = new Map<string, string>();
  for (const target of inventory.targets(path, key)) {
    if (target.to !== 'record' || target.link.form !== 'name') continue;
    const link = linkTo(target.path, path, inventory);
    if (link !== null) links.set(target.link.raw, link);
    else remarks.push({ kind: 'skipped', where: path, message: unlinkable(target.link.raw, target.path) });
  }
  if (links.size === 0) return [];
  return [{ key, how: 'replace-items', value: [...links.values()], from: [...links.keys()] }];
}

/** What a wikilink cannot hold, or would read as something else. */
const UNLINKABLE = /[[\]|#^\\\p{Cc}]/u;

/**
 * The shortest link that means a note from everywhere: by its name where no other file has it, else by its path, shown as its name.
 * Null: no wikilink can.
 */
export function linkTo(path: string, fromPath: string, { files }: Inventory): string | null {
  const [title, place] = [noteName(path), path.replace(/\.md$/, '')];
  if (UNLINKABLE.test(place) || title !== title.trim()) return null;
  const isAlone = files.byName.get(title.normalize('NFC').toLowerCase())?.length === 1;
  const target = isAlone ? title : place;
  if (resolveLink(files, target, fromPath) !== path) return null;
  return target === title ? `[[${title}]]` : `[[${target}|${title}]]`;
}

function unlinkable(name: string, path: string): string {
  return `"${shortValue(name)}" stays a name: a link cannot hold the path ${path}. Rename that note first.`;
}

/** Looking for the nearest costs a look at all names. */
const MOST_NEAREST = 100;

/** A name is told of once, with the first page that has it. */
function namesLeft(inventory: Inventory): readonly Remark[] {
  const groups = new Map<string, LinkProblem[]>();
  for (const problem of inventory.linkProblems) {
    if (problem.path === '' || problem.link.form !== 'name') continue;
    const key = `${problem.wanted}\n${nameKey(problem.link.target)}`;
    const same = groups.get(key);
    if (same) same.push(problem);
    else groups.set(key, [problem]);
  }
  return [...groups.values()].flatMap((problems, at) => {
    const [first] = problems;
    const names = at < MOST_NEAREST ? inventory.names.namesOf(first?.wanted ?? 'service') : [];
    return first ? [remarkOn(first, new Set(problems.map(({ path }) => path)).size, names)] : [];
  });
}

function remarkOn(
  { path, link, kind, candidates, wanted }: LinkProblem,
  pages: number,
  names: readonly string[],
): Remark {
  const name = `"${shortValue(link.target)}"`;
  const where = pages > 1 ? ` It stands on ${counted(pages, 'page')}.` : '';
  if (kind === 'ambiguous') {
    const listed = candidates.map((one) => one.replace(/\.md$/, '')).join(' or ');
    return { kind: 'skipped', where: path, message: `${name} may mean ${listed}: write the link by hand.${where}` };
  }
  const nearest = nearestName(link.target, names);
  const guess = nearest === null ? '' : ` Did you mean ${shortValue(nearest)}?`;
  const what = wanted.replace('-', ' ');
  return { kind: 'skipped', where: path, message: `${name} is the name of no ${what}.${guess}${where}` };
}
