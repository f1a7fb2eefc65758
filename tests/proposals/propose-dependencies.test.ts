import fc from 'fast-check';
import type { Lab } from '../../src/inventory/lab';
import type { Note } from '../../src/notes/note';
import { readFrontmatter } from '../../src/notes/read-frontmatter';
import { previewOf } from '../../src/proposals/preview';
import {
  closedLoops,
  dependencyChoices,
  type DependencyQuestion,
  type DependencySubject,
  loopWords,
  proposeDependencies,
} from '../../src/proposals/propose-dependencies';
import { undoOf } from '../../src/proposals/written';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { labOf, names, paths, surveyOfNotes } from '../support/services';

const HOME = {
  nas: { kind: 'storage' },
  photos: { depends_on: ['nas', '[[gone]]'] },
  wiki: { data_on: 'nas' },
  vm: { runs_on: 'nas' },
  cluster: { runs_on: ['nas', 'vm'], min_up: 1 },
  tablet: { uses: 'nas' },
  old: { status: 'retired' },
  next: { status: 'planned' },
};
const STOPS: DependencySubject = { path: 'nas.md', question: 'stops' };

function words(lab: Lab, subject: DependencySubject): Readonly<Record<string, string>> {
  return Object.fromEntries(
    dependencyChoices(lab, subject).map(({ service, isTicked, isFixed, words: hint }) => [
      service.title,
      `${isTicked ? 'ticked' : isFixed ? 'fixed' : 'free'} ${hint}`.trim(),
    ]),
  );
}

/** What would be written: `photos + [[nas]]`. */
function written(lab: Lab, subject: DependencySubject, ticked: readonly string[]): readonly string[] {
  return proposeDependencies(lab, subject, new Set(paths(...ticked))).notes.flatMap(({ title, properties }) =>
    properties.map(({ how, value }) => `${title} ${how === 'add-items' ? '+' : '-'} ${String(value)}`),
  );
}

describe('what can be ticked', () => {
  it('is every service but itself and the retired, with what it stands on already', () => {
    expect(words(labOf(HOME), STOPS)).toEqual({
      photos: 'ticked',
      wiki: 'fixed keeps its data on it',
      vm: 'fixed runs on it',
      cluster: 'free runs on it or on others',
      tablet: 'free works worse without it',
      next: 'free',
    });
    expect(words(labOf(HOME), { path: 'vm.md', question: 'needs' })).toMatchObject({
      nas: 'fixed it runs on this',
      photos: 'free',
    });
  });

  it('is fixed by the foundation, but where the page is apart from it', () => {
    const lab = labOf({ ...HOME, apart: { foundation: false } }, { foundation: ['nas'] });
    expect(words(lab, STOPS)).toMatchObject({ tablet: 'fixed everything stands on it', apart: 'free' });
    expect(words(lab, { path: 'tablet.md', question: 'needs' })['nas']).toBe('fixed everything stands on this');
  });

  it('can be unticked where the page says it twice, and is offered as long as a page names what is retired', () => {
    const lab = labOf({ a: { depends_on: 'b', runs_on: 'b' }, b: { status: 'retired' }, c: {} });
    expect(words(lab, { path: 'a.md', question: 'needs' })).toEqual({ b: 'ticked it runs on this', c: 'free' });
    expect(words(lab, { path: 'c.md', question: 'needs' })).toEqual({ a: 'free' });
  });
});

describe('what is proposed', () => {
  it('is a link more on each page that was ticked, and one less where the tick was taken away', () => {
    const lab = labOf(HOME);
    expect(written(lab, STOPS, ['photos'])).toEqual([]);
    expect(written(lab, STOPS, ['photos', 'next', 'tablet'])).toEqual(['next + [[nas]]', 'tablet + [[nas]]']);
    expect(written(lab, STOPS, [])).toEqual(['photos - nas']);
    expect(written(lab, { path: 'photos.md', question: 'needs' }, ['vm', 'wiki'])).toEqual([
      'photos - nas',
      'photos + [[vm]],[[wiki]]',
    ]);
  });

  it('is nothing for what is fixed', () => {
    expect(written(labOf(HOME), STOPS, ['photos', 'wiki', 'vm'])).toEqual([]);
  });

  it('links by the path where a name is not alone', () => {
    const lab = labOf({ 'a/nas': {}, 'b/nas': {}, web: {} });
    expect(written(lab, { path: 'web.md', question: 'needs' }, ['a/nas'])).toEqual(['web + [[a/nas|nas]]']);
  });
});

