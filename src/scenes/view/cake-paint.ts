/**
 * Paints a field as a layer cake seen from above. Every band of loss is one layer with its own color, laid on the
 * deeper ones: it throws a shadow to the south-east, shows a strip of its cut side, an icing line along its edge and
 * a lit lip towards the north-west. A generator, so that a long painting can be spread over frames.
 * Lightness strictly falls with the loss. What must be there at once is the same cake with soft edges instead. Limits: the bands are those of the map, cut by quantile.
 */
import type { FieldMap } from '../../core/surface/field-map';
import { type Turning, turnPoint } from '../../core/surface/turning';
import { cakeColor, css, INK_RGB, mix, type Rgb, rgba32 } from './color';
import { CAKE_SIDE_SHARE } from './field-transform';
import { type Context, contextOf } from './paint';

/** Where the cake lies on the canvas, in device pixels. */
export interface CakeBox {
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly pixelRatio: number;
}

export const CORNER_PX = 20;
/** Depth of a cut, CSS px: how far a layer's side shows below its edge. */
const CUT_PX = 4;

export function* paintCake(ctx: Context, map: FieldMap, turning: Turning, box: CakeBox): Generator<void> {
  const { x, y, side, pixelRatio } = box;
  // A small cake has finer cuts and lines.
  const detail = pixelRatio * Math.min(1, Math.max(0.5, side / pixelRatio / 560));
  const colorOf = colorsOf(map);
  const corner = CORNER_PX * pixelRatio;
  paintStanding(ctx, box, corner);
  yield;
  paintSide(ctx, map, turning, box, corner, colorOf);
  yield;

  clipToTop(ctx, box, corner);
  ctx.fillStyle = css(colorOf(0));
  ctx.fillRect(x, y, side, side);
  const toCanvas = fieldToCanvas(turning, box, map.halfWidth);
  for (const [i, band] of map.bands.entries()) {
    const path = new Path2D();
    for (const ring of band.rings) {
      path.moveTo(ring[0] ?? 0, ring[1] ?? 0);
      for (let k = 2; k < ring.length; k += 2) path.lineTo(ring[k] ?? 0, ring[k + 1] ?? 0);
      path.closePath();
    }
    yield;
    yield* paintLayer(ctx, path, colorOf(i + 1), colorOf(i), toCanvas, detail);
  }
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  paintRim(ctx, box, corner);
  ctx.restore();
}

/** In one go, from the map's samples alone: each colors its surroundings, and the canvas blends them. */
export function paintSoftCake(ctx: Context, map: FieldMap, turning: Turning, box: CakeBox): void {
  const colorOf = colorsOf(map);
  const corner = CORNER_PX * box.pixelRatio;
  paintStanding(ctx, box, corner);
  paintSide(ctx, map, turning, box, corner, colorOf);
  clipToTop(ctx, box, corner);
  const { halfWidth, size } = map;
  fieldToCanvas(turning, box, halfWidth)(ctx, 0, 0);
  // The outermost samples lie on the walls: half of each is beyond them.
  const reach = (halfWidth * size) / (size - 1);
  ctx.drawImage(sampleColors(map, colorOf), -reach, -reach, 2 * reach, 2 * reach);
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  paintRim(ctx, box, corner);
  ctx.restore();
}

/** A pixel for each sample in its layer's color, the southern row first. */
function sampleColors({ losses, size, thresholds }: FieldMap, colorOf: ColorOf): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const ctx = contextOf(canvas);
  const image = ctx.createImageData(size, size);
  const pixels = new Uint32Array(image.data.buffer);
  const colors = Array.from({ length: thresholds.length + 1 }, (_, layer) => rgba32(colorOf(layer)));
  for (let i = 0; i < pixels.length; i++) {
    const loss = losses[i] ?? 0;
    let layer = 0;
    while (layer < thresholds.length && loss >= (thresholds[layer] ?? 0)) layer++;
    pixels[i] = colors[layer] ?? 0;
  }
  ctx.putImageData(image, 0, 0);
  return canvas;
}

type ColorOf = (layer: number) => Rgb;

function colorsOf({ bands }: FieldMap): ColorOf {
  return (layer) => cakeColor(bands.length === 0 ? 1 : layer / bands.length);
}

/** Only the top of the cake is painted on, until the context is restored. */
function clipToTop(ctx: Context, { x, y, side }: CakeBox, corner: number): void {
  ctx.save();
  ctx.beginPath();
  ctx.roundRect(x, y, side, side, [corner, corner, 0, 0]);
  ctx.clip();
}

type Place = (ctx: Context, shiftX: number, shiftY: number) => number;

/** Sets the transform field → canvas, shifted by device pixels; returns device pixels per field unit. */
function fieldToCanvas(turning: Turning, box: CakeBox, halfWidth: number): Place {
  const scale = box.side / (2 * halfWidth);
  const [a = 1, b = 0] = turnPoint([1, 0], turning);
  const [c = 0, d = 1] = turnPoint([0, 1], turning);
  const middleX = box.x + box.side / 2;
  const middleY = box.y + box.side / 2;
  return (ctx, shiftX, shiftY) => {
    ctx.setTransform(scale * a, -scale * b, scale * c, -scale * d, middleX + shiftX, middleY + shiftY);
    return scale;
  };
}

