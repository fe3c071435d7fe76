/** The whole game without a screen: from home through a hunt to the bird's eye and on, in a made-up world. */
import { describe, expect, test } from 'vitest';
import { parseSave, profileOf, progressOf } from '../../../src/core/course/saves';
import { decodeReplay, encodeReplay } from '../../../src/core/replay/replay-code';
import { turnPoint } from '../../../src/core/surface/turning';
import type { Game } from '../../../src/session/game';
import type { Patience } from '../../../src/session/ports';
import type { HuntEvent } from '../../../src/session/views';
import { step } from '../../fixtures/actions';
import { BOWL, type FakeWorld, fakeLevels, fakeStorage, fakeWorld, ROPE } from '../../fixtures/fake-ports';
import { bowlLevel } from '../../fixtures/levels';
import { wayLevel } from '../../fixtures/way-levels';

const [EAST, SOUTH] = [0, 6] as const;

async function at(hash: string, parts: Parameters<typeof fakeWorld>[0] = {}): Promise<FakeWorld> {
  const world = fakeWorld({ start: hash, ...parts });
  await world.settle();
  return world;
}

/** From the start of the bowl, unturned, onto the candy. */
function walkToCandy({ game }: FakeWorld): void {
  for (let i = 0; i < 4; i++) game.step(EAST, 2);
  for (let i = 0; i < 3; i++) game.step(SOUTH, 2);
}

/** The save as it lies in storage. */
function keptSave(world: FakeWorld) {
  return parseSave(world.storage.read('candy-descent.save') ?? '');
}
const keptProfile = (world: FakeWorld) => profileOf(keptSave(world));

describe('what the light will show', () => {
  test('is there while the pin is asked for, never before, and is what is shown, with the pin', async () => {
    const world = await at('#/hunt/bowl?seed=1');
    const { game } = world;
    for (let passed = 0; passed < 5000; passed += 100) game.tick(100);
    walkToCandy(world);
    await world.settle();
    expect(game.coming.value).toBeNull();
    game.grab();
    game.tick(300);
    await world.settle();
    expect(game.coming.value).toBeNull();
    game.tick(300);
    await world.settle();
    const ready = game.coming.value;
    expect(ready).toMatchObject({ pin: null, score: { find: 'candy' } });
    expect(game.screen.value).toEqual({ name: 'hunt' });
    game.pin([1.5, -0.5]);
    await world.settle();
    expect(game.replay.value).toEqual({ ...ready, pin: [1.5, -0.5] });
    expect(game.replay.value?.map).toBe(ready?.map);
    expect(game.coming.value).toBeNull();
  });

  test('is dropped with the hunt, and tried once more where it could not be had', async () => {
    const levels = fakeLevels([BOWL, ROPE]);
    levels.surveyError = new Error('no network');
    const world = await at('#/hunt/bowl?seed=1', { levels });
    const { game } = world;
    walkToCandy(world);
    game.grab();
    game.tick(600);
    await world.settle();
    expect(game.coming.value).toBeNull();
    expect(game.screen.value).toEqual({ name: 'hunt' });
    levels.surveyError = null;
    game.pin(null);
    await world.settle();
    expect(game.replay.value).toMatchObject({ pin: null, score: { find: 'candy' } });
    game.again();
    await world.settle();
    game.grab();
    game.tick(600);
    await world.settle();
    expect(game.coming.value).not.toBeNull();
    game.go({ place: 'home' });
    await world.settle();
    expect(game.coming.value).toBeNull();
  });
});

describe('between a step and the frame that shows it', () => {
  /** Frames that only come when they are let. */
  const held = () => {
    const frames: (() => void)[] = [];
    return { frames, afterFrame: (work: () => void) => frames.push(work) };
  };

  test('only the light is at work: what is kept, heard and felt follows the frame, once', async () => {
    const { frames, afterFrame } = held();
    const world = await at('#/hunt/bowl?seed=1', { afterFrame });
    const before = world.sounds.length;
    world.game.step(EAST, 2);
    expect(world.game.hunt.value?.hunt.records).toHaveLength(1);
    expect(world.sounds).toHaveLength(before);
    expect(world.storage.read('candy-descent.save')).toBeNull();
    for (const frame of frames) frame();
    const heard = world.sounds.length;
    expect(heard).toBeGreaterThan(before);
    expect(decodeReplay(keptProfile(world).unfinished ?? '').actions).toEqual([step('east', 2)]);
    for (const frame of frames) frame();
    expect(world.sounds).toHaveLength(heard);
  });

  test('a page that goes away keeps the step at once', async () => {
    const world = await at('#/hunt/bowl?seed=1', held());
    world.game.step(EAST, 2);
    world.game.settle();
    expect(decodeReplay(keptProfile(world).unfinished ?? '').actions).toEqual([step('east', 2)]);
  });

  test('a pin before the frame leaves a finished hunt, not one to go on with', async () => {
    const { frames, afterFrame } = held();
    const world = await at('#/hunt/bowl?seed=1', { afterFrame });
    walkToCandy(world);
    world.game.grab();
    world.game.pin(null);
    await world.settle();
    expect(world.game.screen.value).toEqual({ name: 'replay' });
    for (const frame of frames) frame();
    expect(keptProfile(world).unfinished).toBeNull();
  });
});

