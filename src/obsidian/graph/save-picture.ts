import { Notice } from 'obsidian';
import { counted } from '../../dates';
import type { VisibleGraph } from '../../picture/visible-graph';
import { drawingOf } from '../../render/drawing-of';
import { renderCanvas } from '../../render/graph-canvas';
import { MERMAID_MOST_LETTERS, MOST_EDGES, renderMermaid } from '../../render/graph-mermaid';
import { renderSvg } from '../../render/graph-svg';
import { createFile } from '../create-note';
import type { Desk } from '../desk';
import { copyText } from '../steps/copy-text';

/** What is drawn now, to be put into a note: as a block that the app draws. */
export async function copyAsMermaid(_desk: Desk, visible: VisibleGraph): Promise<void> {
  const diagram = renderMermaid(drawingOf(visible));
  const isCopied = await copyText(`\`\`\`mermaid\n${diagram}\`\`\`\n`);
  new Notice(isCopied ? copiedWords(visible, diagram) : 'The system does not allow to copy. Nothing was copied.');
}

function copiedWords({ nodes, edges }: VisibleGraph, diagram: string): string {
  const lines = edges.reduce((sum, { relations }) => sum + relations.length, 0);
  const words = `Copied as Mermaid: ${counted(nodes.length, 'service')}, ${counted(edges.length, 'line')}.`;
  if (diagram.length > MERMAID_MOST_LETTERS)
    return `${words} That is more than Mermaid draws: narrow the picture first.`;
  if (lines > MOST_EDGES) return `${words} Mermaid draws ${MOST_EDGES} lines at most; the rest is left out.`;
  return words;
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
