/**
 * What a drawn level teaches, measured once more: on seeds that neither its proof nor its checker takes, and with room to
 * spare on both.
 *
 * A share of a few dozen runs that just meets its bound may miss it with other seeds. So where a number is such a share, the
 * proof's and the rehearsal's must each lie a third of the way from the bound to certainty (1, or 0 for what must not be).
 * The claim and its bound stay what they are; this only refuses draws.
 */
import type { Steps } from '../../steps';
import type { BuiltSurface } from '../build-surface';
import type { FieldProof } from '../field-proof';
import type { LevelSpec, Teaches } from '../level-spec';
import { PROOF_RUNS, resolveRuns } from '../measure-runs';
import { teachPredicates } from '../teaches/index';
import type { Measured, TeachEvidence } from '../teaches/teach-predicate';

/** Far from a proof's seeds, which begin at 1, and from the checker's. */
const FIRST_SEED = 300_001;
/** Of the way from a bound to certainty. */
const ROOM = 1 / 3;
/** What is measured by shares of runs or starts, and by no other number between 0 and 1 (as a ridge's rise is). */
const BY_SHARES: readonly Teaches[] = [
  'local-minimum',
  'plateau',
  'saddle',
  'noise-helps',
  'schedule',
  'adaptive',
  'overfit',
];

/** Why a level that holds its proof might not hold with other seeds; null when there is nothing against it. */
export function* rehearsalProblem(
  spec: LevelSpec,
  surface: BuiltSurface,
  proof: FieldProof,
  proved: readonly TeachEvidence[],
): Steps<string | null> {
  const narrow = proved.find(isNarrow);
  if (narrow !== undefined) return `it teaches ${narrow.teaches} too narrowly`;
  const runs = resolveRuns(spec, PROOF_RUNS, FIRST_SEED);
  for (const teaches of spec.teaches) {
    const again = yield* teachPredicates[teaches].steps({ spec, surface, proof, runs });
    if (!again.holds) return `on other seeds ${again.reason ?? `it doesn't teach ${teaches}`}`;
    if (isNarrow(again)) return `on other seeds it teaches ${teaches} too narrowly`;
  }
  return null;
}

/** Whether a share lies close to its bound. */
export function isNarrow({ teaches, measured }: TeachEvidence): boolean {
  return BY_SHARES.includes(teaches) && measured.some((one) => isShare(one) && !hasRoom(one));
}

/** Bounds of 0 and 1 are met or not; what is larger is no share. */
const isShare = ({ bound }: Measured): boolean => bound > 0 && bound < 1;

function hasRoom({ value, bound, wanted }: Measured): boolean {
  return wanted === 'at-least' ? value >= bound + ROOM * (1 - bound) : value <= (1 - ROOM) * bound;
}
