import type { Command, Editor } from 'obsidian';
import { blockAt, type BlockText } from '../../picture/insert-block';
import type { Desk } from '../desk';
import { linkTo } from '../link-to';
import { subjectOf } from '../subject';

/** The commands that write a block where the cursor is. */
export function insertCommands(desk: Desk): readonly Command[] {
  return [
    {
      id: 'insert-service-card',
      name: 'Insert service card',
      icon: 'id-card',
      editorCallback: (editor) => insert(editor, { view: 'service', service: serviceFor(desk) }),
    },
    {
      id: 'insert-dependency-graph',
      name: 'Insert dependency graph',
      icon: 'workflow',
      editorCallback: (editor) => insert(editor, { view: 'graph', service: null }),
    },
  ];
}

/** On the page of a service its own, else the one that the note is about, or a place to name one. */
function serviceFor(desk: Desk): string | null {
  const { file, record, services } = subjectOf(desk);
  const [service] = services;
  if (file && record === 'service' && (service === undefined || service === file.path)) return null;
  return service === undefined ? '[[]]' : linkTo(desk.app, service);
}

function insert(editor: Editor, block: BlockText): void {
  const at = editor.posToOffset(editor.getCursor('to'));
  const { offset, text, cursor } = blockAt(editor.getValue(), at, block);
  editor.replaceRange(text, editor.offsetToPos(offset));
  editor.setCursor(editor.offsetToPos(cursor));
}
