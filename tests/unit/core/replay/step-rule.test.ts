/** The numbers of the update rule are those of the hunt, bit for bit where the hunt keeps them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Hunt } from '../../../../src/core/hunt/hunt';
import { isLeg } from '../../../../src/core/hunt/step-record';
import { CONTROLS, type Controls } from '../../../../src/core/level/level-spec';
import { robotStepOf } from '../../../../src/core/replay/robot-memory';
import { stepRuleOf } from '../../../../src/core/replay/step-rule';
import { GRAB, huntsAlong, last } from '../../../fixtures/actions';
import { anyActionOf, anyLevelOf } from '../../../fixtures/way-levels';

const anyHuntOf = (controls: Controls): fc.Arbitrary<Hunt> =>
  fc
    .tuple(anyLevelOf(controls), fc.array(anyActionOf(controls), { maxLength: 16 }))
    .map(([level, actions]) => last(huntsAlong(level, [...actions, GRAB])));

const close = (a: number, b: number, size: number): void => {
  if (Number.isFinite(b))
    expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * (Math.abs(size) + Math.abs(b) + 1));
};

describe.each(CONTROLS)('the rule of a step: %s', (controls) => {
  test('begins where the step began and ends where it ended, by its own numbers', () => {
    fc.assert(
      fc.property(anyHuntOf(controls), (hunt) => {
        const legs = hunt.records.filter(isLeg);
        expect(stepRuleOf(hunt, 0)).toEqual({ kind: 'start' });
        expect(stepRuleOf(hunt, legs.length + 1)).toBeNull();
        for (const [i, record] of legs.entries()) {
          const rule = stepRuleOf(hunt, i + 1);
          switch (rule?.kind) {
            case 'jump':
              expect(record.type).toBe('jump');
              break;
            case 'walk':
              rule.axes.forEach((axis, k) => {
                expect([axis.old, axis.new]).toEqual([record.from[k], record.to[k]]);
                if (!rule.bumped) close(axis.old + rule.stride * axis.way, axis.new, rule.stride);
              });
              break;
            case 'knob':
              expect([rule.old, rule.new]).toEqual([record.from[rule.knob - 1], record.to[rule.knob - 1]]);
              if (!rule.bumped) close(rule.old + rule.turn, rule.new, rule.turn);
              break;
            case 'driven':
              if (!('wanted' in record)) throw new RangeError(`${record.type} is not driven`);
              rule.axes.forEach((axis, k) => {
                expect([axis.old, axis.new, axis.gradient]).toEqual([
                  record.from[k],
                  record.to[k],
                  record.felt[k],
                ]);
                expect(axis.wanted).toBe(record.wanted[k]);
                close(axis.old - axis.rate * axis.push, axis.wanted, axis.old);
                if (rule.momentum === null || axis.carried === null || axis.velocity === null) return;
                const carried = rule.momentum * rule.kept * axis.carried;
                close(carried + axis.gradient + axis.nudge, axis.velocity, carried);
              });
              break;
            default:
              throw new RangeError(`no rule for step ${i + 1}`);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

test('a sled’s velocity is the one that its record keeps, unless a wall took part of it', () => {
  fc.assert(
    fc.property(anyHuntOf('sled'), (hunt) => {
      for (const [i, record] of hunt.records.filter(isLeg).entries()) {
        const rule = stepRuleOf(hunt, i + 1);
        if (record.type !== 'sled' || rule?.kind !== 'driven') continue;
        rule.axes.forEach(({ carried, velocity }, k) => {
          expect(carried).toBe(record.velocityBefore[k]);
          if (!record.bumped) expect(velocity).toBe(record.velocityAfter[k]);
        });
      }
    }),
    { numRuns: 60 },
  );
});

test('a robot’s memory, gone through again, leads to where it went, bit for bit', () => {
  let steps = 0;
  fc.assert(
    fc.property(anyHuntOf('robot'), (hunt) => {
      const { carried, records } = hunt;
      const robots = records.filter((record) => record.type === 'robot-step');
      const end = robots.at(-1);
      for (const record of robots) expect(robotStepOf(hunt.level, records, record)).not.toBeNull();
      steps += robots.length;
      // Cards and jumps after the last step may have cleared it.
      if (end === undefined || carried.kind !== 'robot' || records.indexOf(end) < records.length - 2) return;
      expect(robotStepOf(hunt.level, records, end)?.after.memory).toEqual(carried.memory.memory);
    }),
    { numRuns: 60 },
  );
  expect(steps).toBeGreaterThan(50);
});
