import { ALL_CHECKS } from '../checks/all-checks';
import type { Practice } from '../checks/check';
import { runChecks } from '../checks/run-checks';
import { counted } from '../dates';
import { checkContext, type Survey } from '../survey';
import { scorecardOf } from './scorecard';
import { unfilledOf } from './unfilled';

/** What the depth `work` adds to `home`, before it is switched on. */
export interface WorkAdds {
  /** The checks that it adds, with what each would find today: the most first. Accepted risks are not counted. */
  readonly checks: readonly { readonly check: string; readonly practice: Practice; readonly findings: number }[];
  readonly findings: number;
  /** The properties that pages could then say as well, and how many pages: the most first. */
  readonly properties: readonly { readonly property: string; readonly pages: number }[];
  /** How many services would have a lower level on the scorecard, as more is asked of them. */
  readonly lowerLevels: number;
  /** All of it in one sentence. */
  readonly sentence: string;
}

const RANKS = { none: 0, bronze: 1, silver: 2, gold: 3, platinum: 4 } as const;

/** The answer is the same whichever depth is set. */
export function whatWorkAdds(survey: Survey): WorkAdds {
  const added = ALL_CHECKS.filter((check) => check.depth === 'work');
  const [home, work] = [atDepth(survey, 'home'), atDepth(survey, 'work')];
  const found = work.findings.filter((finding) => !finding.accepted);
  const checks = added
    .map(({ id, practice }) => ({ check: id, practice, findings: found.filter((one) => one.check === id).length }))
    .sort((a, b) => b.findings - a.findings);
  const findings = checks.reduce((sum, one) => sum + one.findings, 0);
  const properties = addedProperties(home, work);
  const before = new Map(scorecardOf(home).map(({ path, level }) => [path, RANKS[level]]));
  const lowerLevels = scorecardOf(work).filter(({ path, level }) => RANKS[level] < (before.get(path) ?? 0)).length;
  return {
    checks,
    findings,
    properties,
    lowerLevels,
    sentence: sentenceOf(checks.length, findings, properties.length),
  };
}

function atDepth(survey: Survey, depth: 'home' | 'work'): Survey {
  const settings = { ...survey.settings, depth };
  return { ...survey, settings, findings: runChecks(ALL_CHECKS, { ...checkContext(survey), settings }) };
}

function addedProperties(home: Survey, work: Survey): WorkAdds['properties'] {
  const asked = new Set(unfilledOf(home.lab.inventory, home.settings).flatMap(({ missing }) => missing));
  const pages = new Map<string, number>();
  for (const property of unfilledOf(work.lab.inventory, work.settings).flatMap(({ missing }) => missing)) {
    if (!asked.has(property)) pages.set(property, (pages.get(property) ?? 0) + 1);
  }
  return [...pages]
    .map(([property, count]) => ({ property, pages: count }))
    .sort((a, b) => b.pages - a.pages || (a.property < b.property ? -1 : 1));
}

function sentenceOf(checks: number, findings: number, properties: number): string {
  const more = properties === 0 ? '' : `, and ${counted(properties, 'more property', 'more properties')} to fill in`;
  return `Practising like work adds ${counted(checks, 'check')}, which would find ${counted(findings, 'thing')} today${more}.`;
}
