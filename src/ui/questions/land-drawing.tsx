/** A field or a rope as a question shows it: dark but for what Pip knows, and the whole cake once the question is answered. */
import type { FieldPicture, RopePicture } from '../../core/course/inventory/picture';
import { cakeColor } from '../chart/cake-picture';
import { Marks } from './land-marks';

const SIDE = 200;
const ROPE = { width: 240, height: 150, left: 12, right: 228, top: 26, foot: 132 } as const;

const colorOf = (height: number): string => `rgb(${cakeColor(height).map(Math.round).join(' ')})`;
const lineOf = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

export function FieldDrawing({ picture, lit }: { readonly picture: FieldPicture; readonly lit: boolean }) {
  const { halfWidth, bands, path, litFrom, arrow, marks } = picture;
  const isLight = lit || !picture.dark;
  const place = ([x, y]: readonly [number, number]): readonly [number, number] => [
    (SIDE / 2) * (1 + x / halfWidth),
    (SIDE / 2) * (1 - y / halfWidth),
  ];
  const ways = path.map(place);
  return (
    <svg class="q-land" viewBox={`0 0 ${SIDE} ${SIDE}`} data-lit={isLight} aria-hidden="true">
      <g class="q-light">
        <rect width={SIDE} height={SIDE} fill={colorOf(0)} />
        {bands.map((rings, i) => (
          <path
            key={i}
            class="q-band"
            fill-rule="evenodd"
            fill={colorOf((i + 1) / bands.length)}
            d={rings.map((ring) => `${lineOf(ring.map(place))}Z`).join('')}
          />
        ))}
      </g>
      <Path points={ways} known={litFrom} lit={lit} />
      {arrow === null ? null : <Arrow from={place(arrow.at)} way={[arrow.way[0], -arrow.way[1]]} />}
      <Marks
        marks={marks.map((mark) => ({ ...mark, at: place(mark.at) }))}
        lit={lit}
        width={SIDE}
        height={SIDE}
      />
    </svg>
  );
}

export function RopeDrawing({ picture, lit }: { readonly picture: RopePicture; readonly lit: boolean }) {
  const { halfWidth, curve, path, litFrom, marks } = picture;
  const isLight = lit || !picture.dark;
  const highest = Math.max(...curve);
  const lowest = Math.min(...curve);
  const place = ([x, loss]: readonly [number, number]): readonly [number, number] => [
    ROPE.left + ((ROPE.right - ROPE.left) * (x + halfWidth)) / (2 * halfWidth),
    ROPE.foot - ((ROPE.foot - ROPE.top) * (loss - lowest)) / (highest - lowest),
  ];
  const line = lineOf(curve.map((loss, i) => place([halfWidth * ((2 * i) / (curve.length - 1) - 1), loss])));
  const ways = path.map(place);
  return (
    <svg class="q-land" viewBox={`0 0 ${ROPE.width} ${ROPE.height}`} data-lit={isLight} aria-hidden="true">
      <g class="q-light">
        <rect width={ROPE.width} height={ROPE.height} fill="#dbe6fb" />
        <path d={`${line}V${ROPE.height}H${ROPE.left}Z`} fill="#e08aa0" />
        <path class="q-rope" d={line} />
      </g>
      <Path points={ways} known={litFrom} lit={lit} />
      <Marks
        marks={marks.map((mark) => ({ ...mark, at: place(mark.at) }))}
        lit={lit}
        width={ROPE.width}
        height={ROPE.height}
      />
    </svg>
  );
}

/** A walk: what was walked, and behind it what more of the same brings. */
function Path(props: {
  readonly points: readonly (readonly [number, number])[];
  readonly known: number;
  readonly lit: boolean;
}) {
  const { points, known, lit } = props;
  if (points.length < 2) return null;
  return (
    <g class="q-path">
      <path class="q-path-edge" d={lineOf(points.slice(0, known))} />
      <path d={lineOf(points.slice(0, known))} />
      {lit && known < points.length ? (
        <>
          <path class="q-path-edge" d={lineOf(points.slice(known - 1))} />
          <path class="q-path-more" d={lineOf(points.slice(known - 1))} />
        </>
      ) : null}
      {points.slice(1, lit ? points.length : known).map(([x, y], i) => (
        <circle key={i} cx={x} cy={y} r={3} />
      ))}
    </g>
  );
}

const ARROW = 46;
const FEET = 15;

function Arrow(props: { readonly from: readonly [number, number]; readonly way: readonly [number, number] }) {
  const [x, y] = props.from;
  const [dx, dy] = props.way;
  const degrees = (180 * Math.atan2(dy, dx)) / Math.PI;
  const shape = `M${FEET} 0H${ARROW - 8}M${ARROW - 14} -9L${ARROW} 0L${ARROW - 14} 9`;
  return (
    <g class="q-arrow" transform={`translate(${x} ${y}) rotate(${degrees})`}>
      <path class="q-arrow-edge" d={shape} />
      <path d={shape} />
    </g>
  );
}
