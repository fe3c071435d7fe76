/** What the lessons of a walk are made of: sentences as message keys, and sums with this hunt's numbers. */
import type { Message } from '../../feedback/message';
import { HEADINGS, nearestHeading } from '../../hunt/action';
import { pointsAlong } from '../../hunt/gauge';
import type { Hunt } from '../../hunt/hunt-state';
import { isLeg, type LegRecord } from '../../hunt/step-record';
import { lastStep, shownAfter, type Walk } from '../../replay/walk';
import type { LetterName } from './letters';

/** A formula in letters, and the same with numbers: texts and numbers in turn, left to right in every language. */
export interface Sum {
  readonly symbols: string;
  readonly filled: readonly (string | number)[];
}

/** What a finished walk has to say about one thing that its level teaches. */
export interface LessonPart {
  /** Two or three short sentences. */
  readonly told: readonly Message[];
  readonly sums: readonly Sum[];
  readonly letters: readonly LetterName[];
}

/** A finished hunt, and its walk with the blindfold off. */
export interface Walked {
  readonly hunt: Hunt;
  readonly walk: Walk;
}

/** Null when this walk has nothing to say about it. */
export type LessonFinder = (walked: Walked) => LessonPart | null;

export const say = (name: string, params: Message['params'] = {}): Message => ({
  key: `lesson:${name}`,
  params,
});

/** Steps and jumps, in order. */
export const legsOf = ({ records }: Hunt): readonly LegRecord[] => records.filter(isLeg);

export type DrivenLeg = Extract<LegRecord, { readonly learningRate: number }>;

/** The steps that went by a gradient, with their numbers counted from 1. */
export function drivenLegs(hunt: Hunt): readonly { readonly step: number; readonly leg: DrivenLeg }[] {
  return legsOf(hunt).flatMap((leg, i) => ('learningRate' in leg ? [{ step: i + 1, leg }] : []));
}

/** The step after which the shown loss was lowest, the first of several; 0 is the start. */
export function lowestStep(walk: Walk): number {
  let lowest = 0;
  for (let step = 1; step <= lastStep(walk); step++)
    if (shownAfter(walk, step) < shownAfter(walk, lowest)) lowest = step;
  return lowest;
}

/** The gradient at the start. */
export const gradientAtStart = ({ records, gradient }: Hunt): readonly number[] =>
  records[0]?.gradientBefore ?? gradient;

/** A way as the game calls it: a heading on a field, left or right on a rope. */
export function wayName(direction: readonly number[]): string {
  const [x = 0, y = 0] = direction;
  return direction.length === 1 ? (x < 0 ? 'left' : 'right') : HEADINGS[nearestHeading(x, y)];
}

/** To one decimal: exact enough to be told. */
export const tenths = (value: number): number => Math.round(10 * value) / 10 + 0;

/** Points that one small stride straight down the slope would bring, after a step. */
export function pointsAStride({ hunt, walk }: Walked, step: number): number {
  const { level } = hunt;
  const loss = step === 0 ? level.startLoss : (legsOf(hunt)[step - 1]?.lossAfter ?? 0);
  return pointsAlong(level, loss, walk.places[step]?.steepness ?? 0, walk.field.smallStride);
}

/** 100 · ‖∇L‖ · s ÷ L₀ after a step; none on a log gauge, which counts points in another way. */
export function steepnessSums(walked: Walked, step: number): readonly Sum[] {
  const { hunt, walk } = walked;
  if (hunt.level.spec.gaugeScale === 'log') return [];
  const steepness = walk.places[step]?.steepness ?? 0;
  return [
    {
      symbols: '100 · ‖∇L‖ · s ÷ L₀',
      filled: [
        '100 × ',
        steepness,
        ' × ',
        walk.field.smallStride,
        ' ÷ ',
        hunt.level.startLoss,
        ' = ',
        pointsAStride(walked, step),
      ],
    },
  ];
}

/** "(a, b)" of a vector; the first four of more. */
export function vectorOf(vector: readonly number[]): readonly (string | number)[] {
  const shown = vector.slice(0, 4);
  const parts = shown.flatMap((x, i): (string | number)[] => (i === 0 ? [x] : [', ', x]));
  return ['(', ...parts, vector.length > shown.length ? ', …)' : ')'];
}
