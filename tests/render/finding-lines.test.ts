import type { Finding } from '../../src/checks/run-checks';
import { renderFindingLines } from '../../src/render/finding-lines';
import { END_MARK, hostileSurvey } from './hostile-lab';

const FINDING: Finding = {
  check: 'backup-stale',
  practice: 'backups',
  severity: 'error',
  path: 'Services/NAS.md',
  title: 'NAS',
  cause: 'Services/NAS.md',
  message: 'NAS was last backed up 30 days ago.',
  fix: 'Run its backup.',
  accepted: false,
};

describe('renderFindingLines', () => {
  it('has one line for each finding, as compilers print them', () => {
    expect(renderFindingLines([FINDING, { ...FINDING, severity: 'info', check: 'patch-overdue' }])).toBe(
      'Services/NAS.md: error: NAS was last backed up 30 days ago. Run its backup. [backup-stale]\n' +
        'Services/NAS.md: info: NAS was last backed up 30 days ago. Run its backup. [patch-overdue]\n',
    );
  });

  it('names the settings where no note is meant', () => {
    expect(renderFindingLines([{ ...FINDING, path: '' }])).toMatch(/^settings: error: /);
  });

  it('is empty where nothing is open', () => {
    expect(renderFindingLines([])).toBe('');
    expect(renderFindingLines([{ ...FINDING, accepted: true }])).toBe('');
  });

  it('is one line of plain text, whatever a note says', () => {
    const path = `a\r\nb\u2028${END_MARK} | 🔥.md`;
    const message = 'c\u0000\u001B[31md\u202Ee';
    expect(renderFindingLines([{ ...FINDING, path, message }])).toBe(
      `a b ${END_MARK} | 🔥.md: error: c [31md e Run its backup. [backup-stale]\n`,
    );
    const { findings } = hostileSurvey();
    const open = findings.filter((finding) => !finding.accepted);
    expect(renderFindingLines(findings).split('\n')).toHaveLength(open.length + 1);
  });
});
