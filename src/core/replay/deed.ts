/**
 * What the player did at a step: on foot how the stride changed, on the rope which way, sliding what became of the learning rate, on
 * the sled the push or the brake, of the robot its cards, at the desk the knob.
 */
import { HEADINGS, type HeadingName } from '../hunt/action';
import type { Hunt } from '../hunt/hunt';
import {
  isLeg,
  type LegRecord,
  type RobotRecord,
  type SledRecord,
  type SlideRecord,
  type StepRecord,
  type WalkedRecord,
} from '../hunt/step-record';
import type { RobotSettings } from '../level/way-settings';

/** A clause of the locales (`story:did.…`) with its parameters. */
export interface Deed {
  readonly name: DeedName;
  readonly params: Readonly<Record<string, string | number>>;
}

export const DEED_NAMES = [
  'stride-first',
  'stride-kept',
  'stride-doubled',
  'stride-longer',
  'stride-halved',
  'stride-shorter',
  'rope-left',
  'rope-right',
  'rate-first',
  'rate-kept',
  'rate-raised',
  'rate-lowered',
  'pushed',
  'braked',
  'coasted',
  'coasted-faster',
  'coasted-slower',
  'robot-went',
  'card-optimizer',
  'card-learningRate',
  'card-momentum',
  'card-schedule',
  'card-batchSize',
  'knob-up',
  'knob-down',
  'jumped',
] as const;
export type DeedName = (typeof DEED_NAMES)[number];

/** A stride this near to twice another is its double: strides are written with a few digits. */
const AS_GOOD_AS = 0.01;

/** What was done at a step, counted from 1, jumps among them; null when the walk has no such step. */
export function deedAt(hunt: Hunt, step: number): Deed | null {
  const { records } = hunt;
  const { spec } = hunt.level;
  const legs = records.filter(isLeg);
  const record = legs[step - 1];
  if (record === undefined) return null;
  const before = legs[step - 2];
  switch (record.type) {
    case 'step':
      return spec.controls === 'tightrope'
        ? { name: record.heading === 0 ? 'rope-right' : 'rope-left', params: {} }
        : strideDeed(record, before, spec.strides);
    case 'slide':
      return rateDeed(record, before);
    case 'sled':
      return sledDeed(record, before);
    case 'robot-step':
      return spec.controls === 'robot' ? robotDeed(records, record, before, spec.robot) : null;
    case 'knob':
      return { name: record.direction === 'up' ? 'knob-up' : 'knob-down', params: { knob: record.knob + 1 } };
    case 'jump':
      return { name: 'jumped', params: {} };
  }
}

function strideDeed(
  { stride, heading }: WalkedRecord,
  before: LegRecord | undefined,
  strides: readonly number[],
): Deed {
  const params: { heading: HeadingName } = { heading: HEADINGS[heading] };
  if (before?.type !== 'step') return { name: 'stride-first', params };
  const ratio = (strides[stride] ?? 1) / (strides[before.stride] ?? 1);
  if (Math.abs(ratio - 2) <= 2 * AS_GOOD_AS) return { name: 'stride-doubled', params };
  if (Math.abs(ratio - 0.5) <= AS_GOOD_AS / 2) return { name: 'stride-halved', params };
  return { name: ratio > 1 ? 'stride-longer' : ratio < 1 ? 'stride-shorter' : 'stride-kept', params };
}

function rateDeed({ rate }: SlideRecord, before: LegRecord | undefined): Deed {
  if (before?.type !== 'slide') return { name: 'rate-first', params: {} };
  const name = rate > before.rate ? 'rate-raised' : rate < before.rate ? 'rate-lowered' : 'rate-kept';
  return { name, params: {} };
}

function sledDeed({ action, distance }: SledRecord, before: LegRecord | undefined): Deed {
  if (action.type === 'nudge') return { name: 'pushed', params: { heading: HEADINGS[action.heading] } };
  if (action.type === 'brake') return { name: 'braked', params: {} };
  if (before?.type !== 'sled' || distance === before.distance) return { name: 'coasted', params: {} };
  return { name: distance > before.distance ? 'coasted-faster' : 'coasted-slower', params: {} };
}

/** The card laid last since the step before; where none was, the rule that ran. */
function robotDeed(
  records: readonly StepRecord[],
  { index }: RobotRecord,
  before: LegRecord | undefined,
  { optimizers }: RobotSettings,
): Deed {
  const laid = records.slice(0, index).filter((record) => record.type === 'card');
  const latest = laid.at(-1);
  const rule = optimizers[laid.findLast(({ card }) => card === 'optimizer')?.choice ?? 0] ?? '';
  if (latest === undefined || latest.index < (before?.index ?? -1))
    return { name: 'robot-went', params: { rule } };
  return { name: `card-${latest.card}`, params: latest.card === 'optimizer' ? { rule } : {} };
}
