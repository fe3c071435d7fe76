/** The data door: named sets become rows, a learner's own table too, and what is wrong is told by field, row and column. */
import { describe, expect, test } from 'vitest';
import { LevelError } from '../../../../src/core/level/level-id';
import { parseLevel } from '../../../../src/core/level/level-spec';
import { hashLevel } from '../../../../src/core/level/resolve-level';
import { dataFileOf, rowsOfTable, withRows } from '../../../../src/core/model/data-source';
import { readLevel, withDataSet } from '../../../../tools/read-level';

const FILE = new URL('../../../fixtures/levels/penguin-line.json', import.meta.url);

/** The rows a source turns into, through the door. */
function rowsFor(data: unknown): { columns: readonly string[]; rows: readonly (readonly number[])[] } {
  const level = Object(withDataSet({ surface: { data } }));
  return level.surface.data;
}

/** A line-fit level with these data in it. */
function levelWith(data: unknown): unknown {
  return {
    version: 1,
    id: 'own',
    chapter: 'test',
    controls: 'walk',
    senses: ['depth-gauge'],
    teaches: [],
    strides: [1],
    budget: { steps: 10, toeTaps: 0 },
    start: { center: [0, 0], radius: 0 },
    floor: 0,
    tolerance: 1,
    candyEndsHunt: false,
    par: 3,
    surface: { kind: 'line-fit', data, miss: { kind: 'squared' }, slope: [0, 1], intercept: [0, 1] },
  };
}

const rows = (list: readonly (readonly number[])[]): unknown => ({
  source: 'rows',
  name: 'own',
  columns: ['x', 'y'],
  rows: list,
});

function errorOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof LevelError) return error.message;
    throw error;
  }
  return 'nothing is wrong';
}

describe('named data', () => {
  test.each<[string, unknown, number, number]>([
    ['penguins', { source: 'penguins', columns: ['flipper_length_mm', 'body_mass_g'] }, 342, 181],
    ['Old Faithful', { source: 'old-faithful', columns: ['eruption_min', 'waiting_min'] }, 272, 3.6],
    ['stopping distances', { source: 'stopping-distance', columns: ['speed_mph', 'stop_ft'] }, 50, 4],
    ["Anscombe's first", { source: 'anscombe-1' }, 11, 10],
    ["Anscombe's fourth", { source: 'anscombe-4' }, 11, 8],
    ['an outlier', { source: 'anscombe-1', add: [[20, 0]] }, 12, 10],
  ])('%s', (_, data, count, first) => {
    const found = rowsFor(data);
    expect(found.rows).toHaveLength(count);
    expect(found.rows[0]?.[0]).toBe(first);
  });

  test('words become labels, and only some rows can be asked for', () => {
    const columns = ['bill_length_mm', { column: 'species', is: 'Adelie' }];
    const all = rowsFor({ source: 'penguins', columns });
    expect(all.columns).toEqual(['bill_length_mm', 'species is Adelie']);
    expect(all.rows).toHaveLength(342);
    expect(all.rows.reduce((sum, row) => sum + (row[1] ?? 0), 0)).toBe(151);
    const where = { column: 'species', in: ['Adelie', 'Chinstrap'] };
    expect(rowsFor({ source: 'penguins', columns, where }).rows).toHaveLength(219);
  });

  test('a level holds its rows, and is hashed with them', () => {
    const level = readLevel(FILE);
    if (level.surface.kind !== 'line-fit') throw new Error('not a line');
    expect(level.surface.data.rows).toHaveLength(342);
    const { data } = level.surface;
    const other = { ...level.surface, data: { ...data, rows: data.rows.slice(1) } };
    expect(hashLevel({ ...level, surface: other })).not.toBe(hashLevel(level));
    expect(hashLevel(parseLevel(JSON.parse(JSON.stringify(level))))).toBe(hashLevel(level));
  });

  test('a level without named data is left alone', () => {
    const level = { surface: { kind: 'landforms' } };
    expect(dataFileOf(level)).toBeNull();
    expect(withRows(level, '')).toBe(level);
    expect(dataFileOf(levelWith(rows([])))).toBeNull();
    expect(dataFileOf(null)).toBeNull();
  });

  test.each<[string, unknown, RegExp]>([
    ['an unknown set', { source: 'iris', columns: ['a', 'b'] }, /^surface\.data\.source: .*"iris"/],
    ['no columns', { source: 'penguins' }, /^surface\.data\.columns: penguins needs columns/],
    [
      'an unknown column',
      { source: 'penguins', columns: ['wings', 'body_mass_g'] },
      /unknown-column.*"wings"/,
    ],
    [
      'a column of words',
      { source: 'penguins', columns: ['island', 'body_mass_g'] },
      /^surface\.data: .*not-a-number in row 2 in column island/,
    ],
    [
      'nobody there',
      { source: 'penguins', columns: ['bill_depth_mm', 'body_mass_g'], where: { column: 'sex', in: ['X'] } },
      /no row's sex is X/,
    ],
  ])('%s is refused', (_, data, words) => {
    expect(errorOf(() => withDataSet({ surface: { data } }))).toMatch(words);
  });
});

