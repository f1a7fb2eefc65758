/** Parts of the report as lines that a test can show. */
import { plainText } from '../../../src/briefing/sentence';
import type { EarlierReport } from '../../../src/report/earlier-report';
import { partsNamed } from '../../../src/report/parts/part';
import type { PartAsked, PartId, ReportPart } from '../../../src/report/parts/shape';
import type { Survey } from '../../../src/survey';

export function partOf(id: PartId, survey: Survey, asked: Partial<PartAsked> = {}): ReportPart | null {
  return partsNamed([id], survey, { earlier: [], ...asked })[0] ?? null;
}

export function lines(id: PartId, survey: Survey, asked: Partial<PartAsked> = {}): readonly string[] {
  return (partOf(id, survey, asked)?.lines ?? []).map(plainText);
}

/** Each row with bars between its cells. */
export function rows(id: PartId, survey: Survey, asked: Partial<PartAsked> = {}): readonly string[] {
  return (partOf(id, survey, asked)?.table?.rows ?? []).map((row) => row.map(plainText).join(' | '));
}

export function earlierReport(week: string, given: Partial<EarlierReport> = {}): EarlierReport {
  return { path: `Hygiene ${week}.md`, week, rows: [], hasMemory: true, figures: {}, levels: new Map(), ...given };
}
