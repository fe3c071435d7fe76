/** Six bumps at a time are the same to the last bit as one bump after another. */
import { describe, expect, test } from 'vitest';
import { exp } from '../../../../src/core/math/elementary';
import { randomSource } from '../../../../src/core/math/random';
import { LandformSurface } from '../../../../src/core/surface/landform-surface';

/** Loss and gradient by the plain loop that recorded hunts were made with. */
function plain({ bowl, bumps, offset }: LandformSurface, x: number, y: number): readonly number[] {
  const bx = x - bowl.cx;
  const by = y - bowl.cy;
  let gx = bowl.pxx * bx + bowl.pxy * by;
  let gy = bowl.pxy * bx + bowl.pyy * by;
  let sum = 0.5 * (bowl.pxx * bx * bx + 2 * bowl.pxy * bx * by + bowl.pyy * by * by);
  for (const { amplitude, cx, cy, pxx, pxy, pyy } of bumps) {
    const dx = x - cx;
    const dy = y - cy;
    const bump = amplitude * exp(-0.5 * (pxx * dx * dx + 2 * pxy * dx * dy + pyy * dy * dy));
    sum += bump;
    gx -= bump * (pxx * dx + pxy * dy);
    gy -= bump * (pxy * dx + pyy * dy);
  }
  return [sum + offset, gx, gy];
}

function field(count: number, width: readonly [number, number], dimension: 1 | 2): LandformSurface {
  const random = randomSource(count, `test/bumps/${width[0]}/${dimension}`);
  const numbers = (low: number, high: number) =>
    Array.from({ length: dimension }, () => random.between(low, high));
  return new LandformSurface({
    kind: 'landforms',
    dimension,
    halfWidth: 10,
    bowl: { center: numbers(-3, 3), curvatures: numbers(0.2, 1.2), angleDegrees: dimension === 2 ? 25 : 0 },
    bumps: Array.from({ length: count }, () => ({
      kind: random.uniform() < 0.6 ? ('well' as const) : ('hill' as const),
      center: numbers(-8, 8),
      depth: random.between(1, 30),
      widths: numbers(...width),
      angleDegrees: dimension === 2 ? random.between(0, 180) : 0,
    })),
    offset: 40,
  });
}

describe.each([
  { width: [1.6, 2.8] as const, what: 'wide bumps' },
  // Exponents down to −10⁶: sixes with a far bump among them, and bumps that come to 0.
  { width: [0.02, 2] as const, what: 'wide and narrow bumps' },
])('$what', ({ width }) => {
  test.each([1, 2] as const)('have the bits of the plain loop, with %d parameters', (dimension) => {
    const gradient = new Float64Array(2);
    const different: string[] = [];
    for (const count of [0, 1, 5, 6, 7, 12, 17, 40]) {
      const surface = field(count, width, dimension);
      const random = randomSource(count, 'test/places');
      for (let k = 0; k < 400; k++) {
        const x = k === 0 ? (surface.bumps[0]?.cx ?? 0) : random.between(-10, 10);
        const y = dimension === 2 ? random.between(-10, 10) : 0;
        const loss = surface.lossAndGradient(Float64Array.of(x, y), gradient);
        const [expectedLoss, gx, gy] = plain(surface, x, y);
        const same =
          Object.is(loss, expectedLoss) &&
          Object.is(gradient[0], gx) &&
          (dimension === 1 || Object.is(gradient[1], gy));
        if (!same) different.push(`${count} bumps at (${x}, ${y})`);
      }
    }
    expect(different).toEqual([]);
  });

  test('a place that is not finite gives a loss that is not', () => {
    const surface = field(7, width, 2);
    const gradient = new Float64Array(2);
    expect(surface.lossAndGradient(Float64Array.of(Number.NaN, 1), gradient)).toBeNaN();
    expect(Number.isFinite(surface.lossAndGradient(Float64Array.of(1e200, 1), gradient))).toBe(false);
  });
});
