/**
 * Hundreds of drawn levels for each thing that can be taught hold their certificates: before the separate checker with fresh
 * seeds, and beside a dense search that finds no lower point. Prints acceptance, rates and times.
 *
 * `LEVELS=50 TEACHES=saddle npx vitest run --config vitest.long.config.ts drawn-levels` for a part of it; 500 levels for each
 * thing to teach unless told, spread evenly over its recipes. `FIRST=250 LEVELS=250` is the second half. An hour or more in all.
 */
import { describe, expect, test } from 'vitest';
import { buildSurface } from '../../src/core/level/build-surface';
import { checkCertificate } from '../../src/core/level/check-certificate';
import { drawable, generateDrawn } from '../../src/core/level/generate/generate-drawn';
import { parseLevel } from '../../src/core/level/level-spec';
import { TEACHES } from '../../src/core/level/teachable';
import { lowestBySearch } from '../fixtures/lowest-by-search';

const LEVELS = Number(process.env.LEVELS ?? 500);
/** Skips so many, which another run draws. */
const FIRST = Number(process.env.FIRST ?? 0);
const ONLY = process.env.TEACHES?.split(',') ?? TEACHES;
const TWO_HOURS_MS = 7_200_000;
/** The share of seeds that must give a level. */
const LEAST_ACCEPTED = 0.99;
/** A loss may be this share of max(1, loss) lower than what is certified: rounding. */
const ROUNDING = 1e-9;
describe.each(TEACHES.filter((teaches) => ONLY.includes(teaches)))('%s', (teaches) => {
  test(
    `${LEVELS} levels`,
    () => {
      const wishes = drawable().filter((wish) => wish.teaches === teaches);
      expect(wishes.length).toBeGreaterThan(0);
      const timesMs: number[] = [];
      const refused: string[] = [];
      const unlucky: string[] = [];
      let draws = 0;
      let accepted = 0;
      for (let k = FIRST; k < FIRST + LEVELS; k++) {
        const wish = wishes[k % wishes.length];
        if (wish === undefined) throw new Error('there is nothing to draw');
        const seed = Math.floor(k / wishes.length);
        const before = performance.now();
        const generated = generateDrawn({ ...wish, seed });
        timesMs.push(performance.now() - before);
        if (!generated.ok) {
          refused.push(`${wish.family} ${wish.difficulty} ${seed}: ${generated.reason}`);
          continue;
        }
        accepted += 1;
        draws += generated.value.draws;
        const { spec, certificate, difficulty } = generated.value;
        expect(parseLevel(JSON.parse(JSON.stringify(spec)))).toEqual(spec);
        expect(difficulty.band).toBe(wish.difficulty);
        const stored = JSON.parse(JSON.stringify(certificate));
        const checked = checkCertificate(spec, stored);
        if (!checked.ok) unlucky.push(`${spec.id}: ${checked.reason}`);
        const { candy } = certificate;
        const lowest = lowestBySearch(buildSurface(spec.surface));
        const error = candy.bound.kind === 'none-lower' ? candy.bound.error : 0;
        const least = candy.loss - error - ROUNDING * Math.max(1, candy.loss);
        expect(lowest.loss, `${spec.id}: lower at ${lowest.at}`).toBeGreaterThanOrEqual(least);
      }
      timesMs.sort((a, b) => a - b);
      const at = (share: number): string =>
        `${Math.round(timesMs[Math.floor(share * (LEVELS - 1))] ?? 0)} ms`;
      console.log(
        `${teaches}: ${accepted} of ${LEVELS} seeds gave a level, ${(draws / accepted).toFixed(1)} draws each; ` +
          `median ${at(0.5)}, p95 ${at(0.95)}; ${unlucky.length} certificates don’t hold on fresh seeds` +
          [...refused, ...unlucky].map((line) => `\n  ${line}`).join(''),
      );
      expect(accepted / LEVELS).toBeGreaterThanOrEqual(LEAST_ACCEPTED);
      expect(unlucky).toEqual([]);
    },
    TWO_HOURS_MS,
  );
});
