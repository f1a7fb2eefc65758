/** How changes go and how incidents are met, for those who practise like work. */
import { deliveryOf } from '../../availability/delivery';
import { counted } from '../../dates';
import type { Survey } from '../../survey';
import { deliveryLines } from '../delivery-words';
import type { PartAsked, ReportPart } from './shape';
import { cell } from './told';

const DAYS = 90;

export function deliveryPart({ lab, now, settings }: Survey, { service, days = DAYS }: PartAsked): ReportPart | null {
  if (settings.depth !== 'work') return null;
  const delivery = deliveryOf({ lab, now, days, ...(service === undefined ? {} : { service }) });
  const { finished, incidents } = delivery;
  if (finished.length + incidents.length === 0) return null;
  const rows = deliveryLines(delivery).map(({ what, says }) => [cell(what), cell(says)]);
  const lead = `From ${counted(finished.length, 'change')} and ${counted(incidents.length, 'incident')} in ${days} days.`;
  return { id: 'delivery', title: 'Delivery', lines: [[lead]], table: { columns: ['Measure', 'Figure'], rows } };
}
