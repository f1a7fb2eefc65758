import { attempt } from '../attempt';
import type { Desk } from '../desk';
import { undoLastImport } from '../proposals/undo-last-import';
import { askAboutArrived } from './ask-arrived';
import { EvidenceImportForm } from './evidence-import-form';
import { ServicesImportForm } from './services-import-form';

/** Registers what takes in foreign files. Each ends in a preview; nothing is written unless a person says so. */
export function registerImports(desk: Desk): void {
  const { app, plugin } = desk;
  plugin.addCommand({
    id: 'import-services',
    name: 'Import services',
    icon: 'container',
    callback: () => new ServicesImportForm(desk).open(),
  });
  plugin.addCommand({
    id: 'import-backup-evidence',
    name: 'Import backup evidence',
    icon: 'archive-restore',
    callback: () => new EvidenceImportForm(desk).open(),
  });
  plugin.addCommand({
    id: 'undo-last-import',
    name: 'Undo what was written last',
    icon: 'undo-2',
    callback: () => void undoLastImport(desk),
  });
  let isGone = false;
  plugin.register(() => (isGone = true));
  app.workspace.onLayoutReady(() => {
    if (!isGone) void attempt('The import folder could not be looked at', () => askAboutArrived(desk));
  });
}
