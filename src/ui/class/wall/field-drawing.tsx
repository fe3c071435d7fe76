/** The field with the class's walks as a drawing that prints: layers, the walks in their hollows' colours and dashes, the hollows' shapes. */
import type { WallWalk } from '../../../core/class/wall-walk';
import type { PictureField, PictureHollow } from '../../../session/class/wall-picture';
import { SHAPE_BOX } from '../../../session/class/wall-picture';
import type { LooksOf } from './looks';

const SIDE = 400;
const SHAPE = 22;

interface Props {
  readonly field: PictureField;
  readonly hollows: readonly PictureHollow[];
  readonly walks: readonly WallWalk[];
  readonly look: LooksOf;
  readonly label: string;
}

export function FieldDrawing({ field: { map, colors }, hollows, walks, look: lookOf, label }: Props) {
  const across = (x: number): number => Math.round((SIDE * (x / map.halfWidth + 1)) / 2);
  const down = (y: number): number => SIDE - across(y);
  const isRope = map.dimension === 1;
  const most = Math.max(1, ...walks.map(({ losses }) => losses.length - 1));
  const pointsOf = ({ places }: WallWalk): string => {
    const points: string[] = [];
    if (isRope)
      for (const [step, x] of places.entries())
        points.push(`${across(x)},${Math.round((SIDE * (step + 0.5)) / (most + 1))}`);
    else
      for (let i = 0; i + 1 < places.length; i += 2)
        points.push(`${across(places[i] ?? 0)},${down(places[i + 1] ?? 0)}`);
    return points.join(' ');
  };
  return (
    <svg class="wall-field-drawing" viewBox={`0 0 ${SIDE} ${SIDE}`} role="img" aria-label={label}>
      <rect width={SIDE} height={SIDE} fill={colors[0] ?? '#fff'} />
      {map.bands.map(({ threshold, rings }, i) => (
        <path
          key={threshold}
          fill={colors[i + 1] ?? '#fff'}
          fill-rule="evenodd"
          d={rings.map((ring) => ringPath(ring, across, down)).join('')}
        />
      ))}
      {walks.map((walk) => {
        const look = lookOf(walk.hollow);
        return (
          <g key={walk.code} fill="none" stroke-linejoin="round" stroke-linecap="round">
            <polyline points={pointsOf(walk)} stroke="#14122b" stroke-width="3.6" />
            <polyline
              points={pointsOf(walk)}
              stroke={look.color}
              stroke-width="1.8"
              stroke-dasharray={look.dash.length === 0 ? undefined : look.dash.join(' ')}
            />
          </g>
        );
      })}
      {hollows.map(({ at, color, shape }, i) => (
        <path
          key={i}
          d={shape}
          fill={color}
          stroke="#14122b"
          stroke-width="3"
          transform={`translate(${across(at[0] ?? 0) - SHAPE / 2} ${(isRope ? SIDE - SHAPE : down(at[1] ?? 0)) - SHAPE / 2}) scale(${SHAPE / SHAPE_BOX})`}
        />
      ))}
    </svg>
  );
}

function ringPath(ring: Float64Array, across: (x: number) => number, down: (y: number) => number): string {
  const points: string[] = [];
  for (let i = 0; i + 1 < ring.length; i += 2)
    points.push(`${across(ring[i] ?? 0)} ${down(ring[i + 1] ?? 0)}`);
  return `M${points.join('L')}Z`;
}
