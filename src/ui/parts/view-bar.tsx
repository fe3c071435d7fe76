/** The bird's look in buttons: flat or standing, turned, nearer and farther. Only where a relief can be drawn. */

import { useComputed } from '@preact/signals';
import fartherIcon from '../../../assets/art/icon-farther.svg?raw';
import nearerIcon from '../../../assets/art/icon-nearer.svg?raw';
import reliefIcon from '../../../assets/art/icon-relief.svg?raw';
import turnLeftIcon from '../../../assets/art/icon-turn-left.svg?raw';
import turnRightIcon from '../../../assets/art/icon-turn-right.svg?raw';
import { comeNearer, layFlat, NEARNESS_STEP, TURN_STEP, turnBy } from '../../session/bird-view';
import type { BirdView } from '../../session/views';
import { useGame, useText } from '../context';
import { Icon } from './icon';
import '../styles/view-bar.css';

export function ViewBar() {
  const game = useGame();
  const t = useText();
  const stands = useComputed(() => game.birdView.value?.relief === true).value;
  const change = (how: (view: BirdView) => BirdView) => (): void => {
    const view = game.birdView.peek();
    if (view !== null) game.birdView.value = how(view);
  };
  const button = (label: string, icon: string, how: (view: BirdView) => BirdView) => (
    <button type="button" class="btn btn-round" aria-label={label} disabled={!stands} onClick={change(how)}>
      <Icon svg={icon} />
    </button>
  );
  return (
    <section class="view-bar" aria-label={t('replay:view')}>
      <button
        type="button"
        class="btn btn-round"
        aria-label={t('replay:viewRelief')}
        aria-pressed={stands}
        onClick={change((view) => layFlat(view, view.relief))}
      >
        <Icon svg={reliefIcon} />
      </button>
      {button(t('replay:viewLeft'), turnLeftIcon, (view) => turnBy(view, -TURN_STEP))}
      {button(t('replay:viewRight'), turnRightIcon, (view) => turnBy(view, TURN_STEP))}
      {button(t('replay:viewNearer'), nearerIcon, (view) => comeNearer(view, NEARNESS_STEP))}
      {button(t('replay:viewFarther'), fartherIcon, (view) => comeNearer(view, 1 / NEARNESS_STEP))}
    </section>
  );
}
