/**
 * Recorded hunts walked again, bit for bit. The same fixture runs in Chromium, Firefox and WebKit (tests/engines).
 * Record anew with `npx tsx tools/record-golden.ts`, and only when the rules were changed on purpose.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { performAll } from '../../../../src/core/hunt/hunt';
import { parseLevel } from '../../../../src/core/level/level-spec';
import { resolveLevel } from '../../../../src/core/level/resolve-level';
import { landformsOf } from '../../../../src/core/level/surface-facts';
import { decodeReplay } from '../../../../src/core/replay/replay-code';
import { digestHunt } from '../../../fixtures/digest-hunt';
import type { GoldenHunt } from '../../../fixtures/golden-hunts';

const golden: readonly GoldenHunt[] = JSON.parse(
  readFileSync(new URL('../../../fixtures/golden-hunts.json', import.meta.url), 'utf8'),
);

describe.each(golden.map((hunt) => [hunt.name, hunt] as const))('%s', (_name, hunt) => {
  const { actions, hash } = decodeReplay(hunt.code);
  const level = resolveLevel(parseLevel(hunt.spec), hunt.seed);

  test('gives the recorded numbers', () => {
    const walked = performAll(level, actions);
    expect(level.startLoss).toBe(hunt.startLoss);
    expect(walked.ending).toBe(hunt.ending);
    expect(JSON.parse(JSON.stringify(walked.records))).toEqual(hunt.records);
  });

  test('gives the recorded bits', () => {
    expect(digestHunt(parseLevel(hunt.spec), hunt.seed, actions)).toBe(hunt.digest);
  });

  test('is named by the hash of its level, so an old link still fits', () => {
    expect(level.hash).toBe(hash);
  });
});

describe('the recorded hunts together', () => {
  const records = golden.flatMap((hunt) => hunt.records);

  test('hold all there is: both dimensions, a plateau, tilts, all three endings', () => {
    const surfaces = golden.map(({ spec }) => landformsOf(spec.surface));
    expect(new Set(surfaces.map(({ dimension }) => dimension))).toEqual(new Set([1, 2]));
    expect(surfaces.some(({ plateau }) => plateau !== undefined)).toBe(true);
    expect(surfaces.some(({ bumps }) => bumps.some((bump) => bump.angleDegrees % 90 !== 0))).toBe(true);
    expect(new Set(golden.map(({ ending }) => ending))).toEqual(
      new Set(['found', 'grabbed', 'out-of-steps']),
    );
  });

  test('hold bumps, blocked steps, toes on the wall, and arrows of both kinds', () => {
    expect(records.some((r) => r.type === 'step' && r.bumped && r.distance > 0)).toBe(true);
    expect(records.some((r) => r.type === 'step' && r.distance === 0)).toBe(true);
    expect(records.some((r) => r.type === 'toe-tap' && r.tap.reach === 0)).toBe(true);
    expect(new Set(records.flatMap((r) => r.sensed.arrow?.from ?? []))).toEqual(
      new Set(['boots', 'toe-taps']),
    );
  });

  test('have digests that tell the last bit apart', () => {
    for (const { spec, seed, code, digest } of golden) {
      const surface = landformsOf(spec.surface);
      const nudged = { ...spec, surface: { ...surface, offset: surface.offset + 2 ** -44 } };
      expect(digestHunt(nudged, seed, decodeReplay(code).actions)).not.toBe(digest);
    }
  });
});
