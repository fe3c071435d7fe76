/** The wall of a class from codes to counts, with walks that were really walked. */
import { describe, expect, test } from 'vitest';
import type { Activity } from '../../../../src/core/class/activity';
import { classCodeOf } from '../../../../src/core/class/class-code';
import { type ClassField, classFieldSteps, dealtSeedOf } from '../../../../src/core/class/class-field';
import { classLevelId } from '../../../../src/core/class/class-level';
import { encodeResult } from '../../../../src/core/class/result-code';
import { actionsOf } from '../../../../src/core/hunt/actions-of';
import { runBot } from '../../../../src/core/hunt/bots/bot';
import { intendedBot } from '../../../../src/core/hunt/bots/intended-bot';
import type { LevelSpec } from '../../../../src/core/level/level-spec';
import { resolveLevel } from '../../../../src/core/level/resolve-level';
import { finish } from '../../../../src/core/steps';
import { wallKey } from '../../../../src/session/class/wall-keeper';
import { openWall, type WallRoom } from '../../../../src/session/class/wall-room';
import type { LevelPort, StoragePort, Survey } from '../../../../src/session/ports';
import { basinsSteps, surveySteps } from '../../../../src/worker/field-requests';
import { GRAB, step } from '../../../fixtures/actions';
import { fakeStorage } from '../../../fixtures/fake-ports';
import { bowlLevel } from '../../../fixtures/levels';

const COURSE = ['bowl', 'other'];
const ACTIVITY: Activity = {
  levels: [
    { kind: 'course', id: 'bowl' },
    { kind: 'course', id: 'other' },
  ],
  senses: 'levels',
  hints: false,
  order: 'play',
  language: null,
  sound: false,
  seed: 7,
};
const CODE = classCodeOf(ACTIVITY, COURSE);
const specOf = (id: string): LevelSpec => bowlLevel({ id });

const surveys = new Map<string, Survey>();
const surveyOf = (spec: LevelSpec): Survey => {
  const survey = surveys.get(spec.id) ?? finish(surveySteps(spec));
  surveys.set(spec.id, survey);
  return survey;
};

const levels: LevelPort = {
  order: COURSE.map((id) => ({ id, chapter: 'one' })),
  listed: async () => ({}),
  load: async (id) => specOf(id),
  survey: async (spec) => surveyOf(spec),
  basins: async (spec, minima, map) => finish(basinsSteps(spec, minima, map)),
};
const fields = new Map<string, ClassField>();
const fieldOf = (spec: LevelSpec): ClassField => {
  const field = fields.get(spec.id) ?? finish(classFieldSteps(spec, ACTIVITY));
  fields.set(spec.id, field);
  return field;
};

function open(storage: StoragePort = fakeStorage(), typed = CODE): WallRoom {
  const opened = openWall(typed, {
    levels,
    storage,
    measure: async (spec) => fieldOf(spec),
    pause: async () => {},
  });
  if (!('room' in opened)) throw new Error(opened.problem.key);
  return opened.room;
}

