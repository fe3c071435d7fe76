/** What is printed on a gamepad's buttons: letters or shapes, by who made it. The places are the same on all. */
import { signal } from '@preact/signals-core';
import type { PadButton } from './gamepad';

/** The browser's name of the gamepad that was pressed last. */
export const padId = signal('');

type Printed = Readonly<Record<PadButton, string>>;

const XBOX: Printed = {
  main: 'A',
  back: 'B',
  toe: 'X',
  grab: 'Y',
  smaller: 'LB',
  larger: 'RB',
  focus: '⧉',
  pause: '☰',
};
const SONY: Printed = { ...XBOX, main: '✕', back: '○', toe: '□', grab: '△', smaller: 'L1', larger: 'R1' };
/** Its letters stand the other way around. */
const NINTENDO: Printed = {
  ...XBOX,
  main: 'B',
  back: 'A',
  toe: 'Y',
  grab: 'X',
  smaller: 'L',
  larger: 'R',
  focus: '−',
  pause: '+',
};

/** By the makers' numbers, which browsers write into the name, or the names themselves. */
export function padLetters(id: string): Printed {
  if (/054c|sony|dualshock|dualsense|playstation/i.test(id)) return SONY;
  if (/057e|nintendo|joy-con|switch pro/i.test(id)) return NINTENDO;
  return XBOX;
}
