/** The one live region. It stays in the page; what Ava says and what just happened is spoken from here. */
import { useSignalEffect } from '@preact/signals';
import { announce, announcement } from '../announce';
import { useGame } from '../context';

export function LiveRegion() {
  const game = useGame();
  useSignalEffect(() => {
    const hunt = game.hunt.value;
    if (hunt === null) return;
    void game.text.language.value;
    const lines = hunt.messages.map((message) => game.text.say(message));
    announce(hunt.phase === 'pinning' ? [...lines, game.text.translate('ui:pin.question')] : lines);
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
