/** Stop in time: a training path on one field, judged by the other. A lever says when to stop; accuracy stands beside the loss. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import pauseIcon from '../../../assets/art/icon-pause.svg?raw';
import playIcon from '../../../assets/art/icon-play.svg?raw';
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
import { Icon } from '../parts/icon';
import { Lead } from './drawing/lead';
import { StopCurves } from './stop-in-time-curves';
import { type BothBands, StopFields } from './stop-in-time-fields';
import { StopPoints } from './stop-in-time-points';
import { useSliced } from './wide-and-narrow-slices';
import '../styles/slider.css';
import '../styles/explain-onward.css';
import '../styles/explain-onward-fields.css';

const LEVELS = 11;
/** How long it stays at a step while it learns: long enough to see the curves part. */
const STEP_MS = 160;

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
  const { number, percent } = useFormats();
  const [step, setStep] = useState(0);
  /** The farthest step that was looked at: what lies behind it isn't known yet. */
  const [farthest, setFarthest] = useState(0);
  const [stopped, setStopped] = useState<number | null>(null);
  const [fade, setFade] = useState(0);
  const [turn, setTurn] = useState(0);
  const { value: bands } = useSliced(name, () => bothSteps(field));
  const [learns, setLearns] = useState(false);
  const moveTo = (to: number): void => {
    const next = Math.min(STEPS, Math.max(0, to));
    setStep(next);
    setFarthest(Math.max(farthest, next));
    if (next === STEPS) setLearns(false);
  };
  const go = (to: number): void => {
    setLearns(false);
    moveTo(to);
  };
  useEffect(() => {
    if (!learns) return;
    const soon = setTimeout(() => moveTo(step + 1), STEP_MS);
    return () => clearTimeout(soon);
  }, [learns, step]);
  const points = (loss: number | undefined): string => number(onGauge(field, loss ?? 0));
  const here = t('explain-onward:stop.here', {
    step: number(step),
    train: points(field.losses.train[step]),
    test: points(field.losses.test[step]),
  });
  const told = stopped === null ? toldOf(field, step, t) : verdictOf(field, stopped, t, points);
  const words = told.join(' ');
  useEffect(() => {
    if (stopped === null && !learns) return;
    announce([words]);
    setTurn((was) => was + 1);
  }, [stopped, learns, words]);
  return (
    <div class="onward-two">
      <section class="panel onward-part">
        <div class="stop-pictures">
          <figure class="onward-figure">
            <StopPoints field={field} step={step} />
            <figcaption class="small">{t('explain-onward:stop.pointsKey')}</figcaption>
          </figure>
          <StopFields
            field={field}
            bands={bands}
            step={step}
            best={stopped === null ? null : field.best}
            fade={fade}
          />
        </div>
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
      <section class="panel onward-part onward-tell stop-tell">
        <AvaSays lines={told} turn={turn} />
        <div class="row">
          <button
            type="button"
            class={stopped === null && !learns ? 'btn btn-sun' : 'btn'}
            data-does="learn"
            disabled={step === STEPS}
            onClick={() => setLearns(!learns)}
          >
            <Icon svg={learns ? pauseIcon : playIcon} />
            {t(learns ? 'explain-onward:stop.pause' : 'explain-onward:stop.learn')}
          </button>
          <button
            type="button"
            class={learns ? 'btn btn-sun' : 'btn'}
            data-does="stop"
            onClick={() => {
              setLearns(false);
              setStopped(step);
              setFarthest(STEPS);
            }}
          >
            {t('explain-onward:stop.stop')}
          </button>
        </div>
        <div class="onward-slide">
          <span>{here}</span>
          <div class="stop-lever" dir="ltr">
            <Nudge by={-1} step={step} onGo={go} />
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
            <Nudge by={1} step={step} onGo={go} />
          </div>
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

/** One step to and fro: what the lever does, for a finger or a switch. */
function Nudge({
  by,
  step,
  onGo,
}: {
  readonly by: -1 | 1;
  readonly step: number;
  readonly onGo: (to: number) => void;
}) {
  const t = useText();
  const { number } = useFormats();
  return (
    <button
      type="button"
      class="btn"
      disabled={step + by < 0 || step + by > STEPS}
      aria-label={t(by < 0 ? 'explain-onward:stop.less' : 'explain-onward:stop.more', { steps: number(1) })}
      onClick={() => onGo(step + by)}
    >
      {by < 0 ? `−${number(1)}` : `+${number(1)}`}
    </button>
  );
}

/** As everywhere: 100 at the start, whole numbers. */
function onGauge({ losses }: OtherField, loss: number): number {
  return Math.round((100 * loss) / (losses.train[0] ?? 1));
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
  points: (loss: number | undefined) => string,
): readonly string[] {
  const facts = {
    step: stopped,
    loss: points(field.losses.test[stopped]),
    best: field.best,
    bestLoss: points(field.losses.test[field.best]),
    end: points(field.losses.test.at(-1)),
  };
  return [
    t(`explain-onward:stop.verdict.${judgeStop(field, stopped)}`, facts),
    t(field.best === STEPS ? 'explain-onward:stop.verdict.never' : 'explain-onward:stop.verdict.gain', facts),
  ];
}
