/** The average miss over the knob: a dot for each place that the knob has been to, and Pip where it stands now. */
import { NOTCHES, type Ruler, tiltAt, warmthAt } from '../../core/course/explain/ruler';
import { axisOver, round } from '../chart/data-chart';
import { useFormats, useText } from '../context';
import { Picture } from '../parts/pictures';
import { warmthColor } from './drawing/warmth';

const WIDTH = 300;
const HEIGHT = 190;

interface Props {
  readonly ruler: Ruler;
  readonly notch: number;
  readonly visited: ReadonlySet<number>;
  /** The places that nobody has been to, too. */
  readonly showsAll: boolean;
}

export function RulerCurve({ ruler, notch, visited, showsAll }: Props) {
  const t = useText();
  const { number } = useFormats();
  const { losses } = ruler;
  const x = axisOver([tiltAt(0), tiltAt(NOTCHES - 1)]);
  const y = axisOver([0, Math.max(...losses)]);
  const toX = (at: number): number => round(WIDTH * x.share(tiltAt(at)));
  const toY = (at: number): number => round(HEIGHT * (1 - y.share(losses[at] ?? 0)));
  const seen = [...visited].sort((a, b) => a - b);
  const best = seen.reduce((low, at) => ((losses[at] ?? 0) < (losses[low] ?? 0) ? at : low), notch);
  const all = losses.map((_, at) => `${at === 0 ? 'M' : 'L'}${toX(at)} ${toY(at)}`).join('');
  const told = t('explain:ruler.lowest', {
    loss: number(losses[best] ?? 0),
    tilt: number(tiltAt(best)),
  });
  return (
    <>
      <div class="data-chart ruler-curve" dir="ltr">
        <span class="data-up" dir="auto">
          {t('explain:ruler.up')}
        </span>
        <div class="data-ticks-up" aria-hidden="true">
          {y.ticks.map((tick) => (
            <span key={tick} style={{ top: `${round(100 * (1 - y.share(tick)))}%` }}>
              {number(tick)}
            </span>
          ))}
        </div>
        <div class="data-box" role="img" aria-label={t('explain:ruler.curve')}>
          <svg class="data-drawing" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
            {showsAll ? (
              <>
                <path class="ruler-ground" d={`${all}V${HEIGHT}H${toX(0)}Z`} />
                <path class="ruler-all" d={all} />
              </>
            ) : null}
            <path
              class="ruler-way"
              d={seen.map((at) => `${visited.has(at - 1) ? 'L' : 'M'}${toX(at)} ${toY(at)}`).join('')}
            />
            {seen.map((at) => (
              <circle
                key={at}
                class="ruler-seen"
                cx={toX(at)}
                cy={toY(at)}
                r="5"
                style={{ fill: warmthColor(warmthAt(ruler, at)) }}
              />
            ))}
            <path
              class="ruler-lowest"
              d={`M${toX(best)} ${toY(best) + 8}l-6 10h12zM${toX(best)} ${toY(best) + 18}V${HEIGHT}`}
            />
          </svg>
          <span class="ruler-pip" style={{ '--x': toX(notch) / WIDTH, '--y': toY(notch) / HEIGHT }}>
            <Picture name={notch === ruler.lowest ? 'pipHappy' : 'pip'} />
          </span>
        </div>
        <div class="data-ticks-across" aria-hidden="true">
          {x.ticks.map((tick) => (
            <span key={tick} style={{ left: `${round(100 * x.share(tick))}%` }}>
              {number(tick)}
            </span>
          ))}
        </div>
        <span class="data-across" dir="auto">
          {t('explain:ruler.across')}
        </span>
      </div>
      <p class="ruler-best">
        <svg viewBox="0 0 14 12" aria-hidden="true">
          <path class="ruler-lowest" d="M7 1l-6 10h12z" />
        </svg>
        {told}
      </p>
    </>
  );
}
