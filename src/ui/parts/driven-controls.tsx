/** What moves Pip where headings don't, or not alone: a learning rate, a sled's turns, a robot's cards, a desk's knobs. Fetched later. */
import type { HuntView } from '../../session/views';
import { DeskPanel } from './desk-panel';
import { RobotPanel } from './robot-panel';
import { SledPanel } from './sled-panel';
import { SlidePanel } from './slide-panel';

export function DrivenControls({ view }: { readonly view: HuntView }) {
  const { spec } = view.hunt.level;
  switch (spec.controls) {
    case 'slide':
      return <SlidePanel view={view} settings={spec.slide} />;
    case 'sled':
      return <SledPanel hunt={view.hunt} />;
    case 'robot':
      return <RobotPanel view={view} robot={spec.robot} />;
    case 'mixing-desk':
      return <DeskPanel view={view} />;
    case 'walk':
    case 'tightrope':
      return null;
  }
}
