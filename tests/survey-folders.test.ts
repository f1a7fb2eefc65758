import type { Frontmatter, Note } from '../src/notes/note';
import { DEFAULT_SETTINGS } from '../src/settings';
import { createSurveyor } from '../src/survey';
import { findings, instant, NOW, survey, ZONE, zoneOf } from './support/lab';

describe('folders that mean a type', () => {
  it('make records of notes without any properties, which links and names find', () => {
    const pages = {
      'Services/Jellyfin.md': { frontmatter: null },
      'Services/Services.md': { frontmatter: null },
      'Hosts/pve1.md': { depends_on: ['jellyfin'] },
      'Templates/x/App.md': { frontmatter: null },
      'Services/Jellyfin (conflicted copy).md': { frontmatter: null },
      'Services/Broken.md': { frontmatter: null, problem: 'It is broken.' },
    };
    const found = survey(pages, { settings: { typeFolders: { Services: 'service', Hosts: 'host', Templates: 'vm' } } });
    const { services } = found.lab.inventory;
    expect(services.map(({ path, kind }) => [path, kind])).toEqual([
      ['Hosts/pve1.md', 'host'],
      ['Services/Jellyfin.md', undefined],
    ]);
    expect(found.lab.inventory.linked('Hosts/pve1.md', 'dependsOn')).toEqual(['Services/Jellyfin.md']);
    expect(findings(found, 'note-conflicted')).toHaveLength(1);
    expect(findings(found, 'note-unreadable')).toHaveLength(1);
  });

  it('are read again only when a note is a new object', () => {
    const settings = { ...DEFAULT_SETTINGS, typeFolders: { Services: 'service' } };
    const surveyor = createSurveyor(settings, zoneOf(ZONE));
    const note: Note = { path: 'Services/A.md', frontmatter: null };
    const [first] = surveyor.survey({ notes: [note], otherFiles: [] }, instant(NOW)).lab.inventory.services;
    const [again] = surveyor.survey({ notes: [note], otherFiles: [] }, instant(NOW)).lab.inventory.services;
    expect(first).toBeDefined();
    expect(again).toBe(first);
  });

  it('cost nothing where none is set: no property of a note is looked at but once, and no tag', () => {
    const asked: string[] = [];
    const frontmatter: Frontmatter = new Proxy(
      { tags: ['x'], a: 'b' },
      {
        get(target, name) {
          if (typeof name === 'string') asked.push(name);
          return Reflect.get(target, name) as unknown;
        },
      },
    );
    survey({ 'A.md': { frontmatter } });
    expect(asked).toEqual(['tags', 'a']);
    const plain = createSurveyor(DEFAULT_SETTINGS, zoneOf(ZONE));
    expect(plain.mayHoldRecord('tags: [service]', 'Services/A.md')).toBe(false);
    expect(plain.needsBody(null, 'Changes/A.md')).toBe(false);
  });
});
