/** What drafts of walks and tightropes have in common, so that a recipe says only what is special about it. */
import type { AnySurfaceSpec } from '../any-surface-spec';
import type { Sense } from '../level-spec';
import { STRIDES } from './draw-fields';
import type { Draft } from './recipe';

/** Warmer, colder and the gauge: what the warmth bot needs. */
export const WARMTH: readonly Sense[] = ['warmer-colder', 'depth-gauge', 'footprints'];
/** The arrow and a few toe-taps beside them: what the slope bot needs. */
export const SLOPE: readonly Sense[] = [
  'warmer-colder',
  'depth-gauge',
  'toe-taps',
  'slope-arrow',
  'footprints',
];

interface WalkParts extends Partial<Omit<Draft, 'level'>> {
  readonly surface: AnySurfaceSpec;
  readonly senses: readonly Sense[];
  readonly place: Draft['place'];
  readonly hollows: Draft['hollows'];
  readonly controls?: 'walk' | 'tightrope';
  readonly jumpTo?: 'start' | 'field';
  readonly gaugeScale?: 'log';
  /** In field units; `STRIDES` unless told. */
  readonly strides?: readonly number[];
}

/** Where the field itself is no easy one, an easy level has long strides and large candy: the walk is short. */
export const EASY_STEPS = { strides: [0.8, 1.8, 3.6], candy: { kind: 'radius', fieldUnits: 1 } } as const;

export const WALK_START_RADIUS = 0.8;

/** A draft of a walk: candy of 0.7 field units, a par of 7 to 24 steps, toe-taps where they are a sense. */
export function walkDraft({
  surface,
  senses,
  controls = 'walk',
  jumpTo,
  gaugeScale,
  strides = STRIDES,
  ...rest
}: WalkParts): Draft {
  return {
    level: {
      controls,
      senses: [...senses],
      strides: [...strides],
      candyEndsHunt: false,
      surface,
      ...(jumpTo === undefined ? {} : { jumpTo }),
      ...(gaugeScale === undefined ? {} : { gaugeScale }),
    },
    toeTaps: senses.includes('toe-taps') ? 4 : 0,
    floorShare: 0,
    candy: { kind: 'radius', fieldUnits: 0.7 },
    startRadius: WALK_START_RADIUS,
    stepsToMeasure: 80,
    parRange: [6, 32],
    ...rest,
  };
}
