/** The rope of the gym: its numbers fool whoever stops at the near hollow, and the plan's words fit them. */
import { expect, test } from 'vitest';
import { GYM_CARDS, GYM_START, gymRope } from '../../../../src/core/class/gym-rope';
import { flatten, readLocale } from '../../../fixtures/locales';

const { cards, lowest } = gymRope();
const shown = cards.map((card) => card.shown);

test('has its numbers, worked out apart from it', () => {
  // L(x) = ½·0.16·(x + 4)² − 7.4·w(5, 1.5) + 5.4·w(−0.4, 1.9) − 2.2·w(−5.6, 1.6) + 2.4, w(c, s) = e^(−(x − c)² ÷ 2s²).
  const bell = (x: number, center: number, width: number): number =>
    Math.exp(-((x - center) ** 2) / (2 * width ** 2));
  const loss = (x: number): number =>
    0.08 * (x + 4) ** 2 - 7.4 * bell(x, 5, 1.5) + 5.4 * bell(x, -0.4, 1.9) - 2.2 * bell(x, -5.6, 1.6) + 2.4;
  const places = Array.from({ length: 15 }, (_, i) => -10 + (20 * i) / 14);
  const start = loss(places[8] ?? 0);
  expect(shown).toEqual(places.map((x) => Math.round((100 * loss(x)) / start)));
});

test('begins at 100 and has two bottoms, the nearer one not the lower', () => {
  expect(cards).toHaveLength(GYM_CARDS);
  expect(shown[GYM_START - 1]).toBe(100);
  const bottoms = cards.filter(({ isBottom }) => isBottom).map(({ place }) => place);
  expect(bottoms).toHaveLength(2);
  const near = bottoms.find((place) => place !== lowest) ?? 0;
  expect(Math.abs(near - GYM_START)).toBeLessThan(Math.abs(lowest - GYM_START));
  expect(shown[near - 1]).toBeGreaterThan(shown[lowest - 1] ?? 100);
});

test('whoever only ever goes to the warmer card ends in the near hollow', () => {
  let place = GYM_START;
  for (let step = 0; step < GYM_CARDS; step++) {
    const here = shown[place - 1] ?? 0;
    const next = [place - 1, place + 1].find((to) => (shown[to - 1] ?? Number.POSITIVE_INFINITY) < here);
    if (next === undefined) break;
    place = next;
  }
  expect(cards[place - 1]?.isBottom).toBe(true);
  expect(place).not.toBe(lowest);
});

test('the numbers that the plan speaks of are heard one after the other, in every language', () => {
  for (const language of ['en', 'es', 'ar']) {
    const ask = String(flatten(readLocale(language, 'teachers')).get('plan.gym.one.ask'));
    const [first = 0, then = 0] = [...ask.matchAll(/\d+/g)].map(Number);
    const at = shown.indexOf(first);
    expect([shown[at - 1], shown[at + 1]], `${language}: ${ask}`).toContain(then);
    const teacher = String(flatten(readLocale(language, 'teachers')).get('plan.gym.one.teacher'));
    expect(teacher).toContain(String(GYM_START));
  }
});
