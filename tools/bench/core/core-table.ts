/** The table of core's timings: what, ours, textbook, C, ratio to C with its quartiles, bound, verdict. */
import * as v from 'valibot';
import { inColumns } from '../report';
import { quantile } from '../statistics';
import type { CertificateRow } from './certificates';
import { type ContestResult, quartiles } from './contest';

const coreRowSchema = v.object({
  cells: v.array(v.string()),
  /** False when over its bound; null where there is no bound, or no C to compare with. */
  ok: v.nullable(v.boolean()),
});
/** Rows pass from one process to another as JSON. */
export const coreRowsSchema = v.array(coreRowSchema);
export type CoreRow = Readonly<v.InferOutput<typeof coreRowSchema>>;

export function contestRow({ contest, timings, ratiosToC }: ContestResult): CoreRow {
  const [low, middle, high] = ratiosToC.length > 0 ? quartiles(ratiosToC) : [];
  const { mostOfC } = contest;
  const ok = mostOfC === null || middle === undefined ? null : middle <= mostOfC;
  const toTextbook = timings.ours.map((ours, round) => ours / (timings.textbook[round] ?? Number.NaN));
  return {
    ok,
    cells: [
      contest.what,
      duration(quantile(timings.ours, 0.5)),
      `${duration(quantile(timings.textbook, 0.5))} (${share(quantile(toTextbook, 0.5))})`,
      timings.c.length > 0 ? duration(quantile(timings.c, 0.5)) : 'no cc here',
      middle === undefined ? '' : `${share(middle)} [${low?.toFixed(2)}, ${high?.toFixed(2)}]`,
      mostOfC === null ? '' : `≤ ${share(mostOfC)}`,
      verdict(ok),
    ],
  };
}

export function certificateRow({ what, durationsMs, mostMs }: CertificateRow): CoreRow {
  const p95 = quantile(durationsMs, 0.95);
  const ok = mostMs === null ? null : p95 <= mostMs;
  return {
    ok,
    cells: [
      what,
      `p50 ${duration(1e6 * quantile(durationsMs, 0.5))}, p95 ${duration(1e6 * p95)}`,
      '',
      '',
      '',
      mostMs === null ? '' : `p95 ≤ ${mostMs} ms`,
      verdict(ok),
    ],
  };
}

export function coreTable(rows: readonly CoreRow[]): string {
  const head = ['what', 'ours', 'textbook (ours ÷ it)', 'C -O3', 'ours ÷ C [quartiles]', 'bound', ''];
  return inColumns([head, ...rows.map(({ cells }) => cells)]);
}

const share = (ratio: number): string => `${ratio.toFixed(2)} ×`;
const verdict = (ok: boolean | null): string => (ok === null ? '' : ok ? 'ok' : 'OVER');

/** Nanoseconds in a unit that suits them, three digits. */
function duration(ns: number): string {
  if (ns < 1e3) return `${ns.toPrecision(3)} ns`;
  if (ns < 1e6) return `${(ns / 1e3).toPrecision(3)} µs`;
  return `${(ns / 1e6).toPrecision(3)} ms`;
}
