/** What a child's device remembers of a class: kept after each change, read back whole, and never taken from anybody on trust. */
import { describe, expect, test } from 'vitest';
import { encodeReplay } from '../../../../src/core/replay/replay-code';
import { CLASS_KEY, studentOf } from '../../../../src/session/class/student';
import { type FakeStorage, fakeStorage } from '../../../fixtures/fake-ports';

const CODE = 'K7QMPX4D2B';
const REPLAY = encodeReplay({
  levelId: 'class-k7qmpx4d2b-1',
  hash: '0000000',
  seed: 9,
  actions: [{ type: 'grab' }],
});
const WALK = { level: 1, replay: REPLAY, pin: [1, 2], hollow: null };

/** The same device with a new page. */
function reopened(storage: FakeStorage): FakeStorage {
  const again = fakeStorage();
  for (const [key, text] of storage.kept) again.kept.set(key, text);
  return again;
}

describe('a child in a class', () => {
  test('is the same animal with the same walks after a refresh', () => {
    const storage = fakeStorage();
    const student = studentOf(storage);
    student.join(CODE, 7, 0);
    student.deal(CODE, 1, 99);
    student.keepUnfinished(CODE, 'a');
    expect(studentOf(reopened(storage)).now.value).toMatchObject({ animal: 7, seeds: [99], unfinished: 'a' });
    expect(student.keepWalk(CODE, WALK)).toBe(true);
    student.keepHollow(CODE, 1, 'grass');
    student.light(CODE);
    const now = studentOf(reopened(storage)).now.value;
    expect(now).toMatchObject({ unfinished: null, lit: true, walks: [{ ...WALK, hollow: 'grass' }] });
  });

  test('keeps twelve fields of a long code, and none more', () => {
    const storage = fakeStorage();
    const student = studentOf(storage);
    const code = '2K7PWXYZ9ABCDEFGHJKMNPQRS';
    student.join(code, 7, 0);
    for (let level = 1; level <= 12; level++) {
      student.deal(code, level, 2 ** 40 + level);
      student.keepWalk(code, { ...WALK, level });
    }
    const again = studentOf(reopened(storage)).now.value;
    expect(again?.seeds).toHaveLength(12);
    expect(again?.walks.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    student.keepWalk(code, { ...WALK, level: 13 });
    expect(studentOf(reopened(storage)).now.value).toBeNull();
  });

  test('has one walk a field: the first', () => {
    const student = studentOf(fakeStorage());
    student.join(CODE, 7, 0);
    expect(student.keepWalk(CODE, WALK)).toBe(true);
    expect(student.keepWalk(CODE, { ...WALK, replay: '1.y' })).toBe(false);
    expect(student.now.value?.walks).toEqual([WALK]);
  });

  test('may ask for another animal once, before the first walk is done, and its fields are dealt anew', () => {
    const student = studentOf(fakeStorage());
    student.join(CODE, 7, 0);
    student.deal(CODE, 1, 99);
    student.reroll(12);
    expect(student.now.value).toMatchObject({ animal: 12, rerolled: true, seeds: [] });
    student.reroll(20);
    expect(student.now.value?.animal).toBe(12);
    const other = studentOf(fakeStorage());
    other.join(CODE, 7, 0);
    other.keepWalk(CODE, WALK);
    other.reroll(12);
    expect(other.now.value?.animal).toBe(7);
  });

  test('leaves, comes back as the same animal, and is forgotten only when somebody else joins', () => {
    const student = studentOf(fakeStorage());
    student.join(CODE, 7, 0);
    student.keepWalk(CODE, WALK);
    student.leave();
    expect(student.now.value).toBeNull();
    student.join('ABC', 1, 0);
    student.join(CODE, 30, 0);
    expect(student.now.value).toMatchObject({ code: CODE, animal: 7, walks: [WALK] });
    student.forget(CODE);
    expect(student.now.value).toBeNull();
    expect(student.attendance(CODE)).toBeNull();
    expect(student.attendance('ABC')).not.toBeNull();
  });

  test('is remembered by two tabs at once', () => {
    const storage = fakeStorage();
    const student = studentOf(storage);
    student.join(CODE, 7, 0);
    // Another tab of the same browser.
    const other = studentOf({ ...storage, read: storage.read, write: storage.write.bind(storage) });
    other.keepWalk(CODE, WALK);
    student.light(CODE);
    expect(student.now.value).toMatchObject({ walks: [WALK], lit: true });
  });
});

describe('what is kept', () => {
  test.each([
    ['no JSON', '{'],
    ['another version', '{"version":2}'],
    ['an animal that there is not', memoryWith({ animal: 32 })],
    ['a pin that is no place', memoryWith({ walks: [{ ...WALK, pin: ['x'] }] })],
    ['a walk that can’t be read', memoryWith({ walks: [{ ...WALK, replay: '1.x' }] })],
    ['more than it knows', memoryWith({ name: 'Ada' })],
  ])('%s is put aside, and play goes on', (_, text) => {
    const storage = fakeStorage();
    storage.kept.set(CLASS_KEY, text);
    const student = studentOf(storage);
    expect(student.now.value).toBeNull();
    expect(storage.kept.get('candy-descent.unreadable-class')).toBe(text);
    student.join(CODE, 5, 0);
    expect(studentOf(reopened(storage)).now.value?.animal).toBe(5);
  });

  test('is read when nothing is wrong with it', () => {
    const storage = fakeStorage();
    storage.kept.set(CLASS_KEY, memoryWith({}));
    expect(studentOf(storage).now.value?.animal).toBe(4);
  });

  test('lives in memory where the device keeps nothing', () => {
    const student = studentOf(fakeStorage(false));
    student.join(CODE, 7, 0);
    student.keepWalk(CODE, WALK);
    expect(student.now.value?.walks).toEqual([WALK]);
  });

  test('is of the last dozen of classes', () => {
    const student = studentOf(fakeStorage());
    for (let i = 0; i < 14; i++) student.join(`CLASS${i}`, i, 0);
    expect(student.attendance('CLASS1')).toBeNull();
    expect(student.attendance('CLASS2')?.animal).toBe(2);
  });
});

function memoryWith(change: object): string {
  const one = {
    code: CODE,
    animal: 4,
    mark: 0,
    rerolled: false,
    seeds: [9],
    walks: [WALK],
    unfinished: null,
    lit: false,
  };
  return JSON.stringify({ version: 1, current: CODE, lent: {}, classes: [{ ...one, ...change }] });
}
