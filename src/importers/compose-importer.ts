/** Docker Compose: texts of files in, services out. A pure function that reads what it names here and nothing else. */
import { guessedLinks } from './compose/environment-links';
import { homepageLabels } from './compose/homepage-labels';
import { kindOfImage, plainImage } from './compose/image';
import { pairsIn, textsIn, wordsIn } from './compose/plain-value';
import { type ComposeFile, readComposeFile } from './compose/read-compose-file';
import { keyIn } from './compose/secret-words';
import { placeWords, whySecretImage, whySecretWords } from './compose/secrets';
import { gatherStacks, layersOf, type Part, type Stacks, type StackService } from './compose/stacks';
import { linkAliases, statedLinks, type StatedLink } from './compose/stated-links';
import { partsOf } from './compose/stack-name';
import type { ImportedLink, ImportedService, ImportedServices, ImportFile, ImportRemark } from './imported';

/** What Compose files describe, whatever they hold; what is left out is told, with its place. */
export function importCompose(files: readonly ImportFile[]): ImportedServices {
  const once = [...new Map(files.map((file) => [`${file.name}\n${file.text}`, file])).values()];
  const besides = new Set(once.map(({ name }) => partsOf(name).join('/').toLowerCase()));
  const reads = once.map((file) => readComposeFile(file, besides));
  const remarks = reads.flatMap((read) => read.remarks);
  const composeFiles = reads.flatMap((read) => read.file ?? []);
  const stacks = gatherStacks(composeFiles, remarks);
  tellMissing(composeFiles, stacks, remarks);
  const whole = stacks.services.map((service) => ({ service, ...layersOf(service, stacks, remarks) }));
  const isBase = new Set(whole.flatMap(({ bases }) => bases));
  const shown = whole.filter(({ service, parts }) => {
    const isPattern = isBase.has(service) && !parts.some((part) => 'image' in part.service || 'build' in part.service);
    if (isPattern) remarks.push(remarkOn(service, 'note', 'It has no image and others extend it, so it gets no page.'));
    return !isPattern;
  });
  const names = namesOf(shown.map(({ service, parts }) => ({ service, parts })));
  return { services: shown.map((one) => describe(one, { stacks, names }, remarks)), remarks };
}

function remarkOn({ file, name }: StackService, kind: ImportRemark['kind'], message: string, below = ''): ImportRemark {
  return { file: file.name, place: `services.${placeWords(name)}${below}`, kind, message };
}

interface Whole {
  readonly service: StackService;
  /** What is taken over from others first. */
  readonly parts: readonly Part[];
}

interface Surroundings {
  readonly stacks: Stacks;
  readonly names: Names;
}

