/** Who and what stands on a question's land, each with its number where nothing else is covered. */
import type { Mark } from '../../core/course/inventory/picture';
import { type Box, placeLabels } from '../chart/place-labels';
import { useFormats } from '../context';
import { PICTURES } from '../parts/pictures';

type Drawn = Mark<readonly [number, number]>;

const PICTURE_OF = { pip: 'pip', candy: 'candy', sock: 'sock' } as const;
const SIZE = { pip: 28, candy: 30, sock: 24 } as const;
const DOT = 10;
/** How much of a picture stands above its place. */
const ABOVE = 0.62;
const LABEL_HEIGHT = 18;

interface Props {
  readonly marks: readonly Drawn[];
  readonly lit: boolean;
  readonly width: number;
  readonly height: number;
}

export function Marks({ marks, lit, width, height }: Props) {
  const { number } = useFormats();
  const seen = marks.filter((mark) => lit || !mark.lit);
  const texts = seen.map(({ label }) => (label === undefined ? '' : number(label)));
  const labels = seen.map((mark, i) => ({
    width: 10 + 8 * (texts[i]?.length ?? 0),
    height: LABEL_HEIGHT,
    spots: texts[i] === '' ? [] : [centerOf(boxOf(mark))],
    gap: 4 + boxOf(mark).height / 2,
  }));
  const stage: Box = { x: 0, y: 0, width, height };
  const places = placeLabels(labels, stage, seen.map(boxOf));
  const pip = seen.find(({ what }) => what === 'pip');
  return (
    <>
      {pip === undefined ? null : (
        <>
          <radialGradient id="q-glow">
            <stop offset="0" stop-color="#ffb26b" stop-opacity="0.55" />
            <stop offset="1" stop-color="#ff7a1a" stop-opacity="0" />
          </radialGradient>
          <circle class="q-aura" cx={pip.at[0]} cy={pip.at[1] - 4} r={44} fill="url(#q-glow)" />
        </>
      )}
      {seen.map((mark, i) => (
        <MarkDrawing key={i} mark={mark} />
      ))}
      {places.map((box, i) =>
        box === null ? null : (
          <g key={i} class="q-label" transform={`translate(${box.x} ${box.y})`}>
            <rect width={box.width} height={box.height} rx={box.height / 2} />
            <text text-anchor="middle" x={box.width / 2} y={box.height / 2 + 4.5}>
              {texts[i]}
            </text>
          </g>
        ),
      )}
    </>
  );
}

const centerOf = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });

function boxOf({ what, at: [x, y] }: Drawn): Box {
  if (what !== 'pip' && what !== 'candy' && what !== 'sock')
    return { x: x - DOT / 2, y: y - DOT / 2, width: DOT, height: DOT };
  const size = SIZE[what];
  return { x: x - size / 2, y: y - size * ABOVE, width: size, height: size };
}

function MarkDrawing({ mark }: { readonly mark: Drawn }) {
  const { what, at } = mark;
  const { x, y, width, height } = boxOf(mark);
  if (what !== 'pip' && what !== 'candy' && what !== 'sock')
    return <circle class={`q-mark q-mark-${what}`} cx={at[0]} cy={at[1]} r={DOT / 2} />;
  return <image href={PICTURES[PICTURE_OF[what]]} x={x} y={y} width={width} height={height} />;
}
