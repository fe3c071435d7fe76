/** One loss function: what a miss costs under it, its field with the deepest place, and how far the odd dot pulls its line. */
import { useMemo } from 'preact/hooks';
import { costOf, type LossField, type LossName } from '../../core/course/explain/three-losses';
import { round } from '../chart/data-chart';
import { useFormats, useText } from '../context';
import { CakeMap } from './drawing/cake-map';
import { LossMark, markAt } from './loss-functions-mark';

/** Samples and pixels a side, while the dot is moved and when it lies still. */
const COARSE = { side: 48, size: 128 };
const FINE = { side: 64, size: 224 };
/** What fills the bar of a pull, in units of y. */
const WHOLE_PULL = 2.5;
/** The misses of the small drawing, and the cost at its top. */
const WIDEST_MISS = 3;
const MOST_COST = 4.5;

export function LossCard({ field, isMoving }: { readonly field: LossField; readonly isMoving: boolean }) {
  const t = useText();
  const { number } = useFormats();
  const { name, deepest, pull, fill } = field;
  const [x, y] = [50 + 50 * deepest[0], 50 - 50 * deepest[1]];
  const title = t(`explain:loss-functions.loss.${name}`);
  return (
    <section class="panel loss-card" data-loss={name}>
      <h2>
        <LossMark name={name} />
        {title}
      </h2>
      <CakeMap
        {...(isMoving ? COARSE : FINE)}
        fill={fill}
        label={t('explain:loss-functions.field', { loss: title })}
      >
        <path class="loss-cross" d={`M${x} 0V100M0 ${y}H100`} />
        <path class="loss-deepest" data-loss={name} d={markAt(name, x, y, 5)} />
      </CakeMap>
      <p class="loss-pull">
        <span>{t('explain:loss-functions.pull', { pull: number(pull) })}</span>
        <span class="loss-bar" aria-hidden="true" style={{ '--share': Math.min(1, pull / WHOLE_PULL) }} />
      </p>
      <div class="loss-cost">
        <CostCurve name={name} />
        <p>{t(`explain:loss-functions.cost.${name}`)}</p>
      </div>
    </section>
  );
}

/** The cost over the miss, 0 in the middle. */
function CostCurve({ name }: { readonly name: LossName }) {
  const d = useMemo(() => {
    const points = Array.from({ length: 49 }, (_, i) => {
      const miss = WIDEST_MISS * ((2 * i) / 48 - 1);
      return `${round(2 + (56 * i) / 48)} ${round(42 - (38 * costOf(name, miss)) / MOST_COST)}`;
    });
    return `M${points.join('L')}`;
  }, [name]);
  return (
    <svg class="loss-curve" viewBox="0 0 60 44" aria-hidden="true">
      <path class="curve-floor" d="M2 42H58" />
      <path class="loss-line" data-loss={name} d={d} />
    </svg>
  );
}
