/** What one would rather know before it fails, as layers to switch on. What is marked is what the report says, in its words. */
import { listed, mention, type Sentence, sentence } from '../briefing/sentence';
import type { Finding } from '../checks/run-checks';
import { counted } from '../dates';
import { failTogether } from '../graph/failure';
import { fakeGroups } from '../inventory/fake-groups';
import { lockedPlaces } from '../inventory/locked-places';
import { startLoops } from '../inventory/start-loops';
import { whatTheLabStandsOn } from '../report/stands-on';
import type { Survey } from '../survey';

export type WeakSpotLayerName =
  'stands-on' | 'fake-redundancy' | 'loops' | 'production-on-lab' | 'lost-data' | 'locked-in';

export interface WeakSpotLayer {
  readonly layer: WeakSpotLayerName;
  readonly title: string;
  /** Empty: there is none. In the order of the report, what is shared after what shares it. */
  readonly marks: readonly WeakSpot[];
  /** Further services that a sentence of `marks` names, and that are as much part of the spot: the rest of a circle. Sorted. */
  readonly also: readonly string[];
  /** What to light up, each once, sorted; not each of them is a line of the picture. */
  readonly edges: readonly { readonly from: string; readonly to: string }[];
}

export interface WeakSpot {
  readonly path: string;
  /** `shared`: the thing that the others have in common. */
  readonly role: 'spot' | 'shared';
  readonly sentence: Sentence;
  /** The page says that this risk is accepted. */
  readonly accepted: boolean;
}

type Edges = readonly (readonly [from: string, to: string])[];

/** As many as a report shows. */
const MOST_STANDS_ON = 5;

/** All layers, also those in which there is nothing. */
export function weakSpots(survey: Survey): readonly WeakSpotLayer[] {
  return [
    standsOnLayer(survey),
    fakeLayer(survey),
    loopsLayer(survey),
    productionLayer(survey),
    lostDataLayer(survey),
    lockedInLayer(survey),
  ];
}

function standsOnLayer({ lab }: Survey): WeakSpotLayer {
  const most = whatTheLabStandsOn(lab).slice(0, MOST_STANDS_ON);
  const marks = most.map(({ path, takesDown }): WeakSpot => ({
    path,
    role: 'spot',
    sentence: sentence`${mention(path)} takes down ${counted(takesDown.length, 'service that matters', 'services that matter')}: ${listed(takesDown.map(mention))}.`,
    accepted: false,
  }));
  return { layer: 'stands-on', title: 'What the lab stands on', marks, also: [], edges: [] };
}

function fakeLayer(survey: Survey): WeakSpotLayer {
  const groups = fakeGroups(survey.lab);
  const shared = groups.flatMap(({ group, shared: all }) => all.map((path) => [path, group.path] as const));
  const edges = groups.flatMap(({ group, shared: all }): Edges => [
    ...group.members.filter((member) => member !== group.path).map((member) => [group.path, member] as const),
    ...group.members.flatMap((member) => all.flatMap((one) => wayOf(survey, one, member))),
  ]);
  const words = (paths: readonly string[]): string =>
    `${paths.length === 1 ? 'falls' : 'fall'} with it in spite of redundancy`;
  return layerOf(
    'fake-redundancy',
    'Redundancy that is none',
    found(survey, 'fake-redundancy'),
    sharedSpots(shared, words),
    edges,
  );
}

/** A finding is on one page; nobody in the circle can start. */
function loopsLayer(survey: Survey): WeakSpotLayer {
  const loops = startLoops(survey.lab);
  const edges = loops.flatMap((loop) => pairsAlong(loop));
  const findings = found(survey, 'dependency-loop');
  const marked = new Set(findings.map(({ path }) => path));
  const also = [...new Set(loops.flat())].filter((path) => !marked.has(path)).sort();
  return { ...layerOf('loops', 'Circles that stop a cold start', findings, [], edges), also };
}

