/** Which hollow somebody grabbed in, whatever side they saw it from, and what it looks like on thirty screens. */
import { describe, expect, test } from 'vitest';
import { dealtSeed } from '../../../../src/core/class/deal';
import { HOLLOW_SHAPES, hollowOf, lookOfHollow } from '../../../../src/core/class/hollow-of';
import type { Action } from '../../../../src/core/hunt/action';
import { performAll } from '../../../../src/core/hunt/hunt';
import { buildSurface } from '../../../../src/core/level/build-surface';
import { proveField } from '../../../../src/core/level/prove-field';
import { resolveLevel } from '../../../../src/core/level/resolve-level';
import type { Turning } from '../../../../src/core/surface/turning';
import { GRAB, step } from '../../../fixtures/actions';
import { handMadeLevel } from '../../../fixtures/hand-made-levels';

const spec = handMadeLevel('many-hollows/rope-of-dips');
const proof = proveField(spec, buildSurface(spec.surface));
if (!proof.ok) throw new Error(proof.reason);
const { minima } = proof.value;

/** A hunt begun at a place of the rope as drawn, seen from one of its sides, and grabbed at once or after some steps. */
function grabAt(place: number, turning: Turning, actions: readonly Action[] = [GRAB]) {
  const at = { ...spec, start: { center: [place], radius: 0 } };
  return performAll(resolveLevel(at, dealtSeed({ noise: 1, start: 1, turning })), actions);
}

describe('a grab', () => {
  test('beside the bottom of each hollow is in that hollow, from both sides of the rope', () => {
    expect(minima.length).toBeGreaterThan(1);
    for (const turning of [0, 1] as const)
      expect(minima.map(({ at }) => hollowOf(grabAt((at[0] ?? 0) + 1e-3, turning), minima))).toEqual(
        minima.map((_, hollow) => ({ hollow })),
      );
  });

  test('high on a slope is on the grass', () => {
    expect(hollowOf(grabAt(spec.start.center[0] ?? 0, 0), minima)).toBe('grass');
  });

  test('beside the bottom counts while the loss is within the tolerance, and not beyond', () => {
    const bottom = minima[1]?.at[0] ?? 0;
    const surface = buildSurface(spec.surface);
    const within = (place: number) =>
      surface.loss(Float64Array.of(place)) <= (minima[1]?.loss ?? 0) + spec.tolerance;
    let rim = bottom;
    while (within(rim + 0.01)) rim += 0.01;
    expect(hollowOf(grabAt(rim, 0), minima)).toEqual({ hollow: 1 });
    expect(hollowOf(grabAt(rim + 0.02, 0), minima)).toBe('grass');
  });

  test('elsewhere than one began is where one is', () => {
    const bottom = minima[0].at[0] ?? 0;
    const stride = spec.strides[0] ?? 0;
    expect(hollowOf(grabAt(bottom - stride, 0, [step('east'), GRAB]), minima)).toEqual({ hollow: 0 });
    expect(hollowOf(grabAt(bottom - stride, 1, [step('west'), GRAB]), minima)).toEqual({ hollow: 0 });
  });
});

describe('the looks of hollows', () => {
  const looks = (id: string, count: number) => Array.from({ length: count }, (_, i) => lookOfHollow(i, id));

  test('of the first eight differ in shape, in color and in pattern; of 64 in something', () => {
    for (const what of ['shape', 'color', 'pattern'] as const)
      expect(new Set(looks('class-2k7pwxyz-1', 8).map((look) => look[what])).size).toBe(8);
    expect(new Set(looks('class-2k7pwxyz-1', 64).map((look) => JSON.stringify(look))).size).toBe(64);
  });

  test('give nothing away: the candy’s is any shape, by the class', () => {
    const ids = Array.from({ length: 200 }, (_, i) => `class-code${i}-1`);
    expect(new Set(ids.map((id) => lookOfHollow(0, id).shape)).size).toBe(HOLLOW_SHAPES.length);
    expect(lookOfHollow(0, 'class-2k7pwxyz-1')).toEqual(lookOfHollow(0, 'class-2k7pwxyz-1'));
  });
});
