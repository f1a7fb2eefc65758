import type { Practice } from '../checks/check';
import type { CardState, Level, ServiceCard } from '../report/scorecard';

/** A service on the scorecard for other programs. */
export interface ScorecardEntry {
  readonly path: string;
  readonly title: string;
  readonly level: Level;
  readonly practices: Readonly<Record<Practice, CardState>>;
}

/** The cards in the shape that the docs promise, in their order. */
export function scorecardEntries(cards: readonly ServiceCard[]): readonly ScorecardEntry[] {
  return cards.map(({ path, title, level, practices }) => ({
    path,
    title,
    level,
    practices: {
      documentation: practices.documentation.state,
      changes: practices.changes.state,
      monitoring: practices.monitoring.state,
      backups: practices.backups.state,
      availability: practices.availability.state,
      security: practices.security.state,
    },
  }));
}
