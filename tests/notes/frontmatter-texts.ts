import fc from 'fast-check';

/**
 * Generated frontmatter, put together from segments, so that a test knows which bytes are the edited value and which are
 * the person's. All texts use `\n` until `noteOf` gives them the note's line break.
 */
export interface Around {
  readonly bom: string;
  readonly eol: string;
  /** Before each property; YAML allows it. */
  readonly indent: string;
  readonly above: string;
  readonly below: string;
  readonly body: string;
}

/** A property as a key, a value and what follows it on its line. */
export interface Target {
  readonly key: string;
  readonly gap: string;
  readonly value: string;
  readonly tail: string;
}

const WORDS = [
  'nas',
  'a b',
  '10.0.0.1',
  '2026-11-23',
  '1.10',
  'yes',
  '~',
  'true',
  'a#b',
  'http://x/y?z#w',
  'größe',
  '🔥 hot',
  "it's",
  'x: y',
  '[[NAS]]',
  '# no',
  '',
];
const words = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.string({ maxLength: 8 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const comments = fc.constantFrom('', '', '  # why', ' # "q" [x] | - é 🔥', ' #', '   ', '\t# tab');
const gaps = fc.constantFrom(' ', ' ', '   ', '\t');

const single = (text: string): string => `'${text.replace(/[^\p{L}\p{N}\p{Emoji} .:#[\]]/gu, '').replace(/'/g, "''")}'`;
const double = (text: string): string => JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, ' ');
export const quoted = words.chain((text) => fc.constantFrom(single(text), double(text)));
export const plain = fc.constantFrom(
  'nas',
  'a b c',
  '10.0.0.1',
  '2026-11-23',
  '1.10',
  'yes',
  'true',
  'a#b',
  'http://x/y?z#w',
  'größe 🔥',
  "it's",
  'x:y',
  '42',
  '.5e3',
);
export const inline = fc.oneof(plain, quoted);

const blockScalar = fc
  .record({
    sign: fc.constantFrom('|', '>', '|-', '>+', '|+', '>-'),
    comment: fc.constantFrom('', '  # say | more'),
    indent: fc.constantFrom(' ', '  ', '     '),
    lines: fc.array(fc.constantFrom('text', '# no comment', '- no item', 'key: no', '', '🔥  ', '"q'), {
      minLength: 1,
      maxLength: 4,
    }),
  })
  .map(({ sign, comment, indent, lines }) => {
    const [first = '', ...rest] = lines;
    return (
      `${sign}${comment}\n` +
      [first === '' ? 'x' : first, ...rest].map((line) => (line === '' ? '' : indent + line)).join('\n')
    );
  });

const flowItems = fc.array(fc.oneof(quoted, fc.constantFrom('nas', '[[NAS]]', '{a: 1}', 'x: y', '12', '[]')), {
  maxLength: 4,
});
const flow = fc
  .tuple(flowItems, fc.constantFrom(', ', ',\n    ', ' , # c, ]\n   '), fc.constantFrom('', ' ', '\n  '), fc.boolean())
  .map(([items, comma, pad, last]) => `[${pad}${items.join(comma)}${last && items.length > 0 ? ',' : ''}${pad}]`);

const blockList = fc
  .tuple(
    fc.array(fc.oneof(inline, fc.constantFrom('', '[[NAS]]', 'a: 1\n      b:', '- x\n      - y', '|\n       z\n')), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.constantFrom('', '  ', '    '),
    comments,
  )
  .map(([items, indent, comment]) => `${comment}\n${items.map((item) => `${indent}- ${item}`).join('\n')}`);

/** `key: value` of many forms, and lines between properties. */
const property = fc.oneof(
  fc.tuple(gaps, inline, comments).map((parts) => `:${parts.join('')}`),
  comments.map((comment) => `:${comment}`),
  blockScalar.map((value) => `: ${value}`),
  flow.map((value) => `: ${value}`),
  blockList.map((value) => `:${value}`),
  fc.constantFrom(
    ':\n  a: 1 # in\n  b:\n    - c\n    -',
    ': &anchor x',
    ':\n  # above\n  late',
    ': "two\n  lines"',
    ": 'two\n\n  lines' # c",
    ': plain\n  goes on # c',
    ': !!str 5',
    ': {a: 1, b: [x]}',
  ),
);
const between = fc.constantFrom('', '', '', '# a comment: with - signs', '   # indented', '', '#', '# status: none');

const foreign = (names: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(...names.map(() => fc.tuple(fc.boolean(), property, between)))
    .map((parts) =>
      parts
        .map(
          ([present, rest, line], index) =>
            (present ? `${names[index]}${rest}\n` : '') + (line === '' ? '' : `${line}\n`),
        )
        .join(''),
    );

export const around: fc.Arbitrary<Around> = fc.record({
  bom: fc.constantFrom('', '', '\uFEFF'),
  eol: fc.constantFrom('\n', '\n', '\r\n'),
  indent: fc.constantFrom('', '', '', '  '),
  above: foreign(['type', '"Quoted Key"', 'depends-on', '5', '🔥', "'it''s'"]),
  below: foreign(['status', 'Users', 'größe', '12', 'null', 'a b']),
  body: fc.oneof(fc.constantFrom('', '# T\n', 'text\r\nmixed\n---\n', '\n\n  end'), fc.string({ unit: 'grapheme' })),
});

export const KEYS = ['last_backup', 'Last Backup', 'last-backup', 'lastBackup', '"Last Backup"', "'last_backup'"];
export const key = fc.constantFrom(...KEYS);

/** A property with one value, of any style that stands on one line or goes over several. */
export const scalarTarget: fc.Arbitrary<Target> = fc.oneof(
  fc.record({ key, gap: gaps, value: inline, tail: comments }),
  fc.record({ key, gap: fc.constantFrom('\n  ', ' # c\n     ', '\n\n  # c\n   '), value: inline, tail: comments }),
  fc.record({
    key,
    gap: fc.constant(' '),
    value: fc.constantFrom('"two\n  lines"', 'plain\n  goes on', "'a\n\n    b'"),
    tail: comments,
  }),
  fc.record({ key, gap: fc.constant(''), value: fc.constant(''), tail: comments }),
);

export const blockScalarValue = blockScalar;

/** Puts a note together; the parts of the middle keep their order, so that their bytes can be told from one another. */
export function noteOf(note: Around, middle: string): string {
  return (
    note.bom +
    front(note, `---\n`) +
    front(note, note.above + middle + note.below, true) +
    front(note, '---\n') +
    note.body
  );
}

/** A part of the block as it stands in the note. */
export function front(note: Around, text: string, indented = false): string {
  const lines = indented ? text.replace(/^(?=[^\n])/gm, note.indent) : text;
  return lines.replace(/\n/g, note.eol);
}

/** Texts that a value may be set to, with those that YAML would read as something else. */
export const newText = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'null',
    '~',
    'yes',
    '012',
    '1e3',
    '22:10',
    '2026-11-23',
    '2026-11-23T12:00:00Z',
    '[[NAS]]',
    '- x',
    'a: b',
    'a #b',
    'a:',
    '---',
    '...',
    '"',
    "'",
    "it's",
    '\\',
    'a\nb',
    'a\r\nb',
    '\t',
    '!x',
    '&x',
    '*x',
    '%x',
    '@x',
    '`x',
    '{a}',
    '[a',
    'a, b',
    '<<',
    '=',
    '? x',
    '| x',
    '> x',
    '0x1F',
    '.inf',
    'NaN',
    '\u0000',
    '\u0085',
    '\u2028',
    '\uFEFFx',
    '\u00A0',
    '\uD83D',
    '🔥',
    '__proto__',
    '#x',
  ),
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
);
export const newValue = fc.oneof(newText, fc.double(), fc.integer(), fc.boolean(), fc.constant(null));
