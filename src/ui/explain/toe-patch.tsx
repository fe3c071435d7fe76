/** The small piece of the field from above: Pip in the middle, a stone for each toe, and the arrow with its two parts. */
import { useCallback } from 'preact/hooks';
import toeIcon from '../../../assets/art/icon-toe.svg?raw';
import {
  type Arrow,
  type Axis,
  type Felt,
  LONG_TOE,
  pointsAt,
  type Standing,
} from '../../core/course/explain/toe-patch';
import { useText } from '../context';
import { Icon } from '../parts/icon';
import { Picture } from '../parts/pictures';
import { CakeMap } from './drawing/cake-map';

/** Half the piece's side, in field units: two toes. */
const HALF = 1;
const SIDE = 40;
const SIZE = 400;
/** How long an arrow is drawn for a point of steepness, in hundredths of the side. */
const PER_POINT = 1.15;
const HEAD = 6;
const toBox = (units: number): number => (50 * units) / HALF;

interface Props {
  readonly standing: Standing;
  readonly tapped: Readonly<Record<Axis, boolean>>;
  readonly felt: Readonly<Record<Axis, Felt>>;
  readonly arrow: Arrow | null;
  /** Whether the arrow itself is drawn, or only its parts. */
  readonly joined: boolean;
  readonly before: Arrow | null;
  readonly onTap: (axis: Axis) => void;
}

export function ToePatch({ standing, tapped, felt, arrow, joined, before, onTap }: Props) {
  const t = useText();
  const fill = useCallback(
    (side: number, losses: Float64Array): void => {
      const at = (i: number): number => HALF * ((2 * (i + 0.5)) / side - 1);
      for (let row = 0; row < side; row++)
        for (let column = 0; column < side; column++)
          losses[row * side + column] = pointsAt(standing, [at(column), at(row)]);
    },
    [standing],
  );
  const stone = (axis: Axis): readonly [number, number] =>
    axis === 'east' ? [50 + toBox(LONG_TOE), 50] : [50, 50 - toBox(LONG_TOE)];
  return (
    <div class="toe-patch" dir="ltr">
      <CakeMap side={SIDE} size={SIZE} fill={fill} label={t('explain:toe-taps.picture')} />
      {(['east', 'north'] as const).map((axis) => {
        const [x, y] = stone(axis);
        return (
          <button
            key={axis}
            type="button"
            class="toe-stone"
            style={{ '--x': x / 100, '--y': y / 100 }}
            aria-label={t(`explain:toe-taps.tapAxis.${axis}`)}
            data-tapped={tapped[axis]}
            data-felt={tapped[axis] ? (felt[axis].change < 0 ? 'warmer' : 'colder') : 'not'}
            onClick={() => onTap(axis)}
          >
            {tapped[axis] ? null : <Icon svg={toeIcon} />}
          </button>
        );
      })}
      <svg class="toe-over" viewBox="0 0 100 100" aria-hidden="true">
        {before === null || arrow === null ? null : (
          <path
            class="toe-before"
            d={arrowPath(50, 50, PER_POINT * before.east, -PER_POINT * before.north)}
          />
        )}
        {arrow === null ? null : <Parts arrow={arrow} joined={joined} />}
      </svg>
      <span class="toe-pip">
        <Picture name="pip" />
      </span>
    </div>
  );
}

/** East first, then north from its end; what joins the two ends is the arrow. */
function Parts({ arrow, joined }: { readonly arrow: Arrow; readonly joined: boolean }) {
  const [x, y] = [PER_POINT * arrow.east, -PER_POINT * arrow.north];
  return (
    <>
      <path class="toe-part-edge" d={`M50 50h${x}v${y}`} />
      <path class="toe-part toe-east" d={`M50 50h${x}`} />
      <path class="toe-part toe-north" d={`M${50 + x} 50v${y}`} />
      {joined ? (
        <>
          <path class="toe-arrow-edge" d={arrowPath(50, 50, x, y)} />
          <path class="toe-arrow" d={arrowPath(50, 50, x, y)} />
        </>
      ) : null}
    </>
  );
}

/** A line with a head, so far right and down. */
function arrowPath(fromX: number, fromY: number, x: number, y: number): string {
  const length = Math.max(1e-6, Math.sqrt(x * x + y * y));
  const [ux, uy] = [x / length, y / length];
  const head = Math.min(HEAD, length / 2);
  const point = (back: number, aside: number): string =>
    `${(fromX + x - back * ux - aside * uy).toFixed(2)} ${(fromY + y - back * uy + aside * ux).toFixed(2)}`;
  return `M${fromX} ${fromY}L${point(0, 0)}M${point(head, head * 0.8)}L${point(0, 0)}L${point(head, -head * 0.8)}`;
}
