/**
 * A small flat picture of a loss of two numbers, with the walk on it and where Pip is now, or the place that is looked at. Painted in
 * slices of a few milliseconds.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ReplayView } from '../../session/views';
import { fillCake } from '../chart/cake-picture';
import { round } from '../chart/data-chart';
import { Picture } from './pictures';
import { usePlaceLookedAt, usePlaceShown } from './place-shown';
import '../styles/field-picture.css';

/** Samples a side. */
const SIDE = 128;
/** Time that painting may take of a frame. */
const SLICE_MS = 5;

export interface PictureFrame {
  /** The picture's middle and half its side, in the picture's own units. */
  readonly middle: readonly [number, number];
  readonly half: number;
}

interface Props {
  readonly replay: ReplayView;
  readonly frame: PictureFrame;
  /** The loss at a place of the picture. */
  readonly lossAt: (x: number, y: number) => number;
  /** Where on the picture a place of the field lies. */
  readonly seen: (place: readonly number[]) => readonly [number, number];
  /** Where the candy lies, if it is to be seen. */
  readonly candy: readonly number[] | null;
  readonly label: string;
  /** What else is drawn, under the walk, in units of which a side has 100. */
  readonly under?: (toBox: (place: readonly number[]) => readonly [number, number]) => ComponentChildren;
  /** The pointer is over a place of the picture; null when it has left. */
  readonly onLook?: (at: readonly [x: number, y: number] | null) => void;
}

export function FieldPicture({ replay, frame, lossAt, seen, candy, label, under, onLook }: Props) {
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const { current: canvas } = ref;
    return canvas === null ? undefined : paint(canvas, frame, lossAt);
  }, [frame, lossAt]);
  const { half, middle } = frame;
  const toBox = (place: readonly number[]): readonly [number, number] => {
    const [x, y] = seen(place);
    return [round(50 + (50 * (x - middle[0])) / half), round(50 - (50 * (y - middle[1])) / half)];
  };
  const look = (event: PointerEvent & { readonly currentTarget: HTMLElement }): void => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const share = (px: number, side: number): number => 2 * Math.min(1, Math.max(0, px / side)) - 1;
    onLook?.([
      middle[0] + half * share(event.clientX - left, width),
      middle[1] - half * share(event.clientY - top, height),
    ]);
  };
  const line = replay.path.map(({ at }) => toBox(at).join(',')).join(' ');
  const [startX, startY] = toBox(replay.path[0]?.at ?? []);
  const sweet = candy === null ? null : toBox(candy);
  return (
    <div
      class="field-picture"
      role="img"
      aria-label={label}
      dir="ltr"
      data-looks={onLook !== undefined}
      onPointerDown={look}
      onPointerMove={look}
      onPointerLeave={(event) => {
        // What a finger tapped stays to be read.
        if (event.pointerType !== 'touch') onLook?.(null);
      }}
    >
      <canvas ref={ref} width={SIDE} height={SIDE} />
      <svg viewBox="0 0 100 100" aria-hidden="true">
        {under?.(toBox)}
        <polyline class="field-edge" points={line} />
        <polyline class="field-line" points={line} />
        <circle class="field-start" cx={startX} cy={startY} r="2.6" />
      </svg>
      {sweet === null ? null : (
        <span class="field-candy" style={{ '--x': sweet[0] / 100, '--y': sweet[1] / 100 }}>
          <Picture name="candy" />
        </span>
      )}
      <Here replay={replay} toBox={toBox} />
    </div>
  );
}

/** Alone in its component, because it moves with every frame. */
function Here(props: {
  readonly replay: ReplayView;
  readonly toBox: (place: readonly number[]) => readonly [number, number];
}) {
  const looked = usePlaceLookedAt() !== null;
  const [x, y] = props.toBox(usePlaceShown(props.replay));
  return <span class="field-here" data-looked={looked} style={{ '--x': x / 100, '--y': y / 100 }} />;
}

/** Returns the way to stop. */
function paint(canvas: HTMLCanvasElement, frame: PictureFrame, lossAt: Props['lossAt']): () => void {
  const losses = new Float64Array(SIDE * SIDE);
  let row = 0;
  let next = 0;
  const at = (i: number, middle: number): number => middle + frame.half * ((2 * (i + 0.5)) / SIDE - 1);
  const go = (): void => {
    const begun = performance.now();
    for (; row < SIDE && performance.now() - begun < SLICE_MS; row++)
      for (let column = 0; column < SIDE; column++)
        losses[row * SIDE + column] = lossAt(at(column, frame.middle[0]), at(row, frame.middle[1]));
    if (row < SIDE) next = requestAnimationFrame(go);
    else show(canvas, losses);
  };
  next = requestAnimationFrame(go);
  return () => cancelAnimationFrame(next);
}

function show(canvas: HTMLCanvasElement, losses: Float64Array): void {
  const context = canvas.getContext('2d');
  if (context === null) return; // the line is there without it
  const image = context.createImageData(SIDE, SIDE);
  fillCake(losses, SIDE, image.data);
  context.putImageData(image, 0, 0);
}
