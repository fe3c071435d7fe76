/** Who is to blame? A taste goes through a small network, its error goes back node by node, and every knob learns its share. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
  freshKnobs,
  passOf,
  TASTES,
  type Taste,
  tasteOf,
  turned,
} from '../../core/course/explain-onward/blame';
import { announce } from '../announce';
import { useFormats, useGame, useText } from '../context';
import { AvaSays } from '../parts/ava-says';
import { Choices } from '../parts/choices';
import { BlameNet } from './blame-net';
import { placeOf, STAGES, type Stage } from './blame-stages';
import { BlameRule, BlameSums, BlameTable } from './blame-sums';
import { BlameTaps } from './blame-taps';
import { Lead } from './drawing/lead';
import '../styles/slider.css';
import '../styles/explain-onward.css';
import '../styles/explain-onward-blame.css';

const RATES = [0.05, 0.1, 0.2, 0.5, 1, 2, 5] as const;
const USUAL_RATE = 3;
/** None of its first numbers is near 0. */
const FIRST_SEED = 4;

export function BlameRoom() {
  const t = useText();
  const { rate: rateWritten } = useFormats();
  const code = useGame().text.language.value.code;
  const [seed, setSeed] = useState(FIRST_SEED);
  const [weights, setWeights] = useState(() => freshKnobs(FIRST_SEED));
  const [taste, setTaste] = useState<Taste>('lollipop');
  const [stage, setStage] = useState<Stage>('taste');
  const [rate, setRate] = useState(USUAL_RATE);
  const learningRate = RATES[rate] ?? 0.5;
  const pass = useMemo(() => passOf(weights, taste), [weights, taste]);
  const next = useMemo(() => turned(weights, pass.shares, learningRate), [weights, pass, learningRate]);
  const after = useMemo(() => passOf(next, taste), [next, taste]);
  const format = useMemo(() => new Intl.NumberFormat(code, { maximumFractionDigits: 2 }), [code]);
  const written = (value: number): string =>
    format.format(Math.round(value * 100) / 100 + 0).replace('-', '−');
  const done = stage === 'turned';
  const shown = done ? after : pass;
  const told = useTold({ stage, taste, pass, after, written, lossWritten: rateWritten });
  const step = placeOf(stage);
  const turn = useRef(0);
  const last = useRef('');
  if (last.current !== told) {
    last.current = told;
    turn.current += 1;
  }
  const news = useRef<HTMLDivElement>(null);
  useEffect(() => {
    announce([told]);
    if (turn.current > 1) news.current?.scrollIntoView({ block: 'nearest' });
  }, [told]);
  const begin = (): void => setStage('taste');
  return (
    <div class="onward">
      <Lead words={t('explain-onward:blame.lead')} />
      <div class="onward-two">
        <section class="panel onward-part onward-stays" data-stage={stage}>
          <BlameNet
            pass={shown}
            tastes={tasteOf(taste)}
            stage={done ? 'loss' : stage}
            written={written}
            label={t('explain-onward:blame.drawing', {
              answer: written(shown.nodes.z.value),
              truth: written(shown.label),
            })}
          />
        </section>
        <section class="panel onward-part onward-tell">
          <div ref={news} class="onward-news">
            <AvaSays lines={[told]} turn={turn.current} />
          </div>
          <div class="row">
            {done ? (
              <button
                type="button"
                class="btn btn-sun"
                data-does="go-on"
                onClick={() => {
                  setWeights(next);
                  begin();
                }}
              >
                {t('explain-onward:blame.again')}
              </button>
            ) : (
              <button
                type="button"
                class="btn btn-sun"
                data-does="go-on"
                onClick={() => setStage((was) => STAGES[placeOf(was) + 1] ?? was)}
              >
                {t(stage === 'turn' ? 'explain-onward:blame.turnAll' : 'explain-onward:blame.next')}
              </button>
            )}
            <button
              type="button"
              class="btn"
              disabled={step === 0}
              onClick={() => setStage((was) => STAGES[placeOf(was) - 1] ?? was)}
            >
              {t('explain-onward:blame.back')}
            </button>
          </div>
          <p class="onward-count muted">
            {t('explain-onward:blame.count', { step: step + 1, steps: STAGES.length })}
          </p>
          <BlameSums pass={pass} stage={stage} />
          {stage === 'turn' || done ? (
            <>
              <BlameTable weights={weights} pass={pass} next={next} />
              {done ? null : (
                <label class="onward-slide">
                  <span>{t('explain-onward:blame.rate', { rate: rateWritten(learningRate) })}</span>
                  <span dir="ltr">
                    <input
                      class="slider"
                      type="range"
                      min={0}
                      max={RATES.length - 1}
                      step={1}
                      value={rate}
                      aria-valuetext={rateWritten(learningRate)}
                      style={{ '--share': rate / (RATES.length - 1) }}
                      onInput={(event) => setRate(Number(event.currentTarget.value))}
                    />
                  </span>
                </label>
              )}
            </>
          ) : null}
          <p class="muted small">
            {t('explain-onward:blame.legend')}
            {step < placeOf('back-z') ? null : ` ${t('explain-onward:blame.legendBack')}`}
          </p>
          <BlameRule />
        </section>
      </div>
      <section class="panel onward-part">
        <Choices
          name="taste"
          legend={t('explain-onward:blame.tastes')}
          value={taste}
          choices={TASTES.map((value) => ({ value, label: t(`explain-onward:blame.taste.${value}`) }))}
          onChoose={(chosen) => {
            setTaste(chosen);
            begin();
          }}
        />
        <button
          type="button"
          class="btn"
          onClick={() => {
            setSeed(seed + 1);
            setWeights(freshKnobs(seed + 1));
            begin();
          }}
        >
          {t('explain-onward:blame.fresh')}
        </button>
      </section>
      <BlameTaps weights={weights} taste={taste} pass={pass} />
    </div>
  );
}