function productionLayer(survey: Survey): WeakSpotLayer {
  const findings = found(survey, 'production-on-lab');
  const shared = findings.map(({ path, cause }) => [cause, path] as const);
  const words = (paths: readonly string[]): string =>
    `${paths.length === 1 ? 'is' : 'are'} production and ${paths.length === 1 ? 'stops' : 'stop'} if it fails, which is only lab`;
  const edges = findings.flatMap(({ path, cause }) => wayOf(survey, cause, path));
  return layerOf('production-on-lab', 'Production on lab', findings, sharedSpots(shared, words), edges);
}

/** One failure takes the data and every copy of it, or the service and every place that has one. */
function lostDataLayer(survey: Survey): WeakSpotLayer {
  const findings = [...found(survey, 'backup-same-failure-domain'), ...found(survey, 'backup-circular')];
  const shared = findings.filter(({ path, cause }) => path !== cause).map(({ path, cause }) => [cause, path] as const);
  const words = (paths: readonly string[]): string =>
    `${paths.length === 1 ? 'loses' : 'lose'} with it the data and every copy`;
  const edges = findings.flatMap(({ path, cause }): Edges => [
    ...(path === cause ? [] : [[path, cause] as const]),
    ...survey.lab.coverage(path).copies.flatMap((copy) => (copy.place === 'service' ? [[path, copy.at] as const] : [])),
  ]);
  return layerOf('lost-data', 'Data lost with its only copy', findings, sharedSpots(shared, words), edges);
}

function lockedInLayer(survey: Survey): WeakSpotLayer {
  const findings = found(survey, 'locked-in');
  const kept = findings.flatMap(({ path }) => lockedPlaces(survey.lab, path).map((place) => [place, path] as const));
  const shared = kept.filter(([place, path]) => place !== path);
  const words = (paths: readonly string[]): string =>
    `${paths.length === 1 ? 'keeps' : 'keep'} in it what is needed for the repair`;
  const edges = shared.map(([place, path]) => [path, place] as const);
  return layerOf('locked-in', 'Secrets and runbooks locked in', findings, sharedSpots(shared, words), edges);
}

function found({ findings }: Survey, check: string): readonly Finding[] {
  return findings.filter((finding) => finding.check === check);
}

function layerOf(
  layer: WeakSpotLayerName,
  title: string,
  findings: readonly Finding[],
  shared: readonly WeakSpot[],
  edges: Edges,
): WeakSpotLayer {
  const spots = findings.map(({ path, message, accepted }): WeakSpot => ({
    path,
    role: 'spot',
    sentence: withLink(message, path),
    accepted,
  }));
  return { layer, title, marks: [...spots, ...shared], also: [], edges: sortedEdges(edges) };
}

/** The words of the report, with the page that they name as a link. */
function withLink(message: string, path: string): Sentence {
  const page = mention(path);
  const at = message.indexOf(page.title);
  if (at < 0) return [message];
  return [message.slice(0, at), page, message.slice(at + page.title.length)].filter((part) => part !== '');
}

/** One for each thing that is shared, with the services that share it; sorted. */
function sharedSpots(
  pairs: readonly (readonly [shared: string, path: string])[],
  words: (paths: readonly string[]) => string,
): readonly WeakSpot[] {
  return [...new Set(pairs.map(([shared]) => shared))].sort().map((shared) => {
    const paths = [...new Set(pairs.filter(([one]) => one === shared).map(([, path]) => path))];
    const text = sentence`${mention(shared)}: ${listed(paths.map(mention))} ${words(paths)}.`;
    return { path: shared, role: 'shared', sentence: text, accepted: false };
  });
}

/** The lines along which the fall of one comes to the other, as they point: from the dependent to what it stands on. */
function wayOf({ lab }: Survey, failed: string, fallen: string): Edges {
  const way = failTogether(lab.graph.requirements, [failed]).pathTo(fallen);
  return pairsAlong([...way].reverse());
}

function pairsAlong(path: readonly string[]): Edges {
  return path.slice(1).map((to, i) => [path[i] ?? '', to]);
}

function sortedEdges(edges: Edges): WeakSpotLayer['edges'] {
  const distinct = new Map(edges.map(([from, to]) => [`${from.length}:${from}${to}`, { from, to }]));
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...distinct.values()].sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to));
}
