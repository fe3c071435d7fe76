/** The animals' faces: as pictures for the page, and side by side in one picture for the canvas. */
import { CLASS_ANIMALS } from '../../../core/class/animals';
import type { PictureFaces } from '../../../session/class/wall-picture';
import type { TextKey } from '../../text-keys';
import { faceSvg } from '../art/animals';

/** Pixels a side: what a face has on a projector, twice. */
const FACE_PX = 88;

const urls = new Map<number, string>();

/** A face as the address of a picture: apart from the page, so that the same face may stand there twice. */
export function faceUrl(animal: number): string {
  const known = urls.get(animal);
  if (known !== undefined) return known;
  // Without a size of its own a drawing isn't drawn everywhere.
  const svg = faceSvg(animal).replace(/^<svg (?![^>]*\bwidth=)/, '<svg width="96" height="96" ');
  const url = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  urls.set(animal, url);
  return url;
}

/** The key of what an animal is called. */
export function animalName(animal: number): TextKey {
  return `class:student.animal.${CLASS_ANIMALS[animal] ?? CLASS_ANIMALS[0]}`;
}

let sheet: Promise<PictureFaces | null> | null = null;

/** Drawn once; null where it can't be. */
export function facesSheet(): Promise<PictureFaces | null> {
  sheet ??= drawSheet();
  return sheet;
}

async function drawSheet(): Promise<PictureFaces | null> {
  const pen = document.createElement('canvas').getContext('2d');
  if (pen === null) return null;
  pen.canvas.width = FACE_PX * CLASS_ANIMALS.length;
  pen.canvas.height = FACE_PX;
  for (const animal of CLASS_ANIMALS.keys()) {
    const image = new Image(FACE_PX, FACE_PX);
    image.src = faceUrl(animal);
    await image.decode();
    pen.drawImage(image, animal * FACE_PX, 0, FACE_PX, FACE_PX);
  }
  return { sheet: await createImageBitmap(pen.canvas), size: FACE_PX };
}
