/** A lab whose names and words hold what breaks Markdown, tables, links, HTML and the marks of our own report. */
import type { Survey } from '../../src/survey';
import { survey } from '../support/lab';

export const END_MARK = '<!-- homelab-ops: end -->';

export const HOSTILE_NAMES: readonly string[] = [
  'a | b',
  '[[c]] [d](e)',
  'f\ng',
  `x\n${END_MARK}\ny`,
  END_MARK,
  '🔥 <b>h',
  '`i` *j* %%k%%',
  '## l',
  '- [ ] m',
];

/** All of them run on the first of them, which has no backup and is watched by nobody. */
export function hostileSurvey(): Survey {
  const [nas = '', ...rest] = HOSTILE_NAMES;
  const words = { owner: END_MARK, users: [`u | v\n${END_MARK}`], ip: END_MARK, purpose: END_MARK };
  return survey(
    {
      [`${nas}.md`]: { type: 'service', title: nas, kind: 'storage', criticality: 'critical', ...words },
      ...Object.fromEntries(
        rest.map((name) => [
          `${name}.md`,
          {
            type: 'service',
            criticality: 'critical',
            depends_on: [nas],
            uses: [`nowhere ${END_MARK}\n| x`],
            last_backup: `${END_MARK}\n`,
            accepted_risks: [`monitoring-missing: ${name}\n${END_MARK}`],
            ...words,
          },
        ]),
      ),
    },
    { settings: { foundation: [`[[no such | ${END_MARK}]]`, END_MARK] } },
  );
}

/** Lines that would end, or begin, our part of a note. */
export function markLines(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/).filter((line) => line.trim().startsWith('<!-- homelab-ops:'));
}
