/**
 * Checks a stored certificate again, with fresh seeds and code apart from the prover's: its field (check/check-field.ts), its runs
 * (check/check-walks.ts) and what it says that the level teaches (check/check-teaches.ts). What each part shares with the prover and
 * what it doesn't stands in those files.
 */
import type { ProofResult } from '../surface/proof-result';
import { buildSurface } from './build-surface';
import type { LevelCertificate } from './certificate';
import { fieldProblem } from './check/check-field';
import { teachesProblem } from './check/check-teaches';
import { type FreshSeeds, walksProblem } from './check/check-walks';
import type { LevelSpec } from './level-spec';
import { hashLevel } from './resolve-level';

/** Fresh seeds unless told: far from a proof's, and as many. */
const FRESH: FreshSeeds = { first: 700_001, runs: 200 };

/** The certificate, when it holds for the level, else the first reason why not. */
export function checkCertificate(
  spec: LevelSpec,
  certificate: LevelCertificate,
  fresh: FreshSeeds = FRESH,
): ProofResult<LevelCertificate> {
  const field = buildSurface(spec.surface);
  const problem =
    identityProblem(spec, certificate, fresh) ??
    fieldProblem(spec, field, certificate) ??
    walksProblem(spec, field, certificate, fresh) ??
    teachesProblem(spec, field, certificate, fresh);
  return problem === null ? { ok: true, value: certificate } : { ok: false, reason: problem };
}

function identityProblem(
  spec: LevelSpec,
  { levelId, hash, firstSeed, runs }: LevelCertificate,
  fresh: FreshSeeds,
): string | null {
  if (levelId !== spec.id) return `the certificate is of ${levelId}, not of ${spec.id}`;
  if (hash !== hashLevel(spec)) return `the certificate is of another version of ${spec.id}: hash ${hash}`;
  const isFresh = fresh.first >= firstSeed + runs || fresh.first + fresh.runs <= firstSeed;
  return isFresh ? null : `the fresh seeds from ${fresh.first} are among the proof's`;
}
