import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headingVector } from '../../../../src/core/hunt/action';
import {
  type Hunt,
  MOST_STEPS,
  perform,
  performAll,
  startHunt,
  whyNot,
} from '../../../../src/core/hunt/hunt';
import { type ResolvedLevel, resolveLevel } from '../../../../src/core/level/resolve-level';
import { anyAction, GRAB, huntsAlong, last, step, stepsOf, tap } from '../../../fixtures/actions';
import { anyResolvedLevel, bowlLevel, onSurface, ropeLevel } from '../../../fixtures/levels';

const walks = fc.tuple(anyResolvedLevel, fc.array(anyAction, { maxLength: 40 }));

/** Holds for the hunts of 200 random walks on random levels. */
function everywhere(check: (hunts: readonly Hunt[], level: ResolvedLevel) => void): void {
  fc.assert(
    fc.property(walks, ([level, actions]) => check(huntsAlong(level, actions), level)),
    { numRuns: 200 },
  );
}

function freshly(level: ResolvedLevel, at: readonly number[]) {
  const gradient = new Float64Array(at.length);
  const loss = level.surface.lossAndGradient(Float64Array.from(at), gradient);
  return { loss, gradient: [...gradient] };
}

describe('the records of any walk', () => {
  test('chain: each begins where the one before ended, with its loss and gradient', () =>
    everywhere((hunts, level) => {
      let before = { to: level.start, lossAfter: level.startLoss };
      last(hunts).records.forEach((record, index) => {
        expect(record.index).toBe(index);
        expect(record.from).toEqual(before.to);
        expect(record.lossBefore).toBe(before.lossAfter);
        before = record;
      });
      expect(last(hunts).position).toEqual(before.to);
      expect(last(hunts).loss).toBe(before.lossAfter);
    }));

  test('tell the losses and gradients that the field has there', () =>
    everywhere((hunts, level) => {
      for (const record of last(hunts).records) {
        expect({ loss: record.lossBefore, gradient: record.gradientBefore }).toEqual(
          freshly(level, record.from),
        );
        expect({ loss: record.lossAfter, gradient: record.gradientAfter }).toEqual(freshly(level, record.to));
      }
    }));

  test('stay inside the walls', () =>
    everywhere((hunts, level) => {
      const { min, max } = level.surface.domain;
      for (const { position } of hunts)
        position.forEach((c, i) => {
          expect(c).toBeGreaterThanOrEqual(min[i] ?? Number.NaN);
          expect(c).toBeLessThanOrEqual(max[i] ?? Number.NaN);
        });
    }));

  test('step exactly one stride along the heading, or up to the wall', () =>
    everywhere((hunts, level) => {
      for (const record of stepsOf(last(hunts))) {
        const stride = level.spec.strides[record.stride] ?? Number.NaN;
        const unit = headingVector(record.heading);
        expect(record.bumped).toBe(record.distance < stride);
        if (!record.bumped) expect(record.distance).toBe(stride);
        record.to.forEach((c, i) => {
          expect(c).toBeCloseTo((record.from[i] ?? 0) + (unit[i] ?? 0) * record.distance, 12);
        });
      }
    }));

  test('leave Pip exactly on the wall after a bump, where the same heading is blocked', () =>
    everywhere((hunts, level) => {
      const { min, max } = level.surface.domain;
      for (const hunt of hunts) {
        const record = hunt.records.at(-1);
        if (record?.type !== 'step' || !record.bumped) continue;
        const unit = headingVector(record.heading);
        const atWall = record.to.some((c, i) => {
          const u = unit[i] ?? 0;
          return (u > 0 && c === max[i]) || (u < 0 && c === min[i]);
        });
        expect(atWall, `to ${record.to} with walls ${min} … ${max}`).toBe(true);
        if (hunt.ending !== null) continue;
        const blocked = stepsOf(perform(hunt, record.action)).at(-1);
        expect(blocked).toMatchObject({ distance: 0, bumped: true, to: hunt.position });
      }
    }));

  test('count steps and toe-taps, and nothing else', () =>
    everywhere((hunts, level) => {
      const { steps } = level.spec.budget;
      for (const hunt of hunts) {
        const walked = stepsOf(hunt).length;
        const tapped = hunt.records.filter((record) => record.type === 'toe-tap').length;
        expect(hunt.stepsTaken).toBe(walked);
        expect(hunt.stepsLeft).toBe(steps === null ? null : steps - walked);
        const given = level.spec.senses.includes('toe-taps') ? level.spec.budget.toeTaps : 0;
        expect(hunt.toeTapsLeft).toBe(given - tapped);
      }
    }));

  test('leave Pip in place for toe-taps and the grab', () =>
    everywhere((hunts) => {
      for (const record of last(hunts).records) {
        if (record.type === 'step') continue;
        expect(record.to).toEqual(record.from);
        expect(record.lossAfter).toBe(record.lossBefore);
        expect(record.gradientAfter).toEqual(record.gradientBefore);
      }
    }));

  test('come out the same, bit for bit, when the same actions are performed again', () =>
    everywhere((hunts, level) => {
      const hunt = last(hunts);
      const actions = hunt.records.map((record) => record.action);
      expect(performAll(resolveLevel(level.spec, level.seed), actions).records).toEqual(hunt.records);
    }));

  test('never change once written', () =>
    everywhere((hunts) => {
      hunts.forEach((hunt, i) => {
        expect(hunt.records).toHaveLength(i);
        hunt.records.forEach((record, k) => {
          expect(record).toBe(last(hunts).records[k]);
        });
      });
    }));
});

