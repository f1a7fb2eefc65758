import type { Lab } from '../../inventory/lab';
import type { Desk } from '../desk';

/** How long nobody notices waiting, in milliseconds. */
const SOON = 30;

/**
 * The lab for a form that has to be on the screen at once: as it is now where that is known soon, else as it was read last. What is
 * written goes by the note at the moment of writing in any case.
 */
export async function labSoon(desk: Desk): Promise<Lab> {
  const known = desk.lab();
  const fresh = desk.freshLab();
  if (!known) return fresh;
  const late = new Promise<Lab>((resolve) => window.setTimeout(() => resolve(known), SOON));
  return Promise.race([fresh, late]);
}
