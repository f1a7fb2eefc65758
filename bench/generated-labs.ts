/**
 * Labs of any size, the same for the same seed: UPS, line and switch at the bottom, then hosts and NAS, machines, what apps share
 * (names, proxy, sign-in, databases), and apps. And plain layered graphs, in which nothing is shared by many.
 */
import { reduceTransitively } from '../src/graph/transitive-reduction';
import type { Frontmatter, Note, VaultContents } from '../src/notes/note';
import { seeded } from './generated-vault';

type LinkProperty = 'runs_on' | 'depends_on' | 'data_on' | 'uses' | 'monitored_by' | 'backup_to';

/** A service and what its page names, by numbers of services, which are smaller than its own. */
interface Draft {
  readonly kind: string;
  readonly links: Partial<Record<LinkProperty, readonly number[]>>;
}

export interface PlainGraph {
  readonly ids: readonly string[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
}

/** What stands in each storey of a lab. */
interface Storeys {
  readonly hosts: readonly number[];
  readonly storage: readonly number[];
  readonly machines: readonly number[];
  readonly names: readonly number[];
  readonly proxies: readonly number[];
  readonly signIn: readonly number[];
  readonly databases: readonly number[];
  readonly monitors: readonly number[];
}

/** Notes of a lab with so many services. */
export function generateLab(count: number, seed: number): VaultContents {
  const notes = draftsOf(count, seed).map(({ kind, links }, index): Note => {
    const linked = Object.entries(links).map(([property, to]) => [property, to.map((one) => `[[${nameOf(one)}]]`)]);
    const frontmatter: Frontmatter = { type: 'service', kind, ...(Object.fromEntries(linked) as Frontmatter) };
    return { path: `${nameOf(index)}.md`, frontmatter };
  });
  return { notes, otherFiles: [] };
}

/** The same lab as ids and pairs; what only watches or keeps copies joins nothing here. */
export function generateLabGraph(count: number, seed: number): PlainGraph {
  const drafts = draftsOf(count, seed);
  const edges = drafts.flatMap(({ links: { runs_on = [], depends_on = [], data_on = [], uses = [] } }, index) =>
    [...new Set([...runs_on, ...depends_on, ...data_on, ...uses])].map((to) => ({
      from: nameOf(index),
      to: nameOf(to),
    })),
  );
  return { ids: drafts.map((_, index) => nameOf(index)), edges };
}

/** A graph without the edges that a way over others says, and of those that are left no more than `most`; everything keeps one. */
export function thinnedOut({ ids, edges }: PlainGraph, most: number, seed: number): PlainGraph {
  const random = seeded(seed);
  const { kept } = reduceTransitively(ids, (id) => edges.filter(({ from }) => from === id).map(({ to }) => to));
  const left = ids.map((id) => [...kept(id)]);
  for (let count = left.flat().length; count > most;) {
    const one = left[Math.floor(random() * left.length)] ?? [];
    if (one.length < 2) continue;
    one.splice(Math.floor(random() * one.length), 1);
    count -= 1;
  }
  return { ids, edges: ids.flatMap((from, index) => (left[index] ?? []).map((to) => ({ from, to }))) };
}

/** So many boxes in layers, and so many edges, seven of ten of them to the next layer. */
export function generateLayers(count: number, edgeCount: number, seed: number): PlainGraph {
  const random = seeded(seed);
  const layers = 5 + Math.floor(random() * 6);
  const layerOf = (index: number): number => Math.floor((index * layers) / count);
  const firstOf = (layer: number): number => Math.ceil((layer * count) / layers);
  const pairs = new Map<string, { from: string; to: string }>();
  for (let index = firstOf(1); pairs.size < edgeCount; index = index + 1 < count ? index + 1 : firstOf(1)) {
    const lower = random() < 0.7 ? layerOf(index) - 1 : Math.floor(random() * layerOf(index));
    const to = firstOf(lower) + Math.floor(random() * (firstOf(lower + 1) - firstOf(lower)));
    pairs.set(`${index} ${to}`, { from: nameOf(index), to: nameOf(to) });
  }
  return { ids: Array.from({ length: count }, (_, index) => nameOf(index)), edges: [...pairs.values()] };
}

function nameOf(index: number): string {
  return `s${String(index).padStart(4, '0')}`;
}

function draftsOf(count: number, seed: number): readonly Draft[] {
  const random = seeded(seed);
  const drafts: Draft[] = [];
  const build = (share: number, least: number, kind: string, links: () => Draft['links']): number[] =>
    Array.from({ length: Math.max(least, Math.round(count * share)) }, () => drafts.push({ kind, links: links() }) - 1);
  const some = (chance: number, from: readonly number[]): readonly number[] =>
    random() < chance ? from.slice(Math.floor(random() * from.length)).slice(0, 1) : [];
  const one = (from: readonly number[]): readonly number[] => some(1, from);

  const power = build(0.005, 1, 'power', () => ({}));
  const line = build(0, 1, 'external', () => ({}));
  const switches = build(0.01, 1, 'network', () => ({ depends_on: one(power) }));
  build(0, 1, 'network', () => ({ depends_on: [...one(switches), ...line] }));
  const hosts = build(0.025, 2, 'host', () => ({ depends_on: [...one(power), ...one(switches)] }));
  const storage = build(0.01, 1, 'storage', () => ({ depends_on: [...one(power), ...one(switches)] }));
  const machines = build(0.14, 3, 'vm', () => ({ runs_on: one(hosts), data_on: some(0.6, storage) }));
  const names = build(0.01, 1, 'app', () => ({ runs_on: one(machines) }));
  const databases = build(0.03, 1, 'database', () => ({ runs_on: one(machines), data_on: some(0.8, storage) }));
  const proxies = build(0.005, 1, 'app', () => ({ runs_on: one(machines), depends_on: one(names) }));
  const signIn = build(0, 1, 'app', () => ({
    runs_on: one(machines),
    depends_on: [...one(proxies), ...one(databases)],
  }));
  const monitors = build(0, 1, 'app', () => ({ runs_on: one(machines) }));
  const storeys: Storeys = { hosts, storage, machines, names, proxies, signIn, databases, monitors }; // prettier-ignore
  while (drafts.length < count) drafts.push(appOf(storeys, drafts.length, some));
  return drafts.slice(0, count);
}

type Some = (chance: number, from: readonly number[]) => readonly number[];

function appOf(storeys: Storeys, index: number, some: Some): Draft {
  const machine = some(0.85, storeys.machines);
  const firstApp = (storeys.monitors.at(-1) ?? 0) + 1;
  const earlier = Array.from({ length: index - firstApp }, (_, i) => firstApp + i);
  return {
    kind: 'app',
    links: {
      runs_on: machine.length > 0 ? machine : some(1, storeys.hosts),
      depends_on: [
        ...new Set([
          ...some(0.6, storeys.proxies),
          ...some(0.3, storeys.signIn),
          ...some(0.45, storeys.databases),
          ...some(0.1, earlier),
        ]),
      ],
      data_on: some(0.3, storeys.storage),
      uses: some(0.2, storeys.names),
      monitored_by: some(0.4, storeys.monitors),
      backup_to: some(0.3, storeys.storage),
    },
  };
}
