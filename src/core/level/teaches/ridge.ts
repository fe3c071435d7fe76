/**
 * `ridge`: from the start's side every downhill path ends in a sock; the candy lies across the ridge.
 *
 * Measured by real descent, from each start and from wherever a largest stride from it leads that is lower than the start:
 * none ends at the candy, and almost all end in a sock. And along the straight line from each start to the candy that is
 * nearest, the loss rises again by a good part of what the start has to lose: that rise is the ridge.
 */
import { headingsOf, headingVector } from '../../hunt/action';
import { eachInSteps } from '../../steps';
import type { FieldProof } from '../field-proof';
import type { ResolvedLevel } from '../resolve-level';
import { candiesIn, descendedRuns, distanceBetween, findAt, shareOf } from './on-runs';
import { evidence, teachPredicate, unfit } from './teach-predicate';

const LEAST_SOCKS = 0.9;
const MOST_CANDY = 0;
/** Of the loss at the start above the floor. */
const LEAST_RISE = 0.1;
/** Places along the line at which its loss is looked at. */
const ALONG = 200;
/** Runs that are looked around, nine descents each. */
const RUNS = 24;

export const teachesRidge = teachPredicate(function* ({ spec, surface, proof, runs }) {
  if (surface.dimension > 2) return unfit('ridge', `a ${spec.controls} has no sides that a ridge could part`);
  const looked = descendedRuns(runs).slice(0, RUNS);
  const ways = looked.flatMap((run) => waysDown(run).map((place) => ({ run, place })));
  const finds = yield* eachInSteps(ways, ({ run, place }) => findAt(run, proof, place));
  const rises = yield* eachInSteps(looked, (run) => riseToCandy(run, proof));
  return evidence('ridge', [
    {
      name: 'share of downhill paths from around the start that end at the candy',
      value: shareOf(finds, (find) => find === 'candy'),
      bound: MOST_CANDY,
      wanted: 'at-most',
    },
    {
      name: 'share of downhill paths from around the start that end in a sock',
      value: shareOf(finds, (find) => find === 'sock'),
      bound: LEAST_SOCKS,
      wanted: 'at-least',
    },
    {
      name: 'least rise on the straight way to the candy, as a share of the loss to recover',
      value: Math.min(...rises),
      bound: LEAST_RISE,
      wanted: 'at-least',
    },
  ]);
});

/** The start, and the places a largest stride away that are lower. */
function waysDown({ start, startLoss, surface, spec }: ResolvedLevel): readonly (readonly number[])[] {
  const stride = spec.strides[spec.strides.length - 1] ?? 0;
  const { min, max } = surface.domain;
  const around = headingsOf(surface.dimension).map((heading) => {
    const unit = headingVector(heading);
    return start.map((w, i) => Math.min(max[i] ?? w, Math.max(min[i] ?? w, w + stride * (unit[i] ?? 0))));
  });
  return [start, ...around.filter((place) => surface.loss(Float64Array.from(place)) < startLoss)];
}

/** The highest climb, from any place on the straight line to the nearest candy to any later one. */
function riseToCandy(run: ResolvedLevel, proof: FieldProof): number {
  const { start, startLoss, surface, spec } = run;
  const candy = candiesIn(run, proof).reduce((a, b) =>
    distanceBetween(b.at, start) < distanceBetween(a.at, start) ? b : a,
  );
  const place = new Float64Array(start.length);
  let lowest = startLoss;
  let rise = 0;
  for (let k = 1; k <= ALONG; k++) {
    for (let i = 0; i < place.length; i++) {
      const from = start[i] ?? 0;
      place[i] = from + ((candy.at[i] ?? 0) - from) * (k / ALONG);
    }
    const loss = surface.loss(place);
    rise = Math.max(rise, loss - lowest);
    lowest = Math.min(lowest, loss);
  }
  return rise / (startLoss - spec.floor);
}
