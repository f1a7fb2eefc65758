import { findServices, foundWords } from '../../src/picture/find-services';
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
  });

  it('lights up only what is drawn', () => {
    const visible = visibleGraph(lab, { environment: 'lab' });
    const drawn = new Set(visible.nodes.map(({ path }) => path));
    expect(findServices(lab, visible, 'photo')?.drawn.every((path) => drawn.has(path))).toBe(true);
  });
});
