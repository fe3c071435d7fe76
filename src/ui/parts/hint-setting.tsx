/** When hints come, or that they never do. */
import { HINTS } from '../../core/course/save';
import { useGame, useText } from '../context';
import { Choices } from './choices';

export function HintSetting() {
  const game = useGame();
  const t = useText();
  return (
    <Choices
      name="hints"
      legend={t('hints:setting.heading')}
      choices={HINTS.map((value) => ({ value, label: t(`hints:setting.${value}`) }))}
      value={game.settings.value.hints}
      onChoose={(hints) => game.changeSettings({ hints })}
    />
  );
}
