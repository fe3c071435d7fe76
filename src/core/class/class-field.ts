/** A level of a class with its four fair starts: all that is needed to deal a child its seed, and to walk a result code again. */
import type { LevelSpec } from '../level/level-spec';
import type { Steps } from '../steps';
import type { Activity } from './activity';
import { isAnimal, startOfAnimal, turningOfAnimal } from './animals';
import { parseClassLevelId } from './class-level';
import { dealtSeed } from './deal';
import { type FairStarts, fairStartsSteps } from './fair-starts';

export interface ClassField extends FairStarts {
  /** Which of the activity's levels, from 1. */
  readonly n: number;
  /** The class's level: with its senses laid over, under the class's name. */
  readonly spec: LevelSpec;
}

/**
 * In steps of some milliseconds, 24 walks of a bot altogether, seldom more. `spec` is what
 * `levels.load('class-<code>-<n>')` gives; RangeError for a level of any other name.
 */
export function* classFieldSteps(spec: LevelSpec, { seed }: Activity): Steps<ClassField> {
  const name = parseClassLevelId(spec.id);
  if (name === null) throw new RangeError(`${spec.id} is no level of a class`);
  return { n: name.n, spec, ...(yield* fairStartsSteps(spec, seed)) };
}

/** The seed that an animal (0–31) is dealt: `#/hunt/<spec.id>?seed=<this>` is its hunt. */
export function dealtSeedOf({ noise, starts }: ClassField, animal: number): number {
  const start = isAnimal(animal) ? starts[startOfAnimal(animal)] : undefined;
  if (start === undefined) throw new RangeError(`no start for animal ${animal} among ${starts.length}`);
  return dealtSeed({ noise, start, turning: turningOfAnimal(animal) });
}
