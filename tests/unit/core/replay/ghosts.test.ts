/** Which kept walks are ghosts of a field, and how any walk is told. */
import { describe, expect, test } from 'vitest';
import type { Action } from '../../../../src/core/hunt/action';
import { performAll } from '../../../../src/core/hunt/hunt';
import { hashLevel, resolveLevel } from '../../../../src/core/level/resolve-level';
import { ghostsOf } from '../../../../src/core/replay/ghosts';
import { encodeReplay } from '../../../../src/core/replay/replay-code';
import { tellWalk } from '../../../../src/core/replay/told-walk';
import { GRAB, step } from '../../../fixtures/actions';
import { bowlLevel, ropeLevel } from '../../../fixtures/levels';

const BOWL = bowlLevel();
const code = (actions: readonly Action[], change: Partial<Parameters<typeof encodeReplay>[0]> = {}): string =>
  encodeReplay({ levelId: BOWL.id, hash: hashLevel(BOWL), seed: 1, actions, ...change });

describe('ghosts', () => {
  test('are the finished walks of this level and this seed, each once', () => {
    const [east, south] = [code([step('east', 2), GRAB]), code([step('south', 2), GRAB])];
    const ghosts = ghostsOf(resolveLevel(BOWL, 1), [east, south, east]);
    expect(ghosts.map((ghost) => ghost.code)).toEqual([east, south]);
    expect(ghosts[0]?.hunt.position).toEqual([-1, 2]);
  });

  test.each([
    ['another seed', code([GRAB], { seed: 2 })],
    ['another level', code([GRAB], { levelId: 'test-rope' })],
    ['an older version of the level', code([GRAB], { hash: '0000000' })],
    ['a walk without an end', code([step('east', 0)])],
    ['what the rules don’t allow', code([{ type: 'jump' }, GRAB])],
    ['what can’t be read', 'code-a'],
  ])('are not: %s', (_what, other) => {
    expect(ghostsOf(resolveLevel(BOWL, 1), [other])).toEqual([]);
  });
});

describe('any walk', () => {
  const known = (level: ReturnType<typeof resolveLevel>, at: readonly number[]) => ({
    minima: [{ at, loss: level.surface.loss(Float64Array.from(at)), onWall: false }],
    saddles: [],
  });

  test('is told with its places, its find, its steps and a moment that says why', () => {
    const level = resolveLevel(BOWL, 1);
    const east = Array.from({ length: 4 }, () => step('east', 2));
    const south = Array.from({ length: 3 }, () => step('south', 2));
    const told = tellWalk(performAll(level, [...east, ...south, GRAB]), known(level, [2, -1]));
    expect(told).toMatchObject({
      find: 'candy',
      steps: 7,
      ending: 'grabbed',
      why: { kind: 'best-step', step: 1 },
    });
    expect(told.path).toHaveLength(8);
    expect(told.path[0]).toEqual({ at: [-2, 2], loss: 12.5, shown: 100 });
    expect(told.path[7]).toMatchObject({ at: [2, -1], shown: 0 });
  });

  test('without candy on the grass, by what held it up rather than by its first slip', () => {
    const level = resolveLevel(ropeLevel(), 1);
    // Over the valley and back, again and again.
    const toAndFro = [0, 1, 2].flatMap(() => [step('east', 2), step('west', 2)]);
    const hunt = performAll(level, [step('east', 2), step('east', 2), ...toAndFro, GRAB]);
    const told = tellWalk(hunt, known(level, [1]));
    expect(told).toMatchObject({ find: 'grass', why: { kind: 'near-miss' } });
  });

  test('that stopped where hardly any slope was left is told so', () => {
    // Along the flat of a ravine: the candy is far, and little leads there.
    const flat = bowlLevel({
      strides: [0.02, 0.5, 1],
      surface: { bowl: { center: [2, -1], curvatures: [0.2, 12], angleDegrees: 0 } },
    });
    const level = resolveLevel(flat, 1);
    const south = Array.from({ length: 3 }, () => step('south', 2));
    const told = tellWalk(performAll(level, [...south, step('south', 0), GRAB]), known(level, [2, -1]));
    expect(told).toMatchObject({ find: 'grass', why: { kind: 'eased', step: 4 } });
    // Where the last step still led down, it is that it stopped early.
    const early = tellWalk(performAll(level, [...south.slice(1), GRAB]), known(level, [2, -1]));
    expect(early.why.kind).toBe('stopped-early');
  });
});
