/**
 * The jump: a random restart, drawn from (the run's luck, which jump it is), uniformly in the level's start region or on
 * its whole field. It costs a jump, not a step; a sled stands still afterwards and a robot's memory is empty.
 */
import { noiseSeedOf } from '../../level/dealt-seed';
import { drawInDomain, drawInRegion } from '../../level/draw-place';
import { randomSource } from '../../math/random';
import { turnPlace } from '../../surface/turn-field';
import { shownAt } from '../gauge';
import type { Hunt } from '../hunt-state';
import { batchSizeOf, evaluate, feel, flownOff, type Landing, recordMove, senseAt } from '../move';
import { atRest } from './at-rest';

export function jump(hunt: Hunt): Hunt {
  const { level } = hunt;
  const { spec, seed, surface } = level;
  const number = (spec.budget.jumps ?? 0) - hunt.jumpsLeft;
  const random = randomSource(noiseSeedOf(seed), `jump/${number}`);
  // The domain is a cube centered at 0, so it is the same as drawn.
  const drawn =
    spec.jumpTo === 'field' ? drawInDomain(surface.domain, random) : drawInRegion(spec.start, random);
  const landing = landOn(hunt, turnPlace(drawn, seed));
  const { to, loss, gradient } = landing;
  const felt = feel(level, batchSizeOf(hunt), hunt.stepsTaken, landing);
  const sensed = senseAt(level, landing, felt, shownAt(level, hunt.loss));
  const { distance: _distance, ...moved } = recordMove(hunt, landing);
  const found = spec.candyEndsHunt && loss <= spec.floor + spec.tolerance;
  return {
    ...hunt,
    position: to,
    loss,
    gradient,
    felt,
    sensed,
    records: [...hunt.records, { ...moved, type: 'jump', action: { type: 'jump' }, jump: number, sensed }],
    actionsTaken: hunt.actionsTaken + 1,
    jumpsLeft: hunt.jumpsLeft - 1,
    carried: atRest(level, hunt.carried),
    ending: landing.flewOff ? 'diverged' : found ? 'found' : null,
  };
}

function landOn(hunt: Hunt, to: readonly number[]): Landing {
  const { loss, gradient } = evaluate(hunt.level, to);
  return Number.isFinite(loss)
    ? { to, distance: 0, bumped: false, flewOff: false, loss, gradient }
    : flownOff(hunt);
}
