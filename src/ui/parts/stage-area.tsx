/** The part of the page left free for the field. Reports its rectangle, in CSS px of the window, whenever it moves. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useGame } from '../context';
import { CAPTIONS } from './captions-later';

export function StageArea({ children }: { readonly children?: ComponentChildren }) {
  const game = useGame();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const area = ref.current;
    if (area === null) return;
    const report = (): void => {
      const { x, y, width, height } = area.getBoundingClientRect();
      const now = game.stage.peek();
      if (now?.x !== x || now.y !== y || now.width !== width || now.height !== height)
        game.stage.value = { x, y, width, height };
    };
    // Calls back with the next frame's layout, for the first time, too: asked for here, it would be one of its own.
    const observer = new ResizeObserver(report);
    observer.observe(area);
    // Neighbours that grow move the area without resizing it.
    observer.observe(document.documentElement);
    if (area.parentElement !== null) for (const other of area.parentElement.children) observer.observe(other);
    window.addEventListener('scroll', report, { passive: true });
    window.addEventListener('resize', report);
    return () => {
      game.stage.value = null;
      observer.disconnect();
      window.removeEventListener('scroll', report);
      window.removeEventListener('resize', report);
    };
  }, [game]);
  return (
    <div ref={ref} class="stage-area">
      {children}
      {game.settings.value.captions ? <CAPTIONS.Component /> : null}
    </div>
  );
}
