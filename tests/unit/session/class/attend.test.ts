/** What a class sets holds while one is in it, and is given back on leaving; its light shows a walk that waited. */
import { describe, expect, test } from 'vitest';
import type { Activity } from '../../../../src/core/class/activity';
import {
  enterClass,
  leaveClass,
  showLight,
  swapAnimal,
  walkField,
} from '../../../../src/session/class/attend';
import { studentOf } from '../../../../src/session/class/student';
import { BOWL, type FakeWorld, fakeLevels, fakeWorld, ROPE } from '../../../fixtures/fake-ports';
import { bowlLevel } from '../../../fixtures/levels';

const CODE = 'K7QMPX4D2B';
const LEVEL = `class-${CODE.toLowerCase()}-1`;
const ACTIVITY: Activity = {
  levels: [{ kind: 'course', id: 'bowl' }],
  senses: 'levels',
  hints: false,
  order: 'play',
  language: 'es',
  sound: false,
  seed: 7,
};

function world(): FakeWorld {
  return fakeWorld({ levels: fakeLevels([ROPE, BOWL, bowlLevel({ id: LEVEL, par: 6 })]) });
}
const seat = ({ game }: FakeWorld) => {
  const now = studentOf(game.ports.storage).now.value;
  if (now === null) throw new Error('nobody is in a class');
  return now;
};

describe('in a class', () => {
  test('sound, hints and language are the class’s, and as before on leaving', () => {
    const { game } = world();
    enterClass(game, CODE, ACTIVITY);
    expect(game.settings.value).toMatchObject({ sound: false, hints: 'never', language: 'es' });
    leaveClass(game);
    expect(game.settings.value).toMatchObject({ sound: true, hints: 'offer', language: null });
  });

  test('what somebody changes there stays changed', () => {
    const { game } = world();
    enterClass(game, CODE, ACTIVITY);
    game.changeSettings({ language: 'ar', sound: true });
    leaveClass(game);
    expect(game.settings.value).toMatchObject({ sound: true, hints: 'offer', language: 'ar' });
  });

  test('another class gives back what the first one set before it sets its own', () => {
    const { game } = world();
    enterClass(game, CODE, ACTIVITY);
    enterClass(game, 'ABCDEFG', { ...ACTIVITY, hints: true, language: null, sound: true });
    expect(game.settings.value).toMatchObject({ sound: true, hints: 'offer', language: null });
    leaveClass(game);
    expect(game.settings.value).toMatchObject({ sound: true, hints: 'offer', language: null });
  });

  test('entered again it changes nothing, and a swap brings another animal, once', () => {
    const made = world();
    enterClass(made.game, CODE, ACTIVITY);
    const first = seat(made);
    enterClass(made.game, CODE, ACTIVITY);
    expect(seat(made)).toBe(first);
    swapAnimal(made.game, first);
    const second = seat(made);
    expect(second.animal).not.toBe(first.animal);
    swapAnimal(made.game, second);
    expect(seat(made)).toBe(second);
  });
});

test('a hunt that was begun goes on, though another was begun since; its walk waits, then lights up with its pin', async () => {
  const made = world();
  const { game, address } = made;
  enterClass(game, CODE, ACTIVITY);
  const student = studentOf(game.ports.storage);
  student.deal(CODE, 1, 9);
  walkField(game, seat(made), 1);
  await made.settle();
  game.step(2, 1);
  game.tick(2000);
  await import('../../../../src/session/class/gate');
  await made.settle();
  address.type('#/hunt/bowl?seed=1');
  await made.settle();
  game.step(2, 1);
  walkField(game, seat(made), 1);
  await made.settle();
  expect(game.hunt.value?.hunt.records).toHaveLength(1);
  game.grab();
  game.pin([1, 2]);
  await made.settle();
  expect(game.screen.value.name).toBe('join');
  student.light(CODE);
  const [walk] = seat(made).walks;
  if (walk === undefined) throw new Error('no walk was kept');
  showLight(game, seat(made), walk);
  await made.settle();
  await made.settle();
  expect(game.screen.value).toEqual({ name: 'replay' });
  expect(game.replay.value?.pin).toEqual([1, 2]);
  expect(game.replay.value?.own).toBe(true);
  expect(game.profile.value.levels[LEVEL]?.finished).toBe(1);
});
