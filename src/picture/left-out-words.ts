/** What is said of lines and links that are not in the picture as the notes have them. */
import { mention, type Sentence, sentence } from '../briefing/sentence';
import { counted } from '../dates';
import type { LinkProblem } from '../inventory/link-targets';
import type { Lab } from '../inventory/lab';
import { plainLine } from '../notes/plain-line';
import type { LeftOut } from './left-out';

/** So many links are named, and one more rather than `and 1 more`. */
const MOST_LINKS = 3;
const MOST_LETTERS = 40;

/** @param foundation what everything stands on, as paths; it is drawn below the picture. */
export function foundationLines(
  { graph }: Lab,
  drawn: ReadonlySet<string>,
  foundation: readonly string[],
): readonly LeftOut[] {
  const lines = graph.edges.filter(
    ({ from, to, relation }) => relation === 'foundation' && drawn.has(from) && foundation.includes(to),
  );
  if (lines.length === 0) return [];
  const services = new Set(lines.map(({ from }) => from)).size;
  const stand = services === 1 ? 'stands' : 'stand';
  const words = sentence`${counted(services, 'service')} ${stand} on the base below: ${counted(lines.length, 'line')} not drawn.`;
  return [{ what: 'foundation', count: lines.length, sentence: words, show: null }];
}

export function throughLines(lines: readonly { readonly through: readonly string[] }[]): readonly LeftOut[] {
  const count = lines.filter(({ through }) => through.length > 0).length;
  if (count === 0) return [];
  const lead = count === 1 ? 'leads' : 'lead';
  const words = sentence`${counted(count, 'line')} ${lead} through hidden services.`;
  return [{ what: 'through', count, sentence: words, show: null }];
}

/** @param count how many lines are left out because others say the same. */
export function impliedWords(count: number): readonly LeftOut[] {
  if (count === 0) return [];
  const words = sentence`${counted(count, 'line')} not drawn: others say the same.`;
  return [{ what: 'implied', count, sentence: words, show: { showImplied: true } }];
}

/** Which links of drawn services lead nowhere, each with its page. */
export function unresolvedLinks({ inventory }: Lab, drawn: ReadonlySet<string>): readonly LeftOut[] {
  const problems = inventory.linkProblems.filter(({ path }) => drawn.has(path));
  const count = problems.length;
  if (count === 0) return [];
  const lead = count === 1 ? 'leads' : 'lead';
  const several = problems.some(({ kind }) => kind === 'ambiguous') ? ', or to several' : '';
  const words = sentence`${counted(count, 'link')} ${lead} to no service${several}: ${namedLinks(problems)}.`;
  return [{ what: 'unresolved', count, sentence: words, show: null }];
}

function namedLinks(problems: readonly LinkProblem[]): Sentence {
  const named = problems.slice(0, problems.length > MOST_LINKS + 1 ? MOST_LINKS : MOST_LINKS + 1);
  const rest = problems.length - named.length;
  return named.reduce<Sentence>((before, { path, link }, i) => {
    const isLast = i === named.length - 1;
    const comma = i === 0 ? '' : isLast && rest === 0 ? ' and ' : ', ';
    const more = isLast && rest > 0 ? ` and ${rest} more` : '';
    return sentence`${before}${comma}${cutName(link.target)} (${mention(path)})${more}`;
  }, []);
}

function cutName(target: string): string {
  const name = Array.from(plainLine(target));
  return name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 1).join('')}…` : name.join('');
}
