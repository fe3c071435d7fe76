/** An element as large as the screen; where the browser has no such thing (an iPhone's), as large as the window. */
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export interface FullScreen {
  readonly isFull: boolean;
  readonly toggle: () => void;
}

export function useFullScreen(element: RefObject<HTMLElement | null>): FullScreen {
  const [isFull, setFull] = useState(false);
  useEffect(() => {
    // Left by the browser's own key or button.
    const onChange = (): void => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', onChange);
    return () => document.removeEventListener('fullscreenchange', onChange);
  }, []);
  const toggle = (): void => {
    const asked =
      document.fullscreenElement === null && !isFull
        ? element.current?.requestFullscreen?.()
        : document.fullscreenElement === null
          ? undefined
          : document.exitFullscreen();
    // Refused or unknown: the window must do.
    setFull(!isFull);
    asked?.catch(() => {});
  };
  return { isFull, toggle };
}
