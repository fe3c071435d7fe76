/**
 * The hint ladder: a question, then a pointer, then a shown step. What is advised comes from what was sensed and done alone; the
 * field, its loss and its gradient are never looked at. Definitions stand in docs/model.md.
 */
import {
  HEADINGS,
  type Heading,
  headingsOf,
  type KnobDirection,
  nearestHeading,
  oppositeHeading,
  type Stride,
} from '../hunt/action';
import type { Hunt } from '../hunt/hunt-state';
import { isMove, type KnobRecord, type MoveRecord } from '../hunt/step-record';
import type { Message } from './message';

/** What a shown step is: something to press. */
export type Advised =
  | { readonly type: 'step'; readonly heading: Heading; readonly stride: Stride }
  | { readonly type: 'toe'; readonly heading: Heading }
  | { readonly type: 'slower' | 'faster' | 'glide' | 'brake' | 'grab' }
  | { readonly type: 'knob' | 'knob-tap'; readonly knob: number; readonly direction: KnobDirection };

/** Why it is advised, and what the question and the pointer speak of. */
export type HintReason =
  | 'hot'
  | 'arrow'
  | 'shorter'
  | 'feel'
  | 'on'
  | 'back'
  | 'untried'
  | 'rising'
  | 'crawling';

export interface Hint {
  readonly reason: HintReason;
  readonly advised: Advised;
}

export const RUNGS = 3;

/** Points that a driven step must bring, or it crawls. */
const CRAWL = 1;
/** A tap tells which way a knob is lower from this many points. */
const FELT = 0.1;
const COLDER_RUNNING = 3;
const STEPS_WITHOUT_GAIN = 6;
/** Half the budget spent for less than this many points. */
const LITTLE_GAINED = 20;

/** The words of a rung, 1 … 3, and what to show with the third. */
export function hintAt(
  hunt: Hunt,
  rung: number,
): { readonly message: Message; readonly advised: Advised | null } {
  const { reason, advised } = hintOf(hunt);
  if (rung <= 1) return { message: { key: `hints:question.${reason}`, params: {} }, advised: null };
  if (rung === 2) return { message: { key: `hints:pointer.${reason}`, params: {} }, advised: null };
  return { message: { key: `hints:shown.${advised.type}`, params: paramsOf(advised) }, advised };
}

function paramsOf(advised: Advised): Message['params'] {
  switch (advised.type) {
    case 'step':
      return {
        heading: HEADINGS[advised.heading],
        stride: (['small', 'medium', 'large'] as const)[advised.stride],
      };
    case 'toe':
      return { heading: HEADINGS[advised.heading] };
    case 'knob':
    case 'knob-tap':
      return { knob: advised.knob + 1, direction: advised.direction };
    default:
      return {};
  }
}

export function hintOf(hunt: Hunt): Hint {
  const { spec } = hunt.level;
  if (hunt.sensed.gauge === 0 && !spec.candyEndsHunt) return { reason: 'hot', advised: { type: 'grab' } };
  switch (spec.controls) {
    case 'walk':
    case 'tightrope':
      return onFoot(hunt);
    case 'slide':
    case 'robot':
      return byRate(hunt);
    case 'sled':
      return lastChange(hunt) > 0
        ? { reason: 'rising', advised: { type: 'brake' } }
        : { reason: 'on', advised: { type: 'glide' } };
    case 'mixing-desk':
      return atDesk(hunt);
  }
}

function onFoot(hunt: Hunt): Hint {
  const { sensed, level, position } = hunt;
  const { dimension } = level.surface;
  const headings = headingsOf(dimension);
  const last = movesOf(hunt).at(-1);
  const lastStep = last?.type === 'step' ? last : null;
  const middle = Math.floor((level.spec.strides.length - 1) / 2) as Stride;
  const stride = lastStep?.stride ?? middle;
  const rose = lastChange(hunt) > 0;
  const { arrow } = sensed;
  if (arrow !== null && arrow.steepness > 0) {
    const heading = nearestHeading(arrow.x, arrow.y, dimension);
    const shorter = Math.max(0, stride - 1) as Stride;
    return rose && stride > 0
      ? { reason: 'shorter', advised: { type: 'step', heading, stride: shorter } }
      : { reason: 'arrow', advised: { type: 'step', heading, stride } };
  }
  if (arrow === null && level.spec.senses.includes('toe-taps') && hunt.toeTapsLeft > 0) {
    const tapped = sensed.taps.map((tap) => tap.heading);
    const heading = (dimension === 1 ? [0] : [0, 2]).find((axis) => !tapped.some((h) => h % 4 === axis));
    if (heading !== undefined)
      return { reason: 'feel', advised: { type: 'toe', heading: heading as Heading } };
  }
  const tried = new Set<Heading>();
  const near = (level.spec.strides[0] ?? 1) / 2;
  let visits = 0;
  for (const move of movesOf(hunt)) {
    if (distance(move.to, position) <= near) visits += 1;
    if (move.type === 'step' && distance(move.from, position) <= near) tried.add(move.heading);
  }
  if (lastStep !== null && rose)
    return { reason: 'back', advised: { type: 'step', heading: oppositeHeading(lastStep.heading), stride } };
  // Warmer, and never been here: on.
  if (lastStep !== null && lastChange(hunt) < 0 && visits === 1 && !lastStep.bumped)
    return { reason: 'on', advised: { type: 'step', heading: lastStep.heading, stride } };
  const untried = headings.find((heading) => !tried.has(heading));
  if (untried !== undefined)
    return { reason: 'untried', advised: { type: 'step', heading: untried, stride } };
  const shorter = Math.max(0, stride - 1) as Stride;
  return { reason: 'shorter', advised: { type: 'step', heading: headings[0] ?? 0, stride: shorter } };
}

