/** Whether stones lie around Pip: where headings are pressed. A slide and a robot are driven by rules, a desk has knobs. */
import type { HuntView } from '../session/views';

export function stonesLie({ hunt, tapping }: HuntView): boolean {
  switch (hunt.level.spec.controls) {
    case 'walk':
    case 'tightrope':
    case 'sled':
      return true;
    case 'slide':
    case 'robot':
      return tapping;
    case 'mixing-desk':
      return false;
  }
}
