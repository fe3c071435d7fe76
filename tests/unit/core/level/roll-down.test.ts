import { describe, expect, test } from 'vitest';
import { rollDown } from '../../../../src/core/level/check/roll-down';
import { LandformSurface } from '../../../../src/core/surface/landform-surface';

// Three hollows, of which the one in the east is a twentieth of a unit wide: a long step leaps out of it.
const SHALLOW_EAST = new LandformSurface({
  kind: 'landforms',
  dimension: 1,
  halfWidth: 10,
  bowl: { center: [-5.127], curvatures: [0.526], angleDegrees: 0 },
  bumps: [
    { kind: 'well', center: [6.26], depth: 11.616, widths: [1.339], angleDegrees: 0 },
    { kind: 'hill', center: [-1.892], depth: 6.24, widths: [1.419], angleDegrees: 0 },
    { kind: 'hill', center: [-3.05], depth: 7.494, widths: [1.458], angleDegrees: 0 },
  ],
  offset: 0,
});

describe('rollDown', () => {
  test('stays in a hollow narrower than its longest step', () => {
    for (let k = 0; k <= 50; k++) {
      const [end] = rollDown(SHALLOW_EAST, [5 + k / 10]);
      expect(end, `from ${5 + k / 10}`).toBeCloseTo(4.846, 2);
    }
  });

  test('rolls on where there is no hollow', () => {
    expect(rollDown(SHALLOW_EAST, [4])[0]).toBeCloseTo(0.317, 2);
    expect(rollDown(SHALLOW_EAST, [-3])[0]).toBeCloseTo(-6.556, 2);
  });

  test('ends at a wall, not before it', () => {
    const slope = new LandformSurface({
      kind: 'landforms',
      dimension: 2,
      halfWidth: 10,
      bowl: { center: [30, 2], curvatures: [1, 1], angleDegrees: 0 },
      bumps: [],
      offset: 0,
    });
    const end = rollDown(slope, [-8, -8]);
    expect(end[0]).toBe(10);
    expect(end[1]).toBeCloseTo(2, 5);
  });
});
