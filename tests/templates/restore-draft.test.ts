import fc from 'fast-check';
import { readFrontmatter } from '../../src/notes/read-frontmatter';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { type NoteDraft, recordNote } from '../../src/templates/record-note';
import { restoreDraft } from '../../src/templates/restore-draft';

const DRAFT: NoteDraft = {
  kind: 'incident',
  title: 'Disk clicks',
  properties: { status: 'investigating', severity: 2, services: ['[[NAS]]'], started: '2026-11-23T22:10:00' },
  sections: { '': '**Look here first:** [[NAS]]', Timeline: '- 22:10 Disk clicks loudly' },
};

function writtenBy(draft: NoteDraft, template: string | null = null): string {
  const made = recordNote(draft, template, DEFAULT_SETTINGS);
  if (!made.ok) throw new Error(made.reason);
  return made.text;
}

const WRITTEN = writtenBy(DRAFT);

/** What stands in the note in the end, after as many rounds as it takes. */
function restored(text: string, written = WRITTEN, draft = DRAFT): string {
  const result = restoreDraft(text, written, draft, DEFAULT_SETTINGS);
  if (result && !result.ok) throw new Error(result.reason);
  return result ? restored(result.text, written, draft) : text;
}

const count = (text: string, part: string): number => text.split(part).length - 1;

describe('a draft that another plugin wrote over', () => {
  it.each([
    ['a template of the same kind', '---\ntype: incident\n---\n\n## Timeline\n'],
    ['a template of another kind', '---\ntype: recipe\ntags: [home]\n---\n# Template\n'],
    ['a text without properties', '# Template\n\nMine\n'],
    ['nothing', ''],
    ['properties that end the note', '---\ncssclasses: wide\n---'],
  ])('is put back into %s', (_, theirs) => {
    const text = restored(theirs);
    expect(readFrontmatter(text)).toMatchObject({ status: 'investigating', services: ['[[NAS]]'], severity: 2 });
    expect(count(text, '- 22:10 Disk clicks loudly')).toBe(1);
    expect(count(text, '**Look here first:**')).toBe(1);
    for (const line of theirs.split('\n').filter((one) => /^#|Mine|tags|cssclasses/.test(one)))
      expect(text).toContain(line);
  });

  it.each([
    ['a text', '# Nav\n\n'],
    ['properties', '---\ntags: [home]\n---\n'],
    ['properties and a text', '---\ntags: [home]\n---\n# Nav\n\n'],
  ])('has its properties on top where %s was put before it, and everything once', (_, theirs) => {
    const text = restored(theirs + WRITTEN);
    expect(readFrontmatter(text)).toMatchObject({ type: 'incident', status: 'investigating', services: ['[[NAS]]'] });
    expect(count(text, '\n---\n')).toBe(1);
    expect(count(text, '- 22:10 Disk clicks loudly')).toBe(1);
    if (theirs.includes('tags')) expect(readFrontmatter(text)).toMatchObject({ tags: ['home'] });
    if (theirs.includes('Nav')) expect(text).toContain('# Nav');
  });

  it('stands above properties that cannot be read', () => {
    const theirs = '---\na: [\n---\nHello\n';
    expect(restored(theirs)).toBe(`${WRITTEN}\n${theirs}`);
  });

  it.each([
    ['was left alone', WRITTEN],
    ['got a line', WRITTEN.replace('loudly', 'loudly\n- 22:11 More')],
    ['has another status by now', WRITTEN.replace('investigating', 'identified')],
    ['was written on by the person', WRITTEN.replace('Disk clicks loudly', 'Disk clicks very loudly')],
  ])('is left as it is where the note %s', (_, text) => {
    expect(restoreDraft(text, WRITTEN, DRAFT, DEFAULT_SETTINGS)).toBeNull();
  });

  it('is restored once: a second look finds nothing to do', () => {
    const part = fc.constantFrom(
      '---\n',
      'type: incident\n',
      'type: x\n',
      '# T\n',
      '\n',
      'tags: [a]\n',
      '## Timeline\n',
      '- a\n',
      '```\n',
    );
    const parts = fc.array(part, { maxLength: 6 }).map((all) => all.join(''));
    const theirs = fc.tuple(parts, fc.constantFrom('', WRITTEN), parts).map((all) => all.join(''));
    fc.assert(
      fc.property(theirs, (text) => {
        const first = restoreDraft(text, WRITTEN, DRAFT, DEFAULT_SETTINGS);
        if (!first?.ok) return;
        expect(first.text).toContain('22:10 Disk clicks loudly');
        expect(restoreDraft(first.text, WRITTEN, DRAFT, DEFAULT_SETTINGS)).toBeNull();
      }),
    );
  });
});
