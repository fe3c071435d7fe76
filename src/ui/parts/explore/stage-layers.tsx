/** What is written on the lit field itself: the numbers of isolines, the names of places, and what is read under the cross. */
import type { Layers } from '../../../session/explore/layers';
import type { Sight } from '../../../session/explore/lookout';
import type { ReplayView } from '../../../session/views';
import { useGame } from '../../context';
import { later } from '../../later';
import { chartInView } from '../place-shown';
import { FieldLabels } from './field-labels';
import { useSightLines } from './sight-lines';
import './layers.css';

export function StageLayers({ layers }: { readonly layers: Layers }) {
  return (
    <>
      <FieldLabels layers={layers} />
      <Readout layers={layers} />
    </>
  );
}

function Readout({ layers }: { readonly layers: Layers }) {
  const seen = layers.lookout.seen.value;
  return seen === null ? null : <Lines seen={seen} halfWay={(seen.at[1] ?? 0) >= 0} />;
}

const SMALL_CHART = later<{ readonly replay: ReplayView }>(
  async () => (await import('../data-small')).DataSmall,
  () => null,
);

/** It keeps to the other half of the field than the cross. */
function Lines({ seen, halfWay }: { readonly seen: Sight; readonly halfWay: boolean }) {
  const linesOf = useSightLines();
  const replay = useGame().replay.value;
  const small = replay !== null && seen.model !== null && !chartInView.value;
  const [loss, ...rest] = linesOf(seen, small);
  return (
    <div class="readout" data-foot={halfWay} data-small={small}>
      {small ? <SMALL_CHART.Component replay={replay} /> : null}
      <p>
        <strong>{loss}</strong>
        {rest.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </p>
    </div>
  );
}
