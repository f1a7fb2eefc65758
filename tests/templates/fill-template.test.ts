import fc from 'fast-check';
import { splitLines } from '../../src/notes/text-lines';
import { fillTemplate } from '../../src/templates/fill-template';
import { properties } from '../notes/frontmatter-reading';
import { newText } from '../notes/frontmatter-texts';

const VALUES = {
  title: 'Replace switch: "why?"',
  services: ['[[NAS]]', '[[Core switch]]'],
  expected_outage: '10m',
  min_up: 2,
  offline: true,
  plan: '1. one\n2. two',
  nothing: '',
  nobody: [],
};

function front(yaml: string, values: Parameters<typeof fillTemplate>[1] = VALUES): string {
  const { text } = fillTemplate(`---\n${yaml}\n---\n`, values);
  return text.slice('---\n'.length, -'\n---\n'.length);
}

describe('fillTemplate, below the frontmatter', () => {
  it.each([
    ['# {{title}}', '# Replace switch: "why?"'],
    ['{{ Title }} {{TITLE}}', 'Replace switch: "why?" Replace switch: "why?"'],
    [
      '{{services}} are off for {{Expected outage}} or {{expectedOutage}}.',
      '[[NAS]], [[Core switch]] are off for 10m or 10m.',
    ],
    ['{{plan}}', '1. one\n2. two'],
    ['a{{nothing}}b{{nobody}}c', 'abc'],
    ['{{min_up}} {{offline}}', '2 true'],
    ['{title} {{ }} {{}} {{ti\ntle}} {{{title}}}', '{title} {{ }} {{}} {{ti\ntle}} {Replace switch: "why?"}'],
    ['', ''],
  ])('makes of %j %j', (template, text) => {
    expect(fillTemplate(template, VALUES)).toMatchObject({ text, unknown: [] });
  });

  it('leaves what it does not know as it is, and says it once', () => {
    const template = '{{cursor}} {{ date:YYYY }} {{cursor}} {{title}}';
    const { text, unknown } = fillTemplate(template, { title: '{{cursor}}' });
    expect(text).toBe('{{cursor}} {{ date:YYYY }} {{cursor}} {{cursor}}');
    expect(unknown).toEqual(['{{cursor}}', '{{ date:YYYY }}']);
  });

  it('does not fill in what was filled in', () => {
    const values = { title: '{{services}} $& $1', services: ['{{title}}'] };
    expect(fillTemplate('{{title}}-{{services}}', values).text).toBe('{{services}} $& $1-{{title}}');
    expect(fillTemplate('---\na: {{title}}\nb: {{services}}\n---\n', values).text).toBe(
      '---\na: "{{services}} $& $1"\nb: ["{{title}}"]\n---\n',
    );
  });

  it('knows no names but those it was given', () => {
    expect(fillTemplate('{{constructor}} {{__proto__}} {{toString}}', {}).unknown).toHaveLength(3);
  });

  it('writes the line breaks of the template', () => {
    expect(fillTemplate('a\r\n{{plan}}\r\n', { plan: '1\n2\r3\r\n4' }).text).toBe('a\r\n1\r\n2\r\n3\r\n4\r\n');
  });
});

describe('fillTemplate, in the frontmatter', () => {
  it.each([
    ['a: {{title}}', 'a: "Replace switch: \\"why?\\""'],
    ['a: "{{title}}"', 'a: "Replace switch: \\"why?\\""'],
    ["a: '{{title}}' # c", 'a: \'Replace switch: "why?"\' # c'],
    ['a: of {{expected_outage}} or so', 'a: of 10m or so'],
    ['a: of {{title}}', 'a: "of Replace switch: \\"why?\\""'],
    ['a: "\\x41 {{title}}"', 'a: "\\x41 Replace switch: \\"why?\\""'],
    ["a: 'it''s {{plan}}'", 'a: "it\'s 1. one\\n2. two"'],
    ['a: {{services}}', 'a: ["[[NAS]]", "[[Core switch]]"]'],
    ['a: "{{services}}"', 'a: ["[[NAS]]", "[[Core switch]]"]'],
    ['a: [x, {{services}}]', 'a: [x, "[[NAS]]", "[[Core switch]]"]'],
    ['a:\n  - {{services}}\n  - x', 'a:\n  - "[[NAS]]"\n  - "[[Core switch]]"\n  - x'],
    ['a:\n- "{{services}}" # c', 'a:\n- "[[NAS]]"\n- "[[Core switch]]" # c'],
    ['a:\n  - - {{services}}', 'a:\n  - - ["[[NAS]]", "[[Core switch]]"]'],
    ['a: {{min_up}}\nb: "{{offline}}"', 'a: 2\nb: true'],
    ['a: {{nothing}}\nb: "{{nobody}}" # c', 'a: \nb:  # c'],
    ['a:\n  - {{nobody}}\n  - x', 'a:\n  - x'],
    ['a:\n  - {{nobody}}\nb: 1', 'a:\nb: 1'],
    ['a: [{{nobody}}]', 'a: []'],
    ['a: [{{nobody}}, x]', 'a: ["", x]'],
    ['a: |\n  say\n    {{plan}}\n  end', 'a: |\n  say\n    1. one\n    2. two\n  end'],
    ['# {{plan}}\na: 1 # {{title}}', '# 1. one 2. two\na: 1 # Replace switch: "why?"'],
    ['{{expected_outage}}: 1\n"{{title}}": 2', '10m: 1\n"Replace switch: \\"why?\\"": 2'],
    ['a: {{cursor}}\nb: x {{cursor}}\nc: "{{cursor}}"', 'a: "{{cursor}}"\nb: x {{cursor}}\nc: "{{cursor}}"'],
  ])('makes of %j %j', (yaml, filled) => {
    expect(front(yaml)).toBe(filled);
    expect(properties(`---\n${filled}\n---\n`)).not.toBeNull();
  });

  it('says what was filled into which property, and what below', () => {
    const template = '---\nRuns On: {{runs_on}}\ntitle: "{{title}} {{x}}"\n---\n{{title}}';
    const { inBody, inProperties } = fillTemplate(template, { runsOn: ['[[a]]'], title: 'b' });
    expect([[...inBody], [...inProperties]]).toEqual([['title'], ['runson: runson', 'title: title']]);
  });

  it('leaves a frontmatter alone that it cannot read', () => {
    for (const broken of ['a: [1\nb: {{title}}', '{a: "{{title}}"}', 'a: "{{title}}', 'a: 1\na: {{title}}']) {
      expect(fillTemplate(`---\n${broken}\n---\n{{min_up}}`, VALUES).text).toBe(`---\n${broken}\n---\n2`);
    }
  });
});

