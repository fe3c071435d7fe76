/** Draws what moves with the cursor over the lit field. It makes nothing new in a frame. */
import {
  DOT_NUMBERS,
  type OverlayDots,
  type OverlayItem,
  type OverlaySprite,
  type OverlayStrokes,
  type OverlayWay,
  STROKE_NUMBERS,
  type ToOverlayPainter,
} from '../../session/walk-overlay';
import type { Pen } from '../wall/pen';

export interface OverlayPainter {
  /** Takes in what is told; nothing is drawn yet. */
  hear(message: ToOverlayPainter): void;
  draw(): void;
}

export function createOverlayPainter(pen: Pen): OverlayPainter {
  const pictures = new Map<string, CanvasImageSource>();
  let items: readonly OverlayItem[] = [];
  /** Of strokes and dots the strengths that there are: those of one are drawn together. */
  const strengths = new Map<Float32Array, readonly number[]>();
  let cursor = 0;
  /** The farthest that the cursor came since all was shown. */
  let reached = 0;
  let ground: ImageBitmap | null = null;
  let pixelRatio = 1;
  const spot = { x: 0, y: 0 };

  const paintStrokes = ({ bands, strokes, ahead }: OverlayStrokes): void => {
    for (const { color, width } of bands) {
      pen.strokeStyle = color;
      pen.lineWidth = width;
      for (const strength of strengths.get(strokes) ?? [])
        for (const isAhead of ahead > 0 ? [true, false] : [false]) {
          pen.globalAlpha = strength * (isAhead ? ahead : 1);
          pen.beginPath();
          for (let i = 0; i < strokes.length; i += STROKE_NUMBERS) {
            if (strokes[i + 6] !== strength) continue;
            const from = strokes[i + 4] ?? 0;
            if (isAhead ? from <= cursor : from > cursor) continue;
            const to = strokes[i + 5] ?? 0;
            const share = ahead > 0 || to <= cursor || to <= from ? 1 : (cursor - from) / (to - from);
            if (share <= 0) continue;
            const [x = 0, y = 0] = [strokes[i], strokes[i + 1]];
            pen.moveTo(x, y);
            pen.lineTo(x + ((strokes[i + 2] ?? 0) - x) * share, y + ((strokes[i + 3] ?? 0) - y) * share);
          }
          pen.stroke();
        }
    }
  };

  const paintDots = ({ color, radius, dots }: OverlayDots): void => {
    pen.fillStyle = color;
    for (const strength of strengths.get(dots) ?? []) {
      pen.globalAlpha = strength;
      pen.beginPath();
      for (let i = 0; i < dots.length; i += DOT_NUMBERS) {
        if (dots[i + 3] !== strength || (dots[i + 2] ?? 0) <= cursor) continue;
        const [x = 0, y = 0] = [dots[i], dots[i + 1]];
        pen.moveTo(x + radius, y);
        pen.arc(x, y, radius, 0, 2 * Math.PI);
      }
      pen.fill();
    }
  };

  const paintSprite = (sprite: OverlaySprite): void => {
    const { picture: name, width, height, rotation, originX, originY, from, until, stays, way } = sprite;
    const picture = pictures.get(name);
    const isSeen = (stays ? reached : cursor) >= from && cursor < until;
    if (picture === undefined || !isSeen) return;
    let { x, y } = sprite;
    if (way !== null) {
      alongWay(way, cursor, spot);
      x += spot.x;
      y += spot.y;
    }
    pen.globalAlpha = sprite.alpha;
    pen.translate(x, y);
    if (rotation !== 0) pen.rotate(rotation);
    pen.drawImage(picture, -originX * width, -originY * height, width, height);
    if (rotation !== 0) pen.rotate(-rotation);
    pen.translate(-x, -y);
  };

  return {
    hear: (message) => {
      switch (message.type) {
        case 'size':
          ({ pixelRatio } = message);
          pen.canvas.width = Math.max(1, Math.round(message.width * pixelRatio));
          pen.canvas.height = Math.max(1, Math.round(message.height * pixelRatio));
          return;
        case 'pictures':
          for (const { name, picture } of message.pictures) pictures.set(name, picture);
          return;
        case 'show':
          items = [...message.items].sort((a, b) => a.depth - b.depth);
          strengths.clear();
          for (const item of items) {
            if (item.kind === 'strokes')
              strengths.set(item.strokes, strengthsOf(item.strokes, STROKE_NUMBERS));
            if (item.kind === 'dots') strengths.set(item.dots, strengthsOf(item.dots, DOT_NUMBERS));
          }
          cursor = message.cursor;
          reached = cursor;
          return;
        case 'ground':
          ground = message.picture;
          return;
        case 'cursor':
          cursor = message.at;
          reached = Math.max(reached, cursor);
          return;
        case 'hide':
          items = [];
          ground?.close();
          ground = null;
          return;
      }
    },
    draw: () => {
      pen.setTransform(1, 0, 0, 1, 0, 0);
      if (ground === null) pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height);
      else pen.drawImage(ground, 0, 0, pen.canvas.width, pen.canvas.height);
      pen.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
      for (const item of items) {
        if (item.kind === 'strokes') paintStrokes(item);
        else if (item.kind === 'dots') paintDots(item);
        else paintSprite(item);
      }
      pen.globalAlpha = 1;
    },
  };
}

/** The last of each one's numbers, every value once. */
function strengthsOf(numbers: Float32Array, each: number): readonly number[] {
  const found = new Set<number>();
  for (let i = each - 1; i < numbers.length; i += each) found.add(numbers[i] ?? 0);
  return [...found];
}

/** Where the cursor is on a way. */
export function alongWay(
  { points, perStep, hop }: OverlayWay,
  cursor: number,
  spot: { x: number; y: number },
): void {
  const last = points.length / 2 - 1;
  const along = Math.min(last, Math.max(0, cursor * perStep));
  const before = Math.min(Math.max(0, last - 1), Math.floor(along));
  const after = Math.min(last, before + 1);
  const share = along - before;
  const [x = 0, y = 0] = [points[2 * before], points[2 * before + 1]];
  spot.x = x + ((points[2 * after] ?? 0) - x) * share;
  spot.y = y + ((points[2 * after + 1] ?? 0) - y) * share;
  if (hop > 0) spot.y -= hop * Math.sin(Math.PI * (cursor - Math.floor(cursor)));
}
