/**
 * A level's proof, whole: the field (prove-field.ts), that it can be won and not by luck (prove-walks.ts), that it teaches
 * each thing that it says (teaches/), and that believing the misconceptions which it is to break loses (misconceptions.ts).
 *
 * Cheap reasons come before dear ones, and a bot stops as soon as its verdict stands.
 */
import { intendedBot } from '../hunt/bots/intended-bot';
import type { ProofResult } from '../surface/proof-result';
import { type BuiltSurface, buildSurface } from './build-surface';
import type { LevelCertificate, MisconceptionRate } from './certificate';
import type { FieldProof } from './field-proof';
import { basinSharesOf } from './field-samples';
import type { LevelSpec } from './level-spec';
import { measureRuns } from './measure-runs';
import { MOST_BELIEVED, misconceptionsOf } from './misconceptions';
import { candyOf, proveField } from './prove-field';
import { type ProveLevelOptions, proveWalksOf, resolveProofRuns } from './prove-walks';
import { hashLevel, type ResolvedLevel } from './resolve-level';
import { teachPredicates } from './teaches/index';
import type { TeachContext, TeachEvidence } from './teaches/teach-predicate';

export { proveField } from './prove-field';
export { mustNotBeLucky, type ProveLevelOptions, proveWalks } from './prove-walks';

const refuse = (reason: string): { readonly ok: false; readonly reason: string } => ({ ok: false, reason });

/** The level's certificate, or the first reason why it has none. */
export function proveLevel(spec: LevelSpec, options: ProveLevelOptions = {}): ProofResult<LevelCertificate> {
  const surface = buildSurface(spec.surface);
  const proof = proveField(spec, surface);
  return proof.ok ? proveRuns(spec, surface, proof.value, options) : proof;
}

/** The rest of the proof, for a field that has its own. */
export function proveRuns(
  spec: LevelSpec,
  surface: BuiltSurface,
  proof: FieldProof,
  options: ProveLevelOptions = {},
): ProofResult<LevelCertificate> {
  const levels = resolveProofRuns(spec, options);
  if (!levels.ok) return levels;
  const walks = proveWalksOf(spec, surface, proof, levels.value);
  if (!walks.ok) return walks;
  const teaches = proveTeaches({ spec, surface, proof, runs: levels.value });
  if (!teaches.ok) return teaches;
  const misconceptions = proveMisconceptions(spec, levels.value);
  if (!misconceptions.ok) return misconceptions;
  const { steps, toeTaps, jumps = 0 } = spec.budget;
  return {
    ok: true,
    value: {
      levelId: spec.id,
      hash: hashLevel(spec),
      ...walks.value,
      candy: candyOf(proof),
      basinShares: basinSharesOf(surface, proof.minima),
      budget: { steps, toeTaps, jumps },
      teaches: teaches.value,
      misconceptions: misconceptions.value,
    },
  };
}

/** The evidence for each thing that the level says it teaches, or why the first false claim is false. */
export function proveTeaches(context: TeachContext): ProofResult<readonly TeachEvidence[]> {
  const all: TeachEvidence[] = [];
  for (const teaches of context.spec.teaches) {
    const found = teachPredicates[teaches](context);
    if (!found.holds) return refuse(found.reason ?? `the level doesn't teach ${teaches}`);
    all.push(found);
  }
  return { ok: true, value: all };
}

function proveMisconceptions(
  spec: LevelSpec,
  levels: readonly ResolvedLevel[],
): ProofResult<readonly MisconceptionRate[]> {
  const intended = intendedBot(spec);
  const mostWins = Math.floor(levels.length * MOST_BELIEVED + 1e-9);
  const rates: MisconceptionRate[] = [];
  for (const { believes, botFor } of misconceptionsOf(spec)) {
    const bot = botFor(intended);
    const { wins, runs } = measureRuns(levels, () => bot, { mostWins });
    if (wins > mostWins)
      return refuse(
        `who believes that ${believes} must win at most ${100 * MOST_BELIEVED} % of ${levels.length} runs, ` +
          `but won ${wins} of ${runs}`,
      );
    rates.push({ name: bot.name, winRate: wins / levels.length });
  }
  return { ok: true, value: rates };
}
