/** Who is playing: eight drawn animals, no names. Each keeps its own stars. */

import checkIcon from '../../../assets/art/icon-check.svg?raw';
import { ANIMALS } from '../../core/course/save';
import { useGame, useText } from '../context';
import { Dialog } from './dialog';
import { Icon } from './icon';
import { Picture } from './pictures';
import { starsOf } from './stars-of';

export function ProfileChooser() {
  const game = useGame();
  const t = useText();
  const save = game.save.value;
  return (
    <ul class="animals">
      {ANIMALS.map((animal) => {
        const stars = t('ui:stars.total', { count: starsOf(save, animal) });
        const name = t(`ui:animals.${animal}`);
        return (
          <li key={animal}>
            <button
              type="button"
              class="btn animal"
              aria-pressed={animal === save.active}
              onClick={() => game.chooseProfile(animal)}
            >
              <Picture name={animal} />
              <span aria-hidden="true">{name}</span>
              <span class="animal-stars" aria-hidden="true">
                <Picture name="star" />
                {starsOf(save, animal)}
              </span>
              <span class="sr-only">{t('ui:profile.choose', { animal: name, stars })}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

export function ProfileDialog({ open, onClose }: DialogProps) {
  const t = useText();
  return (
    <Dialog heading={t('ui:profile.heading')} open={open} onClose={onClose}>
      <ProfileChooser />
      <button type="button" class="btn btn-sun" autofocus onClick={onClose}>
        <Icon svg={checkIcon} />
        {t('ui:profile.done')}
      </button>
    </Dialog>
  );
}