describe('what the rules refuse', () => {
  test('whyNot names a reason exactly when performing throws, and the hunt stays as it was', () => {
    fc.assert(
      fc.property(walks, anyAction, ([level, actions], action) => {
        const hunt = last(huntsAlong(level, actions));
        const before = JSON.stringify(hunt);
        const reason = whyNot(hunt, action);
        if (reason === null) expect(perform(hunt, action).records).toHaveLength(hunt.records.length + 1);
        else expect(() => perform(hunt, action)).toThrow(new RegExp(`${reason}$`));
        expect(JSON.stringify(hunt)).toBe(before);
      }),
      { numRuns: 500 },
    );
  });

  test('everything is refused after the end', () => {
    const ended = performAll(resolveLevel(bowlLevel(), 1), [GRAB]);
    for (const action of [step('east'), tap('east'), GRAB]) expect(whyNot(ended, action)).toBe('ended');
  });

  test('a tightrope has only east and west', () => {
    const hunt = startHunt(resolveLevel(ropeLevel(), 1));
    expect(whyNot(hunt, step('north'))).toBe('no-such-heading');
    expect(whyNot(hunt, tap('south-west'))).toBe('no-such-heading');
    expect(whyNot(hunt, step('east'))).toBeNull();
    expect(whyNot(hunt, tap('west'))).toBeNull();
  });

  test('a stride the level does not give is refused', () => {
    const hunt = startHunt(resolveLevel(bowlLevel({ strides: [0.5, 1] }), 1));
    expect(whyNot(hunt, step('east', 1))).toBeNull();
    expect(whyNot(hunt, step('east', 2))).toBe('no-such-stride');
  });

  test('toe-taps run out, and without the sense there are none', () => {
    const level = resolveLevel(bowlLevel({ budget: { steps: 5, toeTaps: 1 } }), 1);
    expect(whyNot(performAll(level, [tap('east')]), tap('east'))).toBe('no-toe-taps');
    const numb = resolveLevel(bowlLevel({ senses: ['depth-gauge'] }), 1);
    expect(whyNot(startHunt(numb), tap('east'))).toBe('no-toe-taps');
  });

  test('the first action that the rules forbid stops a list of them', () => {
    const level = resolveLevel(bowlLevel(), 1);
    expect(() => performAll(level, [GRAB, step('east')])).toThrow(RangeError);
  });
});

