/** The chart of a model's data: its axes, and what stands between them. */
import { useMemo } from 'preact/hooks';
import type { ModelFit } from '../../core/model/model-fit';
import type { ReplayView } from '../../session/views';
import { axisOver, dataViewOf, groupsOf, round } from '../chart/data-chart';
import { useFormats, useText } from '../context';
import { Answers, type Frame, Misses, type Parts, Points, Told } from './data-answers';
import { DataPlane } from './data-plane';
import { columnName } from './data-words';

/** The drawing's own units; CSS scales it. */
const WIDTH = 300;
const HEIGHT = 200;
const DOT = 4;
/** With more points than this they are drawn smaller. */
const MANY = 60;
const SMALL_DOT = 3.2;
/** In a small chart they are drawn larger, in its own units. */
const SMALL_GROWS = 1.5;
/** Room above 1 and below 0 for the points of a label. */
const LABEL_ROOM = [-0.04, 1.04] as const;

function frameOf(fit: ModelFit, replay: ReplayView): Frame {
  const view = dataViewOf(fit);
  const targets = fit.points.map((p) => p.target);
  const first = fit.points.map((p) => p.inputs[0] ?? 0);
  const answersAt = (inputs: readonly number[]): number[] =>
    [...replay.path.map(({ at }) => at), ...cornersOf(replay)].map((at) =>
      fit.answer(fit.parametersAt(at), inputs),
    );
  const middle = first.reduce((a, b) => a + b, 0) / Math.max(1, first.length);
  const numbers = fit.answers === 'number' ? targets : [...LABEL_ROOM];
  // The middle of every line on the way, and of every line that can be looked at, is in the picture, however steep it is.
  const x = axisOver(view === 'told' ? numbers : first);
  const y = axisOver(
    view === 'plane'
      ? fit.points.map((p) => p.inputs[1] ?? 0)
      : view === 'curve' && fit.answers === 'number'
        ? [...numbers, ...answersAt([middle])]
        : numbers,
  );
  return {
    x,
    y,
    toX: (value) => round(WIDTH * x.share(value)),
    toY: (value) => round(HEIGHT * (1 - y.share(value))),
    dot: fit.points.length > MANY ? SMALL_DOT : DOT,
  };
}

export function DataChart({ replay, fit, misses }: Omit<Parts, 'frame'> & { readonly misses: boolean }) {
  const t = useText();
  const { number } = useFormats();
  const view = dataViewOf(fit);
  const frame = useMemo(() => frameOf(fit, replay), [fit, replay]);
  const { x, y, toX, toY } = frame;
  const [across = '', up = ''] =
    view === 'told'
      ? [t('replay:dataModel'), t('replay:dataTruth')]
      : [fit.columns[0] ?? '', (view === 'plane' ? fit.columns[1] : fit.columns.at(-1)) ?? ''].map((column) =>
          columnName(column, t),
        );
  return (
    <div class="data-chart" dir="ltr">
      <span class="data-up" dir="auto">
        {up}
      </span>
      <div class="data-ticks-up" aria-hidden="true">
        {y.ticks.map((tick) => (
          <span key={tick} style={{ top: `${(100 * toY(tick)) / HEIGHT}%` }}>
            {number(tick)}
          </span>
        ))}
      </div>
      <Box
        replay={replay}
        fit={fit}
        frame={frame}
        misses={misses}
        label={`${t('replay:data')}: ${across}; ${up}`}
      />
      <div class="data-ticks-across" aria-hidden="true">
        {x.ticks.map((tick) => (
          <span key={tick} style={{ left: `${(100 * toX(tick)) / WIDTH}%` }}>
            {number(tick)}
          </span>
        ))}
      </div>
      <span class="data-across" dir="auto">
        {across}
      </span>
    </div>
  );
}

function cornersOf({ map }: ReplayView): readonly (readonly number[])[] {
  if (map === null) return [];
  const ends = [-map.halfWidth, map.halfWidth];
  return map.dimension === 1 ? ends.map((x) => [x]) : ends.flatMap((x) => ends.map((y) => [x, y]));
}

interface BoxProps extends Parts {
  readonly misses: boolean;
  readonly label: string;
}

function Box({ replay, fit, frame, misses, label }: BoxProps) {
  const view = dataViewOf(fit);
  const { x, y, toY } = frame;
  const points = useMemo(() => groupsOf(fit), [fit]);
  return (
    <div class="data-box">
      {view === 'plane' ? <DataPlane replay={replay} fit={fit} x={x} y={y} /> : null}
      <svg class="data-drawing" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        {view === 'plane' ? null : y.ticks.map((tick) => <Grid key={tick} y={toY(tick)} />)}
        {view === 'curve' && misses ? <Misses replay={replay} fit={fit} frame={frame} /> : null}
        {view === 'told' ? (
          <Told replay={replay} fit={fit} frame={frame} />
        ) : (
          points.map((group) => (
            <Points
              key={`${group.held} ${group.label}`}
              group={group}
              frame={frame}
              placeOf={({ inputs, target }) => [inputs[0] ?? 0, view === 'plane' ? (inputs[1] ?? 0) : target]}
            />
          ))
        )}
        {view === 'curve' ? <Answers replay={replay} fit={fit} frame={frame} /> : null}
      </svg>
    </div>
  );
}

/** The drawing alone, for where the chart can't be seen. */
export function SmallChart({ replay, fit }: Omit<Parts, 'frame'>) {
  const t = useText();
  const frame = useMemo(() => {
    const wide = frameOf(fit, replay);
    return { ...wide, dot: wide.dot * SMALL_GROWS };
  }, [fit, replay]);
  return <Box replay={replay} fit={fit} frame={frame} misses={false} label={t('replay:data')} />;
}

function Grid({ y }: { readonly y: number }) {
  return <line class="curve-grid" x1="0" x2={WIDTH} y1={y} y2={y} />;
}
