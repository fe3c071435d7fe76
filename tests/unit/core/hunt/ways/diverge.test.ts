/** Flying off: too large a learning rate is a result, `diverged`, with the last finite place kept. */
import { describe, expect, test } from 'vitest';
import type { Action } from '../../../../../src/core/hunt/action';
import { performAll } from '../../../../../src/core/hunt/hunt';
import { scoreHunt } from '../../../../../src/core/hunt/score';
import type { Controls } from '../../../../../src/core/level/level-spec';
import { type ResolvedLevel, resolveLevel } from '../../../../../src/core/level/resolve-level';
import type { LossField } from '../../../../../src/core/surface/loss-function';
import { last } from '../../../../fixtures/actions';
import { wayLevel } from '../../../../fixtures/way-levels';

/** An action that carries Pip far, in each way that can fly off. */
const FAR: readonly (readonly [Controls, Readonly<Record<string, unknown>>, readonly Action[]])[] = [
  [
    'slide',
    {},
    [
      { type: 'slide', rate: 0 },
      { type: 'slide', rate: 7 },
    ],
  ],
  ['sled', { sled: { learningRate: 4, momentum: 0.9, brake: 0.5, push: 1 } }, [{ type: 'coast' }]],
  [
    'robot',
    {},
    [
      { type: 'run', length: 0 },
      { type: 'card', card: 'learningRate', choice: 9 },
      { type: 'run', length: 2 },
    ],
  ],
];

describe.each(FAR)('a %s with too large a rate', (controls, change, actions) => {
  const level = resolveLevel(wayLevel(controls, change), 1);
  const hunt = performAll(level, actions);

  test('diverges, and stands where it was before', () => {
    expect(hunt.ending).toBe('diverged');
    const record = last(hunt.records);
    expect(record).toMatchObject({ flewOff: true, distance: 0, bumped: false });
    expect(record.to).toEqual(record.from);
    expect(record.lossAfter).toBe(record.lossBefore);
    expect(hunt.position).toEqual(record.from);
    expect(hunt.position.every(Number.isFinite)).toBe(true);
    expect('wanted' in record && record.wanted.some((w) => Math.abs(w) > 8)).toBe(true);
  });

  test('feels no change, as nothing was reached', () => {
    expect(hunt.sensed.change).toBe(0);
  });

  test('has found nothing, even where it stands beside the candy', () => {
    const minima = [{ at: hunt.position, loss: 0, onWall: false }];
    const there: ResolvedLevel = { ...level, spec: { ...level.spec, tolerance: 1e6 } };
    expect(scoreHunt({ ...hunt, level: there }, minima)).toMatchObject({ find: 'grass', stars: 0 });
    expect(scoreHunt({ ...hunt, level: there, ending: 'grabbed' }, minima).find).toBe('candy');
  });
});

test('half the width beyond a wall is still held, more flies off', () => {
  const level = resolveLevel(wayLevel('slide', { start: { center: [-2, -1], radius: 0 } }), 1);
  // The gradient is (−4, 0): a rate of 1.6 leads to 4.4, 3.2 to 10.8.
  expect(performAll(level, [{ type: 'slide', rate: 5 }])).toMatchObject({ ending: null, position: [4, -1] });
  expect(performAll(level, [{ type: 'slide', rate: 6 }]).ending).toBe('diverged');
});

test('a loss a million times the one at the start is a divergence, too', () => {
  const cliff: LossField = {
    dimension: 1,
    domain: { min: [-4], max: [4] },
    loss: (w) => ((w[0] ?? 0) < 0 ? 1 : 2e6),
    lossAndGradient: (w, out) => {
      out[0] = -1;
      return (w[0] ?? 0) < 0 ? 1 : 2e6;
    },
  };
  const level: ResolvedLevel = {
    ...resolveLevel(wayLevel('slide', rope), 1),
    surface: cliff,
    start: [-1],
    startLoss: 1,
  };
  expect(performAll(level, [{ type: 'slide', rate: 2 }])).toMatchObject({ ending: null, position: [-0.8] });
  expect(performAll(level, [{ type: 'slide', rate: 5 }])).toMatchObject({
    ending: 'diverged',
    position: [-1],
  });
});

/** A rope, as far as the parser is concerned; the field of the test takes its place. */
const rope = {
  start: { center: [-1], radius: 0 },
  surface: {
    kind: 'landforms',
    dimension: 1,
    halfWidth: 4,
    bowl: { center: [1], curvatures: [1] },
    bumps: [],
    offset: 0,
  },
};

test.each<[Controls, Action]>([
  ['tightrope', { type: 'step', heading: 0, stride: 2 }],
  ['slide', { type: 'slide', rate: 5 }],
  ['sled', { type: 'nudge', heading: 0 }],
  ['robot', { type: 'run', length: 3 }],
])('a loss that is no number ends a %s as diverged', (controls, action) => {
  const wild: LossField = {
    dimension: 1,
    domain: { min: [-4], max: [4] },
    loss: (w) => ((w[0] ?? 0) <= -1 ? 1 : Number.NaN),
    lossAndGradient: (w, out) => {
      out[0] = (w[0] ?? 0) <= -1 ? -1 : Number.NaN;
      return (w[0] ?? 0) <= -1 ? 1 : Number.NaN;
    },
  };
  const level: ResolvedLevel = {
    ...resolveLevel(wayLevel(controls, rope), 1),
    surface: wild,
    start: [-1],
    startLoss: 1,
  };
  const hunt = performAll(level, [action]);
  expect(hunt).toMatchObject({ ending: 'diverged', position: [-1], loss: 1 });
  expect(hunt.sensed.gauge).toBe(100);
});

test('a knob turned to where the loss is no number diverges', () => {
  const wild: LossField = {
    dimension: 3,
    domain: { min: [-4, -4, -4], max: [4, 4, 4] },
    loss: (w) => ((w[0] ?? 0) <= -2 ? 1 : Number.POSITIVE_INFINITY),
    lossAndGradient: (w, out) => {
      out.fill(0);
      return (w[0] ?? 0) <= -2 ? 1 : Number.POSITIVE_INFINITY;
    },
  };
  const level: ResolvedLevel = { ...resolveLevel(wayLevel('mixing-desk'), 1), surface: wild, startLoss: 1 };
  const turned = performAll(level, [{ type: 'turn-knob', knob: 0, direction: 'up', stride: 2 }]);
  expect(turned).toMatchObject({ ending: 'diverged', position: [-2, 2, 1], loss: 1 });
  expect(performAll(level, [{ type: 'turn-knob', knob: 1, direction: 'up', stride: 2 }]).ending).toBeNull();
});
