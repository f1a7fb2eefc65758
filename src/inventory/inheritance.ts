import type { Service } from '../records/service';
import type { Settings } from '../settings';
import type { Inventory } from './inventory';

/** Everything that a service runs on, and what those run on, nearest first; ties in the order of the notes. Loops end. */
export function hostsOf(inventory: Inventory, path: string): readonly Service[] {
  const seen = new Set([path]);
  const hosts: Service[] = [];
  const queue = [...inventory.linked(path, 'runsOn')];
  for (const host of queue) {
    const service = inventory.serviceAt(host);
    if (seen.has(host) || !service) continue;
    seen.add(host);
    hosts.push(service);
    queue.push(...inventory.linked(host, 'runsOn'));
  }
  return hosts;
}

/** The service's own value, else that of the nearest thing it runs on, else the default of the settings. */
export function locationOf(inventory: Inventory, service: Service): string | undefined {
  return inherited(inventory, service, (one) => one.location);
}

export function networkOf(inventory: Inventory, service: Service, settings: Settings): string | undefined {
  return inherited(inventory, service, (one) => one.network) ?? filledIn(settings.defaultNetwork);
}

export function ownersOf(inventory: Inventory, service: Service, settings: Settings): readonly string[] {
  const own = inherited(inventory, service, (one) => (one.owner.length > 0 ? one.owner : undefined));
  return own ?? (settings.defaultOwner === '' ? [] : [settings.defaultOwner]);
}

function inherited<T>(
  inventory: Inventory,
  service: Service,
  read: (service: Service) => T | undefined,
): T | undefined {
  const own = read(service);
  if (own !== undefined) return own;
  for (const host of hostsOf(inventory, service.path)) {
    const value = read(host);
    if (value !== undefined) return value;
  }
  return undefined;
}

function filledIn(text: string): string | undefined {
  return text === '' ? undefined : text;
}
