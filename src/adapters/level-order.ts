/** The hand-made levels in playing order, by name. All that the first screen needs of them. */
import { order } from 'virtual:order';
import type { ListedLevel } from '../session/ports';

export const LEVEL_ORDER: readonly ListedLevel[] = Object.entries(order).flatMap(([chapter, ids]) =>
  ids.map((id) => ({ id, chapter })),
);
