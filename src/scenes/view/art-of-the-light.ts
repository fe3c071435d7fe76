/** The drawn art that comes after the first step: joy, the pin, the light. In a chunk of its own, fetched meanwhile. */
import avaSvg from '../../../assets/art/ava.svg?raw';
import avaWingUpSvg from '../../../assets/art/ava-wing-up.svg?raw';
import candyBowlSvg from '../../../assets/art/candy-bowl.svg?raw';
import cloudSvg from '../../../assets/art/cloud.svg?raw';
import grassSvg from '../../../assets/art/grass.svg?raw';
import pinSvg from '../../../assets/art/pin.svg?raw';
import pipHappySvg from '../../../assets/art/pip-happy.svg?raw';
import pipNoseSvg from '../../../assets/art/pip-nose.svg?raw';
import pipShrugSvg from '../../../assets/art/pip-shrug.svg?raw';
import pipSmileSvg from '../../../assets/art/pip-smile.svg?raw';
import pipSurprisedSvg from '../../../assets/art/pip-surprised.svg?raw';
import sockSvg from '../../../assets/art/sock.svg?raw';
import stinkSvg from '../../../assets/art/stink.svg?raw';
import sweetSvg from '../../../assets/art/sweet.svg?raw';
import caneSvg from '../../../assets/art/sweet-cane.svg?raw';
import dropSvg from '../../../assets/art/sweet-drop.svg?raw';
import heartSvg from '../../../assets/art/sweet-heart.svg?raw';
import lollipopSvg from '../../../assets/art/sweet-lollipop.svg?raw';
import ringSvg from '../../../assets/art/sweet-ring.svg?raw';
import wrappedSvg from '../../../assets/art/sweet-wrapped.svg?raw';
import sweetsSvg from '../../../assets/art/sweets.svg?raw';
import type { SweetShape } from '../../core/course/sweet';
import type { Drawings } from './art';

export const ART_OF_THE_LIGHT: Drawings = {
  'pip-happy': [pipHappySvg, 104],
  'pip-surprised': [pipSurprisedSvg, 104],
  'pip-smile': [pipSmileSvg, 104],
  'pip-nose': [pipNoseSvg, 104],
  'pip-shrug': [pipShrugSvg, 104],
  stink: [stinkSvg, 20],
  grass: [grassSvg, 48],
  ava: [avaSvg, 150],
  'ava-wing-up': [avaWingUpSvg, 150],
  'candy-bowl': [candyBowlSvg, 72],
  sweets: [sweetsSvg, 64],
  sock: [sockSvg, 64],
  pin: [pinSvg, 44],
  cloud: [cloudSvg, 220],
};

/** Sweets fly in three colors: body and twist. */
const SWEET_COLORS = [
  ['#ffd166', '#f4a93a'],
  ['#5bb8f5', '#2f86d6'],
  ['#ff7aa2', '#e0457a'],
] as const;

export const SWEET_KEYS = ['sweet-0', 'sweet-1', 'sweet-2'] as const;

/** The sweets that fly when candy or sweets are found, by the names of `SWEET_KEYS`. */
export const FLYING_SWEETS: Drawings = Object.fromEntries(
  SWEET_COLORS.map(([body, twist], i) => [
    `sweet-${i}`,
    [sweetSvg.replaceAll('#ffd166', body).replaceAll('#f4a93a', twist), 34] as const,
  ]),
);

/** Every field's candy is a sweet of its own, painted when it is found. */
export const OWN_SWEETS: Readonly<Record<SweetShape, string>> = {
  wrapped: wrappedSvg,
  lollipop: lollipopSvg,
  drop: dropSvg,
  heart: heartSvg,
  cane: caneSvg,
  ring: ringSvg,
};
/** CSS px. */
export const OWN_SWEET_PX = 40;