describe('a circle', () => {
  const loops = (lab: Lab, subject: DependencySubject, ...ticked: string[]): readonly string[] =>
    closedLoops(lab, subject, new Set(paths(...ticked))).map(loopWords);

  it('is told as soon as a tick would close it, the shortest way round', () => {
    const lab = labOf({ nas: {}, vm: { runs_on: 'nas' }, dns: { runs_on: 'vm' } });
    expect(loops(lab, { path: 'nas.md', question: 'needs' }, 'dns')).toEqual([
      'This closes a circle: nas → dns → vm → nas. None of them can start before the others.',
    ]);
    expect(loops(lab, { path: 'dns.md', question: 'stops' }, 'nas')).toHaveLength(1);
    const { remarks } = proposeDependencies(lab, { path: 'nas.md', question: 'needs' }, new Set(paths('dns')));
    expect(remarks.map(({ kind }) => kind)).toEqual(['note']);
  });

  it('is none where it was there before, where a tick goes, or where one of several hosts is enough', () => {
    const lab = labOf({
      a: { depends_on: 'b' },
      b: { depends_on: 'a' },
      c: {},
      h: {},
      g: { runs_on: ['h', 'c'], min_up: 1 },
    });
    expect(loops(lab, { path: 'a.md', question: 'needs' }, 'b', 'c')).toEqual([]);
    expect(loops(lab, { path: 'h.md', question: 'needs' }, 'g')).toEqual([]);
    const pair = labOf({ a: { depends_on: 'b' }, b: {} });
    expect(loops(pair, { path: 'a.md', question: 'stops' }, 'b')).toHaveLength(1);
    expect(loops(pair, { path: 'a.md', question: 'needs' })).toEqual([]);
  });
});

/** Pages as people write them, and what of it is of no concern here. */
const NAMES = ['nas', 'vm', 'dns', 'web'];
const item = fc.constantFrom(
  ...NAMES.flatMap((name) => [`"[[${name}]]"`, `'${name}'`, name, `[[${name}]]`]),
  '"[[gone]]"',
);
const list = fc.uniqueArray(item, { maxLength: 4 });
const value: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(list, fc.constantFrom('', ' # why'))
    .map(([items, tail]) => items.map((one) => `\n  - ${one}${tail}`).join('')),
  list.map((items) => ` [${items.filter((one) => !one.startsWith('[[')).join(', ')}] # flow`),
  item.map((one) => ` ${one}`),
  fc.subarray(NAMES).map((all) => ` ${all.join(', ')}`),
);
const page = fc
  .tuple(
    fc.constantFrom('depends_on', 'requires', 'Depends On', 'depends-on'),
    value,
    fc.boolean(),
    fc.constantFrom('\n', '\r\n'),
    fc.constantFrom('', '\uFEFF'),
  )
  .map(([key, said, isThere, eol, mark]) => {
    const lines = [
      '---',
      'type: service # kept',
      ...(isThere ? [`${key}:${said}`] : []),
      'url: "x" # u',
      '---',
      'Text.',
      '',
    ];
    return mark + lines.join('\n').replace(/\n/g, eol);
  });

function notesIn(texts: readonly string[]): Note[] {
  return texts.map((text, i) => ({ path: `${NAMES[i] ?? ''}.md`, frontmatter: readFrontmatter(text) }));
}

test('the pages say what was ticked, all else in them stays to the byte, and undoing gives them back', () => {
  fc.assert(
    fc.property(
      fc.tuple(page, page, page, page),
      fc.constantFrom<DependencyQuestion>('stops', 'needs'),
      fc.subarray(NAMES.slice(1)),
      (texts, question, ticked) => {
        const { lab } = surveyOfNotes(notesIn(texts));
        const subject = { path: 'nas.md', question };
        const { notes } = proposeDependencies(lab, subject, new Set(paths(...ticked)));
        const after = texts.map((text, i) => {
          const note = notes.find(({ path }) => path === `${NAMES[i] ?? ''}.md`);
          if (!note) return text;
          const preview = previewOf(note, text, DEFAULT_SETTINGS, '2026-11-23');
          if (!preview.ok) throw new Error(preview.reason);
          const outside = (one: string): readonly string[] =>
            one.split('\n').filter((line) => !/^(?:depends|requires|\s+- )/i.test(line));
          expect(outside(preview.after)).toEqual(outside(text));
          const kept = preview.after.split('\n').filter((line) => /^\s+- /.test(line) && text.includes(line));
          expect(text.split('\n').filter((line) => kept.includes(line))).toEqual(kept);
          expect(
            undoOf({ path: note.path, before: text, after: preview.after }, preview.after, DEFAULT_SETTINGS),
          ).toEqual({
            do: 'write',
            text,
          });
          return preview.after;
        });
        const now = surveyOfNotes(notesIn(after)).lab;
        expect(
          names(
            dependencyChoices(now, subject)
              .filter(({ isTicked }) => isTicked)
              .map(({ service }) => service.path),
          ).sort(),
        ).toEqual([...ticked].sort());
        expect(proposeDependencies(now, subject, new Set(paths(...ticked))).notes).toEqual([]);
      },
    ),
    { numRuns: 250 },
  );
});
