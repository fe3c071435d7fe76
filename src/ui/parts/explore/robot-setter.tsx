/** "Let me set the robot": its rule, its learning rate on a log scale, and its momentum where the rule has one. Its path follows at once. */
import type { FreeRule } from '../../../core/replay/free-walk';
import { MOMENTUMS, type Rivals } from '../../../session/explore/rivals';
import { useFormats, useGame, useText } from '../../context';
import { Choices } from '../choices';
import { RateScale } from '../rate-scale';

const RULES: readonly FreeRule[] = ['gradient-descent', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam'];
const NUMBERS = MOMENTUMS.map(String);

interface Props {
  readonly rivals: Rivals;
  /** Set while the slider is on its way. */
  readonly quiet: { current: boolean };
}

export function RobotSetter({ rivals, quiet }: Props) {
  const game = useGame();
  const t = useText();
  const { rate: written } = useFormats();
  const { rule, rate, momentum } = rivals.robot.value;
  const rates = rivals.rates.value;
  const set = (change: Parameters<Rivals['setRobot']>[0], isOnItsWay = false): void => {
    quiet.current = isOnItsWay;
    rivals.setRobot(change);
  };
  return (
    <div class="robot-setter">
      <Choices
        name="explore-rule"
        legend={t('ui:robot.optimizer')}
        choices={RULES.map((value) => ({ value, label: t(`ui:rule.${value}`) }))}
        value={rule}
        onChoose={(value) => set({ rule: value })}
      />
      <RateScale
        rates={rates}
        chosen={rate}
        onPass={(passed) => set({ rate: passed }, true)}
        onChoose={(chosen) => set({ rate: chosen })}
        onSpace={() => game.setPlaying(!game.clock.peek().playing)}
      />
      {rule === 'momentum' || rule === 'nesterov' ? (
        <Choices
          name="explore-momentum"
          legend={t('ui:robot.momentum')}
          choices={NUMBERS.map((value, i) => ({ value, label: written(MOMENTUMS[i] ?? 0) }))}
          value={String(momentum)}
          onChoose={(value) => set({ momentum: Number(value) })}
        />
      ) : null}
    </div>
  );
}
