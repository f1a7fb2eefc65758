import { causesOf } from '../../../src/report/causes';
import { findings, fixes, survey, told } from '../../support/lab';

const CHECK = 'note-unreadable';
const broken = { frontmatter: null, problem: 'Line 3: a tab where spaces are expected.' };

describe(CHECK, () => {
  it('finds a note that the host could not read, and gives the reason', () => {
    expect(findings(survey({ 'NAS.md': broken }), CHECK)).toEqual([
      'error NAS.md: NAS: Line 3: a tab where spaces are expected.',
    ]);
  });

  it('asks to put it right, as nothing in it counts', () => {
    expect(fixes(survey({ 'NAS.md': broken }), CHECK)).toEqual(['Put that right; until then nothing in it counts.']);
  });

  it('is told first of all errors, also of those on critical services', () => {
    const found = survey({
      'A.md': { type: 'service', criticality: 'critical', monitored_by: 'none' },
      'Z.md': broken,
    });
    expect(causesOf(found).map(({ check, severity }) => `${severity} ${check}`)).toEqual([
      'error note-unreadable',
      'error backup-missing',
      expect.stringMatching(/^warning /),
    ]);
  });

  it('is silent about a note without frontmatter', () => {
    expect(findings(survey({ 'Diary.md': { frontmatter: null } }), CHECK)).toEqual([]);
  });

  it('finds a record of which only the text could not be read', () => {
    const found = survey({
      'Outage.md': { frontmatter: { type: 'incident' }, problem: 'Its text is nested too deeply to be read.' },
    });
    expect(findings(found, CHECK)).toEqual(['error Outage.md: Outage: Its text is nested too deeply to be read.']);
  });

  it('tells each note on its own line, because each has its own reason', () => {
    expect(told(survey({ 'A.md': broken, 'B.md': broken }), CHECK)).toEqual([
      'A: Line 3: a tab where spaces are expected.',
      'B: Line 3: a tab where spaces are expected.',
    ]);
  });

  it('is silent about ignored folders', () => {
    expect(findings(survey({ 'Templates/NAS.md': broken }), CHECK)).toEqual([]);
  });
});
