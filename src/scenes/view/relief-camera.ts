/**
 * How the relief is seen: one matrix takes a place of the field to the screen, for the shader and for everything that
 * stands on the relief.
 *
 * Places are (u, v, z): east and north in half widths of the field (−1 … 1), and up in the same unit. The field turns by `turn`
 * about its middle, then tilts by `tilt` away from the eye (0: seen from straight above), with the middle at (x, y) CSS px:
 *
 *     X = u·cos a − v·sin a     Y = u·sin a + v·cos a
 *     up = Y·cos θ + z·sin θ    near = z·cos θ − Y·sin θ    w = 1 − near/D
 *     screen = (x + s·X/w, y − s·up/w)
 *
 * With no tilt, no turn and z = 0 that is FieldTransform with scale s/halfWidth, exactly: w = 1.
 */

/** How far the eye is from the field's middle, in half widths: a gentle perspective. */
const EYE_DISTANCE = 5.2;
/** Depth of the picture: |near| ≤ about 2 comes to less than 1. */
const DEPTH_SHARE = 0.35;

/** The smallest box around what is seen, in CSS px. */
export interface ScreenBox {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export class ReliefCamera {
  /** Column by column, to clip space; what the shader gets. */
  readonly matrix = new Float32Array(16);
  /** CSS px of a half width of the field in the middle of the picture. */
  scale = 1;
  x = 0;
  y = 0;
  private cosTurn = 1;
  private sinTurn = 0;
  private cosTilt = 1;
  private sinTilt = 0;
  /** Where `project` puts its answer: the screen place, and how near (half widths) it is to the eye. */
  screenX = 0;
  screenY = 0;
  near = 0;
  /** Where `unproject` puts its answer. */
  u = 0;
  v = 0;

  /** `turn` in radians, counter-clockwise; `tilt` in radians, 0 from straight above. */
  look(turn: number, tilt: number): this {
    this.cosTurn = Math.cos(turn);
    this.sinTurn = Math.sin(turn);
    this.cosTilt = Math.cos(tilt);
    this.sinTilt = Math.sin(tilt);
    return this;
  }

  /** Puts the middle of the field at a place on screen, at a size. */
  put(x: number, y: number, scale: number): this {
    this.x = x;
    this.y = y;
    this.scale = scale;
    return this;
  }

  project(u: number, v: number, z: number): this {
    const across = u * this.cosTurn - v * this.sinTurn;
    const away = u * this.sinTurn + v * this.cosTurn;
    this.near = z * this.cosTilt - away * this.sinTilt;
    const w = 1 - this.near / EYE_DISTANCE;
    this.screenX = this.x + (this.scale * across) / w;
    this.screenY = this.y - (this.scale * (away * this.cosTilt + z * this.sinTilt)) / w;
    return this;
  }

  /** Which place at height z is seen there. False where none is: at the horizon and above it. */
  unproject(screenX: number, screenY: number, z: number): boolean {
    const { cosTilt, sinTilt } = this;
    const across = (screenX - this.x) / this.scale;
    const up = (this.y - screenY) / this.scale;
    // up·w = Y·cos θ + z·sin θ with w = 1 − (z·cos θ − Y·sin θ)/D, solved for Y.
    const divisor = cosTilt - (up * sinTilt) / EYE_DISTANCE;
    if (divisor <= 1e-6) return false;
    const away = (up * (1 - (z * cosTilt) / EYE_DISTANCE) - z * sinTilt) / divisor;
    const w = 1 - (z * cosTilt - away * sinTilt) / EYE_DISTANCE;
    const x = across * w;
    this.u = x * this.cosTurn + away * this.sinTurn;
    this.v = -x * this.sinTurn + away * this.cosTurn;
    return true;
  }

  /** Where the eye is, in the field's own axes: (u, v, z). */
  get eyeU(): number {
    return -this.sinTilt * this.sinTurn * EYE_DISTANCE;
  }

  get eyeV(): number {
    return -this.sinTilt * this.cosTurn * EYE_DISTANCE;
  }

  get eyeZ(): number {
    return this.cosTilt * EYE_DISTANCE;
  }

  /** The box around a block over the whole field from `low` to `high`, as seen now; `reach` half widths to each side. */
  boxOf(low: number, high: number, out: ScreenBox, reach = 1): ScreenBox {
    out.left = out.top = Number.POSITIVE_INFINITY;
    out.right = out.bottom = Number.NEGATIVE_INFINITY;
    for (let corner = 0; corner < 8; corner++) {
      this.project(corner & 1 ? reach : -reach, corner & 2 ? reach : -reach, corner & 4 ? high : low);
      out.left = Math.min(out.left, this.screenX);
      out.right = Math.max(out.right, this.screenX);
      out.top = Math.min(out.top, this.screenY);
      out.bottom = Math.max(out.bottom, this.screenY);
    }
    return out;
  }

  /** Renews `matrix` for a picture of this size (CSS px). */
  writeMatrix(width: number, height: number): void {
    const { cosTurn, sinTurn, cosTilt, sinTilt, matrix, scale } = this;
    const x = (2 * this.x) / width - 1;
    const y = 1 - (2 * this.y) / height;
    const across = (2 * scale) / width;
    const up = (2 * scale) / height;
    // One column for each of u, v, z and 1, with `near` and w of each.
    this.column(0, cosTurn, sinTurn * cosTilt, -sinTurn * sinTilt, x, y, across, up);
    this.column(4, -sinTurn, cosTurn * cosTilt, -cosTurn * sinTilt, x, y, across, up);
    this.column(8, 0, sinTilt, cosTilt, x, y, across, up);
    matrix[12] = x;
    matrix[13] = y;
    matrix[14] = 0;
    matrix[15] = 1;
  }

  private column(
    at: number,
    x: number,
    y: number,
    near: number,
    middleX: number,
    middleY: number,
    across: number,
    up: number,
  ): void {
    const w = -near / EYE_DISTANCE;
    this.matrix[at] = across * x + middleX * w;
    this.matrix[at + 1] = up * y + middleY * w;
    this.matrix[at + 2] = -near * DEPTH_SHARE;
    this.matrix[at + 3] = w;
  }
}
