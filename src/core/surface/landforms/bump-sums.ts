/**
 * Sums over Gaussian bumps, the innermost work of a field: Σ aᵢ·exp(−½qᵢ) and its gradient, six bumps at a time.
 *
 * Method: the operations and their order are those of one bump after another with `exp` of elementary.ts, so every bit
 * is the same; but six independent series stand side by side, which keeps a processor busy where one long chain of
 * dependent products can't, and what all six need is fetched once. A bump keeps −½P, and slopes are summed as −½∇f:
 * a factor of −½ is exact, and it saves one product a bump. Limits: exact halves need numbers above about 1e-290, which
 * fields with centers and widths in their ranges keep.
 */
import { exp, POWERS_OF_TWO } from '../../math/elementary';
import type { Landform } from './landform';
import type { QuadraticTerm } from './quadratic-term';

/** 2^k at place k + 1074. */
const powers = POWERS_OF_TWO;

/** A bump a·exp(−½q) as it is summed: h = −½P, so that the exponent is h's own quadratic form. */
export interface SummedBump {
  readonly amplitude: number;
  readonly cx: number;
  readonly cy: number;
  readonly hxx: number;
  readonly hxy: number;
  readonly hyy: number;
}

export function summedBump({ amplitude, cx, cy, pxx, pxy, pyy }: QuadraticTerm): SummedBump {
  return { amplitude, cx, cy, hxx: -0.5 * pxx, hxy: -0.5 * pxy, hyy: -0.5 * pyy };
}

/** What a field made of bumps is summed from; `others` are landforms that are no bumps. */
export interface FieldTerms {
  readonly dimension: 1 | 2;
  readonly bowl: QuadraticTerm;
  readonly bumps: readonly SummedBump[];
  readonly others: readonly Landform[];
  readonly offset: number;
  /** τ of the plateau map, or null where there is none. */
  readonly plateau: number | null;
}

/** A gradient of the other landforms to add up in. */
const otherSums = new Float64Array(2);

/**
 * L(w), its gradient written to gradientOut. One function from the place to the loss: numbers handed from one to the next
 * would be put on the heap by each call.
 */
