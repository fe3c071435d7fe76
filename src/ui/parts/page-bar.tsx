import type { ComponentChildren } from 'preact';
import backIcon from '../../../assets/art/icon-back.svg?raw';
import { useGame, useText } from '../context';
import { Icon } from './icon';

/** The top of a page that is neither the field nor the first screen: the way home and a heading. */
interface Props {
  readonly heading: string;
  readonly children?: ComponentChildren;
}

export function PageBar({ heading, children }: Props) {
  const game = useGame();
  const t = useText();
  return (
    <header class="page-bar">
      <a class="btn btn-round" href={game.link({ place: 'home' })} aria-label={t('ui:nav.home')}>
        <Icon svg={backIcon} flips />
      </a>
      <h1 tabIndex={-1}>{heading}</h1>
      {children}
    </header>
  );
}
