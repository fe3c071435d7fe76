/**
 * Learning curves over one another on the scale of the depth gauge: 100 at the start. What flies higher than the picture is cut
 * off at its top, with an arrow. Each curve has a dash of its own; the last one laid on draws itself.
 */
import { useMemo } from 'preact/hooks';
import { curveOf } from '../chart/curve-geometry';
import { useFormats } from '../context';

export type LineKind = 'sick' | 'sick-test' | 'new' | 'new-test';

export interface PlotLine {
  readonly kind: LineKind;
  readonly name: string;
  /** Losses after 0, 1, 2 … steps. */
  readonly losses: Float64Array;
}

interface Props {
  readonly lines: readonly PlotLine[];
  /** The loss that counts as 100. */
  readonly start: number;
  readonly label: string;
  /** The step at the right end. */
  readonly last: number;
  /** Changes whenever a new curve draws itself. */
  readonly drawn: string;
  readonly across: string;
}

const WIDTH = 300;
const HEIGHT = 170;
/** Higher than this nothing is told apart: it flew off. */
export const HIGHEST = 200;

/** A run's losses on the gauge's scale. */
export function onGauge(losses: Float64Array, start: number): readonly number[] {
  return Array.from(losses, (loss) => (100 * loss) / start);
}

/** The same as it is drawn: what jumps over the picture's top is held there; one that never comes back ends there. */
function drawnOf(losses: Float64Array, start: number): readonly number[] {
  const shown = onGauge(losses, start);
  const inside = shown.findLastIndex((loss) => loss <= HIGHEST);
  return shown.slice(0, inside + 2).map((loss) => Math.min(HIGHEST, loss));
}

export function DoctorPlot({ lines, start, label, last, drawn, across }: Props) {
  const { number } = useFormats();
  const curve = useMemo(() => {
    const values = lines.map(({ losses }) => drawnOf(losses, start));
    return curveOf(values.flat(), WIDTH, HEIGHT, { leastTop: 100, lastStep: last });
  }, [lines, start, last]);
  const old = lines.filter(({ kind }) => kind.startsWith('sick'));
  const fresh = lines.filter(({ kind }) => kind.startsWith('new'));
  const drawing = (some: readonly PlotLine[]) =>
    some.map(({ kind, losses }) => {
      const shown = drawnOf(losses, start);
      const end = { x: (WIDTH * (shown.length - 1)) / last, y: curve.yOf(shown.at(-1) ?? 0) };
      return (
        <g key={kind}>
          <polyline class="onward-line" data-kind={kind} points={curve.over(shown)} />
          {(shown.at(-1) ?? 0) >= HIGHEST ? (
            <path class="onward-end" data-kind={kind} d={`M${end.x} ${end.y - 9}l9 14h-18z`} />
          ) : (
            <circle class="onward-end" data-kind={kind} cx={end.x} cy={end.y} r="5.5" />
          )}
        </g>
      );
    });
  return (
    <figure class="onward-plot" dir="ltr">
      <div class="onward-plot-box" role="img" aria-label={label}>
        <div class="onward-ticks" aria-hidden="true">
          {curve.ticks.map(({ loss, y }) => (
            <span key={loss} style={{ top: `${(100 * y) / HEIGHT}%` }}>
              {number(loss)}
            </span>
          ))}
        </div>
        <div class="onward-plot-lines">
          <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
            {curve.ticks.map(({ loss, y }) => (
              <line key={loss} class="onward-grid" x1="0" x2={WIDTH} y1={y} y2={y} />
            ))}
            {drawing(old)}
          </svg>
          {fresh.length === 0 ? null : (
            <svg key={drawn} class="onward-draws" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
              {drawing(fresh)}
            </svg>
          )}
        </div>
      </div>
      <p class="onward-across muted small" dir="auto">
        {across}
      </p>
      <ul class="onward-keys" dir="auto">
        {lines.map(({ kind, name }) => (
          <li key={kind}>
            <svg viewBox="0 0 44 10" aria-hidden="true">
              <line class="onward-line" data-kind={kind} x1="2" x2="42" y1="5" y2="5" />
            </svg>
            {name}
          </li>
        ))}
      </ul>
    </figure>
  );
}

/** A curve as a small sign, on a patient's card. */
export function SmallCurve({
  losses,
  test,
}: {
  readonly losses: Float64Array;
  readonly test: Float64Array | null;
}) {
  const start = losses[0] ?? 1;
  const curve = curveOf(drawnOf(losses, start), 96, 56, { leastTop: 110, lastStep: losses.length - 1 });
  return (
    <svg class="onward-small-curve" viewBox="-3 -3 102 62" aria-hidden="true">
      <polyline class="onward-line" data-kind="sick" points={curve.line} />
      {test === null ? null : (
        <polyline class="onward-line" data-kind="sick-test" points={curve.over(drawnOf(test, start))} />
      )}
    </svg>
  );
}
