import fc from 'fast-check';
import { readBody } from '../../cli/metadata';
import { findSection, saysSomething, sectionText, withoutComments } from '../../src/notes/sections';

const section = (text: string, title: string): string | null => sectionText(readBody(text), title);

describe('sectionText', () => {
  const NOTE = `---
type: change
---
# Upgrade
intro
## Plan
go
### Steps
one
## 🔙 Rollback plan:
back
\`\`\`
## Verification
\`\`\`
# Other
end`;

  it.each([
    ['Plan', 'go\n### Steps\none\n'],
    ['Steps', 'one\n'],
    ['rollback PLAN', 'back\n```\n## Verification\n```\n'],
    ['Other', 'end'],
  ])('of %j ends before the next heading of its level or above', (title, expected) => {
    expect(section(NOTE, title)).toBe(expected);
  });

  it.each(['Verification', 'Rollback', 'type', 'Plan of'])('has none called %j', (title) => {
    expect(section(NOTE, title)).toBeNull();
  });

  it('is the first of two', () => {
    expect(section('## A\none\n## A\ntwo', 'A')).toBe('one\n');
  });

  it('may be empty, at the very end too', () => {
    expect([section('## A\n## B', 'A'), section('## A\n## B', 'B'), section('## A', 'a')]).toEqual(['', '', '']);
  });

  it('keeps CRLF', () => {
    expect(section('## A\r\none\r\n\r\n## B\r\n', 'A')).toBe('one\r\n\r\n');
  });

  it('knows headings with a line below them', () => {
    expect(section('A\n===\none\n\nB\n---\ntwo', 'A')).toBe('one\n\nB\n---\ntwo');
  });
});

describe('findSection', () => {
  it('gives offsets of the text of the note', () => {
    const text = '\uFEFF# A\n## B\ntext\n';
    const found = findSection(readBody(text), 'b');
    expect(found && text.slice(found.start, found.end)).toBe('text\n');
  });
});

describe('saysSomething', () => {
  it.each([
    'x',
    '- x',
    '- [ ] x',
    '1. x',
    '###\nx',
    '# a\n\nb',
    '%% a %% b',
    'a <!-- b -->',
    '<!-- never closed',
    '| |',
    '#tag',
    '```\n```',
  ])('holds for %j', (text) => {
    expect(saysSomething(text)).toBe(true);
  });

  it.each([
    '',
    ' \n\t\r\n',
    '# a',
    '  ### a\n#',
    '%% a\nb %%',
    '<!-- a\n- b -->',
    '-',
    '- \n* \n+\n1.\n2)',
    '- [ ]\n- [x] \n  - [ ] ',
    '---\n***\n___',
    '%%%%',
    '### Steps\n\n- [ ] %% what %%\n\n---\n',
  ])('does not hold for %j', (text) => {
    expect(saysSomething(text)).toBe(false);
  });

  it('is quick on much space', () => {
    const start = performance.now();
    expect(saysSomething(`${' '.repeat(50_000)}x`)).toBe(true);
    expect(saysSomething('\n'.repeat(50_000))).toBe(false);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('holds for a text with a word in any line', () => {
    const empty = fc.constantFrom('', '- ', '# h', '%% c %%', '- [ ]', '---', '<!-- c -->', '\t');
    fc.assert(
      fc.property(fc.array(empty), fc.array(empty), (before, after) => {
        expect(saysSomething([...before, ...after].join('\n'))).toBe(false);
        expect(saysSomething([...before, 'word', ...after].join('\n'))).toBe(true);
      }),
    );
  });
});

describe('withoutComments', () => {
  it('leaves what stands around them', () => {
    expect(withoutComments('a %% b %% c <!-- d\n --> e %% f')).toBe('a  c  e %% f');
  });
});
