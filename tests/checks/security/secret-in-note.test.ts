import { withTexts } from '../../../src/survey';
import { causesOf } from '../../../src/report/causes';
import { findings, survey } from '../../support/lab';

const CHECK = 'secret-in-note';
const TOKEN = `ghp_${'a1B2c3D4e5F6'.repeat(3)}`;

function scanned(texts: Readonly<Record<string, string>>, page: object = {}) {
  const pages = { 'Wiki.md': { type: 'service', stateful: false, ...page }, 'Diary.md': { mood: 'good' } };
  return withTexts(survey(pages), new Map(Object.entries(texts)));
}

describe(CHECK, () => {
  it('finds a secret by its line and how it begins, and never shows it', () => {
    const found = scanned({ 'Wiki.md': `---\ntype: service\n---\nSigns in with ${TOKEN}.` });
    expect(findings(found, CHECK)).toEqual([
      'error Wiki.md: Wiki, line 4: this looks like a GitHub token (it begins with "ghp_").',
    ]);
    expect(JSON.stringify(found.findings)).not.toContain(TOKEN.slice(0, 6));
  });

  it('is silent about notes that are no records, and where it was not asked to look', () => {
    expect(findings(scanned({ 'Diary.md': TOKEN }), CHECK)).toEqual([]);
    expect(findings(scanned({}), CHECK)).toEqual([]);
  });

  it('leaves what else was found as it was', () => {
    const page = { eol: '2026-01-01' };
    const pages = { 'Wiki.md': { type: 'service', stateful: false, ...page }, 'Diary.md': { mood: 'good' } };
    const others = scanned({ 'Wiki.md': TOKEN }, page).findings.filter(({ check }) => check !== CHECK);
    expect(others).toEqual(survey(pages).findings);
  });

  it('can be accepted', () => {
    const found = scanned({ 'Wiki.md': TOKEN }, { accepted_risks: 'secret-in-note: a key of the demo' });
    expect(findings(found, CHECK)[0]).toMatch(/\(accepted\)$/);
  });

  it('tells several of a note as one sentence', () => {
    const found = scanned({ 'Wiki.md': `${TOKEN}\n${TOKEN}` });
    expect(causesOf(found).map(({ sentence }) => sentence)).toEqual(['Wiki: 2 secrets seem to stand in it.']);
  });
});
