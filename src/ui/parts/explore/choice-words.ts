/** A choice in words: what would have been done, and what that would have brought. */
import { HEADINGS, type Heading } from '../../../core/hunt/action';
import { learningRatesOf } from '../../../core/level/way-settings';
import type { Choice, Choices } from '../../../core/replay/choices';
import type { ReplayView } from '../../../session/views';
import type { Formats, Translate } from '../../context';

const SIZES = ['small', 'medium', 'large'] as const;

export interface ChoiceWords {
  /** What would have been done: "North-east, a big step". */
  way(choice: Choice): string;
  /** The same where its kind needs no telling: a learning rate alone among learning rates. */
  short(choice: Choice): string;
  /** What it would have brought: "North-east, a big step: 21 would have become 12." */
  told(choice: Choice): string;
  /** How that compares with what was done; nothing of more than three short sentences. */
  judged(choice: Choice): readonly string[];
}

export function choiceWords(
  { hunt }: ReplayView,
  choices: Choices,
  t: Translate,
  { number, rate }: Formats,
): ChoiceWords {
  const { spec, surface } = hunt.level;
  const headingName = (heading: Heading): string =>
    surface.dimension === 1
      ? t(`explore:choices.rope.${heading === 0 ? 'right' : 'left'}`)
      : t(`explore:choices.compass.${HEADINGS[heading]}`);
  const done = choices.list.find((one) => one.done);

  const cardName = (card: 'optimizer' | 'momentum' | 'schedule' | 'batchSize', choice: number): string => {
    if (spec.controls !== 'robot') return '';
    const { optimizers, momentums, schedules, batchSizes } = spec.robot;
    switch (card) {
      case 'optimizer':
        return t(`ui:rule.${optimizers[choice] ?? 'gradient-descent'}`);
      case 'momentum':
        return rate(momentums[choice] ?? 0);
      case 'schedule': {
        const schedule = schedules[choice];
        const name = t(`robot:schedule.${schedule?.kind ?? 'constant'}`);
        return schedule?.warmUp === undefined
          ? name
          : t('robot:schedule.warmUp', { name, count: schedule.warmUp });
      }
      case 'batchSize': {
        const size = batchSizes[choice] ?? 'all';
        return size === 'all' ? t('ui:robot.all') : number(size);
      }
    }
  };
  const rateAt = (index: number): string => {
    const grid =
      spec.controls === 'slide'
        ? spec.slide.learningRates
        : spec.controls === 'robot'
          ? spec.robot.learningRates
          : null;
    return rate(grid === null ? 0 : (learningRatesOf(grid)[index] ?? 0));
  };
  const rateName = (index: number): string => t('explore:choices.way.rate', { rate: rateAt(index) });

  const way = ({ actions: [action] }: Choice): string => {
    switch (action?.type) {
      case 'step': {
        const heading = headingName(action.heading);
        const size = spec.strides.length < 2 ? 'step' : (SIZES[action.stride] ?? 'large');
        return t(`explore:choices.way.${size}`, { heading });
      }
      case 'nudge':
        return t('explore:choices.way.nudge', {
          heading: headingName(action.heading),
        });
      case 'slide':
        return rateName(action.rate);
      case 'coast':
      case 'brake':
      case 'jump':
        return t(`explore:choices.way.${action.type}`);
      case 'card':
        return action.card === 'learningRate'
          ? rateName(action.choice)
          : t(`explore:choices.way.${action.card}`, { name: cardName(action.card, action.choice) });
      case 'turn-knob':
        return t(`explore:choices.way.${action.direction}.${SIZES[action.stride] ?? 'large'}`, {
          knob: action.knob + 1,
        });
      default:
        return t('explore:choices.way.go');
    }
  };

  return {
    way,
    short: (choice) => {
      const [action] = choice.actions;
      return action?.type === 'slide' ? rateAt(action.rate) : way(choice);
    },
    told: (choice) => {
      const { flewOff, done: isDone, shown } = choice;
      const key = isDone ? (flewOff ? 'didFly' : 'did') : flewOff ? 'wouldFly' : 'would';
      return t(`explore:choices.${key}`, {
        way: way(choice),
        before: number(choices.fromShown),
        after: number(shown),
      });
    },
    judged: (choice) => {
      const sentences: string[] = [];
      const by = Math.abs(choice.shown - (done?.shown ?? choice.shown));
      if (choice.done) sentences.push(t('explore:choices.own'));
      else if (choice.compared === 'better' && done?.flewOff === true)
        sentences.push(t('explore:choices.safer'));
      else if (choice.compared === 'same') sentences.push(t('explore:choices.same'));
      else if (!choice.flewOff) sentences.push(t(`explore:choices.${choice.compared}`, { count: by }));
      if (choice.candy) sentences.push(t('explore:choices.candy'));
      if (choice.best) sentences.push(t('explore:choices.best'));
      return sentences;
    },
  };
}
