import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { importCompose } from '../../src/importers/compose-importer';
import { compose, namesIn, remarksIn } from '../support/imports';

describe('a file that cannot be read', () => {
  const told = (text: string | readonly string[]): readonly string[] => {
    const found = compose({ 'm/compose.yaml': text });
    expect(found.services).toEqual([]);
    return remarksIn(found);
  };

  it.each([
    ['nothing in it', '', 'skipped : It is empty; there is nothing to import.'],
    ['comments alone', '# nothing\n', 'skipped : It is empty; there is nothing to import.'],
    ['no services', 'services:\n', 'skipped : There are no services in it; there is nothing to import.'],
    [
      'an empty mapping of services',
      'services: {}\n',
      'skipped : There are no services in it; there is nothing to import.',
    ],
    [
      'a list of services',
      'services: [a, b]\n',
      'skipped : What stands below "services:" is not "name: ..." lines; correct it.',
    ],
    ['a list', '- a: b\n', 'skipped : It is no Compose file: there is no "services:" in it.'],
    ['other settings', 'endpoints: []\n', 'skipped : It is no Compose file: there is no "services:" in it.'],
    ['words', 'hello\n', 'skipped : It is no Compose file: there is no "services:" in it.'],
    ['only other files', 'include: [a.yaml]\n', 'skipped : It only takes in other files; import those.'],
    [
      'the form of old',
      'web:\n  image: a\ndb:\n  build: .\n',
      'skipped : It has the form that Compose had before 2016; put a line "services:" above all, and what is there below it.',
    ],
  ])('says so: %s', (_, text, remark) => {
    expect(told(text)).toEqual([remark]);
  });

  it.each([
    ['tabs', 'services:\n\tweb:\n\t\timage: a\n', /^skipped line 2: .*tab.*spaces/],
    ['a template', 'services:\n  web:\n    image: {{ image }}\n', /^skipped line 3: It is a template/],
    [
      'blocks of a template',
      'services:\n{% for x in y %}\n  web:\n    image: a\n{% endfor %}\n',
      /^skipped line 2: It is a template/,
    ],
    ['a bracket left open', 'services:\n  web: {image: a\n', /^skipped line \d: It is not valid YAML/],
    [
      'a name twice',
      'services:\n  web: {image: a}\n  web: {image: b}\n',
      /^skipped line 3: .*"web" stands here a second time/,
    ],
    ['a list for a name', 'services:\n  ? [a, b]\n  : {image: a}\n', /^skipped line \d: It is not valid YAML/],
    [
      'two documents',
      'services: {web: {image: a}}\n---\nservices: {db: {image: b}}\n',
      /^skipped line 2: .*several YAML documents/,
    ],
    ['control characters', 'services:\u0000\n', /^skipped line 1: It is not valid YAML/],
  ])('says where: %s', (_, text, remark) => {
    expect(told(text)).toEqual([expect.stringMatching(remark)]);
  });

  it('says so of aliases that multiply, and of one that holds itself', () => {
    const levels = Array.from(
      { length: 9 },
      (_, at) => `x${at + 1}: &x${at + 1} [${Array(10).fill(`*x${at}`).join(', ')}]`,
    );
    expect(told(['x0: &x0 [a, a, a, a]', ...levels, 'services: {web: {image: a, labels: *x9}}'])).toEqual([
      expect.stringMatching(/^skipped : .*aliases/),
    ]);
    expect(told(['services: &all', '  web: {image: a, labels: *all}'])).toEqual([
      expect.stringMatching(/^skipped .*alias/),
    ]);
  });

  it('does not keep the others from being read', () => {
    const found = compose({ 'a/compose.yaml': 'services:\n\tweb:\n', 'b/compose.yaml': 'services: {web: {image: a}}' });
    expect(namesIn(found)).toEqual(['b/web']);
  });
});

