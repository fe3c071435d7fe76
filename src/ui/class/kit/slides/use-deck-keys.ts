/** The keys of the slides: arrows along the reading direction, page keys as presenters have them, Home, End, L and F. */
import { useLayoutEffect } from 'preact/hooks';
import type { FullScreen } from './use-full-screen';

interface Ways {
  readonly forward: () => void;
  readonly back: () => void;
  readonly toFirst: () => void;
  readonly toLast: () => void;
  readonly switchLight: () => void;
  readonly isMirrored: boolean;
  readonly full: FullScreen;
}

function wayOf(key: string, ways: Ways): (() => void) | null {
  switch (key) {
    case 'ArrowRight':
      return ways.isMirrored ? ways.back : ways.forward;
    case 'ArrowLeft':
      return ways.isMirrored ? ways.forward : ways.back;
    case 'PageDown':
      return ways.forward;
    case 'PageUp':
      return ways.back;
    case 'Home':
      return ways.toFirst;
    case 'End':
      return ways.toLast;
    case 'l':
    case 'L':
      return ways.switchLight;
    case 'f':
    case 'F':
      return ways.full.toggle;
    case 'Escape':
      return ways.full.isFull ? ways.full.toggle : null;
    default:
      return null;
  }
}

export function useDeckKeys(ways: Ways): void {
  // At once, not after the next picture: somebody may press right away.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      const way = wayOf(event.key, ways);
      if (way === null) return;
      event.preventDefault();
      way();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}
