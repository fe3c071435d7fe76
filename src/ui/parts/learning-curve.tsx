/**
 * The learning curve: the shown loss at each step, its moments marked, the current place following the walk; folded under it, how far
 * the candy was. Both on one scale, linear or logarithmic. Without a map, those who walk beside the player have their curves here.
 */
import { useMemo, useState } from 'preact/hooks';
import type { ReplayView } from '../../session/views';
import { type CurveScale, curveOf, lowestOf } from '../chart/curve-geometry';
import { bestShown, candyStrides, parPlace } from '../chart/walk-curves';
import { useFormats, useGame, useText } from '../context';
import { useStepShown } from '../step-shown';
import { CURVE_HEIGHT, CURVE_WIDTH, CurveDrawing, type CurveGuide } from './curve-drawing';
import { CurveMarks } from './curve-marks';
import { WALKERS_ON_CURVE } from './walkers-later';

/** Others make the axis no higher than this: the player's own curve is what it is for. */
const HIGHEST_BESIDE = 200;

export function LearningCurve({ replay }: { readonly replay: ReplayView }) {
  const t = useText();
  const { number } = useFormats();
  const [scale, setScale] = useState<CurveScale>('linear');
  const [open, setOpen] = useState(false);
  const losses = replay.path.map((place) => place.shown);
  const lowest = lowestOf(losses);
  const beside = useBeside(replay);
  const last = Math.max(1, losses.length - 1, ...beside.map(({ length }) => length - 1));
  const leastTop = Math.min(HIGHEST_BESIDE, Math.max(100, ...beside.flat()));
  const curve = curveOf(losses, CURVE_WIDTH, CURVE_HEIGHT, { scale, lastStep: last, leastTop });
  const par = parPlace(replay);
  const best = bestShown(replay);
  const parGuide: readonly CurveGuide[] =
    par === null
      ? []
      : [{ label: t('explore:curves.par', { steps: number(replay.score.par) }), at: { step: par } }];
  const bestGuide: readonly CurveGuide[] =
    best === null ? [] : [{ label: t('explore:curves.best', { loss: number(best) }), at: { value: best } }];
  const alt = t('replay:curveAlt', {
    start: losses[0] ?? 0,
    end: losses.at(-1) ?? 0,
    lowest: lowest.loss,
    step: lowest.step,
  });
  return (
    <section class="card curve">
      <h2>{t('replay:curve')}</h2>
      <CurveDrawing
        replay={replay}
        curve={curve}
        alt={alt}
        guides={[...bestGuide, ...parGuide]}
        under={beside.length === 0 ? null : <WALKERS_ON_CURVE.Component curve={curve} />}
      >
        <CurveMarks replay={replay} last={last} />
      </CurveDrawing>
      <CurveCaption replay={replay} />
      <button
        type="button"
        class="curve-more"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
          setScale('linear');
        }}
      >
        {t('explore:curves.distance')}
      </button>
      {open ? (
        <>
          <DistanceCurve replay={replay} scale={scale} guides={parGuide} last={last} />
          <p class="small">{t('explore:curves.note')}</p>
          <button
            type="button"
            class="btn curve-log"
            aria-pressed={scale === 'log'}
            onClick={() => setScale(scale === 'log' ? 'linear' : 'log')}
          >
            {t('explore:curves.log')}
          </button>
        </>
      ) : null}
      <CurveTable replay={replay} losses={losses} />
    </section>
  );
}

interface DistanceProps {
  readonly replay: ReplayView;
  readonly scale: CurveScale;
  readonly guides: readonly CurveGuide[];
  readonly last: number;
}

/** The losses whose curves are drawn beside the player's: where there is a map, their walks are drawn there. */
function useBeside({ map }: ReplayView): readonly (readonly number[])[] {
  const { explore } = useGame();
  const shown = map === null ? explore.value?.rivals.shown.value : undefined;
  return (shown ?? []).flatMap(({ told }) => (told === null ? [] : [told.path.map((place) => place.shown)]));
}

function DistanceCurve({ replay, scale, guides, last }: DistanceProps) {
  const t = useText();
  const { number } = useFormats();
  const strides = useMemo(() => candyStrides(replay), [replay]);
  const nearest = lowestOf(strides);
  return (
    <>
      <CurveDrawing
        replay={replay}
        curve={curveOf(strides, CURVE_WIDTH, CURVE_HEIGHT, { scale, leastTop: 4, lastStep: last })}
        alt={t('explore:curves.distanceAlt', {
          start: number(strides[0] ?? 0),
          end: number(strides.at(-1) ?? 0),
          lowest: number(nearest.loss),
          step: nearest.step,
        })}
        guides={guides}
      />
      <DistanceCaption strides={strides} />
    </>
  );
}

/** Alone in its component: its numbers change with the step, the curve doesn't. */
function DistanceCaption({ strides }: { readonly strides: readonly number[] }) {
  const t = useText();
  const { number } = useFormats();
  const step = useStepShown();
  return (
    <p class="curve-caption">
      <span>{t('explore:curves.distanceAt', { step, distance: number(strides[step] ?? 0) })}</span>
    </p>
  );
}

/** Every step in numbers, for who can't see the curves. */
function CurveTable({ replay, losses }: { readonly replay: ReplayView; readonly losses: readonly number[] }) {
  const t = useText();
  const { number } = useFormats();
  const strides = useMemo(() => candyStrides(replay), [replay]);
  return (
    <div class="sr-only">
      <table>
        <caption>{t('replay:curve')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('replay:curveStep')}</th>
            <th scope="col">{t('replay:curveLoss')}</th>
            <th scope="col">{t('explore:curves.distanceColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {losses.map((loss, step) => (
            <tr key={step}>
              <td>{step}</td>
              <td>{loss}</td>
              <td>{number(strides[step] ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CurveCaption({ replay }: { readonly replay: ReplayView }) {
  const t = useText();
  const step = useStepShown();
  const total = replay.path.length - 1;
  return (
    <p class="curve-caption">
      <span>{t('replay:curveAt', { step, total, loss: replay.path[step]?.shown ?? 0 })}</span>
      {replay.moment.step === 0 ? null : (
        <span class="curve-key">
          <svg viewBox="0 0 18 18" aria-hidden="true">
            <path class="curve-moment" d="M9 1l8 8-8 8-8-8z" />
          </svg>
          {t('replay:curveMoment', { step: replay.moment.step })}
        </span>
      )}
    </p>
  );
}