interface Told {
  readonly stage: Stage;
  readonly taste: Taste;
  readonly pass: ReturnType<typeof passOf>;
  readonly after: ReturnType<typeof passOf>;
  readonly written: (value: number) => string;
  /** Losses, which may be small. */
  readonly lossWritten: (value: number) => string;
}

/** What Ava says of a stage. */
function useTold({ stage, taste, pass, after, written, lossWritten }: Told): string {
  const t = useText();
  const { a, b, z } = pass.nodes;
  const [sweet, sour] = tasteOf(taste);
  switch (stage) {
    case 'taste':
      return t('explain-onward:blame.told.taste', { sweet: written(sweet), sour: written(sour) });
    case 'there-a':
      return t('explain-onward:blame.told.there', {
        node: t('explain-onward:blame.node.a'),
        value: written(a.value),
      });
    case 'there-b':
      return t('explain-onward:blame.told.there', {
        node: t('explain-onward:blame.node.b'),
        value: written(b.value),
      });
    case 'there-z':
      return t('explain-onward:blame.told.answer', { value: written(z.value), truth: written(pass.label) });
    case 'loss':
      return t('explain-onward:blame.told.loss', { loss: lossWritten(pass.loss) });
    case 'back-z':
      return t(z.blame < 0 ? 'explain-onward:blame.told.higher' : 'explain-onward:blame.told.lower', {
        blame: written(z.blame),
      });
    case 'back-a':
      return t('explain-onward:blame.told.back', {
        node: t('explain-onward:blame.node.a'),
        blame: written(a.blame),
      });
    case 'back-b':
      return t('explain-onward:blame.told.back', {
        node: t('explain-onward:blame.node.b'),
        blame: written(b.blame),
      });
    case 'turn':
      return t('explain-onward:blame.told.turn');
    case 'turned':
      return t(after.loss < pass.loss ? 'explain-onward:blame.told.fell' : 'explain-onward:blame.told.rose', {
        before: lossWritten(pass.loss),
        after: lossWritten(after.loss),
      });
  }
}
