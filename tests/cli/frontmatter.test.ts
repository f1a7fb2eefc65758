import fc from 'fast-check';
import { readFrontmatter, splitFrontmatter } from '../../cli/frontmatter';

const problemOf = (yaml: string): string => readFrontmatter(yaml).problem ?? 'none';

describe('splitFrontmatter', () => {
  it.each([
    ['plain', '---\na: 1\n---\ntext', 'a: 1\n', 0, 12],
    ['at the end of the file', '---\na: 1\n---', 'a: 1\n', 0, 12],
    ['empty', '---\n---\n', '', 0, 7],
    ['with CRLF', '---\r\na: 1\r\n---\r\nx', 'a: 1\r\n', 0, 14],
    ['behind a byte order mark', '\uFEFF---\na: 1\n---\n', 'a: 1\n', 1, 13],
    ['with blanks behind the fences', '--- \na: 1\n---\t \nx', 'a: 1\n', 0, 15],
    ['with a longer rule in it', '---\na: 1\n----\n---\n', 'a: 1\n----\n', 0, 17],
    ['with an indented fence in a block scalar', '---\na: |\n  ---\n---\n', 'a: |\n  ---\n', 0, 18],
    ['with a line separator in a value', '---\na: x\u2028---\nb: 1\n---\n', 'a: x\u2028---\nb: 1\n', 0, 21],
    ['before a rule in the text', '---\na: 1\n---\ntext\n---\n', 'a: 1\n', 0, 12],
  ])('finds a block %s', (_, text, yaml, start, end) => {
    expect(splitFrontmatter(text)).toEqual({ yaml, start, end });
  });

  it.each([
    ['text before it', 'x\n---\na: 1\n---\n'],
    ['an empty line before it', '\n---\na: 1\n---\n'],
    ['a blank before the fence', ' ---\na: 1\n---\n'],
    ['no end', '---\na: 1\n'],
    ['an end that goes on', '---\na: 1\n--- x\n'],
    ['an indented end', '---\na: 1\n ---\n'],
    ['a code block around it', '```yaml\n---\na: 1\n---\n```\n'],
    ['a longer rule', '----\na: 1\n---\n'],
    ['nothing but a rule', '---'],
    ['nothing', ''],
  ])('finds none with %s', (_, text) => {
    expect(splitFrontmatter(text)).toBeNull();
  });

  it('gives offsets that fit the text', () => {
    const part = fc.constantFrom('---', '\n', '\r\n', 'a: 1', ' ', '\uFEFF', '-', 'é😀', '\u2028');
    fc.assert(
      fc.property(
        fc.array(part).map((parts) => `---\n${parts.join('')}`),
        (text) => {
          const block = splitFrontmatter(text);
          if (!block) return;
          const cut = text.slice(block.start, block.end);
          expect(cut.startsWith(`---\n${block.yaml}---`)).toBe(true);
          expect(text.slice(block.end)).toMatch(/^(\r?\n|\r?$)/);
        },
      ),
    );
  });
});

