/** The same dots under three loss functions: three fields side by side, and three lines, all changing while one odd dot is moved. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
  type Dot,
  dotsOf,
  LOSS_NAMES,
  type LossField,
  lossField,
  ODD_RANGE,
} from '../../core/course/explain/three-losses';
import { useFormats, useText } from '../context';
import { sourceLine } from '../parts/data-words';
import { AvaTells } from './drawing/ava-tells';
import { Fold, Formula } from './drawing/fold';
import { Knob } from './drawing/knob';
import { PlayLevel } from './drawing/play-level';
import { LossCard } from './loss-functions-card';
import { LossLines } from './loss-functions-lines';
import { YesNo } from './loss-functions-yes-no';
import '../styles/explain-losses.css';

/** A line that moves by less than this has hardly moved. */
const HARDLY = 0.15;
/** After this long without a move the fields are drawn fine, and told. */
const SETTLE_MS = 160;

interface Dots {
  readonly others: readonly Dot[];
  readonly odd: Dot;
}

export function LossFunctionsRoom() {
  const [dots, setDots] = useState<Dots | null>(null);
  useEffect(() => {
    let isHere = true;
    void import('../../../assets/data/anscombe.csv?raw').then(({ default: csv }) => {
      if (isHere) setDots(dotsOf(csv));
    });
    return () => {
      isHere = false;
    };
  }, []);
  return dots === null ? null : <Tried dots={dots} />;
}

function Tried({ dots }: { readonly dots: Dots }) {
  const t = useText();
  const { number } = useFormats();
  const [odd, setOdd] = useState<Dot>(dots.odd);
  const [isMoving, setMoving] = useState(false);
  const [moved, setMoved] = useState(false);
  const timer = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  const move = (to: Dot): void => {
    setOdd(to);
    setMoved(true);
    setMoving(true);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setMoving(false), SETTLE_MS);
  };
  const fields = useMemo(() => LOSS_NAMES.map((name) => lossField(name, dots.others, odd)), [dots, odd]);
  const line = useSettled(
    moved ? storyOf(fields, t, number) : t('explain:loss-functions.story.first'),
    isMoving,
  );
  const knob = (axis: 'x' | 'y') => {
    const [min, max] = ODD_RANGE[axis];
    const place = axis === 'x' ? 0 : 1;
    return (
      <Knob
        label={t(`explain:loss-functions.${axis}`)}
        value={odd[place]}
        min={min}
        max={max}
        step={ODD_RANGE.step}
        told={number(odd[place])}
        less={t(`explain:loss-functions.${axis}Less`)}
        more={t(`explain:loss-functions.${axis}More`)}
        onTurn={(value) => move(axis === 'x' ? [value, odd[1]] : [odd[0], value])}
      />
    );
  };
  return (
    <div class="tried losses">
      <AvaTells line={line} />
      <div class="losses-all">
        <section class="panel losses-dots">
          <h2>{t('explain:loss-functions.dots')}</h2>
          <LossLines others={dots.others} odd={odd} fields={fields} onMove={move} />
        </section>
        <div class="losses-fields">
          {fields.map((field) => (
            <LossCard key={field.name} field={field} isMoving={isMoving} />
          ))}
          <p class="losses-axes">
            {t('explain:loss-functions.axes')} <span class="small">{sourceLine('anscombe-3', t)}</span>
          </p>
        </div>
        <section class="panel losses-move">
          <div class="losses-knobs">
            {knob('x')}
            {knob('y')}
          </div>
          <button type="button" class="btn" onClick={() => move(dots.odd)}>
            {t('explain:loss-functions.back')}
          </button>
        </section>
      </div>
      <Fold title={t('explain:loss-functions.yesNo.title')}>
        <YesNo />
      </Fold>
      <Fold title={t('explain:inNumbers')}>
        <p>{t('explain:loss-functions.letters')}</p>
        <Formula>r = a · (x − 9) + b − y</Formula>
        <Formula of={t('explain:loss-functions.loss.squared')}>r²</Formula>
        <Formula of={t('explain:loss-functions.loss.absolute')}>|r|</Formula>
        <Formula of={t('explain:loss-functions.loss.huber')}>½r² (|r| ≤ 1), |r| − ½ (|r| &gt; 1)</Formula>
      </Fold>
      <PlayLevel level="odd-one-out" />
    </div>
  );
}

/** What is told stays as it was until the dot lies still. */
function useSettled(line: string, isMoving: boolean): string {
  const told = useRef(line);
  if (!isMoving) told.current = line;
  return told.current;
}

function storyOf(
  fields: readonly LossField[],
  t: ReturnType<typeof useText>,
  number: (value: number) => string,
): string {
  const pullOf = (name: LossField['name']): number => fields.find((field) => field.name === name)?.pull ?? 0;
  const [squared, absolute, huber] = [pullOf('squared'), pullOf('absolute'), pullOf('huber')];
  if (Math.max(squared, absolute, huber) < HARDLY) return t('explain:loss-functions.story.agree');
  const pulls = { squared: number(squared), absolute: number(absolute), huber: number(huber) };
  return t(
    absolute < HARDLY ? 'explain:loss-functions.story.runs' : 'explain:loss-functions.story.both',
    pulls,
  );
}
