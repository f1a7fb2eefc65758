/** Evidence of backups: what backup tools print as JSON. Which tool it is shows in the shape; a file may hold several. */
import { counted, type Zone } from '../dates';
import { BORG } from './borg-importer';
import { HEALTHCHECKS } from './healthchecks-importer';
import type { ImportedSnapshots, ImportFile, ImportRemark, MissingCopy, Snapshot } from './imported';
import { jsonDocuments } from './json-documents';
import { KOPIA } from './kopia-importer';
import { PROXMOX_BACKUP } from './proxmox-backup-importer';
import { RESTIC } from './restic-importer';
import { isObject, type JsonObject, type SnapshotImporter, textOf } from './snapshot-shape';

const IMPORTERS: readonly SnapshotImporter[] = [RESTIC, BORG, KOPIA, PROXMOX_BACKUP, HEALTHCHECKS];

export function importSnapshots(files: readonly ImportFile[], zone: Zone): ImportedSnapshots {
  const found: Found = { snapshots: [], missing: [], remarks: [] };
  for (const file of files) readFile(file, zone, found);
  return found;
}

interface Found {
  readonly snapshots: Snapshot[];
  readonly missing: MissingCopy[];
  readonly remarks: ImportRemark[];
}

/** What of one file was left out, told once for each reason. */
interface LeftOut {
  readonly reasons: Map<string, number>;
  unknown: number;
  /** The keys of the first that no tool is known for. */
  keys: readonly string[];
}

function readFile({ name, text }: ImportFile, zone: Zone, found: Found): void {
  const { documents, strayLines, problem } = jsonDocuments(text);
  const remark = (message: string, kind: ImportRemark['kind'] = 'skipped'): void => {
    found.remarks.push({ file: name, place: '', message, kind });
  };
  if (problem !== undefined) {
    remark(problem);
    return;
  }
  const before = found.snapshots.length + found.missing.length;
  const left: LeftOut = { reasons: new Map(), unknown: 0, keys: [] };
  for (const document of documents) readValue(document, 0, { file: name, zone, found, left });
  if (strayLines > 0) remark(`${counted(strayLines, 'line is', 'lines are')} no JSON, and left out.`, 'note');
  for (const [why, count] of left.reasons) remark(`${counted(count, 'snapshot is', 'snapshots are')} left out: ${why}`);
  if (left.unknown > 0) remark(unknownMessage(left));
  const isNothing = found.snapshots.length + found.missing.length === before;
  if (isNothing && left.unknown === 0 && left.reasons.size === 0) remark(NO_SNAPSHOTS, 'unseen');
}

const NO_SNAPSHOTS =
  'It holds no snapshots. If it comes from a repository in use, its backups are gone, or it was asked wrongly.';

interface Reading {
  readonly file: string;
  readonly zone: Zone;
  readonly found: Found;
  readonly left: LeftOut;
}

/** Lists may be in lists, as tools like borgmatic and jq make them, and in the `data` of an API's answer. */
const MOST_DEPTH = 4;

function readValue(value: unknown, depth: number, reading: Reading): void {
  if (Array.isArray(value) && depth < MOST_DEPTH) {
    for (const item of value as unknown[]) readValue(item, depth + 1, reading);
  } else if (isObject(value)) readEntry(value, depth, reading);
  // Old versions of tools print null where there is nothing.
  else if (value !== null) tellUnknown({}, reading.left);
}

function readEntry(entry: JsonObject, depth: number, reading: Reading): void {
  const importer = IMPORTERS.find((one) => one.reads(entry));
  if (importer) {
    const { file, zone, found, left } = reading;
    const { tool } = importer;
    importer.read(entry, {
      zone,
      add: (snapshot) => found.snapshots.push({ tool, file, ...snapshot }),
      missing: (copy) => found.missing.push({ tool, file, ...copy }),
      skip: (why) => left.reasons.set(why, (left.reasons.get(why) ?? 0) + 1),
    });
  } else if (Array.isArray(entry['data']) && depth < MOST_DEPTH) readValue(entry['data'], depth + 1, reading);
  else tellUnknown(entry, reading.left);
}

function tellUnknown(entry: JsonObject, left: LeftOut): void {
  if (left.unknown === 0) {
    left.keys = Object.keys(entry)
      .slice(0, 8)
      .map((key) => (textOf(key) ?? '').slice(0, 30))
      .filter((key) => key !== '');
  }
  left.unknown++;
}

function unknownMessage({ unknown, keys }: LeftOut): string {
  const what = counted(unknown, 'entry is', 'entries are');
  const seen = keys.length > 0 ? `the first has ${keys.join(', ')}` : 'the first is no object with keys';
  return `${what} from no tool that is known: ${seen}. Known are restic, borg, kopia, Proxmox Backup Server and healthchecks.io.`;
}
