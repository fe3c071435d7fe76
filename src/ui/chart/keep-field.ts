/** The ground of a picture to keep: the field from above, the curve of a rope, or a mixing desk's losses; and where places lie on it. */
import type { Band } from '../../core/surface/field-map';
import { turnPlace, unturnPlace } from '../../core/surface/turn-field';
import type { ReplayView } from '../../session/views';
import { CAKE, cakeColor, type Rgb } from './cake-picture';

export const BOX = { x: 100, y: 190, side: 1000 } as const;
export const INK = '#14122b';
/** Points of a rope's curve. */
const SAMPLES = 240;

export type Pen = CanvasRenderingContext2D;
export type Place = readonly [x: number, y: number];
/** Places of the field → the picture. */
export type ToBox = (at: readonly number[], loss: number, step: number) => Place;

export const css = (rgb: Rgb | undefined): string => `rgb(${(rgb ?? [255, 255, 255]).join(', ')})`;

/** Bands with icing between them, each laid on the deeper ones. */
export function* paintField(pen: Pen, { map, hunt }: ReplayView): Generator<void, ToBox> {
  const halfWidth = map?.halfWidth ?? 1;
  const bands = map?.bands ?? [];
  const toBox: ToBox = ([x = 0, y = 0]) => [
    BOX.x + (BOX.side * (x + halfWidth)) / (2 * halfWidth),
    BOX.y + (BOX.side * (halfWidth - y)) / (2 * halfWidth),
  ];
  pen.save();
  pen.beginPath();
  pen.rect(BOX.x, BOX.y, BOX.side, BOX.side);
  pen.clip();
  pen.fillStyle = css(cakeColor(0));
  pen.fillRect(BOX.x, BOX.y, BOX.side, BOX.side);
  for (const [i, band] of bands.entries()) {
    traceBand(pen, band, (at) => toBox(turnPlace(at, hunt.level.seed), 0, 0));
    pen.fillStyle = css(cakeColor((i + 1) / bands.length));
    pen.fill('evenodd');
    pen.strokeStyle = '#fff7fb';
    pen.lineWidth = 3;
    pen.stroke();
    yield;
  }
  pen.restore();
  return toBox;
}

function traceBand(pen: Pen, { rings }: Band, toBox: (at: readonly number[]) => Place): void {
  pen.beginPath();
  for (const ring of rings) {
    for (let k = 0; k < ring.length; k += 2) {
      const [x, y] = toBox([ring[k] ?? 0, ring[k + 1] ?? 0]);
      if (k === 0) pen.moveTo(x, y);
      else pen.lineTo(x, y);
    }
    pen.closePath();
  }
}

/** The curve of a rope as it was walked: what lies under it is filled. */
export function paintCurve(pen: Pen, { map, hunt }: ReplayView): ToBox {
  const halfWidth = map?.halfWidth ?? 1;
  const size = map?.size ?? 0;
  const losses = map?.losses ?? [];
  const high = Math.max(...losses);
  const low = Math.min(...losses);
  const toBox: ToBox = ([x = 0], loss) => [
    BOX.x + (BOX.side * (x + halfWidth)) / (2 * halfWidth),
    BOX.y + BOX.side * (0.92 - (0.78 * (loss - low)) / Math.max(1e-12, high - low)),
  ];
  pen.beginPath();
  pen.moveTo(BOX.x, BOX.y + BOX.side);
  for (let i = 0; i < SAMPLES; i++) {
    const x = halfWidth * ((2 * i) / (SAMPLES - 1) - 1);
    const [drawn = 0] = unturnPlace([x], hunt.level.seed);
    const at = Math.min(size - 1.0001, Math.max(0, ((drawn + halfWidth) / (2 * halfWidth)) * (size - 1)));
    const below = losses[Math.floor(at)] ?? 0;
    const above = losses[Math.floor(at) + 1] ?? below;
    pen.lineTo(...toBox([x], below + (above - below) * (at - Math.floor(at)), 0));
  }
  pen.lineTo(BOX.x + BOX.side, BOX.y + BOX.side);
  pen.closePath();
  pen.fillStyle = css(CAKE[2]);
  pen.fill();
  pen.strokeStyle = INK;
  pen.lineWidth = 4;
  pen.stroke();
  return toBox;
}

/** At a desk: the loss on show at each step, from left to right, with room for every walk. */
export function paintLosses(pen: Pen, paths: readonly (readonly { readonly loss: number }[])[]): ToBox {
  pen.fillStyle = css(CAKE[4]);
  pen.fillRect(BOX.x, BOX.y, BOX.side, BOX.side);
  const high = Math.max(...paths.flatMap((path) => path.map(({ loss }) => loss)), 1e-12);
  const last = Math.max(1, ...paths.map(({ length }) => length - 1));
  return (_at, loss, step) => [
    BOX.x + BOX.side * (0.05 + (0.9 * step) / last),
    BOX.y + BOX.side * (0.95 - (0.85 * loss) / high),
  ];
}
