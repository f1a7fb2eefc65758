/** Random labs as plain objects, and slow answers read off those objects, as close to the words of the definition as can be. */
import fc from 'fast-check';
import type { PlainPages } from './services';

export interface PlainService {
  readonly name: string;
  readonly status?: 'active' | 'planned' | 'retired';
  readonly runs_on: readonly string[];
  readonly depends_on: readonly string[];
  readonly data_on: readonly string[];
  readonly uses: readonly string[];
  readonly replicas: readonly string[];
  readonly min_up?: number | string;
  readonly foundation?: boolean;
  readonly backup_to: readonly string[];
  readonly monitored_by: readonly string[];
  readonly secrets_in: readonly string[];
  readonly runbook: readonly string[];
}

export interface PlainLab {
  readonly services: readonly PlainService[];
  readonly foundation: readonly string[];
}

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'];
/** No note describes it. */
const NOWHERE = 'nowhere';
const OUTSIDE = 'offsite: B2';

/** Up to twelve services with every relation; some names are no service, and some services are not in use. */
export const arbitraryLab: fc.Arbitrary<PlainLab> = fc.subarray(NAMES, { minLength: 2 }).chain((names) =>
  fc.record({
    services: fc.tuple(...names.map((name) => arbitraryService(name, names))),
    foundation: few(names, 2, 0.8),
  }),
);

/** Some services of a lab. */
export function someOf(lab: PlainLab, minLength: number, maxLength: number): fc.Arbitrary<string[]> {
  return fc.uniqueArray(fc.constantFrom(...lab.services.map(({ name }) => name)), { minLength, maxLength });
}

function arbitraryService(name: string, names: readonly string[]): fc.Arbitrary<PlainService> {
  const known = [...names, NOWHERE];
  return fc.record(
    {
      name: fc.constant(name),
      status: fc.constantFrom('active', 'active', 'planned', 'retired'),
      runs_on: few(known, 3, 0.5),
      depends_on: few(known, 2, 0.6),
      data_on: few(known, 1, 0.8),
      uses: few(known, 2, 0.6),
      replicas: few(known, 3, 0.6),
      min_up: fc.constantFrom(1, 2, 3, 5, '50%', '34%', '100%'),
      foundation: fc.boolean(),
      backup_to: few([...known, OUTSIDE], 2, 0.5),
      monitored_by: few(known, 2, 0.5),
      secrets_in: few(known, 2, 0.5),
      runbook: few(known, 2, 0.6),
    },
    {
      requiredKeys: [
        'name',
        'runs_on',
        'depends_on',
        'data_on',
        'uses',
        'replicas',
        'backup_to',
        'monitored_by',
        'secrets_in',
        'runbook',
      ],
    },
  );
}

/** Up to `most` of the names, and with the given share none. */
function few(names: readonly string[], most: number, none: number): fc.Arbitrary<string[]> {
  const some = fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: most });
  return fc.oneof(
    { arbitrary: fc.constant<string[]>([]), weight: Math.round(none * 10) },
    { arbitrary: some, weight: Math.round((1 - none) * 10) },
  );
}

export function pagesOf(lab: PlainLab): PlainPages {
  return Object.fromEntries(lab.services.map(({ name, ...page }) => [name, { type: 'service', ...page }]));
}

interface Group {
  readonly members: readonly string[];
  readonly need: number;
}

/** Asks a lab slowly. All answers are names, sorted. */
export class SlowLab {
  private readonly lab: PlainLab;

  constructor(lab: PlainLab) {
    this.lab = lab;
  }

  get active(): readonly PlainService[] {
    return this.lab.services.filter(({ status }) => status !== 'retired' && status !== 'planned');
  }

  /** Those that are in use: retired, planned and unresolved ones do not count. */
  counting(names: readonly string[]): string[] {
    return [...new Set(names)].filter((name) => this.active.some((service) => service.name === name));
  }

  named(name: string): PlainService | undefined {
    return this.lab.services.find((service) => service.name === name);
  }

  /** All of these are needed. */
  neededAlone(service: PlainService): string[] {
    const hosts = this.hostGroup(service) ? [] : this.hosts(service);
    return this.counting([...hosts, ...service.depends_on, ...service.data_on, ...this.foundationOf(service)]);
  }

  /** Of these groups, some are needed. */
  groups(service: PlainService): Group[] {
    return [this.hostGroup(service), this.replicaGroup(service)].filter((group) => group !== undefined);
  }

  isBroken(service: PlainService, down: readonly string[]): boolean {
    const up = (names: readonly string[]): number => names.filter((name) => !down.includes(name)).length;
    return (
      this.neededAlone(service).some((name) => down.includes(name)) ||
      this.groups(service).some(({ members, need }) => up(members) < need)
    );
  }

