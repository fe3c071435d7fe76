/** Generates and proves levels of the first generator, and prints acceptance and timings. */
import { DIFFICULTIES, generateLevel } from '../../src/core/level/generate-level';
import { proveLevel } from '../../src/core/level/prove-level';
import { quantile, round } from './level-row';

/** `count` seeds of each difficulty, from 0; true when each seed gives a level that holds. */
export function reportGenerated(count: number): boolean {
  const reasons: string[] = [];
  const rows = DIFFICULTIES.map((difficulty) => {
    const generateMs: number[] = [];
    const proveMs: number[] = [];
    const draws: number[] = [];
    const pars: number[] = [];
    for (let seed = 0; seed < count; seed++) {
      let begun = performance.now();
      const generated = generateLevel(difficulty, seed);
      generateMs.push(performance.now() - begun);
      if (!generated.ok) {
        reasons.push(`${difficulty} ${seed}: ${generated.reason}`);
        continue;
      }
      draws.push(generated.value.draws);
      pars.push(generated.value.spec.par);
      begun = performance.now();
      const again = proveLevel(generated.value.spec);
      proveMs.push(performance.now() - begun);
      if (!again.ok) reasons.push(`${difficulty} ${seed}: ${again.reason}`);
    }
    const drawn = draws.reduce((sum, n) => sum + n, 0);
    return {
      difficulty,
      found: `${draws.length} of ${count}`,
      'draws accepted': `${round((100 * draws.length) / drawn, 1)} %`,
      'most draws': Math.max(...draws),
      par: [0, 0.5, 1].map((share) => quantile(pars, share)).join(' / '),
      'generate ms p50': round(quantile(generateMs, 0.5), 1),
      'p95 ': round(quantile(generateMs, 0.95), 1),
      'prove ms p50': round(quantile(proveMs, 0.5), 1),
      p95: round(quantile(proveMs, 0.95), 1),
    };
  });
  for (const reason of reasons) console.error(reason);
  console.table(rows);
  return reasons.length === 0;
}