function byRate(hunt: Hunt): Hint {
  const change = lastChange(hunt);
  if (change > 0) return { reason: 'rising', advised: { type: 'slower' } };
  if (movesOf(hunt).length > 0 && change >= -CRAWL)
    return { reason: 'crawling', advised: { type: 'faster' } };
  return { reason: 'on', advised: { type: 'glide' } };
}

function atDesk(hunt: Hunt): Hint {
  const felt = hunt.sensed.knobTaps?.findLast((tap) => tap.reach > 0 && Math.abs(tap.change) >= FELT);
  if (felt !== undefined) {
    const direction = felt.change < 0 ? felt.direction : otherWay(felt.direction);
    return { reason: 'arrow', advised: { type: 'knob', knob: felt.knob, direction } };
  }
  const turns = movesOf(hunt).filter((move): move is KnobRecord => move.type === 'knob');
  const last = turns.at(-1);
  if (last !== undefined && lastChange(hunt) < 0 && !last.bumped && !cameBack(turns))
    return { reason: 'on', advised: { type: 'knob', knob: last.knob, direction: last.direction } };
  if (last !== undefined && lastChange(hunt) > 0)
    return {
      reason: 'back',
      advised: { type: 'knob', knob: last.knob, direction: otherWay(last.direction) },
    };
  const knob = last === undefined ? 0 : (last.knob + 1) % hunt.position.length;
  return hunt.toeTapsLeft > 0 && hunt.level.spec.senses.includes('toe-taps')
    ? { reason: 'feel', advised: { type: 'knob-tap', knob, direction: 'up' } }
    : { reason: 'untried', advised: { type: 'knob', knob, direction: 'up' } };
}

/** Whether the last turn took back the one before it. */
function cameBack(turns: readonly KnobRecord[]): boolean {
  const [before, last] = turns.slice(-2);
  return (
    before !== undefined &&
    last !== undefined &&
    before.knob === last.knob &&
    before.direction !== last.direction
  );
}

/**
 * Real trouble: three steps colder running, or six without a new lowest shown loss, or half the budget spent for less than 20
 * points. Never without warmth, as nothing would tell.
 */
export function isInTrouble(hunt: Hunt): boolean {
  const changes = movesOf(hunt).map(({ sensed }) => sensed.change);
  if (hunt.ending !== null || changes.length === 0 || changes.includes(null)) return false;
  let shown = 100;
  let lowest = 100;
  let sinceLowest = 0;
  for (const change of changes) {
    shown += change ?? 0;
    sinceLowest = shown < lowest ? 0 : sinceLowest + 1;
    lowest = Math.min(lowest, shown);
  }
  const recent = changes.slice(-COLDER_RUNNING);
  const { steps } = hunt.level.spec.budget;
  return (
    (recent.length === COLDER_RUNNING && recent.every((change) => (change ?? 0) > 0)) ||
    sinceLowest >= STEPS_WITHOUT_GAIN ||
    (steps !== null && hunt.stepsTaken >= steps / 2 && 100 - lowest < LITTLE_GAINED)
  );
}

const movesOf = ({ records }: Hunt): readonly MoveRecord[] => records.filter(isMove);
/** Change of the shown loss by the last step; 0 where none was sensed. */
const lastChange = (hunt: Hunt): number => movesOf(hunt).at(-1)?.sensed.change ?? 0;
const otherWay = (direction: KnobDirection): KnobDirection => (direction === 'up' ? 'down' : 'up');

function distance(a: readonly number[], b: readonly number[]): number {
  return Math.sqrt(a.reduce((sum, x, i) => sum + (x - (b[i] ?? 0)) * (x - (b[i] ?? 0)), 0));
}