describe('the journey', () => {
  test('leads from home through hunt, grab, pin, light and moment to again and next', async () => {
    const world = await at('');
    const { game, address } = world;
    expect(game.screen.value).toEqual({ name: 'home' });
    expect(game.upNext.value).toEqual({ levelId: 'rope', seed: 1, resumes: false });

    game.go({ place: 'hunt', levelId: 'bowl', seed: 1 });
    expect(game.screen.value).toEqual({ name: 'loading', what: 'level' });
    await world.settle();
    expect(game.screen.value).toEqual({ name: 'hunt' });
    expect(game.hunt.value).toMatchObject({ phase: 'hunting', stride: 1, tapping: false, seenBefore: false });
    expect(game.hunt.value?.messages.map(({ key }) => key)).toEqual(['feedback:start']);
    expect(world.beds.at(-1)).toBe('dark');

    walkToCandy(world);
    game.grab();
    expect(game.hunt.value?.phase).toBe('pinning');
    expect(game.screen.value).toEqual({ name: 'hunt' });
    expect(game.replay.value).toBeNull();

    game.pin([1.5, -0.5]);
    await world.settle();
    expect(game.screen.value).toEqual({ name: 'replay' });
    expect(game.hunt.value).toBeNull();
    const view = game.replay.value;
    expect(view).toMatchObject({ pin: [1.5, -0.5], counts: true, own: true });
    expect(view?.score).toMatchObject({ find: 'candy', stars: 2, steps: 7 });
    expect(view?.hollows).toMatchObject([{ contents: 'candy' }]);
    expect(view?.path).toHaveLength(8);
    expect(view?.path[0]).toEqual({ at: [-2, 2], loss: 12.5, shown: 100 });
    expect(world.beds.at(-1)).toBe('light');
    expect(address.history.at(-1)).toEqual({ hash: `#/replay/${view?.code}`, how: 'replace' });
    expect(keptProfile(world).levels.bowl).toMatchObject({
      stars: 2,
      finished: 1,
      best: view?.code,
      seen: [1],
    });
    expect(keptProfile(world).unfinished).toBeNull();

    // The light, then the walk, holding once at its moment.
    expect(game.clock.value).toMatchObject({ light: 0, cursor: 0, playing: false });
    game.tick(2000);
    expect(game.clock.value).toMatchObject({ light: 1, playing: true });
    for (let i = 0; i < 200 && game.clock.value.playing; i++) game.tick(50);
    expect(game.clock.value).toMatchObject({ atMoment: true, cursor: view?.moment.step, playing: false });
    game.setSpeed(2);
    game.setPlaying(true);
    expect(game.clock.value.atMoment).toBe(false);
    for (let i = 0; i < 200 && game.clock.value.playing; i++) game.tick(50);
    expect(game.clock.value.cursor).toBe(7);
    game.seek(3);
    expect(game.clock.value).toMatchObject({ cursor: 3, playing: false });

    game.again();
    await world.settle();
    expect(address.hash.value).toBe('#/hunt/bowl?seed=2');
    expect(game.hunt.value?.hunt.level.turning).toBe(1);
    expect(game.replay.value).toBeNull();

    address.type(`#/replay/${view?.code}`);
    await world.settle();
    game.next();
    await world.settle();
    expect(parseGenerated(address.hash.value)).toBe('easy'); // the bowl is the last level: free play follows
  });

  const parseGenerated = (hash: string): string | undefined => /gen1-(\w+)-77/.exec(hash)?.[1];

  test('next goes to the level that follows, at its first unseen field', async () => {
    const world = await at('#/hunt/rope?seed=1');
    for (let i = 0; i < 3; i++) world.game.step(EAST, 2);
    world.game.tick(5000);
    await world.settle();
    world.game.next();
    await world.settle();
    expect(world.address.hash.value).toBe('#/hunt/bowl?seed=1');
  });

  test('next never leads into a closed chapter: the map tells what opens it', async () => {
    const world = await at('#/hunt/rope?seed=1', {
      levels: fakeLevels([
        { ...ROPE, chapter: 'valley' },
        { ...BOWL, chapter: 'hill' },
      ]),
    });
    world.game.grab();
    world.game.pin(null);
    await world.settle();
    expect(world.game.replay.value?.score.stars).toBe(0);
    world.game.next();
    await world.settle();
    expect(world.address.hash.value).toBe('#/levels');
    world.game.changeSettings({ openAll: true });
    world.address.type('#/hunt/rope?seed=2');
    await world.settle();
    world.game.grab();
    world.game.pin(null);
    await world.settle();
    world.game.next();
    await world.settle();
    expect(world.address.hash.value).toBe('#/hunt/bowl?seed=1');
  });

  test('play goes on with what was begun, then with the first level that isn’t passed', async () => {
    const world = await at('#/hunt/bowl?seed=5');
    world.game.step(EAST, 0);
    expect(world.game.upNext.value).toEqual({ levelId: 'bowl', seed: 5, resumes: true });
    world.address.type('');
    world.game.play();
    expect(world.address.hash.value).toBe('#/hunt/bowl?seed=5');
    await world.settle();
    expect(world.game.hunt.value?.hunt.stepsTaken).toBe(1);
    world.game.grab();
    world.game.pin(null);
    await world.settle();
    expect(world.game.upNext.value).toEqual({ levelId: 'rope', seed: 1, resumes: false });
  });

  test('an endless field of a difficulty leads to another of it', async () => {
    const world = await at('');
    world.game.playGenerated('hard');
    expect(world.address.hash.value).toBe('#/hunt/gen1-hard-77?seed=1');
    expect(world.game.screen.value).toEqual({ name: 'loading', what: 'generating' });
    await world.settle();
    world.game.grab();
    world.game.pin(null);
    await world.settle();
    world.game.next();
    await world.settle();
    expect(world.address.hash.value).toBe('#/hunt/gen1-hard-77?seed=1');
  });

  test('the field of the day is the medium field of that day’s digits', async () => {
    const world = await at('#/today');
    expect(world.levels.loads).toEqual(['gen1-medium-20261122']);
    expect(world.game.hunt.value?.title.key).toBe('levels:today.title');
    world.address.type('#/today?date=2026-01-02');
    await world.settle();
    expect(world.levels.loads.at(-1)).toBe('gen1-medium-20260102');
  });
});

