/** Which parts of the report a code block shows, and what it says where they have nothing to say. */
import type { PartId } from './shape';

export interface ReportView {
  readonly parts: readonly PartId[];
  readonly quiet: string;
}

export const REPORT_VIEWS = {
  backups: {
    parts: ['backups', 'restores'],
    quiet: 'No backup is at risk, as far as the notes say.',
  },
  changes: {
    parts: ['changes', 'delivery'],
    quiet: 'No change was made in this time, and none is planned for the next two weeks.',
  },
  incidents: {
    parts: ['incidents', 'actions'],
    quiet: 'No incident is open, none ended in this time, and nothing is left to do after one.',
  },
  availability: {
    parts: ['availability'],
    quiet: 'No service has an objective, and no incident names one that matters.',
  },
} as const satisfies Readonly<Record<string, ReportView>>;

export type ReportViewName = keyof typeof REPORT_VIEWS;
