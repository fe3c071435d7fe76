/**
 * The drawn art as pictures. The SVGs travel inside this chunk, so that no drawing waits for the network, and are
 * rasterized by the browser, all side by side, at the size and sharpness they are shown in.
 */
import arrowSvg from '../../../assets/art/arrow.svg?raw';
import avaSvg from '../../../assets/art/ava.svg?raw';
import avaWingUpSvg from '../../../assets/art/ava-wing-up.svg?raw';
import candyBowlSvg from '../../../assets/art/candy-bowl.svg?raw';
import cloudSvg from '../../../assets/art/cloud.svg?raw';
import footprintSvg from '../../../assets/art/footprint.svg?raw';
import pinSvg from '../../../assets/art/pin.svg?raw';
import pipSvg from '../../../assets/art/pip.svg?raw';
import pipHappySvg from '../../../assets/art/pip-happy.svg?raw';
import pipSurprisedSvg from '../../../assets/art/pip-surprised.svg?raw';
import sockSvg from '../../../assets/art/sock.svg?raw';
import stoneSvg from '../../../assets/art/stone.svg?raw';
import sweetsSvg from '../../../assets/art/sweets.svg?raw';
import { contextOf, type Pictures } from './pictures';

/** The drawing, and the width in CSS px it is shown at most. */
type Drawings = Readonly<Record<string, readonly [svg: string, widthPx: number]>>;

/** What the dark shows from the first frame on. */
export const ART_OF_THE_DARK: Drawings = {
  pip: [pipSvg, 104],
  footprint: [footprintSvg, 40],
  stone: [stoneSvg, 46],
  arrow: [arrowSvg, 96],
};

/** What comes later: joy, the pin, the light. */
export const ART_FOR_LATER: Drawings = {
  'pip-happy': [pipHappySvg, 104],
  'pip-surprised': [pipSurprisedSvg, 104],
  ava: [avaSvg, 150],
  'ava-wing-up': [avaWingUpSvg, 150],
  'candy-bowl': [candyBowlSvg, 72],
  sweets: [sweetsSvg, 64],
  sock: [sockSvg, 64],
  pin: [pinSvg, 44],
  cloud: [cloudSvg, 220],
};

/** Rasterizes drawings. One that can't be read is left out and reported once. */
export async function loadArt(drawings: Drawings, pictures: Pictures, pixelRatio: number): Promise<void> {
  await Promise.all(
    Object.entries(drawings).map(async ([key, [svg, width]]) => {
      const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
      try {
        const image = new Image();
        image.src = url;
        await image.decode();
        pictures.set(key, rasterize(image, width * pixelRatio));
      } catch {
        console.warn(`the drawing ${key} could not be read`);
      } finally {
        URL.revokeObjectURL(url);
      }
    }),
  );
}

function rasterize(image: HTMLImageElement, width: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const height = (width * image.naturalHeight) / Math.max(1, image.naturalWidth);
  canvas.width = Math.ceil(width);
  canvas.height = Math.ceil(height);
  contextOf(canvas).drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}
