import { Notice } from 'obsidian';
import { counted } from '../../dates';
import type { Lab } from '../../inventory/lab';
import type { DependencyQuestion } from '../../proposals/propose-dependencies';
import type { Service } from '../../records/service';
import type { Desk } from '../desk';
import { askChoice } from '../forms/ask';

/** With the name of the command as it is in the palette. */
const NO_SERVICE = 'There is no service page yet. Begin with New service page.';

interface Asked {
  readonly question: DependencyQuestion;
  /** They come last. */
  readonly asked: readonly string[];
}

/** The service that a question is about; null: there is none, or the person turned away. */
export async function whichService(desk: Desk, title: string, { question, asked }: Asked): Promise<string | null> {
  const lab = await desk.freshLab();
  const inUse = lab.inventory.services.filter(({ status }) => status !== 'retired');
  const services = question === 'stops' ? [...inUse].sort((a, b) => rankOf(a) - rankOf(b)) : inUse;
  if (services.length === 0) {
    new Notice(NO_SERVICE);
    return null;
  }
  const wordsOf = linkWords(lab, question);
  const item = (service: Service): { value: string; label: string; hint: string } => ({
    value: service.path,
    label: service.title,
    hint: [service.kind, wordsOf(service.path)].filter((word) => word !== undefined).join(' · '),
  });
  const fresh = services.filter(({ path }) => !asked.includes(path));
  const done = services.filter(({ path }) => asked.includes(path));
  return askChoice(desk.app, title, [...fresh, ...done].map(item));
}

/** What much stands on is asked about first: whoever begins there has most of the lines soon. */
const LOW_DOWN = ['power', 'external', 'network', 'host', 'storage', 'vm', 'database', 'container'];

function rankOf({ kind = '' }: Service): number {
  const at = LOW_DOWN.indexOf(kind);
  return at < 0 ? LOW_DOWN.length : at;
}

/** What its page and the others say of it by now, without what follows from that. */
function linkWords({ inventory }: Lab, question: DependencyQuestion): (path: string) => string {
  if (question === 'needs') {
    return (path) => {
      const count = inventory.hardLinks(path).length;
      return count === 0 ? 'stands on nothing yet' : `stands on ${counted(count, 'service')}`;
    };
  }
  const found = new Map<string, number>();
  for (const { path, status } of inventory.services) {
    if (status === 'retired') continue;
    for (const to of inventory.hardLinks(path)) found.set(to, (found.get(to) ?? 0) + 1);
  }
  return (path) => {
    if (inventory.foundation.includes(path)) return 'everything stands on it';
    const count = found.get(path) ?? 0;
    if (count === 0) return 'nothing stands on it yet';
    return `${counted(count, 'service')} ${count === 1 ? 'stands' : 'stand'} on it`;
  };
}
