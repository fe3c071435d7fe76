import { expect, test } from 'vitest';
import { ReliefPace } from '../../../src/scenes/relief-pace';

/** How long frames of this length can last before it is too slow, in ms; null for ever. */
function patience(frameMs: number): number | null {
  const pace = new ReliefPace();
  for (let ms = 0; ms < 20_000; ms += frameMs) if (pace.isTooSlow(frameMs)) return ms;
  return null;
}

test('under 24 frames a second for two seconds is too slow, and nothing faster ever', () => {
  expect(patience(1000 / 23)).toBeGreaterThan(1900);
  expect(patience(1000 / 23)).toBeLessThan(2200);
  expect(patience(1000 / 25)).toBeNull();
});

test('hiccups don’t add up', () => {
  const pace = new ReliefPace();
  for (let i = 0; i < 50; i++) {
    expect(pace.isTooSlow(90)).toBe(false);
    expect(pace.isTooSlow(17)).toBe(false);
  }
});
