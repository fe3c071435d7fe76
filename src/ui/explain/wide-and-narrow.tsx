/** Wide and narrow: two networks learn the same points; a slice of each one's field, side by side with the same levels. */
import { useEffect, useState } from 'preact/hooks';
import { bandsSteps, type LevelBand, sharedLevels } from '../../core/course/explain-onward/field-bands';
import {
  WIDTHS,
  type Width,
  type WidthSlice,
  widthSliceSteps,
} from '../../core/course/explain-onward/two-widths';
import { announce } from '../announce';
import { useFormats, useText } from '../context';
import { AvaSays } from '../parts/ava-says';
import { Choices } from '../parts/choices';
import { Lead } from './drawing/lead';
import { Cake, CakeBands, css } from './wide-and-narrow-cake';
import { useSliced } from './wide-and-narrow-slices';
import '../styles/explain-onward.css';
import '../styles/explain-onward-fields.css';

const LEVELS = 11;

interface Pair {
  readonly narrow: WidthSlice;
  readonly wide: WidthSlice;
  readonly levels: readonly number[];
  readonly bands: readonly [narrow: readonly LevelBand[], wide: readonly LevelBand[]];
}

/** Both slices, then their bands with levels that both share. */
function* pairSteps(narrow: Width, wide: Width, seed: number): Generator<number, Pair, void> {
  const parts = [0, 0, 0, 0];
  const share = (part: number, done: number): number => {
    parts[part] = done;
    // The wide network has by far the most work.
    return 0.2 * (parts[0] ?? 0) + 0.7 * (parts[1] ?? 0) + 0.05 * ((parts[2] ?? 0) + (parts[3] ?? 0));
  };
  const a = yield* shared(widthSliceSteps(narrow, seed), (done) => share(0, done));
  const b = yield* shared(widthSliceSteps(wide, seed), (done) => share(1, done));
  const levels = sharedLevels([a.losses, b.losses], LEVELS);
  const bandsA = yield* shared(bandsSteps(a.losses, a.side, levels), (done) => share(2, done));
  const bandsB = yield* shared(bandsSteps(b.losses, b.side, levels), (done) => share(3, done));
  return { narrow: a, wide: b, levels, bands: [bandsA, bandsB] };
}

function* shared<T>(
  steps: Generator<number, T, void>,
  of: (done: number) => number,
): Generator<number, T, void> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      of(1);
      return step.value;
    }
    yield of(step.value);
  }
}

export function WideAndNarrowRoom() {
  const t = useText();
  const { number, percent } = useFormats();
  const [narrow, setNarrow] = useState<Width>(2);
  const [wide, setWide] = useState<Width>(32);
  const [seed, setSeed] = useState(1);
  const [turn, setTurn] = useState(0);
  const { value, done } = useSliced(`${narrow}/${wide}/${seed}`, () => pairSteps(narrow, wide, seed));
  const said =
    done !== null || value === null
      ? [t('explain-onward:widths.works')]
      : [
          t('explain-onward:widths.near', {
            narrow: percent(value.narrow.near),
            wide: percent(value.wide.near),
          }),
          verdictOf(value, t),
        ];
  const words = said.join(' ');
  const isDone = done === null;
  useEffect(() => {
    if (!isDone) return;
    setTurn((was) => was + 1);
    announce([words]);
  }, [isDone, words]);
  const widths = (legend: string, name: string, chosen: Width, choose: (width: Width) => void) => (
    <Choices
      name={name}
      legend={legend}
      value={`${chosen}`}
      choices={WIDTHS.map((width) => ({ value: `${width}`, label: number(width) }))}
      onChoose={(text) => {
        const width = WIDTHS.find((known) => `${known}` === text);
        if (width !== undefined) choose(width);
      }}
    />
  );
  return (
    <div class="onward widths" data-busy={!isDone}>
      <Lead words={t('explain-onward:widths.lead')} />
      <section class="panel onward-part">
        <div class="onward-two widths-choices">
          {widths(t('explain-onward:widths.first'), 'narrow', narrow, setNarrow)}
          {widths(t('explain-onward:widths.second'), 'wide', wide, setWide)}
        </div>
        <div class="row widths-row">
          <button type="button" class="btn" onClick={() => setSeed(seed + 1)}>
            {t('explain-onward:widths.other', { number: number(seed) })}
          </button>
          {isDone ? null : (
            <span class="widths-progress">
              <progress value={done ?? 0} max={1} aria-label={t('explain-onward:widths.works')} />
            </span>
          )}
        </div>
      </section>
      <AvaSays lines={said} turn={turn} />
      {value === null ? (
        <div class="onward-two">
          <div class="onward-cake onward-cake-waits" />
          <div class="onward-cake onward-cake-waits" />
        </div>
      ) : (
        <>
          <div class="onward-two" data-old={!isDone}>
            <Slice slice={value.narrow} bands={value.bands[0]} name={t('explain-onward:widths.first')} />
            <Slice slice={value.wide} bands={value.bands[1]} name={t('explain-onward:widths.second')} />
          </div>
          <Legend levels={value.levels} />
        </>
      )}
      <details class="onward-fold">
        <summary>{t('explain-onward:widths.how')}</summary>
        <p>{t('explain-onward:widths.howWords')}</p>
        <p class="onward-formula">
          <bdi dir="ltr">L(a, b) = loss(w + a · d₁ + b · d₂), −1 ≤ a, b ≤ 1</bdi>
        </p>
        <p>{t('explain-onward:widths.howLimits')}</p>
      </details>
    </div>
  );
}

