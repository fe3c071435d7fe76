/**
 * Generates levels of the second generator, by family, what they teach and difficulty; writes and checks their certificates
 * as those of hand-made ones, and reports how many draws were accepted.
 */
import { drawable, generateDrawn } from '../../src/core/level/generate/generate-drawn';
import { problemOfStored, writeCertificate } from './certificate-files';
import { levelRow, quantile, type Row, round } from './level-row';

export interface Choice {
  readonly family?: string | undefined;
  readonly teaches?: string | undefined;
  readonly difficulty?: string | undefined;
}

/** `count` seeds from `firstSeed` of every recipe that fits the choice; true when each gives a level that holds. */
export function reportDrawn(
  { family, teaches, difficulty }: Choice,
  firstSeed: number,
  count: number,
): boolean {
  const kinds = drawable().filter(
    (kind) =>
      (family ?? kind.family) === kind.family &&
      (teaches ?? kind.teaches) === kind.teaches &&
      (difficulty ?? kind.difficulty) === kind.difficulty,
  );
  if (kinds.length === 0) {
    const wanted = [difficulty, family, teaches].map((one) => one ?? 'any').join(' ');
    const known = drawable().map((kind) => `${kind.difficulty} ${kind.family} ${kind.teaches}`);
    console.error(`there is no recipe for ${wanted}; there are:\n  ${known.join('\n  ')}`);
    return false;
  }
  const levels: Row[] = [];
  const acceptance: Row[] = [];
  const reasons: string[] = [];
  for (const kind of kinds) {
    const durationsMs: number[] = [];
    const draws: number[] = [];
    for (let seed = firstSeed; seed < firstSeed + count; seed++) {
      const begun = performance.now();
      const generated = generateDrawn({ ...kind, seed });
      const durationMs = performance.now() - begun;
      durationsMs.push(durationMs);
      const name = `${kind.difficulty} ${kind.family} ${kind.teaches} ${seed}`;
      if (!generated.ok) {
        reasons.push(`${name}: ${generated.reason}`);
        continue;
      }
      const { spec, certificate, difficulty: measured } = generated.value;
      draws.push(generated.value.draws);
      writeCertificate(certificate);
      const problem = problemOfStored(spec);
      if (problem !== null) reasons.push(`${name}: its certificate: ${problem}`);
      levels.push({
        level: spec.id,
        ...levelRow(spec, certificate),
        difficulty: round(measured.score, 1),
        draws: generated.value.draws,
        ms: round(durationMs, 0),
      });
    }
    const drawn = draws.reduce((sum, n) => sum + n, 0);
    acceptance.push({
      kind: `${kind.family} ${kind.teaches} ${kind.difficulty}`,
      found: `${draws.length} of ${count}`,
      'draws accepted %': drawn === 0 ? 0 : round((100 * draws.length) / drawn, 1),
      'most draws': Math.max(0, ...draws),
      'ms p50': round(quantile(durationsMs, 0.5), 0),
      'ms p95': round(quantile(durationsMs, 0.95), 0),
    });
  }
  console.table(levels);
  console.table(acceptance);
  for (const reason of reasons) console.error(reason);
  return reasons.length === 0;
}