describe('in the hunt', () => {
  test('each action is told once, in order, with its sound and its shake', async () => {
    const world = await at('#/hunt/bowl?seed=1');
    const events: HuntEvent[] = [];
    const stop = world.game.onHuntEvent((event) => events.push(event));
    world.game.step(EAST, 2);
    world.game.toeTap(SOUTH);
    world.game.step(EAST, 2);
    expect(events.map((event) => event.type === 'record' && event.record.type)).toEqual([
      'step',
      'toe-tap',
      'step',
    ]);
    expect(world.sounds.map(({ name }) => name)).toEqual(['warmer', 'tap-warmer', 'warmer']);
    expect(world.buzzes).toHaveLength(3);
    stop();
    world.game.step(EAST, 2);
    expect(events).toHaveLength(3);
  });

  test('what the rules refuse changes nothing and says why', async () => {
    const world = await at('#/hunt/rope?seed=1');
    const events: HuntEvent[] = [];
    world.game.onHuntEvent((event) => events.push(event));
    const before = world.game.hunt.value;
    world.game.step(2, 0);
    expect(events).toEqual([{ type: 'refused', reason: 'no-such-heading' }]);
    expect(world.game.hunt.value).toBe(before);
    expect(world.storage.read('candy-descent.save')).toBeNull();
  });

  test('a heading alone steps with the chosen stride, or taps a toe once', async () => {
    const world = await at('#/hunt/bowl?seed=1');
    const { game } = world;
    game.setStride(2);
    game.press(EAST);
    expect(game.hunt.value?.hunt.position).toEqual([-1, 2]);
    game.setTapping(true);
    expect(game.hunt.value?.tapping).toBe(true);
    game.press(EAST);
    expect(game.hunt.value?.hunt.position).toEqual([-1, 2]);
    expect(game.hunt.value).toMatchObject({ tapping: false, stride: 2 });
    game.press(EAST);
    expect(game.hunt.value?.hunt.position).toEqual([0, 2]);
  });

  test('tapping can’t be chosen once the toe-taps are spent', async () => {
    const { game } = await at('#/hunt/bowl?seed=1');
    for (let i = 0; i < 6; i++) game.toeTap(EAST);
    game.setTapping(true);
    expect(game.hunt.value?.tapping).toBe(false);
  });

  test('stepping into the candy needs no pin: the light comes by itself after the joy', async () => {
    const world = await at('#/hunt/rope?seed=1');
    const { game } = world;
    for (let i = 0; i < 3; i++) game.step(EAST, 2);
    expect(game.hunt.value).toMatchObject({ phase: 'hunting', hunt: { ending: 'found' } });
    game.tick(600);
    game.tick(600);
    await world.settle();
    expect(game.screen.value).toEqual({ name: 'hunt' });
    game.tick(200);
    game.tick(200);
    await world.settle();
    expect(game.screen.value).toEqual({ name: 'replay' });
    expect(keptProfile(world).levels.rope).toMatchObject({ stars: 3, finished: 1 });
  });

  test('a second pin, or a pin before the end, does nothing', async () => {
    const world = await at('#/hunt/bowl?seed=1');
    world.game.pin([0, 0]);
    expect(world.game.hunt.value?.phase).toBe('hunting');
    world.game.grab();
    world.game.pin([1, 1]);
    world.game.pin([2, 2]);
    await world.settle();
    expect(world.game.replay.value?.pin).toEqual([1, 1]);
    expect(keptProfile(world).levels.bowl?.finished).toBe(1);
  });

  test('nothing of the field is surveyed into the view before the light', async () => {
    const { game } = await at('#/hunt/bowl?seed=1');
    game.grab();
    expect(Object.keys(game.hunt.value ?? {}).sort()).toEqual(
      [
        'hunt',
        'knob',
        'messages',
        'phase',
        'rate',
        'running',
        'seenBefore',
        'stride',
        'tapping',
        'title',
      ].sort(),
    );
    expect(game.replay.value).toBeNull();
  });
});

