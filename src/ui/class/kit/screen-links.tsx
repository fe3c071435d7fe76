/** The screens that a phase uses, as links that open them. */
import type { PhaseScreen } from '../../../core/class/plans';
import { SLIDE_IDS } from '../../../core/class/slides';
import type { Route } from '../../../session/route';
import { useFormats, useGame, useText } from '../../context';
import { VIEW_NAME } from './view-name';

/** The field that a plan shows of a level: the same for all who open it from here. */
const SEED = 1;

function routeOf(screen: PhaseScreen): Route {
  switch (screen.kind) {
    case 'slide':
      return { place: 'teachers', which: `slides-${screen.slide}` };
    case 'level':
      return { place: 'hunt', levelId: screen.level, seed: SEED };
    case 'wall':
      return { place: 'wall', which: null };
    case 'questions':
      return { place: 'questions', which: screen.chapter };
    case 'code':
      return { place: 'class', which: null };
  }
}

export function ScreenLinks({ screens }: { readonly screens: readonly PhaseScreen[] }) {
  const game = useGame();
  const t = useText();
  const { number } = useFormats();
  const nameOf = (screen: PhaseScreen): string => {
    switch (screen.kind) {
      case 'slide':
        return t('teachers:screen.slide', {
          number: number(1 + SLIDE_IDS.indexOf(screen.slide)),
          name: t(`teachers:slide.${screen.slide}.title`),
        });
      case 'level':
        return t('teachers:screen.level', { name: t(`levels:${screen.level}.title`) });
      case 'wall':
        return t('teachers:screen.wall', { name: t(VIEW_NAME[screen.view]) });
      case 'questions':
        return t('teachers:screen.questions', { name: t(`levels:chapters.${screen.chapter}`) });
      case 'code':
        return t('teachers:screen.code');
    }
  };
  if (screens.length === 0) return <span>{t('teachers:screen.none')}</span>;
  return (
    <ul class="kit-screens">
      {screens.map((screen) => (
        <li key={nameOf(screen)}>
          <a href={game.link(routeOf(screen))}>{nameOf(screen)}</a>
        </li>
      ))}
    </ul>
  );
}
