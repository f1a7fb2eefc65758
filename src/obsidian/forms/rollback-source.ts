import { readDuration } from '../../dates';
import { readFrontmatter } from '../../notes/read-frontmatter';
import { lastSimilarChange } from '../../briefing/similar-change';
import type { Lab } from '../../inventory/lab';
import { sectionIn } from '../../lifecycle/note-section';
import { rawValue } from '../../lifecycle/set-properties';
import { findSectionLines, noteLines } from '../../notes/edit-section';
import { saysSomething } from '../../notes/sections';
import { readLinks } from '../../notes/wikilink';
import { ROLLBACK_TITLES } from '../../records/change';
import type { Desk } from '../desk';

/** The rollback plan of the last change like this one, to start from. Null: there is none. */
export async function rollbackOfSimilar(
  desk: Desk,
  lab: Lab,
  services: readonly string[],
): Promise<{ readonly text: string; readonly title: string } | null> {
  const change = lastSimilarChange(lab, services, desk.now());
  if (!change?.hasRollbackPlan) return null;
  const note = await textAt(desk, change.path);
  const found = ROLLBACK_TITLES.map((title) => sectionIn(note, title)).find((text) => saysSomething(text ?? ''));
  return found ? { text: found.trim(), title: change.title } : null;
}

/** A template of a standard change: its whole text, and what a form can show of it. */
export interface StandardChange {
  readonly text: string;
  /** Paths. */
  readonly services: readonly string[];
  readonly expectedOutage: string;
  section(title: string): string;
}

export const NO_TEMPLATE: StandardChange = { text: '', services: [], expectedOutage: '', section: () => '' };

export async function readStandardChange(desk: Desk, path: string): Promise<StandardChange> {
  const text = await textAt(desk, path);
  const context = { frontmatter: readFrontmatter(text), settings: desk.settings(), now: desk.now(), zone: desk.zone };
  const files = readLinks(rawValue('change', 'services', context)).map((link) =>
    desk.app.metadataCache.getFirstLinkpathDest(link.target, path),
  );
  const outage = rawValue('change', 'expectedOutage', context);
  return {
    text,
    services: files.filter((file) => file !== null).map((file) => file.path),
    expectedOutage: typeof outage === 'string' && readDuration(outage) !== null ? outage : '',
    section: (title) => (sectionIn(text, title) ?? '').trim(),
  };
}

/** The text without what stands below a heading: something else is to stand there. */
export function withoutSection(text: string, title: string): string {
  const note = noteLines(text);
  const section = findSectionLines(note, title);
  const first = section && note.lines[section.first];
  if (!section || !first) return text;
  const next = note.lines[section.end];
  const end = next ? note.bodyStart + next.start : text.length;
  return `${text.slice(0, note.bodyStart + first.start)}${note.eol}${text.slice(end)}`;
}

async function textAt({ app }: Desk, path: string): Promise<string> {
  const file = app.vault.getFileByPath(path);
  return file ? app.vault.cachedRead(file) : '';
}
