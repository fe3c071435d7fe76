/** What the scene plays for what was sensed: Pip's body, particles, the aura's breath. */
import { describe, expect, test } from 'vitest';
import type { StepRecord } from '../../../src/core/hunt/step-record';
import { Breathing, breathOf } from '../../../src/scenes/view/aura-breath';
import { HEAT_STEPS } from '../../../src/scenes/view/color';
import { feelingOf, playFor } from '../../../src/scenes/view/pip-answer';
import { lengthOf } from '../../../src/scenes/view/pip-pose';
import { burstFor } from '../../../src/scenes/view/sparks';

const SENSED = { gauge: null, warmth: null, change: null, arrow: null, taps: [] };
const STEP = {
  type: 'step',
  index: 0,
  action: { type: 'step', heading: 0, stride: 1 },
  heading: 0,
  stride: 1,
  distance: 1,
  from: [0, 0],
  to: [1, 0],
  lossBefore: 10,
  lossAfter: 5,
  gradientBefore: [0, 0],
  gradientAfter: [0, 0],
  bumped: false,
  sensed: SENSED,
} as unknown as StepRecord & { readonly type: 'step' };

describe('Pip’s body answers', () => {
  test('a step with a hop its way, feeling what was sensed and not what the loss did', () => {
    expect(playFor(STEP)).toMatchObject({ type: 'hop', x: 1, y: 0, feeling: 'same' });
    const felt = (change: number): unknown => playFor({ ...STEP, sensed: { ...SENSED, change } });
    expect(felt(-2)).toMatchObject({ feeling: 'warmer' });
    expect(felt(-40)).toMatchObject({ feeling: 'much-warmer' });
    expect(felt(3)).toMatchObject({ feeling: 'colder' });
  });

  test('north is up on screen', () => {
    expect(playFor({ ...STEP, to: [0, 1] })).toMatchObject({ x: 0, y: -1 });
  });

  test('a wall with a bump the way that was tried', () => {
    expect(playFor({ ...STEP, to: [0, 0], bumped: true })).toMatchObject({ type: 'bump', x: 1 });
  });

  test('a grab with nothing', () => {
    expect(playFor({ ...STEP, type: 'grab' } as unknown as StepRecord)).toBeNull();
  });

  test('bounces only for a large change', () => {
    expect([-1, -14, -15, -50].map(feelingOf)).toEqual(['warmer', 'warmer', 'much-warmer', 'much-warmer']);
    expect([null, 0].map(feelingOf)).toEqual(['same', 'same']);
  });
});

describe('particles', () => {
  test('embers for warmer, flakes for colder, dust where nothing is felt', () => {
    expect(burstFor(-5).kind).toBe('ember');
    expect(burstFor(5).kind).toBe('snow');
    expect(burstFor(null).kind).toBe('dust');
    expect(burstFor(0)).toEqual(burstFor(null));
  });

  test('more and faster for a larger change', () => {
    const bursts = [1, 3, 5, 15, 30].map((change) => burstFor(change));
    bursts.slice(1).forEach((burst, i) => {
      const before = bursts[i];
      if (before === undefined) throw new Error('no burst before');
      expect(burst.count).toBeGreaterThan(before.count);
      expect(burst.reach / burst.lifeMs).toBeGreaterThan(before.reach / before.lifeMs);
    });
  });

  test('are gone while frames are sure to come', () => {
    for (const change of [null, -1, 50]) expect(burstFor(change).lifeMs + 160).toBeLessThanOrEqual(900);
    const slowest = playFor({ ...STEP, stride: 2, sensed: { ...SENSED, change: 20 } });
    expect(slowest === null ? 0 : lengthOf(slowest)).toBeLessThan(900);
  });
});

describe('the aura', () => {
  test('breathes quicker and deeper, the warmer', () => {
    const breaths = Array.from({ length: HEAT_STEPS }, (_, step) => breathOf(step));
    breaths.slice(1).forEach((breath, i) => {
      expect(breath.periodMs).toBeLessThan(breaths[i]?.periodMs ?? 0);
      expect(breath.depth).toBeGreaterThan(breaths[i]?.depth ?? 1);
    });
  });

  test('goes on from where it is when the heat changes', () => {
    const breathing = new Breathing();
    breathing.advance(900, breathOf(0), false);
    const before = breathing.now / breathOf(0).depth;
    breathing.advance(1, breathOf(8), false);
    expect(breathing.now / breathOf(8).depth).toBeCloseTo(before, 1);
  });

  test('holds its breath with reduced motion', () => {
    const breathing = new Breathing();
    breathing.advance(700, breathOf(8), true);
    expect(breathing.now).toBe(0);
  });
});
