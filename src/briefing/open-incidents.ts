import type { Lab } from '../inventory/lab';
import { isOpenIncident } from '../records/incident';
import { firstFew, type PreflightLine } from './preflight-line';
import type { RelationTo } from './relation';
import { relationLevel, relationWords } from './relation-words';
import { mention, sentence } from './sentence';

const MOST = 3;

/** The open incidents on what this stands on, or what stands on it. */
export function openIncidentLines(lab: Lab, relationTo: RelationTo): readonly PreflightLine[] {
  const lines = lab.inventory.incidents.filter(isOpenIncident).flatMap(({ path }): readonly PreflightLine[] => {
    const relation = relationTo(lab.inventory.linked(path, 'services'));
    if (!relation) return [];
    const text = sentence`${mention(path)} is still open: ${relationWords(relation, 'concerns')}.`;
    return [{ topic: 'incident', level: relationLevel(relation), text }];
  });
  return lines.length > 0
    ? firstFew(lines, MOST, (rest) => sentence`${rest} more incidents near this are still open.`)
    : [{ topic: 'incident', level: 'good', text: sentence`No open incident nearby.` }];
}
