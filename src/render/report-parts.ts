import { partsNamed, type ReportPart } from '../report/parts/part';
import type { PartAsked } from '../report/parts/shape';
import { REPORT_VIEWS, type ReportViewName } from '../report/parts/views';
import type { Survey } from '../survey';
import { escapeText, folded, table } from './markdown';
import { sentenceInTable, sentenceMarkdown } from './sentence-markdown';

/** A part of the report as Markdown, under its heading: the line that leads to the table, the table, then the rest as a list. */
export function renderPart({ title, lines, table: figures, isFolded, details }: ReportPart): readonly string[] {
  if (isFolded === true) return folded(escapeText(title), bullets(lines));
  const [lead, ...rest] = lines;
  const led = figures ? [lead === undefined ? [] : [sentenceMarkdown(lead)], cells(figures)] : [];
  const blocks = [[`## ${title}`], ...led, bullets(figures ? rest : lines), detailed(details)].filter(
    (block) => block.length > 0,
  );
  return blocks.flatMap((block, at) => (at === 0 ? block : ['', ...block]));
}

/** Parts one below the other, as a text of their own. */
export function renderParts(parts: readonly ReportPart[]): string {
  return parts.map((part) => `${renderPart(part).join('\n')}\n`).join('\n');
}

/** The parts that a code block shows, or that there is nothing to show. */
export function renderViewParts(survey: Survey, view: ReportViewName, asked: PartAsked): string {
  const { parts, quiet } = REPORT_VIEWS[view];
  const told = partsNamed(parts, survey, asked);
  return told.length > 0 ? renderParts(told) : `${escapeText(quiet)}\n`;
}

function cells({ columns, rows }: NonNullable<ReportPart['table']>): readonly string[] {
  return table(
    columns,
    rows.map((row) => row.map((sentence) => sentenceInTable(sentence))),
  );
}

function detailed(details: ReportPart['details']): readonly string[] {
  return details ? folded(escapeText(details.title), bullets(details.lines)) : [];
}

/** A single one needs no bullet. */
function bullets(lines: ReportPart['lines']): readonly string[] {
  const [only, second] = lines.map((line) => sentenceMarkdown(line));
  if (only === undefined) return [];
  return second === undefined ? [only] : lines.map((line) => `- ${sentenceMarkdown(line)}`);
}
