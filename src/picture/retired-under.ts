import type { Inventory } from '../inventory/inventory';

/** What a service stands on by its page though that is retired: it looks healthy and is not. Paths. */
export function retiredUnder(inventory: Inventory, path: string): readonly string[] {
  return inventory.hardLinks(path).filter((to) => inventory.serviceAt(to)?.status === 'retired');
}
