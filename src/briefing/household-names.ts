import type { Lab } from '../inventory/lab';
import type { Service } from '../records/service';
import { importanceOf } from './importance';

const MOST = 5;
/** Nobody at the table knows these by name; they are known by what they carry. */
const PLUMBING = ['host', 'vm', 'container', 'database', 'storage', 'power'];
/** Everybody knows the Wi-Fi. */
const KNOWN = ['network', 'external'];
/** What so many of the others stand on is plumbing, whatever its kind. */
const MANY = 3;

/** What the household notices of these, in words: `Photos, Music and 3 other things`; empty where it relies on none of them. */
export function householdNames(lab: Lab, paths: readonly string[]): string {
  const services = noticed(lab, paths);
  const shown = services.slice(0, services.length > MOST + 1 ? MOST : MOST + 1).map(({ title }) => title);
  const rest = services.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} and ${rest} other things`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}

/** Those that the household relies on and knows, what matters most first; only if there is none, the rest. */
function noticed(lab: Lab, paths: readonly string[]): readonly Service[] {
  const used = [...new Set(paths)]
    .map((path) => lab.inventory.serviceAt(path))
    .filter((service) => service !== undefined)
    .filter(({ users }) => users.length > 0);
  const among = new Set(used.map(({ path }) => path));
  const plain = used.filter((service) => !isPlumbing(lab, service, among));
  return [...(plain.length > 0 ? plain : used)].sort(
    (a, b) => importanceOf(a) - importanceOf(b) || b.users.length - a.users.length || (a.title < b.title ? -1 : 1),
  );
}

function isPlumbing(lab: Lab, { path, kind = '' }: Service, among: ReadonlySet<string>): boolean {
  if (KNOWN.includes(kind)) return false;
  const above = lab.singleFailures.takenDownBy(path).filter((one) => among.has(one));
  return PLUMBING.includes(kind) || above.length >= MANY;
}
