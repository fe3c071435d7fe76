import { describe, expect, test } from 'vitest';
import type { Profile } from '../../../src/core/course/save';
import type { Hunt } from '../../../src/core/hunt/hunt-state';
import { type HintPlan, hintAt, hintFor } from '../../../src/scenes/view/hint-time';

const hunt = (id: string, dimension: number, candyEndsHunt: boolean, records: number): Hunt =>
  ({
    level: { spec: { id, candyEndsHunt }, surface: { dimension } },
    records: Array.from({ length: records }),
  }) as unknown as Hunt;
const profile = (...finished: string[]): Profile =>
  ({ levels: Object.fromEntries(finished.map((id) => [id, { finished: 1 }])) }) as unknown as Profile;

function planned(plan: HintPlan | null): HintPlan {
  if (plan === null) throw new Error('no hint');
  return plan;
}

const rope = planned(hintFor(hunt('first-rope', 1, true, 0), profile()));
const bowl = planned(hintFor(hunt('first-bowl', 2, true, 0), profile('first-rope')));

describe('the first minute’s hint', () => {
  test('is for the very first rope, and for a bowl not finished yet', () => {
    expect(hintFor(hunt('first-rope', 1, true, 0), profile('first-bowl'))).toBeNull();
    expect(hintFor(hunt('first-bowl', 2, true, 0), profile('first-bowl'))).toBeNull();
    expect(hintFor(hunt('three-hollows', 2, false, 0), profile())).toBeNull();
  });

  test('is over once anything was done', () => {
    expect(hintFor(hunt('first-rope', 1, true, 1), profile())).toBeNull();
  });

  test('goes on and on at the rope, for some seconds at the bowl and only after a while', () => {
    expect(hintAt(rope, 1000)).not.toBeNull();
    expect(hintAt(rope, 120_000)).not.toBeNull();
    expect(hintAt(bowl, 3900)).toBeNull();
    expect(hintAt(bowl, 4500)).not.toBeNull();
    expect(hintAt(bowl, 20_000)).toBeNull();
  });

  test('presses every stone equally often', () => {
    const presses = new Map<number, number>();
    for (let ms = bowl.fromMs; ms < bowl.untilMs; ms += 10) {
      const moment = hintAt(bowl, ms);
      if (moment !== null && moment.press > 0)
        presses.set(moment.heading, (presses.get(moment.heading) ?? 0) + 1);
    }
    expect([...presses.keys()].sort()).toEqual([0, 2, 4, 6]);
    const counts = [...presses.values()];
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2);
  });

  test('the hand is there before it presses, and gone between two stones', () => {
    for (let ms = rope.fromMs; ms < rope.fromMs + 5200; ms += 20) {
      const moment = hintAt(rope, ms);
      if (moment !== null && moment.press > 0) expect(moment.near).toBe(1);
    }
    expect(hintAt(rope, rope.fromMs + 1299)?.near).toBeLessThan(0.05);
  });
});