export function sumLossAndGradient(field: FieldTerms, w: Float64Array, gradientOut: Float64Array): number {
  const { bowl, bumps } = field;
  const x = w[0] as number;
  const y = field.dimension === 2 ? (w[1] as number) : 0;
  const bowlX = x - bowl.cx;
  const bowlY = y - bowl.cy;
  let sum = 0.5 * (bowl.pxx * bowlX * bowlX + 2 * bowl.pxy * bowlX * bowlY + bowl.pyy * bowlY * bowlY);
  let gx = -0.5 * (bowl.pxx * bowlX + bowl.pxy * bowlY);
  let gy = -0.5 * (bowl.pxy * bowlX + bowl.pyy * bowlY);
  // Plain numbers, not constants of the module: a bundler may turn those into variables, which cost a look-up each.
  const perLn2 = Math.LOG2E;
  const ln2High = 0.6931471803691238;
  const ln2Low = 1.9082149292705877e-10;
  let i = 0;
  let alone = 0; // how many of the next bumps are added one by one
  while (i < bumps.length) {
    if (alone > 0) {
      const { amplitude, cx, cy, hxx, hxy, hyy } = bumps[i] as SummedBump;
      const dx = x - cx;
      const dy = y - cy;
      const bump = amplitude * exp(hxx * dx * dx + 2 * hxy * dx * dy + hyy * dy * dy);
      sum += bump;
      gx -= bump * (hxx * dx + hxy * dy);
      gy -= bump * (hxy * dx + hyy * dy);
      i += 1;
      alone -= 1;
      continue;
    }
    if (i + 6 > bumps.length) {
      alone = bumps.length - i;
      continue;
    }
    const a = bumps[i] as SummedBump;
    const adx = x - a.cx;
    const ady = y - a.cy;
    const axx = a.hxx * adx;
    const axy = a.hxy * adx;
    const ayy = a.hyy * ady;
    const au = axx + a.hxy * ady;
    const av = axy + ayy;
    const aq = axx * adx + (axy + axy) * ady + ayy * ady;
    const b = bumps[i + 1] as SummedBump;
    const bdx = x - b.cx;
    const bdy = y - b.cy;
    const bxx = b.hxx * bdx;
    const bxy = b.hxy * bdx;
    const byy = b.hyy * bdy;
    const bu = bxx + b.hxy * bdy;
    const bv = bxy + byy;
    const bq = bxx * bdx + (bxy + bxy) * bdy + byy * bdy;
    const c = bumps[i + 2] as SummedBump;
    const cdx = x - c.cx;
    const cdy = y - c.cy;
    const cxx = c.hxx * cdx;
    const cxy = c.hxy * cdx;
    const cyy = c.hyy * cdy;
    const cu = cxx + c.hxy * cdy;
    const cv = cxy + cyy;
    const cq = cxx * cdx + (cxy + cxy) * cdy + cyy * cdy;
    const d = bumps[i + 3] as SummedBump;
    const ddx = x - d.cx;
    const ddy = y - d.cy;
    const dxx = d.hxx * ddx;
    const dxy = d.hxy * ddx;
    const dyy = d.hyy * ddy;
    const du = dxx + d.hxy * ddy;
    const dv = dxy + dyy;
    const dq = dxx * ddx + (dxy + dxy) * ddy + dyy * ddy;
    const e = bumps[i + 4] as SummedBump;
    const edx = x - e.cx;
    const edy = y - e.cy;
    const exx = e.hxx * edx;
    const exy = e.hxy * edx;
    const eyy = e.hyy * edy;
    const eu = exx + e.hxy * edy;
    const ev = exy + eyy;
    const eq = exx * edx + (exy + exy) * edy + eyy * edy;
    const f = bumps[i + 5] as SummedBump;
    const fdx = x - f.cx;
    const fdy = y - f.cy;
    const fxx = f.hxx * fdx;
    const fxy = f.hxy * fdx;
    const fyy = f.hyy * fdy;
    const fu = fxx + f.hxy * fdy;
    const fv = fxy + fyy;
    const fq = fxx * fdx + (fxy + fxy) * fdy + fyy * fdy;
    const reach = Math.abs(aq) + Math.abs(bq) + Math.abs(cq) + Math.abs(dq) + Math.abs(eq) + Math.abs(fq);
    if (!(reach <= 600)) {
      alone = 6; // far from a bump, or a number isn't finite: exp() minds its ends
      continue;
    }
    // exp(q) of all six: q = k·ln 2 + r, then the series in r, as in elementary.ts.
    const ak = Math.floor(aq * perLn2 + 0.5);
    const bk = Math.floor(bq * perLn2 + 0.5);
    const ck = Math.floor(cq * perLn2 + 0.5);
    const dk = Math.floor(dq * perLn2 + 0.5);
    const ek = Math.floor(eq * perLn2 + 0.5);
    const fk = Math.floor(fq * perLn2 + 0.5);
    const ar = aq - ak * ln2High - ak * ln2Low;
    const br = bq - bk * ln2High - bk * ln2Low;
    const cr = cq - ck * ln2High - ck * ln2Low;
    const dr = dq - dk * ln2High - dk * ln2Low;
    const er = eq - ek * ln2High - ek * ln2Low;
    const fr = fq - fk * ln2High - fk * ln2Low;
    const as = a.amplitude * (powers[(ak + 1074.5) | 0] as number);
    const bs = b.amplitude * (powers[(bk + 1074.5) | 0] as number);
    const cs = c.amplitude * (powers[(ck + 1074.5) | 0] as number);
    const ds = d.amplitude * (powers[(dk + 1074.5) | 0] as number);
    const es = e.amplitude * (powers[(ek + 1074.5) | 0] as number);
    const fs = f.amplitude * (powers[(fk + 1074.5) | 0] as number);
    let ae = 1 / 39916800 + ar * (1 / 479001600);
    let be = 1 / 39916800 + br * (1 / 479001600);
    let ce = 1 / 39916800 + cr * (1 / 479001600);
    let de = 1 / 39916800 + dr * (1 / 479001600);
    let ee = 1 / 39916800 + er * (1 / 479001600);
    let fe = 1 / 39916800 + fr * (1 / 479001600);
    ae = 1 / 3628800 + ar * ae;
    be = 1 / 3628800 + br * be;
    ce = 1 / 3628800 + cr * ce;
    de = 1 / 3628800 + dr * de;
    ee = 1 / 3628800 + er * ee;
    fe = 1 / 3628800 + fr * fe;
    ae = 1 / 362880 + ar * ae;
    be = 1 / 362880 + br * be;
    ce = 1 / 362880 + cr * ce;
    de = 1 / 362880 + dr * de;
    ee = 1 / 362880 + er * ee;
    fe = 1 / 362880 + fr * fe;
    ae = 1 / 40320 + ar * ae;
    be = 1 / 40320 + br * be;
    ce = 1 / 40320 + cr * ce;
    de = 1 / 40320 + dr * de;
    ee = 1 / 40320 + er * ee;
    fe = 1 / 40320 + fr * fe;
    ae = 1 / 5040 + ar * ae;
    be = 1 / 5040 + br * be;
    ce = 1 / 5040 + cr * ce;
    de = 1 / 5040 + dr * de;
    ee = 1 / 5040 + er * ee;
    fe = 1 / 5040 + fr * fe;
    ae = 1 / 720 + ar * ae;
    be = 1 / 720 + br * be;
    ce = 1 / 720 + cr * ce;
    de = 1 / 720 + dr * de;
    ee = 1 / 720 + er * ee;
    fe = 1 / 720 + fr * fe;
    ae = 1 / 120 + ar * ae;
    be = 1 / 120 + br * be;
    ce = 1 / 120 + cr * ce;
    de = 1 / 120 + dr * de;
    ee = 1 / 120 + er * ee;
    fe = 1 / 120 + fr * fe;
    ae = 1 / 24 + ar * ae;
    be = 1 / 24 + br * be;
    ce = 1 / 24 + cr * ce;
    de = 1 / 24 + dr * de;
    ee = 1 / 24 + er * ee;
    fe = 1 / 24 + fr * fe;
    ae = 1 / 6 + ar * ae;
    be = 1 / 6 + br * be;
    ce = 1 / 6 + cr * ce;
    de = 1 / 6 + dr * de;
    ee = 1 / 6 + er * ee;
    fe = 1 / 6 + fr * fe;
    ae = 1 / 2 + ar * ae;
    be = 1 / 2 + br * be;
    ce = 1 / 2 + cr * ce;
    de = 1 / 2 + dr * de;
    ee = 1 / 2 + er * ee;
    fe = 1 / 2 + fr * fe;
    ae = 1 + ar * ae;
    be = 1 + br * be;
    ce = 1 + cr * ce;
    de = 1 + dr * de;
    ee = 1 + er * ee;
    fe = 1 + fr * fe;
    ae = 1 + ar * ae;
    be = 1 + br * be;
    ce = 1 + cr * ce;
    de = 1 + dr * de;
    ee = 1 + er * ee;
    fe = 1 + fr * fe;
    const ab = as * ae;
    const bb = bs * be;
    const cb = cs * ce;
    const db = ds * de;
    const eb = es * ee;
    const fb = fs * fe;
    sum = sum + ab + bb + cb + db + eb + fb;
    gx = gx - ab * au - bb * bu - cb * cu - db * du - eb * eu - fb * fu;
    gy = gy - ab * av - bb * bv - cb * cv - db * dv - eb * ev - fb * fv;
    i += 6;
  }
  gx *= -2;
  gy *= -2;
  const { others, offset, plateau } = field;
  if (others.length > 0) {
    otherSums.fill(0);
    for (let k = 0; k < others.length; k++) sum += others[k]?.addGradient(x, y, otherSums) ?? 0;
    gx += otherSums[0] as number;
    gy += otherSums[1] as number;
  }
  const f = sum + offset;
  let slope = 1;
  let loss = f;
  if (plateau !== null) {
    const squash = 1 / (1 + f / plateau);
    slope = squash * squash; // P′(f) = 1/(1 + f/τ)²
    loss = f / (1 + f / plateau); // as in loss(), to the last bit
  }
  gradientOut[0] = slope * gx;
  if (field.dimension === 2) gradientOut[1] = slope * gy;
  return loss;
}
