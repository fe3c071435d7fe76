/**
 * The depth gauge: the loss as the player is shown it, in points. It rests on the loss at the start and a constant, on
 * nothing that the player can't know.
 *
 *   linear   points(L) = 100·L ÷ L₀
 *   log      points(L) = 100·ln(1 + K·L ÷ L₀) ÷ ln(1 + K), K = 10⁴, for levels that say `gaugeScale: 'log'`
 *
 * Both are strictly rising, 0 at a loss of 0 and 100 at the start. On the log scale a tenth of the loss is about 25 points
 * fewer, for four decades below the start.
 */
import type { ResolvedLevel } from '../level/resolve-level';
import { log } from '../math/elementary';

/** K: how far below the start the log scale still tells places apart. */
const LOG_SPAN = 10_000;
const LOG_OF_SPAN = log(1 + LOG_SPAN);

/** Loss on show on the linear scale: round(100 × loss ÷ loss at the start), a whole number. */
export function shownLoss(loss: number, startLoss: number): number {
  return Math.round((100 * loss) / startLoss);
}

/** Loss on show at a level, on its scale: a whole number. */
export function shownAt(level: ResolvedLevel, loss: number): number {
  return isLog(level) ? Math.round(logPoints(level, loss)) : shownLoss(loss, level.startLoss);
}

/** points(to) − points(from), not rounded. */
export function pointsBetween(level: ResolvedLevel, from: number, to: number): number {
  return isLog(level) ? logPoints(level, to) - logPoints(level, from) : (100 * (to - from)) / level.startLoss;
}

/** Points that a way of `length` field units would bring where the loss changes by `slope` a field unit. */
export function pointsAlong(level: ResolvedLevel, loss: number, slope: number, length: number): number {
  return isLog(level)
    ? (100 * LOG_SPAN * slope * length) / logWidth(level, loss)
    : (100 * slope * length) / level.startLoss;
}

/** The slope, in loss per field unit, that brings `change` points over `length` field units; undoes `pointsAlong`. */
export function slopeFelt(level: ResolvedLevel, loss: number, change: number, length: number): number {
  return isLog(level)
    ? (change * logWidth(level, loss)) / (100 * LOG_SPAN) / length
    : (change * level.startLoss) / 100 / length;
}

const isLog = (level: ResolvedLevel): boolean => level.spec.gaugeScale === 'log';

/** Rounding may leave a loss a hair below 0, where the log scale would go on below. */
function logPoints({ startLoss }: ResolvedLevel, loss: number): number {
  return (100 * log(1 + (LOG_SPAN * Math.max(0, loss)) / startLoss)) / LOG_OF_SPAN;
}

/** 100·K ÷ (d points/d loss). */
function logWidth({ startLoss }: ResolvedLevel, loss: number): number {
  return (startLoss + LOG_SPAN * Math.max(0, loss)) * LOG_OF_SPAN;
}
