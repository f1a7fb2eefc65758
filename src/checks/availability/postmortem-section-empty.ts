import { noteName } from '../../notes/note';
import { saysSomething, sectionText, titleKey } from '../../notes/sections';
import { type Check, type CheckAbout, listed, pathsOf, titles } from '../check';
import { writtenIncidents } from '../written-incidents';

/** The parts of a postmortem but its action items, of which none may be the answer. */
const PARTS = [
  'Summary',
  'Impact',
  'Root cause',
  'Root causes',
  'Resolution',
  'What went well',
  'What went badly',
  'Where we got lucky',
].map(titleKey);

export const about: CheckAbout = {
  says: 'A postmortem is written, and one of its sections is there and says nothing.',
  why: 'The questions that one would rather skip, such as where we got lucky, are those that teach most.',
  fix: 'Write a sentence, or take the section out where there is nothing to say.',
};

export const postmortemSectionEmpty: Check = {
  id: 'postmortem-section-empty',
  practice: 'availability',
  depth: 'work',
  severity: 'warning',
  find: (context) =>
    writtenIncidents(context).flatMap(({ incident: { path, hasPostmortem }, body }) => {
      // Where it is not written, another check asks for it, if it must be.
      if (!hasPostmortem) return [];
      const parts = body.headings.map(({ heading }) => heading).filter((title) => PARTS.includes(titleKey(title)));
      const isSaid = (title: string): boolean => saysSomething(sectionText(body, title) ?? '');
      const empty = [...new Set(parts)].filter((title) => !isSaid(title));
      if (empty.length === 0) return [];
      return [
        {
          path,
          cause: 'empty sections',
          message: `${noteName(path)}: its postmortem says nothing under ${listed(empty, 4)}.`,
          fix: 'Write a sentence there, or take the heading out.',
        },
      ];
    }),
  together: (found) => `${found.length} postmortems have sections that say nothing: ${titles(pathsOf(found))}`,
};
