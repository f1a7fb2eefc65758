import { Notice } from 'obsidian';
import { counted } from '../../dates';
import type { VisibleGraph } from '../../picture/visible-graph';
import { drawingOf } from '../../render/drawing-of';
import { renderCanvas } from '../../render/graph-canvas';
import { mermaidOf } from '../../render/graph-mermaid';
import { renderSvg } from '../../render/graph-svg';
import { createFile } from '../create-note';
import type { Desk } from '../desk';
import { copyText } from '../steps/copy-text';

/** What is drawn now, to be put into a note: as a block that the app draws. */
export async function copyAsMermaid(_desk: Desk, visible: VisibleGraph): Promise<void> {
  const { text, lines, notDrawn } = mermaidOf(drawingOf(visible));
  const isCopied = await copyText(`\`\`\`mermaid\n${text}\`\`\`\n`);
  const copied = `Copied as Mermaid: ${counted(visible.nodes.length, 'service')}, ${counted(lines, 'line')}.`;
  new Notice(isCopied ? [copied, ...notDrawn].join(' ') : 'The system does not allow to copy. Nothing was copied.');
}

/** What is drawn now as a new canvas, which the app opens. */
export function saveAsCanvas(desk: Desk, visible: VisibleGraph): Promise<void> {
  return save(desk, 'canvas', renderCanvas(drawingOf(visible)));
}

/** What is drawn now as a new file of a picture. */
export function saveAsSvg(desk: Desk, visible: VisibleGraph): Promise<void> {
  return save(desk, 'svg', renderSvg(drawingOf(visible)));
}

const NAME = 'Dependency graph';

/** Where the person has new notes put; never over what is there. */
async function save({ app }: Desk, ending: string, text: string): Promise<void> {
  const { fileManager, vault, workspace } = app;
  const source = workspace.getActiveFile()?.path ?? '';
  const folder = fileManager.getNewFileParent(source, `${NAME}.${ending}`);
  const file = await createFile(vault, folder.isRoot() ? '' : folder.path, { name: NAME, ending }, text);
  new Notice(`Saved as ${file.path}.`);
  await workspace.getLeaf('tab').openFile(file);
}
