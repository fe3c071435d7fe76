/**
 * The one transform between the model and the screen: field units (x east, y north) ↔ CSS pixels (x right, y down).
 * The field never mirrors: east is right in every language. A rope's places have no y; it counts as 0.
 */
import type { StageRect } from '../../session/views';

/** The longest stride reaches this share of the stage's smaller side. */
const REACH_OF_SMALLER_SIDE = 0.4;
/** Room left beside the whole field, above it (for Pip's head at the northern wall) and below it, in CSS px. */
const FIELD_MARGIN_PX = 20;
const HEAD_ROOM_PX = 32;
const FOOT_ROOM_PX = 14;
/** The cake's side below its southern edge, as a share of the field's side. */
export const CAKE_SIDE_SHARE = 0.075;

export class FieldTransform {
  /** CSS px per field unit. */
  scale = 1;
  /** The place (field units) that lies at the anchor (CSS px). */
  x = 0;
  y = 0;
  anchorX = 0;
  anchorY = 0;

  screenX(x: number): number {
    return this.anchorX + (x - this.x) * this.scale;
  }

  screenY(y: number): number {
    return this.anchorY - (y - this.y) * this.scale;
  }

  fieldX(screenX: number): number {
    return this.x + (screenX - this.anchorX) / this.scale;
  }

  fieldY(screenY: number): number {
    return this.y - (screenY - this.anchorY) / this.scale;
  }

  copy(other: FieldTransform): this {
    return this.set(other.scale, other.x, other.y, other.anchorX, other.anchorY);
  }

  set(scale: number, x: number, y: number, anchorX: number, anchorY: number): this {
    this.scale = scale;
    this.x = x;
    this.y = y;
    this.anchorX = anchorX;
    this.anchorY = anchorY;
    return this;
  }

  /** Between two transforms: scale by equal factors, so that pulling back feels even. */
  between(a: FieldTransform, b: FieldTransform, share: number): this {
    if (share >= 1) return this.copy(b);
    const mix = (from: number, to: number): number => from + (to - from) * share;
    const scale = a.scale * (b.scale / a.scale) ** share;
    return this.set(
      scale,
      mix(a.x, b.x),
      mix(a.y, b.y),
      mix(a.anchorX, b.anchorX),
      mix(a.anchorY, b.anchorY),
    );
  }
}

/** Pip at the middle of the stage, the longest stride within it. */
export function huntTransform(
  stage: StageRect,
  longestStride: number,
  at: readonly number[],
): FieldTransform {
  const scale = (Math.min(stage.width, stage.height) * REACH_OF_SMALLER_SIDE) / longestStride;
  return new FieldTransform().set(scale, at[0] ?? 0, at[1] ?? 0, ...middleOf(stage));
}

/** The whole square field in the middle of the stage, with room for the cake's side below. */
export function wholeFieldTransform(stage: StageRect, halfWidth: number): FieldTransform {
  const height = stage.height - HEAD_ROOM_PX - FOOT_ROOM_PX;
  const side = Math.max(80, Math.min(stage.width - 2 * FIELD_MARGIN_PX, height / (1 + CAKE_SIDE_SHARE)));
  const [middleX] = middleOf(stage);
  const middleY = stage.y + HEAD_ROOM_PX + (height - side * CAKE_SIDE_SHARE) / 2;
  return new FieldTransform().set(side / (2 * halfWidth), 0, 0, middleX, middleY);
}

/** The whole rope across the stage, at this share of its height. */
export function wholeRopeTransform(stage: StageRect, halfWidth: number, heightShare: number): FieldTransform {
  const length = Math.max(80, Math.min(stage.width - 4 * FIELD_MARGIN_PX, 1100));
  const [middleX] = middleOf(stage);
  return new FieldTransform().set(
    length / (2 * halfWidth),
    0,
    0,
    middleX,
    stage.y + stage.height * heightShare,
  );
}

function middleOf(stage: StageRect): [number, number] {
  return [stage.x + stage.width / 2, stage.y + stage.height / 2];
}