describe('readFrontmatter', () => {
  it('keeps dates and yes as text, as YAML 1.2 has it', () => {
    const yaml = 'day: 2026-11-23\nat: 2026-11-23T12:00:00Z\nflag: yes\non: true\ncount: 3\nnone:\nlink: [[NAS]]\n';
    expect(readFrontmatter(yaml)).toEqual({
      frontmatter: {
        day: '2026-11-23',
        at: '2026-11-23T12:00:00Z',
        flag: 'yes',
        on: true,
        count: 3,
        none: null,
        link: [['NAS']],
      },
    });
  });

  it.each(['', '\n', '# only a comment\n', '  \r\n', 'null\n', '~\n'])('takes %j for no frontmatter', (yaml) => {
    expect(readFrontmatter(yaml)).toEqual({ frontmatter: null });
  });

  it.each([
    [
      'a: 1\nstatus: x\nstatus: y\n',
      'Its frontmatter has "status" twice, the second time in line 4; keep one of them.',
    ],
    ['"a": 1\r\n"a": 2\r\n', 'Its frontmatter has "a" twice, the second time in line 3; keep one of them.'],
    ['a: 1\nb:\n\t- x\n', 'Its frontmatter cannot be read: line 4 is indented with a tab; use spaces.'],
    [
      'x: 1\ntitle: {{title}}\ny: 2\n',
      'Its frontmatter cannot be read: line 3 has bare brackets or braces where a name is expected; put the value in quotes.',
    ],
    ['a: *x\n', 'Its frontmatter cannot be read: line 2 has a value that begins with "*"; put the value in quotes.'],
    [
      'a: !secret x\n',
      'Its frontmatter cannot be read: line 2 has a value that begins with "!"; put the value in quotes.',
    ],
    [
      'a: 1\nb: c: d\n',
      'Its frontmatter cannot be read: line 3 is not "name: value"; correct its indentation, or put the value in quotes if it holds ": " or begins with a sign.',
    ],
    ['a: "x', 'Its frontmatter cannot be read: a quotation mark is still open in line 2; close it.'],
    ['a: [x', 'Its frontmatter cannot be read: a bracket is still open in line 2; close it.'],
    [
      'users: [Mara\n',
      'Its frontmatter cannot be read: a bracket or a quotation mark is still open above line 3; close it.',
    ],
    [
      'a: 1\nusers: [Mara\nb: 1\nc: 2\n',
      'Its frontmatter cannot be read: a bracket or a quotation mark is still open above line 4; close it.',
    ],
    [
      'a: "x\nb: 1\n',
      'Its frontmatter cannot be read: a bracket or a quotation mark is still open above line 3; close it.',
    ],
    [
      'a: 1\npath: "D:\\Media"\n',
      'Its frontmatter cannot be read: line 3 has a backslash within double quotation marks; use single ones.',
    ],
    ['a: \0\n', 'Its frontmatter cannot be read: line 2 holds a control character; delete it.'],
    [
      'a: 1\n--- x\n',
      'Its frontmatter cannot be read: line 3 begins a second YAML document; delete "---" or "..." there.',
    ],
    ['# c\n- a\n', 'Its frontmatter is a list from line 3 on, not properties; write each as "name: value".'],
    ['just text\n', 'Its frontmatter is plain text from line 2 on, not properties; write each as "name: value".'],
  ])('says what is wrong with %j', (yaml, problem) => {
    expect(readFrontmatter(yaml)).toEqual({ frontmatter: null, problem });
  });

  it('copies what an alias repeats', () => {
    const { frontmatter } = readFrontmatter('a: &x [1]\nb: *x\n');
    expect(frontmatter).toEqual({ a: [1], b: [1] });
    expect(frontmatter?.['a']).not.toBe(frontmatter?.['b']);
  });

  it('refuses aliases that explode or hold themselves', () => {
    const laughs = ['a0: &a0 [lol, lol]'];
    for (let n = 1; n < 40; n++) laughs.push(`a${n}: &a${n} [*a${n - 1}, *a${n - 1}]`);
    const refused = /^Its frontmatter uses aliases that expand to more than 100,000 values or into themselves/;
    expect(problemOf(laughs.join('\n'))).toMatch(refused);
    expect(problemOf('a: &x [*x]\n')).toMatch(refused);
    expect(problemOf('a: &x { b: *x }\n')).toMatch(refused);
  });

  it('refuses what is too large or too deep without parsing on', () => {
    expect(problemOf(`a: ${'x'.repeat(1_000_001)}`)).toMatch(/larger than 1 MB/);
    expect(problemOf(`a:\n${'- 1\n'.repeat(100_001)}`)).toMatch(/more than 100,000 values/);
    expect(problemOf(`a: ${'['.repeat(20_000)}`)).toMatch(/line 2 is nested deeper than 50 levels/);
  });

  it('drops keys that would become a prototype', () => {
    const { frontmatter } = readFrontmatter('__proto__: { polluted: 1 }\na: { __proto__: { polluted: 1 } }\nb: 2\n');
    expect(frontmatter).toEqual({ a: {}, b: 2 });
    expect(frontmatter?.['polluted']).toBeUndefined();
    expect(Object.keys({ ...frontmatter })).toEqual(['a', 'b']);
  });

  it('never throws, and every problem is one line without a code frame', () => {
    const part = fc.oneof(
      fc.constantFrom(
        'a',
        ': ',
        '- ',
        '\n',
        '  ',
        '[',
        ']',
        '{',
        '}',
        '"',
        "'",
        '&x ',
        '*x',
        '!t ',
        '|',
        '>',
        '#',
        '?',
      ),
      fc.constantFrom('\t', '\r\n', ',', '%', '---', '...', '<<: ', '__proto__', '\0', '\uD800', '~', '\\', '`', '@'),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 30 }).map((parts) => parts.join('')),
        (yaml) => {
          const { frontmatter, problem } = readFrontmatter(yaml);
          JSON.stringify(frontmatter);
          if (problem === undefined) return;
          expect(frontmatter).toBeNull();
          expect(problem).toMatch(/^Its frontmatter [^\r\n]+\.$/);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
