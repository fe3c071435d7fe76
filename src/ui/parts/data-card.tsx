/**
 * The data of a field that was a model's loss, beside it: the points, and what the model made of them at this step; while a place of
 * the field is looked at, what the model is there.
 */
import { useComputed } from '@preact/signals';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ModelFit } from '../../core/model/model-fit';
import type { ModelSpec } from '../../core/model/model-spec';
import { modelThere } from '../../session/explore/model-there';
import { fitOf } from '../../session/fit-of';
import type { ReplayView } from '../../session/views';
import { type DataPicture, dataViewOf, groupsOf, shapesAt } from '../chart/data-chart';
import { useFormats, useGame, useText } from '../context';
import { useStepShown } from '../step-shown';
import type { TextKey } from '../text-keys';
import { DataChart } from './data-drawing';
import { columnName, sourceLine } from './data-words';
import '../styles/data-card.css';
import { chartInView } from './place-shown';
import { TwoFields } from './two-fields';

/** The share of the chart that has to be seen for it to count as seen. */
const ENOUGH = 0.6;

export function DataCard({ replay }: { readonly replay: ReplayView }) {
  const { surface } = replay.hunt.level.spec;
  const fit = useMemo(() => fitOf(replay), [replay]);
  return fit !== null && 'data' in surface ? <Card replay={replay} spec={surface} fit={fit} /> : null;
}

function leadOf(spec: ModelSpec, view: DataPicture): TextKey {
  if (view === 'plane') return 'replay:dataPlane';
  if (view === 'told') return 'replay:dataTold';
  return spec.kind === 'line-fit' || (spec.kind === 'linear-fit' && spec.features.kind === 'columns')
    ? 'replay:dataLine'
    : 'replay:dataCurve';
}

function Card({ replay, spec, fit }: NowProps) {
  const t = useText();
  const [misses, setMisses] = useState(false);
  const chart = useRef<HTMLDivElement>(null);
  useEffect(() => tellWhetherSeen(chart.current), []);
  const view = dataViewOf(fit);
  const source = sourceLine(fit.source, t);
  return (
    <section class="card data">
      <h2>{t('replay:data')}</h2>
      <p>{t(leadOf(spec, view))}</p>
      <div ref={chart}>
        <DataChart replay={replay} fit={fit} misses={misses} />
      </div>
      <Shapes fit={fit} />
      <Now replay={replay} spec={spec} fit={fit} />
      {view === 'curve' && fit.answers === 'number' ? (
        <button type="button" class="btn" aria-pressed={misses} onClick={() => setMisses(!misses)}>
          {t('replay:dataMisses')}
        </button>
      ) : null}
      {replay.map?.dimension === 2 && fit.points.some(({ held }) => held) ? (
        <TwoFields replay={replay} fit={fit} />
      ) : null}
      {source === null ? null : <p class="small">{source}</p>}
    </section>
  );
}

/** Returns the way to stop. */
function tellWhetherSeen(chart: HTMLElement | null): () => void {
  if (chart === null || typeof IntersectionObserver === 'undefined') return () => {};
  const observer = new IntersectionObserver(
    (entries) => {
      chartInView.value = (entries.at(-1)?.intersectionRatio ?? 0) >= ENOUGH;
    },
    { threshold: ENOUGH },
  );
  observer.observe(chart);
  return () => {
    observer.disconnect();
    chartInView.value = false;
  };
}

/** What each shape is, where there is more than one. */
function Shapes({ fit }: { readonly fit: ModelFit }) {
  const t = useText();
  const groups = groupsOf(fit);
  if (groups.length < 2) return null;
  const label = columnName(fit.columns.at(-1) ?? '', t);
  return (
    <ul class="data-key">
      {groups.map((group) => (
        <li key={`${group.held} ${group.label}`}>
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path
              class="data-points"
              data-held={group.held}
              data-label={group.label}
              d={shapesAt(group, [[10, group.label === 1 ? 4 : 10]], 6.5)}
            />
          </svg>
          <span>
            {[
              ...(group.label === null
                ? []
                : [t(group.label === 1 ? 'replay:dataYes' : 'replay:dataNo', { label })]),
              ...(group.held || group.label === null
                ? [t(group.held ? 'replay:dataKept' : 'replay:dataLearned')]
                : []),
            ].join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface NowProps {
  readonly replay: ReplayView;
  readonly spec: ModelSpec;
  readonly fit: ModelFit;
}

/** The model that is shown in words: of the step, or of the place that is looked at. */
function Now(props: NowProps) {
  const { replay } = props;
  const game = useGame();
  const looked = useComputed(() => game.explore.value?.layers?.lookout.seen.value ?? null).value;
  // Whole steps only, so that nothing is said twenty times a second.
  const step = useStepShown();
  const place = looked ?? replay.path[step];
  return place === undefined ? null : (
    <div class="data-now" data-here={looked !== null}>
      <Told {...props} at={place.at} shown={place.shown} step={looked === null ? step : null} />
    </div>
  );
}

interface ToldProps extends NowProps {
  readonly at: readonly number[];
  readonly shown: number;
  /** Null at a place that is looked at. */
  readonly step: number | null;
}

function Told({ replay, spec, fit, at, shown, step }: ToldProps) {
  const t = useText();
  const { number, rate } = useFormats();
  const { line, right, heldShown } = modelThere(fit, replay.hunt.level, at);
  const words = {
    loss: number(shown),
    ...(step === null ? {} : { step }),
    ...(line === null ? {} : { slope: rate(line.slope), height: number(line.height) }),
  };
  const isLine = spec.kind === 'line-fit';
  return (
    <>
      <p>
        {step === null
          ? t(isLine ? 'replay:dataHereLine' : 'replay:dataHere', words)
          : t(isLine ? 'replay:dataNowLine' : 'replay:dataNow', words)}
      </p>
      {heldShown === null ? null : (
        <p>
          {t(fit.answers === 'label' ? 'replay:dataHeldLabels' : 'replay:dataHeld', {
            loss: number(heldShown),
          })}
        </p>
      )}
      {right === null ? null : (
        <p>{t('replay:dataRight', { right: number(right.count), total: number(right.total) })}</p>
      )}
    </>
  );
}