describe('a slide', () => {
  const SLIDE = wayLevel('slide', { id: 'slope' });
  const { count } = SLIDE.slide.learningRates;
  const onTheSlope = () => at('#/hunt/slope?seed=1', { levels: fakeLevels([SLIDE]) });

  test('begins with the slowest rate and keeps to the level’s grid', async () => {
    const { game } = await onTheSlope();
    const rate = () => game.hunt.value?.rate;
    expect(rate()).toBe(0);
    game.setRate(3);
    expect(rate()).toBe(3);
    game.setRate(-3);
    expect(rate()).toBe(0);
    game.setRate(count + 3);
    expect(rate()).toBe(count - 1);
    expect(game.hunt.value?.hunt.records).toEqual([]);
  });

  test('slides with the chosen rate, is heard, and is kept', async () => {
    const world = await onTheSlope();
    world.game.setRate(1);
    world.game.glide();
    expect(world.game.hunt.value?.hunt.records).toMatchObject([{ type: 'slide', rate: 1 }]);
    expect(world.game.hunt.value?.rate).toBe(1);
    expect(world.sounds.map(({ name }) => name)).toContain('warmer');
    expect(decodeReplay(keptProfile(world).unfinished ?? '').actions).toEqual([{ type: 'slide', rate: 1 }]);
  });

  test('on foot there is nothing to slide', async () => {
    const { game } = await at('#/hunt/bowl?seed=1');
    const refused: HuntEvent[] = [];
    game.onHuntEvent((event) => refused.push(event));
    game.glide();
    expect(refused).toEqual([{ type: 'refused', reason: 'not-this-way' }]);
  });
});

describe('a sled', () => {
  const SLED = wayLevel('sled', { id: 'hill' });

  test('is nudged by a heading, glides and brakes, is heard, and is kept', async () => {
    const world = await at('#/hunt/hill?seed=1', { levels: fakeLevels([SLED]) });
    world.game.press(EAST);
    world.game.glide();
    world.game.brake();
    const actions = [{ type: 'nudge', heading: EAST }, { type: 'coast' }, { type: 'brake' }];
    expect(world.game.hunt.value?.hunt.records.map((record) => record.action)).toEqual(actions);
    expect(world.sounds.length).toBeGreaterThanOrEqual(3);
    expect(decodeReplay(keptProfile(world).unfinished ?? '').actions).toEqual(actions);
  });

  test('a toe still taps while one is asked for', async () => {
    const { game } = await at('#/hunt/hill?seed=1', { levels: fakeLevels([SLED]) });
    game.setTapping(true);
    game.press(EAST);
    expect(game.hunt.value?.hunt.records).toMatchObject([{ type: 'toe-tap', tap: { heading: EAST } }]);
  });

  test('on foot there is nothing to brake', async () => {
    const { game } = await at('#/hunt/bowl?seed=1');
    const refused: HuntEvent[] = [];
    game.onHuntEvent((event) => refused.push(event));
    game.brake();
    expect(refused).toEqual([{ type: 'refused', reason: 'not-this-way' }]);
  });
});

describe('a robot', () => {
  const ROBOT = wayLevel('robot', { id: 'robot' });
  const withRobot = () => at('#/hunt/robot?seed=1', { levels: fakeLevels([ROBOT]) });
  const pass = (game: Game, ms: number): void => {
    for (let passed = 0; passed < ms; passed += 20) game.tick(20);
  };

  test('walks step by step while it runs, and stands when it is stopped', async () => {
    const { game } = await withRobot();
    const steps = () => game.hunt.value?.hunt.stepsTaken ?? 0;
    pass(game, 500);
    expect(steps()).toBe(0);
    game.glide();
    expect(game.hunt.value?.running).toBe(true);
    pass(game, 1000);
    const walked = steps();
    expect(walked).toBeGreaterThanOrEqual(5);
    expect(walked).toBeLessThanOrEqual(9);
    game.glide();
    pass(game, 1000);
    expect(steps()).toBe(walked);
    game.stepRobot();
    expect(steps()).toBe(walked + 1);
  });

  test('goes on with a card that is laid meanwhile, from where it is', async () => {
    const { game } = await withRobot();
    game.glide();
    pass(game, 300);
    const place = game.hunt.value?.hunt.position;
    game.layCard('learningRate', 3);
    expect(game.hunt.value?.hunt.position).toEqual(place);
    expect(game.hunt.value?.running).toBe(true);
    pass(game, 300);
    expect(game.hunt.value?.hunt.position).not.toEqual(place);
  });

  test('takes one step after a long pause, and none after the grab', async () => {
    const { game } = await withRobot();
    const steps = () => game.hunt.value?.hunt.stepsTaken ?? 0;
    game.glide();
    expect(steps()).toBe(1);
    game.tick(5000);
    expect(steps()).toBe(2);
    game.grab();
    expect(game.hunt.value?.running).toBe(false);
    pass(game, 1000);
    expect(steps()).toBe(2);
  });

  test('has taken a step even when it is stopped before the next frame', async () => {
    const { game } = await withRobot();
    game.glide();
    game.glide();
    pass(game, 1000);
    expect(game.hunt.value?.hunt.stepsTaken).toBe(1);
    expect(game.hunt.value?.running).toBe(false);
  });

  test('stops by itself when the steps run out', async () => {
    const { game } = await withRobot();
    game.glide();
    pass(game, 20_000);
    expect(game.hunt.value?.hunt.ending).not.toBeNull();
    expect(game.hunt.value?.running).toBe(false);
  });
});

