/** What the pages of imported services are called, so that each can be told from all others. */
import type { ImportedService } from '../importers/imported';
import { nameKey } from '../notes/name-key';

/** Names that half of all stacks have a service of: what it does there, not what it is. */
const ROLES: ReadonlySet<string> = new Set(
  (
    'api app application backend broker cache client core cron database db frontend main mariadb memcached mongo mongodb mysql nginx ' +
    'postgres postgresql proxy queue redis scheduler server service ui valkey web webserver worker www'
  ).split(' '),
);

export function isRoleName(name: string): boolean {
  return ROLES.has(nameKey(name));
}

/**
 * Its title, else its key; `<stack> <key>` where that says too little, where a page has the name, or where two would have it.
 * `isTaken`: whether anything in the vault goes by a name. `machineOf`: the machine behind the name of what another has, too.
 */
export function newNames(
  services: readonly ImportedService[],
  isTaken: (name: string) => boolean,
  machineOf: (service: ImportedService) => string | undefined,
): ReadonlyMap<ImportedService, string> {
  const whole = (name: string, service: ImportedService): string => {
    const machine = machineOf(service);
    return machine === undefined ? name : `${name} ${machine}`;
  };
  const names = new Map(services.map((service) => [service, whole(firstName(service), service)]));
  // A name with its stack in front may be the plain name of another: `nextcloud db` and `nextcloud-db`.
  for (const longer of [withStack, withWholeStack]) {
    const times = new Map<string, number>();
    for (const name of names.values()) times.set(nameKey(name), (times.get(nameKey(name)) ?? 0) + 1);
    for (const [service, name] of names) {
      if ((times.get(nameKey(name)) ?? 0) > 1 || isTaken(name)) names.set(service, whole(longer(service), service));
    }
  }
  for (const [service, name] of names) names.set(service, free(name, isTaken));
  return names;
}

/** A second page of a name would take over what is written by that name elsewhere. */
function free(name: string, isTaken: (name: string) => boolean): string {
  let numbered = name;
  for (let number = 2; isTaken(numbered); number++) numbered = `${name} ${number}`;
  return numbered;
}

function firstName(service: ImportedService): string {
  if (service.title !== undefined) return service.title;
  return isRoleName(service.name) ? withStack(service) : service.name;
}

/** `immich-server` of the stack `immich` says it already. */
function withStack(service: ImportedService): string {
  return nameKey(service.name).startsWith(nameKey(service.stack)) ? service.name : withWholeStack(service);
}

function withWholeStack({ stack, name }: ImportedService): string {
  return stack === '' ? name : `${stack} ${name}`;
}
