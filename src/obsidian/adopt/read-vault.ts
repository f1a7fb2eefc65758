import type { Note, VaultContents } from '../../notes/note';
import type { Settings } from '../../settings';
import { createSurveyor } from '../../survey';
import type { Desk } from '../desk';
import { VaultNotes } from '../vault-notes';

/** All notes with their properties, whatever they mean: that is what is to be found out. Texts are not read. */
export class VaultReader {
  /** The properties that are no YAML, by path: whether that is worth a word depends on the settings. */
  private readonly broken = new Map<string, string>();
  private readonly notes: VaultNotes;

  constructor(private readonly desk: Desk) {
    this.notes = new VaultNotes(desk.app, {
      needsBody: () => false,
      mayHoldRecord: (yaml, path) => this.broken.set(path, yaml).has(path),
    });
  }

  read(): Promise<VaultContents> {
    return this.notes.read();
  }

  /** The same notes as they are read under these settings: what is wrong with a note that is no record is nobody's business. */
  under(contents: VaultContents, settings: Settings): VaultContents {
    const surveyor = createSurveyor(settings, this.desk.zone);
    const isNobodys = ({ path, problem, frontmatter }: Note): boolean => {
      const yaml = problem === undefined || frontmatter ? undefined : this.broken.get(path);
      return yaml !== undefined && !surveyor.mayHoldRecord(yaml, path);
    };
    const notes = contents.notes.map((note) => (isNobodys(note) ? { path: note.path, frontmatter: null } : note));
    return { ...contents, notes };
  }
}
