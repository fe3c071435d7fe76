/**
 * What stands in the chart of a model's data: the points, and the model's answers with every frame of the walk, or with every place
 * that is looked at on the field. Then the walk's own answers stay beside them as a fine dashed line.
 */
import type { ModelFit } from '../../core/model/model-fit';
import type { ReplayView } from '../../session/views';
import { type Axis, groupsOf, type PointGroup, placeAt, shapesAt } from '../chart/data-chart';
import { useGame } from '../context';
import { usePlaceLookedAt, usePlaceShown } from './place-shown';

/** Pieces of a curve of answers. */
const PIECES = 48;

/** The drawing's own units, and how values lie in it. */
export interface Frame {
  readonly x: Axis;
  readonly y: Axis;
  readonly toX: (value: number) => number;
  readonly toY: (value: number) => number;
  readonly dot: number;
}

export interface Parts {
  readonly replay: ReplayView;
  readonly fit: ModelFit;
  readonly frame: Frame;
}

interface PointsProps {
  readonly group: PointGroup;
  readonly frame: Frame;
  readonly placeOf: (point: PointGroup['points'][number]) => readonly [number, number];
}

export function Points({ group, frame, placeOf }: PointsProps) {
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

/** The model's parameters at the place that is shown; whoever asks is drawn with every frame. */
function useParameters(replay: ReplayView, fit: ModelFit): readonly number[] {
  return fit.parametersAt(usePlaceShown(replay));
}

function answersOf(fit: ModelFit, parameters: readonly number[], { x, toX, toY }: Frame): string {
  return Array.from({ length: PIECES + 1 }, (_, i) => {
    const input = x.low + ((x.high - x.low) * i) / PIECES;
    return `${toX(input)},${toY(fit.answer(parameters, [input]))}`;
  }).join(' ');
}

/** What the walk's own model says at the scrubbed step, beside that of a place that is looked at. */
function WalkAnswers({ replay, fit, frame }: Parts) {
  const parameters = fit.parametersAt(placeAt(replay.path, useGame().clock.value.cursor));
  return <polyline class="data-walk" points={answersOf(fit, parameters, frame)} />;
}

export function Answers({ replay, fit, frame }: Parts) {
  const points = answersOf(fit, useParameters(replay, fit), frame);
  return (
    <>
      {usePlaceLookedAt() === null ? null : <WalkAnswers replay={replay} fit={fit} frame={frame} />}
      <polyline class="data-edge" points={points} />
      <polyline class="data-line" points={points} />
    </>
  );
}

export function Misses({ replay, fit, frame: { toX, toY } }: Parts) {
  const parameters = useParameters(replay, fit);
  const d = fit.points
    .filter((point) => !point.held)
    .map((p) => `M${toX(p.inputs[0] ?? 0)} ${toY(p.target)}V${toY(fit.answer(parameters, p.inputs))}`)
    .join('');
  return <path class="data-misses" d={d} />;
}

/** What the model says against what is true: on the slanted line it is right. */
export function Told({ replay, fit, frame }: Parts) {
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
