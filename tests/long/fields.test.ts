/** The proof of fields against a dense search, on thousands of random ones. Minutes; `npm run test:long`. */
import { expect, test } from 'vitest';
import { LandformSurface } from '../../src/core/surface/landform-surface';
import { offsetForFloor, proveSurface } from '../../src/core/surface/prove-surface';
import { expectSameMinima } from '../fixtures/expect-same-minima';
import { randomField } from '../fixtures/random-fields';

const TEN_MINUTES_MS = 600_000;

test(
  'all minima of 3,000 fields and 3,000 ropes',
  () => {
    for (let seed = 10_000; seed < 13_000; seed++) {
      expectSameMinima(randomField(seed, 2), 101);
      expectSameMinima(randomField(seed, 1), 2001);
    }
  },
  TEN_MINUTES_MS,
);

test(
  '5,000 fields hold, or are near ties: nothing else stops a proof',
  () => {
    let held = 0;
    for (let seed = 20_000; seed < 25_000; seed++) {
      const spec = randomField(seed, 2);
      const offset = offsetForFloor(new LandformSurface(spec), 0) ?? Number.NaN;
      const proof = proveSurface(new LandformSurface({ ...spec, offset }), { floor: 0, tolerance: 0.1 });
      if (proof.ok) held += 1;
      else expect(proof.reason, `seed ${seed}`).toMatch(/near tie|isn't convex around the candy/);
    }
    expect(held).toBeGreaterThan(4500);
  },
  TEN_MINUTES_MS,
);
