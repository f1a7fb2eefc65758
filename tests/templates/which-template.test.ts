import { DEFAULT_SETTINGS, type Settings } from '../../src/settings';
import { defaultTemplate, standardChanges, type TemplateNote, templatesFor } from '../../src/templates/which-template';

function note(path: string, frontmatter: TemplateNote['frontmatter'] = null): TemplateNote {
  return { path, name: path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, ''), frontmatter };
}

const NOTES = [
  note('Homelab/Templates/Update an app.md', { type: 'change', 'Change Type': ['Routine'] }),
  note('Homelab/Templates/A big change.md', { type: 'Change' }),
  note('Homelab/Templates/New change.md', { type: 'change' }),
  note('Homelab/Templates/VM.md', { type: 'vm' }),
  note('Homelab/Templates/Incident template.md'),
  note('Homelab/Templates/Change.md', { type: 'incident' }),
  note('Homelab/Templates/Meeting.md', { type: 'meeting' }),
  note('Homelab/Templates/Notes.md'),
  note('Homelab/Changes/2026-11-23 Change.md', { type: 'change' }),
];

function names(notes: readonly TemplateNote[]): readonly string[] {
  return notes.map((one) => one.name);
}

function settings(change: Partial<Settings> = {}): Settings {
  return { ...DEFAULT_SETTINGS, ...change };
}

describe('templatesFor', () => {
  it('finds those of a type in the folder: the one with its name first, standard changes last', () => {
    expect(names(templatesFor('change', NOTES, settings()))).toEqual(['New change', 'A big change', 'Update an app']);
    expect(names(templatesFor('service', NOTES, settings()))).toEqual(['VM']);
    expect(names(templatesFor('backup-job', NOTES, settings()))).toEqual([]);
  });

  it('takes a note without a type by its name, and one with a type by its type', () => {
    expect(names(templatesFor('incident', NOTES, settings()))).toEqual(['Incident template', 'Change']);
  });

  it.each([
    ['service', 'Service page', true],
    ['service', 'Template - new service', true],
    ['service', 'Service desk', false],
    ['backup-job', 'Backup', true],
    ['backup-job', 'backup_job template', true],
    ['change', 'Change record', true],
    ['change', 'Changelog', false],
  ] as const)('takes for a %s the untyped %s: %s', (kind, name, taken) => {
    expect(templatesFor(kind, [note(`Homelab/Templates/${name}.md`)], settings())).toHaveLength(taken ? 1 : 0);
  });

  it("goes by the person's own words and folder", () => {
    const own = settings({ templatesFolder: '/Wiki/', typeProperty: 'Art', typeValues: { dienst: 'service' } });
    const notes = [note('Wiki/Dienst.md', { art: 'Dienst' }), note('Wiki/Change.md', { type: 'change' })];
    expect(names(templatesFor('service', notes, own))).toEqual(['Dienst']);
    expect(names(templatesFor('change', notes, own))).toEqual(['Change']);
    expect(templatesFor('service', notes, settings({ templatesFolder: '' }))).toEqual([]);
  });
});

describe('defaultTemplate', () => {
  it('is the first, and never a standard change', () => {
    expect(defaultTemplate('change', NOTES, settings())?.name).toBe('New change');
    expect(defaultTemplate('change', NOTES.slice(0, 1), settings())).toBeNull();
    expect(defaultTemplate('backup-job', NOTES, settings())).toBeNull();
  });
});

describe('standardChanges', () => {
  it('are those whose template says so', () => {
    expect(names(standardChanges(NOTES, settings()))).toEqual(['Update an app']);
    const own = settings({ propertyNames: { Sorte: 'change_type' } });
    expect(
      names(standardChanges([note('Homelab/Templates/x.md', { type: 'change', sorte: 'standard' })], own)),
    ).toEqual(['x']);
  });
});
