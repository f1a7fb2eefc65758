import { nameKey } from '../notes/name-key';
import { type LinkIndex, resolveLink } from '../notes/resolve-link';
import type { LinkText } from '../notes/wikilink';
import { isPlaceholder } from '../records/placeholder';
import { canonicalName } from '../records/read-properties';
import type { HomelabRecord } from '../records/read-records';
import type { RecordName } from '../records/record-type';
import type { NameIndex } from './name-index';

/** What a link in a property means: a record of the kind that the property asks for, another file of the vault, or only words. */
export type LinkTarget =
  | { readonly to: 'record'; readonly path: string; readonly link: LinkText }
  | { readonly to: 'file'; readonly path: string; readonly link: LinkText }
  | { readonly to: 'words'; readonly link: LinkText };

export interface LinkProblem {
  /** The note that has the link; empty for the settings. */
  readonly path: string;
  readonly property: string;
  readonly link: LinkText;
  readonly kind: 'unresolved' | 'ambiguous' | 'no-record';
  /** What the property asks for. */
  readonly wanted: RecordName;
  /** The notes it may mean, or the one that is no such record. */
  readonly candidates: readonly string[];
}

/** How the links of a property are taken. */
interface LinkRule {
  readonly wants: RecordName;
  /** Words are fine: only a written link must lead to something, and any file will do. */
  readonly orText?: true;
  /** IP addresses, numbers and the note's own name are facts here, not links. */
  readonly facts?: true;
}

export const LINK_RULES = {
  runsOn: { wants: 'service', facts: true },
  dependsOn: { wants: 'service' },
  dataOn: { wants: 'service' },
  uses: { wants: 'service' },
  replicas: { wants: 'service' },
  monitoredBy: { wants: 'service', orText: true },
  alertsTo: { wants: 'service', orText: true },
  backup: { wants: 'backup-job', orText: true },
  backupTo: { wants: 'service', orText: true },
  secretsIn: { wants: 'service', orText: true },
  runbook: { wants: 'service', orText: true },
  services: { wants: 'service' },
  fixes: { wants: 'incident' },
  causedBy: { wants: 'change', orText: true },
} as const satisfies Readonly<Record<string, LinkRule>>;

export type LinkKey = keyof typeof LINK_RULES;
export const LINK_KEYS = Object.keys(LINK_RULES) as readonly LinkKey[];

export interface LinkSources {
  readonly files: LinkIndex;
  readonly names: NameIndex;
  recordAt(path: string): HomelabRecord | undefined;
}

/** Resolves the links of one property of one note. Problems are pushed; a link with a problem has no target. */
export function resolveLinks(
  links: readonly LinkText[],
  key: LinkKey,
  fromPath: string,
  sources: LinkSources,
  problems: LinkProblem[],
): readonly LinkTarget[] {
  const rule: LinkRule = LINK_RULES[key];
  const targets: LinkTarget[] = [];
  for (const link of links) {
    if (rule.facts && isFact(link, fromPath, sources)) continue;
    const found = link.form === 'link' ? byLink(link, rule, fromPath, sources) : byName(link, rule, sources);
    if ('kind' in found)
      problems.push({ ...found, path: fromPath, property: canonicalName(key), link, wanted: rule.wants });
    else targets.push(found);
  }
  return targets;
}

type Failed = Pick<LinkProblem, 'kind' | 'candidates'>;

function byLink(link: LinkText, rule: LinkRule, fromPath: string, sources: LinkSources): LinkTarget | Failed {
  const path = resolveLink(sources.files, link.target, fromPath);
  if (path === null) return { kind: 'unresolved', candidates: [] };
  if (sources.recordAt(path)?.record === rule.wants) return { to: 'record', path, link };
  return rule.orText ? { to: 'file', path, link } : { kind: 'no-record', candidates: [path] };
}

function byName(link: LinkText, rule: LinkRule, sources: LinkSources): LinkTarget | Failed {
  const hits = link.form === 'address' ? [] : namedRecords(link.target, rule.wants, sources);
  const [only, second] = hits;
  if (second !== undefined) return { kind: 'ambiguous', candidates: hits };
  if (only !== undefined) return { to: 'record', path: only, link };
  // A page called Todo is one; the word todo without such a page names nothing.
  const isText = rule.orText === true || isPlaceholder(link);
  return isText ? { to: 'words', link } : { kind: 'unresolved', candidates: [] };
}

/** A plain path (`Services/NAS.md`) is read as a link is, any other name among the records. */
function namedRecords(name: string, wants: RecordName, sources: LinkSources): readonly string[] {
  const path = /\/|\.md$/i.test(name) ? resolveLink(sources.files, name, '') : null;
  if (path !== null && sources.recordAt(path)?.record === wants) return [path];
  return sources.names.find(name, wants);
}

const IP_ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]*:[0-9a-f:]*:[0-9a-f:.]*)(?:\/\d+|:\d+)?$/i;

function isFact(link: LinkText, fromPath: string, sources: LinkSources): boolean {
  if (link.form === 'address') return true;
  if (link.form === 'link') return resolveLink(sources.files, link.target, fromPath) === fromPath;
  if (IP_ADDRESS.test(link.target) || /^[\d.,]+$/.test(link.target)) return true;
  const own = sources.names.find(link.target, 'service');
  return own.includes(fromPath) || nameKey(link.target) === '';
}
