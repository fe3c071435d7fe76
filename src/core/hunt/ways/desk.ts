/**
 * The mixing desk: three to eight knobs and no map. A turn moves one knob up or down by one of the level's strides, as
 * far as it goes; a tap feels what the smallest turn would change, and costs a toe-tap.
 */
import type { Action, KnobDirection } from '../action';
import { pointsBetween } from '../gauge';
import type { Hunt } from '../hunt-state';
import { evaluate, landed, reach, recordHere } from '../move';
import type { KnobRecord, KnobTap, KnobTapRecord } from '../step-record';

export function turnKnob(hunt: Hunt, action: Extract<Action, { type: 'turn-knob' }>): Hunt {
  const { level } = hunt;
  const { knob, direction, stride } = action;
  const length = level.spec.strides[stride] ?? 0;
  const reached = reach(level, hunt.position, unitOf(hunt, knob, direction), length);
  const there = evaluate(level, reached.to);
  const flewOff = !Number.isFinite(there.loss);
  const landing = flewOff
    ? { to: hunt.position, distance: 0, bumped: false, flewOff, loss: hunt.loss, gradient: hunt.gradient }
    : { ...reached, ...there, flewOff };
  return landed(
    hunt,
    landing,
    (move, sensed): KnobRecord => ({
      ...move,
      type: 'knob',
      action,
      knob,
      direction,
      stride,
      sensed,
    }),
  );
}

export function tapKnob(hunt: Hunt, action: Extract<Action, { type: 'tap-knob' }>): Hunt {
  const { level } = hunt;
  const { knob, direction } = action;
  const { to, distance, bumped } = reach(
    level,
    hunt.position,
    unitOf(hunt, knob, direction),
    level.spec.strides[0] ?? 0,
  );
  const change = pointsBetween(level, hunt.loss, evaluate(level, to).loss);
  const tap: KnobTap = { knob, direction, change, reach: distance };
  const sensed = { ...hunt.sensed, knobTaps: [...(hunt.sensed.knobTaps ?? []), tap] };
  const record: KnobTapRecord = { ...recordHere(hunt), type: 'knob-tap', action, tap, bumped, sensed };
  return {
    ...hunt,
    sensed,
    records: [...hunt.records, record],
    actionsTaken: hunt.actionsTaken + 1,
    toeTapsLeft: hunt.toeTapsLeft - 1,
  };
}

function unitOf({ position }: Hunt, knob: number, direction: KnobDirection): readonly number[] {
  return position.map((_, i) => (i !== knob ? 0 : direction === 'up' ? 1 : -1));
}
