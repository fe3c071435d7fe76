/**
 * What the walks lie on: in the dark a square of night, in the light the field as a cake of layers (a rope as its stripes, time running
 * down), with the heat of where the class searched and the basins over it, as asked.
 */
import type {
  PictureBasins,
  PictureField,
  PictureHeat,
  PictureHollow,
} from '../../session/class/wall-picture';
import { SHAPE_BOX } from '../../session/class/wall-picture';
import type { Drawn } from './drawn';
import { type Pen, toSquare } from './pen';

const CORNER_PX = 18;
/** Of a hollow's shape, CSS px, where the panel is as large as can be. */
const SHAPE_PX = 34;
/** Of the searched heat: from nothing over amber to white-hot. */
const HEAT: readonly (readonly [number, number, number])[] = [
  [0xff, 0xd1, 0x66],
  [0xff, 0x7a, 0x1a],
  [0xff, 0x2e, 0x63],
];

interface Ground {
  /** Device pixels. */
  readonly width: number;
  readonly height: number;
  readonly lit: boolean;
}

export function paintGround(pen: Pen, drawn: Drawn, { width, height, lit }: Ground): void {
  const { field, pixelRatio, show } = drawn;
  pen.save();
  pen.beginPath();
  pen.roundRect(0, 0, width, height, CORNER_PX * pixelRatio);
  pen.clip();
  if (lit && field !== null) {
    if (field.map.dimension === 2) paintCake(pen, field, width, pixelRatio);
    else paintStripes(pen, field, width, height);
  } else paintNight(pen, width, height, pixelRatio);
  if (lit && show.basins && drawn.basins !== null && field?.map.dimension === 2)
    paintBasins(pen, drawn.basins, drawn.hollows, field.map.halfWidth, width, pixelRatio);
  if (show.heat && drawn.heat !== null) paintHeat(pen, drawn.heat, width, height);
  if (lit && field !== null) paintShapes(pen, drawn.hollows, field, width, height, pixelRatio);
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.restore();
  pen.strokeStyle = lit ? 'rgba(255, 250, 240, 0.85)' : '#5a53a8';
  pen.lineWidth = 3 * pixelRatio;
  pen.beginPath();
  const inset = 1.5 * pixelRatio;
  pen.roundRect(inset, inset, width - 2 * inset, height - 2 * inset, CORNER_PX * pixelRatio - inset);
  pen.stroke();
}

/** Nothing of the field: only a night with an even grid, so that places can be compared. */
function paintNight(pen: Pen, width: number, height: number, ratio: number): void {
  const sky = pen.createLinearGradient(0, 0, 0, height);
  sky.addColorStop(0, '#0d0b21');
  sky.addColorStop(1, '#242052');
  pen.fillStyle = sky;
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = 'rgba(185, 179, 230, 0.28)';
  const parts = 10;
  for (let i = 1; i < parts; i++)
    for (let j = 1; j < parts; j++) {
      pen.beginPath();
      pen.arc((width * i) / parts, (height * j) / parts, 1.4 * ratio, 0, 2 * Math.PI);
      pen.fill();
    }
}

function paintCake(pen: Pen, { map, colors }: PictureField, side: number, ratio: number): void {
  pen.fillStyle = colors[0] ?? '#5a0f2e';
  pen.fillRect(0, 0, side, side);
  map.bands.forEach((band, i) => {
    const path = pathOf(band.rings, true);
    for (const [x, y, alpha] of [
      [3, 7, 0.1],
      [2, 4, 0.14],
    ] as const) {
      toSquare(pen, map.halfWidth, side, x * ratio, y * ratio);
      pen.fillStyle = `rgba(40, 4, 34, ${alpha})`;
      pen.fill(path, 'evenodd');
    }
    const scale = toSquare(pen, map.halfWidth, side, 0, 0);
    pen.fillStyle = colors[i + 1] ?? '#fff';
    pen.fill(path, 'evenodd');
    pen.strokeStyle = 'rgba(255, 246, 232, 0.62)';
    pen.lineWidth = (1.3 * ratio) / scale;
    pen.lineJoin = 'round';
    pen.stroke(path);
  });
}

/** A rope has no width: its losses colour the whole height. */
function paintStripes(pen: Pen, { map, colors }: PictureField, width: number, height: number): void {
  const { losses, size, thresholds } = map;
  pen.setTransform(1, 0, 0, 1, 0, 0);
  for (let i = 0; i < size; i++) {
    const loss = losses[i] ?? 0;
    let layer = 0;
    while (layer < thresholds.length && loss >= (thresholds[layer] ?? 0)) layer++;
    pen.fillStyle = colors[layer] ?? '#fff';
    pen.fillRect((width * (i - 0.5)) / (size - 1), 0, width / (size - 1) + 1, height);
  }
}

