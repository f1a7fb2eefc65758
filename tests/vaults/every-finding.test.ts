import path from 'node:path';
import { readVaultFolder } from '../../cli/vault-folder';
import { ALL_CHECKS } from '../../src/checks/all-checks';
import { noteName } from '../../src/notes/note';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { createSurveyor } from '../../src/survey';
import { instant, NOW, ZONE, zoneOf } from '../support/lab';

/** For each check a folder `check/`, in it `check - finds.md`, its silent twin `check - silent.md`, and what the two need. */
const surveyor = createSurveyor({ ...DEFAULT_SETTINGS, depth: 'work' }, zoneOf(ZONE));
const vault = readVaultFolder(path.join(__dirname, 'every-finding'), surveyor);
const survey = surveyor.survey(vault, instant(NOW));
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
