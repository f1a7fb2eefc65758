/** What a person says of two services by ticking: which stop with one, or what one needs. Only `depends_on` is ever written. */
import { noteName } from '../notes/note';
import type { Lab } from '../inventory/lab';
import type { Service } from '../records/service';
import { pageLinks } from './page-link';
import type { NoteProposal, PropertyProposal, Proposals } from './proposal';

/** `stops`: what stops if this stops. `needs`: what this needs. */
export type DependencyQuestion = 'stops' | 'needs';

/** What is asked of one service. */
export interface DependencySubject {
  readonly path: string;
  readonly question: DependencyQuestion;
}

/** A service that can be ticked. */
export interface DependencyChoice {
  readonly service: Service;
  /** `depends_on` says so by now. */
  readonly isTicked: boolean;
  /** It is so for another reason, which `words` names, and which is not changed here. */
  readonly isFixed: boolean;
  /** What else joins the two; empty: nothing. */
  readonly words: string;
}

/** All services but the one itself, in the order of their paths; a retired one only where the page names it still. */
export function dependencyChoices(lab: Lab, subject: DependencySubject): readonly DependencyChoice[] {
  const basedOnIt = onFoundation(lab, subject);
  return lab.inventory.services.flatMap((service): readonly DependencyChoice[] => {
    if (service.path === subject.path) return [];
    const pair = pairOf(subject, service.path);
    const isTicked = rawLinks(lab, pair).length > 0;
    if (service.status === 'retired' && !isTicked) return [];
    const firm =
      firmWords(lab, pair, subject.question) ?? (basedOnIt.has(service.path) ? BASE[subject.question] : null);
    return [
      {
        service,
        isTicked,
        isFixed: firm !== null && !isTicked,
        words: firm ?? looseWords(lab, pair, subject.question),
      },
    ];
  });
}

/** Who needs whom. */
interface Pair {
  readonly from: string;
  readonly to: string;
}

function pairOf({ path, question }: DependencySubject, other: string): Pair {
  return question === 'stops' ? { from: other, to: path } : { from: path, to: other };
}

/** The links of `depends_on` on the page of the one that mean the other, as they are written there. */
function rawLinks({ inventory }: Lab, { from, to }: Pair): readonly string[] {
  const links = inventory.targets(from, 'dependsOn');
  return [...new Set(links.flatMap((one) => (one.to === 'record' && one.path === to ? [one.link.raw] : [])))];
}

const BASE: Readonly<Record<DependencyQuestion, string>> = {
  stops: 'everything stands on it',
  needs: 'everything stands on this',
};

function firmWords(lab: Lab, { from, to }: Pair, question: DependencyQuestion): string | null {
  if (lab.inventory.linked(from, 'runsOn').includes(to) && !runsOnSome(lab, from))
    return question === 'stops' ? 'runs on it' : 'it runs on this';
  if (lab.inventory.linked(from, 'dataOn').includes(to))
    return question === 'stops' ? 'keeps its data on it' : 'it keeps its data on this';
  return null;
}

/** What does not stop it, and yet is good to know. */
function looseWords({ inventory }: Lab, { from, to }: Pair, question: DependencyQuestion): string {
  if (inventory.linked(from, 'runsOn').includes(to))
    return question === 'stops' ? 'runs on it or on others' : 'it runs on this or on others';
  if (inventory.linked(from, 'uses').includes(to))
    return question === 'stops' ? 'works worse without it' : 'it works worse without this';
  return '';
}

function runsOnSome({ graph }: Lab, path: string): boolean {
  return graph.groups.some((group) => group.relation === 'runs_on' && group.path === path);
}

function onFoundation({ graph }: Lab, { path, question }: DependencySubject): ReadonlySet<string> {
  const edges = graph.edges.filter(({ relation }) => relation === 'foundation');
  return question === 'stops'
    ? new Set(edges.filter(({ to }) => to === path).map(({ from }) => from))
    : new Set(edges.filter(({ from }) => from === path).map(({ to }) => to));
}

/** What was ticked, as paths; of a service that is fixed it says nothing. */
export type Ticked = ReadonlySet<string>;

