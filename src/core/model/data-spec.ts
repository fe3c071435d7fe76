/**
 * The data of a model as a level holds them: rows of numbers, or toy points made from a seed. Nothing here is read from
 * a file: a level that names a data set gets its rows at the door where it is loaded (data-source.ts).
 */
import * as v from 'valibot';
import { TOY_SHAPES } from './toy-points';

/** Of any table, a learner's own too. */
export const MOST_ROWS = 10_000;

/** Columns of a table that a model can use: up to eight inputs and what they should tell. */
const MOST_COLUMNS = 9;
/** Larger numbers lose their squares' last digits to each other. */
const LARGEST = 1e9;

export const modelNumber = v.pipe(v.number(), v.finite(), v.minValue(-LARGEST), v.maxValue(LARGEST));

const rowsShape = v.strictObject({
  source: v.literal('rows'),
  /** Where they are from: a data set's name, or `own` for a learner's own table. */
  name: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/)),
  /** The columns' names: the inputs, then what the model should tell. */
  columns: v.pipe(
    v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(60))),
    v.minLength(2),
    v.maxLength(MOST_COLUMNS),
  ),
  /** One number a column. What isn't finite is let through to the check below, which can name row and column. */
  rows: v.array(v.array(v.custom<number>((cell) => typeof cell === 'number', 'must be a number'))),
});

/** Rows of finite numbers, 2 to 10,000 of them, in columns none of which is constant. */
export const rowsSchema = v.pipe(
  rowsShape,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { value } = dataset;
    const wrong = wrongWith(value.columns, value.rows);
    if (wrong !== null)
      addIssue({
        message: wrong,
        path: [{ type: 'object', origin: 'value', input: value, key: 'rows', value: value.rows }],
      });
  }),
);

/** What is wrong with a table, by row (from 1) and column, or null. */
function wrongWith(columns: readonly string[], rows: readonly (readonly number[])[]): string | null {
  if (rows.length < 2) return `needs two rows or more, got ${rows.length}`;
  if (rows.length > MOST_ROWS) return `at most ${MOST_ROWS} rows, got ${rows.length}`;
  for (const [i, row] of rows.entries()) {
    if (row.length !== columns.length)
      return `row ${i + 1} needs one number for each of ${columns.length} columns, got ${row.length}`;
    const bad = row.findIndex((cell) => !(Math.abs(cell) <= LARGEST));
    if (bad >= 0)
      return `row ${i + 1}, column "${columns[bad]}": must be finite and at most ${LARGEST} in size, got ${row[bad]}`;
  }
  const constant = columns.findIndex((_, j) => rows.every((row) => row[j] === rows[0]?.[j]));
  return constant < 0
    ? null
    : `column "${columns[constant]}" never changes: it is ${rows[0]?.[constant]} everywhere`;
}

/** Two classes of points in the plane (toy-points.ts): two inputs x₁ and x₂ and a label. */
export const toySchema = v.strictObject({
  source: v.literal('toy'),
  shape: v.picklist(TOY_SHAPES),
  /** Points; an even number, half of each class. */
  count: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(4),
    v.maxValue(MOST_ROWS),
    v.check((count) => count % 2 === 0, 'must be even'),
  ),
  /** Standard deviation of the noise on each coordinate; the shapes are about 2 across. */
  noise: v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(10)),
  seed: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2_147_483_648)),
});

export const labeledSchema = v.variant('source', [rowsSchema, toySchema]);

/** Some rows are held back: the field is the loss over the others, and the test field the loss over these. */
export const splitSchema = v.strictObject({
  /** The share of the rows that is held back; both sides keep two rows or more. */
  testShare: v.pipe(v.number(), v.finite(), v.minValue(0.01), v.maxValue(0.99)),
  seed: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2_147_483_648)),
});

/** Whether a split leaves two rows or more on each side; true without a split. */
export function leavesEnough(data: LabeledSpec, split: SplitSpec | undefined): boolean {
  if (split === undefined) return true;
  const count = data.source === 'toy' ? data.count : data.rows.length;
  const held = Math.round(split.testShare * count);
  return held >= 2 && count - held >= 2;
}

export type RowsSpec = v.InferOutput<typeof rowsSchema>;
export type LabeledSpec = v.InferOutput<typeof labeledSchema>;
export type SplitSpec = v.InferOutput<typeof splitSchema>;
