/** How each hollow's walks look on the wall: in the shape and colour that the children hold up, and in dashes of their own. */
import { HOLLOW_SHAPES, lookOfHollow } from '../../../core/class/hollow-of';
import type { PictureLook } from '../../../session/class/wall-picture';
import type { WallRoom } from '../../../session/class/wall-room';
import type { TextKey } from '../../text-keys';
import { GRASS_LOOK, HOLLOW_PAINTS, HOLLOW_PATHS } from '../art/hollow-look';

export interface WallLook extends PictureLook {
  /** The shape as an SVG path in a box of 24 units. */
  readonly path: string;
  /** The key of what it is called. */
  readonly name: TextKey;
  /** Its place among all shapes: an order that tells nothing of depth. */
  readonly order: number;
}

/** Lengths of dash and gap, CSS px, by shape: colours may be hard to tell apart. */
const DASHES: readonly (readonly number[])[] = [
  [],
  [14, 7],
  [3, 8],
  [18, 6, 3, 6],
  [8, 8],
  [24, 6],
  [5, 4],
  [12, 5, 2, 5],
];

const GRASS: WallLook = {
  path: GRASS_LOOK.path,
  color: GRASS_LOOK.paint,
  dash: [1, 8],
  name: 'class:student.hold.grass',
  order: HOLLOW_SHAPES.length,
};

export type LooksOf = (hollow: number | null) => WallLook;

/** The looks of the field that is looked at; null is the grass. */
export function looksOf(room: WallRoom): LooksOf {
  const { number } = room;
  const levelId = room.fields.find((field) => field.number === number.value)?.levelId ?? '';
  return (hollow) => {
    if (hollow === null) return GRASS;
    const { shape, color } = lookOfHollow(hollow, levelId);
    const order = HOLLOW_SHAPES.indexOf(shape);
    return {
      path: HOLLOW_PATHS[shape],
      color: HOLLOW_PAINTS[color],
      dash: DASHES[order] ?? [],
      name: `class:student.shape.${shape}`,
      order,
    };
  };
}
