import { describe, expect, test } from 'vitest';
import type { Action } from '../../../../src/core/hunt/action';
import { performAll } from '../../../../src/core/hunt/hunt';
import { scoreHunt } from '../../../../src/core/hunt/score';
import { resolveLevel } from '../../../../src/core/level/resolve-level';
import { mostTellingMoment } from '../../../../src/core/replay/moments';
import { walkOf } from '../../../../src/core/replay/walk';
import { LandformSurface } from '../../../../src/core/surface/landform-surface';
import { proveSurface } from '../../../../src/core/surface/prove-surface';
import { GRAB, step, tap } from '../../../fixtures/actions';
import { bowlLevel, type LandformLevel, ropeLevel, settled } from '../../../fixtures/levels';
import { wayLevel } from '../../../fixtures/way-levels';

function told(spec: LandformLevel, ...actions: readonly Action[]) {
  const proof = proveSurface(new LandformSurface(spec.surface), spec);
  if (!proof.ok) throw new Error(proof.reason);
  const hunt = performAll(resolveLevel(spec, 1), [...actions, GRAB]);
  const score = scoreHunt(hunt, proof.value.minima);
  const { minima } = proof.value;
  return { score, moment: mostTellingMoment(walkOf(hunt, score.find, { minima, saddles: [] })) };
}
const momentOf = (spec: LandformLevel, ...actions: readonly Action[]) => told(spec, ...actions).moment;

/** Pip at −5, a shallow hollow at −2 and the candy at 4; loss at the start about 12. */
const twoHollows = settled(
  ropeLevel({
    start: { center: [-5], radius: 0 },
    strides: [0.2, 1, 3],
    surface: {
      halfWidth: 8,
      bowl: { center: [0], curvatures: [0.1], angleDegrees: 0 },
      bumps: [
        { kind: 'well', center: [4], depth: 9, widths: [0.8], angleDegrees: 0 },
        { kind: 'well', center: [-2], depth: 4, widths: [0.8], angleDegrees: 0 },
      ],
    },
  }),
);
const [small, middle, large] = [0, 1, 2] as const;

describe('the most telling moment', () => {
  test('is turning away, at the step that left the place nearest the candy', () => {
    // −5 → −2 → 1 → 4 (the candy) → 3 → 0
    const moment = momentOf(
      twoHollows,
      step('east', large),
      tap('east'),
      step('east', large),
      step('east', large),
      step('west', middle),
      step('west', large),
    );
    expect(moment).toMatchObject({ kind: 'near-miss', step: 4, before: 0 });
    expect(moment.after).toBeGreaterThan(moment.before);
  });

  test('is no turning away when the candy was grabbed in the end', () => {
    const { score, moment } = told(
      twoHollows,
      step('east', large),
      step('east', large),
      step('east', large),
      step('west', middle),
      step('east', middle),
    );
    expect(score.find).toBe('candy');
    expect(moment.kind).not.toBe('near-miss');
  });

  test('is no turning away when Pip never came near', () => {
    expect(momentOf(twoHollows, step('east', large), step('east', large), step('west', large)).kind).not.toBe(
      'near-miss',
    );
  });

  test('is no turning away when the nearest place is where Pip stayed', () => {
    expect(momentOf(bowlLevel(), step('east', large)).kind).toBe('stopped-early');
  });

  test('is an overshoot: a step that began downhill and ended uphill, higher than before', () => {
    // From −3 the slope falls to −2 and rises again: 3 further, at 0, it is higher.
    const moment = momentOf(twoHollows, step('east', middle), step('east', middle), step('east', large));
    expect(moment).toMatchObject({ kind: 'overshoot', step: 3 });
    expect(moment.after - moment.before).toBeGreaterThanOrEqual(3);
  });

  test('is the highest rise among several overshoots', () => {
    const wide = ropeLevel({
      start: { center: [0], radius: 0 },
      strides: [0.2, 2.5, 3.5],
      surface: { halfWidth: 6 },
    });
    // 0 → 2.5 (rise) → −1 (greater rise) → back up: bottom at 1
    const moment = momentOf(
      wide,
      step('east', middle),
      step('west', large),
      step('west', small),
      step('west', large),
    );
    expect(moment).toMatchObject({ kind: 'overshoot', step: 2 });
  });

  test('is the step with the highest rise when none overshot', () => {
    const moment = momentOf(twoHollows, step('west', middle), step('west', small), step('east', middle));
    expect(moment).toMatchObject({ kind: 'uphill', step: 1, before: 100 });
  });

  test('is the first bump when nothing rose', () => {
    const corner = bowlLevel({ start: { center: [-2, -4], radius: 0 } });
    const moment = momentOf(corner, step('east', middle), step('south', large), step('south', large));
    expect(moment).toMatchObject({ kind: 'wall', step: 2 });
  });

  test('is the greatest fall when all went well', () => {
    // (−2, 2) → (0.12, −0.12) → (2.12, −1.12): in the candy.
    const toTheCandy = [step('east', small), ...Array<Action>(3).fill(step('south-east', large))];
    const rest = [step('east', large), step('east', large), step('south', large), step('west', small)];
    const { moment, score } = told(bowlLevel(), ...toTheCandy, ...rest);
    expect(score.find).toBe('candy');
    expect(moment).toMatchObject({ kind: 'best-step', step: 2 });
    expect(moment.after).toBeLessThan(moment.before);
  });

  test('is the last step when it still fell and the grab got grass', () => {
    const moment = momentOf(bowlLevel(), step('south-east', large), step('south-east', small));
    expect(moment).toMatchObject({ kind: 'stopped-early', step: 2 });
    expect(moment.after).toBeLessThanOrEqual(moment.before - 3);
  });

  test('is a crawl when even the greatest fall was small', () => {
    const tiny = bowlLevel({ strides: [0.02, 0.5, 1] });
    expect(momentOf(tiny, step('east', small), step('south-east', small)).kind).toBe('crawl');
  });

  test('is the step that flew off the field', () => {
    // The gradient is (−4, 0): rate 6, 3.2, leads far beyond the wall.
    const level = wayLevel('slide', { start: { center: [-2, -1], radius: 0 } });
    const hunt = performAll(resolveLevel(level, 1), [{ type: 'slide', rate: 6 }]);
    expect(hunt.ending).toBe('diverged');
    const minima = [{ at: [2, -1], loss: 0, onWall: false }];
    const { find } = scoreHunt(hunt, minima);
    expect(mostTellingMoment(walkOf(hunt, find, { minima, saddles: [] }))).toMatchObject({
      kind: 'flew-off',
      step: 1,
    });
  });

  test('is none when no step was taken', () => {
    expect(momentOf(bowlLevel(), tap('east'))).toMatchObject({
      kind: 'no-step',
      step: 0,
      before: 100,
      after: 100,
    });
  });

  test('counts steps from one and passes over toe-taps', () => {
    expect(momentOf(bowlLevel(), tap('east'), tap('south'), step('south-east', large)).step).toBe(1);
  });
});
