import type { Requirement, Thing } from '../../src/graph/requirements';

/**
 * Things from paths as text: `'web -> db -> nas'` (web requires db, db requires nas), `'web -> db, cache'` (each of them),
 * `'dns -> 1 of a, b'` (one of them), `'web'` (requires nothing). All that is named is a thing; lines add to each other.
 */
export function thingsOf(...paths: readonly string[]): Thing[] {
  const requires = new Map<string, Requirement[]>();
  for (const path of paths) {
    const steps = path.split('->').map(readStep);
    for (const { names } of steps) names.forEach((name) => requires.set(name, requires.get(name) ?? []));
    steps.slice(1).forEach((step, i) => {
      for (const name of steps[i]?.names ?? []) requires.get(name)?.push(...requirementsOf(step));
    });
  }
  return [...requires].map(([id, list]) => ({ id, requires: list }));
}

interface Step {
  readonly names: readonly string[];
  /** Absent = all of them. */
  readonly need?: number;
}

function readStep(text: string): Step {
  const [, need, list = ''] = /^\s*(?:(\d+) of )?(.*)$/.exec(text) ?? [];
  const names = list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return need === undefined ? { names } : { names, need: Number(need) };
}

function requirementsOf({ names, need }: Step): Requirement[] {
  return need === undefined ? names.map((name) => ({ members: [name], need: 1 })) : [{ members: names, need }];
}
