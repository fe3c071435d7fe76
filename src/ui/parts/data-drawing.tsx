/** The chart of a model's data: axes and points drawn once, the model's answers with every frame of the walk. */
import { useMemo } from 'preact/hooks';
import type { ModelFit } from '../../core/model/model-fit';
import type { ReplayView } from '../../session/views';
import {
  type Axis,
  axisOver,
  dataViewOf,
  groupsOf,
  type PointGroup,
  placeAt,
  round,
  shapesAt,
} from '../chart/data-chart';
import { useFormats, useGame, useText } from '../context';
import { DataPlane } from './data-plane';
import { columnName } from './data-words';

/** The drawing's own units; CSS scales it. */
const WIDTH = 300;
const HEIGHT = 200;
const DOT = 4;
/** With more points than this they are drawn smaller. */
const MANY = 60;
const SMALL_DOT = 3.2;
/** Pieces of a curve of answers. */
const PIECES = 48;
/** Room above 1 and below 0 for the points of a label. */
const LABEL_ROOM = [-0.04, 1.04] as const;

interface Frame {
  readonly x: Axis;
  readonly y: Axis;
  readonly toX: (value: number) => number;
  readonly toY: (value: number) => number;
  readonly dot: number;
}

function frameOf(fit: ModelFit, replay: ReplayView): Frame {
  const view = dataViewOf(fit);
  const targets = fit.points.map((p) => p.target);
  const first = fit.points.map((p) => p.inputs[0] ?? 0);
  const answersAt = (inputs: readonly number[]): number[] =>
    replay.path.map(({ at }) => fit.answer(fit.parametersAt(at), inputs));
  const middle = first.reduce((a, b) => a + b, 0) / Math.max(1, first.length);
  const numbers = fit.answers === 'number' ? targets : [...LABEL_ROOM];
  // The middle of every line on the way is in the picture, however steep it is.
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

interface Parts {
  readonly replay: ReplayView;
  readonly fit: ModelFit;
  readonly frame: Frame;
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
      <div class="data-box">
        {view === 'plane' ? <DataPlane replay={replay} fit={fit} x={x} y={y} /> : null}
        <svg
          class="data-drawing"
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="img"
          aria-label={`${t('replay:data')}: ${across}; ${up}`}
        >
          {view === 'plane' ? null : y.ticks.map((tick) => <Grid key={tick} y={toY(tick)} />)}
          {view === 'curve' && misses ? <Misses replay={replay} fit={fit} frame={frame} /> : null}
          {view === 'told' ? (
            <Told replay={replay} fit={fit} frame={frame} />
          ) : (
            groupsOf(fit).map((group) => (
              <Points
                key={`${group.held} ${group.label}`}
                group={group}
                frame={frame}
                placeOf={({ inputs, target }) => [
                  inputs[0] ?? 0,
                  view === 'plane' ? (inputs[1] ?? 0) : target,
                ]}
              />
            ))
          )}
          {view === 'curve' ? <Answers replay={replay} fit={fit} frame={frame} /> : null}
        </svg>
      </div>
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

function Grid({ y }: { readonly y: number }) {
  return <line class="curve-grid" x1="0" x2={WIDTH} y1={y} y2={y} />;
}

interface PointsProps {
  readonly group: PointGroup;
  readonly frame: Frame;
  readonly placeOf: (point: PointGroup['points'][number]) => readonly [number, number];
}

function Points({ group, frame, placeOf }: PointsProps) {
  const places = group.points.map((point) => {
    const [x, y] = placeOf(point);
    return [frame.toX(x), frame.toY(y)] as const;
  });
  return (
    <path
      class="data-points"
      data-held={group.held}
      data-label={group.label}
      d={shapesAt(group, places, frame.dot)}
    />
  );
}

/** The model's parameters where the walk is now; whoever asks is drawn with every frame. */
function useParameters(replay: ReplayView, fit: ModelFit): readonly number[] {
  return fit.parametersAt(placeAt(replay.path, useGame().clock.value.cursor));
}

function Answers({ replay, fit, frame }: Parts) {
  const parameters = useParameters(replay, fit);
  const { x, toX, toY } = frame;
  const points = Array.from({ length: PIECES + 1 }, (_, i) => {
    const input = x.low + ((x.high - x.low) * i) / PIECES;
    return `${toX(input)},${toY(fit.answer(parameters, [input]))}`;
  }).join(' ');
  return (
    <>
      <polyline class="data-edge" points={points} />
      <polyline class="data-line" points={points} />
    </>
  );
}

function Misses({ replay, fit, frame: { toX, toY } }: Parts) {
  const parameters = useParameters(replay, fit);
  const d = fit.points
    .filter((point) => !point.held)
    .map((p) => `M${toX(p.inputs[0] ?? 0)} ${toY(p.target)}V${toY(fit.answer(parameters, p.inputs))}`)
    .join('');
  return <path class="data-misses" d={d} />;
}

/** What the model says against what is true: on the slanted line it is right. */
function Told({ replay, fit, frame }: Parts) {
  const parameters = useParameters(replay, fit);
  const { x, y, toX, toY } = frame;
  const [low, high] = [Math.max(x.low, y.low), Math.min(x.high, y.high)];
  return (
    <>
      <line class="data-right" x1={toX(low)} y1={toY(low)} x2={toX(high)} y2={toY(high)} />
      {groupsOf(fit).map((group) => (
        <Points
          key={`${group.held} ${group.label}`}
          group={group}
          frame={frame}
          placeOf={({ inputs, target }) => [
            Math.min(x.high, Math.max(x.low, fit.answer(parameters, inputs))),
            target,
          ]}
        />
      ))}
    </>
  );
}
