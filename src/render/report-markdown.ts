import type { Finding } from '../checks/run-checks';
import { counted, dayOf, timeOf } from '../dates';
import { standingWords } from '../report/news-words';
import type { PartId } from '../report/parts/part';
import type { Report, ToldCause } from '../report/report';
import { renderPicture } from './graph-mermaid';
import {
  beginsWithTitle,
  escapeSentence,
  escapeText,
  folded,
  linkedSentence,
  noteLink,
  noteLinks,
  table,
} from './markdown';
import { levelsPart, memoryPart, newsPart } from './report-memory';
import { renderPart } from './report-parts';
import { sentenceMarkdown } from './sentence-markdown';
import { renderTrend } from './trend-chart';

const SIGNS = { error: '🔴 Error', warning: '🟡 Warning', info: '🔵 Note' } as const;
const MOST_STANDS_ON = 5;
const MOST_LINKS = 6;
const MOST_UNFILLED = 10;
/** The parts that do not stand directly below the first screen. */
const AFTER_THE_LAB: readonly PartId[] = ['weak-spots', 'method'];

/** The report as every shell shows it: the first screen says what to do, the rest is folded or left out where it is empty. */
export function renderReport(report: Report): string {
  const told = (wanted: (id: PartId) => boolean): readonly (readonly string[])[] =>
    report.parts.filter(({ id }) => wanted(id)).map(renderPart);
  const parts = [
    [`**${escapeText(report.headline)}**`],
    openIncidentsLine(report),
    causeList(report),
    newsPart(report),
    moreCauses(report),
    ...told((id) => !AFTER_THE_LAB.includes(id)),
    standsOnPart(report),
    ...told((id) => id === 'weak-spots'),
    picturePart(report),
    trendPart(report),
    acceptedPart(report),
    unfilledPart(report),
    levelsPart(report),
    memoryPart(report),
    offersPart(report),
    ...told((id) => id === 'method'),
    [methodLine(report)],
  ];
  return inOneText(parts);
}

/**
 * The first screen of the report, and what could be begun: for where there is no place for more.
 * @param most how many causes are in sight; the rest is folded
 */
export function renderFirstScreen(report: Report, most = report.causes.length): string {
  const causes = [...report.causes, ...report.more];
  const short = { ...report, causes: causes.slice(0, most), more: causes.slice(most) };
  const parts = [
    [`**${escapeText(report.headline)}**`],
    openIncidentsLine(report),
    causeList(short),
    newsPart(report),
    moreCauses(short),
    offersPart(report),
  ];
  return inOneText(parts);
}

