import type { Finding } from '../checks/run-checks';
import { plainLine } from '../notes/plain-line';

/** One line for each finding, as compilers print them: `Services/NAS.md: error: ... [backup-stale]`. */
export function renderFindingLines(findings: readonly Finding[]): string {
  return findings
    .filter((finding) => !finding.accepted)
    .map(
      ({ path, severity, message, fix, check }) =>
        `${plainLine(path === '' ? 'settings' : path)}: ${severity}: ${plainLine(message)} ${plainLine(fix)} [${check}]\n`,
    )
    .join('');
}