describe('coming back', () => {
  test('in the middle of a hunt finds it as it was', async () => {
    const first = await at('#/hunt/bowl?seed=3');
    first.game.step(EAST, 2);
    first.game.toeTap(SOUTH);
    const left = first.game.hunt.value?.hunt;
    const second = await at('#/hunt/bowl?seed=3', { storage: first.storage });
    expect(second.game.hunt.value?.hunt.records).toEqual(left?.records);
    expect(second.game.hunt.value?.hunt.sensed).toEqual(left?.sensed);
    expect(second.game.hunt.value?.hunt).toMatchObject({ stepsTaken: 1, toeTapsLeft: 5 });
    expect(second.sounds).toEqual([]);
  });

  test('while pinning finds the question again', async () => {
    const first = await at('#/hunt/bowl?seed=1');
    walkToCandy(first);
    first.game.grab();
    const second = await at('#/hunt/bowl?seed=1', { storage: first.storage });
    expect(second.game.hunt.value?.phase).toBe('pinning');
    second.game.pin(null);
    await second.settle();
    expect(second.game.replay.value?.score.find).toBe('candy');
    expect(keptProfile(second).levels.bowl).toMatchObject({ stars: 2, finished: 1 });
  });

  test('in the joy of the candy goes on to the light', async () => {
    const first = await at('#/hunt/rope?seed=1');
    for (let i = 0; i < 3; i++) first.game.step(EAST, 2);
    const second = await at('#/hunt/rope?seed=1', { storage: first.storage });
    second.game.tick(2000);
    await second.settle();
    expect(second.game.screen.value).toEqual({ name: 'replay' });
  });

  test('to the replay’s address shows the same walk, and counts nothing twice', async () => {
    const first = await at('#/hunt/bowl?seed=1');
    walkToCandy(first);
    first.game.grab();
    first.game.pin(null);
    await first.settle();
    const second = await at(first.address.hash.value, { storage: first.storage });
    expect(second.game.replay.value?.hunt.records).toEqual(first.game.replay.value?.hunt.records);
    expect(second.game.replay.value).toMatchObject({ own: true, pin: null });
    expect(keptProfile(second).levels.bowl).toMatchObject({ stars: 2, finished: 1 });
  });

  test('from the replay by the back button leaves it, and forward shows it again', async () => {
    const world = await at('#/hunt/bowl?seed=1');
    world.game.grab();
    world.game.pin(null);
    await world.settle();
    const replayAddress = world.address.hash.value;
    world.address.type('#/levels');
    expect(world.game.screen.value).toEqual({ name: 'levels' });
    expect(world.game.replay.value).toBeNull();
    expect(world.beds.at(-1)).toBeNull();
    world.address.type(replayAddress);
    await world.settle();
    expect(world.game.screen.value).toEqual({ name: 'replay' });
  });

  test('to a hunt whose level has changed begins it anew', async () => {
    const first = await at('#/hunt/bowl?seed=1');
    first.game.step(EAST, 2);
    const save = keptSave(first);
    const code = profileOf(save).unfinished ?? '';
    const other = encodeReplay({ ...decodeReplay(code), hash: '1111111' });
    keepUnfinished(first, other);
    const second = await at('#/hunt/bowl?seed=1', { storage: first.storage });
    expect(second.game.hunt.value?.hunt.records).toEqual([]);
  });

  test('to a hunt that breaks the rules, or can’t be read, begins it anew', async () => {
    const first = await at('#/hunt/bowl?seed=1');
    first.game.grab();
    const replay = decodeReplay(keptProfile(first).unfinished ?? '');
    const afterTheEnd = encodeReplay({ ...replay, actions: [...replay.actions, step('east')] });
    for (const broken of [afterTheEnd, 'nonsense', '1.bowl.0000000.1.A.00']) {
      keepUnfinished(first, broken);
      const second = await at('#/hunt/bowl?seed=1', { storage: first.storage });
      expect(second.game.hunt.value?.hunt.records).toEqual([]);
      expect(second.game.screen.value).toEqual({ name: 'hunt' });
    }
  });

  test('play never leads to an unfinished hunt on a level that is no more', async () => {
    for (const levelId of ['no-such-level', 'gen0-easy-5']) {
      const first = await at('#/hunt/bowl?seed=1');
      first.game.step(EAST, 0);
      keepUnfinished(first, encodeReplay({ levelId, hash: '0000000', seed: 1, actions: [step('east')] }));
      const second = await at('', { storage: first.storage });
      second.game.play();
      await second.settle();
      expect(second.game.screen.value).toEqual({ name: 'hunt' });
    }
  });
});

