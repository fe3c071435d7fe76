/**
 * A mixing desk has no map to walk on, so those who walked here are drawn on the player's own learning curve and on the slice: dashes,
 * colour and face as on a map. On the slice a walk is a projection, and the words under it say how much of it that holds.
 */
import { type PrincipalPlane, shareOnPlane } from '../../../core/replay/principal-plane';
import { lookOf } from '../../../session/explore/looks';
import type { ShownWalker, Walker } from '../../../session/explore/rivals';
import type { Curve } from '../../chart/curve-geometry';
import { placeAt } from '../../chart/data-chart';
import { useFormats, useGame, useText } from '../../context';
import { CURVE_HEIGHT } from '../curve-drawing';
import { PIP_PICTURE, picturesOf, WalkerFace } from './walker-face';
import { LineSample, nameOf } from './walker-row';
import '../../styles/rivals.css';

/** Sizes of faces in the drawings' own units: a curve is 300 wide, a slice 100. */
const FACE_ON_CURVE = 26;
const FACE_ON_SLICE = 9;
const SLICE_HEIGHT = 100;
/** The walk with open eyes: the sun's colour, and longer dashes than anybody's. */
const OPEN = { color: '#ffd166', dash: [26, 6], thickness: 1 };

type Told = ShownWalker & { readonly told: NonNullable<ShownWalker['told']> };

function useTold(): readonly Told[] {
  const shown = useGame().explore.value?.rivals.shown.value ?? [];
  return shown.flatMap(({ walker, told }) => (told === null ? [] : [{ walker, told }]));
}

export function WalkersOnCurve({ curve }: { readonly curve: Curve }) {
  return (
    <>
      {useTold().map(({ walker, told }, i) => {
        const losses = told.path.map(({ shown }) => shown);
        const line = curve.over(losses);
        const points = line.split(' ').map((point) => point.split(',').map(Number));
        return (
          <g key={walker.id} class="beside" data-walker={walker.id}>
            <Line look={lookOf(walker)} line={line} />
            <Face
              walker={walker}
              points={points}
              size={FACE_ON_CURVE}
              above={i % 2 === 0}
              floor={CURVE_HEIGHT}
            />
          </g>
        );
      })}
    </>
  );
}

interface OnSlice {
  readonly toBox: (place: readonly number[]) => readonly [number, number];
}

export function WalkersOnSlice({ toBox }: OnSlice) {
  const open = useGame().explore.value?.openEyes.path.value ?? [];
  const here = open.at(-1);
  return (
    <>
      {useTold().map(({ walker, told }, i) => {
        const points = told.path.map(({ at }) => toBox(at));
        return (
          <g key={walker.id} class="beside" data-walker={walker.id}>
            <Line look={lookOf(walker)} line={points.map((point) => point.join(',')).join(' ')} />
            <Face
              walker={walker}
              points={points}
              size={FACE_ON_SLICE}
              above={i % 2 === 0}
              floor={SLICE_HEIGHT}
            />
          </g>
        );
      })}
      {here === undefined ? null : (
        <g class="beside" data-walker="open-eyes">
          <Line look={OPEN} line={open.map(({ at }) => toBox(at).join(',')).join(' ')} />
          <Pictures
            pictures={[PIP_PICTURE()]}
            at={toBox(here.at)}
            size={FACE_ON_SLICE}
            above
            floor={SLICE_HEIGHT}
          />
        </g>
      )}
    </>
  );
}

export function WalkersInWords({ plane }: { readonly plane: PrincipalPlane }) {
  const t = useText();
  const { percent } = useFormats();
  const told = useTold();
  const open = useGame().explore.value?.openEyes.path.value ?? [];
  if (told.length === 0 && open.length === 0) return null;
  const shareOf = (path: readonly { readonly at: readonly number[] }[]): string =>
    percent(
      shareOnPlane(
        plane,
        path.map(({ at }) => at),
      ),
    );
  return (
    <>
      <p>{t('explore:rivals.pressed')}</p>
      <ul class="beside-words">
        {told.map(({ walker, told: { path } }) => (
          <li key={walker.id}>
            <WalkerFace walker={walker} />
            <LineSample look={lookOf(walker)} />
            <span>
              {t('explore:rivals.held', {
                name: walker.kind === 'robot' ? t('explore:rivals.robotName') : nameOf(walker, t),
                share: shareOf(path),
              })}
            </span>
          </li>
        ))}
        {open.length < 2 ? null : (
          <li>
            <LineSample look={OPEN} />
            <span>
              {t('explore:rivals.held', { name: t('explore:openEyes.open'), share: shareOf(open) })}
            </span>
          </li>
        )}
      </ul>
    </>
  );
}

interface LineProps {
  readonly look: { readonly color: string; readonly dash: readonly number[]; readonly thickness: number };
  readonly line: string;
}

function Line({ look: { color, dash, thickness }, line }: LineProps) {
  const shape = { points: line, 'stroke-dasharray': dash.join(' ') };
  return (
    <>
      <polyline {...shape} class="beside-edge" stroke-width={7.5 * thickness} />
      <polyline {...shape} stroke={color} stroke-width={4 * thickness} />
    </>
  );
}

interface FaceProps {
  readonly walker: Walker;
  readonly points: readonly (readonly number[])[];
  readonly size: number;
  /** Its face stands over its place or under it. */
  readonly above: boolean;
  /** The drawing's height: no face hangs out of it. */
  readonly floor: number;
}

/** Alone in its component, because it moves with every frame. */
function Face({ walker, points, ...place }: FaceProps) {
  const path = points.map((at) => ({ at }));
  const [x = 0, y = 0] = placeAt(path, useGame().clock.value.cursor);
  return <Pictures pictures={picturesOf(walker)} at={[x, y]} {...place} />;
}

interface PicturesProps extends Omit<FaceProps, 'walker' | 'points'> {
  readonly pictures: readonly string[];
  readonly at: readonly [number, number];
}

function Pictures({ pictures, at: [x, y], size, above, floor }: PicturesProps) {
  return (
    <>
      <circle class="beside-dot" cx={x} cy={y} r={size / 7} />
      {pictures.map((picture) => (
        <image
          key={picture}
          href={picture}
          x={x - size / 2}
          y={Math.min(floor - size, Math.max(0, above ? y - size * 1.15 : y + size * 0.15))}
          width={size}
          height={size}
        />
      ))}
    </>
  );
}
