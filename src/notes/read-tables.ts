/** A table as a note has it; cells are Markdown still, and rows may be shorter than the head. */
export interface PlainTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const RULE = /^\|?(?:\s*:?-+:?\s*\|)*\s*:?-+:?\s*\|?$/;

/**
 * The tables of a text that have these columns, in whatever order and case, within quotes and callouts too. Read tolerantly: a
 * table ends with the first line that is no row, and one that is cut off has the rows up to there.
 */
export function readTables(text: string, wanted: readonly string[]): readonly PlainTable[] {
  const found: { columns: readonly string[]; rows: (readonly string[])[] }[] = [];
  let isInside = false;
  for (const line of text.split(/\r\n|\n|\r/)) {
    const row = line.replace(/^[\s>]+/, '').trimEnd();
    const current = found.at(-1);
    if (!row.startsWith('|')) isInside = false;
    else if (isInside && current) {
      if (!RULE.test(row)) current.rows.push(cellsOf(row));
    } else {
      const columns = cellsOf(row).map((cell) => cell.toLowerCase());
      isInside = wanted.every((name) => columns.includes(name));
      if (isInside) found.push({ columns, rows: [] });
    }
  }
  return found;
}

/** A bar within a cell is escaped, in a link as well. */
function cellsOf(row: string): readonly string[] {
  const cells: string[] = [];
  let cell = '';
  for (const part of row.slice(1).match(/\\[\s\S]?|\||[^|\\]+/g) ?? []) {
    if (part === '|') {
      cells.push(cell.trim());
      cell = '';
    } else cell += part;
  }
  // The last bar closes the row; where it is cut off, what stands there is a cell all the same.
  return cell.trim() === '' ? cells : [...cells, cell.trim()];
}
