import { actionItemHint } from '../../lifecycle/action-item-hints';
import { noteName } from '../../notes/note';
import { type Check, type CheckAbout } from '../check';
import { writtenIncidents } from '../written-incidents';

export const about: CheckAbout = {
  says: 'An open action item of an incident that is over begins with no verb, or has nobody who does it, or no day by which it is done.',
  why: 'To look into the backups is never done, because nobody can tell when it is.',
  fix: 'Begin with a verb, say who does it, and by when: `- [ ] Anna: move DNS to the Pi 📅 2026-12-01`.',
};

export const actionItemVague: Check = {
  id: 'action-item-vague',
  practice: 'availability',
  depth: 'work',
  severity: 'warning',
  find: (context) =>
    writtenIncidents(context).flatMap(({ incident: { path }, lines }) =>
      lines.flatMap(({ text, isAction }) => {
        const hint = isAction ? actionItemHint(text) : null;
        if (!hint) return [];
        return [{ path, cause: path, message: `${noteName(path)}: "${hint.excerpt}" is hard to do.`, fix: hint.hint }];
      }),
    ),
  together: (found, cause) => `${noteName(cause)} has ${found.length} action items that are hard to do`,
};
