/**
 * A table of numbers from text: CSV, TSV or cells pasted from a sheet, a learner's own or a data set of ours.
 *
 * Method: the separator is a tab, a semicolon or a comma, the first of these that the first line has; a comma inside a
 * number is its decimal point where it isn't the separator. Cells may stand in double quotes ("" is one quote). The
 * first row is the header when any of its cells isn't a number. Limits: 10,000 rows, 50 columns, a megabyte of text.
 */
import { MOST_ROWS } from './data-spec';

const MOST_COLUMNS = 50;
const LONGEST_TEXT = 1_000_000;

/** A parsed table: cells as text, so that a column of words does no harm until somebody asks for its numbers. */
export interface Table {
  /** One name a column: the header's, or '1', '2' … where there is none. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The line of the text that each row stands in, counted from 1: errors name lines as a person sees them. */
  readonly lines: readonly number[];
}

export type TableProblem =
  | 'empty'
  | 'too-long'
  | 'too-many-rows'
  | 'too-few-rows'
  | 'too-many-columns'
  | 'ragged-row'
  | 'open-quote'
  | 'unknown-column'
  | 'not-a-number'
  | 'missing-cell'
  | 'constant-column';

/** What is wrong with a table and where: `row` is the text's line counted from 1, `column` a name; null where neither fits. */
export class TableError extends RangeError {
  override readonly name = 'TableError';
  constructor(
    readonly problem: TableProblem,
    readonly row: number | null,
    readonly column: string | null,
    /** The words found there, cut short. */
    readonly found: string,
  ) {
    super(
      `table: ${problem}${row === null ? '' : ` in row ${row}`}${column === null ? '' : ` in column ${column}`}: "${found}"`,
    );
  }
}

/** TableError naming the first thing that is wrong. */
export function parseTable(text: string): Table {
  if (text.length > LONGEST_TEXT) throw new TableError('too-long', null, null, String(text.length));
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const filled = lines.flatMap((line, i) => (line.trim() === '' ? [] : [{ line, number: i + 1 }]));
  const [first] = filled;
  if (first === undefined) throw new TableError('empty', null, null, '');
  const separator = ['\t', ';', ','].find((candidate) => first.line.includes(candidate)) ?? ',';
  const rows = filled.map(({ line, number }) => ({ number, cells: splitLine(line, separator, number) }));
  const header = rows[0]?.cells ?? [];
  if (header.length > MOST_COLUMNS)
    throw new TableError('too-many-columns', first.number, null, String(header.length));
  const hasHeader = header.some((cell) => cell !== '' && numberOf(cell) === null);
  const body = hasHeader ? rows.slice(1) : rows;
  for (const { number, cells } of body)
    if (cells.length !== header.length)
      throw new TableError('ragged-row', number, null, `${cells.length} ≠ ${header.length}`);
  if (body.length > MOST_ROWS) throw new TableError('too-many-rows', null, null, String(body.length));
  if (body.length < 2) throw new TableError('too-few-rows', null, null, String(body.length));
  return {
    columns: header.map((cell, i) => (hasHeader && cell !== '' ? cell : String(i + 1))),
    rows: body.map(({ cells }) => cells),
    lines: body.map(({ number }) => number),
  };
}

/**
 * Some columns as numbers, each as long as the others. `missing` says what an empty cell does: `refuse` (an error), or
 * `skip` its row in all of them. TableError for an unknown column, a cell that is no number, fewer than two rows left,
 * or a column that never changes.
 */
export function columnsOf(
  table: Table,
  names: readonly string[],
  missing: 'refuse' | 'skip' = 'refuse',
): Float64Array[] {
  const places = names.map((name) => {
    const place = table.columns.indexOf(name);
    if (place < 0) throw new TableError('unknown-column', null, name, name);
    return place;
  });
  const kept: number[][] = names.map(() => []);
  table.rows.forEach((row, r) => {
    const cells = places.map((place) => row[place] ?? '');
    const gap = cells.findIndex((cell) => cell === '' || cell === 'NA');
    if (gap >= 0 && missing === 'refuse')
      throw new TableError('missing-cell', table.lines[r] ?? null, names[gap] ?? '', '');
    if (gap >= 0) return;
    cells.forEach((cell, i) => {
      const number = numberOf(cell);
      if (number === null)
        throw new TableError('not-a-number', table.lines[r] ?? null, names[i] ?? '', cell.slice(0, 20));
      kept[i]?.push(number);
    });
  });
  return kept.map((numbers, i) => {
    if (numbers.length < 2) throw new TableError('too-few-rows', null, null, String(numbers.length));
    if (numbers.every((number) => number === numbers[0]))
      throw new TableError('constant-column', null, names[i] ?? '', String(numbers[0]));
    return Float64Array.from(numbers);
  });
}

/** A decimal number, with a point or a comma; null for anything else, so also for "Infinity", "0x10" and "". */
function numberOf(cell: string): number | null {
  const text = cell.trim();
  if (!/^[+\-−]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?$/i.test(text)) return null;
  const number = Number(text.replace('−', '-').replace(',', '.'));
  return Number.isFinite(number) ? number : null;
}

function splitLine(line: string, separator: string, lineNumber: number): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const c = line.charAt(i);
    if (quoted) {
      if (c !== '"') cell += c;
      else if (line.charAt(i + 1) === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (c === '"' && cell.trim() === '') {
      cell = '';
      quoted = true;
    } else if (c === separator) {
      cells.push(cell.trim());
      cell = '';
    } else cell += c;
  }
  if (quoted) throw new TableError('open-quote', lineNumber, null, line.slice(0, 20));
  cells.push(cell.trim());
  return cells;
}
