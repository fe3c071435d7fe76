/**
 * `gradient`: which way it is lower can be felt where one stands, and going that way is worth it.
 *
 * Measured: the level gives the slope (an arrow, or toe-taps enough for one partial derivative along each axis, or a rule
 * that goes by it); a smallest stride straight down the slope lowers the loss at 90 % of the starts; and the intended bot
 * recovers at least half the loss on average, where a player who only felt the slope once would not know it anywhere else.
 */
import { intendedBot } from '../../hunt/bots/intended-bot';
import type { LevelSpec } from '../level-spec';
import type { ResolvedLevel } from '../resolve-level';
import { dimensionOf } from '../surface-facts';
import { meanRecovered } from './mean-recovered';
import { shareOf } from './on-runs';
import { evidence, teachPredicate, unfit } from './teach-predicate';

const LEAST_LOWERED = 0.9;
const LEAST_RECOVERED = 0.5;

export const teachesGradient = teachPredicate(function* ({ spec, runs }) {
  if (!givesSlope(spec))
    return unfit('gradient', 'the slope can’t be felt: there is no arrow and too few toe-taps');
  return evidence('gradient', [
    {
      name: 'share of starts where a small stride down the slope lowers the loss',
      value: shareOf(runs, lowers),
      bound: LEAST_LOWERED,
      wanted: 'at-least',
    },
    {
      name: 'share of the loss that the intended bot recovers on average',
      value: yield* meanRecovered(runs, intendedBot(spec)),
      bound: LEAST_RECOVERED,
      wanted: 'at-least',
    },
  ]);
});

function givesSlope({ controls, senses, budget, surface }: LevelSpec): boolean {
  switch (controls) {
    case 'slide':
    case 'sled':
    case 'robot':
      return true;
    case 'walk':
    case 'tightrope':
    case 'mixing-desk':
      return (
        senses.includes('slope-arrow') ||
        senses.includes('shaky-arrow') ||
        (senses.includes('toe-taps') && budget.toeTaps >= dimensionOf(surface))
      );
  }
}

/** Whether L(w − s·∇L/|∇L|), held at the walls, is lower than L(w), with s the smallest stride. */
function lowers({ surface, start, startLoss, spec }: ResolvedLevel): boolean {
  const gradient = new Float64Array(surface.dimension);
  surface.lossAndGradient(Float64Array.from(start), gradient);
  const norm = Math.sqrt(gradient.reduce((sum, g) => sum + g * g, 0));
  if (!(norm > 0)) return false;
  const { min, max } = surface.domain;
  const stride = spec.strides[0] ?? 0;
  const there = start.map((w, i) =>
    Math.min(max[i] ?? w, Math.max(min[i] ?? w, w - (stride * (gradient[i] ?? 0)) / norm)),
  );
  return surface.loss(Float64Array.from(there)) < startLoss;
}
