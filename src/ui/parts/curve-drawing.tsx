/** A curve over the steps of a walk, with its axis and the lines that it is measured by; the current place follows the walk. */
import type { ComponentChildren } from 'preact';
import type { ReplayView } from '../../session/views';
import { type Curve, roomiest } from '../chart/curve-geometry';
import { useFormats } from '../context';
import { useMoved } from '../moved';

/** The drawing's own units; CSS scales it. */
export const CURVE_WIDTH = 300;
export const CURVE_HEIGHT = 130;
const DOT = 4.5;
/** With more steps than this, dots would run together. */
const MOST_DOTS = 40;

/** A line across the drawing: at a step, or at a height. */
export interface CurveGuide {
  readonly label: string;
  readonly at: { readonly step: number } | { readonly value: number };
}

interface Props {
  readonly replay: ReplayView;
  readonly curve: Curve;
  readonly alt: string;
  readonly guides: readonly CurveGuide[];
  /** What is drawn under the curve, in the drawing's own units. */
  readonly under?: ComponentChildren;
  /** What stands over the drawing, in its own column. */
  readonly children?: ComponentChildren;
}

export function CurveDrawing({ replay, curve, alt, guides, under, children }: Props) {
  const { number } = useFormats();
  const moment = curve.points[replay.moment.step];
  const end = curve.points.at(-1);
  const placed = guides.map(({ label, at }) =>
    'step' in at ? { label, x: curve.at(at.step).x, y: null } : { label, x: null, y: curve.yOf(at.value) },
  );
  return (
    <div class="curve-box" dir="ltr">
      {children}
      <div class="curve-ticks" aria-hidden="true">
        {curve.ticks.map(({ loss, y }) => (
          <span key={loss} style={{ top: `${(100 * y) / CURVE_HEIGHT}%` }}>
            {number(loss)}
          </span>
        ))}
      </div>
      <div class="curve-plot">
        <svg class="curve-drawing" viewBox={`0 0 ${CURVE_WIDTH} ${CURVE_HEIGHT}`} role="img" aria-label={alt}>
          {curve.ticks.map(({ loss, y }) => (
            <line key={loss} class="curve-grid" x1="0" x2={CURVE_WIDTH} y1={y} y2={y} />
          ))}
          {placed.map(({ label, x, y }) => (
            <line
              key={label}
              class="curve-guide"
              x1={x ?? 0}
              x2={x ?? CURVE_WIDTH}
              y1={y ?? 0}
              y2={y ?? CURVE_HEIGHT}
            />
          ))}
          {replay.moments.map(({ moment: { kind, step } }) => {
            const { x, y } = curve.at(step);
            return <line key={kind} class="curve-stem" x1={x} x2={x} y1={0} y2={y} />;
          })}
          {under}
          <polyline class="curve-line" points={curve.line} />
          {curve.points.length > MOST_DOTS
            ? null
            : curve.points.map(({ x, y }) => <circle key={x} class="curve-dot" cx={x} cy={y} r={DOT} />)}
          {replay.score.find === 'candy' && end !== undefined ? (
            <circle class="curve-candy" cx={end.x} cy={end.y} r={DOT + 2} />
          ) : null}
        </svg>
        <CurveMarker curve={curve} />
        {moment === undefined || replay.moment.step === 0 ? null : (
          <svg class="curve-over" viewBox={`0 0 ${CURVE_WIDTH} ${CURVE_HEIGHT}`} aria-hidden="true">
            <path class="curve-moment" d={`M${moment.x} ${moment.y - 9}l9 9-9 9-9-9z`} />
          </svg>
        )}
        {placed.map(({ label, x, y }) => (
          <span
            key={label}
            class="curve-guide-label"
            data-along={x === null ? 'across' : x > CURVE_WIDTH / 2 ? 'left' : 'right'}
            style={{
              left: `${x === null ? 100 * roomiest(curve, y ?? 0, CURVE_WIDTH) : (100 * x) / CURVE_WIDTH}%`,
              top: `${(100 * (y ?? 0)) / CURVE_HEIGHT}%`,
            }}
            dir="auto"
            aria-hidden="true"
          >
            {label}
          </span>
        ))}
      </div>
    </div>
  );
}

function CurveMarker({ curve }: { readonly curve: Curve }) {
  const right = (cursor: number): string => `${(100 * curve.at(cursor).x) / CURVE_WIDTH}%`;
  const line = useMoved<HTMLSpanElement>((cursor) => `translateX(${right(cursor)})`);
  const dot = useMoved<HTMLSpanElement>(
    (cursor) => `translate(${right(cursor)}, ${(100 * curve.at(cursor).y) / CURVE_HEIGHT}%)`,
  );
  return (
    <span class="curve-room">
      <span ref={line} class="curve-now">
        <span class="curve-now-line" />
      </span>
      <span ref={dot} class="curve-now">
        <span class="curve-now-dot" />
      </span>
    </span>
  );
}
