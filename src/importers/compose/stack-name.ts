import { hasVariable, withDefaults, wordsIn } from './plain-value';
import { keyIn } from './secret-words';

/** What the name of a file says of the stack in it. */
export interface Place {
  /** With `/` behind each folder; empty where the name has none. */
  readonly folder: string;
  readonly stack: string;
  /** It adds to the file beside it (`compose.override.yaml`). */
  readonly isOverlay: boolean;
}

/** What stands behind a dot for a variant of the file beside it. */
const OVERLAYS =
  /^(?:override|prod|production|dev|devel|development|test|testing|staging|local|base|common|ci|debug|build)$/i;
/** Names that say nothing of what is in the file. */
const NAMELESS = /^(?:app|config|deploy|deployment|docker|main|portainer|services?|stacks?|template)$/i;
const COMPOSE = /^(?:docker-|container-|podman-)?compose(?:([._-])(.+))?$/i;

/**
 * A file with Compose's own name belongs to its folder, as Compose itself has it; one with a name of its own is a stack of that name,
 * because many keep `plex.yaml` and `wiki.yaml` in one folder. `besides`: the paths of all files, lower-case: `compose.gpu.yaml` is
 * a variant only if there is something of which it can be one.
 */
export function placeOf(name: string, besides: ReadonlySet<string>): Place {
  const parts = partsOf(name);
  const stem = (parts.at(-1) ?? '').replace(/\.[A-Za-z]{2,5}$/, '');
  const folder = parts
    .slice(0, -1)
    .map((part) => `${part}/`)
    .join('');
  const ofFolder = stackWords(parts.at(-2) ?? '');
  const compose = COMPOSE.exec(stem);
  if (!compose) {
    const own = stackWords(stem.replace(/[._-](?:docker-)?compose$/i, ''));
    return { folder, stack: (NAMELESS.test(own) ? ofFolder : own) || ofFolder, isOverlay: false };
  }
  const [, sign, variant = ''] = compose;
  const isOverlay = sign === '.' && (OVERLAYS.test(variant) || hasBase(folder, besides));
  const own = isOverlay ? '' : stackWords(variant);
  return { folder, stack: own === '' || NAMELESS.test(own) ? ofFolder || own : own, isOverlay };
}

/** The stack that a file names itself; null where it does not, where only the machine knows, or where it looks like a key. */
export function namedStack(value: unknown): string | null {
  const name = withDefaults(wordsIn(value) ?? '');
  return name === '' || hasVariable(name) || keyIn(name) !== null ? null : stackWords(name) || null;
}

/** `C:\stacks\media\compose.yaml`, `./media/compose.yaml`. */
export function partsOf(name: string): readonly string[] {
  const parts: string[] = [];
  for (const part of name.split(/[\\/]+/)) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.' && !/^[A-Za-z]:$/.test(part)) parts.push(part);
  }
  return parts;
}

function hasBase(folder: string, besides: ReadonlySet<string>): boolean {
  const names = ['compose', 'docker-compose'].flatMap((stem) => [`${stem}.yaml`, `${stem}.yml`]);
  return names.some((name) => besides.has(`${folder}${name}`.toLowerCase()));
}

function stackWords(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}._-]+/gu, ' ')
    .replace(/^[\s._-]+|[\s._-]+$/g, '')
    .slice(0, 80)
    .trim();
}
