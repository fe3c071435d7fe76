/** "Beat my walk": the same field, the other walk hidden until the light, and codes that nobody trusts. */
import { describe, expect, test, vi } from 'vitest';
import { decodeReplay, encodeReplay } from '../../../src/core/replay/replay-code';
import { type FakeWorld, fakeWorld } from '../../fixtures/fake-ports';

const [EAST, NORTH, SOUTH] = [0, 2, 6] as const;

async function at(hash: string): Promise<FakeWorld> {
  const world = fakeWorld({ start: hash });
  await world.settle();
  return world;
}

/** The code of a walk north by so many steps. */
async function codeOfWalk(steps: number): Promise<string> {
  const { game, settle } = await at('#/hunt/bowl?seed=1');
  for (let i = 0; i < steps; i++) game.step(NORTH, 0);
  game.grab();
  game.pin(null);
  await settle();
  return game.replay.value?.code ?? '';
}

async function toTheLight({ game, settle }: FakeWorld) {
  game.grab();
  game.pin(null);
  await settle();
  return vi.waitFor(() => {
    const explore = game.explore.value;
    if (explore === null) throw new RangeError('nothing to explore yet');
    return explore;
  });
}

describe('a link to beat a walk', () => {
  test('opens the same field and seed, and says nothing of the walk but its length', async () => {
    const code = await codeOfWalk(3);
    const { game } = await at(`#/beat/${code}`);
    expect(game.screen.value).toEqual({ name: 'hunt' });
    const plain = await at('#/hunt/bowl?seed=1');
    const { messages = [], ...shown } = game.hunt.value ?? {};
    const { messages: usual = [], ...same } = plain.game.hunt.value ?? {};
    expect(shown).toEqual(same);
    expect(messages).toEqual([...usual, { key: 'ui:hunt.waits', params: { count: 3 } }]);
    // With the first step it is over.
    game.step(EAST, 2);
    plain.game.step(EAST, 2);
    expect(game.hunt.value).toEqual(plain.game.hunt.value);
    expect(game.explore.value).toBeNull();
  });

  test('shows it in the light, beside one’s own', async () => {
    const code = await codeOfWalk(3);
    const world = await at(`#/beat/${code}`);
    for (let i = 0; i < 4; i++) world.game.step(EAST, 2);
    for (let i = 0; i < 3; i++) world.game.step(SOUTH, 2);
    const { other, replay } = await toTheLight(world);
    expect(replay.score.find).toBe('candy');
    expect(other?.path).toHaveLength(4);
    expect(other?.path.at(-1)?.at).toEqual([-2, 2.75]);
    expect(other?.outcome).toMatchObject({ steps: 3, candy: false });
    expect(other?.own).toMatchObject({ steps: 7, candy: true });
    expect(other?.winner).toBe('own');
  });

  test('tells when the other walk was better, or both are as good', async () => {
    const code = await codeOfWalk(1);
    const worse = await at(`#/beat/${code}`);
    worse.game.step(NORTH, 2);
    expect((await toTheLight(worse)).other?.winner).toBe('other');
    const same = await at(`#/beat/${code}`);
    same.game.step(NORTH, 0);
    expect((await toTheLight(same)).other?.winner).toBe('nobody');
  });

  test('is there again when the light’s address is opened anew', async () => {
    const code = await codeOfWalk(3);
    const world = await at(`#/beat/${code}`);
    world.game.step(EAST, 2);
    const { replay } = await toTheLight(world);
    const address = world.address.hash.value;
    expect(address).toBe(`#/replay/${replay.code}~${code}`);
    const again = await at(address);
    const explore = await vi.waitFor(() => {
      const found = again.game.explore.value;
      if (found === null) throw new RangeError('nothing to explore yet');
      return found;
    });
    expect(explore.replay.code).toBe(replay.code);
    expect(explore.other?.path).toHaveLength(4);
  });

  test.each([
    ['of another field', (code: string) => encodeReplay({ ...decodeReplay(code), seed: 2 })],
    ['with a slip', (code: string) => code.slice(0, -1)],
  ])('another walk %s is left out of the light', async (_what, change) => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const code = await codeOfWalk(2);
    const { game } = await at(`#/replay/${code}~${change(await codeOfWalk(1))}`);
    await vi.waitFor(() => expect(game.explore.value).not.toBeNull());
    expect(game.replay.value?.code).toBe(code);
    expect(game.explore.value?.other).toBeNull();
    warned.mockRestore();
  });

  test('is forgotten with the next field', async () => {
    const world = await at(`#/beat/${await codeOfWalk(1)}`);
    world.game.go({ place: 'hunt', levelId: 'bowl', seed: 2 });
    await world.settle();
    expect((await toTheLight(world)).other).toBeNull();
  });
});

describe('a code that is not to be trusted', () => {
  test.each([
    ['cut short', (code: string) => code.slice(0, -3), 'problems:code.shape'],
    ['with a slip', (code: string) => code.replace('.bowl.', '.rope.'), 'problems:code.checksum'],
    [
      'of an older level',
      (code: string) => encodeReplay({ ...decodeReplay(code), hash: '0000000' }),
      'problems:replay.other-version',
    ],
    [
      'that breaks the rules',
      (code: string) => encodeReplay({ ...decodeReplay(code), actions: [{ type: 'coast' }] }),
      'problems:replay.illegal',
    ],
    [
      'that never ends',
      (code: string) => encodeReplay({ ...decodeReplay(code), actions: [] }),
      'problems:replay.unfinished',
    ],
  ])('%s is told in plain words', async (_what, change, key) => {
    const { game } = await at(`#/beat/${change(await codeOfWalk(1))}`);
    expect(game.screen.value).toMatchObject({ name: 'problem', message: { key } });
    expect(game.hunt.value).toBeNull();
  });
});