function keepUnfinished(world: FakeWorld, code: string): void {
  const save = keptSave(world);
  const profile = { ...profileOf(save), unfinished: code };
  world.storage.write(
    'candy-descent.save',
    JSON.stringify({ ...save, profiles: { ...save.profiles, [save.active]: profile } }),
  );
}

describe('only the first sight of a field counts', () => {
  async function huntOnce(world: FakeWorld, seed: number, walk: (world: FakeWorld) => void): Promise<void> {
    world.address.type('#/home-away');
    world.address.type(`#/hunt/bowl?seed=${seed}`);
    await world.settle();
    walk(world);
    world.game.grab();
    world.game.pin(null);
    await world.settle();
  }

  test('stars come at the first sight only, and the second says so', async () => {
    const world = await at('');
    await huntOnce(world, 1, () => {});
    expect(world.game.replay.value?.score.stars).toBe(0);
    expect(world.game.replay.value?.counts).toBe(true);
    world.address.type('#/hunt/bowl?seed=1');
    await world.settle();
    expect(world.game.hunt.value?.seenBefore).toBe(true);
    walkToCandy(world);
    world.game.grab();
    world.game.pin(null);
    await world.settle();
    expect(world.game.replay.value).toMatchObject({ counts: false, score: { stars: 2 } });
    expect(keptProfile(world).levels.bowl).toMatchObject({ stars: 0, finished: 2 });
  });

  test('a field lit by somebody’s link has been seen: it counts no more', async () => {
    const friend = await at('');
    await huntOnce(friend, 1, walkToCandy);
    const link = friend.address.hash.value;

    const world = await at(link);
    expect(world.game.replay.value).toMatchObject({ own: false, score: { find: 'candy' } });
    world.address.type('#/hunt/bowl?seed=1');
    await world.settle();
    expect(world.game.hunt.value?.seenBefore).toBe(true);
    walkToCandy(world);
    world.game.grab();
    world.game.pin(null);
    await world.settle();
    expect(progressOf(keptProfile(world), 'bowl').stars).toBe(0);
  });

  test('a friend’s walk on a field I know is not my walk', async () => {
    const friend = await at('');
    await huntOnce(friend, 1, walkToCandy);
    const world = await at('');
    await huntOnce(world, 1, () => {});
    world.address.type(friend.address.hash.value);
    await world.settle();
    expect(world.game.replay.value?.own).toBe(false);
  });

  test('a friend’s link gives no stars', async () => {
    const friend = await at('');
    await huntOnce(friend, 1, walkToCandy);
    const world = await at(friend.address.hash.value);
    expect(world.game.levels.value.map(({ stars }) => stars)).toEqual([0, 0]);
  });
});

describe('again turns the field', () => {
  test('the same loss is met along turned actions, for all eight turnings', async () => {
    const losses = async (seed: number): Promise<readonly number[]> => {
      const world = await at(`#/hunt/bowl?seed=${seed}`);
      const level = world.game.hunt.value?.hunt.level;
      if (level === undefined) throw new Error('no hunt');
      for (const [dx, dy] of [
        [1, 0],
        [1, 0],
        [0, -1],
        [0, 1],
        [-1, 0],
      ]) {
        const [x = 0, y = 0] = turnPoint([dx ?? 0, dy ?? 0], level.turning);
        world.game.step(x > 0 ? 0 : x < 0 ? 4 : y > 0 ? 2 : 6, 2);
      }
      return world.game.hunt.value?.hunt.records.map(({ lossAfter }) => lossAfter) ?? [];
    };
    const asDrawn = await losses(1);
    expect(asDrawn).toHaveLength(5);
    const turnings = new Set<number | undefined>();
    for (let seed = 2; seed <= 9; seed++) {
      expect(await losses(seed)).toEqual(asDrawn);
      const world = await at(`#/hunt/bowl?seed=${seed}`);
      turnings.add(world.game.hunt.value?.hunt.level.turning);
    }
    expect(turnings.size).toBe(8);
  });

  test('hollows and start of the bird’s eye lie on the field as walked', async () => {
    const world = await at('#/hunt/bowl?seed=3');
    world.game.grab();
    world.game.pin(null);
    await world.settle();
    const view = world.game.replay.value;
    expect(view?.hollows[0]?.at.map((c) => Math.round(c * 1e6) / 1e6)).toEqual(
      turnPoint([2, -1], view?.turning ?? 0),
    );
    expect(view?.path[0]?.at).toEqual(turnPoint([-2, 2], view?.turning ?? 0));
  });
});