function* paintLayer(
  ctx: Context,
  path: Path2D,
  color: Rgb,
  below: Rgb,
  place: Place,
  pixelRatio: number,
): Generator<void> {
  // Shadow on the layers below: three soft steps away from the light.
  for (const [x, y, alpha] of [
    [4.5, CUT_PX + 8, 0.07],
    [3.5, CUT_PX + 5, 0.09],
    [2.5, CUT_PX + 2.5, 0.12],
  ] as const) {
    place(ctx, x * pixelRatio, y * pixelRatio);
    ctx.fillStyle = css([40, 4, 34], alpha);
    ctx.fill(path, 'evenodd');
    yield;
  }
  place(ctx, 1 * pixelRatio, CUT_PX * pixelRatio);
  ctx.fillStyle = css(mix(mix(color, below, 0.5), [58, 10, 44], 0.3));
  ctx.fill(path, 'evenodd');
  yield;
  const scale = place(ctx, 0, 0);
  ctx.fillStyle = css(color);
  ctx.fill(path, 'evenodd');
  yield;
  ctx.save();
  ctx.clip(path, 'evenodd');
  place(ctx, 1.3 * pixelRatio, 1.6 * pixelRatio);
  ctx.lineJoin = 'round';
  ctx.strokeStyle = 'rgba(255, 255, 255, 0.34)';
  ctx.lineWidth = (2.6 * pixelRatio) / scale;
  ctx.stroke(path);
  ctx.restore();
  yield;
  place(ctx, 0, 0);
  ctx.strokeStyle = 'rgba(255, 246, 232, 0.62)';
  ctx.lineWidth = (1.3 * pixelRatio) / scale;
  ctx.lineJoin = 'round';
  ctx.stroke(path);
  yield;
}

/** The soft shadow of the whole cake on the sky's haze. */
function paintStanding(ctx: Context, { x, y, side, pixelRatio }: CakeBox, corner: number): void {
  const height = side * (1 + CAKE_SIDE_SHARE);
  for (let i = 9; i >= 1; i--) {
    const spread = i * 1.5 * pixelRatio;
    ctx.fillStyle = 'rgba(90, 30, 80, 0.026)';
    ctx.beginPath();
    ctx.roundRect(
      x - spread + pixelRatio,
      y + 12 * pixelRatio,
      side + 2 * spread,
      height - 10 * pixelRatio + spread,
      corner + spread,
    );
    ctx.fill();
  }
}

/** The cut face below the southern edge: the layers, as high as the field is there. */
function paintSide(
  ctx: Context,
  map: FieldMap,
  turning: Turning,
  box: CakeBox,
  corner: number,
  colorOf: ColorOf,
): void {
  const { x, y, side, pixelRatio } = box;
  const height = side * CAKE_SIDE_SHARE;
  const top = y + side;
  const layers = map.bands.length + 1;
  const row = height / layers;
  ctx.save();
  ctx.beginPath();
  ctx.roundRect(x, top - 1, side, height + 1, [0, 0, corner, corner]);
  ctx.clip();
  const columns = 200;
  const width = side / columns;
  const tops = Array.from({ length: columns }, (_, c) =>
    layerAt(map, turning, -map.halfWidth + (2 * map.halfWidth * (c + 0.5)) / columns),
  );
  for (let from = 0, to = 0; from < columns; from = to) {
    const highest = tops[from] ?? 0;
    while (to < columns && tops[to] === highest) to++;
    for (let r = 0; r < layers; r++) {
      ctx.fillStyle = css(mix(colorOf(Math.min(layers - 1 - r, highest)), [70, 14, 52], 0.3));
      ctx.fillRect(x + from * width, top + r * row, (to - from) * width + 1, row + 1);
    }
  }
  ctx.fillStyle = 'rgba(255, 246, 232, 0.16)';
  for (let r = 1; r < layers; r++) ctx.fillRect(x, top + r * row, side, 1.1 * pixelRatio);
  const shade = ctx.createLinearGradient(0, top, 0, top + height);
  shade.addColorStop(0, 'rgba(40, 4, 34, 0.28)');
  shade.addColorStop(0.22, 'rgba(40, 4, 34, 0)');
  shade.addColorStop(1, 'rgba(40, 4, 34, 0.3)');
  ctx.fillStyle = shade;
  ctx.fillRect(x, top, side, height);
  ctx.restore();
}

/** Which layer is on top at the southern wall of the turned field, at this x. */
function layerAt(map: FieldMap, turning: Turning, x: number): number {
  const [a = 1, b = 0] = turnPoint([1, 0], turning);
  const [c = 0, d = 1] = turnPoint([0, 1], turning);
  const y = -map.halfWidth;
  // The turning's inverse is its transpose.
  const cell = (coordinate: number): number =>
    Math.min(map.size - 1, Math.max(0, Math.round(((coordinate / map.halfWidth + 1) / 2) * (map.size - 1))));
  const loss = map.losses[cell(c * x + d * y) * map.size + cell(a * x + b * y)] ?? 0;
  return map.thresholds.filter((threshold) => loss >= threshold).length;
}

function paintRim(ctx: Context, { x, y, side, pixelRatio }: CakeBox, corner: number): void {
  ctx.strokeStyle = 'rgba(255, 250, 240, 0.75)';
  ctx.lineWidth = 4 * pixelRatio;
  ctx.beginPath();
  ctx.roundRect(x, y, side, side, [corner, corner, 0, 0]);
  ctx.stroke();
  ctx.fillStyle = css(INK_RGB, 0.12);
  ctx.fillRect(x, y + side - 1.5 * pixelRatio, side, 1.5 * pixelRatio);
}
