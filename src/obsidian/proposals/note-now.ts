import { type App, normalizePath } from 'obsidian';
import { dayOf } from '../../dates';
import { type Preview, previewOf } from '../../proposals/preview';
import type { NoteProposal } from '../../proposals/proposal';
import type { RecordName } from '../../records/record-type';
import { type OwnTemplate, ownTemplate } from '../create-note';
import type { Desk } from '../desk';
import { viewsOf } from '../write-note';

/** The text of a note as a person has it before them, saved or not; null where there is none. */
export async function textNow(app: App, path: string): Promise<string | null> {
  const file = app.vault.getFileByPath(normalizePath(path));
  if (!file) return null;
  const view = viewsOf(app, file).find((one) => one.getMode() === 'source');
  return view ? view.editor.getValue() : app.vault.read(file);
}

export interface Planned {
  readonly before: string | null;
  readonly preview: Preview;
}

/** What proposals would make of the notes as they are now. Templates are read once. */
export class Planner {
  private readonly templates = new Map<RecordName, OwnTemplate | null>();

  constructor(private readonly desk: Desk) {}

  async plan(note: NoteProposal): Promise<Planned> {
    const { app, zone } = this.desk;
    try {
      const before = await textNow(app, note.path);
      const template = note.kind === 'create' ? await this.templateFor(note.record) : null;
      const day = dayOf(this.desk.now(), zone);
      const preview = previewOf(note, before, this.desk.settings(), day, template?.text ?? null);
      return { before, preview: preview.ok || !template ? preview : blaming(template, preview.reason) };
    } catch (error) {
      const reason = `${note.path} cannot be read: ${error instanceof Error ? error.message : String(error)}`;
      return { before: null, preview: { ok: false, reason } };
    }
  }

  private async templateFor(record: RecordName): Promise<OwnTemplate | null> {
    const known = this.templates.get(record);
    if (known !== undefined) return known;
    const template = await ownTemplate(this.desk, record);
    this.templates.set(record, template);
    return template;
  }
}

function blaming(template: OwnTemplate, reason: string): Preview {
  return { ok: false, reason: `${reason} It would be made from the template ${template.path}.` };
}
