import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import {
  escapeSentence,
  escapeText,
  folded,
  linkedSentence,
  noteLink,
  noteLinks,
  table,
} from '../../src/render/markdown';

interface Tree {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Tree[];
}

function parse(markdown: string): Tree {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

const types = (tree: Tree): string[] => [tree.type, ...(tree.children ?? []).flatMap(types)];
const textOf = (tree: Tree): string => (tree.value ?? '') + (tree.children ?? []).map(textOf).join('');

/** Text that a person may write, with all the signs that mean something to Markdown or Obsidian. */
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...Array.from('`*_[]()<>|~#$%=^!\\"\'&-+.:{}\n\r\t 1ab'),
        '[[',
        ']]',
        '```',
        '%%',
        '==',
        '<!--',
        '-->',
        'é',
        '🔥',
        '\u202E',
      ),
      fc.string({ maxLength: 3 }),
    ),
  )
  .map((parts) => parts.join(''));

describe('escapeText', () => {
  it('gives text and nothing else, whatever stands in it', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const tree = parse(`before ${escapeText(text)} after`);
        expect(new Set(types(tree)).size).toBeLessThanOrEqual(4);
        const allowed = ['root', 'paragraph', 'text', 'link'];
        expect(types(tree).filter((type) => !allowed.includes(type))).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps a table one row high and as wide as its head', () => {
    fc.assert(
      fc.property(nasty, nasty, (a, b) => {
        const tree = parse(table(['A', 'B'], [[escapeText(a), escapeText(b)]]).join('\n'));
        expect(types(tree).filter((type) => type === 'tableRow')).toHaveLength(2);
        expect(types(tree).filter((type) => type === 'tableCell')).toHaveLength(4);
      }),
      { numRuns: 2000 },
    );
  });

  it('shows the same words again', () => {
    const text = 'Backup of `nas` | *daily* [x](y) <b> ~~no~~ #tag $5 100%';
    expect(textOf(parse(escapeText(text)))).toBe(text);
  });

  it('leaves property names and ordinary sentences as they are', () => {
    expect(escapeText('Write the date in last_backup, or stateful: false (see the docs).')).toBe(
      'Write the date in last_backup, or stateful: false (see the docs).',
    );
  });

  it('takes the meaning from what is Obsidian’s own: tags, comments, highlights, math, embeds', () => {
    expect(escapeText('#lab %%hide%% ==mark== $x$ ![[pic]] ^id')).toBe(
      '\\#lab %\\%hide%\\% =\\=mark=\\= \\$x\\$ !\\[\\[pic\\]\\] \\^id',
    );
  });
});

describe('noteLink', () => {
  it('links by the path and shows the name', () => {
    expect(noteLink('Services/NAS.md')).toBe('[[Services/NAS|NAS]]');
    expect(noteLink('NAS.md')).toBe('[[NAS]]');
  });

  it('escapes the bar in a table', () => {
    expect(noteLink('Services/NAS.md', true)).toBe('[[Services/NAS\\|NAS]]');
  });

  it('falls back to a Markdown link for names that a wikilink cannot hold', () => {
    expect(noteLink('Apps/a|b [x] #1.md')).toBe('[a\\|b \\[x\\] \\#1](<Apps/a%7Cb%20%5Bx%5D%20%231.md>)');
  });

  it('is one link whatever the name', () => {
    fc.assert(
      fc.property(nasty, (name) => {
        const markdown = noteLink(`Apps/${name}.md`);
        if (markdown.startsWith('[[')) expect(markdown.slice(2, -2)).not.toMatch(/[[\]\n]/);
        else expect(types(parse(markdown)).filter((type) => type === 'link')).toHaveLength(1);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('sentences and lists', () => {
  it('makes the title at the beginning of a sentence its link', () => {
    expect(linkedSentence('NAS has no backup.', 'Services/NAS.md')).toBe('[[Services/NAS|NAS]] has no backup.');
    expect(linkedSentence('NAS: it burns.', 'Services/NAS.md')).toBe('[[Services/NAS|NAS]]: it burns.');
  });

  it('puts the link behind a sentence that begins with something else', () => {
    expect(linkedSentence('2 services have no backup.', 'NAS.md')).toBe('2 services have no backup. ([[NAS]])');
  });

  it('does not cut a word that only begins with the title', () => {
    expect(linkedSentence('NASty things happen.', 'NAS.md')).toBe('NASty things happen. ([[NAS]])');
  });

  it('says how many links are left out', () => {
    expect(noteLinks(['A.md', 'B.md', 'C.md'], 2)).toBe('[[A]], [[B]] and 1 more');
  });

  it('folds lines into a closed callout', () => {
    expect(folded('2 more', ['- a', '', '- b'])).toEqual(['> [!info]- 2 more', '> - a', '>', '> - b']);
  });
});

describe('escapeSentence', () => {
  it('sets a link to copy as code, its quotation marks included', () => {
    expect(escapeSentence('Write "[[x]]" in depends_on.')).toBe('Write `"[[x]]"` in `depends_on`.');
    expect(escapeSentence('"[[Hosts/NAS|the box]]" and [[y]].')).toBe('`"[[Hosts/NAS|the box]]"` and \\[\\[y\\]\\].');
  });

  it('lets no link to copy end its own code', () => {
    expect(escapeSentence('"[[a`b]]"')).toBe('"\\[\\[a\\`b\\]\\]"');
  });

  it('sets the names of properties as code and escapes the rest', () => {
    expect(escapeSentence('Write the date in last_backup, or `x`.')).toBe(
      'Write the date in `last_backup`, or \\`x\\`.',
    );
  });
});
