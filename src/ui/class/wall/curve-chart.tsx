/** All learning curves over one another, with the class's middle curve and the half of the class around it. */
import type { CurveFacts } from '../../../core/class/wall-facts';
import type { WallWalk } from '../../../core/class/wall-walk';
import { curveOf } from '../../chart/curve-geometry';
import { useFormats, useText } from '../../context';
import type { LooksOf } from './looks';

const WIDTH = 900;
const HEIGHT = 420;
/** A curve that rose above this leaves the drawing: one that flew off would flatten all others. */
const HIGHEST = 200;
const TICK_STEPS = [1, 2, 5, 10, 20, 50, 100, 200] as const;
const MOST_STEP_INTERVALS = 6;

interface Props {
  readonly walks: readonly WallWalk[];
  readonly facts: CurveFacts;
  /** In the light each curve has its hollow's colour and dashes; null in the dark. */
  readonly looks: LooksOf | null;
}

export function CurveChart({ walks, facts, looks }: Props) {
  const t = useText();
  const { number } = useFormats();
  const last = Math.max(1, ...walks.map(({ losses }) => losses.length - 1));
  const highest = Math.max(100, ...walks.map(({ losses }) => Math.max(...losses.filter(Number.isFinite))));
  const curve = curveOf(facts.middle, WIDTH, HEIGHT, {
    lastStep: last,
    leastTop: Math.min(HIGHEST, highest),
  });
  const alt = t('class:wall.curves.alt', {
    count: walks.length,
    start: number(facts.middle[0] ?? 0),
    end: number(facts.middle.at(-1) ?? 0),
  });
  const lower = curve.over(facts.lower).split(' ');
  const upper = curve.over(facts.upper).split(' ');
  return (
    <div class="wall-chart" dir="ltr">
      <p class="wall-axis-loss" dir="auto" aria-hidden="true">
        {t('replay:curveLoss')}
      </p>
      <div class="wall-ticks" aria-hidden="true">
        {curve.ticks.map(({ loss, y }) => (
          <span key={loss} style={{ top: `${(100 * y) / HEIGHT}%` }}>
            {number(loss)}
          </span>
        ))}
      </div>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={alt} preserveAspectRatio="none">
        {curve.ticks.map(({ loss, y }) => (
          <line key={loss} class="wall-grid" x1="0" x2={WIDTH} y1={y} y2={y} />
        ))}
        <polygon class="wall-half" points={[...upper, ...lower.reverse()].join(' ')} />
        {walks.map(({ code, hollow, losses }) => {
          const look = looks?.(hollow) ?? null;
          const points = curve.over(losses);
          return (
            <g key={code}>
              {look === null ? null : <polyline class="wall-curve-edge" points={points} />}
              <polyline
                class="wall-curve"
                points={points}
                style={look === null ? undefined : { stroke: look.color, strokeOpacity: 1 }}
                stroke-dasharray={look === null || look.dash.length === 0 ? undefined : look.dash.join(' ')}
              />
            </g>
          );
        })}
        <polyline class="wall-middle" points={curve.line} />
      </svg>
      <div class="wall-axis" aria-hidden="true">
        {stepTicks(last).map((step) => (
          <span key={step} style={{ left: `${(100 * step) / last}%` }}>
            {number(step)}
          </span>
        ))}
      </div>
      <p class="wall-axis-name" dir="auto" aria-hidden="true">
        {t('class:wall.curves.axis')}
      </p>
    </div>
  );
}

/** Round numbers of steps to write below, at most seven. */
function stepTicks(last: number): readonly number[] {
  const every = TICK_STEPS.find((step) => last / step <= MOST_STEP_INTERVALS) ?? last;
  return Array.from({ length: Math.floor(last / every) + 1 }, (_, i) => i * every);
}
