import { Notice } from 'obsidian';
import { counted } from '../../dates';
import { attempt } from '../attempt';
import type { Desk } from '../desk';
import { NO_PROGRESS } from '../proposals/progress-line';
import { previewProposals } from '../proposals/preview-modal';
import { remember, unseen } from './arrived-memory';
import { readEvidence } from './evidence-import-form';
import { type ArrivedFile, COMPOSE_ENDINGS, EVIDENCE_ENDINGS, filesIn, hasEnding } from './import-folder';
import { namesInWords } from './import-form';
import { readSources, sourceInVault } from './import-source';
import { ServicesImportForm } from './services-import-form';

/** Tells once on this device of files that lie in the import folder, and reads them only when a person says so. */
export async function askAboutArrived(desk: Desk): Promise<void> {
  const { app } = desk;
  const { importFolder } = desk.settings();
  const files = await filesIn(app, importFolder, [...COMPOSE_ENDINGS, ...EVIDENCE_ENDINGS]);
  const fresh = unseen(app, files);
  if (fresh.length === 0) return;
  remember(app, files);
  const content = createFragment();
  content.createDiv({ text: `${counted(fresh.length, 'new file')} in ${importFolder}` });
  const buttons = content.createDiv('homelab-left-open-buttons');
  const notice = new Notice(content, 0);
  const offer = (text: string, answer: () => Promise<void>): void => {
    const button = buttons.createEl('button', { text, attr: { type: 'button' } });
    button.addEventListener('click', () => {
      notice.hide();
      void attempt('The files were not read', answer);
    });
  };
  offer(fresh.length === 1 ? 'Look at it' : 'Look at them', () => lookAt(desk, fresh));
  offer('Not now', () => Promise.resolve());
  desk.plugin.register(() => notice.hide());
}

/** Backups at once; of services, what they run on is asked first. */
async function lookAt(desk: Desk, files: readonly ArrivedFile[]): Promise<void> {
  const evidence = files.filter(({ path }) => hasEnding(path, EVIDENCE_ENDINGS)).map(({ path }) => path);
  const compose = files.filter(({ path }) => hasEnding(path, COMPOSE_ENDINGS)).map(({ path }) => path);
  if (evidence.length > 0) await previewEvidence(desk, evidence);
  if (compose.length > 0) new ServicesImportForm(desk, compose).open();
}

async function previewEvidence(desk: Desk, paths: readonly string[]): Promise<void> {
  const { importFolder } = desk.settings();
  const sources = paths.map((path) => sourceInVault(desk.app, path, importFolder));
  const files = await readSources(sources, NO_PROGRESS);
  if (files === null) return;
  const names = namesInWords(sources.map(({ name }) => name));
  const reading = typeof files === 'string' ? files : await readEvidence(desk, files, names, NO_PROGRESS);
  if (typeof reading === 'string') new Notice(reading, 0);
  else if (reading) await previewProposals(desk, reading);
}
