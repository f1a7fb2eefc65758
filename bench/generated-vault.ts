import type { Frontmatter, Note, VaultContents } from '../src/notes/note';

/** A generator of numbers that is the same on every machine (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const CRITICALITIES = ['critical', 'high', 'medium', 'low'];

/** The layers of a home lab, grown: how large a share of the services each has, and on which layers it stands. */
const LAYERS = [
  { kind: 'power', upTo: 0.01, on: [] },
  { kind: 'network', upTo: 0.03, on: [0] },
  { kind: 'host', upTo: 0.08, on: [0, 1] },
  { kind: 'storage', upTo: 0.1, on: [2] },
  { kind: 'vm', upTo: 0.3, on: [2] },
  { kind: 'database', upTo: 0.35, on: [4] },
  { kind: 'app', upTo: 0.9, on: [4, 5, 5] },
  // Nobody stands on the lab.
  { kind: 'container', upTo: 1, on: [4, 5] },
];

/** A vault of plain notes among which are records: services (9 of 10), changes and incidents, linked as in a home lab. */
export function generateVault(notes: number, records: number, seed = 1): VaultContents {
  const random = seeded(seed);
  const services = Math.round(records * 0.9);
  const made: Note[] = [];
  for (let i = 0; i < services; i++) {
    made.push({ path: `Services/Service ${i}.md`, frontmatter: serviceOf(i, services, random) });
  }
  for (let i = services; i < records; i++) made.push(eventOf(i, services, random));
  for (let i = records; i < notes; i++) made.push({ path: `Notes/${i % 200}/Note ${i}.md`, frontmatter: plainOf(i) });
  return { notes: made, otherFiles: [] };
}

function serviceOf(index: number, services: number, random: () => number): Frontmatter {
  const layer = LAYERS.findIndex(({ upTo }) => index < upTo * services);
  const { kind, on } = LAYERS[layer] ?? { kind: 'app', on: [] };
  const pick = (from: number): string => {
    const begin = Math.ceil((LAYERS[from - 1]?.upTo ?? 0) * services);
    const end = Math.ceil((LAYERS[from]?.upTo ?? 0) * services);
    return `[[Service ${begin + Math.floor(random() * Math.max(1, end - begin))}]]`;
  };
  const [host, ...others] = on.map(pick);
  // One backup in twenty is stale.
  const day = random() < 0.95 ? '2026-11-23' : '2026-11-02';
  const backup = {
    backup: 'restic',
    backup_to: pick(3),
    backup_every: '1d',
    last_backup: `${day}T03:00`,
    last_restore_test: day,
  };
  return {
    type: 'service',
    kind,
    criticality: CRITICALITIES[Math.floor(random() * 4)],
    environment: layer === LAYERS.length - 1 ? 'lab' : 'production',
    users: ['Mara', 'Jonas'],
    monitored_by: 'Uptime Kuma',
    ...(host === undefined ? {} : { runs_on: host }),
    ...(others.length > 0 ? { depends_on: others } : {}),
    ...(layer > 5 && random() < 0.5 ? { data_on: pick(3) } : {}),
    ...(random() < 0.3 ? backup : {}),
  };
}

function eventOf(index: number, services: number, random: () => number): Note {
  const about = `[[Service ${Math.floor(random() * services)}]]`;
  const isChange = index % 2 === 0;
  const text = isChange
    ? '## Rollback plan\nTake the snapshot back.\n'
    : '## Timeline\n- 21:04 it stopped\n\n## Root cause\nA full disk.\n';
  const frontmatter: Frontmatter = isChange
    ? {
        type: 'change',
        status: 'done',
        change_type: 'normal',
        services: [about],
        finished: '2026-11-20T21:00',
        outcome: 'fine',
      }
    : {
        type: 'incident',
        status: 'resolved',
        severity: 3,
        services: [about],
        started: '2026-11-01T20:00',
        resolved: '2026-11-01T22:00',
      };
  return { path: `Log/Event ${index}.md`, frontmatter, body: bodyOf(text) };
}

function bodyOf(text: string): NonNullable<Note['body']> {
  const headings = [...text.matchAll(/^## (.*)$/gm)].map((match) => {
    const line = text.slice(0, match.index).split('\n').length - 1;
    const end = match.index + match[0].length;
    return {
      heading: match[1] ?? '',
      level: 2,
      position: { start: { line, col: 0, offset: match.index }, end: { line, col: match[0].length, offset: end } },
    };
  });
  return { text, headings, listItems: [] };
}

function plainOf(index: number): Frontmatter {
  return { title: `Note ${index}`, tags: ['daily', 'log'], created: '2026-05-04', rating: index % 5 };
}

/** The note as a file, for the benchmark of the command line. */
export function asFile({ path, frontmatter, body }: Note): string {
  const lines = Object.entries(frontmatter ?? {}).map(([key, value]) => `${key}: ${yamlOf(value)}`);
  const words = body?.text ?? `# ${path}\n\nSome words about this, and a [[Note 7]].\n\n- one\n- two\n`;
  return `---\n${lines.join('\n')}\n---\n${words}`;
}

function yamlOf(value: unknown): string {
  if (Array.isArray(value)) return `\n${value.map((item) => `  - ${yamlOf(item)}`).join('\n')}`;
  return typeof value === 'string' && value.startsWith('[[') ? `"${value}"` : String(value);
}
