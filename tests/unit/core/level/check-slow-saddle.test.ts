/** A path that slows well before a saddle and is slowest at it: how it left is told from its slowest place, not its first. */
import { expect, test } from 'vitest';
import { checkCertificate } from '../../../../src/core/level/check-certificate';
import { parseLevel } from '../../../../src/core/level/level-spec';
import { parseCertificate } from '../../../../src/core/level/parse-certificate';
import { proveLevel } from '../../../../src/core/level/prove-level';

const SLOW_SADDLE = {
  version: 1,
  id: 'slow-saddle',
  chapter: 'test',
  controls: 'walk',
  senses: ['warmer-colder', 'depth-gauge', 'toe-taps', 'slope-arrow', 'footprints'],
  teaches: ['saddle'],
  strides: [0.5, 1.2, 2.4],
  budget: { steps: 33, toeTaps: 4 },
  start: { center: [-8.443, -8.422], radius: 0.15 },
  floor: 0,
  tolerance: 0.533,
  candyEndsHunt: false,
  par: 19,
  surface: {
    kind: 'landforms',
    dimension: 2,
    halfWidth: 10,
    bowl: { center: [2.655, 0.236], curvatures: [0.868, 0.979], angleDegrees: 64.768 },
    bumps: [
      { kind: 'well', center: [2.655, 0.236], depth: 7.378, widths: [1.594, 1.26], angleDegrees: 91.463 },
      { kind: 'hill', center: [1.587, -0.866], depth: 20.058, widths: [2.476, 2.51], angleDegrees: 148.434 },
    ],
    offset: -6.290643150624393,
  },
};

test('the checker finds the saddle’s lesson where the proof does', () => {
  const spec = parseLevel(SLOW_SADDLE);
  const proved = proveLevel(spec);
  if (!proved.ok) throw new Error(proved.reason);
  const checked = checkCertificate(spec, parseCertificate(JSON.parse(JSON.stringify(proved.value))));
  expect(checked.ok ? 'held' : checked.reason).toBe('held');
});
