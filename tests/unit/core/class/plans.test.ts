/** The teacher's plans: their minutes add up, what they show exists, and each phase has its words. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LESSON_MINUTES, minutesOf, PLANS, type PlanId, timetableOf } from '../../../../src/core/class/plans';
import { isSlide, SLIDE_IDS } from '../../../../src/core/class/slides';
import { itemsOf } from '../../../../src/core/course/inventory/items';
import { textKeysOf } from '../../../fixtures/locales';

const PLAN_IDS: readonly PlanId[] = ['first', 'second', 'gym'];
const { levels }: { levels: readonly string[] } = JSON.parse(
  readFileSync(new URL('../../../../levels/order.json', import.meta.url), 'utf8'),
);
const levelIds = levels.map((path) => path.split('/')[1]);
const planKeys = textKeysOf('en', 'teachers').filter((key) => key.startsWith('plan.'));

test('all plans are named here', () => {
  expect(Object.keys(PLANS).sort()).toEqual([...PLAN_IDS].sort());
});

describe.each(PLAN_IDS)('the plan %s', (plan) => {
  const phases = timetableOf(plan);

  test('fills a lesson to the minute', () => {
    let sum = 0;
    for (const { minutes, from } of phases) {
      expect(Number.isInteger(minutes) && minutes >= 3, String(minutes)).toBe(true);
      expect(from).toBe(sum);
      sum += minutes;
    }
    expect(sum).toBe(45);
    expect([minutesOf(plan), LESSON_MINUTES]).toEqual([45, 45]);
  });

  test('shows what there is', () => {
    const missing = phases
      .flatMap(({ screens }) => screens)
      .filter((screen) => {
        switch (screen.kind) {
          case 'level':
            return !levelIds.includes(screen.level);
          case 'questions':
            return itemsOf(screen.chapter).length === 0;
          case 'slide':
            return !isSlide(screen.slide);
          default:
            return false;
        }
      });
    expect(missing).toEqual([]);
  });

  test('tells in each phase what to do and what to ask, and of no other phase', () => {
    const wanted = phases.flatMap(({ id }) =>
      ['title', 'teacher', 'children', 'ask', 'more'].map((what) => `plan.${plan}.${id}.${what}`),
    );
    expect(planKeys.filter((key) => key.startsWith(`plan.${plan}.`)).sort()).toEqual(wanted.sort());
  });
});

test('without devices there is no screen, and with them each slide is shown in some lesson', () => {
  expect(timetableOf('gym').flatMap(({ screens }) => screens)).toEqual([]);
  const shown = [...timetableOf('first'), ...timetableOf('second')]
    .flatMap(({ screens }) => screens)
    .flatMap((screen) => (screen.kind === 'slide' ? [screen.slide] : []));
  // The first one stands while the class comes in.
  expect(SLIDE_IDS.filter((id) => !shown.includes(id))).toEqual(['hunt']);
});
