/**
 * What a bot is, and what it may know: exactly what a player is told, by type. A bot never sees the hunt itself,
 * so it can't peek at a loss, a gradient, a position or the field.
 */
import type { ResolvedLevel } from '../../level/resolve-level';
import type { RobotSettings, SledSettings, SlideSettings } from '../../level/way-settings';
import { type RandomSource, randomSource } from '../../math/random';
import { finish, type Steps } from '../../steps';
import type { Action } from '../action';
import { type Hunt, perform, startHunt } from '../hunt';
import type { OpenCards } from '../hunt-state';
import { isMove, type Sensed, type StepRecord } from '../step-record';

/** What a player at this place knows. */
export interface BotView {
  readonly sensed: Sensed;
  /** Stride lengths in field units, rising. */
  readonly strides: readonly number[];
  readonly dimension: number;
  readonly stepsTaken: number;
  /** Null where the walk has no limit. */
  readonly stepsLeft: number | null;
  readonly toeTapsLeft: number;
  readonly jumpsLeft: number;
  /** True when the last step ended at a wall. */
  readonly bumped: boolean;
  /**
   * How far the last step of a slide, sled or robot carried Pip along each coordinate, in field units, as the ground
   * glided by; null before the first step, after anything else, and where Pip strides and so knows it.
   */
  readonly moved: readonly number[] | null;
  /** Whether the gauge says that it is on a log scale. */
  readonly gaugeScale: 'linear' | 'log';
  /** What lies on the table: the settings that the level lets the player see and choose. */
  readonly table: Table;
}

/** How the level is played, and its settings, as every player reads them. */
export type Table =
  | { readonly kind: 'walk' }
  | { readonly kind: 'desk' }
  | { readonly kind: 'slide'; readonly slide: SlideSettings }
  | { readonly kind: 'sled'; readonly sled: SledSettings }
  | { readonly kind: 'robot'; readonly robot: RobotSettings; readonly open: OpenCards };

/** One walk's mind: asked once for every action, it may remember what it was shown. */
export type BotMind = (view: BotView) => Action;

export interface Bot {
  readonly name: string;
  /** A fresh mind for one walk; everything random in it comes from `random`. */
  begin(random: RandomSource): BotMind;
}

/** Where a walk has no limit, a bot that hasn't ended it by then grabs where it stands. */
export const MOST_BOT_STEPS = 300;
/** A walk is over in fewer, mostly; a robot's whole run may take 30 ms. */
const STEPS_WITHOUT_PAUSE = 25;

/** The whole walk of a bot on a level; `seed` is the bot's luck, not the level's. Ends by a grab or by the rules. */
export function runBot(level: ResolvedLevel, bot: Bot, seed: number): Hunt {
  return finish(runBotSteps(level, bot, seed));
}

/** `runBot` in steps of a few of the bot's own; one of a robot's runs may be 100 of them. */
export function* runBotSteps(level: ResolvedLevel, bot: Bot, seed: number): Steps<Hunt> {
  const mind = bot.begin(randomSource(seed, `bot/${bot.name}`));
  let hunt = startHunt(level);
  let pauseAt = STEPS_WITHOUT_PAUSE;
  while (hunt.ending === null) {
    if (hunt.stepsTaken >= pauseAt) {
      yield;
      pauseAt = hunt.stepsTaken + STEPS_WITHOUT_PAUSE;
    }
    hunt = perform(
      hunt,
      hunt.stepsLeft !== null || hunt.stepsTaken < MOST_BOT_STEPS ? mind(viewOf(hunt)) : { type: 'grab' },
    );
  }
  return hunt;
}

/** What the player knows of a hunt. */
export function viewOf(hunt: Hunt): BotView {
  const last = hunt.records[hunt.records.length - 1];
  return {
    sensed: hunt.sensed,
    strides: hunt.level.spec.strides,
    dimension: hunt.level.surface.dimension,
    stepsTaken: hunt.stepsTaken,
    stepsLeft: hunt.stepsLeft,
    toeTapsLeft: hunt.toeTapsLeft,
    jumpsLeft: hunt.jumpsLeft,
    bumped: last !== undefined && isMove(last) && last.bumped,
    moved: last === undefined ? null : movedBy(last),
    gaugeScale: hunt.level.spec.gaugeScale ?? 'linear',
    table: tableOf(hunt),
  };
}

function movedBy(record: StepRecord): readonly number[] | null {
  switch (record.type) {
    case 'slide':
    case 'sled':
    case 'robot-step':
      return record.to.map((c, i) => c - (record.from[i] ?? c));
    default:
      return null;
  }
}

const ON_FOOT: Table = { kind: 'walk' };
const AT_THE_DESK: Table = { kind: 'desk' };

function tableOf({ level: { spec }, carried }: Hunt): Table {
  switch (spec.controls) {
    case 'walk':
    case 'tightrope':
      return ON_FOOT;
    case 'mixing-desk':
      return AT_THE_DESK;
    case 'slide':
      return { kind: 'slide', slide: spec.slide };
    case 'sled':
      return { kind: 'sled', sled: spec.sled };
    case 'robot':
      if (carried.kind !== 'robot') throw new RangeError(`a robot carries its cards, got ${carried.kind}`);
      return { kind: 'robot', robot: spec.robot, open: carried.open };
  }
}

/** True when a walk has ended with the candy: a loss within the level's tolerance of its floor. */
export function endsWithCandy(hunt: Hunt): boolean {
  const { floor, tolerance } = hunt.level.spec;
  return hunt.ending !== null && hunt.loss <= floor + tolerance;
}
