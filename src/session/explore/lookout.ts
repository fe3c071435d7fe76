/**
 * Looking around on the lit field: a place under the pointer, or under a cross that is moved by keys and buttons, and what the field
 * is there. The cross stays where it is left; the pointer takes it along.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { type Heading, type HeadingName, headingVector } from '../../core/hunt/action';
import { type Reading, readingAt, whereIs } from '../../core/replay/reading';
import type { HollowView, MappedReplay } from '../views';
import type { BasinsToCome } from './basins';
import { type ModelsToCome, type ModelThere, modelThere } from './model-there';

/** The hollow that a ball would roll into, and where it lies. */
export interface Below {
  readonly contents: HollowView['contents'];
  readonly where: HeadingName | 'middle';
}

export interface Sight extends Reading {
  /** Null until the basins are there. */
  readonly below: Below | null;
  /** What the model is there; null where the field is no model's loss, and until the model is there. */
  readonly model: ModelThere | null;
}

export interface Lookout {
  readonly seen: ReadonlySignal<Sight | null>;
  /** Whether the cross is moved by keys and buttons. */
  readonly looking: ReadonlySignal<boolean>;
  /** Begins or stops to look around with the cross; it begins at `at` where none stands yet. */
  setLooking(on: boolean, at: readonly number[]): void;
  /** Moves the cross by a share of the field's width; `fine` a quarter as far. */
  move(heading: Heading, fine: boolean): void;
  /** The pointer is over a place of the field. */
  point(at: readonly number[]): void;
  /** It has left; a cross that is moved by keys stays. */
  leave(): void;
}

/** From edge to edge in so many presses. */
const MOVES_ACROSS = 24;
const FINE = 4;

export function openLookout(replay: MappedReplay, basins: BasinsToCome, models: ModelsToCome): Lookout {
  const { map, hunt, hollows } = replay;
  const want = (): void => {
    basins.want();
    models.want();
  };
  const at = signal<readonly number[] | null>(null);
  const looking = signal(false);
  const seen = computed((): Sight | null => {
    if (at.value === null) return null;
    const reading = readingAt(hunt.level, at.value);
    const hollow = hollows[basins.found.value?.hollowAt(reading.at) ?? -1];
    const fit = models.fit.value;
    return {
      ...reading,
      below:
        hollow === undefined ? null : { contents: hollow.contents, where: whereIs(hollow.at, map.halfWidth) },
      model: fit === null ? null : modelThere(fit, hunt.level, reading.at),
    };
  });
  return {
    seen,
    looking,
    setLooking: (on, start) => {
      want();
      looking.value = on;
      if (!on) at.value = null;
      else at.value ??= start;
    },
    move: (heading, fine) => {
      const now = seen.value;
      if (now === null) return;
      const far = (2 * map.halfWidth) / MOVES_ACROSS / (fine ? FINE : 1);
      const way = headingVector(heading);
      at.value = now.at.map((c, i) =>
        Math.min(map.halfWidth, Math.max(-map.halfWidth, c + far * (way[i] ?? 0))),
      );
    },
    point: (place) => {
      want();
      at.value = place;
    },
    leave: () => {
      if (!looking.value) at.value = null;
    },
  };
}
