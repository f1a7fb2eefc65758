/** Whatever stands in frontmatter: nothing throws, and nothing that cannot be read is silent. */
import fc from 'fast-check';
import { readLinks } from '../src/notes/wikilink';
import { isPlaceholder } from '../src/records/placeholder';
import { BACKUP_JOB_PROPERTIES } from '../src/records/backup-job';
import { CHANGE_PROPERTIES } from '../src/records/change';
import { INCIDENT_PROPERTIES } from '../src/records/incident';
import { canonicalName, type PropertyTable } from '../src/records/read-properties';
import { SERVICE_PROPERTIES } from '../src/records/service';
import { buildReport } from '../src/report/report';
import { type Pages, survey } from './support/lab';

const TABLES: readonly (readonly [type: string, table: PropertyTable])[] = [
  ['service', SERVICE_PROPERTIES],
  ['backup-job', BACKUP_JOB_PROPERTIES],
  ['change', CHANGE_PROPERTIES],
  ['incident', INCIDENT_PROPERTIES],
];
/** Each property of each kind of record, with every name under which it is read. */
const PROPERTIES = TABLES.flatMap(([type, table]) =>
  Object.entries(table).map(([key, property]) => ({
    type,
    key,
    missing: property.missing,
    names: [...property.before, canonicalName(key), ...property.also],
  })),
);
const NAMES = PROPERTIES.flatMap((property) => property.names);
const ODD_KEYS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', ''];

/** `Object.fromEntries` makes own properties of `__proto__` and the like, as a YAML parser may. */
const objectOf = (keys: fc.Arbitrary<string>, values: fc.Arbitrary<unknown>): fc.Arbitrary<object> =>
  fc.array(fc.tuple(keys, values), { maxLength: 4 }).map((entries) => Object.fromEntries(entries));

const HUGE = ['x', ' ', '[', '[[', ':', '1', '-', '1a ', '[[a]] ', 'a,', 'until '].map((part) => part.repeat(5000));
/** Commas alone are left out: they are a list of names that are all empty, so they say nothing. */
const text = fc
  .oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(...HUGE),
    fc.constantFrom(
      'none',
      'true',
      '[[A]]',
      '[[A|B#C]]',
      '[[]]',
      '[a](b)',
      '%E0%A4%A',
      'offsite:',
      'https://',
      '../../A',
    ),
    fc.constantFrom('2026-11-23', '2026-02-30', '0000-00-00', '9999-12-31T23:59:59Z', '2026-11-23T12:00+99:99'),
    fc.constantFrom(
      '1d',
      'P1D',
      '0d',
      '99999999999y',
      'weekly',
      '50%',
      '150%',
      'sev1',
      'Sun 02:00-05:00',
      '25:00-26:00',
    ),
  )
  .filter((words) => !/^[\s,]*,[\s,]*$/.test(words));
const scalar = fc.oneof(
  text,
  fc.double(),
  fc.integer(),
  fc.bigInt(),
  fc.boolean(),
  fc.constantFrom<unknown>(null, undefined, NaN, Infinity, -0, Symbol('odd')),
  fc.date({ noInvalidDate: false }),
);
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6 },
    scalar,
    fc.array(tie('tree'), { maxLength: 4 }),
    objectOf(fc.oneof(fc.constantFrom(...ODD_KEYS, 'link', 'path', 'name', 'end-of-life'), fc.string()), tie('tree')),
  ),
}));

/** Lists and objects that hold themselves, as an alias in YAML can make them. */
const circular = tree.map((inner) => {
  const list: unknown[] = [inner];
  const object: Record<string, unknown> = { inner, list };
  list.push(list, object);
  object['self'] = object;
  return fc.constantFrom<unknown>(list, object, [list]);
});
const value = fc.oneof({ weight: 5, arbitrary: tree }, { weight: 1, arbitrary: circular.chain((made) => made) });

const type = fc.oneof(
  fc.constantFrom<unknown>(
    'service',
    'vm',
    'backup-job',
    'change',
    'incident',
    ['service'],
    [['Change']],
    '[[Incident]]',
  ),
  value,
);
const key = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 2, arbitrary: fc.constantFrom(...NAMES).map((name) => name.replaceAll('_', ' ').toUpperCase()) },
  { weight: 1, arbitrary: fc.constantFrom(...ODD_KEYS, 'title', 'aliases') },
);
const line = fc.oneof(
  fc.constantFrom('## Timeline', '# Action items', '### Root cause', '## Rollback plan', '%%', '<!--', '```', ''),
  fc.constantFrom(
    '- 21:04 x',
    '- 2026-13-45 25:61 x',
    '- [ ] x 📅 2026-02-30',
    '- [x] y [due:: ',
    '- [-] (due:: soon)',
    '| 1:2 |',
  ),
  text,
);
const page = fc.record({
  type,
  properties: fc.array(fc.tuple(key, value), { maxLength: 12 }),
  body: fc.array(line, { maxLength: 12 }),
});
const pages: fc.Arbitrary<Pages> = fc.dictionary(
  fc.constantFrom('A.md', 'B.md', 'x/A.md', 'none.md', '__proto__.md', 'constructor.md'),
  page.map(({ type, properties, body }) => ({
    frontmatter: { ...Object.fromEntries(properties), type },
    body: body.join('\n'),
  })),
  { maxKeys: 6 },
);

