/** The one live region. It stays in the page; what Ava says and what just happened is spoken from here. */
import { useSignalEffect } from '@preact/signals';
import { announce, announcement } from '../announce';
import { useGame, useText } from '../context';
import { huntLines } from './hunt-lines';

export function LiveRegion() {
  const game = useGame();
  const t = useText();
  useSignalEffect(() => {
    const hunt = game.hunt.value;
    if (hunt === null) {
      // What was said in the dark is over, once another screen is on; the light says its own.
      if (game.screen.value.name !== 'replay') announce([]);
      return;
    }
    announce(huntLines(game, hunt, t));
  });
  const { id, lines } = announcement.value;
  return (
    <div class="sr-only" role="status" aria-live="polite">
      {lines.map((line, i) => (
        <p key={`${id}-${i}`}>{line}</p>
      ))}
    </div>
  );
}
