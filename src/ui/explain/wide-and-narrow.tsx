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
const FACTS = ['knobs', 'loss', 'near', 'hollows', 'right'] as const;

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
  const first = t('explain-onward:widths.first');
  const second = t('explain-onward:widths.second');
  return (
    <div class="onward widths" data-busy={!isDone}>
      <Lead words={t('explain-onward:widths.lead')} />
      <AvaSays lines={said} turn={turn} />
      <section class="panel widths-all">
        {value === null ? (
          <>
            <div class="onward-cake onward-cake-waits" />
            <div class="onward-cake onward-cake-waits" />
          </>
        ) : (
          <>
            <Slice slice={value.narrow} bands={value.bands[0]} old={!isDone} name={first} />
            <Slice slice={value.wide} bands={value.bands[1]} old={!isDone} name={second} />
          </>
        )}
        <div class="widths-controls">
          <button type="button" class="btn btn-sun" onClick={() => setSeed(seed + 1)}>
            {t('explain-onward:widths.other', { number: number(seed) })}
          </button>
          {isDone ? null : (
            <span class="widths-progress">
              <progress value={done ?? 0} max={1} aria-label={t('explain-onward:widths.works')} />
            </span>
          )}
          {widths(first, 'narrow', narrow, setNarrow)}
          {widths(second, 'wide', wide, setWide)}
        </div>
      </section>
      {value === null ? null : (
        <>
          <Facts narrow={value.narrow} wide={value.wide} names={[first, second]} />
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

function useFacts(): (slice: WidthSlice) => Readonly<Record<(typeof FACTS)[number], string>> {
  const { number, percent, rate } = useFormats();
  return (slice) => ({
    knobs: number(slice.knobs),
    loss: rate(slice.bottom),
    near: percent(slice.near),
    hollows: number(slice.hollows),
    right: percent(slice.right),
  });
}

function Slice(props: {
  readonly slice: WidthSlice;
  readonly bands: readonly LevelBand[];
  readonly name: string;
  /** Whether another one is being worked out. */
  readonly old: boolean;
}) {
  const t = useText();
  const { number } = useFormats();
  const { slice, bands, name, old } = props;
  return (
    <figure class="onward-figure" data-old={old}>
      <figcaption>
        {name} <b>{t('explain-onward:widths.width', { width: number(slice.width) })}</b>
      </figcaption>
      <Cake label={t('explain-onward:widths.picture', useFacts()(slice))}>
        <CakeBands bands={bands} />
        <circle class="onward-here" cx="50" cy="50" r="2.4" />
      </Cake>
    </figure>
  );
}

/** What was measured of both, a row each. */
function Facts(props: {
  readonly narrow: WidthSlice;
  readonly wide: WidthSlice;
  readonly names: readonly [string, string];
}) {
  const t = useText();
  const factsOf = useFacts();
  const of = { narrow: factsOf(props.narrow), wide: factsOf(props.wide) };
  return (
    <table class="onward-table widths-facts">
      <thead>
        <tr>
          <td />
          {props.names.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {FACTS.map((fact) => (
          <tr key={fact}>
            <th scope="row">{t(`explain-onward:widths.fact.${fact}`)}</th>
            {(['narrow', 'wide'] as const).map((which) => (
              <td key={which} data-of={which} data-fact={fact}>
                <bdi dir="ltr">{of[which][fact]}</bdi>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
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
