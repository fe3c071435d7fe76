/** The table that a run ends with: measure, figure, bound, verdict. */

export interface Row {
  readonly measure: string;
  readonly figure: string;
  /** Empty for figures that are only told. */
  readonly bound: string;
  readonly ok: boolean | null;
}

/** A figure with an upper bound. `spread` says how far single rounds lay apart. */
export function bounded(measure: string, value: number, most: number, unit: Unit, spread = ''): Row {
  const figure = `${write(value, unit)}${spread === '' ? '' : `  (${spread})`}`;
  return { measure, figure, bound: `≤ ${write(most, unit)}`, ok: value <= most };
}

export function told(measure: string, figure: string): Row {
  return { measure, figure, bound: '', ok: null };
}

export type Unit = 'ms' | 'parts of a ms' | '×' | 'KB' | 'count' | 'KB a hunt';

export function write(value: number, unit: Unit): string {
  switch (unit) {
    case 'ms':
      return `${value.toFixed(0)} ms`;
    case 'parts of a ms':
      return `${value.toFixed(2)} ms`;
    case '×':
      return `${value.toFixed(2)} ×`;
    case 'KB':
    case 'KB a hunt':
      return `${value.toFixed(1)} ${unit}`;
    case 'count':
      return value.toFixed(0);
  }
}

export function table(rows: readonly Row[]): string {
  const cells = rows.map(({ measure, figure, bound, ok }) => [
    measure,
    figure,
    bound,
    ok === null ? '' : ok ? 'ok' : 'OVER',
  ]);
  return inColumns([['measure', 'figure', 'bound', ''], ...cells]);
}

/** Rows of text in even columns, with a rule under the first row. */
export function inColumns(rows: readonly (readonly string[])[]): string {
  const columns = rows[0]?.map((_, column) => column) ?? [];
  const widths = columns.map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('   ')
      .trimEnd(),
  );
  const rule = '─'.repeat(Math.max(...lines.map((line) => line.length)));
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}
