import { leftOpen, openIncidents } from '../../src/lifecycle/still-open';
import type { Frontmatter } from '../../src/notes/note';
import { survey, type WholePage } from '../support/lab';
import { at } from './note-steps';

const incident = (more: Frontmatter, ...lines: readonly string[]): WholePage => ({
  frontmatter: { type: 'incident', ...more },
  body: `## Timeline\n\n${lines.join('\n')}\n`,
});
const left = (pages: Record<string, Frontmatter | WholePage>, now = '2026-11-23T12:00'): readonly string[] =>
  leftOpen(survey(pages).lab.inventory, at(now)).map((one) => one.path);

describe('what was left open', () => {
  it('are incidents of which nothing was written for over half an hour', () => {
    const pages = { 'A.md': incident({ status: 'identified', started: '2026-11-23T10:00' }, '- 11:30 x') };
    expect(left(pages)).toEqual([]);
    expect(left(pages, '2026-11-23T12:01')).toEqual(['A.md']);
  });

  it('say what they are, since when, and when the last line was written', () => {
    const pages = { 'In/A.md': incident({ status: 'open', started: '2026-11-22T23:00' }, '- 23:58 x') };
    expect(leftOpen(survey(pages).lab.inventory, at('2026-11-23T12:00'))).toEqual([
      {
        record: 'incident',
        path: 'In/A.md',
        title: 'A',
        lastEntry: at('2026-11-22T23:58'),
        since: at('2026-11-22T23:00'),
      },
    ]);
  });

  it('are not those that ended, have just begun, or of which no time is known', () => {
    const ended = { started: '2026-11-20', resolved: '2026-11-20' };
    expect(
      left({
        'A.md': incident({ status: 'resolved', started: '2026-11-20' }),
        'B.md': incident({ status: 'closed', started: '2026-11-20' }),
        'C.md': incident(ended),
        'D.md': incident({ started: '2026-11-23T11:50' }),
        'E.md': incident({ status: 'open' }),
      }),
    ).toEqual([]);
    expect(left({ 'C.md': incident({ ...ended, status: 'open' }) })).toEqual(['C.md']);
  });

  it.each([
    [{ started: '2026-11-23T00:00' }, false],
    [{ started: '2026-11-22T23:59' }, true],
    [{ started: '2026-11-20', scheduled_end: '2026-11-23T13:00' }, false],
    [{ started: '2026-11-23T11:00', scheduled_end: '2026-11-23T11:30' }, true],
    [{ scheduled_start: '2026-11-22T11:00' }, true],
    [{ scheduled_end: '2026-11-23' }, false],
    [{}, false],
  ])('is a change in progress with %j: %s', (more, expected) => {
    expect(left({ 'C.md': { type: 'change', status: 'in-progress', ...more } })).toEqual(expected ? ['C.md'] : []);
    expect(left({ 'C.md': { type: 'change', status: 'done', ...more } })).toEqual([]);
  });
});

test('open incidents come with the severe first, then the newest, one without a severity in the middle', () => {
  const pages = {
    'a.md': incident({ severity: 3, started: '2026-11-22' }),
    'b.md': incident({ started: '2026-11-23' }),
    'c.md': incident({ severity: 'sev1' }),
    'd.md': incident({ severity: 4, started: '2026-11-23' }),
    'e.md': incident({ severity: 1, started: '2026-11-20' }),
    'f.md': incident({ severity: 1, status: 'resolved' }),
    'g.md': incident({ severity: 1 }),
  };
  const paths = openIncidents(survey(pages).lab.inventory).map((one) => one.path);
  expect(paths).toEqual(['e.md', 'c.md', 'g.md', 'b.md', 'a.md', 'd.md']);
});
