import { foundPaint } from '../../src/picture/found-paint';
import { failurePicture } from '../../src/picture/failure-picture';
import { failurePaint, plainPaint } from '../../src/picture/paint';
import { visibleGraph } from '../../src/picture/visible-graph';
import { labOf } from '../support/services';

const lab = labOf({ photos: { runs_on: 'box' }, films: { runs_on: 'disk' }, box: {}, disk: {} });
const visible = visibleGraph(lab);

describe('the lines while something is searched for', () => {
  it('step back where they lead neither to nor from what was found', () => {
    const { lineLook } = foundPaint(plainPaint(visible), new Set(['photos.md']));
    expect(lineLook('photos.md', 'box.md')).toBe('plain');
    expect(lineLook('films.md', 'disk.md')).toBe('faded');
  });

  it('are as they were where nothing is searched for', () => {
    const paint = plainPaint(visible);
    expect(foundPaint(paint, null)).toBe(paint);
  });

  it('stay lit where a failure goes along them', () => {
    const failure = failurePaint(visible, failurePicture(lab, ['disk.md']));
    expect(foundPaint(failure, new Set(['photos.md'])).lineLook('films.md', 'disk.md')).toBe('lit');
  });
});
