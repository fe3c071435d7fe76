/** The same shares by toe-taps, really felt knob by knob; and what both ways cost with more and more knobs. */
import { useState } from 'preact/hooks';
import {
  type BlamePass,
  KNOBS,
  looksFor,
  type Taste,
  toeTapsOf,
} from '../../core/course/explain-onward/blame';
import { announce } from '../announce';
import { useFormats, useGame, useText } from '../context';
import { sumLine } from '../sum-line';

/** How far a toe reaches: so short that the slope hardly bends on the way. */
const REACH = 0.001;
const SIZES = [KNOBS.length, 100, 1000, 10_000, 100_000, 1_000_000] as const;
/** What the bars end at: a look for each of a million knobs. */
const MOST = 1_000_001;
const LOOKS_A_SECOND = 1000;

interface Props {
  readonly weights: Float64Array;
  readonly taste: Taste;
  readonly pass: BlamePass;
}

export function BlameTaps({ weights, taste, pass }: Props) {
  const t = useText();
  const { number } = useFormats();
  const code = useGame().text.language.value.code;
  const [felt, setFelt] = useState<Float64Array | null>(null);
  const taps = felt === weights ? toeTapsOf(weights, taste, REACH) : null;
  return (
    <section class="panel onward-part" aria-labelledby="taps-title">
      <h2 id="taps-title">{t('explain-onward:blame.taps.title')}</h2>
      <p>{t('explain-onward:blame.taps.lead')}</p>
      {taps === null ? (
        <button
          type="button"
          class="btn"
          onClick={() => {
            setFelt(weights);
            announce([t('explain-onward:blame.taps.felt', { looks: number(looksFor(KNOBS.length).taps) })]);
          }}
        >
          {t('explain-onward:blame.taps.go')}
        </button>
      ) : (
        <>
          <p class="onward-said">{t('explain-onward:blame.taps.felt', { looks: number(taps.looks) })}</p>
          <table class="onward-table">
            <caption class="sr-only">{t('explain-onward:blame.taps.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('explain-onward:blame.table.knob')}</th>
                <th scope="col">{t('explain-onward:blame.taps.byTaps')}</th>
                <th scope="col">{t('explain-onward:blame.taps.byBlame')}</th>
              </tr>
            </thead>
            <tbody>
              {KNOBS.map((knob, k) => (
                <tr key={knob}>
                  <th scope="row">{t(`explain-onward:blame.knob.${knob}`)}</th>
                  {[taps.shares[k], pass.shares[k]].map((value, i) => (
                    <td key={i}>
                      <bdi dir="ltr">{sumLine([value ?? 0], code)}</bdi>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <Costs />
    </section>
  );
}

/** Bars that grow by the same length for ten times as many looks. */
function Costs() {
  const t = useText();
  const { number } = useFormats();
  const code = useGame().text.language.value.code;
  const [size, setSize] = useState(0);
  const knobs = SIZES[size] ?? KNOBS.length;
  const { taps, passes } = looksFor(knobs);
  const told = t('explain-onward:blame.taps.knobs', { knobs: number(knobs) });
  return (
    <div class="onward-costs">
      <label>
        <span>{told}</span>
        <span dir="ltr">
          <input
            class="slider"
            type="range"
            min={0}
            max={SIZES.length - 1}
            step={1}
            value={size}
            aria-label={t('explain-onward:blame.taps.size')}
            aria-valuetext={told}
            style={{ '--share': size / (SIZES.length - 1) }}
            onInput={(event) => setSize(Number(event.currentTarget.value))}
          />
        </span>
      </label>
      <Cost looks={taps} name={t('explain-onward:blame.taps.byTaps')} kind="taps">
        {t('explain-onward:blame.taps.cost', { looks: number(taps), time: timeFor(taps, code) })}
      </Cost>
      <Cost looks={passes} name={t('explain-onward:blame.taps.byBlame')} kind="blame">
        {t('explain-onward:blame.taps.costBlame', { time: timeFor(passes, code) })}
      </Cost>
      <p class="muted small">{t('explain-onward:blame.taps.scale')}</p>
    </div>
  );
}

function Cost(props: {
  readonly looks: number;
  readonly name: string;
  readonly kind: 'taps' | 'blame';
  readonly children: string;
}) {
  return (
    <div class="onward-cost">
      <span>
        <b>{props.name}</b> {props.children}
      </span>
      <span class="onward-bar" data-kind={props.kind} aria-hidden="true">
        <span style={{ inlineSize: `${(100 * Math.log10(props.looks)) / Math.log10(MOST)}%` }} />
      </span>
    </div>
  );
}

/** As long as these looks take, in the largest unit of which there is one. */
function timeFor(looks: number, code: string): string {
  const seconds = looks / LOOKS_A_SECOND;
  const [amount, unit] =
    seconds >= 60
      ? ([seconds / 60, 'minute'] as const)
      : seconds >= 1
        ? ([seconds, 'second'] as const)
        : ([seconds * 1000, 'millisecond'] as const);
  return new Intl.NumberFormat(code, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumSignificantDigits: 2,
  }).format(amount);
}
