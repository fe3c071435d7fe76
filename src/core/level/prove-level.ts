/**
 * A level's proof, whole: the field (prove-field.ts), that it can be won and not by luck (prove-walks.ts), that it teaches
 * each thing that it says (teaches/), and that believing the misconceptions which it is to break loses (misconceptions.ts).
 *
 * Cheap reasons come before dear ones, and a bot stops as soon as its verdict stands.
 */
import { intendedBot } from '../hunt/bots/intended-bot';
import { finish, type Steps } from '../steps';
import type { ProofResult } from '../surface/proof-result';
import { type BuiltSurface, buildSurface } from './build-surface';
import type { LevelCertificate, MisconceptionRate } from './certificate';
import type { FieldProof } from './field-proof';
import { basinSharesSteps } from './field-samples';
import type { LevelSpec } from './level-spec';
import { measureRunsSteps } from './measure-runs';
import { MOST_BELIEVED, misconceptionsOf } from './misconceptions';
import { candyOf, proveFieldSteps } from './prove-field';
import { type ProveLevelOptions, proveWalksOf, resolveProofRuns } from './prove-walks';
import { hashLevel, type ResolvedLevel } from './resolve-level';
import { teachPredicates } from './teaches/index';
import type { TeachContext, TeachEvidence } from './teaches/teach-predicate';

export { proveField, proveFieldSteps } from './prove-field';
export { mustNotBeLucky, type ProveLevelOptions, proveWalks } from './prove-walks';

const refuse = (reason: string): { readonly ok: false; readonly reason: string } => ({ ok: false, reason });

/** The level's certificate, or the first reason why it has none. */
export function proveLevel(spec: LevelSpec, options: ProveLevelOptions = {}): ProofResult<LevelCertificate> {
  return finish(proveLevelSteps(spec, options));
}

/** `proveLevel` in steps. */
function* proveLevelSteps(spec: LevelSpec, options: ProveLevelOptions): Steps<ProofResult<LevelCertificate>> {
  const surface = buildSurface(spec.surface);
  const proof = yield* proveFieldSteps(spec, surface);
  return proof.ok ? yield* proveRunsSteps(spec, surface, proof.value, options) : proof;
}

/** The rest of the proof, for a field that has its own, in steps. */
export function* proveRunsSteps(
  spec: LevelSpec,
  surface: BuiltSurface,
  proof: FieldProof,
  options: ProveLevelOptions = {},
): Steps<ProofResult<LevelCertificate>> {
  const levels = resolveProofRuns(spec, options);
  if (!levels.ok) return levels;
  const walks = yield* proveWalksOf(spec, surface, proof, levels.value);
  if (!walks.ok) return walks;
  const teaches = yield* proveTeaches({ spec, surface, proof, runs: levels.value });
  if (!teaches.ok) return teaches;
  const misconceptions = yield* proveMisconceptions(spec, levels.value);
  if (!misconceptions.ok) return misconceptions;
  const basinShares = yield* basinSharesSteps(surface, proof.minima);
  const { steps, toeTaps, jumps = 0 } = spec.budget;
  return {
    ok: true,
    value: {
      levelId: spec.id,
      hash: hashLevel(spec),
      ...walks.value,
      candy: candyOf(proof),
      basinShares,
      budget: { steps, toeTaps, jumps },
      teaches: teaches.value,
      misconceptions: misconceptions.value,
    },
  };
}

/** The evidence for each thing that the level says it teaches, or why the first false claim is false. */
export function* proveTeaches(context: TeachContext): Steps<ProofResult<readonly TeachEvidence[]>> {
  const all: TeachEvidence[] = [];
  for (const teaches of context.spec.teaches) {
    const found = yield* teachPredicates[teaches].steps(context);
    if (!found.holds) return refuse(found.reason ?? `the level doesn't teach ${teaches}`);
    all.push(found);
  }
  return { ok: true, value: all };
}

function* proveMisconceptions(
  spec: LevelSpec,
  levels: readonly ResolvedLevel[],
): Steps<ProofResult<readonly MisconceptionRate[]>> {
  const intended = intendedBot(spec);
  const mostWins = Math.floor(levels.length * MOST_BELIEVED + 1e-9);
  const rates: MisconceptionRate[] = [];
  for (const { believes, botFor } of misconceptionsOf(spec)) {
    const bot = botFor(intended);
    const { wins, runs } = yield* measureRunsSteps(levels, () => bot, { mostWins });
    if (wins > mostWins)
      return refuse(
        `who believes that ${believes} must win at most ${100 * MOST_BELIEVED} % of ${levels.length} runs, ` +
          `but won ${wins} of ${runs}`,
      );
    rates.push({ name: bot.name, winRate: wins / levels.length });
  }
  return { ok: true, value: rates };
}
