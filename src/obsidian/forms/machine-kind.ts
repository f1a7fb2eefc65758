import { nameKey } from '../../notes/name-key';
import { wordIn } from '../../records/property';
import { readKind } from '../../records/service';
import { spelledProperty } from '../../records/spelled-property';
import type { Settings } from '../../settings';

/** What is known of something that a service runs on, of which there is only a name. */
export function machineProperties(title: string, settings: Settings): Readonly<Record<string, string>> {
  const kind = machineKind(title);
  return kind !== null && keepsKind(settings) ? { kind } : {};
}

/** Words in the names of machines that are no kinds themselves. */
const ALSO: Readonly<Record<string, string>> = { vps: 'vm', ct: 'container' };
/** Several machines; which kind each is, its own page says. */
const SEVERAL: readonly string[] = ['cluster', 'kubernetes', 'k8s', 'k3s', 'swarm'];
const KINDS: readonly string[] = [
  'host',
  'vm',
  'container',
  'storage',
  'network',
  'power',
  'external',
  'database',
  'app',
];

/** A machine, unless its name says otherwise: of `docker-vm` the last word counts. */
function machineKind(title: string): string | null {
  const words = title.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  for (const word of words.reverse()) {
    if (SEVERAL.includes(word)) return null;
    const plain = word.replace(/\d+$/, '');
    const kind = wordIn(ALSO, plain) ?? readKind(plain);
    if (kind !== null && KINDS.includes(kind)) return kind;
  }
  return 'host';
}

/** Whether what is written as the kind is read as one: the person's own words may have taken that name for something else. */
function keepsKind(settings: Settings): boolean {
  const name = nameKey(spelledProperty(null, 'service', 'kind', settings));
  const own = Object.entries(settings.propertyNames).find(([theirs]) => nameKey(theirs) === name);
  return name !== nameKey(settings.typeProperty) && nameKey(own?.[1] ?? name) === 'kind';
}