/** What the two pictures differ in, as far as they do. */
function verdictOf({ narrow, wide }: Pair, t: ReturnType<typeof useText>): string {
  if (narrow.width === wide.width) return t('explain-onward:widths.same');
  const [more, less] = wide.near >= narrow.near ? [wide, narrow] : [narrow, wide];
  if (more.near < 1.2 * less.near) return t('explain-onward:widths.alike');
  return t(more === wide ? 'explain-onward:widths.secondRoomier' : 'explain-onward:widths.firstRoomier');
}

function Slice(props: {
  readonly slice: WidthSlice;
  readonly bands: readonly LevelBand[];
  readonly name: string;
}) {
  const t = useText();
  const { number, percent, rate } = useFormats();
  const { slice, bands, name } = props;
  const facts = {
    knobs: number(slice.knobs),
    loss: rate(slice.bottom),
    near: percent(slice.near),
    hollows: number(slice.hollows),
    right: percent(slice.right),
  };
  return (
    <figure class="panel onward-part onward-figure">
      <figcaption>
        <b>{name}</b> {t('explain-onward:widths.width', { width: number(slice.width) })}
      </figcaption>
      <Cake label={t('explain-onward:widths.picture', facts)}>
        <CakeBands bands={bands} />
        <circle class="onward-here" cx="50" cy="50" r="2.4" />
      </Cake>
      <dl class="onward-facts">
        {(['knobs', 'loss', 'near', 'hollows', 'right'] as const).map((fact) => (
          <div key={fact}>
            <dt>{t(`explain-onward:widths.fact.${fact}`)}</dt>
            <dd>
              <bdi dir="ltr">{facts[fact]}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}

/** Both pictures have the same levels: one scale for both. */
export function Legend({ levels }: { readonly levels: readonly number[] }) {
  const t = useText();
  const { rate } = useFormats();
  const ends = [levels[0] ?? 0, levels[Math.floor(levels.length / 2)] ?? 0, levels.at(-1) ?? 0];
  return (
    <div class="onward-legend" dir="ltr">
      <p class="small" dir="auto">
        {t('explain-onward:widths.legend')}
      </p>
      <div class="onward-legend-colors" aria-hidden="true">
        {Array.from({ length: levels.length + 1 }, (_, i) => (
          <span key={i} style={{ background: css(i / levels.length) }} />
        ))}
      </div>
      <div class="onward-legend-ends">
        {ends.map((level) => (
          <span key={level}>{rate(level)}</span>
        ))}
      </div>
    </div>
  );
}
