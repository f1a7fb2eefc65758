import fc from 'fast-check';
import { readTables } from '../../src/notes/read-tables';

const rowsIn = (text: string): readonly (readonly string[])[] =>
  readTables(text, ['check', 'first seen']).flatMap((table) => table.rows);
const HEAD = '| Check | Note | First seen |\n| --- | --- | --- |\n';

describe('readTables', () => {
  it('reads the cells of the tables that have the columns, wherever they stand', () => {
    expect(
      readTables(`# A\n\n${HEAD}| a | b | c |\n\n| x | y |\n| - | - |\n| 1 | 2 |\n`, ['check', 'first seen']),
    ).toEqual([{ columns: ['check', 'note', 'first seen'], rows: [['a', 'b', 'c']] }]);
  });

  it('reads them in callouts, with CRLF, and with a bar in a link', () => {
    const quoted = `${HEAD}| a | [[Lab/App\\|App]] | c |\n`.replace(/^(?=.)/gm, '> ').replace(/\n/g, '\r\n');
    expect(rowsIn(quoted)).toEqual([['a', '[[Lab/App\\|App]]', 'c']]);
  });

  it.each([
    ['a row that is cut off', `${HEAD}| a | b`, [['a', 'b']]],
    ['a row without its last bar', `${HEAD}| a | b | c`, [['a', 'b', 'c']]],
    ['empty cells', `${HEAD}| a |  | c |`, [['a', '', 'c']]],
    ['no rule below the head', '| Check | First seen |\n| a | b |', [['a', 'b']]],
    ['columns in another order and case', '|FIRST SEEN|check|\n|-|-|\n|a|b|', [['a', 'b']]],
    ['a line in between, which ends it', `${HEAD}| a | b | c |\nmine\n| d | e | f |`, [['a', 'b', 'c']]],
    ['a backslash at the very end', `${HEAD}| a | b\\`, [['a', 'b\\']]],
    ['no such table', '| a | b |\n| - | - |\n| c | d |', []],
  ])('reads %s', (_, text, rows) => {
    expect(rowsIn(text)).toEqual(rows);
  });

  it('never throws, and every row is of a line', () => {
    const piece = fc.constantFrom('|', '\\', ' ', 'a', '-', '\n', '> ', '| Check | First seen |\n', '[[x\\|y]]');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        expect(rowsIn(text).length).toBeLessThanOrEqual(text.split('\n').length);
      }),
      { numRuns: 500 },
    );
  });
});
