/** The names of data sets and their columns, as words; what nobody has named keeps the name that its table gives. */
import type { Translate } from '../context';
import type { TextKey } from '../text-keys';

const COLUMNS: ReadonlyMap<string, TextKey> = new Map<string, TextKey>([
  ['eruption_min', 'replay:column.eruption'],
  ['waiting_min', 'replay:column.waiting'],
  ['speed_mph', 'replay:column.speed'],
  ['stop_ft', 'replay:column.stop'],
  ['flipper_length_mm', 'replay:column.flipper'],
  ['body_mass_g', 'replay:column.mass'],
  ['bill_length_mm', 'replay:column.billLength'],
  ['bill_depth_mm', 'replay:column.billDepth'],
]);

const SOURCES: ReadonlyMap<string, TextKey> = new Map<string, TextKey>([
  ['old-faithful', 'replay:source.faithful'],
  ['stopping-distance', 'replay:source.stopping'],
  ['penguins', 'replay:source.penguins'],
  ['anscombe-1', 'replay:source.anscombe'],
  ['anscombe-2', 'replay:source.anscombe'],
  ['anscombe-3', 'replay:source.anscombe'],
  ['anscombe-4', 'replay:source.anscombe'],
  ['drawn', 'replay:source.made'],
  ['toy', 'replay:source.made'],
]);

export function columnName(column: string, t: Translate): string {
  const key = COLUMNS.get(column);
  return key === undefined ? column : t(key);
}

/** Where the data are from; null for a learner's own. */
export function sourceLine(source: string, t: Translate): string | null {
  const key = SOURCES.get(source);
  return key === undefined ? null : t(key);
}
