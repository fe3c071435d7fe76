/** The plane of two inputs, shaded by how much a classifier leans to each kind, and the border between them. */
import { useEffect, useRef } from 'preact/hooks';
import { type Box, borderOf, fillAnswers } from '../../core/model/answer-grid';
import type { ModelFit } from '../../core/model/model-fit';
import type { ReplayView } from '../../session/views';
import { type Axis, round } from '../chart/data-chart';
import { usePlaceShown } from './place-shown';

/** Answers along each side: with six neurons a frame's worth takes a millisecond or two. */
const SIDE = 25;
const NO: readonly [number, number, number] = [169, 193, 255];
const YES: readonly [number, number, number] = [255, 178, 107];

interface Props {
  readonly replay: ReplayView;
  readonly fit: ModelFit;
  readonly x: Axis;
  readonly y: Axis;
}

/** Drawn with every frame of the walk, and with every place that is looked at. */
export function DataPlane({ replay, fit, x, y }: Props) {
  const ref = useRef<HTMLCanvasElement>(null);
  const answers = useRef(new Float64Array(SIDE * SIDE)).current;
  const box: Box = { min: [x.low, y.low], max: [x.high, y.high] };
  fillAnswers(fit, fit.parametersAt(usePlaceShown(replay)), box, SIDE, answers);
  useEffect(() => {
    if (ref.current !== null) shade(ref.current, answers);
  });
  const cell = 100 / (SIDE - 1);
  const border = borderOf(answers, SIDE)
    .map(([x1, y1, x2, y2]) => `M${at(x1)} ${100 - at(y1)}L${at(x2)} ${100 - at(y2)}`)
    .join('');
  function at(cells: number): number {
    return round(cells * cell);
  }
  return (
    <div aria-hidden="true">
      <canvas ref={ref} class="data-shade" width={SIDE} height={SIDE} />
      <svg class="data-border" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <path d={border} />
      </svg>
    </div>
  );
}

function shade(canvas: HTMLCanvasElement, answers: Float64Array): void {
  const context = canvas.getContext('2d');
  if (context === null) return; // the border is there without it
  const image = context.createImageData(SIDE, SIDE);
  for (let row = 0; row < SIDE; row++)
    for (let column = 0; column < SIDE; column++) {
      const answer = Math.min(1, Math.max(0, answers[(SIDE - 1 - row) * SIDE + column] ?? 0));
      const pixel = 4 * (row * SIDE + column);
      for (let c = 0; c < 3; c++)
        image.data[pixel + c] = (NO[c] ?? 0) * (1 - answer) + (YES[c] ?? 0) * answer;
      image.data[pixel + 3] = 255;
    }
  context.putImageData(image, 0, 0);
}
