/**
 * An optimizer in shoes: goes by the arrow as its rule would, in the strides and headings that there are. It knows only what a
 * player knows (BotView); its gradient is in points per field unit, −arrow·steepness ÷ small stride.
 *
 * Method: the rule (src/core/optimizer) says how far to go; what a stride can't make of it is owed and added to the next.
 * While it owes less than half a small stride it thinks on at the same place; when thinking brings no stride, it grabs. So
 * it does where the slope has eased off to a fifth of the steepest and to less than half a point a small stride.
 * The first move of a rule that goes by the size of the slope would be as long as the middle stride; it never sets par.
 */

import { norm } from '../../math/vector';
import type { OptimizerState } from '../../optimizer/optimizer';
import { createOptimizer, type OptimizerSettings } from '../../optimizer/optimizer-settings';
import { type Action, type Heading, headingsOf, headingVector, type Stride } from '../action';
import type { SlopeArrow } from '../step-record';
import type { Bot, BotView } from './bot';

/** Points a small stride, and the share of the steepest slope, below which it is at the bottom. */
const GENTLE = 0.5;
const EASED = 0.2;
/** Rule steps at one place before it is sure that no stride is worth it. */
const MOST_THOUGHTS = 12;
/** Strides in a row that were owed for long: then it only trembles, and grabs. */
const MOST_TREMBLES = 6;
/** A rule's move this much shorter than a small stride is a tremble. */
const TREMBLE = 0.5;

export function snappedWalker(name: string, settings: OptimizerSettings): Bot {
  return {
    name,
    begin: () => {
      const walk = new SnappedWalk(settings);
      return (view) => walk.next(view);
    },
  };
}

class SnappedWalk {
  private state: OptimizerState | null = null;
  private learningRate = 0;
  private owed: number[] = [];
  private trembles = 0;
  private steepest = 0;

  constructor(private readonly settings: OptimizerSettings) {}

  next(view: BotView): Action {
    const { sensed, dimension, bumped, strides } = view;
    const { arrow } = sensed;
    if (view.table.kind !== 'walk') return { type: 'grab' };
    if (arrow === null) return nextTap(view) ?? { type: 'grab' };
    this.steepest = Math.max(this.steepest, arrow.steepness);
    if (arrow.steepness < GENTLE && arrow.steepness < EASED * this.steepest) return { type: 'grab' };
    const toe = strides[0] ?? 1;
    const gradient = gradientOf(arrow, toe, dimension);
    const optimizer = createOptimizer(this.settings);
    if (this.state === null) {
      this.state = optimizer.init(dimension);
      this.learningRate = firstRate(this.settings, norm(gradient), strides);
      this.owed = gradient.map(() => 0);
    }
    // A wall keeps what was owed.
    if (bumped) this.owed = this.owed.map(() => 0);
    for (let thought = 0; thought < MOST_THOUGHTS; thought++) {
      const w = Float64Array.from(this.owed);
      optimizer.step(this.state, w, Float64Array.from(gradient), this.learningRate);
      const move = norm(Array.from(w, (c, i) => c - (this.owed[i] ?? 0)));
      this.owed = Array.from(w);
      const step = nearestStep(this.owed, strides, dimension);
      if (step === null) continue;
      this.trembles = move < TREMBLE * toe ? this.trembles + 1 : 0;
      if (this.trembles >= MOST_TREMBLES) return { type: 'grab' };
      const unit = headingVector(step.heading);
      this.owed = this.owed.map((c, i) => c - (unit[i] ?? 0) * (strides[step.stride] ?? 0));
      return { type: 'step', ...step };
    }
    return { type: 'grab' };
  }
}

const gradientOf = (arrow: SlopeArrow, toe: number, dimension: number): readonly number[] =>
  [-arrow.x, -arrow.y].slice(0, dimension).map((u) => (u * arrow.steepness) / toe);

/** Rules that divide by the slope's size move by η; the others by η·|g|, momentum up to ten times that. */
function firstRate(settings: OptimizerSettings, size: number, strides: readonly number[]): number {
  const middle = strides[Math.floor((strides.length - 1) / 2)] ?? 1;
  switch (settings.rule) {
    case 'gradient-descent':
      return middle / size;
    case 'momentum':
    case 'nesterov':
      return ((1 - settings.momentum) * 2 * middle) / size;
    case 'adagrad':
      return middle;
    case 'rmsprop':
    case 'adam':
      return middle / 2;
  }
}

/** The stride that comes nearest to where it should be; null when staying does. */
function nearestStep(
  owed: readonly number[],
  strides: readonly number[],
  dimension: number,
): { readonly heading: Heading; readonly stride: Stride } | null {
  const STRIDES: readonly Stride[] = [0, 1, 2];
  let nearest = norm(owed);
  let best: { readonly heading: Heading; readonly stride: Stride } | null = null;
  for (const heading of headingsOf(dimension)) {
    const unit = headingVector(heading);
    for (const stride of STRIDES.slice(0, strides.length)) {
      const rest = norm(owed.map((c, i) => c - (unit[i] ?? 0) * (strides[stride] ?? 0)));
      if (rest < nearest) {
        nearest = rest;
        best = { heading, stride };
      }
    }
  }
  return best;
}

/** Feels east and north, or west and south where a wall is in the way; null without taps left. */
function nextTap({ sensed, toeTapsLeft, dimension }: BotView): Action | null {
  if (toeTapsLeft === 0) return null;
  const wanted: readonly Heading[] = dimension === 1 ? [0, 4] : [0, 2, 4, 6];
  const heading = wanted.find((h) =>
    sensed.taps.every((tap) => tap.heading !== h && (tap.reach === 0 || tap.heading !== (h + 4) % 8)),
  );
  return heading === undefined ? null : { type: 'toe-tap', heading };
}
