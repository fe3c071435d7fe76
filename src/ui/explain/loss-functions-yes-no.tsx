/**
 * Why a yes-or-no question has a loss of its own: the surer of the wrong answer, the more it costs, without an end, where the
 * square never costs more than 1 and grows flat.
 */
import { useState } from 'preact/hooks';
import { crossEntropyOf, squaredOf } from '../../core/course/explain/yes-no';
import { round } from '../chart/data-chart';
import { useFormats, useText } from '../context';
import { Formula } from './drawing/fold';
import { Knob } from './drawing/knob';

const WIDTH = 200;
const HEIGHT = 120;
const MOST_COST = 4.8;
const SAMPLES = 98;
const toX = (percent: number): number => round((WIDTH * percent) / 100);
const toY = (cost: number): number => round(HEIGHT - (HEIGHT * cost) / MOST_COST);

function curveOf(cost: (chance: number) => number): string {
  const points = Array.from({ length: SAMPLES + 1 }, (_, i) => `${toX(i + 1)} ${toY(cost((i + 1) / 100))}`);
  return `M${points.join('L')}`;
}

export function YesNo() {
  const t = useText();
  const { rate, percent } = useFormats();
  const [chance, setChance] = useState(20);
  const share = chance / 100;
  const costs = { entropy: crossEntropyOf(share), squared: squaredOf(share) };
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
            <path class="loss-line-edge" d={curveOf(squaredOf)} />
            <path class="loss-line" data-loss="squared" d={curveOf(squaredOf)} />
            <path class="loss-line-edge" d={curveOf(crossEntropyOf)} />
            <path class="loss-line" data-loss="entropy" d={curveOf(crossEntropyOf)} />
            <path class="loss-cross" d={`M${toX(chance)} 0V${HEIGHT}`} />
            <circle class="loss-deepest" data-loss="squared" cx={toX(chance)} cy={toY(costs.squared)} r="5" />
            <circle class="loss-deepest" data-loss="entropy" cx={toX(chance)} cy={toY(costs.entropy)} r="5" />
          </svg>
        </div>
        <div>
          <Knob
            label={t('explain:loss-functions.yesNo.chance')}
            value={chance}
            min={1}
            max={99}
            step={1}
            told={percent(share)}
            less={t('explain:loss-functions.yesNo.less')}
            more={t('explain:loss-functions.yesNo.more')}
            onTurn={setChance}
          />
          <p role="status">
            {t('explain:loss-functions.yesNo.costs', {
              entropy: rate(costs.entropy),
              squared: rate(costs.squared),
            })}
          </p>
        </div>
      </div>
      <p>{t('explain:loss-functions.yesNo.flat')}</p>
      <Formula>−(y · ln p + (1 − y) · ln (1 − p)), p = σ(z) = 1 / (1 + e⁻ᶻ)</Formula>
    </>
  );
}
