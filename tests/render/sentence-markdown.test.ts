import fc from 'fast-check';
import { mention, sentence } from '../../src/briefing/sentence';
import { sentenceMarkdown } from '../../src/render/sentence-markdown';
import { HOSTILE_NAMES, markLines } from './hostile-lab';

describe('a sentence in Markdown', () => {
  it('has its pages as links, and the blanks around them', () => {
    expect(sentenceMarkdown(sentence`${mention('Lab/NAS.md')} and ${mention('pve.md')} stand on it.`)).toBe(
      '[[Lab/NAS|NAS]] and [[pve]] stand on it.',
    );
    expect(sentenceMarkdown([' '])).toBe(' ');
  });

  it('has no markup but its own', () => {
    expect(sentenceMarkdown(['*a* [[b]] <i>', mention('c.md'), ' `d`'])).toBe(
      '\\*a\\* \\[\\[b\\]\\] \\<i\\>[[c]] \\`d\\`',
    );
  });

  it('stays one line, whatever is in it', () => {
    for (const name of HOSTILE_NAMES) {
      const text = sentenceMarkdown(['Last backup of ', mention(`${name}.md`), name, ' then.']);
      expect(text).not.toContain('\n');
      expect(markLines(text)).toEqual([]);
    }
    fc.assert(fc.property(fc.string(), (text) => expect(sentenceMarkdown([text])).not.toMatch(/[\n\r]/)));
  });
});
