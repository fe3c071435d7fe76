/**
 * A class's levels: a level of the course or a generated one, with the activity's senses laid over it, under a name of its own.
 *
 *   class-<code>-<n>      the n-th level (from 1) of a class code, in small letters; from the fifth on the code is a long one
 *
 * Where other senses are laid over a level that is walked or turned by knobs, its par and its budget are measured anew with the bot
 * that these senses are meant for: 24 runs, the median of those that find the candy; the budget is never made smaller. Where
 * fewer than half find it, par stays and the budget doubles. Whoever is driven (slide, sled, robot) has par and budget as before.
 */
import { intendedBot } from '../hunt/bots/intended-bot';
import { MOST_STEPS } from '../hunt/move';
import { type LevelSpec, parseLevel, SENSES, type Sense } from '../level/level-spec';
import { measureRunsSteps, resolveRuns } from '../level/measure-runs';
import { finish, type Steps } from '../steps';
import type { SenseChoice } from './activity';
import { cleanCode } from './code-letters';

const RUNS = 24;
/** Where toes are to feel and the level gives fewer taps. */
const LEAST_TOE_TAPS = 6;

export interface ClassLevelId {
  readonly code: string;
  /** Which of the activity's levels, from 1 to 12. */
  readonly n: number;
}

export const classLevelId = ({ code, n }: ClassLevelId): string => `class-${code.toLowerCase()}-${n}`;

/** The parts of such a name; null when it is not one. Says nothing of whether the code is any good. */
export function parseClassLevelId(id: string): ClassLevelId | null {
  const match =
    /^class-([2-9a-z]{7,12})-([1-4])$/.exec(id) ?? /^class-([2-9a-z]{13,25})-([1-9]|1[0-2])$/.exec(id);
  return match === null ? null : { code: cleanCode(match[1] ?? ''), n: Number(match[2]) };
}

/** The level of a class. LevelError should the senses not fit the level (a test holds that they always do). */
export function classLevel(base: LevelSpec, choice: SenseChoice, id: string): LevelSpec {
  return finish(classLevelSteps(base, choice, id));
}

/** `classLevel` in steps, a bot's run each. */
export function* classLevelSteps(base: LevelSpec, choice: SenseChoice, id: string): Steps<LevelSpec> {
  const laid = laySenses({ ...base, id }, choice);
  if (choice === 'levels' || isDriven(base) || isSameSet(laid.senses, base.senses)) return parseLevel(laid);
  const { steps } = base.budget;
  const roomy = parseLevel({
    ...laid,
    budget: { ...laid.budget, steps: steps === null ? null : Math.min(MOST_STEPS, 3 * steps) },
  });
  const bot = intendedBot(roomy);
  const { wins, medianSteps } = yield* measureRunsSteps(resolveRuns(roomy, RUNS), () => bot);
  const measured = wins >= RUNS / 2 && medianSteps >= 1;
  const wanted = measured ? Math.ceil(1.6 * medianSteps) + 2 : 2 * (steps ?? 0);
  return parseLevel({
    ...laid,
    par: measured ? medianSteps : base.par,
    budget: {
      ...laid.budget,
      steps: steps === null ? null : Math.min(MOST_STEPS, Math.max(steps, wanted)),
    },
  });
}

/** The level with other senses, and all that must go with them. */
function laySenses(base: LevelSpec, choice: SenseChoice): LevelSpec {
  const chosen = sensesOf(base, choice);
  if (chosen === null) return base;
  const senses = SENSES.filter((sense) => chosen.has(sense));
  const { toeTaps } = base.budget;
  const budget = {
    ...base.budget,
    toeTaps: chosen.has('toe-taps') ? Math.max(toeTaps, LEAST_TOE_TAPS) : toeTaps,
  };
  const level: unknown = { ...base, senses, budget };
  if (isDriven(base) || chosen.has('shaky-arrow')) return parseLevel(level);
  // On foot noise is only ever felt by a shaky arrow.
  const { noise: _noise, ...quiet } = Object(level);
  return parseLevel(quiet);
}

/** Null where the level keeps its own. */
function sensesOf({ controls, senses, noise }: LevelSpec, choice: SenseChoice): ReadonlySet<Sense> | null {
  const arrow: readonly Sense[] =
    controls === 'mixing-desk'
      ? []
      : [senses.includes('shaky-arrow') || noise !== undefined ? 'shaky-arrow' : 'slope-arrow'];
  const kept = senses.filter((sense) => sense === 'footprints');
  switch (choice) {
    case 'levels':
      return null;
    case 'warmth':
      return new Set(['warmer-colder', ...kept]);
    case 'gauge':
      return new Set(['warmer-colder', 'depth-gauge', ...kept]);
    case 'toes':
      return new Set(['warmer-colder', 'toe-taps', ...kept]);
    case 'arrow':
      // A desk has no map, so no arrow.
      return arrow.length === 0 ? null : new Set([...arrow, ...kept]);
    case 'all':
      return new Set(['warmer-colder', 'depth-gauge', 'toe-taps', 'footprints', ...arrow]);
  }
}

const isDriven = ({ controls }: LevelSpec): boolean =>
  controls === 'slide' || controls === 'sled' || controls === 'robot';

const isSameSet = (a: readonly Sense[], b: readonly Sense[]): boolean =>
  a.length === b.length && a.every((sense) => b.includes(sense));
