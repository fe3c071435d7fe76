/** The mixing desk: a fader for each knob, and the length of a turn. Its up is up and its first knob is left in every language. */
import type { HuntView } from '../../session/views';
import { halfSpanOf } from '../chart/fader-travel';
import { useText } from '../context';
import { Fader } from './fader';
import { StridePicker } from './step-pad';
import '../styles/desk.css';

export function DeskPanel({ view }: { readonly view: HuntView }) {
  const t = useText();
  const halfSpan = halfSpanOf(view.hunt);
  return (
    <section class="panel desk-panel" data-tapping={view.tapping}>
      <h2 class="panel-title sr-only">{t('ui:desk.heading')}</h2>
      <div class="desk" dir="ltr">
        {view.hunt.position.map((_, knob) => (
          <Fader key={knob} view={view} knob={knob} halfSpan={halfSpan} />
        ))}
      </div>
      <StridePicker view={view} />
    </section>
  );
}
