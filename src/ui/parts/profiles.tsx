/** Who is playing: eight drawn animals, no names. Each keeps its own stars. */

import { useState } from 'preact/hooks';
import checkIcon from '../../../assets/art/icon-check.svg?raw';
import { ANIMALS, type Animal, type Save } from '../../core/course/save';
import { useGame, useText } from '../context';
import { Dialog } from './dialog';
import { Icon } from './icon';
import { Picture } from './pictures';

export function starsOf(save: Save, animal: Animal): number {
  const levels = Object.values(save.profiles[animal]?.levels ?? {});
  return levels.reduce((sum, level) => sum + level.stars, 0);
}

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

/** The animal in the corner of the first screen; opens the chooser. */
export function ProfileButton() {
  const game = useGame();
  const t = useText();
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  const save = game.save.value;
  return (
    <>
      <button type="button" class="btn profile-button" onClick={() => setOpen(true)}>
        <Picture name={save.active} />
        <span class="animal-stars" aria-hidden="true">
          <Picture name="star" />
          {starsOf(save, save.active)}
        </span>
        <span class="sr-only">{t('ui:home.profile', { animal: t(`ui:animals.${save.active}`) })}</span>
      </button>
      <Dialog heading={t('ui:profile.heading')} open={open} onClose={close}>
        <ProfileChooser />
        <button type="button" class="btn btn-sun" autofocus onClick={close}>
          <Icon svg={checkIcon} />
          {t('ui:profile.done')}
        </button>
      </Dialog>
    </>
  );
}
