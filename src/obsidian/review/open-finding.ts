import { MarkdownView, type TFile } from 'obsidian';
import type { Finding } from '../../checks/run-checks';
import type { Lab } from '../../inventory/lab';
import { findSectionLines, noteLines } from '../../notes/edit-section';
import { splitLines } from '../../notes/text-lines';
import { findPropertyLine, lastPropertyLine } from '../../notes/property-line';
import { readFrontmatter } from '../../notes/read-frontmatter';
import { spelledProperties } from '../../records/spelled-property';
import { type FindingPlace, placeOf } from '../../report/finding-actions';
import type { Desk } from '../desk';
import { openSettings } from '../first-steps/open-settings';
import { openAtLine } from '../open-note';
import { textOf } from '../steps/write-step';
import { viewsOf } from '../write-note';

/** Opens the note of a finding with the cursor at the property that it is about, or at the section. */
export async function openFinding(desk: Desk, finding: Finding, lab: Lab): Promise<void> {
  const place = placeOf(finding, lab);
  if (place.path === '') {
    openSettings(desk);
    return;
  }
  const file = desk.app.vault.getFileByPath(place.path);
  if (!file) throw new Error('its note is not there any more.');
  const text = await textOf(desk, place.path);
  const found = whereIn(text, place, desk, lab);
  await openAtLine(desk, file, { line: found.line, isBelow: false });
  if (found.property !== null) focusProperty(desk, file, found.property);
}

interface Where {
  /** From 1. */
  readonly line: number;
  /** As the note spells it. */
  readonly property: string | null;
}

function whereIn(text: string, place: FindingPlace, desk: Desk, { inventory }: Lab): Where {
  const most = splitLines(text).length;
  if (place.line !== undefined) return { line: Math.min(place.line, most), property: null };
  const record = inventory.recordAt(place.path)?.record;
  const frontmatter = readFrontmatter(text);
  const names = place.properties.flatMap((key) => [
    ...(record ? spelledProperties(frontmatter, record, key, desk.settings()) : []),
    key,
  ]);
  const property = findPropertyLine(text, names);
  if (property) return { line: property.line, property: property.name };
  const section = place.heading === undefined ? null : lineOfSection(text, place.heading);
  if (section !== null) return { line: section, property: null };
  return { line: place.properties.length > 0 ? lastPropertyLine(text) : 1, property: null };
}

/** The line below a heading; null where the note has no such section. */
function lineOfSection(text: string, heading: string): number | null {
  const note = noteLines(text);
  const section = findSectionLines(note, heading);
  if (!section) return null;
  const above = splitLines(text.slice(0, note.bodyStart)).length - 1;
  return Math.min(above + section.first + 1, splitLines(text).length);
}

/** Where properties are shown as a table, the cursor in their source is not seen: the row has the focus then. */
function focusProperty({ app }: Desk, file: TFile, name: string): void {
  const [view] = viewsOf(app, file);
  if (!(view instanceof MarkdownView)) return;
  const rows = [...view.contentEl.querySelectorAll<HTMLElement>('.metadata-property')];
  const row = rows.find((one) => one.dataset['propertyKey']?.toLowerCase() === name.toLowerCase());
  row?.querySelector<HTMLElement>('.metadata-property-value :is(input, [contenteditable="true"])')?.focus();
}
