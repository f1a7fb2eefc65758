/** What was proposed is written as a shell writes it, and the same files are imported again. */
import fc from 'fast-check';
import { readFrontmatter, splitFrontmatter } from '../../cli/frontmatter';
import { editNote } from '../../src/notes/edit-note';
import type { Note } from '../../src/notes/note';
import { readFrontmatter as propertiesOf } from '../../src/notes/read-frontmatter';
import { newNoteText } from '../../src/proposals/new-note';
import type { NoteProposal, Proposals } from '../../src/proposals/proposal';
import { editsOf } from '../../src/proposals/proposal-edits';
import { proposeServices } from '../../src/proposals/propose-services';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { compose } from '../support/imports';
import { surveyOfNotes } from '../support/services';

type Texts = Readonly<Record<string, string>>;
type Files = Readonly<Record<string, string | readonly string[]>>;

function notesIn(texts: Texts): Note[] {
  return Object.entries(texts).map(([path, text]) => ({
    path,
    frontmatter: readFrontmatter(splitFrontmatter(text)?.yaml ?? '').frontmatter,
  }));
}

function propose(files: Files, texts: Texts, host: string | null): Proposals {
  const taken = new Set(Object.keys(texts).map((path) => path.toLowerCase()));
  const { lab } = surveyOfNotes(notesIn(texts));
  return proposeServices(compose(files), host, lab, DEFAULT_SETTINGS, (path) => taken.has(path.toLowerCase()));
}

function written(texts: Texts, notes: readonly NoteProposal[]): Texts {
  const after: Record<string, string> = { ...texts };
  for (const note of notes) {
    const before = after[note.path];
    if ((before === undefined) !== (note.kind === 'create')) throw new Error(`${note.path} is ${note.kind}d`);
    const result =
      before === undefined
        ? newNoteText(note, null, DEFAULT_SETTINGS, '2026-11-23')
        : editNote(before, editsOf(note, propertiesOf(before), DEFAULT_SETTINGS));
    if (!result.ok) throw new Error(result.reason);
    after[note.path] = result.text;
  }
  return after;
}

const FILES: Files = {
  'photos/compose.yaml': [
    'services:',
    '  immich: {image: "immich:1", container_name: immich_server, depends_on: [db], environment: [REDIS_HOST=redis], labels: [homepage.name=Photos]}',
    '  redis: {image: redis}',
    '  db: {image: postgres}',
  ],
  'wiki/compose.yaml': [
    'services:',
    '  app: {image: "wiki:1", depends_on: {db: {condition: service_healthy}}}',
    '  db: {image: postgres}',
  ],
  'compose.yaml': [
    'services:',
    '  redis: {image: redis}',
    '  web: {image: nginx, links: [redis], network_mode: "container:immich_server"}',
  ],
};

