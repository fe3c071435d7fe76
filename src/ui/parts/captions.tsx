/** What is heard, written: a line at the foot of the stage. Screen readers are told the same in the game's own words. */
import { useEffect, useState } from 'preact/hooks';
import { useGame, useText } from '../context';
import { captionOf } from './caption-of';
import '../styles/captions.css';

const SHOWN_MS = 2600;

export function Captions() {
  const game = useGame();
  const t = useText();
  const heard = game.heard.value;
  const [over, setOver] = useState(0);
  const last = heard.at(-1)?.id ?? 0;
  useEffect(() => {
    const timer = setTimeout(() => setOver(last), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [last]);
  if (last === over || heard.length === 0) return null;
  return (
    <p class="captions" aria-hidden="true">
      {heard.map(({ id, sound }) => (
        <span key={id}>♪ {captionOf(sound, t)}</span>
      ))}
    </p>
  );
}
