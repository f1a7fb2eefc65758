import fc from 'fast-check';
import { load } from 'js-yaml';
import { readYaml } from '../../src/notes/read-yaml';

const valueOf = (text: string): unknown => {
  const read = readYaml(text);
  if (!read.ok) throw new Error(read.reason);
  return read.value;
};
/** `line: reason`. */
const refusal = (text: string, limits = {}): string => {
  const read = readYaml(text, limits);
  if (read.ok) throw new Error('not refused');
  return `${read.line ?? '-'}: ${read.reason}`;
};

describe('readYaml', () => {
  it('reads the core schema: dates, yes and times stay text', () => {
    expect(valueOf('\uFEFF---\na: 1\nb: yes\nc: 2026-11-23\nd: [x, 1.10]\ne:\nf: 22:10\n...\n')).toEqual({
      a: 1,
      b: 'yes',
      c: '2026-11-23',
      d: ['x', 1.1],
      e: null,
      f: '22:10',
    });
  });

  it.each(['', '# only a comment\n', '---\n', '   \n'])('reads %j as nothing', (text) => {
    expect(valueOf(text)).toBeNull();
  });

  it('merges what stands below <<, the mapping itself first, then the first of a list', () => {
    const text =
      'x: &x {a: 1, b: 1}\ny: &y {b: 2, c: 2}\none:\n  <<: *x\n  a: own\nmany:\n  c: own\n  <<: [*x, *y]\nodd:\n  <<: text\n';
    expect(valueOf(text)).toMatchObject({
      one: { a: 'own', b: 1 },
      many: { a: 1, b: 1, c: 'own' },
      odd: { '<<': 'text' },
    });
  });

  it('reads values with tags of other tools as the values that they are, and what Compose resets as nothing', () => {
    const text =
      'a: !override [x]\nb: !reset [x]\nc: !reset text\nd: !secret name\ne: !env {k: v}\nf: !reset\ng: !x 5\n';
    expect(valueOf(text)).toEqual({ a: ['x'], b: null, c: null, d: 'name', e: { k: 'v' }, f: null, g: '5' });
  });

  it('gives each place its own copy of what an alias repeats', () => {
    const value = valueOf('a: &a [x]\nb: *a\n') as { a: unknown[]; b: unknown[] };
    expect(value.b).toEqual(['x']);
    expect(value.b).not.toBe(value.a);
  });

  it('has templates in quotes and in texts for text', () => {
    expect(valueOf('a: "{{ x }}/y"\nb: docker {{.State}}\nc: |\n  {{ z }}\n')).toEqual({
      a: '{{ x }}/y',
      b: 'docker {{.State}}',
      c: '{{ z }}\n',
    });
  });

  it.each([
    ['a tab', 'a:\n\t- x\n', '2: It is not valid YAML: this line is indented with a tab; use spaces.'],
    ['a tab in the first line', '\ta: 1\n', '1: It is not valid YAML: this line is indented with a tab; use spaces.'],
    [
      'an open bracket',
      'a: [x\nb: 1\n',
      '2: It is not valid YAML: a bracket or a quotation mark is still open above this line; close it.',
    ],
    ['a name twice', 'a: 1\nb: 2\na: 3\n', '3: It is not valid YAML: "a" stands here a second time; keep one.'],
    [
      'an unknown alias',
      'a: *b\n',
      '1: It is not valid YAML: this line has a value that begins with "*"; put the value in quotes.',
    ],
    [
      'several documents',
      '---\n# one\na: 1\n---\nb: 2\n',
      '4: It holds several YAML documents, and a second begins here; save each of them as a file of its own.',
    ],
  ])('says of %s what it is, and where', (_, text, expected) => {
    expect(refusal(text)).toBe(expected);
  });

  it.each([
    ['a value', 'a: 1\nb: {{ x }}\n', 2],
    ['a part of a value', 'a: 1\nb: {{ x }}/y\n', 2],
    ['a name', '{{ x }}: 1\n', 1],
    ['an item', 'a:\n  - {{ item }}\n', 2],
    ['a condition', '{% if a %}\na: 1\n{% endif %}\n', 1],
    ['a condition of Go', 'a: 1\n{{- if .x }}\nb: 1\n{{- end }}\n', 2],
  ])('says of %s in a template that it is one', (_, text, line) => {
    expect(refusal(text)).toMatch(new RegExp(`^${String(line)}: It is a template: `));
  });

  it('refuses aliases that would grow beyond all limits, at once', () => {
    const levels = Array.from({ length: 20 }, (_, at) => {
      const items =
        at === 0
          ? 'x, x, x, x, x, x, x, x, x'
          : Array(9)
              .fill(`*l${at - 1}`)
              .join(', ');
      return `l${at}: &l${at} [${items}]\n`;
    });
    expect(refusal(levels.join(''))).toBe(
      '-: Its aliases (*) expand to more than 400,000 values; write the values out.',
    );
    const merges = levels.map(
      (line, at) =>
        `m${at}: &l${at}\n  a${at}: 1\n${
          at === 0
            ? ''
            : `  <<: [${Array(9)
                .fill(`*l${at - 1}`)
                .join(', ')}]\n`
        }`,
    );
    expect(refusal(merges.join(''))).toMatch(/^-: Its aliases/);
  });

  it.each(['a: &a [*a]\n', 'a: &a\n  b: *a\n', 'a: &a\n  <<: *a\n', '&a [*a, *a]\n'])(
    'refuses %j, which holds itself',
    (text) => {
      expect(refusal(text)).toMatch(/an alias \(\*\) in it leads back to itself|expand to more than/);
    },
  );

  it('refuses what is too long, too deep or too much', () => {
    expect(refusal('a: 1\n', { maxLetters: 3 })).toBe('-: It is longer than 3 characters and was not read; split it.');
    expect(refusal('a: [1, 2, 3]\n', { maxValues: 4 })).toBe(
      '-: It holds more than 4 values and was not read; split it.',
    );
    expect(refusal('['.repeat(3000))).toMatch(/^1: It is not valid YAML: this line is nested deeper than 50 levels/);
  });

  it('takes 100,000 lines', () => {
    const text = Array.from({ length: 50_000 }, (_, at) => `s${at}:\n  image: x\n`).join('');
    expect(Object.keys(valueOf(text) as object)).toHaveLength(50_000);
  });

  it('never makes a prototype of a name', () => {
    const value = valueOf('__proto__: {a: 1}\nb: {__proto__: {c: 1}}\nconstructor: x\n') as Record<string, unknown>;
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.keys(value)).toEqual(['b', 'constructor']);
    expect((value.b as { c?: unknown }).c).toBeUndefined();
  });

  const pieces = fc.constantFrom(
    ...[
      'a: ',
      'b:',
      '- ',
      '\n',
      '\n  ',
      '\n\t',
      '&x ',
      '*x',
      '<<: ',
      '{',
      '}',
      '[',
      ']',
      ',',
      '"',
      "'",
      '|',
      '>',
      '#',
      '---',
      '...',
    ],
    ...[
      '{{ x }}',
      '{% if %}',
      '!reset ',
      '!a ',
      '!!str ',
      '? ',
      '%YAML 1.2',
      '\u0000',
      '\uFEFF',
      '🔥',
      '__proto__',
      ': ',
      '1',
      'x',
      ' ',
    ],
  );

  it('never throws, and ends with a plain tree or with a sentence', () => {
    const text = fc.oneof(
      fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, (source) => {
        const read = readYaml(source);
        if (read.ok) expect(() => JSON.stringify(read.value)).not.toThrow();
        else expect(read.reason).toMatch(/^It[ s].*\.$/s);
        if (!read.ok && read.line !== undefined) expect(read.line).toBeLessThanOrEqual(source.split(/\n|\r/).length);
      }),
      { numRuns: 3000 },
    );
  });

  it('reads what JSON writes as JSON reads it', () => {
    const json = fc.json({ maxDepth: 5 }).filter((text) => !/__proto__|<</.test(text));
    fc.assert(
      fc.property(json, (text) => {
        const read = readYaml(text);
        if (read.ok) expect(read.value).toEqual(load(text));
        else expect(() => load(text)).toThrow();
      }),
    );
  });
});
