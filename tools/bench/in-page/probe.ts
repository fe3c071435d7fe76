/** What the timings put into each page before its own scripts run: `window.probe`. */
import { framesSeen, watchFrames } from './frames';
import { answer, arm } from './key-latency';
import { playable, referenceShown, titleVisible, watchTitle } from './loading';
import { enterPhase, longTasks } from './long-tasks';
import { middleOf, playEachWay, there } from './play';
import { installStageWatch } from './stage-watch';

const probe = {
  titleVisible,
  playable,
  referenceShown,
  arm,
  answer,
  watchFrames,
  framesSeen,
  enterPhase,
  longTasks,
  playEachWay,
  middleOf,
  there: async (selector: string): Promise<void> => void (await there(selector)),
};

declare global {
  interface Window {
    probe: typeof probe;
  }
}

installStageWatch();
watchTitle();
window.probe = probe;
