/** Services whose level is another one than the newest earlier report said, and why. */
import { mention, type Sentence, sentence } from '../../briefing/sentence';
import { counted } from '../../dates';
import type { Survey } from '../../survey';
import { LEVELS, scorecardOf, type ServiceCard } from '../scorecard';
import type { PartAsked, ReportPart } from './shape';
import { compareText, foundSentence, MOST_ROWS } from './told';

interface Move {
  readonly card: ServiceCard;
  readonly before: string;
  /** How many levels up; negative: down. */
  readonly by: number;
}

const ORDER: readonly string[] = ['none', ...LEVELS];

/** Who fell furthest first. A service that the earlier report did not know is no mover. */
export function moversPart(survey: Survey, { earlier, service, most = MOST_ROWS }: PartAsked): ReportPart | null {
  const [newest] = earlier;
  if (!newest || newest.levels.size === 0) return null;
  const moves = scorecardOf(survey)
    .filter(({ path }) => service === undefined || path === service)
    .flatMap((card) => moveOf(card, newest.levels.get(card.path)))
    .sort((a, b) => a.by - b.by || compareText(a.card.path, b.card.path));
  if (moves.length === 0) return null;
  const down = moves.filter(({ by }) => by < 0).length;
  const lead = `Since ${newest.week}: ${counted(down, 'service')} down, ${moves.length - down} up.`;
  const more = moves.length - most;
  const lines = [[lead], ...moves.slice(0, most).map(moveWords), ...(more > 0 ? [[`And ${more} more.`]] : [])];
  return { id: 'movers', title: 'Levels that changed', lines, table: null };
}

function moveOf(card: ServiceCard, before: string | undefined): readonly Move[] {
  if (before === undefined || before === card.level || !ORDER.includes(before)) return [];
  return [{ card, before, by: ORDER.indexOf(card.level) - ORDER.indexOf(before) }];
}

/** Down: what is missing now. Up: how much the next level wants, or the one thing. */
function moveWords({ card, before, by }: Move): Sentence {
  const { path, level, next } = card;
  const way = sentence`${mention(path)} ${by < 0 ? 'fell' : 'rose'} from ${levelWords(before)} to ${levelWords(level)}`;
  const [first, ...others] = next?.missing ?? [];
  if (!first) return sentence`${way}.`;
  const more = others.length > 0 ? ` And ${others.length} more.` : '';
  if (by < 0) return sentence`${way}: ${foundSentence(first.sentence, first.path)}${more}`;
  // Its own page is named already.
  const why = first.path === path ? first.sentence : foundSentence(first.sentence, first.path);
  const wants = sentence`${way}; ${next?.level ?? ''} wants ${counted(others.length + 1, 'more thing')}`;
  return others.length === 0 ? sentence`${wants}: ${why}` : sentence`${wants}.`;
}

function levelWords(level: string): string {
  return level === 'none' ? 'no level' : level;
}
