/**
 * A finished walk as the finders of moments look at it (finders/): the places walked, what led from each to the next, and what the
 * whole field holds. The blindfold is off. Plain data, so that tests can make walks of their own.
 */

import { headingVector } from '../hunt/action';
import { shownAt } from '../hunt/gauge';
import type { Ending, Hunt } from '../hunt/hunt';
import type { Find } from '../hunt/score';
import { isLeg, type LegRecord } from '../hunt/step-record';
import { distance, norm } from '../math/vector';
import type { Minimum, Saddle } from '../surface/critical-points';

export interface WalkedPlace {
  readonly at: readonly number[];
  /** The loss shown there. */
  readonly shown: number;
  /** ‖∇L‖ there, in loss per field unit. */
  readonly steepness: number;
}

/** What led from one place to the next: a step of any way to play, or a jump. */
export interface WalkedLeg {
  readonly isJump: boolean;
  readonly bumped: boolean;
  /** The loss's derivative along the way Pip went, where it began and where it ended; only their signs are compared. */
  readonly slopeBefore: number;
  readonly slopeAfter: number;
}

export interface WalkedField {
  readonly minima: readonly Minimum[];
  /** Those that are known. */
  readonly saddles: readonly Saddle[];
  /** A minimum with at most this loss is candy. */
  readonly candyLoss: number;
  /** In field units. */
  readonly smallStride: number;
  readonly halfWidth: number;
}

export interface Walk {
  /** The start first. */
  readonly places: readonly WalkedPlace[];
  /** Step i, counted from 1, is legs[i − 1] and led from places[i − 1] to places[i]. */
  readonly legs: readonly WalkedLeg[];
  readonly field: WalkedField;
  readonly ending: Ending | null;
  readonly find: Find;
}

/** The critical points of the field as walked (turned like it). */
export interface KnownPoints {
  readonly minima: readonly Minimum[];
  readonly saddles: readonly Saddle[];
}

export function walkOf(hunt: Hunt, find: Find, { minima, saddles }: KnownPoints): Walk {
  const { level } = hunt;
  const { floor, tolerance, strides } = level.spec;
  const records = hunt.records.filter(isLeg);
  const [first] = hunt.records;
  const start = {
    at: level.start,
    shown: shownAt(level, level.startLoss),
    steepness: norm(first?.gradientBefore ?? hunt.gradient),
  };
  return {
    places: [
      start,
      ...records.map(({ to, lossAfter, gradientAfter }) => ({
        at: to,
        shown: shownAt(level, lossAfter),
        steepness: norm(gradientAfter),
      })),
    ],
    legs: records.map((record) => ({
      isJump: record.type === 'jump',
      bumped: record.bumped,
      slopeBefore: slopeAlong(record, record.gradientBefore),
      slopeAfter: slopeAlong(record, record.gradientAfter),
    })),
    field: {
      minima,
      saddles,
      candyLoss: floor + tolerance,
      smallStride: strides[0] ?? 1,
      halfWidth: level.surface.domain.max[0] ?? 0,
    },
    ending: hunt.ending,
    find,
  };
}

/** ∇L along the way Pip went; not normed for what is driven. */
function slopeAlong(record: LegRecord, gradient: readonly number[]): number {
  // A step that a wall stopped has a heading all the same.
  const way = record.type === 'step' ? headingVector(record.heading) : between(record.from, record.to);
  return gradient.reduce((sum, g, i) => sum + g * (way[i] ?? 0), 0);
}

/** How many steps the walk has, jumps among them. */
export const lastStep = (walk: Walk): number => walk.places.length - 1;
export const placeAt = (walk: Walk, step: number): readonly number[] => walk.places[step]?.at ?? [];
export const shownAfter = (walk: Walk, step: number): number => walk.places[step]?.shown ?? Number.NaN;
export const isJump = (walk: Walk, step: number): boolean => walk.legs[step - 1]?.isJump ?? false;
/** How much the shown loss rose in a step; below 0 when it fell. */
export const riseOf = (walk: Walk, step: number): number =>
  shownAfter(walk, step) - shownAfter(walk, step - 1);
/** A step as a vector. */
export const wayOf = (walk: Walk, step: number): readonly number[] =>
  between(placeAt(walk, step - 1), placeAt(walk, step));

/** How far each place is from the nearest candy, in field units; infinite on a field without. */
export function candyDistances({ places, field }: Walk): readonly number[] {
  return nearestDistances(
    places,
    field.minima.filter(({ loss }) => loss <= field.candyLoss),
  );
}

interface Place {
  readonly at: readonly number[];
}

/** How far each place is from the nearest goal, in field units; infinite without one. */
export function nearestDistances(places: readonly Place[], goals: readonly Place[]): readonly number[] {
  return places.map(({ at }) => Math.min(...goals.map((goal) => distance(at, goal.at))));
}

const between = (from: readonly number[], to: readonly number[]): readonly number[] =>
  to.map((x, i) => x - (from[i] ?? 0));
