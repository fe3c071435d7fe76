/**
 * `gradient-is-local`: lower here is not there. The downhill arrow at every start is 40° or more off the nearest-lying candy's
 * direction, whichever candy one looks at.
 *
 * Measured: the least angle between −∇L(start) and the way to a candy, over all runs and candies, in degrees. Only who walks
 * chooses a direction, so only a walk or a tightrope can teach it.
 */
import { degreesBetween } from '../../math/angle';
import { eachInSteps } from '../../steps';
import type { ResolvedLevel } from '../resolve-level';
import { candiesIn } from './on-runs';
import { evidence, type TeachContext, teachPredicate, unfit } from './teach-predicate';

const LEAST_DEGREES = 40;

export const teachesGradientIsLocal = teachPredicate(function* ({ spec, proof, runs }) {
  if (spec.controls !== 'walk' && spec.controls !== 'tightrope')
    return unfit('gradient-is-local', `on a ${spec.controls} nobody chooses a direction`);
  const degrees = yield* eachInSteps(runs, (run) => leastDegrees(run, proof));
  return evidence('gradient-is-local', [
    {
      name: 'least degrees between the downhill arrow at a start and a candy',
      value: Math.min(...degrees),
      bound: LEAST_DEGREES,
      wanted: 'at-least',
    },
  ]);
});

/** NaN where the start is flat: then there is no arrow. */
function leastDegrees(run: ResolvedLevel, proof: TeachContext['proof']): number {
  const { surface, start } = run;
  const gradient = new Float64Array(surface.dimension);
  surface.lossAndGradient(Float64Array.from(start), gradient);
  const downhill = gradient.map((g) => -g);
  return Math.min(
    ...candiesIn(run, proof).map(({ at }) =>
      degreesBetween(
        downhill,
        at.map((x, i) => x - (start[i] ?? 0)),
      ),
    ),
  );
}
