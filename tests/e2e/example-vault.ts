/** The vaults that the specs start on: copies, so that nothing of the project is ever written. */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { daysBetween, localDay, shiftDates } from '../../scripts/shift-dates.mjs';
import { BUILT, ROOT } from './places';

/** The day on which the example vault plays. */
const EXAMPLE_DAY = '2026-11-23';

/** The example vault as if it had been written today, or as it is: `day` is when it plays. Answers with its folder. */
export function makeExampleVault(day = localDay(new Date())): string {
  const folder = emptied('homelab');
  copyShifted(path.join(ROOT, 'examples', 'homelab-vault'), folder, daysBetween(EXAMPLE_DAY, day));
  return folder;
}

/** A vault of somebody who has just begun. */
export function makeEmptyVault(): string {
  const folder = emptied('empty');
  writeFileSync(path.join(folder, 'Welcome.md'), 'This is your new *vault*.\n');
  return folder;
}

/** A lab that somebody has described in words of their own, before there was a plugin. */
export function makeForeignVault(): string {
  const folder = emptied('foreign');
  copyShifted(path.join(ROOT, 'tests', 'vaults', 'foreign-lab'), folder, 0);
  return folder;
}

/** 20,000 notes, of which 1,000 are records, in folders as people have them. */
export function makeLargeVault(): string {
  const folder = emptied('large');
  for (let at = 0; at < 20_000; at++) {
    const place = path.join(folder, `Folder ${String(at % 100)}`);
    if (at < 100) mkdirSync(place);
    writeFileSync(
      path.join(place, `Note ${String(at)}.md`),
      at % 20 === 0 ? recordText(at) : `Words, and [[Note ${String(at - 1)}]].\n`,
    );
  }
  return folder;
}

function recordText(at: number): string {
  const on = at < 200 ? '' : `runs_on: "[[Note ${String((at % 200) - (at % 20))}]]"\n`;
  if (at === 400) return `---\ntype: incident\nstatus: investigating\nservices: "[[Note 200]]"\n---\n## Timeline\n`;
  if (at % 200 === 20) return `---\ntype: change\nstatus: scheduled\nservices: "[[Note 200]]"\n---\n`;
  return `---\ntype: service\n${on}users: [Ida, Tom]\nbackup_every: 1d\nlast_backup: 2026-11-20\n---\n`;
}

function emptied(name: string): string {
  const folder = path.join(BUILT, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

const moved = (text: string, days: number): string => String(shiftDates(text, days));

function copyShifted(from: string, to: string, days: number): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name);
    const target = path.join(to, moved(entry.name, days));
    if (entry.isDirectory()) {
      mkdirSync(target);
      copyShifted(source, target, days);
    } else {
      writeFileSync(target, moved(readFileSync(source, 'utf8'), days));
    }
  }
}
