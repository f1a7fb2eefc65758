/** The parts of the weekly report below its first screen. Each says what it has to say, and nothing where that is nothing. */
import { isoWeekOf } from '../../dates';
import type { Survey } from '../../survey';
import type { EarlierReport } from '../earlier-report';
import { actionsPart } from './actions';
import { availabilityPart } from './availability';
import { backupsPart } from './backups';
import { changesPart } from './changes';
import { deliveryPart } from './delivery';
import { incidentsPart } from './incidents';
import { methodPart } from './method';
import { moversPart } from './movers';
import { restoresPart } from './restores';
import { savedPart } from './saved';
import { PART_IDS, type PartAsked, type PartId, type ReportPart } from './shape';
import { weakSpotsPart } from './weak-spots';
import { wheelPart } from './wheel';

export type { PartId, ReportPart } from './shape';

const PARTS: Readonly<Record<PartId, (survey: Survey, asked: PartAsked) => ReportPart | null>> = {
  backups: backupsPart,
  restores: restoresPart,
  incidents: incidentsPart,
  changes: changesPart,
  actions: actionsPart,
  movers: moversPart,
  'weak-spots': weakSpotsPart,
  availability: availabilityPart,
  delivery: deliveryPart,
  wheel: wheelPart,
  saved: savedPart,
  method: methodPart,
};

/**
 * Those with something to say, in the order in which they are read.
 * @param earlier what reports of earlier weeks say, newest first; one of this week is passed over
 */
export function reportParts(survey: Survey, earlier: readonly EarlierReport[]): readonly ReportPart[] {
  return partsNamed(PART_IDS, survey, { earlier });
}

/** The ones that are named, in that order, as far as they have something to say. */
export function partsNamed(ids: readonly PartId[], survey: Survey, asked: PartAsked): readonly ReportPart[] {
  const week = isoWeekOf(survey.now, survey.zone);
  // The report of this week, which may have been written already, is no earlier one.
  const earlier = asked.earlier.filter((report) => report.week < week);
  return ids.flatMap((id) => PARTS[id](survey, { ...asked, earlier }) ?? []);
}
