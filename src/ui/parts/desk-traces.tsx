/** The light over a mixing desk: what each knob did, step by step, and where it should have stood. No map can show that. */
import type { ReplayView } from '../../session/views';
import { type KnobTrace, knobTracesOf } from '../chart/knob-traces';
import { useFormats, useGame, useText } from '../context';
import { Picture } from './pictures';
import '../styles/desk-traces.css';

/** The drawing's own units; it is stretched to its place, its lines aren't. */
const WIDTH = 300;
const HEIGHT = 60;

export function DeskTraces({ replay }: { readonly replay: ReplayView }) {
  const t = useText();
  const { number } = useFormats();
  const open = useGame().explore.value?.openEyes.path.value ?? [];
  const last = Math.max(replay.path.length, open.length) - 1;
  return (
    <section class="traces card" dir="ltr">
      <h2 dir="auto">{t('replay:traces')}</h2>
      <ol class="traces-list">
        {knobTracesOf(replay, WIDTH, HEIGHT, last).map((trace, i) => (
          <li key={i}>
            <span class="traces-name" aria-hidden="true">
              {number(i + 1)}
            </span>
            <span
              class="traces-strip"
              role="img"
              aria-label={t('replay:trace', {
                knob: i + 1,
                start: number(trace.start),
                end: number(trace.end),
                candy: number(trace.candy),
              })}
            >
              <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
                <line class="traces-candy" x1="0" x2={WIDTH} y1={trace.candyY} y2={trace.candyY} />
                <polyline class="traces-edge" points={trace.line} />
                <polyline class="traces-line" points={trace.line} />
                {open.length === 0 ? null : <OpenTrace line={trace.over(open.map(({ at }) => at[i] ?? 0))} />}
              </svg>
              <TraceMarker trace={trace} />
            </span>
            <span class="traces-goal" style={{ '--y': trace.candyY / HEIGHT }}>
              <Picture name="candy" />
            </span>
          </li>
        ))}
      </ol>
      <p class="small" dir="auto">
        {t('replay:tracesLine')}
      </p>
    </section>
  );
}

/** The walk with open eyes over the blindfolded one. */
function OpenTrace({ line }: { readonly line: string }) {
  return (
    <>
      <polyline class="traces-edge traces-open" points={line} />
      <polyline class="traces-line traces-open" points={line} />
    </>
  );
}

/** Alone in its component, because it moves with every frame. */
function TraceMarker({ trace }: { readonly trace: KnobTrace }) {
  const { x, y } = trace.at(useGame().clock.value.cursor);
  return <span class="traces-now" style={{ '--x': x / WIDTH, '--y': y / HEIGHT }} />;
}
