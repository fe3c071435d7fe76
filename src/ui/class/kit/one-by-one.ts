/** Pictures of a sheet, drawn one after another, so that the page answers between them; and whether some aren't ready to print yet. */
import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';

/** Sheets that still draw. */
const drawing = signal(0);

/** Reading it subscribes the component. */
export const isDrawing = (): boolean => drawing.value > 0;

/** How many of `total` pictures may be drawn by now. */
export function useOneByOne(total: number): number {
  const [ready, setReady] = useState(0);
  const isDone = ready >= total;
  useEffect(() => {
    if (isDone) return;
    const timer = setTimeout(() => setReady(ready + 1));
    return () => clearTimeout(timer);
  }, [ready, isDone]);
  useEffect(() => {
    if (isDone) return;
    drawing.value++;
    return () => {
      drawing.value--;
    };
  }, [isDone]);
  return ready;
}
