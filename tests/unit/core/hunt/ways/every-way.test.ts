/** What holds for every way to play, on random levels and with random actions. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../../../../src/core/feedback/rules';
import { signalsOf } from '../../../../../src/core/feedback/signals';
import {
  actionsOf,
  type Hunt,
  MOST_ROBOT_STEPS,
  performAll,
  startHunt,
  whyNot,
} from '../../../../../src/core/hunt/hunt';
import { isMove, type StepRecord } from '../../../../../src/core/hunt/step-record';
import { CONTROLS } from '../../../../../src/core/level/level-spec';
import type { ResolvedLevel } from '../../../../../src/core/level/resolve-level';
import { decodeReplay, encodeReplay } from '../../../../../src/core/replay/replay-code';
import { GRAB, huntsAlong, last } from '../../../../fixtures/actions';
import { anyActionOf, anyLevelOf } from '../../../../fixtures/way-levels';

const RUNS = { numRuns: 120 };

describe.each(CONTROLS)('a hunt by %s', (controls) => {
  const anyHunts = fc
    .tuple(anyLevelOf(controls), fc.array(anyActionOf(controls), { minLength: 1, maxLength: 25 }))
    .map(([level, actions]) => huntsAlong(level, actions));
  const holds = (check: (hunts: readonly Hunt[], level: ResolvedLevel) => void): void =>
    fc.assert(
      fc.property(anyHunts, (hunts) => check(hunts, last(hunts).level)),
      RUNS,
    );

  test('reads back from its replay code, and walked again gives the same records bit for bit', () => {
    holds((hunts, level) => {
      const hunt = last(hunts);
      const { spec, hash, seed } = level;
      const code = encodeReplay({ levelId: spec.id, hash, seed, actions: actionsOf(hunt) });
      const { actions } = decodeReplay(code);
      expect(actions).toEqual(actionsOf(hunt));
      expect(performAll(level, actions)).toEqual(hunt);
    });
  });

  test('keeps its budgets: steps, toe-taps and jumps are counted, and never below 0', () => {
    holds((hunts, { spec }) => {
      for (const { records, stepsTaken, stepsLeft, toeTapsLeft, jumpsLeft, actionsTaken } of hunts) {
        const count = (is: (record: StepRecord) => boolean): number => records.filter(is).length;
        expect(stepsTaken).toBe(count(isMove));
        expect(stepsLeft).toBe((spec.budget.steps ?? Number.NaN) - stepsTaken);
        expect(stepsLeft).toBeGreaterThanOrEqual(0);
        expect(toeTapsLeft).toBe(
          spec.budget.toeTaps - count(({ type }) => type === 'toe-tap' || type === 'knob-tap'),
        );
        expect(toeTapsLeft).toBeGreaterThanOrEqual(0);
        expect(jumpsLeft).toBe((spec.budget.jumps ?? 0) - count(({ type }) => type === 'jump'));
        expect(jumpsLeft).toBeGreaterThanOrEqual(0);
        expect(actionsTaken).toBe(actionsOf({ records }).length);
        expect(stepsTaken).toBeLessThanOrEqual(MOST_ROBOT_STEPS);
      }
    });
  });

  test('stays within the walls, at finite places with finite losses, each record where the last one ended', () => {
    holds((hunts, { surface, start, startLoss }) => {
      const { min, max } = surface.domain;
      let [at, loss] = [start, startLoss];
      last(hunts).records.forEach((record, index) => {
        expect(record.index).toBe(index);
        expect(record.from).toEqual(at);
        expect(record.lossBefore).toBe(loss);
        at = record.to;
        loss = record.lossAfter;
        expect(Number.isFinite(loss)).toBe(true);
        expect(record.lossAfter).toBe(surface.loss(Float64Array.from(record.to)));
        record.to.forEach((c, i) => {
          expect(c >= (min[i] ?? Number.NaN) && c <= (max[i] ?? Number.NaN)).toBe(true);
        });
        if ('distance' in record) {
          const moved = Math.hypot(...record.to.map((c, i) => c - (record.from[i] ?? Number.NaN)));
          expect(record.distance).toBeCloseTo(moved, 9);
        }
      });
      expect(last(hunts).position).toEqual(at);
      expect(last(hunts).loss).toBe(loss);
    });
  });

  test('ends as diverged exactly when it flew off, and then keeps the last finite place', () => {
    holds((hunts) => {
      const { records, ending, position } = last(hunts);
      const flights = records.filter((record) => 'flewOff' in record && record.flewOff);
      expect(flights.length).toBe(ending === 'diverged' ? 1 : 0);
      const [flight] = flights;
      if (flight === undefined) return;
      expect(records.at(-1)).toBe(flight);
      expect(flight.to).toEqual(flight.from);
      expect(position).toEqual(flight.from);
    });
  });

  test('allows nothing once it is over, and always a grab before', () => {
    holds((hunts) => {
      for (const hunt of hunts) expect(whyNot(hunt, GRAB)).toBe(hunt.ending === null ? null : 'ended');
    });
  });

  test('shows what a fresh look at the same place would show, and always has something to say', () => {
    holds((hunts) => {
      for (const hunt of hunts) {
        expect(messagesFor(signalsOf(hunt)).length).toBeGreaterThan(0);
        const { gauge, warmth } = hunt.sensed;
        expect(Number.isInteger(gauge)).toBe(true);
        expect(warmth).toBeCloseTo(1 - Math.min(100, Math.max(0, gauge ?? Number.NaN)) / 100, 12);
      }
    });
  });

  test('never changes a hunt that was: records and state stay as they were', () => {
    holds((hunts, level) => {
      const actions = actionsOf(last(hunts));
      hunts.forEach((hunt, i) => {
        expect(hunt).toEqual(i === 0 ? startHunt(level) : performAll(level, actions.slice(0, i)));
      });
    });
  });
});
