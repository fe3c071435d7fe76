/**
 * A saddle: an indefinite quadratic that fades out, ½(αp² − βq²)·exp(−½(p² + q²)/s²), where p and q are the coordinates
 * along its turned axes. At its center the Hessian's eigenvalues are α (up along p) and −β (down along q).
 *
 * Method: it is A(p)·G(q) + G(p)·B(q) with A, B fading parabolas and G a Gaussian, so every derivative is a sum of two
 * products of one-parameter functions. Limits: it digs a dip of βs²/e at √2·s along q on either side.
 */
import type { Landform } from './landform';
import { FadingParabola, GaussianProfile } from './profile';

export class Saddle implements Landform {
  /** A, B and G. */
  readonly up: FadingParabola;
  readonly down: FadingParabola;
  readonly fade: GaussianProfile;
  private readonly a = new Float64Array(3);
  private readonly b = new Float64Array(3);
  private readonly gp = new Float64Array(3);
  private readonly gq = new Float64Array(3);

  /** Center (cx, cy) and reach s in field units; curvatures α (up) and β (down) > 0; (c, s) = cosine, sine of p's angle. */
  constructor(
    up: number,
    down: number,
    reach: number,
    readonly cx: number,
    readonly cy: number,
    readonly c: number,
    readonly s: number,
  ) {
    this.up = new FadingParabola(up, reach);
    this.down = new FadingParabola(-down, reach);
    this.fade = new GaussianProfile(1, reach);
  }

  private evaluate(x: number, y: number): void {
    const dx = x - this.cx;
    const dy = y - this.cy;
    const p = this.c * dx + this.s * dy;
    const q = this.c * dy - this.s * dx;
    this.up.evaluate(p, this.a);
    this.down.evaluate(q, this.b);
    this.fade.evaluate(p, this.gp);
    this.fade.evaluate(q, this.gq);
  }

  value(x: number, y: number): number {
    this.evaluate(x, y);
    return this.sum();
  }

  private sum(): number {
    const { a, b, gp, gq } = this;
    return (a[0] as number) * (gq[0] as number) + (gp[0] as number) * (b[0] as number);
  }

  private slopeP(): number {
    const { a, b, gp, gq } = this;
    return (a[1] as number) * (gq[0] as number) + (gp[1] as number) * (b[0] as number);
  }

  private slopeQ(): number {
    const { a, b, gp, gq } = this;
    return (a[0] as number) * (gq[1] as number) + (gp[0] as number) * (b[1] as number);
  }

  addGradient(x: number, y: number, gradient: Float64Array): number {
    this.evaluate(x, y);
    const { c, s } = this;
    const p = this.slopeP();
    const q = this.slopeQ();
    gradient[0] = (gradient[0] as number) + (c * p - s * q);
    gradient[1] = (gradient[1] as number) + (s * p + c * q);
    return this.sum();
  }

  addHessian(x: number, y: number, hessian: Float64Array): void {
    this.evaluate(x, y);
    const { a, b, gp, gq, c, s } = this;
    const pp = (a[2] as number) * (gq[0] as number) + (gp[2] as number) * (b[0] as number);
    const pq = (a[1] as number) * (gq[1] as number) + (gp[1] as number) * (b[1] as number);
    const qq = (a[0] as number) * (gq[2] as number) + (gp[0] as number) * (b[2] as number);
    hessian[0] = (hessian[0] as number) + (c * c * pp - 2 * c * s * pq + s * s * qq);
    hessian[1] = (hessian[1] as number) + (c * s * (pp - qq) + (c * c - s * s) * pq);
    hessian[2] = (hessian[2] as number) + (s * s * pp + 2 * c * s * pq + c * c * qq);
  }
}
