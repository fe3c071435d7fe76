/** What the wall calls its views; how it looks before the light has no name there. */
import type { WallView } from '../../../core/class/plans';
import type { TextKey } from '../../text-keys';

export const VIEW_NAME: Readonly<Record<WallView, TextKey>> = {
  dark: 'teachers:view.dark.name',
  tallies: 'class:wall.views.tallies',
  basins: 'class:wall.field.basins',
  heat: 'class:wall.field.heat',
  curves: 'class:wall.views.curves',
  steps: 'class:wall.views.steps',
  groups: 'class:wall.views.groups',
};