describe('importing again', () => {
  it('proposes nothing right after new pages were written', () => {
    const after = written({}, propose(FILES, {}, 'docker-vm').notes);
    expect(propose(FILES, after, 'docker-vm')).toEqual({ notes: [], remarks: [] });
    expect(after['Homelab/Services/Photos.md']?.split('%%')[0]).toBe(
      [
        '---',
        'type: service',
        'stack: photos',
        'service_name: immich',
        'image: immich:1',
        'runs_on:',
        '  - "[[docker-vm]]"',
        'depends_on:',
        '  - "[[photos db]]"',
        '  - "[[photos redis]]"',
        'aliases:',
        '  - immich_server',
        '---',
        '```homelab-ops',
        'view: service',
        '```',
        '',
        '',
      ].join('\n'),
    );
  });

  it('proposes nothing right after pages that were there were changed', () => {
    const before = {
      'Photos.md': '---\ntype: app\ntitle: Photos # ours\ndependsOn: "[[nas]]"\n---\nMine.\n',
      'nas.md': '---\ntype: service\nkind: storage\n---\n',
      'Wiki/db.md': '---\r\ntype: service\r\nStack: wiki\r\n---\r\n',
    };
    const after = written(before, propose(FILES, before, '[[nas]]').notes);
    expect(propose(FILES, after, '[[nas]]')).toEqual({ notes: [], remarks: [] });
    expect(after['Photos.md']).toContain('title: Photos # ours');
    expect(after['Photos.md']).toContain('Mine.');
    expect(after['nas.md']).toBe(before['nas.md']);
  });

  it('proposes nothing for either of two machines', () => {
    const one = written({}, propose(FILES, {}, 'A1').notes);
    const second = propose(FILES, one, 'B1').notes;
    expect(second).toHaveLength(Object.keys(one).length);
    const both = written(one, second);
    expect(propose(FILES, both, 'A1')).toEqual({ notes: [], remarks: [] });
    expect(propose(FILES, both, 'B1')).toEqual({ notes: [], remarks: [] });
    expect(both['Homelab/Services/Photos B1.md']).toContain('  - "[[photos db B1]]"');
  });

  it('proposes only what changed', () => {
    const after = written({}, propose(FILES, {}, null).notes);
    const changed = {
      ...FILES,
      'wiki/compose.yaml': [
        'services:',
        '  app: {image: "wiki:1", depends_on: [db, search]}',
        '  db: {image: postgres}',
        '  search: {image: meili}',
      ],
    };
    const { notes } = propose(changed, after, null);
    expect(notes.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'change Homelab/Services/wiki app.md',
      'create Homelab/Services/search.md',
    ]);
  });

  it('proposes nothing, whatever the files and pages are', () => {
    const name = fc.constantFrom('db', 'redis', 'web', 'plex', 'nextcloud-db', 'nextcloud');
    const stack = fc.constantFrom('nextcloud', 'media', 'a', '');
    const service = fc.record({
      name,
      container: fc.option(name),
      title: fc.option(fc.constantFrom('Plex', 'Web', 'DB')),
      dependsOn: fc.array(name, { maxLength: 3 }),
      host: fc.option(name),
      image: fc.constantFrom('a', 'redis', 'b:2'),
    });
    const lines = ({
      name: key,
      container,
      title,
      dependsOn,
      host,
      image,
    }: typeof service extends fc.Arbitrary<infer T> ? T : never): readonly string[] => [
      `  ${key}:`,
      `    image: ${image}`,
      `    depends_on: [${dependsOn.join(', ')}]`,
      ...(container === null ? [] : [`    container_name: ${container}`]),
      ...(title === null ? [] : [`    labels: [homepage.name=${title}]`]),
      ...(host === null ? [] : [`    environment: [DB_HOST=${host}]`]),
    ];
    const file = fc.tuple(stack, fc.uniqueArray(service, { selector: (one) => one.name, minLength: 1, maxLength: 4 }));
    const page = fc.record({
      path: fc.constantFrom('db.md', 'x/Redis.md', 'Plex.md', 'Homelab/Services/web.md', 'y/nextcloud db.md'),
      stack: fc.option(stack),
      serviceName: fc.option(name),
      image: fc.option(fc.constantFrom('a', 'redis:3')),
      dependsOn: fc.option(name),
      runsOn: fc.option(fc.constantFrom('box', 'other', 'plex')),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(file, { selector: ([key]) => key, minLength: 1, maxLength: 3 }),
        fc.uniqueArray(page, { selector: ({ path }) => path }),
        fc.constantFrom(null, 'plex', 'box'),
        (files, pages, host) => {
          const given = Object.fromEntries(
            files.map(([key, services]) => [`${key}/compose.yaml`, ['services:', ...services.flatMap(lines)]]),
          );
          const before = Object.fromEntries(
            pages.map((one) => [
              one.path,
              `---\ntype: service\nstack: ${one.stack ?? ''}\nservice_name: ${one.serviceName ?? ''}\nimage: ${one.image ?? ''}\ndepends_on: ${one.dependsOn ?? ''}\nruns_on: ${one.runsOn ?? ''}\n---\n`,
            ]),
          );
          const after = written(before, propose(given, before, host).notes);
          expect(propose(given, after, host).notes).toEqual([]);
          const both = written(after, propose(given, after, 'second').notes);
          expect(propose(given, both, 'second').notes).toEqual([]);
        },
      ),
    );
  });
});
