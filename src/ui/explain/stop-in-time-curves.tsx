/** Loss and accuracy over the steps, of what is learned from and of the test: as far as they were seen. */
import { type OtherField, STEPS } from '../../core/course/explain-onward/other-field';
import { curveOf } from '../chart/curve-geometry';
import { useFormats, useText } from '../context';

interface Props {
  readonly field: OtherField;
  readonly step: number;
  readonly farthest: number;
  readonly best: number | null;
}

const WIDTH = 300;
const HEIGHT = 140;

export function StopCurves({ field, step, farthest, best }: Props) {
  const t = useText();
  const { percent } = useFormats();
  const start = field.losses.train[0] ?? 1;
  const onGauge = (losses: Float64Array): readonly number[] =>
    Array.from(losses, (loss) => (100 * loss) / start);
  const inPercent = (shares: Float64Array): readonly number[] => Array.from(shares, (share) => 100 * share);
  const at = (values: Float64Array): number => values[step] ?? 0;
  return (
    <div class="stop-curves">
      <Pair
        title={t('explain-onward:stop.loss')}
        train={onGauge(field.losses.train)}
        test={onGauge(field.losses.test)}
        {...{ step, farthest, best }}
        told={t('explain-onward:stop.lossAt')}
      />
      <Pair
        title={t('explain-onward:stop.accuracy')}
        train={inPercent(field.accuracy.train)}
        test={inPercent(field.accuracy.test)}
        {...{ step, farthest, best }}
        told={t('explain-onward:stop.accuracyAt', {
          train: percent(at(field.accuracy.train)),
          test: percent(at(field.accuracy.test)),
        })}
      />
      <ul class="onward-keys">
        {(['train', 'test'] as const).map((kind) => (
          <li key={kind}>
            <svg viewBox="0 0 44 10" aria-hidden="true">
              <line class="onward-line" data-kind={kind} x1="2" x2="42" y1="5" y2="5" />
            </svg>
            {t(`explain-onward:stop.${kind}`)}
          </li>
        ))}
      </ul>
      <p class="muted small">{t('explain-onward:stop.jumps')}</p>
    </div>
  );
}

interface PairProps extends Omit<Props, 'field'> {
  readonly title: string;
  readonly train: readonly number[];
  readonly test: readonly number[];
  readonly told: string;
}

function Pair({ title, train, test, step, farthest, best, told }: PairProps) {
  const { number } = useFormats();
  const t = useText();
  const seen = (values: readonly number[]): readonly number[] => values.slice(0, farthest + 1);
  const curve = curveOf([...train, ...test], WIDTH, HEIGHT, { leastTop: 100, lastStep: STEPS });
  const x = (WIDTH * step) / STEPS;
  const bestX = (WIDTH * (best ?? 0)) / STEPS;
  return (
    <figure class="onward-plot" dir="ltr">
      <figcaption dir="auto">
        <b>{title}</b> {told}
      </figcaption>
      <div class="onward-plot-box" role="img" aria-label={`${title}: ${told}`}>
        <div class="onward-ticks" aria-hidden="true">
          {curve.ticks.map(({ loss, y }) => (
            <span key={loss} style={{ top: `${(100 * y) / HEIGHT}%` }}>
              {number(loss)}
            </span>
          ))}
        </div>
        <div class="onward-plot-lines stop-plot">
          <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
            {curve.ticks.map(({ loss, y }) => (
              <line key={loss} class="onward-grid" x1="0" x2={WIDTH} y1={y} y2={y} />
            ))}
            {best === null ? null : <line class="stop-best" x1={bestX} x2={bestX} y1="0" y2={HEIGHT} />}
            <line class="stop-now" x1={x} x2={x} y1="0" y2={HEIGHT} />
            <polyline class="onward-line" data-kind="train" points={curve.over(seen(train))} />
            <polyline class="onward-line" data-kind="test" points={curve.over(seen(test))} />
            <circle class="onward-end" data-kind="train" cx={x} cy={curve.yOf(train[step] ?? 0)} r="5" />
            <circle class="onward-end" data-kind="test" cx={x} cy={curve.yOf(test[step] ?? 0)} r="5" />
          </svg>
          {best === null ? null : (
            <span
              class="stop-best-name"
              data-left={bestX > WIDTH / 2}
              style={{ left: `${(100 * bestX) / WIDTH}%` }}
              dir="auto"
              aria-hidden="true"
            >
              {t('explain-onward:stop.best')}
            </span>
          )}
        </div>
      </div>
    </figure>
  );
}
