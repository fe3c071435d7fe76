/** A finger's swipe to the left or to the right. What goes up and down is left to the page. */
import { useRef } from 'preact/hooks';

/** Shorter is a tap that slipped. */
const SHORTEST_PX = 48;

interface Sides {
  readonly left: () => void;
  readonly right: () => void;
}

export function useSwipe({ left, right }: Sides) {
  const from = useRef<readonly [x: number, y: number] | null>(null);
  return {
    onPointerDown: (event: PointerEvent): void => {
      from.current = event.pointerType === 'mouse' ? null : [event.clientX, event.clientY];
    },
    onPointerUp: (event: PointerEvent): void => {
      if (from.current === null) return;
      const [dx, dy] = [event.clientX - from.current[0], event.clientY - from.current[1]];
      from.current = null;
      if (Math.abs(dx) < SHORTEST_PX || Math.abs(dx) < 2 * Math.abs(dy)) return;
      if (dx < 0) left();
      else right();
    },
    onPointerCancel: (): void => {
      from.current = null;
    },
  };
}
