import type { Lab } from '../../inventory/lab';
import type { Incident } from '../../records/incident';
import type { Choice } from './choice';

/** The incidents that a change may put right, the newest first. */
export function incidentChoices({ inventory }: Lab): readonly Choice[] {
  const beganAt = ({ started, detected }: Incident): number => (started ?? detected)?.at ?? 0;
  return [...inventory.incidents]
    .sort((a, b) => beganAt(b) - beganAt(a))
    .map(({ path, title, status }) => ({ key: path, label: title, ...(status && { hint: status }) }));
}
