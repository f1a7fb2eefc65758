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

/** `📅 2026-12-01`, `[due:: 2026-12-01]` or `(due:: 2026-12-01)`, the date also as a link to a daily note, or left out. */
const DUE = /📅\uFE0F?[ \t]*(\[\[[^[\]]*\]\]|[^\s\])]*)|\[due::((?:\[\[[^[\]]*\]\]|[^[\]])*)\]|\(due::([^()]*)\)/iu;

/** `due 2026-12-01` or `due: [[2026-12-01]]` at the end of a task, as one writes it without knowing a sign for it. */
const PLAIN_DUE = /(?:^|[\s,;]+)due:?\s+(\[\[[^[\]]*\]\]|\d+[-./]\d+[-./]\d+(?:[T ]\d+:\d+)?)\.?\s*$/iu;

/**
 * The tasks in an `Action items` section that say something. A cancelled task (`- [-]`) counts as done: nobody waits for it.
 */
export function readActionItems(body: NoteBody | undefined, context: ReadContext): readonly ActionItem[] {
  const section = body && findSection(body, 'Action items');
  if (!section) return [];
  return body.listItems
    .filter((item) => item.task !== undefined && isInside(item.position.start.offset, section))
    .map((item) =>
      readTask(body.text.slice(item.position.start.offset, item.position.end.offset), item.task ?? ' ', context),
    )
    .filter((item) => item.text !== '');
}

function isInside(offset: number, section: { readonly start: number; readonly end: number }): boolean {
  return offset >= section.start && offset < section.end;
}

function readTask(source: string, mark: string, context: ReadContext): ActionItem {
  const line = (source.split('\n')[0] ?? '').replace(/^\s*(?:[-*+]|\d+[.)])\s+\[.\]\s*/u, '');
  const sign = DUE.test(line) ? DUE : PLAIN_DUE;
  const match = sign.exec(line);
  const written = (match?.[1] ?? match?.[2] ?? match?.[3] ?? '').trim();
  const due = written === '' ? undefined : readWhen(written, context.zone, 'last', context.dayMonthOrder);
  return {
    text: line.replace(sign, '').replace(/\s+/g, ' ').trim(),
    done: /[xX-]/.test(mark),
    ...(due ? { due } : {}),
    ...(due === null ? { badDue: written } : {}),
  };
}
