/** The drawn art that comes after the first step: joy, the pin, the light. In a chunk of its own, fetched meanwhile. */
import avaSvg from '../../../assets/art/ava.svg?raw';
import avaWingUpSvg from '../../../assets/art/ava-wing-up.svg?raw';
import candyBowlSvg from '../../../assets/art/candy-bowl.svg?raw';
import cloudSvg from '../../../assets/art/cloud.svg?raw';
import pinSvg from '../../../assets/art/pin.svg?raw';
import pipHappySvg from '../../../assets/art/pip-happy.svg?raw';
import pipSurprisedSvg from '../../../assets/art/pip-surprised.svg?raw';
import sockSvg from '../../../assets/art/sock.svg?raw';
import sweetsSvg from '../../../assets/art/sweets.svg?raw';
import type { Drawings } from './art';

export const ART_OF_THE_LIGHT: Drawings = {
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
