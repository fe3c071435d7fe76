/** The one moment's choices as the screens hold them. */
import { expect, test, vi } from 'vitest';
import { openChoices } from '../../../../src/session/explore/choices';
import { hasMap, type ReplayView } from '../../../../src/session/views';
import { step } from '../../../fixtures/actions';
import { fakeWorld } from '../../../fixtures/fake-ports';

/** East by a long stride, away north by a middle one, then a grab; uphill at step 2. */
async function walked(): Promise<ReplayView> {
  const { game, settle } = fakeWorld({ start: '#/hunt/bowl?seed=1' });
  await settle();
  game.step(0, 2);
  game.step(2, 1);
  game.grab();
  game.pin(null);
  await settle();
  const replay = game.replay.value;
  if (replay === null || !hasMap(replay)) throw new RangeError('no replay');
  // Fetched after the light.
  await vi.waitFor(() => expect(game.explore.value?.choices.found.value?.step).toBe(replay.moment.step));
  return replay;
}

test('stand at the telling step, with the stride that was taken', async () => {
  const replay = await walked();
  const choices = openChoices(replay);
  expect(replay.moment).toMatchObject({ kind: 'uphill', step: 2 });
  expect(choices.stride.value).toBe(1);
  expect(choices.found.value?.list.find(({ done }) => done)?.actions).toEqual([step('north', 1)]);
  expect(choices.chosen.value).toBeNull();
});

test('one is chosen, with its stride, and chosen once more it is left', async () => {
  const choices = openChoices(await walked());
  const best = choices.found.value?.list.find((one) => one.best);
  if (best === undefined) throw new RangeError('no best');
  expect(best.actions).toEqual([step('south-east', 2)]);
  choices.choose(best.key);
  expect(choices.chosen.value).toBe(best);
  expect(choices.stride.value).toBe(2);
  choices.choose(best.key);
  expect(choices.chosen.value).toBeNull();
  choices.choose('no such key');
  expect(choices.chosen.value).toBeNull();
  choices.choose(best.key);
  choices.choose(null);
  expect(choices.chosen.value).toBeNull();
});
