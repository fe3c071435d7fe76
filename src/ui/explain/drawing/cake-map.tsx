/** A small cake of a loss on a square, seen from above: bands with icing between them. What lies on it is drawn by whoever shows it. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { paintCake } from './paint-cake';

interface Props {
  /** Samples a side, and pixels. */
  readonly side: number;
  readonly size: number;
  /** Fills side · side losses, row by row from the south. */
  readonly fill: (side: number, losses: Float64Array) => void;
  readonly label: string;
  /** Drawn over it, in units of which a side has 100, y down. */
  readonly children?: ComponentChildren;
}

export function CakeMap({ side, size, fill, label, children }: Props) {
  const ref = useRef<HTMLCanvasElement>(null);
  // In the same frame as what lies on it.
  useLayoutEffect(() => {
    const context = ref.current?.getContext('2d');
    if (context === null || context === undefined) return; // what lies on it is there without it
    const losses = new Float64Array(side * side);
    fill(side, losses);
    const image = context.createImageData(size, size);
    paintCake(losses, side, size, image.data);
    context.putImageData(image, 0, 0);
  }, [side, size, fill]);
  return (
    <div class="cake-map" role="img" aria-label={label} dir="ltr">
      <canvas ref={ref} width={size} height={size} />
      <svg viewBox="0 0 100 100" aria-hidden="true">
        {children}
      </svg>
    </div>
  );
}
