/** The way from what was tried out to the level that it explains. */
import playIcon from '../../../../assets/art/icon-play.svg?raw';
import { useGame, useText } from '../../context';
import { Icon } from '../../parts/icon';

export function PlayLevel({ level }: { readonly level: string }) {
  const game = useGame();
  const t = useText();
  return (
    <a class="btn btn-sun play-level" href={game.link({ place: 'hunt', levelId: level, seed: 1 })}>
      <Icon svg={playIcon} />
      {t('explain:play', { level: t(`levels:${level}.title`) })}
    </a>
  );
}