describe('what is late is dropped', () => {
  test('a level that loads after the player went on opens nothing', async () => {
    const world = await at('');
    world.levels.hold();
    world.address.type('#/hunt/bowl?seed=1');
    world.address.type('#/levels');
    world.levels.release();
    await world.settle();
    expect(world.game.screen.value).toEqual({ name: 'levels' });
    expect(world.game.hunt.value).toBeNull();
  });

  test('of two levels asked for, the later one is played, whichever loads first', async () => {
    const world = await at('');
    world.levels.hold();
    world.address.type('#/hunt/bowl?seed=1');
    world.address.type('#/hunt/rope?seed=1');
    world.levels.release();
    await world.settle();
    expect(world.game.hunt.value?.hunt.level.spec.id).toBe('rope');
  });

  test('an error of a place already left is not shown', async () => {
    const world = await at('');
    world.levels.hold();
    world.address.type('#/hunt/no-such-level');
    world.address.type('#/settings');
    world.levels.release();
    await world.settle();
    expect(world.game.screen.value).toEqual({ name: 'settings' });
  });

  test('a light that was asked for and left shows no replay, and the hunt can still be lit', async () => {
    const world = await at('#/hunt/bowl?seed=1');
    world.game.grab();
    world.game.pin(null);
    world.address.type('#/levels');
    await world.settle();
    expect(world.game.screen.value).toEqual({ name: 'levels' });
    expect(world.game.replay.value).toBeNull();
    expect(world.game.upNext.value.resumes).toBe(true);
    world.game.play();
    await world.settle();
    expect(world.game.hunt.value?.phase).toBe('pinning');
  });

  test('time that passes at home or in a hunt moves nothing', async () => {
    const world = await at('#/hunt/bowl?seed=1');
    const clock = world.game.clock.value;
    const hunt = world.game.hunt.value;
    world.game.tick(60_000);
    await world.settle();
    expect(world.game.hunt.value).toBe(hunt);
    world.address.type('');
    world.game.tick(60_000);
    expect(world.game.clock.value).toBe(clock);
  });
});

describe('storage', () => {
  test('is asked for nothing but the save', async () => {
    const storage = fakeStorage();
    await at('', { storage });
    expect([...storage.kept.keys()]).toEqual([]);
  });
});

describe('a level with jumps', () => {
  const level = bowlLevel({
    id: 'jumps',
    budget: { steps: 9, toeTaps: 0, jumps: 1 },
    jumpTo: 'field',
  });

  test('is walked with them, kept with them, and shown with them in the light', async () => {
    const world = await at('#/hunt/jumps?seed=1', { levels: fakeLevels([level]) });
    const { game } = world;
    const reasons: HuntEvent[] = [];
    game.onHuntEvent((event) => reasons.push(event));
    game.step(EAST, 2);
    game.jump();
    const landed = game.hunt.value?.hunt.position;
    expect(game.hunt.value?.messages.map(({ key }) => key)).toEqual(['feedback:jump.gauge']);
    expect(world.sounds.at(-1)?.name).toMatch(/warmer|colder/);
    game.jump();
    expect(reasons.at(-1)).toEqual({ type: 'refused', reason: 'no-jumps' });

    const again = await at('#/hunt/jumps?seed=1', {
      storage: world.storage,
      levels: fakeLevels([level]),
    });
    expect(again.game.hunt.value?.hunt.position).toEqual(landed);

    game.step(SOUTH, 0);
    game.grab();
    game.pin(null);
    await world.settle();
    const { path, score, moment } = game.replay.value ?? {};
    expect(path?.map(({ at: place }) => place)).toContainEqual(landed);
    expect(path).toHaveLength(4);
    expect(score?.steps).toBe(2);
    expect(moment?.step).toBeLessThan(4);
  });
});

describe('a generator that takes a while', () => {
  /** A library whose generator tells of its progress when asked to, and never ends. */
  function slowLevels() {
    const asked: Patience[] = [];
    const levels = fakeLevels();
    levels.load = (_id, patience = {}) => {
      asked.push(patience);
      return new Promise((_, reject) => {
        patience.signal?.addEventListener('abort', () => reject(patience.signal?.reason));
      });
    };
    return { levels, asked };
  }

  test('shows how many fields were tried, and is let go when the player leaves', async () => {
    const { levels, asked } = slowLevels();
    const { game, settle } = await at('#/hunt/gen4-rope-loss-easy-3', { levels });
    expect(game.screen.value).toEqual({ name: 'loading', what: 'generating' });
    asked[0]?.onProgress?.({ refused: 4, most: 200, reason: 'a word for authors' });
    expect(game.screen.value).toEqual({ name: 'loading', what: 'generating', tried: 4 });
    expect(asked[0]?.signal?.aborted).toBe(false);

    game.go({ place: 'home' });
    await settle();
    expect(asked[0]?.signal?.aborted).toBe(true);
    asked[0]?.onProgress?.({ refused: 9, most: 200, reason: '' });
    expect(game.screen.value).toEqual({ name: 'home' });
  });

  test('is let go when another level is asked for', async () => {
    const { levels, asked } = slowLevels();
    const { game } = await at('#/hunt/gen4-rope-loss-easy-3', { levels });
    game.go({ place: 'hunt', levelId: 'gen4-rope-loss-easy-4', seed: 1 });
    expect(asked.map(({ signal }) => signal?.aborted)).toEqual([true, false]);
    expect(game.screen.value).toEqual({ name: 'loading', what: 'generating' });
  });
});

