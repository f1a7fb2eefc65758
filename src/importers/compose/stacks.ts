/** How files go together: which of them describe one service, and what a service takes from another. */
import type { ImportRemark } from '../imported';
import { type Mapping, mappingIn, plainWords, wordsIn } from './plain-value';
import type { ComposeFile } from './read-compose-file';
import { placeWords } from './secrets';
import { partsOf } from './stack-name';

/** A service of a stack, with every file's part of it. */
export interface StackService {
  readonly stack: string;
  readonly name: string;
  /** The first file that describes it. */
  readonly file: ComposeFile;
  readonly parts: readonly Part[];
}

/** What one file says of a service; `isOwn`: it is not taken over from another service. */
export interface Part {
  readonly file: ComposeFile;
  readonly service: Mapping;
  readonly isOwn: boolean;
}

export interface Stacks {
  /** In the order of the files and of what stands in them. */
  readonly services: readonly StackService[];
  at(stack: string, name: string): StackService | undefined;
  /** The handed-in file that another one means by a path. */
  fileFor(path: string, from: ComposeFile): ComposeFile | undefined;
}

export function gatherStacks(files: readonly ComposeFile[], remarks: ImportRemark[]): Stacks {
  const services = new Map<string, { service: StackService; parts: Part[] }>();
  // What a file adds to another counts after that one, whichever was picked first.
  const inOrder = [...files.filter((file) => !file.isOverlay), ...files.filter((file) => file.isOverlay)];
  for (const file of inOrder) {
    for (const [name, service] of file.services) {
      const key = keyOf(file.stack, name);
      const before = services.get(key);
      const part: Part = { file, service, isOwn: true };
      if (!before) {
        const parts = [part];
        services.set(key, { parts, service: { stack: file.stack, name, file, parts } });
      } else if (goTogether(before.service.file, file)) before.parts.push(part);
      else remarks.push(sameName(before.service, file));
    }
  }
  const byPath = new Map(files.map((file) => [pathKey(file.name), file]));
  return {
    services: [...services.values()].map(({ service }) => service),
    at: (stack, name) => services.get(keyOf(stack, name))?.service,
    fileFor: (path, from) => byPath.get(pathKey(`${from.folder}${path}`)) ?? onlyNamed(files, path, from),
  };
}

/** The file picker of an app gives no folders: then two files with the usual name may be of two stacks. */
function goTogether(a: ComposeFile, b: ComposeFile): boolean {
  if (a.text === b.text || a.folder !== b.folder) return false;
  return a.folder !== '' || a.isOverlay || b.isOverlay || (a.isNamed && b.isNamed);
}

function sameName({ file: first, stack, name }: StackService, file: ComposeFile): ImportRemark {
  const message =
    stack === ''
      ? `${plainWords(first.name)} has a ${name} too, and neither says of which stack it is; write "name: ..." into each file, or import its folder.`
      : `${plainWords(first.name)} describes ${name} of the stack ${stack} too; that one was taken. If they are two, give one file another "name:".`;
  return { file: file.name, place: `services.${placeWords(name)}`, kind: 'skipped', message };
}

/** The file picker of an app gives no folders: there a path may mean the one file of that name. */
function onlyNamed(files: readonly ComposeFile[], path: string, from: ComposeFile): ComposeFile | undefined {
  const name = partsOf(path).at(-1)?.toLowerCase();
  const [only, ...more] = files.filter(
    (file) => file !== from && file.folder === '' && partsOf(file.name).at(-1)?.toLowerCase() === name,
  );
  return more.length === 0 ? only : undefined;
}

function pathKey(path: string): string {
  return partsOf(path).join('/').toLowerCase();
}

function keyOf(stack: string, name: string): string {
  return `${stack.toLowerCase()}\n${name.toLowerCase()}`;
}

/** What is said of a service, what it takes over from others first; and the services that it takes over from. */
export interface Layers {
  readonly parts: readonly Part[];
  readonly bases: readonly StackService[];
}

/** `extends: web`, or `{service: web, file: common.yaml}`; a loop ends where it began. */
export function layersOf(service: StackService, stacks: Stacks, remarks: ImportRemark[]): Layers {
  const bases: StackService[] = [];
  const seen = new Set<StackService>([service]);
  const collect = (one: StackService): readonly Part[] =>
    one.parts.flatMap((part) => {
      const base = baseOf(one, part, stacks);
      if (base === null) return [part];
      if (typeof base === 'string') {
        if (one === service) remarks.push(noBase(service, part, base));
        return [part];
      }
      if (seen.has(base)) return [part];
      seen.add(base);
      bases.push(base);
      return [...collect(base).map((inherited) => ({ ...inherited, isOwn: false })), part];
    });
  return { parts: collect(service), bases };
}

/** Null: it extends nothing. A text: what it extends is not among the files. */
function baseOf(service: StackService, part: Part, stacks: Stacks): StackService | string | null {
  const written = part.service['extends'];
  const name = wordsIn(mappingIn(written) ? mappingIn(written)?.['service'] : written);
  if (name === null) return null;
  const path = wordsIn(mappingIn(written)?.['file']);
  if (path === null) return stacks.at(service.stack, name) ?? name;
  const file = stacks.fileFor(path, part.file);
  return (file && stacks.at(file.stack, name)) ?? `${name} of ${path}`;
}

function noBase(service: StackService, { file }: Part, base: string): ImportRemark {
  const message = `It extends ${plainWords(base)}, which is not among the files; what stands there is not known.`;
  return { file: file.name, place: `services.${placeWords(service.name)}.extends`, kind: 'note', message };
}
