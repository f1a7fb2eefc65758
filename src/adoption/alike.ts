import type { Inventory } from '../inventory/inventory';
import { folderOf, noteName } from '../notes/note';
import { nameKey } from '../notes/name-key';
import type { Service } from '../records/service';

/** In what two pages can be alike, the nearest first. */
export type Likeness = 'stack' | 'prefix' | 'host' | 'folder';

/** Services that are alike in something, by what that is: each group with the sentence that says so. */
export interface AlikeGroup {
  readonly why: string;
  readonly services: readonly Service[];
}

export interface Alike {
  groupsOf(service: Service, likenesses: readonly Likeness[]): readonly AlikeGroup[];
}

interface Group {
  readonly why: string;
  readonly services: Service[];
}

/** Grouped once: a lab has thousands of questions. */
export function alikeIn(inventory: Inventory, services: readonly Service[]): Alike {
  const groups = new Map<string, Group>();
  for (const service of services) {
    for (const [key, why] of keysOf(service, inventory)) {
      const group = groups.get(key) ?? { why, services: [] };
      groups.set(key, group);
      group.services.push(service);
    }
  }
  return {
    groupsOf(service, likenesses) {
      const keys = keysOf(service, inventory);
      return likenesses.flatMap((likeness) =>
        keys.flatMap(([key]) => {
          const group = key.startsWith(`${likeness}:`) ? groups.get(key) : undefined;
          return group && group.services.length > 1 ? [group] : [];
        }),
      );
    },
  };
}

function keysOf(service: Service, inventory: Inventory): readonly (readonly [key: string, why: string])[] {
  const { path, stack, title } = service;
  const [prefix, folder] = [prefixOf(title), folderOf(path)];
  return [
    ...(stack === undefined || nameKey(stack) === ''
      ? []
      : [[`stack:${nameKey(stack)}`, `the same stack, ${stack}`] as const]),
    ...(prefix === null ? [] : [[`prefix:${nameKey(prefix)}`, `its name begins with ${prefix}, too`] as const]),
    ...inventory.linked(path, 'runsOn').map((host) => [`host:${host}`, `it runs on ${noteName(host)}, too`] as const),
    ...(folder === '' ? [] : [[`folder:${folder}`, `the same folder, ${folder}`] as const]),
  ];
}

/** `immich-server` -> `immich`; a name of one word begins with nothing. */
function prefixOf(title: string): string | null {
  const [, prefix = ''] = /^(\p{L}[\p{L}\p{N}]+)[\s_-]+\S/u.exec(title) ?? [];
  return prefix.length < 3 ? null : prefix;
}
