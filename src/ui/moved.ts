/**
 * What moves with the cursor of the walk, written to the element itself, in the frame of the move: a component drawn anew for it
 * would come a frame later and cost more than all the rest. Only by transforms, which lay out and paint nothing anew.
 */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useGame } from './context';

/** For the `ref` of an element; `transform` says where it is at a cursor, as CSS. */
export function useMoved<T extends HTMLElement>(transform: (cursor: number) => string): RefObject<T | null> {
  const { clock } = useGame();
  const element = useRef<T>(null);
  // Anew with each drawing of the component: other curves and lengths come with it.
  useLayoutEffect(() =>
    clock.subscribe(({ cursor }) => {
      if (element.current !== null) element.current.style.transform = transform(cursor);
    }),
  );
  return element;
}
