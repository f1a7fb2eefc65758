import fc from 'fast-check';
import { isConflictCopy } from '../../src/records/read-records';
import { noteNameFor, notePath } from '../../src/templates/note-name';

const DAY = '2026-11-23';
const DATED = '{{date}} {{title}}';

describe('noteNameFor', () => {
  it.each([
    [DATED, 'Replace switch', '2026-11-23 Replace switch'],
    ['{{title}}', 'Replace switch', 'Replace switch'],
    ['{{ Title }} ({{DATE}})', 'Replace switch', 'Replace switch (2026-11-23)'],
    ['', 'NAS', 'NAS'],
    ['Change', 'NAS', 'Change'],
    [DATED, '', '2026-11-23'],
    ['{{title}}', '', 'Untitled'],
    ['{{title}}', ' ... ', 'Untitled'],
    ['{{title}}', '???', 'Untitled'],
    ['{{title}}', '..', 'Untitled'],
    ['{{title}}', '../../etc/passwd', '-..-etc-passwd'],
    ['{{title}}', 'C:\\Windows', 'C--Windows'],
    ['{{title}}', 'AC/DC', 'AC-DC'],
    ['{{title}}', 'Error: disk full at 22:10', 'Error - disk full at 22-10'],
    ['{{title}}', '[[NAS|the NAS]] does not #answer^', 'NAS-the NAS does not answer'],
    ['{{title}}', 'two\nlines\tand\u0000more', 'two lines and more'],
    ['{{title}}', 'CON', 'CON_'],
    ['{{title}}', 'nul.backup', 'nul_.backup'],
    ['{{title}}', 'COM¹', 'COM¹_'],
    ['{{title}}', 'console', 'console'],
    ['{{title}}', '.hidden', 'hidden'],
    ['{{title}}', 'Why?', 'Why'],
    ['{{title}}', '100%% full', '100% full'],
    ['{{title}}', 'gpj.\u202Eexe', 'gpj.exe'],
    ['{{title}}', 'שלום עולם', 'שלום עולם'],
    ['{{title}}', 'Grandma’s 👩‍💻 café', 'Grandma’s 👩‍💻 café'],
    ['{{title}}', '{{date}}', '{{date}}'],
    ['apps/{{title}}', 'Immich', 'apps-Immich'],
  ])('makes of %j and %j the name %j', (pattern, title, name) => {
    expect(noteNameFor(pattern, title, DAY)).toBe(name);
  });

  it('cuts the title, not what stands behind it', () => {
    const name = noteNameFor('{{title}} {{date}}', 'x'.repeat(500), DAY);
    expect(name).toHaveLength(200);
    expect(name.endsWith(`x ${DAY}`)).toBe(true);
  });

  it('does not cut a sign in half', () => {
    for (const sign of ['🔥', 'e\u0301', 'x\u0301', '👩‍💻']) {
      const name = noteNameFor(DATED, sign.repeat(200), DAY);
      expect(name.slice(DAY.length + 1).replaceAll(sign.normalize('NFC'), '')).toBe('');
    }
  });
});

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 500 }),
  fc.string({ unit: 'grapheme', maxLength: 500 }),
  fc
    .array(
      fc.constantFrom(
        ...['..', '.', '/', '\\', ' ', 'CON', 'aux', 'LPT1', ':', '%', '`', '[[', '|', '\u202E', 'e\u0301'],
        ...['👩‍💻', '\uD83D', '\u0000', '\n', 'x', '-', '(conflicted copy', '.sync-conflict-', '🇦🇹', '\u007F', '\u0085'],
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
  fc.constantFrom('a'.repeat(500), '🔥'.repeat(200), `CON.${'x'.repeat(300)}`, '. '.repeat(300)),
);
const pattern = fc.oneof(fc.constantFrom(DATED, '{{title}}', '', '{{title}}.', '../{{title}}', 'CON{{title}}'), text);

/** What Windows, Android, Obsidian and its links refuse in a file's name, by their own lists. */
function complaints(name: string): string[] {
  const stem = (name.split('.')[0] ?? '').trimEnd().toUpperCase();
  return [
    ...(/[<>:"/\\|?*]/.test(name) ? ['Windows'] : []),
    ...(/[\p{Cc}]/u.test(name) ? ['control'] : []),
    ...(/[#^[\]|]|%%|`/.test(name) ? ['links'] : []),
    ...(/^[.\s]|[.\s]$/.test(name) ? ['ends'] : []),
    ...(/^(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(COM|LPT)[0-9¹²³])$/.test(stem) ? ['device'] : []),
    ...(Buffer.byteLength(name, 'utf8') > 200 ? ['length'] : []),
    ...(name === '' ? ['empty'] : []),
    ...(/\p{Cs}/u.test(name) ? ['half a sign'] : []),
    ...(name !== name.normalize('NFC') ? ['not composed'] : []),
    ...(isConflictCopy(`${name}.md`) ? ['conflict copy'] : []),
  ];
}

describe('whatever a title holds', () => {
  it('its name is accepted everywhere, and is no path', () => {
    fc.assert(
      fc.property(pattern, text, (named, title) => expect(complaints(noteNameFor(named, title, DAY))).toEqual([])),
      { numRuns: 2000 },
    );
  });

  it('its name is left as it is when it is asked for again', () => {
    fc.assert(
      fc.property(text, (title) => {
        const name = noteNameFor('{{title}}', title, DAY);
        expect(noteNameFor('{{title}}', name, DAY)).toBe(name);
      }),
      { numRuns: 2000 },
    );
  });

  it('its note stays in the folder, and collides with none that is there, in whatever case', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('Homelab/Changes', ''), fc.nat(4), (title, folder, copies) => {
        const taken = new Set<string>();
        const isTaken = (path: string): boolean => taken.has(path.toLowerCase());
        for (let copy = 0; copy <= copies; copy++) {
          const path = notePath(folder, copy % 2 === 0 ? title : title.toUpperCase(), isTaken);
          expect(isTaken(path)).toBe(false);
          taken.add(path.toLowerCase());
          const name = path.slice(folder === '' ? 0 : folder.length + 1);
          expect(path).toBe(folder === '' ? name : `${folder}/${name}`);
          expect(name.endsWith('.md')).toBe(true);
          expect(Buffer.byteLength(name, 'utf8')).toBeLessThan(255);
          expect(complaints(name.slice(0, -3)).filter((one) => one !== 'length')).toEqual([]);
        }
      }),
    );
  });
});

describe('notePath', () => {
  it.each([
    ['Homelab/Changes', 'Homelab/Changes/NAS.md'],
    ['', 'NAS.md'],
    ['/', 'NAS.md'],
    ['/Lab//Changes/ ', 'Lab/Changes/NAS.md'],
    ['../../etc', 'etc/NAS.md'],
    ['Lab/../..', 'Lab/NAS.md'],
    ['..\\Lab', 'Lab/NAS.md'],
  ])('puts a note into %j as %s', (folder, path) => {
    expect(notePath(folder, 'NAS', () => false)).toBe(path);
  });

  it('counts on where a name is taken', () => {
    const taken = ['Lab/nas.md', 'Lab/nas 2.md'];
    expect(notePath('Lab', 'NAS', (path) => taken.includes(path.replace('NAS', 'nas')))).toBe('Lab/NAS 3.md');
  });
});
