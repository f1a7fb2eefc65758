/** What a service stands on, what stands on it, and what falls with it. */
import { byImportance } from '../briefing/importance';
import { listed, mention, type Sentence, sentence } from '../briefing/sentence';
import { counted } from '../dates';
import { impactOf } from '../impact';
import { isActive, type Relation } from '../inventory/dependency-graph';
import type { Lab } from '../inventory/lab';
import type { Survey } from '../survey';
import { type CardLine, type CardPart, plainLine } from './card-part';

/** How many are named before the rest is counted. */
const MOST = 4;

/** Beside each relation what the service says of itself (copies and monitoring are told elsewhere), and what is said of one and of several that say it. */
const RELATIONS: readonly (readonly [relation: Relation, own: string, one: string, several: string])[] = [
  ['runs_on', 'Runs on', 'runs on it', 'run on it'],
  ['replica', 'Has the replicas', 'has it as a replica', 'have it as a replica'],
  ['depends_on', 'Depends on', 'depends on it', 'depend on it'],
  ['data_on', 'Keeps its data on', 'keeps its data on it', 'keep their data on it'],
  ['uses', 'Uses', 'uses it', 'use it'],
  ['backup_to', '', 'is backed up to it', 'are backed up to it'],
  ['monitored_by', '', 'is monitored by it', 'are monitored by it'],
];

export function standsOnPart({ lab }: Survey, path: string): CardPart {
  const edges = lab.graph.edges.filter(({ from }) => from === path);
  const lines = RELATIONS.filter(([, own]) => own !== '').flatMap(([relation, own]) => {
    const targets = edges.filter((edge) => edge.relation === relation && edge.to !== path).map(({ to }) => to);
    return targets.length === 0 ? [] : [plainLine(sentence`${own} ${named(lab, targets)}.`)];
  });
  const base = edges.filter(({ relation }) => relation === 'foundation').map(({ to }) => to);
  const words = sentence`${lines.length === 0 ? 'Only on what everything stands on:' : 'And, as everything, on'} ${listed(base.map(mention), MOST)}.`;
  return {
    about: 'stands-on',
    title: 'Stands on',
    lines: base.length === 0 ? lines : [...lines, plainLine(words)],
  };
}

export function carriesPart({ lab }: Survey, path: string): CardPart {
  const edges = lab.graph.edges.filter(({ from, to }) => to === path && isActive(lab.inventory.serviceAt(from)));
  const lines = RELATIONS.flatMap(([relation, , one, several]): readonly CardLine[] => {
    const from = edges.filter((edge) => edge.relation === relation && edge.from !== path).map((edge) => edge.from);
    if (from.length === 0) return [];
    if (from.length === 1) return [plainLine(sentence`${named(lab, from)} ${one}.`)];
    return [plainLine(sentence`${from.length} ${several}: ${named(lab, from)}.`)];
  });
  const isBase = edges.some(({ relation }) => relation === 'foundation');
  return {
    about: 'carries',
    title: 'Stands on it',
    lines: isBase ? [...lines, plainLine(['Everything else stands on it.'])] : lines,
  };
}

/** What goes down and works worse if it fails, and who notices. */
export function fallsPart({ lab }: Survey, path: string): CardPart {
  const { down, degraded, users } = impactOf(lab, [path]);
  const falls = down.map((one) => one.path);
  const lines: readonly Sentence[] = [
    falls.length === 0
      ? ['Nothing else goes down.']
      : sentence`${counted(falls.length, 'service')} ${falls.length === 1 ? 'goes' : 'go'} down too: ${named(lab, falls)}.`,
    ...(degraded.length === 0
      ? []
      : [sentence`${degraded.length} ${degraded.length === 1 ? 'works' : 'work'} worse: ${named(lab, degraded)}.`]),
    ...(users.length === 0 ? [] : [[`${namesInRow(users)} ${users.length === 1 ? 'notices' : 'notice'}.`]]),
  ];
  return { about: 'falls', title: 'If it fails', lines: lines.map(plainLine) };
}

/** Those that matter most, first; what is not in use says so by being last. */
function named(lab: Lab, paths: readonly string[]): Sentence {
  const ordered = byImportance(lab, [...new Set(paths)]);
  const isInUse = ({ path }: { readonly path: string }): boolean => isActive(lab.inventory.serviceAt(path));
  return listed([...ordered.filter(isInUse), ...ordered.filter((one) => !isInUse(one))], MOST);
}

function namesInRow(names: readonly string[]): string {
  if (names.length > MOST + 1) return `${names.slice(0, MOST).join(', ')} and ${names.length - MOST} more`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
