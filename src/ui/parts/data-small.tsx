/** The model at the place that is looked at, as a small drawing beside what is read there. */
import { useMemo } from 'preact/hooks';
import { fitOf } from '../../session/fit-of';
import type { ReplayView } from '../../session/views';
import { SmallChart } from './data-drawing';
import '../styles/data-card.css';

export function DataSmall({ replay }: { readonly replay: ReplayView }) {
  const fit = useMemo(() => fitOf(replay), [replay]);
  return fit === null ? null : (
    <div class="data-small" dir="ltr">
      <SmallChart replay={replay} fit={fit} />
    </div>
  );
}
