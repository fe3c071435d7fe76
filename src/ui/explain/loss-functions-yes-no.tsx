/**
 * Why a yes-or-no question has a loss of its own: the surer of the wrong answer, the more it costs, without an end, where the
 * square never costs more than 1 and grows flat.
 */
import { useState } from 'preact/hooks';
import { chanceOf, entropyCost, SCORES, squaredCost } from '../../core/course/explain/yes-no';
import { round } from '../chart/data-chart';
import { useFormats, useText } from '../context';
import { Formula } from './drawing/fold';
import { Knob } from './drawing/knob';

const WIDTH = 200;
const HEIGHT = 120;
const MOST_COST = 4.4;
const SAMPLES = 64;
const toX = (score: number): number => round((WIDTH * (score - SCORES.min)) / (SCORES.max - SCORES.min));
const toY = (cost: number): number => round(HEIGHT - (HEIGHT * cost) / MOST_COST);

const COSTS = [
  { name: 'entropy', cost: entropyCost },
  { name: 'squared', cost: squaredCost },
] as const;

function curveOf(cost: (score: number) => number): string {
  const points = Array.from({ length: SAMPLES + 1 }, (_, i) => {
    const score = SCORES.min + ((SCORES.max - SCORES.min) * i) / SAMPLES;
    return `${toX(score)} ${toY(cost(score))}`;
  });
  return `M${points.join('L')}`;
}

export function YesNo() {
  const t = useText();
  const { rate, percent } = useFormats();
  const [score, setScore] = useState(-2);
  return (
    <>
      <p>{t('explain:loss-functions.yesNo.why')}</p>
      <div class="yes-no">
        <div class="data-box" dir="ltr">
          <svg
            class="data-drawing"
            viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
            role="img"
            aria-label={t('explain:loss-functions.yesNo.picture')}
          >
            {COSTS.map(({ name, cost }) => (
              <g key={name}>
                <path class="loss-line-edge" d={curveOf(cost)} />
                <path class="loss-line" data-loss={name} d={curveOf(cost)} />
              </g>
            ))}
            <path class="loss-cross" d={`M${toX(score)} 0V${HEIGHT}`} />
            {COSTS.map(({ name, cost }) => (
              <circle
                key={name}
                class="loss-deepest"
                data-loss={name}
                cx={toX(score)}
                cy={toY(cost(score))}
                r="5"
              />
            ))}
          </svg>
        </div>
        <div>
          <Knob
            label={t('explain:loss-functions.yesNo.chance')}
            value={score}
            {...SCORES}
            told={percent(chanceOf(score))}
            less={t('explain:loss-functions.yesNo.less')}
            more={t('explain:loss-functions.yesNo.more')}
            onTurn={setScore}
          />
          <ul class="loss-key">
            {COSTS.map(({ name }) => (
              <li key={name}>
                <svg class="loss-mark" viewBox="0 0 56 24" aria-hidden="true">
                  <path class="loss-line-edge" d="M3 12H53" />
                  <path class="loss-line" data-loss={name} d="M3 12H53" />
                </svg>
                {t(
                  name === 'entropy'
                    ? 'explain:loss-functions.yesNo.entropy'
                    : 'explain:loss-functions.loss.squared',
                )}
              </li>
            ))}
          </ul>
          <p role="status">
            {t('explain:loss-functions.yesNo.costs', {
              entropy: rate(entropyCost(score)),
              squared: rate(squaredCost(score)),
            })}
          </p>
        </div>
      </div>
      <p>{t('explain:loss-functions.yesNo.flat')}</p>
      <Formula>−(y · ln p + (1 − y) · ln (1 − p)), p = σ(z) = 1 / (1 + e⁻ᶻ)</Formula>
    </>
  );
}
