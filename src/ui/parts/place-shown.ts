/** The place whose model is shown: the one that is looked at on the field, else where the walk is now. */
import { signal } from '@preact/signals';
import type { ReplayView } from '../../session/views';
import { placeAt } from '../chart/data-chart';
import { useGame } from '../context';

/** Whether the chart of the data can be seen now; where it can't, a small one is shown beside what is looked at. */
export const chartInView = signal(false);

/** Null while nobody looks around. Whoever asks is drawn with every place that is looked at. */
export function usePlaceLookedAt(): readonly number[] | null {
  return useGame().explore.value?.layers?.lookout.seen.value?.at ?? null;
}

/** Whoever asks is drawn with every frame of the walk, too. */
export function usePlaceShown(replay: ReplayView): readonly number[] {
  const looked = usePlaceLookedAt();
  const { clock } = useGame();
  return looked ?? placeAt(replay.path, clock.value.cursor);
}
