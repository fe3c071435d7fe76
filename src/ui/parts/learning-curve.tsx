/** The learning curve: the shown loss at each step, its moments marked, the current place following the walk. */
import { useComputed } from '@preact/signals';
import type { ReplayView } from '../../session/views';
import { type Curve, curveOf, lowestOf } from '../chart/curve-geometry';
import { useGame, useText } from '../context';
import { CurveMarks } from './curve-marks';

/** The drawing's own units; CSS scales it. */
const WIDTH = 300;
const HEIGHT = 130;
const DOT = 4.5;
/** With more steps than this, dots would run together. */
const MOST_DOTS = 40;

export function LearningCurve({ replay }: { readonly replay: ReplayView }) {
  const t = useText();
  const losses = replay.path.map((place) => place.shown);
  const curve = curveOf(losses, WIDTH, HEIGHT);
  const lowest = lowestOf(losses);
  const moment = curve.points[replay.moment.step];
  const end = curve.points.at(-1);
  const alt = t('replay:curveAlt', {
    start: losses[0] ?? 0,
    end: losses.at(-1) ?? 0,
    lowest: lowest.loss,
    step: lowest.step,
  });
  return (
    <section class="card curve" dir="ltr">
      <h2>{t('replay:curve')}</h2>
      <div class="curve-box">
        <CurveMarks replay={replay} />
        <div class="curve-ticks" aria-hidden="true">
          {curve.ticks.map(({ loss, y }) => (
            <span key={loss} style={{ top: `${(100 * y) / HEIGHT}%` }}>
              {loss}
            </span>
          ))}
        </div>
        <svg class="curve-drawing" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={alt}>
          {curve.ticks.map(({ loss, y }) => (
            <line key={loss} class="curve-grid" x1="0" x2={WIDTH} y1={y} y2={y} />
          ))}
          {replay.moments.map(({ moment: { kind, step } }) => {
            const { x, y } = curve.at(step);
            return <line key={kind} class="curve-stem" x1={x} x2={x} y1={0} y2={y} />;
          })}
          <polyline class="curve-line" points={curve.line} />
          {curve.points.length > MOST_DOTS
            ? null
            : curve.points.map(({ x, y }) => <circle key={x} class="curve-dot" cx={x} cy={y} r={DOT} />)}
          {replay.score.find === 'candy' && end !== undefined ? (
            <circle class="curve-candy" cx={end.x} cy={end.y} r={DOT + 2} />
          ) : null}
          <CurveMarker curve={curve} />
          {moment === undefined || replay.moment.step === 0 ? null : (
            <path class="curve-moment" d={`M${moment.x} ${moment.y - 9}l9 9-9 9-9-9z`} />
          )}
        </svg>
      </div>
      <CurveCaption replay={replay} />
      <div class="sr-only">
        <table>
          <caption>{t('replay:curve')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('replay:curveStep')}</th>
              <th scope="col">{t('replay:curveLoss')}</th>
            </tr>
          </thead>
          <tbody>
            {losses.map((loss, step) => (
              <tr key={step}>
                <td>{step}</td>
                <td>{loss}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Alone in its component, because it moves with every frame. */
function CurveMarker({ curve }: { readonly curve: Curve }) {
  const { x, y } = curve.at(useGame().clock.value.cursor);
  return (
    <g class="curve-now" transform={`translate(${x} ${y})`}>
      <line y1={-y} y2={HEIGHT - y} />
      <circle r={DOT + 6} />
    </g>
  );
}

function CurveCaption({ replay }: { readonly replay: ReplayView }) {
  const game = useGame();
  const t = useText();
  const step = useComputed(() => Math.floor(game.clock.value.cursor + 1e-6)).value;
  const total = replay.path.length - 1;
  return (
    <p class="curve-caption">
      <span>{t('replay:curveAt', { step, total, loss: replay.path[step]?.shown ?? 0 })}</span>
      {replay.moment.step === 0 ? null : (
        <span class="curve-key">
          <svg viewBox="0 0 18 18" aria-hidden="true">
            <path class="curve-moment" d="M9 1l8 8-8 8-8-8z" />
          </svg>
          {t('replay:curveMoment', { step: replay.moment.step })}
        </span>
      )}
    </p>
  );
}
