import { proposeLinks } from '../../src/adoption/link-names';
import { editNote } from '../../src/notes/edit-note';
import { readFrontmatter } from '../../src/notes/read-frontmatter';
import { editsOf } from '../../src/proposals/proposal-edits';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { survey } from '../support/lab';

/** The text of a note with its names turned into links, or why it was not changed. */
function linked(text: string): string {
  const frontmatter = readFrontmatter(text) ?? {};
  const pages = {
    'NAS.md': { type: 'service' },
    'PVE 1.md': { type: 'host', aliases: 'node one' },
    'App.md': frontmatter,
  };
  const [note] = proposeLinks(survey(pages).lab).notes;
  if (!note) return text;
  const edited = editNote(text, editsOf(note, frontmatter, DEFAULT_SETTINGS));
  return edited.ok ? edited.text : `refused: ${edited.reason}`;
}

const note = (...lines: readonly string[]): string => ['---', 'type: service', ...lines, '---', '# App', ''].join('\n');

describe('names turned into links in a note', () => {
  it('change in place, and nothing else does', () => {
    expect(
      linked(
        note(
          'dependsOn: # what it needs',
          '  - nas   # the big one',
          "  - '[[PVE 1]]'",
          '  - gone',
          'host: "node one" # hardware',
          'uses: [NAS, x]',
        ),
      ),
    ).toBe(
      note(
        'dependsOn: # what it needs',
        '  - "[[NAS]]"   # the big one',
        "  - '[[PVE 1]]'",
        '  - gone',
        'host: "[[PVE 1]]" # hardware',
        'uses: ["[[NAS]]", x]',
      ),
    );
  });

  it('are taken from a text with commas, or the note is left as it is with a reason', () => {
    const text = linked(note('depends_on: nas, pve-1'));
    const isDone = text.includes('[[NAS]]') && text.includes('[[PVE 1]]');
    expect(isDone || text.startsWith('refused: ')).toBe(true);
  });
});
