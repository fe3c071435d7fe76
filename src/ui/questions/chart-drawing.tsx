/** Curves of losses over steps, and dots with lines through them, as questions show them. Lines differ by their dash, not by colour alone. */
import type { CurvesPicture, DotsPicture } from '../../core/course/inventory/picture';
import { useFormats, useText } from '../context';
import { RopeDrawing } from './land-drawing';

const CHART = { width: 240, height: 150, left: 14, right: 230, top: 12, foot: 134 } as const;
/** How much of a run's beginning may run out of the chart, so that what comes after can be told apart. */
const CUT_SHARE = 0.07;

export function CurvesDrawing({ picture }: { readonly picture: CurvesPicture }) {
  const t = useText();
  const names = [...new Set(picture.charts.flatMap(({ lines }) => lines.map(({ name }) => name)))];
  return (
    <>
      <div class="q-charts">
        {picture.charts.map((chart, i) => (
          <div key={i}>
            {picture.charts.length === 1 ? null : (
              <p class="q-caption">{t(i === 0 ? 'questions:drawn.first' : 'questions:drawn.second')}</p>
            )}
            <Chart {...chart} />
          </div>
        ))}
      </div>
      <p class="q-legend">
        <span>
          ↑ {t('questions:drawn.loss')} · → {t('questions:drawn.steps')}
        </span>
        {names.length < 2 ? null : names.map((name) => <Swatch key={name} name={name} />)}
      </p>
    </>
  );
}

function Chart({ lines, marks }: CurvesPicture['charts'][number]) {
  const { number } = useFormats();
  const steps = Math.max(1, ...lines.map(({ losses }) => losses.length - 1));
  const from = Math.ceil(steps * CUT_SHARE);
  const top = 1.1 * Math.max(...lines.flatMap(({ losses }) => losses.slice(from)));
  const x = (step: number): number => CHART.left + ((CHART.right - CHART.left) * step) / steps;
  const y = (loss: number): number =>
    CHART.foot - ((CHART.foot - CHART.top) * Math.min(loss, 1.4 * top)) / top;
  return (
    <svg class="q-chart" viewBox={`0 0 ${CHART.width} ${CHART.height}`} aria-hidden="true">
      <path class="q-axes" d={`M${CHART.left} 4V${CHART.foot}H${CHART.width - 4}`} />
      {lines.map(({ name, losses }) => (
        <path
          key={name}
          class={`q-line q-line-${name}`}
          d={losses
            .map((loss, i) => `${i === 0 ? 'M' : 'L'}${x(i).toFixed(1)} ${y(loss).toFixed(1)}`)
            .join('')}
        />
      ))}
      {marks.map(({ step, label }) => (
        <g key={label} class="q-stop">
          <path d={`M${x(step)} 24V${CHART.foot}`} />
          <circle cx={Math.min(x(step), CHART.width - 13)} cy={14} r={11} />
          <text x={Math.min(x(step), CHART.width - 13)} y={19} text-anchor="middle">
            {number(label)}
          </text>
        </g>
      ))}
    </svg>
  );
}

function Swatch({ name }: { readonly name: 'solid' | 'dashed' }) {
  const t = useText();
  return (
    <span class="q-swatch">
      <svg viewBox="0 0 44 12" aria-hidden="true">
        <path class={`q-line q-line-${name}`} d="M2 6H42" />
      </svg>
      {t(`questions:drawn.${name}`)}
    </span>
  );
}

export function DotsDrawing({ picture }: { readonly picture: DotsPicture }) {
  const t = useText();
  const { dots, lines, misses, knob } = picture;
  const xs = dots.map(([one]) => one);
  const ends = [Math.min(...xs) - 0.6, Math.max(...xs) + 0.6] as const;
  const [ruler] = lines;
  // Where misses are drawn, the line's ends are in the picture too.
  const lineEnds =
    misses && ruler !== undefined ? ends.map((end) => ruler.slope * end + ruler.intercept) : [];
  const ys = [...dots.map(([, one]) => one), ...lineEnds];
  const [low, high] = [Math.min(...ys) - 1, Math.max(...ys) + 1];
  const x = (value: number): number =>
    CHART.left + 4 + ((CHART.right - CHART.left - 4) * (value - ends[0])) / (ends[1] - ends[0]);
  const y = (value: number): number => CHART.foot - ((CHART.foot - CHART.top) * (value - low)) / (high - low);
  return (
    <>
      <div class="q-charts">
        <svg class="q-chart" viewBox={`0 0 ${CHART.width} ${CHART.height}`} aria-hidden="true">
          <path class="q-axes" d={`M${CHART.left} 4V${CHART.foot}H${CHART.width - 4}`} />
          {misses && ruler !== undefined
            ? dots.map(([dotX, dotY], i) => (
                <path
                  key={i}
                  class="q-miss"
                  d={`M${x(dotX)} ${y(dotY)}V${y(ruler.slope * dotX + ruler.intercept)}`}
                />
              ))
            : null}
          {lines.map(({ name, slope, intercept }) => (
            <path
              key={name}
              class={`q-line q-line-${name}`}
              d={`M${x(ends[0])} ${y(slope * ends[0] + intercept)}L${x(ends[1])} ${y(slope * ends[1] + intercept)}`}
            />
          ))}
          {dots.map(([dotX, dotY], i) => (
            <circle key={i} class="q-dot" cx={x(dotX)} cy={y(dotY)} r={5} />
          ))}
        </svg>
        {knob === null ? null : <RopeDrawing picture={knob} lit={false} />}
      </div>
      {knob === null ? null : (
        <p class="q-legend">
          ↑ {t('questions:drawn.loss')} · → {t('questions:drawn.knob')}
        </p>
      )}
      {lines.length < 2 ? null : (
        <p class="q-legend">
          {lines.map(({ name }) => (
            <Swatch key={name} name={name} />
          ))}
        </p>
      )}
    </>
  );
}