describe('any frontmatter', () => {
  it('is surveyed and reported without an exception', () => {
    fc.assert(
      fc.property(pages, fc.constantFrom('home', 'work'), (vault, depth) => {
        const found = survey(vault, { settings: { depth, foundation: ['A', '[[B]]', '__proto__'] } });
        const report = buildReport(found);
        expect([...report.causes, ...report.more].every((cause) => cause.sentence !== '')).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

/** Nobody can read these as anything: groups of properties that name no link, and lists that are nested without end. */
const unreadable = fc
  .oneof(
    fc.tuple(fc.string(), scalar, scalar).map(([odd, a, b]): unknown => ({ [`odd ${odd}`]: a, other: b })),
    fc.constantFrom(...ODD_KEYS).map((odd): unknown =>
      Object.fromEntries([
        [odd, 1],
        ['other', NaN],
      ]),
    ),
    fc.integer({ min: 9, max: 40 }).map((depth): unknown => {
      let nested: unknown = ['x', 'y'];
      for (let at = 0; at < depth; at++) nested = [nested];
      return nested;
    }),
    fc.boolean().map((inList): unknown => {
      const object: Record<string, unknown> = { other: 1 };
      object['self'] = object;
      const list: unknown[] = [];
      list.push(list, list);
      return inList ? list : object;
    }),
  )
  .chain((bad) => fc.constantFrom(bad, [bad], ['2026-11-23', bad], [bad, null]));

const property = fc.constantFrom(...PROPERTIES).chain((of) => fc.tuple(fc.constant(of), fc.constantFrom(...of.names)));

/** Whether a finding names the note and the property in it. */
function isTold(frontmatter: object, name: string): boolean {
  const found = survey({ 'Folder/A note.md': { ...frontmatter } });
  return found.findings.some(
    ({ path, message }) => path === 'Folder/A note.md' && message.startsWith('A note') && message.includes(name),
  );
}

describe('a property with a value that cannot be read', () => {
  it('is a finding that names the note and the property', () => {
    fc.assert(
      fc.property(property, unreadable, ([{ type }, name], bad) => {
        expect(isTold({ type, [name]: bad }, name)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('is one whatever else stands in the note', () => {
    const others = fc.array(fc.tuple(fc.constantFrom(...NAMES), tree), { maxLength: 6 });
    fc.assert(
      fc.property(property, unreadable, others, ([{ type, names }, name], bad, rest) => {
        const besides = rest.filter(([other]) => !names.includes(other));
        expect(isTold({ ...Object.fromEntries(besides), type, [name]: bad }, name)).toBe(true);
      }),
    );
  });
});

/** Not filled in: empty, blank, a group without properties, or a list of nothing else. */
function saysNothing(value: unknown, depth = 0): boolean {
  if (value === null || value === undefined || value === false) return true;
  // Among names and links a placeholder says nothing; which words those are is proven with their readers.
  if (typeof value === 'string')
    return value.trim() === '' || isPlaceholder({ form: 'name', target: value, shown: '', raw: '' });
  if (typeof value === 'object' && !Array.isArray(value)) return Object.keys(value).length === 0;
  return Array.isArray(value) && depth < 9 && value.every((item) => saysNothing(item, depth + 1));
}

/** Only placeholders, in whatever shape. */
function namesNothing(value: unknown): boolean {
  const bad: unknown[] = [];
  return readLinks(value, bad).every(isPlaceholder) && bad.length === 0;
}

describe('a property that is filled in', () => {
  it('says something in its record, or is a finding', () => {
    fc.assert(
      fc.property(property, value, ([{ type, key, missing }, name], given) => {
        fc.pre(!saysNothing(given) && !namesNothing(given));
        const frontmatter = { type, [name]: given };
        const record = survey({ 'Folder/A note.md': frontmatter }).lab.inventory.recordAt('Folder/A note.md');
        const read = new Map<string, unknown>(Object.entries(record ?? {})).get(key);
        if (JSON.stringify(read) === JSON.stringify(missing)) expect(isTold(frontmatter, name)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
