/** The points that the model tells apart: those it learns from big, those of the test small, and its border as it is at a step. */
import { useMemo } from 'preact/hooks';
import type { OtherField } from '../../core/course/explain-onward/other-field';
import type { LabeledPoints } from '../../core/model/labeled-points';
import { round } from '../chart/data-chart';
import { useText } from '../context';

const SIDE = 100;
/** Room around the outermost points, as a share of the side. */
const ROOM = 0.07;
const BIG = 3;
const SMALL = 1.7;

export function StopPoints({ field, step }: { readonly field: OtherField; readonly step: number }) {
  const t = useText();
  const frame = useMemo(() => frameOf(field), [field]);
  const [w1 = 0, w2 = 0, bias = 0] = field.train.parametersAt(field.path[step] ?? [0, 0]);
  const length = Math.hypot(w1, w2);
  return (
    <svg
      class="stop-points"
      viewBox={`0 0 ${SIDE} ${SIDE}`}
      role="img"
      aria-label={t('explain-onward:stop.points')}
    >
      {/* At the very start there is no border yet. */}
      {length === 0 ? null : <Border {...{ w1, w2, bias, frame, length }} />}
      <path class="stop-test" data-label="0" d={frame.test[0]} />
      <path class="stop-test" data-label="1" d={frame.test[1]} />
      <path class="stop-train" data-label="0" d={frame.train[0]} />
      <path class="stop-train" data-label="1" d={frame.train[1]} />
    </svg>
  );
}

interface Frame {
  readonly toX: (x: number) => number;
  readonly toY: (y: number) => number;
  readonly train: readonly [round: string, square: string];
  readonly test: readonly [round: string, square: string];
}

/** The side that is told to be square lies beyond the border, along the weights. */
function Border(props: {
  readonly w1: number;
  readonly w2: number;
  readonly bias: number;
  readonly frame: Frame;
  readonly length: number;
}) {
  const { w1, w2, bias, frame, length } = props;
  // The point of the border that is nearest to the origin, and from there far along it either way, and far beyond it.
  const [x, y] = [(-bias * w1) / length ** 2, (-bias * w2) / length ** 2];
  const [ux, uy] = [w1 / length, w2 / length];
  const far = 20;
  const at = (along: number, beyond: number): string =>
    `${round(frame.toX(x - along * uy + beyond * ux))} ${round(frame.toY(y + along * ux + beyond * uy))}`;
  return (
    <>
      <path class="stop-square-side" d={`M${at(-far, 0)}L${at(far, 0)}L${at(far, far)}L${at(-far, far)}Z`} />
      <path class="stop-border" d={`M${at(-far, 0)}L${at(far, 0)}`} />
    </>
  );
}

function frameOf({ points: { train, test } }: OtherField): Frame {
  const both = [...train.features, ...test.features];
  const across = both.filter((_, i) => i % 2 === 0);
  const up = both.filter((_, i) => i % 2 === 1);
  const [west, east] = [Math.min(...across), Math.max(...across)];
  const [south, north] = [Math.min(...up), Math.max(...up)];
  // One scale for both, so that the border stands square on its weights.
  const scale = (SIDE * (1 - 2 * ROOM)) / Math.max(east - west, north - south);
  const toX = (x: number): number => SIDE / 2 + scale * (x - (west + east) / 2);
  const toY = (y: number): number => SIDE / 2 - scale * (y - (south + north) / 2);
  const marks = ({ features, labels }: LabeledPoints, label: 0 | 1, r: number): string =>
    Array.from(labels, (own, i) =>
      own === label
        ? markAt(round(toX(features[2 * i] ?? 0)), round(toY(features[2 * i + 1] ?? 0)), label, r)
        : '',
    ).join('');
  return {
    toX,
    toY,
    train: [marks(train, 0, BIG), marks(train, 1, BIG)],
    test: [marks(test, 0, SMALL), marks(test, 1, SMALL)],
  };
}

/** One kind is round, the other square. */
function markAt(x: number, y: number, label: 0 | 1, r: number): string {
  return label === 0
    ? `M${round(x - r)} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`
    : `M${round(x - r)} ${round(y - r)}h${2 * r}v${2 * r}h${-2 * r}Z`;
}
