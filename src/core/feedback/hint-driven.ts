/** What is advised where a rule picks the way: another learning rate, a nudge, the brake, patience. */
import { nearestHeading } from '../hunt/action';
import type { Hunt } from '../hunt/hunt-state';
import { CRAWL, elsewhere, type Hint, leadsNowhere } from './hint';
import { patternsOf } from './patterns';
import { trailOf } from './trail';

/** Turns back running that are a bouncing from side to side. */
const BOUNCES = 2;

const BEGIN: Hint = { reason: 'begin', advised: { type: 'glide' } };
const ON: Hint = { reason: 'on', advised: { type: 'glide' } };
const PATIENCE: Hint = { reason: 'patience', advised: { type: 'glide' } };

/** A slide or a robot: its learning rate. */
export function hintByRate(hunt: Hunt): Hint {
  const { spec } = hunt.level;
  const trail = trailOf(hunt);
  const last = trail.steps.at(-1);
  if (last === undefined) return BEGIN;
  const { zigzag, colder } = patternsOf(trail, spec.strides[0] ?? 0);
  const { slower, faster } = roomOf(hunt);
  const change = last.change ?? 0;
  const { arrow } = hunt.sensed;
  if (arrow?.from === 'shaky' && colder === 1) return { reason: 'shaky', advised: { type: 'glide' } };
  if (change > 0)
    return slower
      ? { reason: 'rising', advised: { type: 'slower' } }
      : { reason: 'worse', advised: elsewhere(hunt) ?? { type: 'glide' } };
  if (zigzag >= BOUNCES && slower) return { reason: 'bouncing', advised: { type: 'slower' } };
  // Where no warmth is sensed, each turn asks anew.
  if (last.change === null) return BEGIN;
  if (change < -CRAWL) return ON;
  if (arrow?.steepness === 0) return { reason: 'flat', advised: elsewhere(hunt) ?? { type: 'glide' } };
  return faster ? { reason: 'crawling', advised: { type: 'faster' } } : PATIENCE;
}

/** Whether there is a smaller and a larger learning rate than the last one. */
function roomOf({ level: { spec }, carried, records }: Hunt): {
  readonly slower: boolean;
  readonly faster: boolean;
} {
  if (spec.controls === 'robot' && carried.kind === 'robot') {
    const { learningRate } = carried.open;
    return { slower: learningRate > 0, faster: learningRate < spec.robot.learningRates.count - 1 };
  }
  if (spec.controls !== 'slide') return { slower: false, faster: false };
  const slid = records.findLast((record) => record.type === 'slide');
  const rate = slid?.type === 'slide' ? slid.rate : 0;
  return { slower: rate > 0, faster: rate < spec.slide.learningRates.count - 1 };
}

/** A sled: the brake while it gets colder, a nudge where it stands on a slope. */
export function hintOnSled(hunt: Hunt): Hint {
  const { spec, surface } = hunt.level;
  const last = trailOf(hunt).steps.at(-1);
  if (last === undefined) return BEGIN;
  const { arrow } = hunt.sensed;
  const lower =
    arrow !== null && arrow.steepness > 0 ? nearestHeading(arrow.x, arrow.y, surface.dimension) : null;
  const braked = last.record.action.type === 'brake';
  if ((last.change ?? 0) > 0)
    return braked && lower !== null
      ? { reason: 'arrow', advised: { type: 'nudge', heading: lower } }
      : { reason: 'rising', advised: { type: 'brake' } };
  if (!leadsNowhere(last, spec.strides[0] ?? 0)) return (last.change ?? 0) < 0 ? ON : PATIENCE;
  if (lower !== null) return { reason: 'arrow', advised: { type: 'nudge', heading: lower } };
  return arrow === null ? PATIENCE : { reason: 'flat', advised: elsewhere(hunt) ?? { type: 'glide' } };
}
