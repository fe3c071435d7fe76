/** The animal in the corner of the first screen; opens the chooser, which is fetched when it is asked for. */
import { useState } from 'preact/hooks';
import { useGame, useText } from '../context';
import { later } from '../later';
import { Picture } from './pictures';
import { starsOf } from './stars-of';

const { Component: ProfileDialog } = later(
  async () => (await import('./profiles')).ProfileDialog,
  () => null,
);

export function ProfileButton() {
  const game = useGame();
  const t = useText();
  const [open, setOpen] = useState<boolean | null>(null);
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
      {/* Once opened it stays in the page, so that closing it gives the focus back. */}
      {open === null ? null : <ProfileDialog open={open} onClose={() => setOpen(false)} />}
    </>
  );
}