function paintBasins(
  pen: Pen,
  basins: PictureBasins,
  hollows: readonly PictureHollow[],
  halfWidth: number,
  side: number,
  ratio: number,
): void {
  const scale = toSquare(pen, halfWidth, side, 0, 0);
  basins.rings.forEach((rings, i) => {
    pen.globalAlpha = 0.5;
    pen.fillStyle = hollows[i]?.color ?? '#fff';
    pen.fill(pathOf(rings, true), 'evenodd');
  });
  pen.globalAlpha = 1;
  const lines = pathOf(basins.borders, false);
  pen.lineJoin = 'round';
  for (const [color, width] of [
    ['#14122b', 6],
    ['#fff', 2.5],
  ] as const) {
    pen.strokeStyle = color;
    pen.lineWidth = (width * ratio) / scale;
    pen.stroke(lines);
  }
}

function paintHeat(pen: Pen, { side, shares }: PictureHeat, width: number, height: number): void {
  pen.setTransform(1, 0, 0, 1, 0, 0);
  const rows = Math.max(1, Math.round(shares.length / side));
  const [cellWidth, cellHeight] = [width / side, height / rows];
  pen.strokeStyle = 'rgba(20, 18, 43, 0.4)';
  pen.lineWidth = Math.max(1, width / 500);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < side; column++) {
      const share = shares[row * side + column] ?? 0;
      if (share <= 0) continue;
      const [r = 0, g = 0, b = 0] = heatColor(share);
      pen.fillStyle = `rgba(${r}, ${g}, ${b}, ${0.4 + 0.5 * share})`;
      // Round, and the larger the more was searched there: told by size as well as by colour.
      const reach = (0.3 + 0.28 * share) * Math.min(cellWidth, cellHeight) * 1.6;
      pen.beginPath();
      pen.arc((column + 0.5) * cellWidth, height - (row + 0.5) * cellHeight, reach, 0, 2 * Math.PI);
      pen.fill();
      pen.stroke();
    }
}

function heatColor(share: number): readonly number[] {
  const place = Math.min(1, Math.max(0, share)) * (HEAT.length - 1);
  const below = Math.min(HEAT.length - 2, Math.floor(place));
  const part = place - below;
  return [0, 1, 2].map((c) => {
    const [from, to] = [HEAT[below]?.[c] ?? 0, HEAT[below + 1]?.[c] ?? 0];
    return Math.round(from + (to - from) * part);
  });
}

/** Each hollow's own shape at its bottom, white around it, so that it is seen on any layer. */
function paintShapes(
  pen: Pen,
  hollows: readonly PictureHollow[],
  { map }: PictureField,
  width: number,
  height: number,
  ratio: number,
): void {
  const size = Math.max(14, Math.min(SHAPE_PX, width / ratio / 14)) * ratio;
  for (const { at, shape, color } of hollows) {
    const [x = 0, y = 0] = at;
    const across = (width * (x / map.halfWidth + 1)) / 2;
    const down = map.dimension === 2 ? (height * (1 - y / map.halfWidth)) / 2 : height - size * 0.8;
    const hold = (value: number, most: number): number =>
      Math.min(most - size * 0.6, Math.max(size * 0.6, value));
    pen.setTransform(
      size / SHAPE_BOX,
      0,
      0,
      size / SHAPE_BOX,
      hold(across, width) - size / 2,
      hold(down, height) - size / 2,
    );
    const path = new Path2D(shape);
    pen.lineJoin = 'round';
    pen.strokeStyle = '#fff';
    pen.lineWidth = 7.5;
    pen.stroke(path);
    pen.strokeStyle = '#14122b';
    pen.lineWidth = 4;
    pen.stroke(path);
    pen.fillStyle = color;
    pen.fill(path);
  }
}

function pathOf(rings: readonly Float64Array[], closed: boolean): Path2D {
  const path = new Path2D();
  for (const ring of rings) {
    path.moveTo(ring[0] ?? 0, ring[1] ?? 0);
    for (let k = 2; k < ring.length; k += 2) path.lineTo(ring[k] ?? 0, ring[k + 1] ?? 0);
    if (closed) path.closePath();
  }
  return path;
}
