import { type Check, type CheckAbout, isJudged, pathsOf, titleOf, titles } from '../check';

export const about: CheckAbout = {
  says: 'A plain name fits several notes.',
  why: 'Nothing guesses which is meant, so the dependency counts for none of them.',
  fix: 'Write a link to the right note instead of the name.',
};

export const linkAmbiguous: Check = {
  id: 'link-ambiguous',
  practice: 'documentation',
  depth: 'home',
  severity: 'warning',
  find: (context) =>
    context.lab.inventory.linkProblems
      .filter((problem) => problem.kind === 'ambiguous' && isJudged(context, problem.path))
      .map(({ path, property, link, candidates }) => ({
        path,
        cause: link.target,
        message: `${titleOf(path)}: ${property} names "${link.target}", which may mean ${candidates.map((one) => one.replace(/\.md$/, '')).join(' or ')}.`,
        fix: `Write a link instead, such as "[[${(candidates[0] ?? '').replace(/\.md$/, '')}]]".`,
      })),
  together: (found, cause) =>
    `${found.length} notes name "${cause}", which fits several notes: ${titles(pathsOf(found))}`,
};
