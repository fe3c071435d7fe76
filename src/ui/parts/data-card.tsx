/** The data of a field that was a model's loss, beside it: the points, and what the model made of them at this step. */
import { useComputed } from '@preact/signals';
import { useMemo, useState } from 'preact/hooks';
import { shownAt } from '../../core/hunt/gauge';
import { type ModelFit, modelFitOf } from '../../core/model/model-fit';
import type { ModelSpec } from '../../core/model/model-spec';
import type { ReplayView } from '../../session/views';
import { type DataPicture, dataViewOf, groupsOf, rightOf, shapesAt } from '../chart/data-chart';
import { useFormats, useGame, useText } from '../context';
import type { TextKey } from '../text-keys';
import { DataChart } from './data-drawing';
import { columnName, sourceLine } from './data-words';
import '../styles/data-card.css';
import { TwoFields } from './two-fields';

export function DataCard({ replay }: { readonly replay: ReplayView }) {
  const { surface } = replay.hunt.level.spec;
  return 'data' in surface ? <Card replay={replay} spec={surface} /> : null;
}

function leadOf(spec: ModelSpec, view: DataPicture): TextKey {
  if (view === 'plane') return 'replay:dataPlane';
  if (view === 'told') return 'replay:dataTold';
  return spec.kind === 'line-fit' || (spec.kind === 'linear-fit' && spec.features.kind === 'columns')
    ? 'replay:dataLine'
    : 'replay:dataCurve';
}

function Card({ replay, spec }: { readonly replay: ReplayView; readonly spec: ModelSpec }) {
  const t = useText();
  const fit = useMemo(() => modelFitOf(spec, replay.hunt.level.seed), [spec, replay]);
  const [misses, setMisses] = useState(false);
  const view = dataViewOf(fit);
  const source = sourceLine(fit.source, t);
  return (
    <section class="card data">
      <h2>{t('replay:data')}</h2>
      <p>{t(leadOf(spec, view))}</p>
      <DataChart replay={replay} fit={fit} misses={misses} />
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

/** The step in words; whole steps only, so that nothing is said twenty times a second. */
function Now(props: { readonly replay: ReplayView; readonly spec: ModelSpec; readonly fit: ModelFit }) {
  const { replay, spec, fit } = props;
  const game = useGame();
  const t = useText();
  const { number, rate } = useFormats();
  const step = useComputed(() => Math.floor(game.clock.value.cursor + 1e-6)).value;
  const place = replay.path[step];
  if (place === undefined) return null;
  const parameters = fit.parametersAt(place.at);
  const heldLoss = fit.heldLossAt(place.at);
  const loss = number(place.shown);
  return (
    <div class="data-now">
      <p>
        {spec.kind === 'line-fit'
          ? t('replay:dataNowLine', {
              step,
              loss,
              slope: rate(parameters[0] ?? 0),
              height: number(parameters[1] ?? 0),
            })
          : t('replay:dataNow', { step, loss })}
      </p>
      {heldLoss === null ? null : (
        <p>
          {t(fit.answers === 'label' ? 'replay:dataHeldLabels' : 'replay:dataHeld', {
            loss: number(shownAt(replay.hunt.level, heldLoss)),
          })}
        </p>
      )}
      {fit.answers === 'label' ? (
        <p>
          {t('replay:dataRight', {
            right: number(rightOf(fit, parameters)),
            total: number(fit.points.length),
          })}
        </p>
      ) : null}
    </div>
  );
}
