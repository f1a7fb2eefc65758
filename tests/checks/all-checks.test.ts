import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ALL_CHECKS } from '../../src/checks/all-checks';
import type { CheckAbout } from '../../src/checks/check';
import { causesOf } from '../../src/report/causes';
import { survey } from '../support/lab';

const ROOT = path.join(__dirname, '../..');
const PRACTICES = ['documentation', 'changes', 'monitoring', 'backups', 'availability', 'security'];
const checks = ALL_CHECKS.map((check) => ({ ...check, file: `${check.practice}/${check.id}` }));
const ids = ALL_CHECKS.map((check) => check.id);

/** Every file in the folders of the practices, as `backups/backup-stale`. */
function filesOfChecks(): readonly string[] {
  return PRACTICES.flatMap((practice) =>
    readdirSync(path.join(ROOT, 'src/checks', practice)).map((file) => `${practice}/${file.replace(/\.ts$/, '')}`),
  );
}

describe('the list of checks', () => {
  it('names every file of a check once', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(checks.map((check) => check.file).sort()).toEqual([...filesOfChecks()].sort());
  });

  it('goes by practice, and by id within one', () => {
    const order = checks.map((check) => `${PRACTICES.indexOf(check.practice)} ${check.id}`);
    expect(order).toEqual([...order].sort());
  });

  it.each(checks)('$id is in kebab case', ({ id }) => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z0-9]+)+$/);
  });

  it.each(checks)('$id says what it finds, why that matters, and what to do, in whole sentences', ({ file }) => {
    const { about } = jest.requireActual<{ about: CheckAbout }>(path.join(ROOT, 'src/checks', file));
    for (const text of [about.says, about.why, about.fix]) {
      expect(text).toMatch(/^[A-Z`].*\.$/s);
      expect(text).not.toMatch(/\.\.$|\s{2}|^\s|TODO/);
    }
  });

  it.each(checks)('$id has its own tests', ({ file }) => {
    expect(existsSync(path.join(ROOT, 'tests/checks', `${file}.test.ts`))).toBe(true);
  });

  it.each(checks)('$id has an instance and a silent twin in the vault with every finding', ({ id }) => {
    const folder = path.join(ROOT, 'tests/vaults/every-finding', id);
    const notes = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
    const names = notes.map((note) => path.basename(note));
    expect(names.some((name) => name.startsWith(`${id} - finds`))).toBe(true);
    expect(names.some((name) => name.startsWith(`${id} - silent`))).toBe(true);
  });

  it.each(checks)('$id tells several findings in one sentence, which ends without a full stop', (check) => {
    const found = ['A.md', 'B.md', 'C.md'].map((note) => ({ path: note, message: `${note} is bad.`, fix: 'Do.' }));
    const sentence = check.together(found, 'B.md');
    expect(sentence).toMatch(/^(?:3 |B)/);
    expect(sentence).not.toMatch(/\.$|undefined|null/);
  });

  it('finds nothing in an empty vault and nothing in notes of other things, at work depth too', () => {
    for (const depth of ['home', 'work'] as const) {
      expect(survey({}, { settings: { depth } }).findings).toEqual([]);
      const diary = { 'Diary.md': { type: 'daily', mood: 'good' }, 'Plain.md': { frontmatter: null }, 'photo.png': {} };
      expect(survey(diary, { settings: { depth } }).findings).toEqual([]);
    }
  });

  it('holds nothing but the type against a page', () => {
    const found = survey({ 'Light.md': { type: 'service', kind: 'network' }, 'Idea.md': { type: 'change' } });
    expect(causesOf(found)).toEqual([]);
  });
});
