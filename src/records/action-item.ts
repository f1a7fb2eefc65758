import { readWhen, type When } from '../dates';
import type { NoteBody } from '../notes/note';
import { findSection } from '../notes/sections';
import type { ReadContext } from './property';

/** A task that came out of an incident. */
export interface ActionItem {
  /** Without the due date and the sign of the task. */
  readonly text: string;
  readonly done: boolean;
  readonly due?: When;
  /** A due date that is there and cannot be read. */
  readonly badDue?: string;
}

const DUE = /(?:📅\uFE0F?\s*|[[(]due::\s*)([^\s\])]+)[\])]?/u;

/** The tasks in an `Action items` section. A cancelled task (`- [-]`) counts as done: nobody waits for it. */
export function readActionItems(body: NoteBody | undefined, context: ReadContext): readonly ActionItem[] {
  const section = body && findSection(body, 'Action items');
  if (!section) return [];
  return body.listItems
    .filter((item) => item.task !== undefined && isInside(item.position.start.offset, section))
    .map((item) =>
      readTask(body.text.slice(item.position.start.offset, item.position.end.offset), item.task ?? ' ', context),
    );
}

function isInside(offset: number, section: { readonly start: number; readonly end: number }): boolean {
  return offset >= section.start && offset < section.end;
}

function readTask(source: string, sign: string, context: ReadContext): ActionItem {
  const line = (source.split('\n')[0] ?? '').replace(/^\s*(?:[-*+]|\d+[.)])\s+\[.\]\s*/u, '');
  const written = DUE.exec(line)?.[1];
  const due = written === undefined ? undefined : readWhen(written, context.zone, 'last', context.dayMonthOrder);
  return {
    text: line.replace(DUE, '').replace(/\s+/g, ' ').trim(),
    done: /[xX-]/.test(sign),
    ...(due ? { due } : {}),
    ...(due === null && written !== undefined ? { badDue: written } : {}),
  };
}
