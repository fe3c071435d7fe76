/**
 * Ava asks before a turn: what is aimed, in words, and two buttons that take it and leave it. The aimed button is marked as well;
 * the scene marks the stone. Only there for those who want to be asked.
 */
import { useEffect, useLayoutEffect } from 'preact/hooks';
import checkIcon from '../../../assets/art/icon-check.svg?raw';
import closeIcon from '../../../assets/art/icon-close.svg?raw';
import type { Aim } from '../../session/views';
import { aimWords, buttonOf, howToTake } from '../aim-words';
import { announce } from '../announce';
import { useFormats, useGame, useText } from '../context';
import type { AskProps } from '../how';
import { padId, padLetters } from '../input/pad-letters';
import { unbroken } from '../unbroken';
import { Icon } from './icon';
import { Ava } from './pictures';
import { Cap } from './prompts-later';
import '../styles/ask-first.css';

export function AskFirst({ aim, view }: AskProps) {
  const game = useGame();
  const t = useText();
  const formats = useFormats();
  const letters = padLetters(padId.value);
  const words = t('settings:confirm.ask', { turn: aimWords(aim, view, t, formats) });
  const how = howToTake(game.device.value, t, { go: letters.main, leave: letters.back });
  useMark(aim);
  // Told anew with each aim, not with each device.
  useEffect(() => announce([words, how]), [aim]);
  const left = t('settings:confirm.left');
  useEffect(() => {
    const before = game.hunt.peek();
    return () => {
      const now = game.hunt.peek();
      const stays =
        now !== null && now.hunt === before?.hunt && now.tapping === before.tapping && !now.running;
      if (stays) announce([left]);
    };
  }, [game, left]);
  const done = (act: () => void) => () => {
    act();
    // The button goes: those who pressed it with the keyboard go on from the top.
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  };
  return (
    <div class="ava-says">
      <span key={words} class="ava-hop">
        <Ava />
      </span>
      <div class="bubble ask">
        <p>
          <strong>{unbroken(words)}</strong> <span class="ask-how">{how}</span>
        </p>
        <fieldset class="ask-keys" aria-label={t('settings:confirm.heading')}>
          <button
            type="button"
            class="btn btn-sun"
            data-quiet
            aria-label={t('settings:confirm.go')}
            onClick={done(game.takeAim)}
          >
            <Icon svg={checkIcon} />
            <Cap does="take" />
          </button>
          <button
            type="button"
            class="btn"
            aria-label={t('settings:confirm.leave')}
            onClick={done(game.leaveAim)}
          >
            <Icon svg={closeIcon} />
            <Cap does="leave" />
          </button>
        </fieldset>
      </div>
    </div>
  );
}

/** Marks the button of the aimed turn, for eyes and for a screen reader. */
function useMark(aim: Aim): void {
  useLayoutEffect(() => {
    const button = document.querySelector(buttonOf(aim));
    button?.setAttribute('aria-current', 'true');
    return () => button?.removeAttribute('aria-current');
  });
}
