/**
 * The door through which data come into a level. A level file may name a data set and some of its columns; before it is
 * parsed and hashed, `withRows` puts the rows in its place, so that a level holds all that decides a hunt. Core knows no
 * files: whoever loads levels asks `dataFileOf` which one is wanted and hands in its text.
 *
 * A learner's own table comes through the same door (`rowsOfTable`), with the errors of parse-table.ts.
 */
import * as v from 'valibot';
import { LevelError } from '../level/level-id';
import { columnsOf, parseTable, type Table } from './parse-table';

/** The files of assets/data, without their ending. */
export const DATA_FILES = ['penguins', 'old-faithful', 'stopping-distance', 'anscombe'] as const;
export type DataFile = (typeof DATA_FILES)[number];

/** Rows whose cell in a column is one of these words. */
const whereSchema = v.strictObject({
  column: v.string(),
  in: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(20)),
});

const namedSchema = v.strictObject({
  source: v.picklist([
    'penguins',
    'old-faithful',
    'stopping-distance',
    'anscombe-1',
    'anscombe-2',
    'anscombe-3',
    'anscombe-4',
  ]),
  /** A column's numbers; or, as a label, 1 where its word is `is` and 0 elsewhere. Left out for Anscombe's: x, y. */
  columns: v.exactOptional(
    v.pipe(
      v.array(v.union([v.string(), v.strictObject({ column: v.string(), is: v.string() })])),
      v.minLength(2),
      v.maxLength(9),
    ),
  ),
  /** Only some of the rows. */
  where: v.exactOptional(whereSchema),
  /** Rows put behind the data set's own: an outlier, say. */
  add: v.exactOptional(v.pipe(v.array(v.array(v.pipe(v.number(), v.finite()))), v.maxLength(20))),
});
type NamedSource = v.InferOutput<typeof namedSchema>;

const ANSCOMBE: Readonly<Partial<Record<NamedSource['source'], string>>> = {
  'anscombe-1': 'I',
  'anscombe-2': 'II',
  'anscombe-3': 'III',
  'anscombe-4': 'IV',
};

/** Which file a level asks for; null where it asks for none. LevelError for a source that is named wrongly. */
export function dataFileOf(level: unknown): DataFile | null {
  const named = namedSourceOf(level);
  if (named === null) return null;
  const file = DATA_FILES.find((name) => name === named.source) ?? 'anscombe';
  return file;
}

/**
 * The level with the rows of the data set that it names; the level as it is where it names none. Rows with an empty cell
 * in a wanted column are dropped. LevelError naming the field; the row and the column too, where the text is at fault.
 */
export function withRows(level: unknown, csv: string): unknown {
  const named = namedSourceOf(level);
  if (named === null || !isRecord(level) || !isRecord(level.surface)) return level;
  const data = rowsOfNamed(named, csv);
  return { ...level, surface: { ...level.surface, data } };
}

interface Rows {
  readonly source: 'rows';
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly number[])[];
}

/** A learner's own table as a model's data: the named columns, the last one what the model should tell. TableError as parse-table.ts. */
export function rowsOfTable(text: string, columns: readonly string[]): Rows {
  return { source: 'rows', name: 'own', columns, rows: transposed(columnsOf(parseTable(text), columns)) };
}

function rowsOfNamed(named: NamedSource, csv: string): Rows {
  const { source, where, add = [] } = named;
  const anscombe = ANSCOMBE[source];
  const columns = named.columns ?? (anscombe === undefined ? null : ['x', 'y']);
  if (columns === null) throw new LevelError('surface.data.columns', `${source} needs columns`);
  try {
    let table = parseTable(csv);
    if (anscombe !== undefined) table = rowsWhere(table, { column: 'dataset', in: [anscombe] });
    if (where !== undefined) table = rowsWhere(table, where);
    const names = columns.map((column) => (typeof column === 'string' ? column : column.column));
    const asked = columns.map((column, i) =>
      typeof column === 'string' ? null : { place: i, is: column.is },
    );
    const labels = asked.filter((label) => label !== null);
    for (const { place, is } of labels) table = withLabels(table, names[place] ?? '', is);
    const rows = [...transposed(columnsOf(table, names, 'skip')), ...add];
    const told = columns.map((column) =>
      typeof column === 'string' ? column : `${column.column} is ${column.is}`,
    );
    return { source: 'rows', name: source, columns: told, rows };
  } catch (error) {
    if (error instanceof RangeError) throw new LevelError('surface.data', error.message);
    throw error;
  }
}

function rowsWhere(table: Table, where: v.InferOutput<typeof whereSchema>): Table {
  const place = placeOf(table, where.column);
  const kept = table.rows.flatMap((row, r) => (where.in.includes(row[place] ?? '') ? [r] : []));
  if (kept.length === 0) throw new RangeError(`no row's ${where.column} is ${where.in.join(' or ')}`);
  return {
    columns: table.columns,
    rows: kept.map((r) => table.rows[r] ?? []),
    lines: kept.map((r) => table.lines[r] ?? 0),
  };
}

/** The table with a column of words turned into 1 where the word is `is`, 0 elsewhere, and empty where it is empty. */
function withLabels(table: Table, column: string, is: string): Table {
  const place = placeOf(table, column);
  return {
    ...table,
    rows: table.rows.map((row) =>
      row.map((cell, i) => (i !== place || cell === '' || cell === 'NA' ? cell : cell === is ? '1' : '0')),
    ),
  };
}

function placeOf({ columns }: Table, column: string): number {
  const place = columns.indexOf(column);
  if (place < 0) throw new RangeError(`there is no column ${column}; there are ${columns.join(', ')}`);
  return place;
}

function transposed(columns: readonly Float64Array[]): number[][] {
  return Array.from(columns[0] ?? [], (_, r) => columns.map((column) => column[r] ?? Number.NaN));
}

/** The level's data where they name a set; null where a level has none or holds its own. */
function namedSourceOf(level: unknown): NamedSource | null {
  const data = isRecord(level) && isRecord(level.surface) ? level.surface.data : undefined;
  if (!isRecord(data) || data.source === 'rows' || data.source === 'toy') return null;
  const parsed = v.safeParse(namedSchema, data, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const path = v.getDotPath(issue);
  throw new LevelError(path === null ? 'surface.data' : `surface.data.${path}`, issue.message);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