function inOneText(parts: readonly (readonly string[])[]): string {
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function openIncidentsLine({ openIncidents }: Report): readonly string[] {
  return openIncidents ? [sentenceMarkdown(openIncidents)] : [];
}

function causeList({ causes }: Report): readonly string[] {
  if (causes.length === 0) return [];
  return ['## What to do first', '', ...causes.flatMap((cause, index) => causeLines(cause, `${index + 1}. `))];
}

function causeLines(cause: ToldCause, bullet: string): readonly string[] {
  const indent = ' '.repeat(bullet.length);
  const paths = [...new Set(cause.findings.map((finding) => finding.path))].filter((path) => path !== '');
  const others = paths.filter((path) => path !== cause.path);
  // A sentence about a note has it as its link; one about many notes is followed by all of them.
  const isAboutNote = paths.length < 2 || beginsWithTitle(cause.sentence, cause.path);
  const sentence = isAboutNote ? linkedSentence(cause.sentence, cause.path) : escapeSentence(cause.sentence);
  const links = isAboutNote ? others : paths;
  const standing = cause.standing ? `, ${standingWords(cause.standing)}` : '';
  return [
    `${bullet}**${SIGNS[cause.severity]}${standing}:** ${sentence}`,
    `${indent}→ ${escapeSentence(cause.fix)} \`${cause.check}\``,
    ...(links.length > 0
      ? [`${indent}${isAboutNote ? 'Also affected' : 'Pages'}: ${noteLinks(links, MOST_LINKS)}`]
      : []),
  ];
}

function moreCauses({ more }: Report): readonly string[] {
  if (more.length === 0) return [];
  return folded(
    `${more.length} more: ${moreWords(more)}`,
    more.flatMap((cause) => causeLines(cause, '- ')),
  );
}

/** `2 would hurt, 5 worth a look`, as the headline counts. */
function moreWords(more: Report['more']): string {
  const errors = more.filter(({ severity }) => severity === 'error').length;
  const rest = more.length - errors;
  return [...(errors > 0 ? [`${errors} would hurt`] : []), ...(rest > 0 ? [`${rest} worth a look`] : [])].join(', ');
}

function standsOnPart({ standsOn, isAnyRated }: Report): readonly string[] {
  return standsOn.length === 0 ? [] : ['## What the lab stands on', '', ...singleFailures(standsOn, isAnyRated)];
}

function singleFailures(standsOn: Report['standsOn'], isAnyRated: boolean): readonly string[] {
  const rows = standsOn
    .slice(0, MOST_STANDS_ON)
    .map(({ path, takesDown }) => [noteLink(path, true), String(takesDown.length), noteLinks(takesDown, 3, true)]);
  return [
    isAnyRated
      ? 'One failure each, and how many critical or high services fall with it.'
      : 'One failure each, and how many services fall with it. Rate some as critical or high to see what matters most.',
    '',
    ...table(['If this fails', 'Fall', 'Among them'], rows),
  ];
}

function picturePart({ picture, survey }: Report): readonly string[] {
  return picture ? ['## The weakest spot in a picture', '', ...renderPicture(picture, survey.lab.inventory)] : [];
}

function trendPart({ trend }: Report): readonly string[] {
  return trend ? ['## Over the weeks', '', ...renderTrend(trend)] : [];
}

function offersPart({ offers }: Report): readonly string[] {
  if (offers.length === 0) return [];
  return folded(
    `Ready for more? ${counted(offers.length, 'practice')} not begun`,
    offers.map(
      ({ question, how, notes }) =>
        `- **${escapeText(question)}** ${escapeSentence(how)} Today it would have something to say about ${counted(notes, 'note')}.`,
    ),
  );
}

function acceptedPart({ accepted, survey }: Report): readonly string[] {
  if (accepted.length === 0) return [];
  return folded(
    counted(accepted.length, 'accepted risk'),
    accepted.map(
      (finding) =>
        `- ${linkedSentence(finding.message, finding.path)} ${acceptanceWords(finding, survey)} \`${finding.check}\``,
    ),
  );
}

function acceptanceWords({ acceptance }: Finding, { zone }: Report['survey']): string {
  const until = acceptance?.until ? `until ${dayOf(acceptance.until.at, zone)}` : 'without an end';
  const reason = acceptance?.reason === undefined ? '' : `: ${escapeText(acceptance.reason)}`;
  return `Accepted ${until}${reason}.`.replace(/\.\.$/, '.');
}

function unfilledPart({ unfilled }: Report): readonly string[] {
  if (unfilled.length === 0) return [];
  const rest = unfilled.length - MOST_UNFILLED;
  const rows = unfilled
    .slice(0, MOST_UNFILLED)
    .map(({ path, missing }) => [noteLink(path, true), missing.map((name) => `\`${name}\``).join(', ')]);
  return folded(`Not filled in yet: ${counted(unfilled.length, 'page')}`, [
    'None of this is wrong. Each property makes the answers better; the smallest effort comes first.',
    '',
    ...table(['Page', 'Could say'], rows),
    ...(rest > 0 ? ['', `And ${counted(rest, 'page')} more.`] : []),
  ]);
}

function methodLine({ survey, counts, inUse }: Report): string {
  const others = counts.services - inUse;
  const things = [
    `${counted(inUse, 'service')} in use${others > 0 ? `, ${others} planned or retired` : ''}`,
    counted(counts.backupJobs, 'backup job'),
    counted(counts.changes, 'change'),
    counted(counts.incidents, 'incident'),
  ];
  const at = `${dayOf(survey.now, survey.zone)} ${timeOf(survey.now, survey.zone)}`;
  return `*Computed from ${things.join(', ')} as of ${at} (${survey.zone.name}), at ${survey.settings.depth} depth.*`;
}