describe('a mixing desk', () => {
  const levels = () => fakeLevels([wayLevel('mixing-desk', { id: 'desk' })]);

  test('is turned by headings and by knobs, ends without a pin, and is lit without a map', async () => {
    const world = await at('#/hunt/desk?seed=1', { levels: levels() });
    const { game } = world;
    game.press(EAST);
    expect(game.hunt.value?.knob).toBe(1);
    game.press(SOUTH);
    expect(game.hunt.value?.hunt.records.at(-1)).toMatchObject({ type: 'knob', knob: 1, direction: 'down' });
    game.turnKnob(2, 'up', 0);
    expect(game.hunt.value?.knob).toBe(2);
    game.setTapping(true);
    game.turnKnob(0, 'up');
    expect(game.hunt.value?.hunt.records.at(-1)).toMatchObject({ type: 'knob-tap', tap: { knob: 0 } });
    expect(game.hunt.value?.tapping).toBe(false);
    game.toeTap(SOUTH);
    expect(game.hunt.value?.hunt.records.at(-1)).toMatchObject({ tap: { knob: 0, direction: 'down' } });

    game.grab();
    expect(game.hunt.value?.phase).toBe('hunting');
    game.tick(1000);
    await world.settle();
    expect(game.screen.value).toEqual({ name: 'hunt' });
    game.tick(1000);
    await world.settle();
    expect(game.screen.value).toEqual({ name: 'replay' });
    const { map, path, hollows } = game.replay.value ?? {};
    expect(map).toBeNull();
    expect(path?.map(({ at: place }) => place.length)).toEqual([3, 3, 3]);
    expect(hollows?.map(({ contents }) => contents)).toEqual(['candy']);
  });
});

describe('channels', () => {
  test('can be turned off but for the last one, which says so', async () => {
    const { game } = await at('#/settings');
    game.changeSettings({ light: false });
    game.changeSettings({ sound: false });
    game.changeSettings({ touch: false });
    expect(game.settings.value).toMatchObject({ light: false, sound: false, touch: false, words: true });
    game.changeSettings({ words: false });
    expect(game.settings.value.words).toBe(true);
    expect(game.notices.value.map(({ message }) => message.key)).toEqual(['problems:last-channel']);
    // Sound at volume 0 is no sound.
    game.changeSettings({ sound: true, effectsVolume: 0 });
    game.changeSettings({ words: false });
    expect(game.settings.value.words).toBe(true);
    game.changeSettings({ effectsVolume: 0.5 });
    game.changeSettings({ words: false });
    expect(game.settings.value).toMatchObject({ sound: true, words: false });
  });

  test('come back as light where settings of another device leave none, and stay so when others are changed', async () => {
    const phone = await at('#/settings');
    phone.game.changeSettings({ light: false });
    phone.game.changeSettings({ sound: false });
    phone.game.changeSettings({ words: false });
    expect(phone.game.settings.value).toMatchObject({
      light: false,
      sound: false,
      touch: true,
      words: false,
    });
    const laptop = fakeWorld({ storage: phone.storage, haptics: { available: false, buzz: () => {} } }).game;
    expect(laptop.settings.value).toMatchObject({ light: true, sound: false, words: false });
    laptop.changeSettings({ light: false });
    expect(laptop.settings.value.light).toBe(true);
    laptop.changeSettings({ captions: true });
    expect(laptop.settings.value).toMatchObject({ light: true, captions: true });
  });

  test('touch turned off shakes nothing; what is heard is numbered for its captions', async () => {
    const { game, buzzes } = await at('#/hunt/bowl?seed=1');
    game.step(EAST, 2);
    expect(buzzes).toHaveLength(1);
    game.changeSettings({ touch: false });
    game.step(EAST, 2);
    expect(buzzes).toHaveLength(1);
    // Two steps in one breath are heard together; the next is alone.
    const heard = game.heard.value;
    expect(heard.map(({ sound }) => sound.name)).toEqual(['warmer', 'warmer']);
    await Promise.resolve();
    game.step(EAST, 0);
    expect(game.heard.value).toEqual([{ id: (heard[1]?.id ?? 0) + 1, sound: expect.anything() }]);
  });
});
