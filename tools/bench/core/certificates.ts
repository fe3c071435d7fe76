/**
 * How long the certificate of a generated field takes: all minima and the proof that nothing is lower, warm; and beside
 * it the saddles, the bots' walks and the basins' shares, which no bound holds.
 */

import { buildBoundedSurface } from '../../../src/core/level/build-bounded-surface';
import { DIFFICULTIES, type Difficulty, generateLevel } from '../../../src/core/level/generate-level';
import type { LevelSpec } from '../../../src/core/level/level-spec';
import { proveWalks } from '../../../src/core/level/prove-level';
import { basinShares } from '../../../src/core/surface/basins';
import { proveSurface } from '../../../src/core/surface/prove-surface';
import { quantile } from '../statistics';

/** Generated levels of each difficulty, from seed 0. */
const LEVELS = 60;
/** The certificate's time in milliseconds that p95 must keep. */
const MOST_MS = 5;
/** Descents a side for basin shares: 1,024 in all. */
const BASIN_SIDE = 32;
/** Proofs before the clock starts. */
const WARM_UP_PROOFS = 200;

export interface CertificateRow {
  readonly what: string;
  /** Milliseconds, one a level. */
  readonly durationsMs: readonly number[];
  /** The most that p95 may be; null where it is only told. */
  readonly mostMs: number | null;
}

/** `rounds` proofs of each level, its median counted, so that p95 tells of hard fields and not of hiccups. */
export function measureCertificates(rounds: number): readonly CertificateRow[] {
  return DIFFICULTIES.flatMap((difficulty) => measureDifficulty(difficulty, rounds));
}

function measureDifficulty(difficulty: Difficulty, rounds: number): CertificateRow[] {
  const specs = generated(difficulty);
  for (let k = 0; k < WARM_UP_PROOFS; k++) prove(specs[k % specs.length]);
  const minima: number[] = [];
  const bots: number[] = [];
  const basins: number[] = [];
  for (const spec of specs) {
    const proofs = Array.from({ length: rounds }, () => timed(() => prove(spec)));
    minima.push(
      quantile(
        proofs.map(({ durationMs }) => durationMs),
        0.5,
      ),
    );
    const { surface, proof } = prove(spec);
    bots.push(timed(() => proveWalks(spec, surface, proof)).durationMs);
    basins.push(timed(() => basinShares(surface, proof.minima, BASIN_SIDE)).durationMs);
  }
  return [
    { what: `certificate with all minima, ${difficulty}`, durationsMs: minima, mostMs: MOST_MS },
    { what: '  its bots, 200 runs each', durationsMs: bots, mostMs: null },
    { what: `  its basin shares, ${BASIN_SIDE}² descents`, durationsMs: basins, mostMs: null },
  ];
}

function generated(difficulty: Difficulty): LevelSpec[] {
  return Array.from({ length: LEVELS }, (_, seed) => {
    const level = generateLevel(difficulty, seed);
    if (!level.ok) throw new Error(`${difficulty} ${seed}: ${level.reason}`);
    return level.value.spec;
  });
}

function prove(spec: LevelSpec | undefined) {
  if (spec === undefined) throw new RangeError('there is no level to prove');
  const surface = buildBoundedSurface(spec.surface);
  const proof = proveSurface(surface, spec);
  if (!proof.ok) throw new Error(proof.reason);
  return { surface, proof: proof.value };
}

function timed<T>(work: () => T): { readonly value: T; readonly durationMs: number } {
  const begun = performance.now();
  const value = work();
  return { value, durationMs: performance.now() - begun };
}
