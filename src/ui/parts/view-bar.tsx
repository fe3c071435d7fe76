/** The bird's look in buttons, one for each gesture: flat or standing, turned, nearer and farther; tilted and moved, folded away. */

import { useComputed } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import arrowIcon from '../../../assets/art/icon-arrow.svg?raw';
import fartherIcon from '../../../assets/art/icon-farther.svg?raw';
import moreIcon from '../../../assets/art/icon-more.svg?raw';
import nearerIcon from '../../../assets/art/icon-nearer.svg?raw';
import reliefIcon from '../../../assets/art/icon-relief.svg?raw';
import tiltDownIcon from '../../../assets/art/icon-tilt-down.svg?raw';
import tiltUpIcon from '../../../assets/art/icon-tilt-up.svg?raw';
import turnLeftIcon from '../../../assets/art/icon-turn-left.svg?raw';
import turnRightIcon from '../../../assets/art/icon-turn-right.svg?raw';
import {
  comeNearer,
  layFlat,
  NEARNESS_STEP,
  SHIFT_STEP,
  shiftBy,
  TILT_STEP,
  TURN_STEP,
  tiltBy,
  turnBy,
} from '../../session/bird-view';
import type { BirdView } from '../../session/views';
import { useGame, useText } from '../context';
import { look, tellView } from '../look';
import type { TextKey } from '../text-keys';
import { Icon } from './icon';
import '../styles/view-bar.css';

/** A look that changes with every move of a hand is told once it has rested for so long. */
const RESTS_MS = 250;

type How = (view: BirdView) => BirdView;

/** Each way to move the cake, with the arrow that points there. */
const MOVES: readonly (readonly [label: TextKey, turn: number, how: How])[] = [
  ['replay:viewMoveLeft', -90, (view) => shiftBy(view, -SHIFT_STEP, 0)],
  ['replay:viewMoveUp', 0, (view) => shiftBy(view, 0, -SHIFT_STEP)],
  ['replay:viewMoveDown', 180, (view) => shiftBy(view, 0, SHIFT_STEP)],
  ['replay:viewMoveRight', 90, (view) => shiftBy(view, SHIFT_STEP, 0)],
];

export function ViewBar() {
  const game = useGame();
  const t = useText();
  const [more, setMore] = useState(false);
  // Not the look itself: a hand that turns the cake changes it with every frame.
  const stands = useComputed(() => game.birdView.value?.relief === true).value;
  const change = (how: How) => (): void => {
    const view = game.birdView.peek();
    if (view !== null) look(game, how(view));
  };
  const button = (label: TextKey, icon: string, how: How, turn?: number) => (
    <button
      type="button"
      class="btn btn-round"
      aria-label={t(label)}
      disabled={!stands}
      onClick={change(how)}
    >
      <Icon svg={icon} {...(turn === undefined ? {} : { turn })} />
    </button>
  );
  return (
    <section class="view-bar" aria-label={t('replay:view')} aria-describedby="view-told">
      <ViewTold />
      <div class="view-buttons" dir="ltr">
        <button
          type="button"
          class="btn btn-round"
          aria-label={t('replay:viewRelief')}
          aria-pressed={stands}
          onClick={change((view) => layFlat(view, view.relief))}
        >
          <Icon svg={reliefIcon} />
        </button>
        {button('replay:viewLeft', turnLeftIcon, (view) => turnBy(view, -TURN_STEP))}
        {button('replay:viewRight', turnRightIcon, (view) => turnBy(view, TURN_STEP))}
        {button('replay:viewNearer', nearerIcon, (view) => comeNearer(view, NEARNESS_STEP))}
        {button('replay:viewFarther', fartherIcon, (view) => comeNearer(view, 1 / NEARNESS_STEP))}
        <button
          type="button"
          class="btn btn-round"
          aria-label={t('replay:viewMore')}
          aria-expanded={more}
          onClick={() => setMore(!more)}
        >
          <Icon svg={moreIcon} />
        </button>
      </div>
      {more ? (
        <div class="view-buttons" dir="ltr">
          {button('replay:viewTiltDown', tiltDownIcon, (view) => tiltBy(view, TILT_STEP))}
          {button('replay:viewTiltUp', tiltUpIcon, (view) => tiltBy(view, -TILT_STEP))}
          {MOVES.map(([label, turn, how]) => button(label, arrowIcon, how, turn))}
        </div>
      ) : null}
    </section>
  );
}

/** How the cake is seen, in words for those who can't. */
function ViewTold() {
  const game = useGame();
  const [view, setView] = useState(game.birdView.peek());
  useEffect(() => {
    let rests: ReturnType<typeof setTimeout> | undefined;
    const stop = game.birdView.subscribe((now) => {
      clearTimeout(rests);
      rests = setTimeout(() => setView(now), RESTS_MS);
    });
    return () => {
      clearTimeout(rests);
      stop();
    };
  }, [game]);
  return (
    <p class="sr-only" id="view-told">
      {view === null ? null : tellView(game, view)}
    </p>
  );
}
