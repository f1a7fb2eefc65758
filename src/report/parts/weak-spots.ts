/** Where the lab is weaker than it looks, and no check says so: what one finds stands where the findings are told. */
import type { Survey } from '../../survey';
import { worstPairOf } from '../worst-pair';
import type { PartAsked, ReportPart } from './shape';

export function weakSpotsPart(survey: Survey, { service }: PartAsked): ReportPart | null {
  const pair = service === undefined ? worstPairOf(survey.lab) : null;
  return pair ? { id: 'weak-spots', title: 'Weak spots', lines: [pair.sentence], table: null } : null;
}
