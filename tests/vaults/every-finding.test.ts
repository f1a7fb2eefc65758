import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readVaultFolder } from '../../cli/vault-folder';
import { ALL_CHECKS } from '../../src/checks/all-checks';
import { noteName } from '../../src/notes/note';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { createSurveyor, withTexts } from '../../src/survey';
import { instant, NOW, ZONE, zoneOf } from '../support/lab';

/** For each check a folder `check/`, in it `check - finds.md`, its silent twin `check - silent.md`, and what the two need. */
const FOLDER = path.join(__dirname, 'every-finding');
const settings = { ...DEFAULT_SETTINGS, depth: 'work', freezes: ['2026-12-20 to 2027-01-01: guests'] } as const;
const surveyor = createSurveyor(settings, zoneOf(ZONE));
const vault = readVaultFolder(FOLDER, surveyor);
const textOf = (note: string): string => readFileSync(path.join(FOLDER, note), 'utf8');
const texts = new Map(vault.notes.map((note) => [note.path, textOf(note.path)]));
const survey = withTexts(surveyor.survey(vault, instant(NOW)), texts);
const open = survey.findings.filter((finding) => !finding.accepted);
const notes = vault.notes.map((note) => note.path);

/** Notes that say in their name that the check of their folder finds, or does not find, something in them. */
const notesNamed = (check: string, word: string): readonly string[] =>
  notes.filter((note) => note.startsWith(`${check}/`) && noteName(note).startsWith(`${check} - ${word}`));

describe('the vault with every finding', () => {
  it.each(ALL_CHECKS.map((check) => check.id))('%s finds the notes named so, and those alone', (check) => {
    const found = open.filter((finding) => finding.check === check).map((finding) => finding.path);
    expect(notesNamed(check, 'finds')).not.toEqual([]);
    expect([...found].sort()).toEqual(notesNamed(check, 'finds'));
  });

  it.each(ALL_CHECKS.map((check) => check.id))('%s has a twin in which nothing is found at all', (check) => {
    const twins = notesNamed(check, 'silent');
    expect(twins).not.toEqual([]);
    expect(open.filter((finding) => twins.includes(finding.path))).toEqual([]);
  });

  it('has no finding in any other note, and none in a folder of another check', () => {
    const elsewhere = open.filter((finding) => !notesNamed(finding.check, 'finds').includes(finding.path));
    expect(elsewhere).toEqual([]);
  });

  it('names the note in every message, and ends every message and every fix with a sign', () => {
    for (const { path: note, title, message, fix } of open) {
      expect(message.startsWith(noteName(note))).toBe(true);
      expect(title).toBe(noteName(note));
      expect(message).toMatch(/\.$/);
      expect(fix).toMatch(/[.?]$/);
    }
  });
});