describe('rows in a level', () => {
  test.each<[string, unknown, RegExp]>([
    ['one row', rows([[1, 2]]), /^surface\.data\.rows: needs two rows or more, got 1/],
    [
      '10,001 rows',
      rows(Array.from({ length: 10_001 }, (_, i) => [i, i % 7])),
      /^surface\.data\.rows: at most 10000 rows, got 10001/,
    ],
    [
      'NaN',
      rows([
        [1, 2],
        [3, Number.NaN],
      ]),
      /^surface\.data\.rows: row 2, column "y": must be finite .*got NaN/,
    ],
    [
      'an infinite number',
      rows([
        [Number.NEGATIVE_INFINITY, 2],
        [3, 4],
      ]),
      /^surface\.data\.rows: row 1, column "x": .*got -Infinity/,
    ],
    [
      'a constant column',
      rows([
        [1, 5],
        [2, 5],
        [3, 5],
      ]),
      /^surface\.data\.rows: column "y" never changes: it is 5 everywhere/,
    ],
    [
      'a short row',
      rows([[1, 2], [3]]),
      /^surface\.data\.rows: row 2 needs one number for each of 2 columns/,
    ],
    ['words', { ...Object(rows([])), rows: [['a', 'b']] }, /^surface\.data\.rows\.0\.0: must be a number/],
    ['a name for no file', { source: 'penguins' }, /^surface\.data\.source/],
  ])('%s is refused by name', (_, data, words) => {
    expect(errorOf(() => parseLevel(levelWith(data)))).toMatch(words);
  });

  test('10,000 rows are not too many', () => {
    const list = Array.from({ length: 10_000 }, (_, i) => [i, i % 7]);
    expect(errorOf(() => parseLevel(levelWith(rows(list))))).toBe('nothing is wrong');
  });

  test.each<[string, object, RegExp]>([
    ['a window turned inside out', { slope: [1, 0] }, /^surface\.slope: .*\[low, high\]/],
    ['an infinite window', { intercept: [0, Number.POSITIVE_INFINITY] }, /^surface\.intercept/],
    ['nothing to turn', { slope: 1, intercept: 2 }, /^surface\.slope: slope or intercept must be a range/],
    ['a delta of 0', { miss: { kind: 'huber', delta: 0 } }, /^surface\.miss\.delta/],
  ])('%s is refused by name', (_, change, words) => {
    const level = Object(
      levelWith(
        rows([
          [1, 2],
          [3, 5],
        ]),
      ),
    );
    expect(errorOf(() => parseLevel({ ...level, surface: { ...level.surface, ...change } }))).toMatch(words);
  });
});

describe("a learner's own table", () => {
  test('comes through the same door', () => {
    const data = rowsOfTable('height;weight;name\n1,5;40;a\n1,7;52;b\n', ['height', 'weight']);
    expect(data.rows).toEqual([
      [1.5, 40],
      [1.7, 52],
    ]);
    expect(errorOf(() => parseLevel(levelWith(data)))).toBe('nothing is wrong');
  });

  test('with a hole in it is refused by row and column', () => {
    expect(() => rowsOfTable('x,y\n1,2\n3,\n', ['x', 'y'])).toThrow(/missing-cell in row 3 in column y/);
  });
});
