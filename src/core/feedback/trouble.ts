/** Real trouble, after which a hint is offered: from what was sensed and done alone. Definitions stand in docs/model.md. */
import type { Hunt } from '../hunt/hunt-state';
import { patternsOf } from './patterns';
import { type Trail, trailOf } from './trail';

/** Steps running of a pattern that are trouble. */
const COLDER = 3;
const TURNED_BACK = 3;
const STALLED = 3;
const CRAWLED = 4;
const WITHOUT_GAIN = 6;
/** Steps that got colder after the last toe-tap was spent. */
const COLDER_WITHOUT_TOES = 2;
/** Half the budget spent for less than this many points. */
const LITTLE_GAINED = 20;

export function isInTrouble(hunt: Hunt): boolean {
  if (hunt.ending !== null) return false;
  const trail = trailOf(hunt);
  const now = patternsOf(trail, hunt.level.spec.strides[0] ?? 0);
  return (
    now.colder >= COLDER ||
    now.zigzag >= TURNED_BACK ||
    now.stalled >= STALLED ||
    now.plateau >= CRAWLED ||
    now.crawl >= CRAWLED ||
    now.circling > 0 ||
    (now.sinceLowest ?? 0) >= WITHOUT_GAIN ||
    (isOutOfToes(hunt) && now.colder >= COLDER_WITHOUT_TOES) ||
    spentForLittle(hunt, trail)
  );
}

function isOutOfToes({ level: { spec }, toeTapsLeft, sensed }: Hunt): boolean {
  return spec.senses.includes('toe-taps') && toeTapsLeft === 0 && sensed.arrow === null;
}

function spentForLittle({ level, stepsTaken }: Hunt, { lowestBefore, steps }: Trail): boolean {
  const { steps: budget } = level.spec.budget;
  if (budget === null || lowestBefore === null || stepsTaken < budget / 2) return false;
  const lowest = steps.reduce((low, { height }) => Math.min(low, height ?? low), lowestBefore);
  return -lowest < LITTLE_GAINED;
}
