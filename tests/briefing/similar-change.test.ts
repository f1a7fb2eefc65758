import { lastSimilarChange } from '../../src/briefing/similar-change';
import { instant, NOW, type Pages, survey } from '../support/lab';

const services = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [`${name}.md`, { type: 'service' }]));
const done = (of: readonly string[], finished: string, status = 'done') => ({
  type: 'change',
  status,
  services: of,
  finished,
});

/** Each change among these pages with a way back, unless it has a body already. */
function withPlans(pages: Pages): Pages {
  const body = '## Rollback plan\n\nRestore the snapshot.\n';
  const entries = Object.entries(pages).map(([path, page]) => [
    path,
    'frontmatter' in page || page['type'] !== 'change' ? page : { frontmatter: page, body },
  ]);
  return Object.fromEntries(entries) as Pages;
}

function similar(changes: Pages, ...of: readonly string[]): string | null {
  const { lab } = survey(withPlans({ ...services('a', 'b', 'c'), ...changes }));
  return (
    lastSimilarChange(
      lab,
      of.map((name) => `${name}.md`),
      instant(NOW),
    )?.path ?? null
  );
}

describe('the last similar change', () => {
  it('has the most services in common', () => {
    const changes = { 'One.md': done(['a'], '2026-11-20'), 'Two.md': done(['a', 'b', 'c'], '2026-01-01') };
    expect(similar(changes, 'a', 'b')).toBe('Two.md');
    expect(similar(changes, 'a')).toBe('One.md');
  });

  it('has a rollback plan: a one-line change does not hide the plan of an older one', () => {
    const bare = { frontmatter: done(['a'], '2026-11-22'), body: 'Restarted it.\n' };
    expect(similar({ 'Bare.md': bare, 'Planned.md': done(['a'], '2026-11-01') }, 'a')).toBe('Planned.md');
  });

  it('is the newest of those', () => {
    const changes = { 'New.md': done(['a'], '2026-11-20'), 'Old.md': done(['a'], '2026-11-19') };
    expect(similar(changes, 'a')).toBe('New.md');
  });

  it('was made: done, or rolled back', () => {
    expect(similar({ 'Back.md': done(['a'], '2026-11-20', 'rolled-back') }, 'a')).toBe('Back.md');
    for (const status of ['draft', 'scheduled', 'in-progress', 'failed', 'cancelled']) {
      expect(similar({ 'Other.md': done(['a'], '2026-11-20', status) }, 'a')).toBeNull();
    }
  });

  it('is none where nothing is in common, and none in the future', () => {
    expect(similar({ 'Other.md': done(['b'], '2026-11-20') }, 'a')).toBeNull();
    expect(similar({ 'Other.md': done(['a'], '2026-12-20') }, 'a')).toBeNull();
    expect(similar({ 'Other.md': done([], '2026-11-20') })).toBeNull();
  });
});
