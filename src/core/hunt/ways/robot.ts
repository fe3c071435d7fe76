/**
 * The robot: choose cards, press go, watch; stop, change a card, go on. A run of N is N optimizer steps, each with its
 * own record. Stopping is running in small portions.
 *
 * What a change resets: another optimizer or momentum begins with an empty memory; another schedule begins at its t = 0;
 * another learning rate or batch size resets nothing. The place is always kept. Cards cost no step; there is a limit to
 * them so that every hunt fits into a replay code.
 * Walls hold each coordinate (see `drive`); the optimizer's memory knows nothing of them.
 */
import { learningRatesOf, type RobotSettings } from '../../level/way-settings';
import { copyState } from '../../optimizer/optimizer';
import { createOptimizer } from '../../optimizer/optimizer-settings';
import { learningRateAt, type Schedule } from '../../optimizer/schedule';
import { type Action, type Card, RUN_LENGTHS } from '../action';
import { shownAt } from '../gauge';
import type { Carried, Hunt } from '../hunt-state';
import { batchSizeOf, countStep, drive, endingAfter, feel, recordHere, senseAt } from '../move';
import { sense } from '../senses';
import type { CardRecord, RobotRecord } from '../step-record';
import { optimizerOf } from './at-rest';

/** Cards that can be laid in one hunt. */
export const MOST_CARDS = 200;

type RobotState = Extract<Carried, { kind: 'robot' }>;
const CONSTANT: Schedule = { kind: 'constant' };

/** How many cards of a kind lie on the level's table. */
export function cardCount(robot: RobotSettings, card: Card): number {
  switch (card) {
    case 'optimizer':
      return robot.optimizers.length;
    case 'learningRate':
      return robot.learningRates.count;
    case 'momentum':
      return robot.momentums.length;
    case 'schedule':
      return robot.schedules.length;
    case 'batchSize':
      return robot.batchSizes.length;
  }
}

export function layCard(
  hunt: Hunt,
  action: Extract<Action, { type: 'card' }>,
  settings: RobotSettings,
  state: RobotState,
): Hunt {
  const { level } = hunt;
  const { card, choice } = action;
  const open = { ...state.open, [card]: choice };
  const isNewRule = card === 'optimizer' || card === 'momentum';
  const carried: RobotState = {
    ...state,
    open,
    cardsLaid: state.cardsLaid + 1,
    memory: isNewRule
      ? createOptimizer(optimizerOf(settings, open)).init(level.surface.dimension)
      : state.memory,
    scheduleSteps: card === 'schedule' ? 0 : state.scheduleSteps,
  };
  const laid = { ...hunt, carried };
  const felt = feel(level, batchSizeOf(laid), hunt.stepsTaken, {
    to: hunt.position,
    gradient: hunt.gradient,
  });
  const shaky = level.spec.senses.includes('shaky-arrow');
  const sensed = {
    ...sense(level, hunt.loss, shaky ? felt : hunt.gradient, hunt.sensed.taps, null),
    change: hunt.sensed.change,
  };
  const record: CardRecord = {
    ...recordHere(hunt),
    type: 'card',
    action,
    card,
    choice,
    bumped: false,
    sensed,
  };
  return {
    ...laid,
    felt,
    sensed,
    records: [...hunt.records, record],
    actionsTaken: hunt.actionsTaken + 1,
  };
}

/** As many steps as the run is long, or fewer when the hunt ends before. */
export function run(
  hunt: Hunt,
  action: Extract<Action, { type: 'run' }>,
  settings: RobotSettings,
  state: RobotState,
): Hunt {
  const { level, actionsTaken: actionIndex } = hunt;
  const { open } = state;
  const optimizer = createOptimizer(optimizerOf(settings, open));
  const memory = copyState(state.memory);
  const baseRate = learningRatesOf(settings.learningRates)[open.learningRate] ?? 0;
  const schedule = settings.schedules[open.schedule] ?? CONSTANT;
  const batchSize = batchSizeOf(hunt);
  const records: RobotRecord[] = [];
  let now = hunt;
  for (let part = 0; part < RUN_LENGTHS[action.length] && now.ending === null; part++) {
    const learningRate = learningRateAt(schedule, baseRate, state.scheduleSteps + part);
    const w = new Float64Array(now.position);
    optimizer.step(memory, w, new Float64Array(now.felt), learningRate);
    const wanted: number[] = [];
    for (const x of w) wanted.push(x);
    const landing = drive(now, wanted);
    const counts = countStep(now);
    const felt = feel(level, batchSize, counts.stepsTaken, landing);
    const sensed = senseAt(level, landing, felt, shownAt(level, now.loss));
    // Written out rather than spread from `recordMove`: a proof takes hundreds of thousands of these steps, and an object that
    // grows by ten properties after a spread takes three times as long.
    records.push({
      index: hunt.records.length + part,
      from: now.position,
      to: landing.to,
      lossBefore: now.loss,
      lossAfter: landing.loss,
      gradientBefore: now.gradient,
      gradientAfter: landing.gradient,
      bumped: landing.bumped,
      distance: landing.distance,
      type: 'robot-step',
      action,
      actionIndex,
      part,
      learningRate,
      felt: now.felt,
      wanted,
      flewOff: landing.flewOff,
      sensed,
    });
    now = {
      level,
      position: landing.to,
      loss: landing.loss,
      gradient: landing.gradient,
      felt,
      sensed,
      records: hunt.records,
      actionsTaken: actionIndex,
      stepsTaken: counts.stepsTaken,
      stepsLeft: counts.stepsLeft,
      toeTapsLeft: hunt.toeTapsLeft,
      jumpsLeft: hunt.jumpsLeft,
      carried: state,
      ending: endingAfter(level, landing, counts.stepsTaken, counts.stepsLeft),
    };
  }
  return {
    ...now,
    records: [...hunt.records, ...records],
    actionsTaken: actionIndex + 1,
    carried: { ...state, memory, scheduleSteps: state.scheduleSteps + records.length },
  };
}
