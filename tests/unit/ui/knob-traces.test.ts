import { expect, test } from 'vitest';
import type { Action } from '../../../src/core/hunt/action';
import { performAll } from '../../../src/core/hunt/hunt';
import { resolveLevel } from '../../../src/core/level/resolve-level';
import { finish } from '../../../src/core/steps';
import { buildReplay } from '../../../src/session/build-replay';
import { knobTracesOf } from '../../../src/ui/chart/knob-traces';
import { surveySteps } from '../../../src/worker/field-requests';
import { wayLevel } from '../../fixtures/way-levels';

test('each knob has a trace in its own box, with the candy’s setting', () => {
  const level = resolveLevel(wayLevel('mixing-desk'), 1);
  const actions: Action[] = [
    { type: 'turn-knob', knob: 0, direction: 'up', stride: 2 },
    { type: 'turn-knob', knob: 2, direction: 'down', stride: 0 },
    { type: 'grab' },
  ];
  const hunt = performAll(level, actions);
  const about = { title: { key: 'x', params: {} }, pin: null, counts: true, own: true };
  const replay = buildReplay(hunt, finish(surveySteps(level.spec)), about);
  const traces = knobTracesOf(replay, 300, 60);
  expect(traces).toHaveLength(3);
  const { min, max } = level.surface.domain;
  traces.forEach((trace, knob) => {
    expect(trace.start).toBe(level.start[knob]);
    expect(trace.end).toBe(hunt.position[knob]);
    const [low, high] = [min[knob] ?? 0, max[knob] ?? 0];
    const yOf = (setting: number): number => (60 * (high - setting)) / (high - low);
    expect(trace.candyY).toBeCloseTo(yOf(trace.candy), 1);
    expect(trace.at(0).y).toBeCloseTo(yOf(trace.start), 1);
    expect(trace.at(99)).toEqual(trace.at(2));
    expect(trace.at(2).x).toBe(300);
    expect(trace.line.split(' ')).toHaveLength(3);
  });
  // Another walk in the same boxes, longer than this one.
  const longer = knobTracesOf(replay, 300, 60, 4);
  expect(longer[0]?.at(2).x).toBe(150);
  const [low, high] = [min[0] ?? 0, max[0] ?? 0];
  expect(longer[0]?.over([low, high, low, low, (low + high) / 2])).toBe('0,60 75,0 150,60 225,60 300,30');
  // Only the knob that was turned moves.
  const middle = traces.map(({ at }) => [at(0).y, at(1).y] as const);
  expect(middle.map(([before, after]) => before !== after)).toEqual([true, false, false]);
  // The candy of the field as it was walked.
  const candy = new Float64Array(traces.map((trace) => trace.candy));
  expect(level.surface.loss(candy)).toBeCloseTo(level.spec.floor, 6);
});
