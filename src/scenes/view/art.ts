/**
 * The drawn art as pictures. The SVGs travel inside this chunk, so that no drawing waits for the network, and are
 * painted at the size and sharpness they are shown in.
 */
import arrowSvg from '../../../assets/art/arrow.svg?raw';
import avaSvg from '../../../assets/art/ava.svg?raw';
import avaWingUpSvg from '../../../assets/art/ava-wing-up.svg?raw';
import candyBowlSvg from '../../../assets/art/candy-bowl.svg?raw';
import cloudSvg from '../../../assets/art/cloud.svg?raw';
import deskSvg from '../../../assets/art/desk.svg?raw';
import footprintSvg from '../../../assets/art/footprint.svg?raw';
import pinSvg from '../../../assets/art/pin.svg?raw';
import pipSvg from '../../../assets/art/pip.svg?raw';
import pipHappySvg from '../../../assets/art/pip-happy.svg?raw';
import pipSurprisedSvg from '../../../assets/art/pip-surprised.svg?raw';
import robotSvg from '../../../assets/art/robot.svg?raw';
import sledSvg from '../../../assets/art/sled.svg?raw';
import sockSvg from '../../../assets/art/sock.svg?raw';
import stoneSvg from '../../../assets/art/stone.svg?raw';
import sweetsSvg from '../../../assets/art/sweets.svg?raw';
import { drawSvg, svgAspect } from './draw-svg';
import { type Pictures, paintPicture } from './pictures';

/** The drawing, and the width in CSS px it is shown at most. */
type Drawings = Readonly<Record<string, readonly [svg: string, widthPx: number]>>;

/** What the dark shows from the first frame on. */
export const ART_OF_THE_DARK: Drawings = {
  pip: [pipSvg, 104],
  footprint: [footprintSvg, 40],
  stone: [stoneSvg, 46],
  arrow: [arrowSvg, 96],
  sled: [sledSvg, 132],
  robot: [robotSvg, 104],
  desk: [deskSvg, 150],
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

/** Paints drawings, one after the other, so that the caller can spread the work. */
export function* paintArt(drawings: Drawings, pictures: Pictures, pixelRatio: number): Generator<void> {
  for (const [key, [svg, width]] of Object.entries(drawings)) {
    paintPicture(pictures, key, width, width * svgAspect(svg), pixelRatio, (ctx) => drawSvg(ctx, svg, width));
    yield;
  }
}
