/**
 * What else could have been done at a step of a finished walk: every step that the rules allowed there, each with what it would have
 * brought, found by doing it. The blindfold is off.
 *
 *   on foot, on the rope   every heading with every stride
 *   sliding                every learning rate of the grid
 *   on the sled            gliding, braking, a nudge along every heading
 *   the robot              one step with the cards as they lay, or with one of them changed to another that the rule looks at
 *   the desk               every knob, down and up, by every stride
 *
 * A jump's place is chance: it stands among them only where it is what was done.
 */
import { type Action, CARDS, headingsOf, type Stride } from '../hunt/action';
import { actionsOf } from '../hunt/actions-of';
import { shownAt } from '../hunt/gauge';
import { type Hunt, perform, performAll, whyNot } from '../hunt/hunt';
import { isLeg, type LegRecord } from '../hunt/step-record';
import { cardCount } from '../hunt/ways/robot';
import type { RobotSettings } from '../level/way-settings';
import { encodeAction } from './action-code';

/** Beside what was done, by the shown loss after it: lower is better. Flying off is worse than anything else. */
export type Compared = 'better' | 'worse' | 'same';

export interface Choice {
  /** Unlike every other choice's; its actions as in a replay code. */
  readonly key: string;
  /** The robot's may be a card and a step, else one action. */
  readonly actions: readonly Action[];
  /** Where it would have led, in field units. */
  readonly at: readonly number[];
  readonly loss: number;
  /** The loss on show there. */
  readonly shown: number;
  readonly bumped: boolean;
  readonly flewOff: boolean;
  /** The loss there is a candy's: at most the floor and the tolerance. */
  readonly candy: boolean;
  /** What was done. */
  readonly done: boolean;
  readonly compared: Compared;
  /** The lowest shown loss of all, one alone: what was done if it is among the lowest, else the one with the lowest loss. */
  readonly best: boolean;
}

export interface Choices {
  /** Counted from 1, jumps among them. */
  readonly step: number;
  /** Where Pip stood, and the loss on show there. */
  readonly from: readonly number[];
  readonly fromLoss: number;
  readonly fromShown: number;
  readonly list: readonly Choice[];
}

const ONE_STEP: Action = { type: 'run', length: 0 };

/** The choices at a step of a walk, counted from 1, jumps among them; null when the walk has no such step. */
export function choicesAt(hunt: Hunt, step: number): Choices | null {
  const record = hunt.records.filter(isLeg)[step - 1];
  if (record === undefined) return null;
  const before = huntBefore(hunt, record);
  const done = record.type === 'robot-step' ? ONE_STEP : record.action;
  const tried = possible(before, done)
    .map((actions) => tryOut(before, actions, encode(actions) === encodeAction(done)))
    .filter((one) => one !== null);
  const own = tried.find((one) => one.done);
  if (own === undefined) return null;
  const best = tried.reduce((low, one) => (isBetter(one, low) ? one : low), own);
  return {
    step,
    from: before.position,
    fromLoss: before.loss,
    fromShown: shownAt(before.level, before.loss),
    list: tried.map((one) => ({ ...one, compared: compare(one, own), best: one === best })),
  };
}

/** The hunt as it stood when this leg began. A run's steps are walked one by one, which comes to the same. */
function huntBefore(hunt: Hunt, record: LegRecord): Hunt {
  if (record.type !== 'robot-step')
    return performAll(hunt.level, actionsOf({ records: hunt.records.slice(0, record.index) }));
  const earlier = hunt.records.slice(0, record.index - record.part);
  const steps = Array.from({ length: record.part }, () => ONE_STEP);
  return performAll(hunt.level, [...actionsOf({ records: earlier }), ...steps]);
}

/** Each a list of actions; those that the rules refuse are left out. */
function possible(before: Hunt, done: Action): readonly (readonly Action[])[] {
  const all = [...ways(before), ...(done.type === 'jump' ? [[done]] : [])];
  return all.filter(([first]) => first !== undefined && whyNot(before, first) === null);
}

function ways({ level, carried }: Hunt): readonly (readonly Action[])[] {
  const { spec, surface } = level;
  const strides = spec.strides.map((_, i) => i as Stride);
  const headings = headingsOf(surface.dimension);
  switch (spec.controls) {
    case 'walk':
    case 'tightrope':
      return headings.flatMap((heading) =>
        strides.map((stride): readonly Action[] => [{ type: 'step', heading, stride }]),
      );
    case 'slide':
      return Array.from({ length: spec.slide.learningRates.count }, (_, rate) => [{ type: 'slide', rate }]);
    case 'sled':
      return [
        [{ type: 'coast' }],
        [{ type: 'brake' }],
        ...headings.map((heading): readonly Action[] => [{ type: 'nudge', heading }]),
      ];
    case 'robot':
      return [
        [ONE_STEP],
        ...(carried.kind === 'robot' ? otherCards(spec.robot, carried.open) : []).map((card) => [
          card,
          ONE_STEP,
        ]),
      ];
    case 'mixing-desk':
      return Array.from({ length: surface.dimension }, (_, knob) =>
        (['down', 'up'] as const).flatMap((direction) =>
          strides.map((stride): readonly Action[] => [{ type: 'turn-knob', knob, direction, stride }]),
        ),
      ).flat();
  }
}

/** Every card that doesn't lie open, but for a momentum that the rule doesn't look at. */
function otherCards(
  robot: RobotSettings,
  open: Readonly<Record<(typeof CARDS)[number], number>>,
): readonly Action[] {
  const rule = robot.optimizers[open.optimizer];
  const looksAtMomentum = rule === 'momentum' || rule === 'nesterov';
  return CARDS.filter((card) => card !== 'momentum' || looksAtMomentum).flatMap((card) =>
    Array.from(
      { length: cardCount(robot, card) },
      (_, choice): Action => ({ type: 'card', card, choice }),
    ).filter((action) => action.type === 'card' && action.choice !== open[card]),
  );
}

type Tried = Omit<Choice, 'compared' | 'best'>;

/** Null where there is no step to do: a robot whose cards are all laid. */
function tryOut(before: Hunt, actions: readonly Action[], done: boolean): Tried | null {
  const after = actions.reduce(perform, before);
  const record = after.records.at(-1);
  if (record === undefined || !isLeg(record)) return null;
  const { spec } = after.level;
  const flewOff = after.ending === 'diverged';
  return {
    key: encode(actions),
    actions,
    at: after.position,
    loss: after.loss,
    shown: shownAt(after.level, after.loss),
    bumped: record.bumped,
    flewOff,
    candy: !flewOff && after.loss <= spec.floor + spec.tolerance,
    done,
  };
}

const encode = (actions: readonly Action[]): string => actions.map(encodeAction).join('');

function compare(one: Tried, own: Tried): Compared {
  if (one.flewOff || own.flewOff)
    return one.flewOff === own.flewOff ? 'same' : one.flewOff ? 'worse' : 'better';
  return one.shown === own.shown ? 'same' : one.shown < own.shown ? 'better' : 'worse';
}

/** Whether it should take the place of the best so far. */
function isBetter(one: Tried, best: Tried): boolean {
  const compared = compare(one, best);
  return compared === 'better' || (compared === 'same' && !best.done && one.loss < best.loss);
}
