/** What to try next time: one tip, chosen by what was found, the most telling moment and the way to play. Nothing impossible. */
import type { Message } from '../feedback/message';
import type { Hunt } from '../hunt/hunt';
import type { Score } from '../hunt/score';
import { isLeg, type LegRecord, type StepRecord } from '../hunt/step-record';
import { plateau } from './finders/slow-stretches';
import { type Moment, TELLING } from './moment';
import type { TellingKind } from './moments';
import { lastStep, shownAfter, type Walk } from './walk';

export const TIP_NAMES = [
  'harder',
  'par',
  'move',
  'shorter',
  'longer',
  'lower-rate',
  'higher-rate',
  'brake',
  'push',
  'smaller-turns',
  'bigger-turns',
  'turn-back',
  'other-way',
  'jump',
  'elsewhere',
  'go-on',
  'remember',
  'sure',
] as const;
export type TipName = (typeof TIP_NAMES)[number];

/** What a tip is chosen by. */
export interface Told {
  readonly hunt: Hunt;
  readonly score: Score;
  readonly walk: Walk;
  readonly telling: Moment<TellingKind>;
}

export function tipFor(told: Told): Message {
  const { score, telling } = told;
  if (score.find === 'candy')
    return score.steps <= score.par ? tip('harder') : tip('par', { count: score.par });
  switch (telling.kind) {
    case 'no-step':
      return tip('move');
    case 'flew-off':
    case 'near-miss':
      return smaller(told);
    default:
      return score.find === 'grass' ? onGrass(told) : inHollow(told);
  }
}

/** In a hollow that isn't the deepest, no step was wrong: it was the wrong hollow. */
function inHollow({ hunt }: Told): Message {
  return tip(hunt.jumpsLeft > 0 ? 'jump' : 'elsewhere');
}

function onGrass(told: Told): Message {
  const { hunt, telling } = told;
  const { controls } = hunt.level.spec;
  const isDriven = controls === 'slide' || controls === 'sled' || controls === 'robot';
  switch (telling.kind) {
    case 'overshoot':
      return smaller(told);
    case 'uphill':
      return isDriven ? smaller(told) : tip('turn-back');
    case 'wall':
      return isDriven ? smaller(told) : tip('other-way');
    case 'stopped-early':
      return tip('go-on');
    case 'crawl':
      return bigger(told);
    default:
      return hunt.ending === 'out-of-steps' || plateau(told.walk) !== null
        ? bigger(told)
        : lowestOr(told, 'sure');
  }
}

/** To move less: by what the step of the moment was made with, if that goes any smaller. */
function smaller(told: Told): Message {
  const { hunt, telling } = told;
  const record = hunt.records.filter(isLeg)[telling.step - 1];
  const isLeast = record === undefined || sizeOf(record, hunt.records) === 0;
  switch (hunt.level.spec.controls) {
    case 'walk':
    case 'tightrope':
      return tip(isLeast ? 'turn-back' : 'shorter');
    case 'mixing-desk':
      return tip(isLeast ? 'turn-back' : 'smaller-turns');
    case 'slide':
    case 'robot':
      return isLeast ? lowestOr(told, 'sure') : tip('lower-rate');
    case 'sled':
      return tip('brake');
  }
}

/** To move more, if anything larger than what was used is there. */
function bigger({ hunt }: Told): Message {
  const { spec } = hunt.level;
  const legs = hunt.records.filter(isLeg);
  const largest = Math.max(0, ...legs.map((record) => sizeOf(record, hunt.records)));
  switch (spec.controls) {
    case 'walk':
    case 'tightrope':
      return tip(largest < spec.strides.length - 1 ? 'longer' : 'other-way');
    case 'mixing-desk':
      return tip(largest < spec.strides.length - 1 ? 'bigger-turns' : 'other-way');
    case 'slide':
      return tip(largest < spec.slide.learningRates.count - 1 ? 'higher-rate' : 'other-way');
    case 'robot':
      return tip(largest < spec.robot.learningRates.count - 1 ? 'higher-rate' : 'other-way');
    case 'sled':
      return tip('push');
  }
}

/** Where the loss was lowest, when the walk ended telling higher. */
function lowestOr({ walk }: Told, otherwise: TipName): Message {
  const shown = walk.places.map((place) => place.shown);
  const lowest = Math.min(...shown);
  return shownAfter(walk, lastStep(walk)) - lowest >= TELLING
    ? tip('remember', { step: shown.indexOf(lowest), lowest })
    : tip(otherwise);
}

/** Which stride or learning rate a step was made with, from 0 for the smallest; 0 for what has none. */
function sizeOf(record: LegRecord, records: readonly StepRecord[]): number {
  switch (record.type) {
    case 'step':
    case 'knob':
      return record.stride;
    case 'slide':
      return record.rate;
    case 'robot-step': {
      const laid = records.slice(0, record.index).filter((other) => other.type === 'card');
      return laid.findLast(({ card }) => card === 'learningRate')?.choice ?? 0;
    }
    case 'sled':
    case 'jump':
      return 0;
  }
}

const tip = (name: TipName, params: Message['params'] = {}): Message => ({
  key: `story:try.${name}`,
  params,
});
