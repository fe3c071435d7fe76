/**
 * What it means that a level teaches something: numbers measured on its field and its runs, each held to a bound.
 * A predicate claims nothing that it hasn't measured; what each one measures is in docs/levels.md.
 */
import { finish, type Steps } from '../../steps';
import type { BuiltSurface } from '../build-surface';
import type { FieldProof } from '../field-proof';
import type { LevelSpec, Teaches } from '../level-spec';
import type { ResolvedLevel } from '../resolve-level';

/** One number and what is wanted of it. */
export interface Measured {
  /** What was measured, in a few words, with its unit. */
  readonly name: string;
  readonly value: number;
  readonly bound: number;
  readonly wanted: 'at-least' | 'at-most';
}

/** A claim and what came of it. */
export interface TeachEvidence {
  readonly teaches: Teaches;
  readonly holds: boolean;
  readonly measured: readonly Measured[];
  /** One plain sentence when it doesn't hold, else null. */
  readonly reason: string | null;
}

/** All that a predicate may look at. */
export interface TeachContext {
  readonly spec: LevelSpec;
  /** The field as drawn, before any turning. */
  readonly surface: BuiltSurface;
  /** Of the field as drawn. */
  readonly proof: FieldProof;
  /** The seeded runs that the proof rests on, each with its own turning and start. */
  readonly runs: readonly ResolvedLevel[];
}

export interface TeachPredicate {
  (context: TeachContext): TeachEvidence;
  /** The same in steps of some runs or descents. */
  steps(context: TeachContext): Steps<TeachEvidence>;
}

/** A predicate from its steps. */
export function teachPredicate(steps: TeachPredicate['steps']): TeachPredicate {
  return Object.assign((context: TeachContext) => finish(steps(context)), { steps });
}

/** Whether a number is as wanted; NaN never is. */
export function isMet({ value, bound, wanted }: Measured): boolean {
  return wanted === 'at-least' ? value >= bound : value <= bound;
}

/** The evidence that these numbers are: it holds when each is as wanted; else the reason names the first that isn't. */
export function evidence(teaches: Teaches, measured: readonly Measured[]): TeachEvidence {
  const missed = measured.find((one) => !isMet(one));
  return {
    teaches,
    holds: missed === undefined,
    measured,
    reason: missed === undefined ? null : missedBy(teaches, missed),
  };
}

/** A claim that can't be measured on this level, and why. */
export function unfit(teaches: Teaches, why: string): TeachEvidence {
  return { teaches, holds: false, measured: [], reason: `the level doesn't teach ${teaches}: ${why}` };
}

function missedBy(teaches: Teaches, { name, value, bound, wanted }: Measured): string {
  const want = wanted === 'at-least' ? 'at least' : 'at most';
  return `the level doesn't teach ${teaches}: ${name} must be ${want} ${told(bound)} but is ${told(value)}`;
}

const told = (x: number): string => String(Number(x.toPrecision(4)));