/** Frontmatter around two placeholders, as a person may write it. */
const spot = fc.constantFrom(
  (name: string) => `{{${name}}}`,
  (name: string) => `"{{${name}}}"`,
  (name: string) => `'{{ ${name} }}'  # c`,
);
const value = fc.oneof(newText, fc.array(newText, { maxLength: 3 }), fc.integer(), fc.boolean());

describe('whatever is filled in', () => {
  it('the frontmatter reads as it, and every other byte stays', () => {
    fc.assert(
      fc.property(
        spot,
        spot,
        value,
        newText,
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (one, two, a, b, eol, bom) => {
          const parts = ['# first', `one: ${one('a')}`, 'mid: [x, "y"] # m', `two: ${two('b')}`, '"last": \'z\''];
          const template = `${bom ? '\uFEFF' : ''}${['---', ...parts, '---', 'body'].join(eol)}`;
          const { text, unknown } = fillTemplate(template, { a, b });
          expect(unknown).toEqual([]);
          const isNothing = a === '' || (Array.isArray(a) && a.length === 0);
          expect(properties(text)).toEqual({
            one: isNothing ? null : a,
            mid: ['x', 'y'],
            two: b === '' ? null : b,
            last: 'z',
          });
          const lines = splitLines(text).map((line) => line.text + line.eol);
          const kept = splitLines(template).map((line) => line.text + line.eol);
          expect([lines.length, lines[1], lines[3], ...lines.slice(5)]).toEqual([
            kept.length,
            kept[1],
            kept[3],
            ...kept.slice(5),
          ]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('the frontmatter can be read when it stands among other words, in lists and in comments', () => {
    const around = fc.constantFrom(
      'a: of {{a}} and {{b}}',
      'a: "of {{a}}\\t{{b}}"',
      "a: '{{a}}, {{b}}'",
      'a: [{{a}}, "{{b}}", x]',
      'a: {x: {{a}}, y: "of {{b}}"}',
      'a:\n  - of {{a}}\n  - {{b}}',
      'a: |\n  {{a}}\n  x {{b}}',
      'a: >-\n  x\n    {{a}}\n  {{b}} {{a}}',
      'a:\n  # {{a}}\n  b: {{b}} # {{a}}',
    );
    fc.assert(
      fc.property(around, newText, newText, (yaml, a, b) => {
        const { text } = fillTemplate(`---\n${yaml}\nlast: z\n---\nbody`, { a, b });
        expect(properties(text)).toMatchObject({ last: 'z' });
        expect(Object.keys(properties(text) ?? {})).toEqual(['a', 'last']);
        expect(text.endsWith('\nlast: z\n---\nbody')).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it('the text below reads as it, and every other byte stays', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.string(), (a, left, right) => {
        const around = [left, right].map((text) => text.replace(/[{}]|^-/g, ' '));
        const { text } = fillTemplate(`x${around.join('{{a}}')}`, { a });
        const eol = /\r\n|\n|\r/.exec(around.join(''))?.[0] ?? '\n';
        expect(text).toBe(
          `x${around.join(
            splitLines(a)
              .map((line) => line.text)
              .join(eol),
          )}`,
        );
      }),
    );
  });
});
