import { load } from 'js-yaml';
import { findFrontmatter } from '../../src/notes/frontmatter-block';
import type { Frontmatter } from '../../src/notes/note';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings';
import { starterService } from '../../src/templates/starter-notes';

function frontmatterOf(text: string): Frontmatter {
  const found = findFrontmatter(text);
  return typeof found === 'string' ? {} : (load(text.slice(found.start, found.end)) as Frontmatter);
}

function starter(settings: Partial<Settings> = {}): { readonly path: string; readonly text: string } {
  return starterService({ ...DEFAULT_SETTINGS, ...settings });
}

describe('the starter service page', () => {
  it('is a service with the properties that are enough, still empty', () => {
    const { path, text } = starter();
    expect(path).toBe('Homelab/Services/Router.md');
    expect(frontmatterOf(text)).toEqual({
      type: 'service',
      kind: 'network',
      runs_on: null,
      depends_on: null,
      users: null,
    });
    expect(text.endsWith('\n')).toBe(true);
  });

  it('breaks no line in the middle of a sentence', () => {
    const { text } = starter();
    const prose = (text.split('\n---\n')[1] ?? '').replace(/```[^`]*```/, '');
    for (const line of prose.split('\n')) expect(line).toMatch(/^$|^#|[.?%]$/);
  });

  it("is written in the person's own words", () => {
    const { path, text } = starter({
      servicesFolder: '',
      typeProperty: 'Art {was}',
      typeValues: { yes: 'service' },
      propertyNames: { 'läuft auf': 'runs_on' },
    });
    expect(path).toBe('Router.md');
    expect(frontmatterOf(text)).toMatchObject({ 'Art {was}': 'yes', 'läuft auf': null });
  });
});
