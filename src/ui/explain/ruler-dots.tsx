/** The dots with the ruler through them: every miss a bar, and beside them, as long as they are on average, one bar more. */
import { useMemo, useRef } from 'preact/hooks';
import { notchNear, type Ruler, rulerAt, tiltAt, warmthAt } from '../../core/course/explain/ruler';
import { axisOver, round, shapesAt } from '../chart/data-chart';
import { useFormats, useText } from '../context';
import { columnName } from '../parts/data-words';
import { warmthColor } from './drawing/warmth';
import '../styles/data-card.css';

/** The drawing's own units; CSS scales it. */
const WIDTH = 300;
const HEIGHT = 210;
const DOT = 4;
/** Room for the ruler where no dots are. */
const ROOM = [-15, 135] as const;
const RULER_THICK = 15;
const MARK_APART = 15;
/** Where along the box the ruler is held, as shares of its width, and how near the edge the hand may come. */
const HELD_AT = 0.9;
const EDGE = 14;

interface Props {
  readonly ruler: Ruler;
  readonly notch: number;
  readonly onTurn: (notch: number) => void;
}

export function RulerDots({ ruler, notch, onTurn }: Props) {
  const t = useText();
  const { number } = useFormats();
  const ref = useRef<SVGSVGElement>(null);
  const { toX, toY, x, y, dots } = useMemo(() => frameOf(ruler), [ruler]);
  const [pivotX, pivotY] = [toX(ruler.pivot[0]), toY(ruler.pivot[1])];
  const misses = Array.from(ruler.x, (value, i) => {
    const at = toX(value);
    return `M${at} ${toY(ruler.y[i] ?? 0)}V${toY(rulerAt(ruler, notch, value))}`;
  }).join('');
  const dropPerX = (toY(1) - toY(0)) / (toX(1) - toX(0));
  const degrees = (Math.atan(tiltAt(notch) * dropPerX) * 180) / Math.PI;
  const loss = ruler.losses[notch] ?? 0;
  const bar = toY(0) - toY(loss);
  const turnTowards = (event: PointerEvent): void => {
    const box = ref.current?.getBoundingClientRect();
    if (box === undefined || event.buttons === 0) return;
    const atX = ((event.clientX - box.left) / box.width) * WIDTH;
    const atY = ((event.clientY - box.top) / box.height) * HEIGHT;
    const across = (atX - pivotX) / (toX(1) - toX(0));
    // Close by the middle a hand's width would turn it right round.
    if (Math.abs(across) > 1) onTurn(notchNear((atY - pivotY) / (toY(1) - toY(0)) / across));
  };
  return (
    <div class="ruler-box" dir="ltr">
      <div class="data-chart">
        <span class="data-up" dir="auto">
          {columnName('stop_ft', t)}
        </span>
        <div class="data-ticks-up" aria-hidden="true">
          {y.ticks.map((tick) => (
            <span key={tick} style={{ top: `${(100 * toY(tick)) / HEIGHT}%` }}>
              {number(tick)}
            </span>
          ))}
        </div>
        <div class="data-box">
          <svg
            ref={ref}
            class="data-drawing"
            viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
            role="img"
            aria-label={t('explain:ruler.picture')}
          >
            <g class="ruler-itself" transform={`translate(${pivotX} ${pivotY}) rotate(${round(degrees)})`}>
              <rect x={-WIDTH} y="0" width={2 * WIDTH} height={RULER_THICK} rx="2" />
              <path d={marksAlong()} />
            </g>
            <path class="ruler-misses" d={misses} />
            <path class="data-points" d={dots} />
            <circle class="ruler-pin" cx={pivotX} cy={pivotY} r="4.5" />
          </svg>
          <Hand
            x={HELD_AT}
            y={
              Math.min(
                HEIGHT - EDGE,
                Math.max(EDGE, pivotY + (HELD_AT * WIDTH - pivotX) * Math.tan((degrees * Math.PI) / 180)),
              ) / HEIGHT
            }
            onMove={turnTowards}
          />
        </div>
        <div class="data-ticks-across" aria-hidden="true">
          {x.ticks.map((tick) => (
            <span key={tick} style={{ left: `${(100 * toX(tick)) / WIDTH}%` }}>
              {number(tick)}
            </span>
          ))}
        </div>
        <span class="data-across" dir="auto">
          {columnName('speed_mph', t)}
        </span>
      </div>
      <div class="ruler-average" aria-hidden="true">
        <svg viewBox={`0 0 44 ${HEIGHT}`} aria-hidden="true">
          <path class="curve-floor" d={`M2 ${toY(0)}H42`} />
          <rect
            x="10"
            y={toY(0) - bar}
            width="24"
            height={bar}
            rx="4"
            style={{ fill: warmthColor(warmthAt(ruler, notch)) }}
          />
        </svg>
        <span dir="auto">{t('explain:ruler.average')}</span>
      </div>
    </div>
  );
}

/** What a hand takes the ruler by. The knob does the same, so nobody has to. */
function Hand({
  x,
  y,
  onMove,
}: {
  readonly x: number;
  readonly y: number;
  readonly onMove: (event: PointerEvent) => void;
}) {
  return (
    <span
      class="grip"
      aria-hidden="true"
      style={{ '--x': x, '--y': y }}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onMove}
    />
  );
}

function frameOf(ruler: Ruler) {
  const x = axisOver(Array.from(ruler.x));
  const y = axisOver([...ROOM]);
  const toX = (value: number): number => round(WIDTH * x.share(value));
  const toY = (value: number): number => round(HEIGHT * (1 - y.share(value)));
  const places = Array.from(ruler.x, (value, i) => [toX(value), toY(ruler.y[i] ?? 0)] as const);
  return {
    x,
    // A car can't need less than no way to stop.
    y: { ticks: y.ticks.filter((tick) => tick >= 0) },
    toX,
    toY,
    dots: shapesAt({ held: false, label: null }, places, DOT),
  };
}

function marksAlong(): string {
  let marks = '';
  for (let i = -20; i <= 20; i++) marks += `M${i * MARK_APART} 0v${i % 2 === 0 ? 7 : 4}`;
  return marks;
}
