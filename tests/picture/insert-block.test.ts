import fc from 'fast-check';
import { blockAt } from '../../src/picture/insert-block';

const CARD = '```homelab-ops\nview: service\n```';

/** The note with `|` for the cursor, before and after. */
function inserted(note: string, service: string | null = null): string {
  const at = note.indexOf('|');
  const text = note.replace('|', '');
  const { offset, text: added, cursor } = blockAt(text, at, { view: 'service', service });
  const after = text.slice(0, offset) + added + text.slice(offset);
  return `${after.slice(0, cursor)}|${after.slice(cursor)}`;
}

describe('a block that is written into a note', () => {
  it.each([
    ['|', `${CARD}|\n`],
    ['Milk|', `Milk\n\n${CARD}|\n`],
    ['Mi|lk\nBread\n', `Milk\n\n${CARD}|\n\nBread\n`],
    ['Milk\n|\nBread\n', `Milk\n\n${CARD}|\n\nBread\n`],
    ['Milk\n\n|\n\nBread\n', `Milk\n\n${CARD}|\n\nBread\n`],
    ['Milk\n|', `Milk\n\n${CARD}|\n`],
    ['  |  \nBread\n', `${CARD}|\n    \nBread\n`],
    ['---\ntype: service\n---\n|', `---\ntype: service\n---\n${CARD}|\n`],
    ['---\nty|pe: service\n---\nText\n', `---\ntype: service\n---\nText\n\n${CARD}|\n`],
    ['---\nty|pe: service\n---\n\nText\n', `---\ntype: service\n---\n${CARD}|\n\nText\n`],
  ])('stands on lines of its own, below the properties: %j', (note, wanted) => {
    expect(inserted(note)).toBe(wanted);
  });

  it('names a service, or leaves the cursor where one is to be named', () => {
    expect(inserted('|', '[[NAS]]')).toBe('```homelab-ops\nview: service\nservice: "[[NAS]]"\n```|\n');
    expect(inserted('|', '[[]]')).toBe('```homelab-ops\nview: service\nservice: "[[|]]"\n```\n');
  });

  it('changes nothing else, wherever the cursor is', () => {
    const notes = fc.array(fc.constantFrom('Milk', '', ' ', '---', '- [ ] x', '# H'), { maxLength: 8 });
    fc.assert(
      fc.property(notes, fc.nat(60), (lines, at) => {
        const note = lines.join('\n');
        const { offset, text } = blockAt(note, Math.min(at, note.length), { view: 'graph', service: null });
        const after = note.slice(0, offset) + text + note.slice(offset);
        expect(after.split('\n')).toEqual(expect.arrayContaining(['```homelab-ops', 'view: graph', '```']));
        expect(after.split('\n').filter((line) => line.trim() !== '')).toEqual(
          expect.arrayContaining(lines.filter((line) => line.trim() !== '')),
        );
        expect(text.trim()).toBe('```homelab-ops\nview: graph\n```');
      }),
    );
  });
});
