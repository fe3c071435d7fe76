/** Stop in time: a training path on one field, judged by the other. A lever says when to stop; accuracy stands beside the loss. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { bandsSteps, sharedLevels } from '../../core/course/explain-onward/field-bands';
import {
  judgeStop,
  OTHER_SIDE,
  type OtherField,
  otherField,
  POINT_SETS,
  picturesSteps,
  STEPS,
} from '../../core/course/explain-onward/other-field';
import { announce } from '../announce';
import { useFormats, useText } from '../context';
import { AvaSays } from '../parts/ava-says';
import { Lead } from './drawing/lead';
import { StopCurves } from './stop-in-time-curves';
import { type BothBands, StopFields } from './stop-in-time-fields';
import { useSliced } from './wide-and-narrow-slices';
import '../styles/slider.css';
import '../styles/explain-onward.css';
import '../styles/explain-onward-fields.css';

const LEVELS = 11;

function* bothSteps(field: OtherField): Generator<number, BothBands, void> {
  const losses = yield* picturesSteps(field);
  const levels = sharedLevels([losses.train, losses.test], LEVELS);
  return {
    train: yield* bandsSteps(losses.train, OTHER_SIDE, levels),
    test: yield* bandsSteps(losses.test, OTHER_SIDE, levels),
  };
}

export function StopInTimeRoom() {
  const t = useText();
  const { number } = useFormats();
  const [set, setSet] = useState(0);
  const field = useMemo(() => otherField(POINT_SETS[set] ?? POINT_SETS[0]), [set]);
  return (
    <div class="onward stop">
      <Lead words={t('explain-onward:stop.lead')} />
      <StopTrial key={set} field={field} name={`${set}`} />
      <div class="row">
        <button type="button" class="btn" onClick={() => setSet((set + 1) % POINT_SETS.length)}>
          {t('explain-onward:stop.other', { number: number(set + 1), all: number(POINT_SETS.length) })}
        </button>
      </div>
      <details class="onward-fold">
        <summary>{t('explain-onward:stop.how')}</summary>
        <p>{t('explain-onward:stop.howWords')}</p>
        <p>{t('explain-onward:stop.howLimits')}</p>
      </details>
    </div>
  );
}

function StopTrial({ field, name }: { readonly field: OtherField; readonly name: string }) {
  const t = useText();
  const { number, percent, rate } = useFormats();
  const [step, setStep] = useState(0);
  /** The farthest step that was looked at: what lies behind it isn't known yet. */
  const [farthest, setFarthest] = useState(0);
  const [stopped, setStopped] = useState<number | null>(null);
  const [fade, setFade] = useState(0);
  const [turn, setTurn] = useState(0);
  const { value: bands } = useSliced(name, () => bothSteps(field));
  const go = (to: number): void => {
    const next = Math.min(STEPS, Math.max(0, to));
    setStep(next);
    setFarthest(Math.max(farthest, next));
  };
  const here = t('explain-onward:stop.here', {
    step: number(step),
    train: rate(field.losses.train[step] ?? 0),
    test: rate(field.losses.test[step] ?? 0),
  });
  const told = stopped === null ? toldOf(field, step, t) : verdictOf(field, stopped, t, { number, rate });
  const words = told.join(' ');
  useEffect(() => {
    if (stopped === null) return;
    announce([words]);
    setTurn((was) => was + 1);
  }, [stopped, words]);
  return (
    <div class="onward-two">
      <section class="panel onward-part">
        <StopFields
          field={field}
          bands={bands}
          step={step}
          best={stopped === null ? null : field.best}
          fade={fade}
        />
        <label class="onward-slide">
          <span>{t('explain-onward:stop.fade')}</span>
          <span class="stop-fade" dir="ltr">
            <span aria-hidden="true">{t('explain-onward:stop.trainShort')}</span>
            <input
              class="slider"
              type="range"
              min={0}
              max={100}
              step={10}
              value={fade}
              aria-valuetext={t('explain-onward:stop.faded', { share: percent(fade / 100) })}
              style={{ '--share': fade / 100 }}
              onInput={(event) => setFade(Number(event.currentTarget.value))}
            />
            <span aria-hidden="true">{t('explain-onward:stop.testShort')}</span>
          </span>
        </label>
      </section>
      <section class="panel onward-part onward-tell">
        <AvaSays lines={told} turn={turn} />
        <label class="onward-slide">
          <span>{here}</span>
          <span dir="ltr">
            <input
              class="slider"
              type="range"
              min={0}
              max={STEPS}
              step={1}
              value={step}
              data-does="lever"
              aria-label={t('explain-onward:stop.lever')}
              aria-valuetext={here}
              style={{ '--share': step / STEPS }}
              onInput={(event) => go(Number(event.currentTarget.value))}
            />
          </span>
        </label>
        <div class="row" dir="ltr">
          {[-1, 1, 10].map((by) => (
            <button
              key={by}
              type="button"
              class="btn"
              disabled={step + by < 0 || (by > 0 && step === STEPS)}
              aria-label={t(by < 0 ? 'explain-onward:stop.less' : 'explain-onward:stop.more', {
                steps: number(Math.abs(by)),
              })}
              onClick={() => go(step + by)}
            >
              {by < 0 ? `−${number(-by)}` : `+${number(by)}`}
            </button>
          ))}
          <button
            type="button"
            class="btn btn-sun"
            data-does="stop"
            onClick={() => {
              setStopped(step);
              setFarthest(STEPS);
            }}
          >
            {t('explain-onward:stop.stop')}
          </button>
        </div>
        <StopCurves
          field={field}
          step={step}
          farthest={farthest}
          best={stopped === null ? null : field.best}
        />
      </section>
    </div>
  );
}

/** What is going on at a step, before it was decided. */
function toldOf({ losses }: OtherField, step: number, t: ReturnType<typeof useText>): readonly string[] {
  if (step === 0) return [t('explain-onward:stop.told.begin')];
  const at = (curve: Float64Array, i: number): number => curve[i] ?? 0;
  const before = Math.max(0, step - 5);
  const falls = at(losses.test, step) < at(losses.test, before) - 1e-4;
  const rises = at(losses.test, step) > at(losses.test, before) + 1e-4;
  return [
    t(
      falls
        ? 'explain-onward:stop.told.both'
        : rises
          ? 'explain-onward:stop.told.apart'
          : 'explain-onward:stop.told.even',
    ),
  ];
}

function verdictOf(
  field: OtherField,
  stopped: number,
  t: ReturnType<typeof useText>,
  { number, rate }: Pick<ReturnType<typeof useFormats>, 'number' | 'rate'>,
): readonly string[] {
  const facts = {
    step: number(stopped),
    loss: rate(field.losses.test[stopped] ?? 0),
    best: number(field.best),
    bestLoss: rate(field.losses.test[field.best] ?? 0),
    end: rate(field.losses.test.at(-1) ?? 0),
  };
  return [
    t(`explain-onward:stop.verdict.${judgeStop(field, stopped)}`, facts),
    t(field.best === STEPS ? 'explain-onward:stop.verdict.never' : 'explain-onward:stop.verdict.gain', facts),
  ];
}
