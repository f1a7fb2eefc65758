import { counted, durationWords } from '../dates';
import { isActive } from '../inventory/dependency-graph';
import type { Lab } from '../inventory/lab';
import { byImportance, importanceOf } from './importance';
import type { Outage } from './outage';
import type { PreflightLine } from './preflight-line';
import { listed, mention, type Sentence, sentence } from './sentence';

const MOST = 5;

/** What goes down with the changed services, and what works worse. */
export function blastRadiusLines(lab: Lab, outage: Outage): readonly PreflightLine[] {
  const { failed, down, degraded } = outage;
  const inUse = failed.filter((path) => isActive(lab.inventory.serviceAt(path)));
  if (inUse.length === 0) return [line('good', notInUse(failed))];
  if (down.length === 0 && degraded.length === 0) {
    return [line('good', sentence`Nothing else goes down with ${changed(inUse)}.`)];
  }
  return [...downLines(lab, down, inUse), ...worseLines(lab, degraded)];
}

function downLines(lab: Lab, down: readonly string[], inUse: readonly string[]): readonly PreflightLine[] {
  if (down.length === 0) return [];
  const matters = down.some((path) => importanceOf(lab.inventory.serviceAt(path)) <= 2);
  const goes = down.length === 1 ? 'goes' : 'go';
  return [
    line(
      matters ? 'warning' : 'note',
      sentence`${counted(down.length, 'service')} ${goes} down with ${changed(inUse)}: ${listed(byImportance(lab, down), MOST)}.`,
    ),
  ];
}

function worseLines(lab: Lab, degraded: readonly string[]): readonly PreflightLine[] {
  if (degraded.length === 0) return [];
  const works = degraded.length === 1 ? 'works' : 'work';
  const services = listed(byImportance(lab, degraded), MOST);
  return [line('note', sentence`${counted(degraded.length, 'service')} ${works} worse meanwhile: ${services}.`)];
}

function notInUse(failed: readonly string[]): Sentence {
  return failed.length === 1
    ? sentence`${changed(failed)} is not in use, so nothing goes down.`
    : sentence`None of these is in use, so nothing goes down.`;
}

function changed(paths: readonly string[]): Sentence {
  return listed(paths.map(mention), 2);
}

/** Who notices, and for how long. */
export function peopleLines({ users }: Outage, expectedOutage: number | null): readonly PreflightLine[] {
  if (users.length === 0)
    return [{ topic: 'people', level: 'good', text: sentence`Nobody is known to rely on any of this.` }];
  const time = expectedOutage === null || expectedOutage <= 0 ? '' : `, for about ${durationWords(expectedOutage)}`;
  return [{ topic: 'people', level: 'note', text: sentence`Who notices: ${namesWords(users)}${time}.` }];
}

/** `Ida, Jonas and Tom`. */
export function namesWords(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

function line(level: PreflightLine['level'], text: Sentence): PreflightLine {
  return { topic: 'blast-radius', level, text };
}