  /** The failed and all that falls with them: what is broken falls, until nothing more does. */
  down(failed: readonly string[]): string[] {
    let down = this.counting(failed);
    for (;;) {
      const more = this.active.filter((service) => down.includes(service.name) || this.isBroken(service, down));
      if (more.length === down.length) return down.sort();
      down = more.map(({ name }) => name);
    }
  }

  degraded(down: readonly string[]): string[] {
    return this.namesWhere(
      (service) =>
        !down.includes(service.name) && [...service.uses, ...service.replicas].some((name) => down.includes(name)),
    );
  }

  withoutBackup(down: readonly string[]): string[] {
    return this.namesWhere((service) => {
      const copies = this.places(this.protector(service)?.backup_to ?? [], [OUTSIDE]);
      return copies.length > 0 && copies.every((place) => down.includes(place));
    });
  }

  withoutMonitoring(down: readonly string[]): string[] {
    return this.namesWhere((service) => this.areAllDown(service.monitored_by, down));
  }

  lockedIn(down: readonly string[]): string[] {
    return this.namesWhere(
      (service) =>
        down.includes(service.name) &&
        (this.areAllDown(service.secrets_in, down) || this.areAllDown(service.runbook, down)),
    );
  }

  /** Whether the fall of `one` may be what took `other` down. */
  canTopple(one: string, other: string): boolean {
    const service = this.named(other);
    if (!service) return false;
    return this.neededAlone(service).includes(one) || this.groups(service).some(({ members }) => members.includes(one));
  }

  /** What must be there before a service can start: a page that is a member of its own group may be the first of it. */
  startsAfter(name: string): string[] {
    const service = this.named(name);
    if (!service) return [];
    const fromGroups = this.groups(service).flatMap(({ members, need }) =>
      members.includes(name) && need === 1 ? [] : members,
    );
    return [...this.neededAlone(service), ...fromGroups].filter((other) => other !== name);
  }

  private namesWhere(holds: (service: PlainService) => boolean): string[] {
    return this.active
      .filter(holds)
      .map(({ name }) => name)
      .sort();
  }

  /** A note's own name in runs_on is a fact. */
  private hosts(service: PlainService): string[] {
    return service.runs_on.filter((name) => name !== service.name);
  }

  private hostGroup(service: PlainService): Group | undefined {
    if (service.min_up === undefined || service.replicas.length > 0) return undefined;
    return groupOf(this.counting(this.hosts(service)), service.min_up);
  }

  private replicaGroup(service: PlainService): Group | undefined {
    const listed = this.counting(service.replicas);
    const isListedBack = listed.some((name) => this.named(name)?.replicas.includes(service.name));
    return groupOf(isListedBack ? [...new Set([...listed, service.name])] : listed, service.min_up ?? 1);
  }

  private foundationOf(service: PlainService): readonly string[] {
    if (service.foundation === false) return [];
    const foundation = this.counting(this.lab.foundation);
    let below = foundation;
    for (;;) {
      const more = this.counting([...below, ...below.flatMap((name) => this.pageLinks(name))]);
      if (more.length === below.length) break;
      below = more;
    }
    return below.includes(service.name) ? [] : foundation;
  }

  private pageLinks(name: string): readonly string[] {
    const service = this.named(name);
    return service ? [...this.hosts(service), ...service.depends_on, ...service.data_on, ...service.replicas] : [];
  }

  /** The service itself, or the nearest thing it runs on, in use, that says where its copies are. */
  private protector(service: PlainService): PlainService | undefined {
    let layer: PlainService[] = [service];
    const seen = new Set<string>();
    while (layer.length > 0) {
      const found = layer.find(
        (one) => one.backup_to.length > 0 && (one === service || this.counting([one.name]).length > 0),
      );
      if (found) return found;
      layer.forEach(({ name }) => seen.add(name));
      const below = [...new Set(layer.flatMap((one) => this.hosts(one)))].filter((name) => !seen.has(name));
      layer = below.map((name) => this.named(name)).filter((one) => one !== undefined);
    }
    return undefined;
  }

  /** Places that count: services in use, and words. */
  private places(names: readonly string[], words: readonly string[]): string[] {
    return names.filter(
      (name) => name === NOWHERE || words.includes(name) || this.active.some((service) => service.name === name),
    );
  }

  private areAllDown(names: readonly string[], down: readonly string[]): boolean {
    const places = this.places(names, []);
    return places.length > 0 && places.every((place) => down.includes(place));
  }
}

function groupOf(members: readonly string[], minUp: number | string): Group | undefined {
  if (members.length === 0) return undefined;
  const asked =
    typeof minUp === 'number' ? minUp : Math.max(1, Math.ceil((parseInt(minUp, 10) / 100) * members.length - 1e-9));
  return { members, need: Math.min(asked, members.length) };
}
