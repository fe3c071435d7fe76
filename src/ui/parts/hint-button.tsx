/**
 * Asks Ava for a hint: a question, then a pointer, then a shown step whose button is marked. The next turn begins anew. After real
 * trouble it says that there is one.
 */
import { useEffect, useState } from 'preact/hooks';
import hintIcon from '../../../assets/art/icon-hint.svg?raw';
import type { Advised } from '../../core/feedback/hint';
import { hintAt, RUNGS } from '../../core/feedback/hints';
import { isInTrouble } from '../../core/feedback/trouble';
import type { Stride } from '../../core/hunt/action';
import type { HuntView } from '../../session/views';
import { announce } from '../announce';
import { useGame, useText } from '../context';
import { hintLine } from '../hint-line';
import { Icon } from './icon';
import { Cap } from './prompts-later';
import '../styles/hint.css';

/** The hint asked for last: at which turn, which rung, and what it shows. */
interface Asked {
  readonly turn: number;
  readonly rung: number;
  readonly advised: Advised | null;
}

export function HintButton({ view }: { readonly view: HuntView }) {
  const game = useGame();
  const t = useText();
  const { hunt } = view;
  const turn = hunt.records.length;
  const [last, setLast] = useState<Asked>({ turn, rung: 0, advised: null });
  // A new turn begins anew.
  const { rung: asked, advised: marked } = last.turn === turn ? last : { rung: 0, advised: null };
  const offers = game.settings.value.hints === 'offer' && asked === 0 && isInTrouble(hunt);
  const over = hunt.ending !== null;

  const ask = (): void => {
    if (over) return;
    const rung = Math.min(RUNGS, asked + 1);
    const { message, advised } = hintAt(hunt, rung);
    const line = game.text.say(message);
    setLast({ turn, rung, advised });
    hintLine.value = line;
    announce([line]);
  };

  // A new turn, and leaving, end the hint.
  useEffect(
    () => () => {
      hintLine.value = null;
    },
    [turn],
  );

  useEffect(() => {
    game.advised.value = marked;
    return () => {
      game.advised.value = null;
    };
  }, [game, marked]);

  useEffect(() => {
    const buttons =
      marked === null ? [] : [...document.querySelectorAll(selectorOf(marked, view.tapping, view.stride))];
    for (const button of buttons) button.setAttribute('data-hinted', '');
    return () => {
      for (const button of buttons) button.removeAttribute('data-hinted');
    };
  });

  return (
    <>
      <button
        type="button"
        class="btn btn-round hint-button"
        aria-label={t(offers ? 'hints:offered' : 'hints:ask')}
        data-offers={offers}
        disabled={over}
        onClick={ask}
      >
        <Icon svg={hintIcon} />
        <Cap does="hint" />
      </button>
      {/* Told when it comes up, behind Ava's own words. */}
      <span class="sr-only" aria-live="polite">
        {offers ? t('hints:offered') : ''}
      </span>
    </>
  );
}

/** Puts the foot out, and back. The jump looks like it. */
const TOE = '.btn-toe:not(.btn-jump)';

/** The button that does what is advised, or that leads to it; and a stride to choose before. */
function selectorOf(advised: Advised, tapping: boolean, stride: Stride): string {
  const { type } = advised;
  const taps = type === 'toe' || type === 'knob-tap';
  // With the foot out nothing else but a jump or a grab can be done, and without it no tap.
  if (type !== 'jump' && type !== 'grab' && taps !== tapping) return TOE;
  switch (type) {
    case 'step':
      return `.pad-key[data-does="${advised.heading}"]${chosen(advised.stride, stride)}`;
    case 'nudge':
    case 'toe':
      return `.pad-key[data-does="${advised.heading}"]`;
    case 'slower':
    case 'faster':
      return '.rate';
    case 'glide':
      return '.btn-slide.btn-sun';
    case 'brake':
      return '.turns .btn-slide:not(.btn-sun)';
    case 'knob':
      return `[data-does="knob-${advised.knob}-${advised.direction}"]${chosen(advised.stride, stride)}`;
    case 'knob-tap':
      return `[data-does="knob-${advised.knob}-${advised.direction}"]`;
    case 'jump':
      return '.btn-jump';
    case 'grab':
      return '.btn-grab';
  }
}

const chosen = (wanted: Stride, now: Stride): string =>
  wanted === now ? '' : `, .strides-row > :nth-child(${wanted + 1})`;
