import { expect, test } from 'vitest';
import { isLeg } from '../../../src/core/hunt/step-record';
import { bestShown, candyStrides, parPlace } from '../../../src/ui/chart/walk-curves';
import { BOWL, fakeWorld } from '../../fixtures/fake-ports';

test('the curves of a real walk: distances in small strides, par, and the best there is', async () => {
  const { game, settle } = fakeWorld({ start: '#/hunt/bowl?seed=1' });
  await settle();
  // East, and away again: eight steps where par is six.
  for (const heading of [0, 0, 0, 0, 7, 7, 4, 4] as const) game.step(heading, 2);
  game.grab();
  game.pin(null);
  await settle();
  const replay = game.replay.peek();
  if (replay === null) throw new RangeError('no replay');
  expect(replay.hunt.records.filter(isLeg)).toHaveLength(8);
  const strides = candyStrides(replay);
  expect(strides).toHaveLength(9);
  const [x = 0, y = 0] = replay.path[3]?.at ?? [];
  expect(strides[3]).toBeCloseTo(Math.hypot(x - 2, y + 1) / (BOWL.strides[0] ?? 1), 6);
  expect(strides[replay.score.nearestMiss.afterStep]).toBeCloseTo(replay.score.nearestMiss.smallStrides, 9);
  expect(parPlace(replay)).toBe(6);
  expect(bestShown(replay)).toBe(0);
});
