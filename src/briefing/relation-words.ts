import type { PreflightLine } from './preflight-line';
import type { Relation } from './relation';
import { type Sentence, sentence } from './sentence';

/** What two things have to do with each other; `touches` says what the other one does to its services: changes, concerns. */
export function relationWords(relation: Relation, touches: string): Sentence {
  switch (relation.by) {
    case 'same':
      return sentence`it ${touches} ${relation.theirs} too`;
    case 'below':
      return sentence`it ${touches} ${relation.theirs}, which ${relation.ours} stands on`;
    case 'above':
      return sentence`it ${touches} ${relation.theirs}, which stands on ${relation.ours}`;
    case 'together':
      return sentence`with both out, ${relation.shared} is down`;
    case 'dependent':
      return sentence`${relation.shared} stands on both`;
    case 'base':
      return sentence`both stand on ${relation.shared}`;
  }
}

/** What only meets somewhere is worth knowing; the rest is worth stopping for. */
export function relationLevel({ by }: Relation): PreflightLine['level'] {
  return by === 'dependent' || by === 'base' ? 'note' : 'warning';
}