/** What ticking changes: a link more on one page, or a few less. */
interface Change extends Pair {
  /** The links that go; none: one comes. */
  readonly gone: readonly string[];
}

/** The edits that make the pages say what was ticked, and nothing else of them. */
export function proposeDependencies(lab: Lab, subject: DependencySubject, ticked: Ticked): Proposals {
  const changes = changesOf(lab, subject, ticked);
  const linkTo = pageLinks(lab.inventory.files, []);
  const pages = [...new Set(changes.map(({ from }) => from))];
  return {
    notes: pages.map((page) =>
      noteOf(
        lab,
        page,
        changes.filter(({ from }) => from === page),
        linkTo,
      ),
    ),
    remarks: closedLoops(lab, subject, ticked).map((loop) => ({
      kind: 'note',
      where: '',
      message: loopWords(loop),
    })),
  };
}

function changesOf(lab: Lab, subject: DependencySubject, ticked: Ticked): readonly Change[] {
  return dependencyChoices(lab, subject).flatMap(({ service, isTicked, isFixed }): readonly Change[] => {
    const pair = pairOf(subject, service.path);
    if (isFixed || ticked.has(service.path) === isTicked) return [];
    return [{ ...pair, gone: isTicked ? rawLinks(lab, pair) : [] }];
  });
}

function noteOf(
  { inventory }: Lab,
  path: string,
  changes: readonly Change[],
  linkTo: (path: string) => string,
): NoteProposal {
  const come = changes.filter(({ gone }) => gone.length === 0).map(({ to }) => linkTo(to));
  const gone = changes.flatMap((change) => change.gone);
  // What goes first: one text that names several is still one text then.
  const properties: readonly PropertyProposal[] = [
    ...(gone.length > 0 ? [{ key: 'dependsOn', how: 'remove-items' as const, value: gone }] : []),
    ...(come.length > 0 ? [{ key: 'dependsOn', how: 'add-items' as const, value: come }] : []),
  ];
  const title = inventory.serviceAt(path)?.title ?? noteName(path);
  return { kind: 'change', record: 'service', path, title, properties };
}

/** The circles that what was ticked anew would close, as closed paths `[a, b, a]`; the shortest for each tick. */
export function closedLoops(lab: Lab, subject: DependencySubject, ticked: Ticked): readonly (readonly string[])[] {
  const changes = changesOf(lab, subject, ticked);
  const come = changes.filter(({ gone }) => gone.length === 0);
  const isGone = (from: string, to: string): boolean =>
    changes.some((one) => one.gone.length > 0 && one.from === from && one.to === to);
  const next = (path: string): readonly string[] => [
    ...hostsAndData(lab, path),
    ...lab.inventory.linked(path, 'dependsOn').filter((to) => !isGone(path, to)),
    ...come.filter(({ from }) => from === path).map(({ to }) => to),
  ];
  const isRetired = (path: string): boolean => lab.inventory.serviceAt(path)?.status === 'retired';
  return come.flatMap(({ from, to }) => {
    const way = shortestWay(to, from, (path) => next(path).filter((one) => !isRetired(one)));
    return way ? [[from, ...way]] : [];
  });
}

/** Who runs on one of several waits for none of them. */
function hostsAndData(lab: Lab, path: string): readonly string[] {
  const hosts = runsOnSome(lab, path) ? [] : lab.inventory.linked(path, 'runsOn');
  return [...hosts, ...lab.inventory.linked(path, 'dataOn')];
}

function shortestWay(start: string, end: string, next: (path: string) => readonly string[]): readonly string[] | null {
  const ways = new Map<string, readonly string[]>([[start, [start]]]);
  // A map can grow while it is walked, and keeps its order: nearest first.
  for (const [path, way] of ways) {
    if (path === end) return way;
    for (const one of next(path)) if (!ways.has(one)) ways.set(one, [...way, one]);
  }
  return null;
}

/** As a warning, with the names of the services. */
export function loopWords(loop: readonly string[]): string {
  return `This closes a circle: ${loop.map(noteName).join(' → ')}. None of them can start before the others.`;
}
