/** Rivals under the player's rules, coaches without strides: who walks, the same each time, and how they are told. */
import { describe, expect, test } from 'vitest';
import { runBot } from '../../../../src/core/hunt/bots/bot';
import { rivalBot } from '../../../../src/core/hunt/bots/rivals';
import { actionsOf, performAll } from '../../../../src/core/hunt/hunt';
import { resolveLevel } from '../../../../src/core/level/resolve-level';
import { freeWalkSteps, ratesFor, stepsFor } from '../../../../src/core/replay/free-walk';
import {
  COACH_NAMES,
  coachWalkSteps,
  RULE_OF_COACH,
  rivalsOf,
  rivalWalkSteps,
} from '../../../../src/core/replay/rivals';
import { finish } from '../../../../src/core/steps';
import { handMadeLevel, handMadeNames } from '../../../fixtures/hand-made-levels';
import { bowlLevel, ropeLevel } from '../../../fixtures/levels';
import { wayLevel } from '../../../fixtures/way-levels';

describe('the rivals', () => {
  test('walk where a slope is told; Rando everywhere', () => {
    const at = (spec: Parameters<typeof resolveLevel>[0]) => rivalsOf(resolveLevel(spec, 1));
    expect(at(bowlLevel())).toEqual(['rando', 'grady', 'momo', 'nessa', 'addie']);
    expect(at(bowlLevel({ senses: ['warmer-colder'] }))).toEqual(['rando']);
    const shaky = { senses: ['shaky-arrow'], noise: { kind: 'normal', deviation: 1 } };
    expect(at(wayLevel('walk', shaky))).toContain('stoch');
    expect(at(wayLevel('slide'))).toEqual(['rando', 'grady']);
    expect(at(wayLevel('sled'))).toEqual(['rando', 'momo']);
    expect(at(wayLevel('mixing-desk'))).toEqual(['rando']);
  });

  test.each(handMadeNames)('keep to the rules and the budget, the same each time: %s', (name) => {
    const level = resolveLevel(handMadeLevel(name), 4);
    for (const rival of rivalsOf(level)) {
      const hunt = finish(rivalWalkSteps(level, rival));
      expect(hunt.ending).not.toBeNull();
      expect(hunt.stepsTaken).toBeLessThanOrEqual(level.spec.budget.steps ?? 300);
      // The player could have done all of it.
      expect(performAll(level, actionsOf(hunt)).records).toEqual(hunt.records);
      expect(finish(rivalWalkSteps(level, rival)).records).toEqual(hunt.records);
    }
  });

  test('are the bots of the proofs', () => {
    const level = resolveLevel(bowlLevel({ senses: ['slope-arrow'] }), 2);
    const bot = rivalBot('momo', level.spec);
    if (bot === null) throw new Error('Momo can walk here');
    expect(finish(rivalWalkSteps(level, 'momo')).records).toEqual(runBot(level, bot, 2).records);
  });

  test('have other luck with another seed', () => {
    const walk = (seed: number) =>
      actionsOf(finish(rivalWalkSteps(resolveLevel(bowlLevel(), seed), 'rando')));
    expect(walk(1)).not.toEqual(walk(2));
  });

  test('who can’t play is refused', () => {
    const level = resolveLevel(bowlLevel({ senses: ['warmer-colder'] }), 1);
    expect(() => finish(rivalWalkSteps(level, 'grady'))).toThrow(RangeError);
  });
});

describe('the coaches', () => {
  test.each([
    ['a rope', ropeLevel()],
    ['a field', bowlLevel()],
    ['a mixing desk', wayLevel('mixing-desk')],
  ])('walk on %s, the same each time, within the budget', (_what, spec) => {
    const level = resolveLevel(spec, 2);
    for (const name of COACH_NAMES) {
      const hunt = finish(coachWalkSteps(level, name));
      expect(hunt.ending).not.toBeNull();
      expect(hunt.stepsTaken).toBeLessThanOrEqual(stepsFor(level));
      expect(hunt.position).toHaveLength(level.surface.dimension);
      expect(finish(coachWalkSteps(level, name)).records).toEqual(hunt.records);
    }
  });

  test('take the rate that ends lowest, and of those that end as low the quickest', () => {
    const level = resolveLevel(handMadeLevel('feel-the-slope/long-ravine'), 1);
    for (const name of ['grady', 'momo', 'nessa', 'addie'] as const) {
      const rule = RULE_OF_COACH[name];
      const coach = finish(coachWalkSteps(level, name));
      for (const [i, learningRate] of ratesFor(level, rule).entries()) {
        if (i % 2 === 1) continue;
        const other = finish(freeWalkSteps(level, { rule, learningRate, momentum: 0.9 }));
        if (other.ending === 'diverged') continue;
        expect(coach.loss).toBeLessThanOrEqual(other.loss + level.spec.tolerance);
        if (other.loss <= coach.loss) expect(coach.stepsTaken).toBeLessThanOrEqual(other.stepsTaken);
      }
    }
  });

  test('never come out as flown off where any rate stays on the field', () => {
    for (const name of handMadeNames) {
      const level = resolveLevel(handMadeLevel(name), 1);
      expect(finish(coachWalkSteps(level, 'grady')).ending).not.toBe('diverged');
    }
  });
});
