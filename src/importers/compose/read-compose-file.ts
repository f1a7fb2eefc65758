import { readYaml } from '../../notes/read-yaml';
import type { ImportFile, ImportRemark } from '../imported';
import { type Mapping, mappingIn, textsIn, wordsIn } from './plain-value';
import { keyIn } from './secret-words';
import { placeWords, secretsIn } from './secrets';
import { namedStack, type Place, placeOf } from './stack-name';

/** One file, read, with nothing yet said of how it goes together with others. */
export interface ComposeFile extends Place {
  readonly name: string;
  readonly text: string;
  /** The stack stands in the file itself. */
  readonly isNamed: boolean;
  readonly services: ReadonlyMap<string, Mapping>;
  /** The files that it takes in, as it writes them. */
  readonly includes: readonly string[];
}

export interface ReadFile {
  /** Null: there is nothing in it for us; a remark says why. */
  readonly file: ComposeFile | null;
  readonly remarks: readonly ImportRemark[];
}

export function readComposeFile({ name, text }: ImportFile, besides: ReadonlySet<string>): ReadFile {
  const leave = (message: string, place = ''): ReadFile => ({
    file: null,
    remarks: [{ file: name, place, message, kind: 'skipped' }],
  });
  const reading = readYaml(text);
  if (!reading.ok) return leave(reading.reason, reading.line === undefined ? '' : `line ${reading.line}`);
  const root = mappingIn(reading.value);
  const services = mappingIn(root?.['services']);
  if (!root || !services) return leave(whyNone(reading.value));
  const remarks: ImportRemark[] = [];
  const named = namedStack(root['name']);
  const place = placeOf(name, besides);
  const file: ComposeFile = {
    ...place,
    name,
    text,
    stack: named ?? place.stack,
    isNamed: named !== null,
    services: readServices(services, name, remarks),
    includes: includesOf(root['include']),
  };
  if (Object.keys(services).length === 0) return leave(NOTHING);
  return { file, remarks };
}

const NOTHING = 'There are no services in it; there is nothing to import.';

function whyNone(value: unknown): string {
  if (value === null) return 'It is empty; there is nothing to import.';
  const root = mappingIn(value);
  if (!root) return 'It is no Compose file: there is no "services:" in it.';
  if (Object.hasOwn(root, 'services')) {
    return root['services'] === null ? NOTHING : 'What stands below "services:" is not "name: ..." lines; correct it.';
  }
  if ('include' in root) return 'It only takes in other files; import those.';
  const inner = Object.values(root).map(mappingIn);
  const isOld = inner.length > 0 && inner.every((one) => one !== null && ('image' in one || 'build' in one));
  return isOld
    ? 'It has the form that Compose had before 2016; put a line "services:" above all, and what is there below it.'
    : 'It is no Compose file: there is no "services:" in it.';
}

/** Compose takes fewer signs; what is beyond these is a template, or made to mislead. */
const SERVICE_NAME = /^[\p{L}\p{N}_][\p{L}\p{N}._-]{0,99}$/u;

function readServices(services: Mapping, file: string, remarks: ImportRemark[]): ReadonlyMap<string, Mapping> {
  const read = new Map<string, Mapping>();
  for (const [written, value] of Object.entries(services)) {
    const name = written.trim();
    const place = `services.${placeWords(name)}`;
    const service = value === null ? {} : mappingIn(value);
    if (!SERVICE_NAME.test(name)) {
      const message = /[{$]/.test(name)
        ? 'Its name is filled in by another tool, and so it is left out; import the file that the tool makes.'
        : 'Its name has signs that Compose does not take, and so it is left out.';
      remarks.push({ file, place, kind: 'skipped', message });
    } else if (keyIn(name) !== null) {
      remarks.push({ file, place, kind: 'secret', message: 'Its name looks like a secret, and so it is left out.' });
    } else if (!service) {
      remarks.push({
        file,
        place,
        kind: 'skipped',
        message: 'Nothing below it says what it is, and so it is left out.',
      });
    } else {
      read.set(name, service);
      for (const secret of secretsIn(service)) {
        remarks.push({ file, place: `${place}.${secret.place}`, kind: 'secret', message: secret.message });
      }
    }
  }
  return read;
}

/** `include: [a.yaml, {path: [b.yaml, c.yaml]}]`. */
function includesOf(value: unknown): readonly string[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.flatMap((item) => (wordsIn(item) === null ? textsIn(mappingIn(item)?.['path']) : textsIn(item)));
}
