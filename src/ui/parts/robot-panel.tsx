/** The robot's cards, one of each kind laid open, and its buttons: a single step, go and stop. */
import playIcon from '../../../assets/art/icon-play.svg?raw';
import stepIcon from '../../../assets/art/icon-step-forward.svg?raw';
import stopIcon from '../../../assets/art/icon-stop.svg?raw';
import type { Card } from '../../core/hunt/action';
import { learningRatesOf, type RobotSettings } from '../../core/level/way-settings';
import type { HuntView } from '../../session/views';
import { type Translate, useFormats, useGame, useText } from '../context';
import { Choices } from './choices';
import { RateScale } from './rate-scale';
import { TurnButton } from './turn-button';
import '../styles/ways.css';

export function RobotPanel({ view, robot }: { readonly view: HuntView; readonly robot: RobotSettings }) {
  const game = useGame();
  const t = useText();
  const { number, rate } = useFormats();
  const { carried, ending } = view.hunt;
  if (carried.kind !== 'robot') return null;
  const over = ending !== null;
  return (
    <section class="panel slide-panel robot-panel">
      {/* Where there is only one card of a kind there is nothing to choose. */}
      {cardsOf(robot, t, number, rate)
        .filter(({ labels }) => labels.length > 1)
        .map(({ card, labels }) => (
          <Choices
            key={card}
            name={card}
            legend={t(`ui:robot.${card}`)}
            choices={labels.map((label, choice) => ({ value: String(choice), label }))}
            value={String(carried.open[card])}
            onChoose={(choice) => game.layCard(card, Number(choice))}
          />
        ))}
      <RateScale
        rates={learningRatesOf(robot.learningRates)}
        chosen={carried.open.learningRate}
        onChoose={(rate) => game.layCard('learningRate', rate)}
        onSpace={game.glide}
      />
      <div class="turns">
        <TurnButton
          flips
          svg={stepIcon}
          label={t('ui:robot.step')}
          disabled={over || view.running}
          onPress={game.stepRobot}
        />
        <TurnButton
          main
          does="glide"
          flips={!view.running}
          svg={view.running ? stopIcon : playIcon}
          label={t(view.running ? 'ui:robot.stop' : 'ui:robot.go')}
          disabled={over}
          onPress={game.glide}
        />
      </div>
    </section>
  );
}

/** The names on the level's cards. The learning rate has a scale of its own. */
function cardsOf(
  { optimizers, momentums, schedules, batchSizes }: RobotSettings,
  t: Translate,
  number: (value: number) => string,
  rate: (value: number) => string,
): readonly { readonly card: Exclude<Card, 'learningRate'>; readonly labels: readonly string[] }[] {
  return [
    { card: 'optimizer', labels: optimizers.map((rule) => t(`ui:rule.${rule}`)) },
    { card: 'momentum', labels: momentums.map(rate) },
    {
      card: 'schedule',
      labels: schedules.map((schedule) => {
        const name = t(`robot:schedule.${schedule.kind}`);
        return schedule.warmUp === undefined
          ? name
          : t('robot:schedule.warmUp', { name, count: schedule.warmUp });
      }),
    },
    {
      card: 'batchSize',
      labels: batchSizes.map((size) => (size === 'all' ? t('ui:robot.all') : number(size))),
    },
  ];
}
