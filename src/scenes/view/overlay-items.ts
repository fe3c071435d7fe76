/** Makes what the overlay draws (session/walk-overlay.ts) of what the scene has placed. */
import type Phaser from 'phaser';
import type { OverlaySprite, OverlayStrokes, OverlayWay } from '../../session/walk-overlay';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** A straight stroke, the cursor at both its ends, and how much of it is seen. */
export interface PlacedStroke {
  fromX: number;
  fromY: number;
  toX: number;
  toY: number;
  from: number;
  to: number;
  seen: number;
}

export const NO_STROKE: PlacedStroke = { fromX: 0, fromY: 0, toX: 0, toY: 0, from: 0, to: 1, seen: 0 };

export interface PlacedDot extends Place {
  /** The cursor that passes it. */
  readonly at: number;
  readonly seen: number;
}

/** `overlapPx` is how far each stroke goes on beyond both its ends. */
export function strokeItem({
  depth,
  bands,
  strokes,
  ahead,
  overlapPx,
}: Pick<OverlayStrokes, 'depth' | 'bands' | 'ahead'> & {
  readonly strokes: readonly PlacedStroke[];
  readonly overlapPx: number;
}): OverlayStrokes {
  const numbers = strokes.flatMap(({ fromX, fromY, toX, toY, from, to, seen }) => {
    const length = Math.hypot(toX - fromX, toY - fromY);
    const beyond = length > 0 ? overlapPx / length : 0;
    const [x, y] = [(toX - fromX) * beyond, (toY - fromY) * beyond];
    return [fromX - x, fromY - y, toX + x, toY + y, from, to, seen];
  });
  return { kind: 'strokes', depth, bands, strokes: Float32Array.from(numbers), ahead };
}

export const dotNumbers = (dots: readonly PlacedDot[], alpha: number): Float32Array =>
  Float32Array.from(dots.flatMap(({ x, y, at, seen }) => [x, y, at, alpha * seen]));

/** A picture as it is drawn now, but for what is said of it. */
export function spriteOf(image: Phaser.GameObjects.Image, other: Partial<OverlaySprite> = {}): OverlaySprite {
  const { x, y, rotation, originX, originY, alpha, depth } = image;
  return {
    kind: 'sprite',
    depth,
    picture: image.texture.key,
    x,
    y,
    width: image.displayWidth,
    height: image.displayHeight,
    rotation,
    originX,
    originY,
    alpha,
    from: 0,
    until: Number.POSITIVE_INFINITY,
    stays: false,
    way: null,
    ...other,
  };
}

export function wayOf(points: readonly Place[], perStep: number, hop: number): OverlayWay {
  return { points: Float32Array.from(points.flatMap(({ x, y }) => [x, y])), perStep, hop };
}

/** The way along one line for each step; all have as many points. */
export function wayThrough(start: Place, lines: readonly (readonly Place[])[], hop: number): OverlayWay {
  const perStep = Math.max(1, (lines[0]?.length ?? 2) - 1);
  return wayOf([start, ...lines.flatMap((line) => line.slice(1))], perStep, hop);
}
