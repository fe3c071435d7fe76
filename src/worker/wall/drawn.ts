/** All that the wall's picture is drawn from, as it was last told. */
import type {
  PictureBasins,
  PictureFaces,
  PictureField,
  PictureHeat,
  PictureHollow,
  PictureLook,
  PictureShow,
  PictureWalk,
} from '../../session/class/wall-picture';

export interface Drawn {
  pixelRatio: number;
  field: PictureField | null;
  hollows: readonly PictureHollow[];
  grass: PictureLook;
  basins: PictureBasins | null;
  heat: PictureHeat | null;
  walks: readonly PictureWalk[];
  faces: PictureFaces | null;
  show: PictureShow;
  cursor: number;
  /** The most steps of any walk on the wall; at least 1. */
  mostSteps: number;
}

/** How many numbers a place takes. */
export const placeSize = ({ field }: Drawn): 1 | 2 => field?.map.dimension ?? 2;

export function stepsOf({ places }: PictureWalk, drawn: Drawn): number {
  return Math.max(0, places.length / placeSize(drawn) - 1);
}
