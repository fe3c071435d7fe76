/** The basins of the replay's field as walked: asked of the worker once they are wanted, and once more should that fail. */
import { type ReadonlySignal, signal } from '@preact/signals-core';
import { turned } from '../../core/replay/isolines';
import type { Ring } from '../../core/surface/field-map';
import { unturnPlace } from '../../core/surface/turn-field';
import type { MappedReplay } from '../views';
import type { Explored } from './explored';

export interface Basins {
  /** The index among the replay's hollows of the one that a ball would roll into from a place. */
  hollowAt(at: readonly number[]): number;
  /** For each hollow the rings around its basin, as walked; empty on a rope. */
  readonly rings: readonly (readonly Ring[])[];
  /** The borders between them, each once. */
  readonly borders: readonly Ring[];
}

export interface BasinsToCome {
  /** Null until they were wanted and are there. */
  readonly found: ReadonlySignal<Basins | null>;
  want(): void;
}

export function openBasins(
  replay: MappedReplay,
  { levels, signal: stay }: Pick<Explored, 'levels' | 'signal'>,
): BasinsToCome {
  const { map, hollows } = replay;
  const { level } = replay.hunt;
  const found = signal<Basins | null>(null);
  let asked = false;
  return {
    found,
    want: () => {
      if (asked) return;
      asked = true;
      const drawn = hollows.map(({ at, loss }) => ({ at: unturnPlace(at, level.seed), loss, onWall: false }));
      levels.basins(level.spec, drawn, map, { signal: stay }).then(
        ({ labels, rings, borders }) => {
          found.value = {
            hollowAt: (at) => labels[sampleAt(replay, at)] ?? 0,
            rings: rings.map((list) => list.map((ring) => turned(ring, level))),
            borders: borders.map((line) => turned(line, level)),
          };
        },
        (error: unknown) => {
          asked = false;
          if (!stay.aborted) console.warn(error);
        },
      );
    },
  };
}

/** The map's sample nearest to a place of the field as walked. */
function sampleAt({ map, hunt }: MappedReplay, at: readonly number[]): number {
  const [x = 0, y = 0] = unturnPlace(at, hunt.level.seed);
  const index = (c: number): number => {
    const share =
      (Math.min(map.halfWidth, Math.max(-map.halfWidth, c)) + map.halfWidth) / (2 * map.halfWidth);
    return Math.round(share * (map.size - 1));
  };
  return map.dimension === 2 ? index(y) * map.size + index(x) : index(x);
}
