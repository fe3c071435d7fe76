/** A wall's walks and tallies as a table for a spreadsheet: comma-separated values (RFC 4180), the same names in every language. */
import { CLASS_ANIMALS } from './animals';
import type { WallState } from './wall';
import type { WallWalk } from './wall-walk';

const HEAD = [
  'kind',
  'level',
  'animal',
  'hollow',
  'found',
  'steps',
  'loss_at_end',
  'hidden',
  'count',
  'result_code',
] as const;
type Row = Readonly<Partial<Record<(typeof HEAD)[number], string | number>>>;

/**
 * A row for each walk, then one for each hollow that was tallied. Hollows are numbered from 1 by depth, 0 is the grass; losses are those on
 * show, 100 at the start. No names are in it, for there are none.
 */
export function wallCsv(walks: readonly WallWalk[], { tallies, hidden }: WallState): string {
  const rows: readonly Row[] = [
    ...walks.map(
      ({ code, n, animal, hollow, find, steps, losses }): Row => ({
        kind: 'walk',
        level: n,
        animal: CLASS_ANIMALS[animal] ?? '',
        hollow: hollow === null ? 0 : hollow + 1,
        found: find,
        steps,
        loss_at_end: losses.at(-1) ?? '',
        hidden: hidden.includes(code) ? 'yes' : 'no',
        count: 1,
        result_code: code,
      }),
    ),
    ...tallies.map(
      ({ n, hollow, count }): Row => ({
        kind: 'tally',
        level: n,
        hollow: hollow === null ? 0 : hollow + 1,
        count,
      }),
    ),
  ];
  // Nothing here can hold a comma, a quote, a line's end or begin a formula: words of ours, numbers, and letters and digits of codes.
  return [HEAD.join(','), ...rows.map((row) => HEAD.map((name) => row[name] ?? '').join(',')), ''].join(
    '\r\n',
  );
}
