/**
 * One piece of core against the same work in a plain textbook way and in C: first that all three agree, then how long
 * each takes, in interleaved rounds.
 *
 * Method: in each round every side runs a few blocks of repetitions and counts its fastest block, as a shared machine
 * only ever makes a block slower; the order of the sides turns from round to round. What counts is the median over the
 * rounds of the ratio within a round. Where a neighbour has the other half of this processor for seconds, code that keeps
 * all of the processor's units busy takes nearly twice as long, while a chain of roots and divisions never notices. So a
 * block, and a run of C's blocks, counts only where a probe that knows nothing of the contest (`undisturbed.ts`) ran at its
 * own best speed before and after it, and a line tells how many didn't. Limits: TypeScript is timed warm, after
 * optimization; without a quiet moment there is no figure, but an error.
 */
import { quantile } from '../statistics';
import type { CFolder, CProgram } from './c-program';
import { undisturbedBlock } from './undisturbed';

export interface Contest {
  readonly what: string;
  /** One repetition, with its results. The same array each time is fine. */
  ours(): Float64Array;
  textbook(): ArrayLike<number>;
  /** The program in c/, and the numbers it reads. */
  readonly c: { readonly name: string; readonly input: Float64Array };
  /** How many results of one repetition a figure is told for, such as the places that a gradient is taken at. */
  readonly itemsPerRepetition: number;
  /** Repetitions in a block; a block of 5 ms or more can be timed well. */
  readonly repetitions: number;
  readonly blocks: number;
  /** Results agree when none differs by more than this share of the largest. */
  readonly agreeWithin: number;
  /** The most that ours may take, in multiples of C's time; null where it is only told. */
  readonly mostOfC: number | null;
}

/** Nanoseconds an item, one number a round. */
interface Timings {
  readonly ours: number[];
  readonly textbook: number[];
  readonly c: number[];
}

export interface ContestResult {
  readonly contest: Contest;
  readonly timings: Timings;
  /** Ours ÷ C of each round; empty without a compiler. */
  readonly ratiosToC: readonly number[];
}

const WARM_UP_MS = 300;

/** Throws when the sides don't agree: a fast wrong answer is no figure. */
export function runContest(contest: Contest, rounds: number, folder: CFolder | null): ContestResult {
  const program = folder?.compile(contest.c.name, contest.c.input) ?? null;
  checkAgreement(contest, program);
  warmUp(() => contest.ours());
  warmUp(() => contest.textbook());
  const { repetitions, blocks, itemsPerRepetition } = contest;
  const timings: Timings = { ours: [], textbook: [], c: [] };
  const sides: (() => void)[] = [
    () => timings.ours.push(fastestBlockNs(() => contest.ours(), repetitions, blocks) / itemsPerRepetition),
    () =>
      timings.textbook.push(
        fastestBlockNs(() => contest.textbook(), repetitions, blocks) / itemsPerRepetition,
      ),
  ];
  if (program !== null)
    sides.push(() => {
      const leastNs = undisturbedBlock(() => program.run(repetitions, blocks).durationNs);
      timings.c.push(leastNs / itemsPerRepetition);
    });
  for (let round = 0; round < rounds; round++)
    for (let k = 0; k < sides.length; k++) sides[(round + k) % sides.length]?.();
  return {
    contest,
    timings,
    ratiosToC: timings.c.map((c, round) => (timings.ours[round] ?? Number.NaN) / c),
  };
}

/** Least, median and greatest quartile of some ratios. */
export function quartiles(ratios: readonly number[]): readonly [number, number, number] {
  return [quantile(ratios, 0.25), quantile(ratios, 0.5), quantile(ratios, 0.75)];
}

function checkAgreement(contest: Contest, program: CProgram | null): void {
  const ours = Float64Array.from(contest.ours());
  expectClose(contest, 'the textbook', ours, contest.textbook());
  if (program !== null) expectClose(contest, 'C', ours, program.run(1, 1).results);
}

function expectClose(
  { what, agreeWithin }: Contest,
  other: string,
  ours: Float64Array,
  theirs: ArrayLike<number>,
): void {
  if (ours.length !== theirs.length)
    throw new Error(`${what}: ${ours.length} results, but ${other} has ${theirs.length}`);
  const size = ours.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  for (let i = 0; i < ours.length; i++) {
    const difference = Math.abs((ours[i] ?? Number.NaN) - (theirs[i] ?? Number.NaN));
    if (!(difference <= agreeWithin * size))
      throw new Error(`${what}: result ${i} is ${ours[i]}, but ${other} says ${theirs[i]}`);
  }
}

function warmUp(repeat: () => unknown): void {
  const begun = performance.now();
  while (performance.now() - begun < WARM_UP_MS) repeat();
}

function fastestBlockNs(repeat: () => unknown, repetitions: number, blocks: number): number {
  const block = (): number => {
    const begun = performance.now();
    for (let k = 0; k < repetitions; k++) repeat();
    return (1e6 * (performance.now() - begun)) / repetitions;
  };
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < blocks; k++) least = Math.min(least, undisturbedBlock(block));
  return least;
}