describe('how a hunt ends', () => {
  test('by the grab, where Pip stands', () => {
    const hunt = performAll(resolveLevel(bowlLevel(), 1), [step('east'), GRAB]);
    expect(hunt.ending).toBe('grabbed');
    expect(hunt.position).toEqual([-1.75, 2]);
  });

  test('by the last step, but not before it', () => {
    const level = resolveLevel(bowlLevel({ budget: { steps: 2, toeTaps: 6 } }), 1);
    expect(performAll(level, [step('east'), tap('east')]).ending).toBeNull();
    expect(performAll(level, [step('east'), step('west')]).ending).toBe('out-of-steps');
  });

  test('by stepping within the tolerance of the floor, only where the level says so', () => {
    const way = [step('east', 2), step('east', 2), step('east', 2)];
    const change = { floor: 0, tolerance: 0.1, start: { center: [-2], radius: 0 } };
    const kind = resolveLevel(ropeLevel({ ...change, candyEndsHunt: true }), 1);
    expect(performAll(kind, way.slice(0, 2)).ending).toBeNull();
    expect(performAll(kind, way).ending).toBe('found');
    expect(performAll(resolveLevel(ropeLevel(change), 1), way).ending).toBeNull();
  });

  test('with the candy even on the very last step', () => {
    const level = resolveLevel(ropeLevel({ candyEndsHunt: true, budget: { steps: 3, toeTaps: 0 } }), 1);
    expect(performAll(level, [step('east', 2), step('east', 2), step('east', 2)]).ending).toBe('found');
  });

  test('never by a toe in the candy', () => {
    const level = resolveLevel(
      ropeLevel({ candyEndsHunt: true, start: { center: [0.75], radius: 0 }, tolerance: 0.001 }),
      1,
    );
    expect(performAll(level, [tap('east')]).ending).toBeNull();
  });

  test('a walk without a limit still ends, so that its replay code stays short enough to read', () => {
    const level = resolveLevel(ropeLevel({ budget: { steps: null, toeTaps: 0 } }), 1);
    let hunt = startHunt(level);
    while (hunt.ending === null && hunt.stepsTaken < 1500)
      hunt = perform(hunt, step(hunt.stepsTaken % 2 === 0 ? 'east' : 'west'));
    expect(hunt.stepsTaken).toBe(MOST_STEPS);
    expect(hunt.ending).toBe('out-of-steps');
  });
});

describe('a wall in the way', () => {
  test('stops a diagonal at the corner, on both walls exactly', () => {
    const level = resolveLevel(bowlLevel({ start: { center: [3.7, 3.7], radius: 0 } }), 1);
    expect(performAll(level, [step('north-east', 2)]).position).toEqual([4, 4]);
  });

  test('stops a toe, which then feels nothing once Pip stands against it', () => {
    const level = resolveLevel(bowlLevel({ start: { center: [3.9, 0], radius: 0 } }), 1);
    const short = performAll(level, [tap('east')]).records[0];
    expect(short?.type === 'toe-tap' && short.tap.reach).toBeCloseTo(0.1, 12);
    expect(short?.bumped).toBe(true);
    const none = performAll(level, [step('east', 2), tap('east')]).records[1];
    expect(none).toMatchObject({ bumped: true, tap: { reach: 0, change: 0 } });
  });

  test('adds no slope to the arrow when a toe meets it', () => {
    // −2.93 + (4 + 2.93) along a diagonal rounds to just beside 4: a reach of 4e-16 would be felt as a slope.
    const level = resolveLevel(
      bowlLevel({ start: { center: [-2.93, -2.93], radius: 0 }, strides: [0.25, 0.5, 12] }),
      1,
    );
    const atCorner = performAll(level, [step('north-east', 2)]);
    const taps = [tap('west'), tap('south')];
    const withoutWall = taps.reduce(perform, atCorner).sensed.arrow;
    const withWall = [tap('north-east'), ...taps].reduce(perform, atCorner).sensed.arrow;
    expect(withWall).toEqual(withoutWall);
    expect(withWall).not.toBeNull();
  });
});

describe('a field that goes wild', () => {
  test('ends the hunt as diverged, not as an error, and Pip keeps the last finite place', () => {
    const cliff = {
      dimension: 1 as const,
      domain: { min: [-3], max: [3] },
      loss: (w: Float64Array) => ((w[0] ?? 0) > -1.5 ? Number.POSITIVE_INFINITY : 1),
      lossAndGradient: (w: Float64Array, out: Float64Array) => {
        out[0] = (w[0] ?? 0) > -1.5 ? Number.NaN : 0;
        return (w[0] ?? 0) > -1.5 ? Number.POSITIVE_INFINITY : 1;
      },
    };
    const hunt = performAll(onSurface(ropeLevel(), cliff, [-2]), [step('west'), step('east', 2)]);
    expect(hunt).toMatchObject({ ending: 'diverged', position: [-2.25], loss: 1, stepsTaken: 2 });
    expect(hunt.records.at(-1)).toMatchObject({ from: [-2.25], to: [-2.25], distance: 0, lossAfter: 1 });
    expect(hunt.sensed).toMatchObject({ gauge: 100, change: 0, warmth: 0 });
    expect(whyNot(hunt, step('west'))).toBe('ended');
  });
});
