import { readArguments, UsageError } from '../../cli/arguments';
import { USAGE } from '../../cli/usage';

const read = (line: string): ReturnType<typeof readArguments> => readArguments(line.split(' ').filter(Boolean));
const complaint = (line: string): string => {
  try {
    read(line);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return '';
};

describe('readArguments', () => {
  it('reads a command, a vault and its options, in any order', () => {
    expect(
      read('report lab --format json --depth work --fail-on warning --now 2026-11-23 --zone UTC --write'),
    ).toMatchObject({
      command: 'report',
      vault: 'lab',
      format: 'json',
      depth: 'work',
      failOn: 'warning',
      now: '2026-11-23',
      zone: 'UTC',
      write: true,
    });
    expect(read('report lab')?.parts).toEqual([]);
    expect(read('report lab --part wheel --part backups,wheel')?.parts).toEqual(['wheel', 'backups']);
    expect(read('--format=json report lab')).toMatchObject({ command: 'report', vault: 'lab', format: 'json' });
  });

  it('prints Markdown, text or Mermaid where no format is asked for', () => {
    expect(['report', 'check', 'graph'].map((command) => read(`${command} lab`)?.format)).toEqual([
      'md',
      'text',
      'mermaid',
    ]);
    expect(read('impact lab NAS')?.format).toBe('md');
  });

  it('takes the notes after --healthy as the ones that work, up to the next option', () => {
    expect(read('suspects lab Immich Paperless --healthy Jellyfin DNS --format json')).toMatchObject({
      notes: ['Immich', 'Paperless'],
      healthy: ['Jellyfin', 'DNS'],
      format: 'json',
    });
  });

  it('takes the words after the vault for files where a command reads files', () => {
    expect(read('import lab a.yaml - --host pve1 --write')).toMatchObject({
      command: 'import',
      notes: [],
      files: ['a.yaml', '-'],
      host: 'pve1',
      write: true,
      undo: false,
    });
    expect(read('evidence lab a.json --by-name --fail-on warning')).toMatchObject({
      files: ['a.json'],
      byName: true,
      failOn: 'warning',
    });
    expect(read('import lab --undo')).toMatchObject({ files: [], undo: true, write: false });
    expect(read('adopt lab --all')).toMatchObject({ command: 'adopt', all: true });
  });

  it('gives null where help is wanted or nothing was said', () => {
    expect([read(''), read('--help'), read('help'), read('report -h')]).toEqual([null, null, null, null]);
  });

  it.each([
    ['frobnicate lab', 'there is no command frobnicate'],
    ['report', 'report wants the folder of a vault'],
    ['impact lab', 'impact wants the name of a service'],
    ['report lab other', '"other" is one too many'],
    ['report lab --format xml', '--format is md, json; "xml" is none of them'],
    [
      'report lab --part everything',
      '--part is backups, restores, incidents, changes, actions, movers, weak-spots, availability, delivery, wheel, saved, method; "everything" is none of them',
    ],
    ['report lab --part backups --format json', '--part is for text; in --format json all of the report is there'],
    ['check lab --part backups', 'check has no option --part'],
    ['report lab --depth deep', '--depth is home, work'],
    ['report lab --fail-on never', '--fail-on is error, warning, info'],
    ['graph lab --steps many', '--steps wants a whole number'],
    ['graph lab --write', 'graph has no option --write'],
    ['import lab', 'import wants a Compose file: homelab-ops import <vault> <file>...'],
    ['evidence lab', 'evidence wants a file of a backup tool: homelab-ops evidence <vault> <file>...'],
    ['import lab a.yaml --undo', '--undo takes back what was written last and takes no file; "a.yaml"'],
    ['import lab a.yaml --fail-on error', 'import has no option --fail-on'],
    ['evidence lab a.json --host x', 'evidence has no option --host'],
    ['adopt lab more', '"more" is one too many'],
    ['report lab --undo', 'report has no option --undo'],
    ['report lab --colour', "Unknown option '--colour'"],
    ['report lab --format', "Option '--format <value>' argument missing"],
  ])('complains about "%s" in one line', (line, expected) => {
    expect(complaint(line)).toContain(expected);
    expect(complaint(line)).not.toContain('\n');
  });
});

describe('the help', () => {
  it('gives the options of a command on its own lines, and explains each once', () => {
    expect(USAGE).toMatch(/^ {2}evidence {2}--format md\|json {2}--by-name {2}--write {2}--undo {2}--fail-on \S+$/m);
    expect(USAGE).toMatch(/^ {2}--part <name> +only that part of the report/m);
  });
});
