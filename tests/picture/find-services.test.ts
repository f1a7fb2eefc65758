import { findServices, foundWords, nextFound, toShowFound } from '../../src/picture/find-services';
import type { PictureOptions } from '../../src/picture/picture-options';
import { visibleGraph } from '../../src/picture/visible-graph';
import { labOf } from '../support/services';

const lab = labOf({
  photos: { kind: 'app', runs_on: 'box', ip: '10.0.0.8' },
  'photo-search': { kind: 'app', runs_on: 'box', environment: 'lab' },
  box: { kind: 'host' },
  'old-photos': { kind: 'app', status: 'retired' },
});

function found(search: string, options: PictureOptions = {}): string | null {
  const answer = findServices(lab, visibleGraph(lab, options), search);
  return answer && foundWords(answer);
}

describe('a search on the picture', () => {
  it.each(['unic', 'ÜNIC', 'Ünïcødé', 'u\u0308nic'])(
    'makes no difference between letters with accents and without: %s',
    (search) => {
      const accents = labOf({ Ünïcødé: {}, other: {} });
      expect(findServices(accents, visibleGraph(accents), search)?.drawn).toEqual(['Ünïcødé.md']);
    },
  );

  it.each([
    ['', null],
    ['  ', null],
    ['photo', '2 found'],
    ['PHOTO search', '1 found'],
    ['10.0.0.8', '1 found'],
    ['app', '2 found'],
    ['tape', 'Nothing found'],
  ])('for "%s" says %s', (search, words) => {
    expect(found(search)).toBe(words);
  });

  it('says what it finds and is not drawn, and never what is retired', () => {
    expect(found('photo', { environment: 'production' })).toBe('2 found, 1 of them not drawn');
    expect(found('photo-search', { environment: 'production' })).toBe('1 found, not drawn');
  });

  it('lights up only what is drawn', () => {
    const visible = visibleGraph(lab, { environment: 'lab' });
    const drawn = new Set(visible.nodes.map(({ path }) => path));
    expect(findServices(lab, visible, 'photo')?.drawn.every((path) => drawn.has(path))).toBe(true);
  });
});

describe('going through what was found', () => {
  const found = { drawn: ['a.md', 'b.md', 'c.md'], hidden: [] };

  it('goes round and round, both ways', () => {
    expect(nextFound(found, null, 1)).toBe('a.md');
    expect(nextFound(found, 'a.md', 1)).toBe('b.md');
    expect(nextFound(found, 'c.md', 1)).toBe('a.md');
    expect(nextFound(found, null, -1)).toBe('c.md');
    expect(nextFound(found, 'a.md', -1)).toBe('c.md');
    expect(nextFound(found, 'gone.md', 1)).toBe('a.md');
    expect(nextFound({ drawn: [], hidden: ['a.md'] }, null, 1)).toBeNull();
  });

  it('says at which of them one is', () => {
    expect(foundWords(found, 'b.md')).toBe('2 of 3');
    expect(foundWords({ ...found, hidden: ['d.md'] }, 'b.md')).toBe('2 of 3, 1 more not drawn');
    expect(foundWords(found, 'gone.md')).toBe('3 found');
  });
});

describe('what was found and is not drawn', () => {
  it.each<readonly [PictureOptions, string]>([
    [{ environment: 'production' }, 'photo-search'],
    [{ kinds: ['host'], search: 'box' }, 'photo-search'],
    [{ focus: 'box.md', steps: 0 }, 'photo-search'],
    [{ focus: 'box.md', steps: 0, environment: 'production' }, 'photo-search'],
    [{ focus: 'box.md', steps: 0 }, 'photo'],
  ])('with %j is drawn after the press', (options, search) => {
    const answer = findServices(lab, visibleGraph(lab, options), search);
    if (!answer) throw new Error('Nothing was searched for');
    expect(answer.hidden).not.toEqual([]);
    const after = visibleGraph(lab, { ...options, ...toShowFound(answer, options) });
    expect(after.nodes.map(({ path }) => path)).toEqual(expect.arrayContaining([...answer.hidden]));
  });

  it('moves the focus to the only one, and widens the picture for several', () => {
    expect(toShowFound({ drawn: [], hidden: ['a.md'] }, { focus: 'b.md' })).toEqual({ focus: 'a.md' });
    expect(toShowFound({ drawn: [], hidden: ['a.md', 'c.md'] }, { focus: 'b.md' })).toMatchObject({ focus: undefined });
  });
});
