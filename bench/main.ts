/** `npm run bench`: the bars of the design, measured. Medians, and a peer in the same run where there is one. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { zoneNamed } from '../src/dates';
import { failEach } from '../src/graph/failure';
import { buildRequirementGraph, type Thing } from '../src/graph/requirements';
import { impactOf } from '../src/impact';
import type { Note, VaultContents } from '../src/notes/note';
import { DEFAULT_SETTINGS } from '../src/settings';
import { createSurveyor } from '../src/survey';
import { asFile, generateVault, seeded } from './generated-vault';
import { benchLayout } from './layout';

const NOW = Date.parse('2026-11-23T11:00:00Z');
const zone = zoneNamed('Europe/Vienna');
if (!zone) throw new Error('no time zone data');

function times(runs: number, run: (index: number) => void): { first: number; median: number; worst: number } {
  const measured = Array.from({ length: runs }, (_, index) => {
    const begin = performance.now();
    run(index);
    return performance.now() - begin;
  });
  const sorted = [...measured].sort((a, b) => a - b);
  return { first: measured[0] ?? 0, median: sorted[Math.floor(sorted.length / 2)] ?? 0, worst: sorted.at(-1) ?? 0 };
}

function print(
  what: string,
  { first, median, worst }: { first: number; median: number; worst: number },
  bar: string,
): void {
  const ms = (value: number): string => `${value.toFixed(1).padStart(7)} ms`;
  console.log(`${what.padEnd(58)} median ${ms(median)}  first ${ms(first)}  worst ${ms(worst)}  ${bar}`);
}

/** Notes as new objects, so that nothing read before is remembered. */
function copyOf(contents: VaultContents): VaultContents {
  return { ...contents, notes: contents.notes.map((note) => ({ ...note })) };
}

function benchSurvey(notes: number, records: number, bar: string): void {
  const vault = generateVault(notes, records);
  const copies = Array.from({ length: 11 }, () => copyOf(vault));
  const fresh = times(copies.length, (index) => {
    createSurveyor(DEFAULT_SETTINGS, zone as NonNullable<typeof zone>).survey(copies[index] ?? vault, NOW);
  });
  print(`survey, ${notes} notes with ${records} records`, fresh, bar);
  const surveyor = createSurveyor(DEFAULT_SETTINGS, zone as NonNullable<typeof zone>);
  surveyor.survey(vault, NOW);
  const edits = Array.from({ length: 41 }, (_, index) => edited(vault, index));
  const again = times(edits.length, (index) => {
    surveyor.survey(edits[index] ?? vault, NOW);
  });
  print('  again after one edit', again, bar === '' ? '' : 'bar 16 ms');
}

function edited(vault: VaultContents, index: number): VaultContents {
  const notes: Note[] = [...vault.notes];
  const note = notes[index];
  if (note) notes[index] = { ...note, frontmatter: { ...note.frontmatter, criticality: 'low' } };
  return { ...vault, notes };
}

function benchImpact(): void {
  const random = seeded(7);
  const id = (index: number): string => `S${String(index).padStart(4, '0')}`;
  const things: Thing[] = Array.from({ length: 1000 }, (_, index) => ({ id: id(index), requires: [] }));
  const links = new Map<number, Set<number>>();
  for (let edges = 0; edges < 2600;) {
    const from = 1 + Math.floor(random() * 999);
    const known = links.get(from) ?? new Set<number>();
    const to = Math.floor(random() * from);
    if (!known.has(to)) edges++;
    links.set(from, known.add(to));
  }
  const linked = things.map((thing, index) => ({
    ...thing,
    requires: [...(links.get(index) ?? [])].map((to) => ({ members: [id(to)], need: 1 })),
  }));
  const graph = buildRequirementGraph(linked);
  let falls = 0;
  const every = times(21, () => {
    falls = 0;
    failEach(graph, (_id, _down, count) => {
      falls += count;
    });
  });
  print(`every single failure, 1000 services, 2600 edges (${falls} falls)`, every, 'bar 20 ms');
}

function benchFullImpact(): void {
  const surveyor = createSurveyor(DEFAULT_SETTINGS, zone as NonNullable<typeof zone>);
  const { lab } = surveyor.survey(generateVault(1112, 1112), NOW);
  const paths = lab.inventory.services.map((service) => service.path);
  print(
    `  one whole impact with paths, people, recovery order`,
    times(101, (index) => void impactOf(lab, [paths[index * 7] ?? ''])),
    '',
  );
}

/** The command line beside a peer that reads the same files and loads their frontmatter; in turn, so that both meet the same noise. */
function benchCommandLine(): void {
  const folder = mkdtempSync(join(tmpdir(), 'homelab-ops-bench-'));
  try {
    for (const note of generateVault(10_000, 1000).notes) {
      const file = join(folder, note.path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, asFile(note));
    }
    const ours: number[] = [];
    const peers: number[] = [];
    for (let round = 0; round < 8; round++) {
      const peer = timed(['bench/plain-reader.mjs', folder]);
      const own = timed(['dist/cli.mjs', 'report', folder, '--format', 'json', '--zone', 'Europe/Vienna']);
      if (round === 0) continue;
      peers.push(peer);
      ours.push(own);
    }
    const ratios = ours.map((own, index) => own / (peers[index] ?? 1)).sort((a, b) => a - b);
    const median = (values: readonly number[]): number =>
      [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
    console.log(
      `command line, 10000 notes: ${median(ours).toFixed(0)} ms, plain reading ${median(peers).toFixed(0)} ms, ratio median ${median(ratios).toFixed(2)} (${ratios.map((ratio) => ratio.toFixed(2)).join(' ')})  bar 1.5`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function timed(args: readonly string[]): number {
  const begin = performance.now();
  const { status } = spawnSync(process.execPath, [...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`${args[0] ?? ''} ended with ${String(status)}`);
  return performance.now() - begin;
}

function benchSurveys(): void {
  benchSurvey(1000, 200, '');
  benchSurvey(5000, 500, '');
  benchSurvey(20_000, 1000, 'bar 100 ms');
  benchImpact();
  benchFullImpact();
}

const isLayoutAlone = process.argv.includes('--layout');
if (!isLayoutAlone) benchSurveys();
benchLayout();
if (!isLayoutAlone) benchCommandLine();
