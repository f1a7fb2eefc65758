import { blamingWords } from '../../lifecycle/blaming-words';
import { noteName } from '../../notes/note';
import { type Check, type CheckAbout } from '../check';
import { writtenIncidents } from '../written-incidents';

export const about: CheckAbout = {
  says: 'The note of an incident that is over makes a person, a character or hindsight the cause. Quotes and code are others’ words.',
  why: 'Where a person is the cause, nothing is changed but the person; the next one falls into the same hole.',
  fix: 'Say what was seen and done, why it made sense then, and what would have caught it.',
};

export const postmortemBlames: Check = {
  id: 'postmortem-blames',
  practice: 'availability',
  depth: 'work',
  severity: 'info',
  find: (context) =>
    writtenIncidents(context).flatMap(({ incident: { path }, lines }) =>
      lines.flatMap(({ line, text, section }) =>
        blamingWords(text, section).map(({ excerpt, hint }) => ({
          path,
          cause: path,
          message: `${noteName(path)}, line ${line}: "${excerpt}".`,
          fix: hint,
        })),
      ),
    ),
  together: (found, cause) => `${noteName(cause)} blames, or is wise after the event, in ${found.length} places`,
};
