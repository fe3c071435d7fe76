/**
 * The classic functions as interval jets: each formula once more, of ranges, by the arithmetic of interval-jet.ts. They are
 * apart from the formulas of numbers because only proofs need them. A test holds each against its function.
 */
import { exp } from '../../math/elementary';
import type { IntervalJet, JetArithmetic } from '../../math/interval-jet';
import type { ClassicName } from './classic-function';
import { GOLDSTEIN_PRICE_A, GOLDSTEIN_PRICE_B } from './goldstein-price';

/** f of the jets of x and y. */
type Jet = (j: JetArithmetic, x: IntervalJet, y: IntervalJet) => IntervalJet;

const TURN = 2 * Math.PI;
/** e as elementary.ts has it. */
const E = exp(1);

/** Of polynomials, from the constant on. */
const BEALE_1 = [1, -1] as const;
const BEALE_2 = [1, 0, -1] as const;
const BEALE_3 = [1, 0, 0, -1] as const;
const THREE_HUMPS_IN_X = [0, 0, 2, 0, -1.05, 0, 1 / 6] as const;
const SIX_HUMPS_IN_X = [0, 0, 4, 0, -2.1, 0, 1 / 3] as const;
const SIX_HUMPS_IN_Y = [0, 0, -4, 0, 4] as const;
const STYBLINSKI_TANG_IN_EACH = [0, 2.5, -8, 0, 0.5] as const;
const MCCORMICK_IN_D = [1, -2, 1] as const;

export const CLASSIC_JETS: Readonly<Record<ClassicName, Jet>> = {
  sphere: (j, x, y) => j.sum(j.square(x), j.square(y)),

  booth(j, x, y) {
    const u = j.shifted(j.sum(x, j.scaled(2, y)), -7);
    const v = j.shifted(j.sum(j.scaled(2, x), y), -5);
    return j.sum(j.square(u), j.square(v));
  },

  matyas: (j, x, y) =>
    j.difference(j.scaled(0.26, j.sum(j.square(x), j.square(y))), j.scaled(0.48, j.product(x, y))),

  rosenbrock(j, x, y) {
    const a = j.difference(y, j.square(x));
    return j.sum(j.scaled(100, j.square(a)), j.square(j.shifted(x, -1)));
  },

  himmelblau(j, x, y) {
    const a = j.shifted(j.sum(j.square(x), y), -11);
    const b = j.shifted(j.sum(x, j.square(y)), -7);
    return j.sum(j.square(a), j.square(b));
  },

  /** Each term is (c − x(1 − yᵏ))², k = 1, 2, 3. */
  beale(j, x, y) {
    const u1 = j.shifted(j.scaled(-1, j.product(x, j.polynomial(BEALE_1, y))), 1.5);
    const u2 = j.shifted(j.scaled(-1, j.product(x, j.polynomial(BEALE_2, y))), 2.25);
    const u3 = j.shifted(j.scaled(-1, j.product(x, j.polynomial(BEALE_3, y))), 2.625);
    return j.sum(j.square(u1), j.sum(j.square(u2), j.square(u3)));
  },

  'three-hump-camel': (j, x, y) =>
    j.sum(j.polynomial(THREE_HUMPS_IN_X, x), j.sum(j.product(x, y), j.square(y))),

  'six-hump-camel': (j, x, y) =>
    j.sum(j.polynomial(SIX_HUMPS_IN_X, x), j.sum(j.product(x, y), j.polynomial(SIX_HUMPS_IN_Y, y))),

  'goldstein-price'(j, x, y) {
    const s = j.sum(x, y);
    const t = j.difference(j.scaled(2, x), j.scaled(3, y));
    return j.product(j.polynomial(GOLDSTEIN_PRICE_A, s), j.polynomial(GOLDSTEIN_PRICE_B, t));
  },

  'styblinski-tang': (j, x, y) =>
    j.sum(j.polynomial(STYBLINSKI_TANG_IN_EACH, x), j.polynomial(STYBLINSKI_TANG_IN_EACH, y)),

  rastrigin: (j, x, y) => j.sum(wavyBowl(j, x), wavyBowl(j, y)),

  ackley(j, x, y) {
    const root = j.sqrt(j.scaled(0.5, j.sum(j.square(x), j.square(y))));
    // |∂r/∂x| = |x|/2r ≤ √½, at the kink too, whatever is taken for it there.
    const r = j.withSlopesWithin(root, Math.SQRT1_2);
    const cone = j.scaled(-20, j.exp(j.scaled(-0.2, r)));
    const waves = j.exp(j.scaled(0.5, j.sum(j.cos(j.scaled(TURN, x)), j.cos(j.scaled(TURN, y)))));
    return j.shifted(j.difference(j.shifted(cone, 20), waves), E);
  },

  /** sin s + ½s + d² − 2d + 1 with s = x + y and d = x − y. */
  mccormick(j, x, y) {
    const bowl = j.polynomial(MCCORMICK_IN_D, j.difference(x, y));
    const s = j.sum(x, y);
    return j.sum(j.sum(j.sin(s), j.scaled(0.5, s)), bowl);
  },

  easom: (j, x, y) => j.scaled(-1, j.product(dampedWave(j, x), dampedWave(j, y))),
};

/** 10 + u² − 10cos(2πu) */
function wavyBowl(j: JetArithmetic, u: IntervalJet): IntervalJet {
  return j.shifted(j.difference(j.square(u), j.scaled(10, j.cos(j.scaled(TURN, u)))), 10);
}

/** cos u · exp(−(u − π)²) */
function dampedWave(j: JetArithmetic, u: IntervalJet): IntervalJet {
  return j.product(j.cos(u), j.exp(j.scaled(-1, j.square(j.shifted(u, -Math.PI)))));
}
