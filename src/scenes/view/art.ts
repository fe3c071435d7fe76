/**
 * The drawn art of the dark as pictures. The SVGs travel inside this chunk, so that no drawing waits for the network, and
 * are painted at the size and sharpness they are shown in. (That of the light comes later: see art-of-the-light.ts.)
 */
import arrowSvg from '../../../assets/art/arrow.svg?raw';
import deskSvg from '../../../assets/art/desk.svg?raw';
import footprintSvg from '../../../assets/art/footprint.svg?raw';
import handSvg from '../../../assets/art/hand.svg?raw';
import pipSvg from '../../../assets/art/pip.svg?raw';
import robotSvg from '../../../assets/art/robot.svg?raw';
import sledSvg from '../../../assets/art/sled.svg?raw';
import stoneSvg from '../../../assets/art/stone.svg?raw';
import { drawSvg, svgAspect } from './draw-svg';
import { type Pictures, paintPicture } from './pictures';

/** The drawing, and the width in CSS px it is shown at most. */
export type Drawings = Readonly<Record<string, readonly [svg: string, widthPx: number]>>;

/** What the dark shows from the first frame on. */
export const ART_OF_THE_DARK: Drawings = {
  pip: [pipSvg, 104],
  footprint: [footprintSvg, 40],
  stone: [stoneSvg, 46],
  arrow: [arrowSvg, 96],
  hand: [handSvg, 54],
  sled: [sledSvg, 132],
  robot: [robotSvg, 104],
  desk: [deskSvg, 150],
};

/** Paints drawings, one after the other, so that the caller can spread the work. */
export function* paintArt(drawings: Drawings, pictures: Pictures, pixelRatio: number): Generator<void> {
  for (const [key, [svg, width]] of Object.entries(drawings)) {
    paintPicture(pictures, key, width, width * svgAspect(svg), pixelRatio, (ctx) => drawSvg(ctx, svg, width));
    yield;
  }
}
