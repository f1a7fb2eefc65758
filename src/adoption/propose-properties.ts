import { counted, type Zone } from '../dates';
import { nameKey } from '../notes/name-key';
import { type Frontmatter, type Note, noteName } from '../notes/note';
import { readLinks } from '../notes/wikilink';
import { isNothing, type ReadContext } from '../records/property';
import { recordTypeOf, typeWords } from '../records/record-type';
import type { Settings } from '../settings';
import { propertyKey, Tally } from './looked-at';
import { mapping, type Mapping } from './mapping';
import { OWN, type Own, type OwnProperties } from './own-properties';

/** What people call our properties, as names are compared. What we read anyway is not among them. */
const SURE: Readonly<Record<string, string>> = {
  runs_on:
    'hypervisor hostedby runningon runsin runsat deployedon installedon hostnode hostserver proxmoxhost dockerhost vmhost parenthost',
  depends_on: 'dependency relieson relyon dependsupon harddependencies',
  uses: 'softdependencies optionaldependencies',
  data_on: 'datastore storedon storageon',
  services: 'affectedservices affectedservice affects impactedservices impactedservice',
  ip: 'ipaddress ipaddr ipv4',
  hostname: 'fqdn dnsname',
  url: 'webui weburl webinterface serviceurl',
  image: 'dockerimage containerimage',
  monitored_by: 'monitoredin monitoredwith',
  last_backup: 'lastbackupdate lastbackedup backuplast',
  backup_every: 'backupinterval backupfrequency backupschedule',
  last_restore_test: 'lastrestore lastrestored restoretestdate lastrestoretested lasttestrestore',
  last_patched: 'lastpatch patched patchedon',
  criticality: 'criticallevel criticallity importance',
  owner: 'maintainer responsible maintainedby managedby',
  secrets_in: 'secretlocation secretsat credentialsin passwordin',
  started: 'startedat starttime',
  resolved: 'resolvedat',
  detected: 'detectedat',
  finished: 'finishedat completedat',
};
const GUESSES: Readonly<Record<string, string>> = {
  runs_on: 'isin partof machine',
  depends_on: 'blockedby upstream upstreams upstreamservices',
  monitored_by: 'monitoring monitor',
  data_on: 'storage volume volumes',
  services: 'resource resources affectedlayers systems hosts components',
  ip: 'address',
  url: 'link website web',
  criticality: 'priority prio',
  runbook: 'documentation docs manual manuals playbook',
  owner: 'admin contact',
  started: 'date timestamp opened',
  resolved: 'ended closed',
};

interface Meaning {
  readonly means: string;
  readonly isSure: boolean;
}

function meaningsIn(table: Readonly<Record<string, string>>, isSure: boolean): [string, Meaning][] {
  return Object.entries(table).flatMap(([means, names]) =>
    names.split(' ').map((name): [string, Meaning] => [name, { means, isSure }]),
  );
}

const MEANINGS: ReadonlyMap<string, Meaning> = new Map([...meaningsIn(GUESSES, false), ...meaningsIn(SURE, true)]);

interface Seen {
  /** Notes that have our property filled in as well: the two would stand for one. */
  readonly both: Set<string>;
  /** Notes whose value cannot be read as the property wants it, or is to name a note and names none. */
  readonly bad: Set<string>;
}

/** Names of properties in records that mean one of ours. */
export function proposeProperties(notes: readonly Note[], settings: Settings, zone: Zone): readonly Mapping[] {
  const words = typeWords(settings);
  const renamed = new Set([...Object.keys(settings.propertyNames).map(nameKey), words.property]);
  const names = new Set(notes.map((note) => nameKey(noteName(note.path))));
  const tally = new Tally();
  const seen = new Map<string, Seen>();
  for (const { path, frontmatter } of notes) {
    const kind = recordTypeOf(frontmatter, words, path)?.record;
    const claimed = new Set<string>();
    for (const { key, name, value, ours, isSure } of kind ? meantIn(frontmatter ?? {}, OWN[kind], renamed) : []) {
      const one = seen.get(key) ?? { both: new Set(), bad: new Set() };
      seen.set(key, one);
      tally.add(key, name, path);
      if (claimed.has(ours.name) || hasFilled(frontmatter ?? {}, kind && OWN[kind], ours.name)) one.both.add(path);
      if (!isReadable(ours, value, zone) || (!isSure && namesNothing(ours, value, names))) one.bad.add(path);
      claimed.add(ours.name);
    }
  }
  return tally.all().flatMap(({ key, spelling, paths }) => {
    const [meaning, one] = [MEANINGS.get(key), seen.get(key)];
    return meaning && one ? proposeProperty(spelling, meaning, paths, one) : [];
  });
}

interface Meant {
  readonly key: string;
  readonly name: string;
  readonly value: unknown;
  readonly ours: Own;
  readonly isSure: boolean;
}

/** The properties of a record that nothing reads, and that may mean one which a record of its kind has. */
function meantIn(frontmatter: Frontmatter, own: OwnProperties, renamed: ReadonlySet<string>): readonly Meant[] {
  return Object.entries(frontmatter).flatMap(([name, value]) => {
    const key = propertyKey(name);
    const meaning = isNothing(value) || renamed.has(key) || own.has(key) ? undefined : MEANINGS.get(key);
    const ours = meaning && own.get(nameKey(meaning.means));
    return ours ? [{ key, name, value, ours, isSure: meaning.isSure }] : [];
  });
}

/** In whichever order of day and month: that is asked for after this. */
function isReadable({ property }: Own, value: unknown, zone: Zone): boolean {
  const orders: readonly ReadContext['dayMonthOrder'][] = ['day-first', 'month-first'];
  return orders.some((dayMonthOrder) => property.read(value, { zone, dayMonthOrder }).bad.length === 0);
}

/** A guess that something is a link is one only where it leads to a note. */
function namesNothing({ property }: Own, value: unknown, names: ReadonlySet<string>): boolean {
  if (!property.expected.startsWith('links')) return false;
  return !readLinks(value).some(({ target }) => names.has(nameKey(noteName(target))));
}

function hasFilled(frontmatter: Frontmatter, own: OwnProperties | undefined, name: string): boolean {
  return Object.entries(frontmatter).some(
    ([other, value]) => own?.get(propertyKey(other))?.name === name && !isNothing(value),
  );
}

function proposeProperty(
  spelling: string,
  { means, isSure }: Meaning,
  paths: readonly string[],
  { both, bad }: Seen,
): readonly Mapping[] {
  // Where most have both they are two things, and what cannot be read is none of ours.
  if (both.size * 2 > paths.length || bad.size * 2 > paths.length) return [];
  const rest =
    both.size > 0
      ? `; ${both.size === 1 ? 'one of them has' : `${both.size} of them have`} ${means} as well`
      : bad.size > 0
        ? `; ${bad.size === 1 ? 'one value' : `${bad.size} values`} cannot be read so`
        : '';
  const why = `${counted(paths.length, 'page')} ${paths.length === 1 ? 'has' : 'have'} this property${isSure ? '' : ', and it may mean other things too'}${rest}.`;
  return [mapping('property', spelling, means, paths, { isSure: isSure && both.size + bad.size === 0, why })];
}
