import { mention, type Sentence, sentence } from '../../briefing/sentence';
import type { Finding } from '../../checks/run-checks';
import type { Copy } from '../../inventory/backups';
import type { BackupRisk } from './backups';
import { pagesIn } from './told';

/** Where the copies lie, and what takes them along. */
export function copiesWords({ backups, findings, path }: BackupRisk): Sentence {
  if (backups.length === 0) return ['none'];
  const places = placesWords(backups.flatMap(({ copies }) => copies));
  const notes = findings.flatMap((finding) => noteOf(finding, path));
  return notes.reduce((all, note) => sentence`${all}; ${note}`, places);
}

/** Each place once. */
function placesWords(copies: readonly Copy[]): Sentence {
  if (copies.length === 0) return ['nobody knows where'];
  const services = copies.filter(({ place }) => place === 'service').map(({ at }) => at);
  const words = copies.filter(({ place }) => place !== 'service').map((copy) => placeWord(copy));
  const others = [...new Set(words)].join(', ');
  if (services.length === 0) return [others];
  return others === '' ? pagesIn(services) : sentence`${pagesIn(services)}, ${others}`;
}

function placeWord({ place, at }: Copy): string {
  return place === 'outside' && at !== 'offsite' ? `${at} (offsite)` : at;
}

function noteOf({ check, cause }: Finding, path: string): readonly Sentence[] {
  switch (check) {
    case 'backup-same-failure-domain':
      return [cause === path ? sentence`all lost with it` : sentence`all lost with ${mention(cause)}`];
    case 'backup-circular':
      return [sentence`out of reach while it is down`];
    case 'backup-3-2-1':
      return [[cause]];
    default:
      return [];
  }
}
