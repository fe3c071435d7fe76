/** Walking: one stride along a heading, stopped by the first wall; and the toe-tap, which feels without walking. */
import { type Action, type Heading, headingVector } from '../action';
import { pointsBetween, shownAt } from '../gauge';
import type { Hunt } from '../hunt-state';
import { endingAfter, evaluate, feel, reach, recordHere, senseAt } from '../move';
import { sense } from '../senses';
import type { StepRecord, ToeTap } from '../step-record';

export function walk(hunt: Hunt, action: Extract<Action, { type: 'step' }>): Hunt {
  const { level } = hunt;
  const length = level.spec.strides[action.stride] ?? 0;
  const reached = reach(level, hunt.position, headingVector(action.heading), length);
  const there = evaluate(level, reached.to);
  // Only a field that goes wild: a landform's loss is finite everywhere.
  const flewOff = !Number.isFinite(there.loss);
  const { loss, gradient } = flewOff ? hunt : there;
  const { to, distance, bumped } = flewOff ? { to: hunt.position, distance: 0, bumped: false } : reached;
  const stepsTaken = hunt.stepsTaken + 1;
  const stepsLeft = hunt.stepsLeft === null ? null : hunt.stepsLeft - 1;
  const felt = feel(level, 'all', stepsTaken, { to, gradient });
  const sensed = senseAt(level, { loss, gradient }, felt, shownAt(level, hunt.loss));
  // Written out field by field: thousands of bots walk in a level's proof, and spreads took half their time.
  const record: StepRecord = {
    index: hunt.records.length,
    type: 'step',
    action,
    heading: action.heading,
    stride: action.stride,
    from: hunt.position,
    to,
    distance,
    lossBefore: hunt.loss,
    lossAfter: loss,
    gradientBefore: hunt.gradient,
    gradientAfter: gradient,
    bumped,
    sensed,
  };
  return {
    level,
    position: to,
    loss,
    gradient,
    felt,
    sensed,
    records: hunt.records.concat(record),
    actionsTaken: hunt.actionsTaken + 1,
    stepsTaken,
    stepsLeft,
    toeTapsLeft: hunt.toeTapsLeft,
    jumpsLeft: hunt.jumpsLeft,
    carried: hunt.carried,
    ending: endingAfter(level, { loss, flewOff }, stepsTaken, stepsLeft),
  };
}

export function toeTap(hunt: Hunt, heading: Heading): Hunt {
  const { level } = hunt;
  const { to, distance, bumped } = reach(
    level,
    hunt.position,
    headingVector(heading),
    level.spec.strides[0] ?? 0,
  );
  const change = pointsBetween(level, hunt.loss, evaluate(level, to).loss);
  const tap: ToeTap = { heading, change, reach: distance };
  const shaky = level.spec.senses.includes('shaky-arrow');
  const sensed = {
    ...sense(level, hunt.loss, shaky ? hunt.felt : hunt.gradient, [...hunt.sensed.taps, tap], null),
    change: hunt.sensed.change,
  };
  const record: StepRecord = {
    ...recordHere(hunt),
    type: 'toe-tap',
    action: { type: 'toe-tap', heading },
    heading,
    tap,
    bumped,
    sensed,
  };
  return {
    ...hunt,
    sensed,
    records: [...hunt.records, record],
    actionsTaken: hunt.actionsTaken + 1,
    toeTapsLeft: hunt.toeTapsLeft - 1,
  };
}