describe('odd services', () => {
  const read = (...lines: readonly string[]): ReturnType<typeof compose> =>
    compose({ 'm/compose.yaml': ['services:', ...lines] });

  it('are left out one by one', () => {
    const found = read(
      '  "{{ name }}": {image: a}',
      '  "a b": {image: a}',
      '  list: [a]',
      '  text: hello',
      '  web: {image: a}',
    );
    expect(namesIn(found)).toEqual(['m/web']);
    expect(remarksIn(found)).toEqual([
      'skipped services._name_: Its name is filled in by another tool, and so it is left out; import the file that the tool makes.',
      'skipped services.a_b: Its name has signs that Compose does not take, and so it is left out.',
      'skipped services.list: Nothing below it says what it is, and so it is left out.',
      'skipped services.text: Nothing below it says what it is, and so it is left out.',
    ]);
  });

  it('may be called by a number, a truth or a word of JavaScript', () => {
    const found = read(
      '  1: {image: a}',
      '  true: {image: a}',
      '  constructor: {image: a}',
      '  __proto__: {image: a}',
      '  web:',
    );
    expect([...namesIn(found)].sort()).toEqual(['m/1', 'm/constructor', 'm/true', 'm/web']);
  });

  it('may have anything where something else belongs', () => {
    const found = read(
      '  web:',
      '    image: [a]',
      '    container_name: {a: b}',
      '    depends_on: {a: 1, b: null, c: [x]}',
      '    links: {a: b}',
      '    network_mode: [host]',
      '    extends: [a]',
      '    profiles: {a: b}',
      '    labels: [1, null, {a: b}]',
      '    environment: 5',
      '    build: true',
      '    healthcheck: x',
    );
    expect(found.services).toMatchObject([{ name: 'web', alsoNamed: [], profiles: [] }]);
  });

  it("are read with anchors, merges and other tools' tags", () => {
    const found = compose({
      'm/compose.yaml': [
        'x-common: &common',
        '  depends_on: [db]',
        'services:',
        '  db: {image: postgres}',
        '  web:',
        '    <<: *common',
        '    image: !custom a',
        '    ports: !override ["80:80"]',
      ],
    });
    expect(found.services[1]).toMatchObject({ image: 'a', dependsOn: [{ name: 'db' }] });
  });
});

describe('a file of 100,000 lines', () => {
  it('is read', () => {
    const services = Array.from({ length: 20_000 }, (_, at) => [
      `  s${at}:`,
      '    image: a',
      '    environment:',
      '      - X=1',
      '    restart: always',
    ]);
    expect(compose({ 'm/compose.yaml': ['services:', ...services.flat()] }).services).toHaveLength(20_000);
  });
});

describe('any text', () => {
  const LINES = fc.constantFrom(
    'services:',
    '  web:',
    '  db: {image: postgres}',
    '    image: a:${TAG:-1}',
    '    depends_on: [db, web]',
    '    extends: web',
    '    environment:',
    '      - DB_HOST=db',
    '      PASSWORD: hunter2',
    '    <<: *x',
    '    labels: &x',
    '      - homepage.name=[[x]]',
    '\t',
    '{{ x }}',
    '---',
    'name: ${X}',
    '    network_mode: service:db',
    '  ? [a]',
    '  : b',
    '    links: *x',
    'include: [a.yaml]',
    '- a',
  );
  const TEXT = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(LINES, { maxLength: 25 }).map((lines) => lines.join('\n')),
  );

  it('gives services with proper names, or a remark, and never throws', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            name: fc.oneof(fc.string(), fc.constantFrom('compose.yaml', 'a/compose.override.yml', 'a/compose.yaml')),
            text: TEXT,
          }),
          { maxLength: 4 },
        ),
        (files) => {
          const { services, remarks } = importCompose(files);
          expect(services.every(({ name }) => /^[\p{L}\p{N}_][\p{L}\p{N}._-]*$/u.test(name))).toBe(true);
          for (const { name: file } of files)
            expect([...services, ...remarks].some((one) => one.file === file)).toBe(true);
        },
      ),
    );
  });

  it('says the same of the same', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const files = [{ name: 'a/compose.yaml', text }];
        expect(importCompose(files)).toEqual(importCompose(files));
      }),
    );
  });
});

describe('files that others wrote', () => {
  const FOLDER = path.resolve(__dirname, '../../../shared/data/real');
  const found = existsSync(FOLDER)
    ? importCompose(
        readdirSync(FOLDER)
          .filter((name) => /\.ya?ml$/.test(name))
          .map((name) => ({ name: `real/${name}`, text: readFileSync(`${FOLDER}/${name}`, 'utf8') })),
      )
    : null;

  it('are read where they are there', () => {
    if (!found) return;
    expect(namesIn(found)).toEqual(expect.arrayContaining(['list-form/mongo', 'map-form/db', 'environment-only/nc']));
    expect(found.remarks.filter(({ kind }) => kind === 'skipped').map(({ file }) => file)).toEqual(
      expect.arrayContaining(['real/gatus-config.yaml', 'real/gethomepage-services.yaml']),
    );
    expect(JSON.stringify(found)).not.toContain('nextcloud"');
  });
});
