import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MOST_ROWS } from '../../../../src/core/model/data-spec';
import { columnsOf, parseTable, TableError } from '../../../../src/core/model/parse-table';

const data = (name: string): string =>
  readFileSync(new URL(`../../../../assets/data/${name}.csv`, import.meta.url), 'utf8');
const mean = (numbers: Float64Array): number => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;

/** What went wrong, as [problem, row, column]. */
function problemOf(work: () => unknown): readonly unknown[] {
  try {
    work();
  } catch (error) {
    if (error instanceof TableError) return [error.problem, error.row, error.column];
    throw error;
  }
  return ['nothing went wrong'];
}

describe('the real data are what their sources say', () => {
  test('Old Faithful: 272 eruptions, means 3.4878 and 70.8971', () => {
    const [eruption, waiting] = columnsOf(parseTable(data('old-faithful')), ['eruption_min', 'waiting_min']);
    expect(eruption).toHaveLength(272);
    expect(mean(eruption ?? new Float64Array())).toBeCloseTo(3.4878, 4);
    expect(mean(waiting ?? new Float64Array())).toBeCloseTo(70.8971, 4);
  });

  test('stopping distances: 50 cars, means 15.4 and 42.98', () => {
    const [speed, stop] = columnsOf(parseTable(data('stopping-distance')), ['speed_mph', 'stop_ft']);
    expect(speed).toHaveLength(50);
    expect(mean(speed ?? new Float64Array())).toBeCloseTo(15.4, 10);
    expect(mean(stop ?? new Float64Array())).toBeCloseTo(42.98, 10);
  });

  test("Anscombe's four: 11 points each, mean x 9, mean y 7.50, line y = 3.00 + 0.500 x", () => {
    const table = parseTable(data('anscombe'));
    expect(table.rows).toHaveLength(44);
    for (const name of ['I', 'II', 'III', 'IV']) {
      const rows = table.rows.filter(([dataset]) => dataset === name);
      const [x = new Float64Array(), y = new Float64Array()] = columnsOf({ ...table, rows }, ['x', 'y']);
      expect(x).toHaveLength(11);
      const [meanX, meanY] = [mean(x), mean(y)];
      expect(meanX).toBe(9);
      expect(meanY).toBeCloseTo(7.5, 2);
      let [xy, xx] = [0, 0];
      x.forEach((xi, i) => {
        xy += (xi - meanX) * ((y[i] ?? 0) - meanY);
        xx += (xi - meanX) * (xi - meanX);
      });
      expect(xy / xx).toBeCloseTo(0.5, 2);
      expect(meanY - (xy / xx) * meanX).toBeCloseTo(3, 1);
    }
  });

  test('penguins: 344 rows, two of them without measures', () => {
    const table = parseTable(data('penguins'));
    expect(table.rows).toHaveLength(344);
    const names = ['flipper_length_mm', 'body_mass_g'];
    expect(columnsOf(table, names, 'skip')[0]).toHaveLength(342);
    expect(problemOf(() => columnsOf(table, names))).toEqual(['missing-cell', 5, 'flipper_length_mm']);
  });
});

describe("a learner's own table", () => {
  test.each([
    ['commas', 'x,y\n1,2.5\n3,4\n'],
    ['tabs, as pasted from a sheet', 'x\ty\r\n1\t2,5\r\n3\t4\r\n'],
    ['semicolons and decimal commas', 'x;y\n1;2,5\n\n3;4'],
    ['quotes and a byte order mark', '\uFEFF"x","y"\n"1","2.5"\n 3 , 4 '],
  ])('is read with %s', (_, text) => {
    const [x, y] = columnsOf(parseTable(text), ['x', 'y']);
    expect([Array.from(x ?? []), Array.from(y ?? [])]).toEqual([
      [1, 3],
      [2.5, 4],
    ]);
  });

  test('without a header its columns are counted', () => {
    const table = parseTable('1,2\n3,4');
    expect(table.columns).toEqual(['1', '2']);
    expect(table.rows).toHaveLength(2);
  });

  test('a quote in a quoted cell is doubled, and a separator in it is no separator', () => {
    expect(parseTable('"a ""b"", c",y\n1,2\n3,4').columns).toEqual(['a "b", c', 'y']);
  });

  test.each<[string, string, readonly unknown[]]>([
    ['nothing', ' \n\n', ['empty', null, null]],
    ['one row', 'x,y\n1,2', ['too-few-rows', null, null]],
    ['a ragged row', 'x,y\n1,2\n3\n', ['ragged-row', 3, null]],
    ['an open quote', 'x,y\n1,"2\n3,4', ['open-quote', 2, null]],
    ['10,001 rows', `x,y\n${'1,2\n'.repeat(MOST_ROWS + 1)}`, ['too-many-rows', null, null]],
    ['too much text', 'x'.repeat(1_000_001), ['too-long', null, null]],
    ['51 columns', `${'x,'.repeat(50)}x\n`, ['too-many-columns', 1, null]],
  ])('with %s is refused', (_, text, problem) => {
    expect(problemOf(() => parseTable(text))).toEqual(problem);
  });

  test.each<[string, string, readonly unknown[]]>([
    ['a word', 'x,y\n1,2\n\n3,tall\n5,6', ['not-a-number', 4, 'y']],
    ['an infinite number', 'x,y\n1,2\n3,1e999', ['not-a-number', 3, 'y']],
    ['hexadecimal', 'x,y\n1,2\n3,0x10', ['not-a-number', 3, 'y']],
    ['an empty cell', 'x,y\n1,\n3,4', ['missing-cell', 2, 'y']],
    ['a column that never changes', 'x,y\n1,7\n3,7', ['constant-column', null, 'y']],
    ['no such column', 'x,z\n1,2\n3,4', ['unknown-column', null, 'y']],
  ])('with %s where numbers are asked for is refused', (_, text, problem) => {
    expect(problemOf(() => columnsOf(parseTable(text), ['x', 'y']))).toEqual(problem);
  });

  test('10,000 rows are not too many', () => {
    expect(parseTable(`x,y\n${'1,2\n'.repeat(MOST_ROWS)}`).rows).toHaveLength(MOST_ROWS);
  });
});