interface Names {
  /** By the name of a container; null: several have it. */
  readonly containers: ReadonlyMap<string, StackService | null>;
  /** Of each stack: by what its services reach each other, in lower case. */
  readonly siblings: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

function namesOf(all: readonly Whole[]): Names {
  const containers = new Map<string, StackService | null>();
  const siblings = new Map<string, Map<string, string>>();
  for (const { service, parts } of all) {
    const { stack, name } = service;
    const ofStack = siblings.get(stack.toLowerCase()) ?? new Map<string, string>();
    siblings.set(stack.toLowerCase(), ofStack);
    ofStack.set(name.toLowerCase(), name);
    const container = containerName(parts)?.toLowerCase();
    if (container !== undefined && !ofStack.has(container)) ofStack.set(container, name);
    // What Docker calls it where the file gives it no name.
    const own = container === undefined ? [`${stack}-${name}-1`, `${stack}_${name}_1`] : [container];
    for (const one of own.map((text) => text.toLowerCase())) containers.set(one, containers.has(one) ? null : service);
  }
  return { containers, siblings };
}

/** Compose and Docker take fewer signs; what is beyond these is a template, or made to mislead. */
const NAME = /^[\p{L}\p{N}_][\p{L}\p{N}._-]{0,99}$/u;

function containerName(parts: readonly Part[]): string | undefined {
  const name = lastText(
    parts.filter((part) => part.isOwn),
    'container_name',
  );
  return name !== null && NAME.test(name) && whySecretWords(name) === null ? name : undefined;
}

function describe({ service, parts }: Whole, around: Surroundings, remarks: ImportRemark[]): ImportedService {
  const own = parts.filter((part) => part.isOwn);
  const { left, ...labels } = homepageLabels(own.flatMap((part) => pairsIn(part.service['labels'])));
  for (const { label, message } of left) remarks.push(remarkOn(service, 'skipped', message, `.labels.${label}`));
  const written = lastText(parts, 'image');
  const isSecret = whySecretImage(written ?? '') !== null;
  const image = written === null || isSecret ? null : plainImage(written);
  if (written !== null && image === null && !isSecret) {
    remarks.push(
      remarkOn(
        service,
        'skipped',
        'What stands here is no image, or only the machine knows which; it is left out.',
        '.image',
      ),
    );
  }
  const kind = image === null ? undefined : kindOfImage(image);
  const container = containerName(parts);
  return {
    file: service.file.name,
    stack: service.stack,
    name: service.name,
    alsoNamed: container === undefined || container === service.name ? [] : [container],
    ...labels,
    ...(kind === undefined ? {} : { kind }),
    ...(image === null ? {} : { image }),
    profiles: [...new Set(own.flatMap((part) => textsIn(part.service['profiles'])))].map(placeWords),
    dependsOn: linksOf({ service, parts }, around, remarks),
  };
}

/** The last file to say it counts. */
function lastText(parts: readonly Part[], key: string): string | null {
  return (
    parts
      .map(({ service }) => wordsIn(service[key]))
      .filter((text) => text !== null)
      .at(-1) ?? null
  );
}

/** What is stated goes before what is guessed, and each is named once. */
function linksOf(
  { service, parts }: Whole,
  { stacks, names }: Surroundings,
  remarks: ImportRemark[],
): readonly ImportedLink[] {
  const network = parts.filter((part) => wordsIn(part.service['network_mode']) !== null).at(-1);
  const stated = parts
    .flatMap((part) => statedLinks(part.service).map((link) => ({ link, part })))
    .filter(({ link, part }) => link.by !== 'network_mode' || part === network)
    .map(({ link }) => statedLink(link, service, { stacks, names }));
  const aliases = new Map(
    parts.flatMap((part) => linkAliases(part.service)).map(([alias, name]) => [alias.toLowerCase(), name]),
  );
  const siblings = names.siblings.get(service.stack.toLowerCase());
  const siblingAt = (host: string): string | undefined => aliases.get(host) ?? siblings?.get(host);
  const environment = new Map(
    parts.flatMap((part) => pairsIn(part.service['environment'])).map((pair) => [pair.name, pair]),
  );
  const guessed = guessedLinks([...environment.values()], siblingAt).map(({ name, why }): ImportedLink => ({
    stack: service.stack,
    name,
    by: 'environment',
    isGuess: true,
    why,
  }));
  const links = [...stated.filter((link) => !link.isGuess), ...stated.filter((link) => link.isGuess), ...guessed];
  const found = new Map<string, ImportedLink>();
  for (const link of links) {
    const key = keyOf(link);
    if (key === keyOf(service) || found.has(key)) continue;
    if (NAME.test(link.name) && keyIn(link.name) === null) found.set(key, link);
    else
      remarks.push(
        remarkOn(service, 'skipped', 'A name here is none that Compose takes, and is left out.', `.${link.by}`),
      );
  }
  return [...found.values()];
}

function keyOf({ stack, name }: { readonly stack: string; readonly name: string }): string {
  return `${stack}\n${name}`.toLowerCase();
}

function statedLink({ to, name, by, why }: StatedLink, service: StackService, around: Surroundings): ImportedLink {
  const target =
    to === 'container' ? around.names.containers.get(name.toLowerCase()) : serviceNamed(name, service, around);
  const where = target ?? { stack: to === 'container' ? '' : service.stack, name };
  return {
    stack: where.stack,
    name: where.name,
    by,
    isGuess: why !== undefined,
    ...(why === undefined ? {} : { why }),
  };
}

/** A service of the stack, or of a file that the stack takes in. */
function serviceNamed(
  name: string,
  { stack, parts }: StackService,
  { stacks }: Surroundings,
): StackService | undefined {
  const included = parts.flatMap(({ file }) => file.includes.map((path) => stacks.fileFor(path, file)));
  return [stack, ...included.map((file) => file?.stack)]
    .map((one) => (one === undefined ? undefined : stacks.at(one, name)))
    .find((found) => found !== undefined);
}

/** Files that others take in, and that were not handed in. */
function tellMissing(files: readonly ComposeFile[], stacks: Stacks, remarks: ImportRemark[]): void {
  for (const file of files) {
    for (const path of file.includes) {
      if (stacks.fileFor(path, file)) continue;
      const message = 'It takes in a file that was not handed in; import that one too.';
      remarks.push({ file: file.name, place: `include ${placeWords(path)}`, kind: 'note', message });
    }
  }
}