/** A walk of the level's own bot, as the animal would have walked it. */
function walked(animal: number, n = 1, mark = 0): string {
  const spec = specOf(classLevelId({ code: CODE, n }));
  const level = resolveLevel(spec, dealtSeedOf(fieldOf(spec), animal));
  const hunt = runBot(level, intendedBot(spec), animal);
  return encodeResult(CODE, { n, animal, mark, actions: actionsOf(hunt) });
}
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe('the wall', () => {
  test('picks walks out of a chat, and tells what it refuses by kind', async () => {
    const room = open();
    const [otter, fox] = [walked(0), walked(1)];
    const slip = `${walked(2).slice(0, -1)}${walked(2).endsWith('a') ? 'b' : 'a'}`;
    const foreign = encodeResult('K7P3QX9M', { n: 1, animal: 3, mark: 0, actions: [step('north'), GRAB] });
    const unfinished = encodeResult(CODE, { n: 1, animal: 4, mark: 0, actions: [step('north')] });
    const taken = await room.take(
      `Ana: ${otter}\nBen: look! ${fox}.\n${slip}\n${foreign}\n${unfinished}\n${otter}\nc1.zzz`,
    );
    expect(taken.added).toBe(2);
    expect(taken.refused.map(({ refused }) => refused)).toEqual([
      'checksum',
      'other-activity',
      'breaks-rules',
      'repeated',
    ]);
    expect(room.walks.value.map(({ animal }) => animal)).toEqual([0, 1]);
    expect(room.refusals.value).toHaveLength(4);
    room.close();
  });

  test('lays all walks on one field, whatever side they were seen from', async () => {
    const room = open();
    // Two animals of one start, seen from two sides.
    await room.take(`${walked(0)} ${walked(5)}`);
    const [a, b] = room.walks.value;
    expect(a?.places.slice(0, 2)).toEqual(b?.places.slice(0, 2));
    await settled();
    const { basins, steps, heat } = room.facts.value;
    expect(basins.reduce((sum, { count }) => sum + count, 0)).toBe(2);
    expect(basins[0]).toEqual({ hollow: 0, count: 2 });
    expect(steps.bins.reduce((sum, { count }) => sum + count, 0)).toBe(2);
    expect(Math.max(...(heat?.shares ?? []))).toBe(1);
    room.close();
  });

  test('keeps each field’s walks, tallies and light apart', async () => {
    const room = open();
    await room.take(`${walked(0, 1)} ${walked(0, 2)} ${walked(1, 2)}`);
    await settled();
    room.tally(0, 1);
    room.lift(true);
    expect([room.walks.value.length, room.lit.value, room.tallies.value[0]?.count]).toEqual([1, true, 1]);
    room.number.value = 2;
    await settled();
    expect([room.walks.value.length, room.lit.value, room.tallies.value[0]?.count]).toEqual([2, false, 0]);
    room.close();
  });

  test('hides an animal from every count, and undoes one thing after the other', async () => {
    const room = open();
    const otter = walked(0);
    await room.take(`${otter} ${walked(1)}`);
    room.hide(otter, true);
    expect(room.facts.value.walks.map(({ animal }) => animal)).toEqual([1]);
    room.lift(true);
    room.undo();
    expect(room.lit.value).toBe(false);
    room.undo();
    expect(room.facts.value.walks).toHaveLength(2);
    room.undo();
    expect([room.walks.value.length, room.canUndo.value]).toEqual([0, false]);
    room.close();
  });

  test('orders the walks that are picked', async () => {
    const room = open();
    const [a, b, c] = [walked(0), walked(1), walked(2)];
    await room.take([a, b, c].join(' '));
    room.pick(a);
    room.pick(b);
    room.pick(c);
    room.move(c, -1);
    expect(room.picked.value).toEqual([a, c, b]);
    room.move(a, -1); // it is the first already
    room.pick(c);
    expect(room.picked.value).toEqual([a, b]);
    room.close();
  });

  test('is kept after each change, and walked again when it is opened', async () => {
    const storage = fakeStorage();
    const room = open(storage);
    await room.take(walked(0));
    room.tally(null, 1);
    room.close();
    const again = open(storage);
    await settled();
    expect(again.walks.value.map(({ animal, steps }) => [animal, steps])).toEqual(
      room.walks.value.map(({ animal, steps }) => [animal, steps]),
    );
    expect(again.tallies.value.at(-1)).toEqual({ hollow: null, count: 1 });
    again.close();
  });

  test('believes no walk that somebody wrote into what is kept', async () => {
    const storage = fakeStorage();
    const forged = encodeResult(CODE, { n: 1, animal: 4, mark: 0, actions: [step('north')] });
    storage.write(
      wallKey(CODE),
      JSON.stringify({
        what: 'candy-descent/wall',
        version: 1,
        code: CODE,
        commands: [{ type: 'tell', codes: [{ code: forged, n: 1, animal: 4 }] }],
      }),
    );
    const room = open(storage);
    await settled();
    expect(room.walks.value).toEqual([]);
    expect(room.refusals.value).toEqual([{ code: forged, refused: 'breaks-rules' }]);
    room.close();
  });

  test('puts aside what is kept and can’t be read', () => {
    const storage = fakeStorage();
    storage.write(wallKey(CODE), '{"what":"candy-descent/wall","version":1,"code":3}');
    const room = open(storage);
    expect(room.trouble.value?.key).toBe('class:wall.keep.putAside');
    room.tally(0, 1);
    expect(storage.read(`${wallKey(CODE)}.unreadable`)).toContain('"code":3');
    room.close();
  });

  test('takes in what another tab put on the same wall', async () => {
    const storage = fakeStorage();
    const [here, there] = [open(storage), open(storage)];
    await here.take(walked(0));
    await there.take(walked(1));
    await settled();
    const third = open(storage);
    await settled();
    expect(third.walks.value.map(({ animal }) => animal).sort()).toEqual([0, 1]);
    for (const room of [here, there, third]) room.close();
  });

  test('travels as a file, to its own class alone', async () => {
    const room = open();
    await room.take(`${walked(0)} ${walked(1)}`);
    room.tally(0, 1);
    const file = room.file();
    const other = open();
    const opened = await other.take(file);
    expect(opened).toMatchObject({ added: 2, message: { key: 'class:wall.taken.opened' } });
    await settled();
    expect(other.tallies.value[0]?.count).toBe(1);
    expect((await other.take(file)).added).toBe(0);
    expect(other.walks.value).toHaveLength(2);
    // Onto a wall with something on it come its walks alone, and that is said.
    const third = open();
    await third.take(walked(5));
    third.tally(0, 1);
    const joined = await third.take(file);
    expect(joined).toMatchObject({ added: 2, refused: [], message: { key: 'class:wall.taken.joined' } });
    await settled();
    expect(third.tallies.value[0]?.count).toBe(1);
    third.close();
    const foreign = open(fakeStorage(), classCodeOf({ ...ACTIVITY, seed: 8 }, COURSE));
    expect((await foreign.take(file)).message?.key).toBe('class:wall.taken.otherWall');
    expect(room.csv().split('\r\n')).toHaveLength(1 + 2 + 1 + 1);
    for (const each of [room, other, foreign]) each.close();
  });

  test('of a big class has a field for each of its twelve levels, and takes walks of the last', async () => {
    const big: Activity = {
      ...ACTIVITY,
      levels: Array.from({ length: 12 }, (_, i) => ({ kind: 'course', id: COURSE[i % 2] ?? '' })),
    };
    const code = classCodeOf(big, COURSE);
    const storage = fakeStorage();
    const room = open(storage, code.toLowerCase());
    expect([room.code, room.fields.length, room.fields[11]?.levelId]).toEqual([
      code,
      12,
      `class-${code.toLowerCase()}-12`,
    ]);
    const spec = specOf(classLevelId({ code, n: 12 }));
    const level = resolveLevel(spec, dealtSeedOf(fieldOf(spec), 30));
    const actions = actionsOf(runBot(level, intendedBot(spec), 1));
    const twelfth = encodeResult(code, { n: 12, animal: 30, mark: 2, actions });
    expect(await room.take(twelfth)).toMatchObject({ added: 1, refused: [] });
    room.number.value = 12;
    room.tally(null, 1);
    expect(room.walks.value.map(({ n, animal }) => [n, animal])).toEqual([[12, 30]]);
    room.close();
    expect(storage.read(wallKey(code))).toContain(twelfth);
    const again = open(storage, code);
    await settled();
    again.number.value = 12;
    await settled();
    expect([again.walks.value.length, again.tallies.value.at(-1)?.count]).toEqual([1, 1]);
    again.close();
  });

  test('says that nothing is kept where storage is denied', async () => {
    const room = open(fakeStorage(false));
    expect(room.durable.value).toBe(false);
    await room.take(walked(0));
    expect(room.walks.value).toHaveLength(1);
    room.close();
  });

  test('names what is wrong with a class code', () => {
    const opened = openWall('K7P3', {
      levels,
      storage: fakeStorage(),
      measure: async (s) => fieldOf(s),
      pause: async () => {},
    });
    expect('problem' in opened && opened.problem.key).toBe('class:problem.code.length');
  });
});
