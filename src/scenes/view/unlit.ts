/** The hunt as it is drawn for those who turned the channel of light off: what was sensed doesn't show, where Pip went does. */
import type { StepRecord } from '../../core/hunt/step-record';
import type { HuntView } from '../../session/views';

const NOTHING_SENSED = { gauge: null, warmth: null, change: null, arrow: null, taps: [] };

export function unlitView(view: HuntView): HuntView {
  const { hunt } = view;
  return { ...view, hunt: { ...hunt, sensed: NOTHING_SENSED, records: hunt.records.map(unlitRecord) } };
}

export function unlitRecord<R extends StepRecord>(record: R): R {
  return { ...record, sensed: NOTHING_SENSED };
}
