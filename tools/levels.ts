/**
 * Proves the hand-made levels and prints what was measured: `npx tsx tools/levels.ts`. Exits 1 when one doesn't hold.
 *   --fix               first writes the right offset and the measured par into the level files
 *   --generated --count N   proves N generated levels of each difficulty instead, and prints acceptance and timings
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { DIFFICULTIES, generateLevel } from '../src/core/level/generate-level';
import { LevelError } from '../src/core/level/level-id';
import { type LevelSpec, parseLevel } from '../src/core/level/level-spec';
import { measurePar } from '../src/core/level/measure-runs';
import { proveLevel } from '../src/core/level/prove-level';
import { landformsOf } from '../src/core/level/surface-facts';
import { LandformSurface } from '../src/core/surface/landform-surface';
import { offsetForFloor } from '../src/core/surface/prove-surface';

const LEVELS = new URL('../levels/', import.meta.url);

const { values: options } = parseArgs({
  options: {
    fix: { type: 'boolean', default: false },
    generated: { type: 'boolean', default: false },
    count: { type: 'string', default: '50' },
  },
});

if (options.generated) reportGenerated(Number(options.count));
else process.exitCode = reportHandMade(options.fix) ? 0 : 1;

/** True when every level in levels/order.json holds. */
function reportHandMade(fix: boolean): boolean {
  const order: unknown = JSON.parse(readFileSync(new URL('order.json', LEVELS), 'utf8'));
  const names = Object(order).levels;
  if (!Array.isArray(names)) throw new RangeError('levels/order.json must be {"levels": ["chapter/id", …]}');
  let allHold = true;
  const rows: Record<string, string | number>[] = [];
  for (const name of names.map(String)) {
    const file = new URL(`${name}.json`, LEVELS);
    try {
      if (fix) fixLevel(file);
      const spec = parseLevel(JSON.parse(readFileSync(file, 'utf8')));
      const begun = performance.now();
      const proof = proveLevel(spec);
      const durationMs = performance.now() - begun;
      if (!proof.ok) throw new LevelError('', proof.reason);
      rows.push({ level: name, ...summary(spec, proof.value), ms: round(durationMs, 1) });
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      allHold = false;
      console.error(`${name} doesn't hold: ${error.message}`);
    }
  }
  console.table(rows);
  return allHold;
}

function summary(
  { budget }: LevelSpec,
  { par, surface, winRates }: Extract<ReturnType<typeof proveLevel>, { ok: true }>['value'],
): Record<string, string | number> {
  return {
    par,
    budget: budget.steps ?? 'none',
    minima: surface.minima.length,
    intended: winRates.intended,
    rando: winRates.rando,
    middle: winRates.middle,
    gap: surface.kind === 'proved' ? round(surface.gap, 3) : surface.kind,
    boxes: surface.kind === 'proved' ? surface.boxes : surface.kind,
  };
}

/** Writes offset and par where they are wrong, and leaves the rest of the file as it is. */
function fixLevel(file: URL): void {
  let text = readFileSync(file, 'utf8');
  const spec = parseLevel(JSON.parse(text));
  const offset = offsetForFloor(new LandformSurface(landformsOf(spec.surface)), spec.floor);
  if (offset === null) return;
  const par = measurePar({ ...spec, surface: { ...landformsOf(spec.surface), offset } });
  text = text.replace(/"offset": [^,\s}]+/, `"offset": ${offset}`);
  if (!Number.isNaN(par)) text = text.replace(/"par": \d+/, `"par": ${par}`);
  writeFileSync(file, text);
}

function reportGenerated(count: number): void {
  const rows = DIFFICULTIES.map((difficulty) => {
    const generateMs: number[] = [];
    const proveMs: number[] = [];
    const draws: number[] = [];
    const pars: number[] = [];
    const reasons: string[] = [];
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
    for (const reason of reasons) console.error(reason);
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
  console.table(rows);
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
}

function round(x: number, decimals: number): number {
  return Number(x.toFixed(decimals));
}
