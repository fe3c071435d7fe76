/**
 * The robot bot: lays the cards it was told to prefer, then minds the learning rate. One step with the smallest rate tells
 * how far a rate carries; it takes one that carries half a small stride and runs the robot in small portions. While it gets
 * warmer but slowly it lays a larger rate, when it gets colder a smaller one and never again as large. When little changes
 * any more it settles with smaller rates and longer runs, and grabs.
 * It knows only what a player knows (BotView).
 */
import { learningRatesOf, type RobotSettings } from '../../level/way-settings';
import { norm } from '../../math/vector';
import type { Rule } from '../../optimizer/optimizer-settings';
import { type Action, CARDS, type Card, RUN_LENGTHS, type RunLength } from '../action';
import type { OpenCards } from '../hunt-state';
import type { Bot, BotView } from './bot';
import { longestRun } from './fixed-robot-bot';
import { shownOf } from './shown';

export interface RobotPreferences {
  /** The first of these that lies on the table. */
  readonly optimizers: readonly Rule[];
  /** How much of the data a step looks at: all, or as little as there is, and all again to settle. */
  readonly batch: 'all' | 'smallest';
  /** A schedule that stays as it is, or one that comes down, where there is one. */
  readonly schedule: 'constant' | 'falling';
}

/** The first step should carry this many small strides. */
const FIRST_MOVE = 0.5;
/** A run that brings less than this share of the shown loss is slow; less than the other, nothing. */
const SLOW = 0.35;
const NOTHING = 0.04;
/** Fruitless runs before it settles, and before it grabs. */
const RUNS_BEFORE_SETTLING = 2;
const RUNS_BEFORE_GRAB = 5;

export function robotBot(preferences: RobotPreferences): Bot {
  return {
    name: 'robot',
    begin: () => {
      const plan = new Plan(preferences);
      return (view) => (view.table.kind === 'robot' ? plan.next(view, view.table) : { type: 'grab' });
    },
  };
}

type RobotTable = Extract<BotView['table'], { kind: 'robot' }>;

class Plan {
  private wanted: OpenCards | null = null;
  /** What the ground was worth before the last run; null when that run has been judged. */
  private before: number | null = null;
  private phase: 'probe' | 'judge' = 'probe';
  /** The largest rate that has not yet failed. */
  private ceiling = Number.POSITIVE_INFINITY;
  private fruitless = 0;
  private best = Number.POSITIVE_INFINITY;

  constructor(private readonly preferences: RobotPreferences) {}

  next(view: BotView, table: RobotTable): Action {
    const { open, robot } = table;
    const wanted = this.wanted ?? chosenCards(robot, this.preferences);
    this.wanted = wanted;
    if (this.before !== null) {
      if (this.phase === 'probe') this.afterProbe(view, robot, wanted);
      else if (this.judge(this.before, view, robot, wanted)) return { type: 'grab' };
      this.before = null;
    }
    const card = CARDS.find((each) => this.wantedOf(each) !== open[each]);
    if (card !== undefined) return { type: 'card', card, choice: this.wantedOf(card) };
    this.before = worthOf(view);
    return { type: 'run', length: this.portion(view) };
  }

  private wantedOf(card: Card): number {
    return this.wanted?.[card] ?? 0;
  }

  /** Five steps, twenty when it settles, or the one that probes. */
  private portion({ stepsTaken, stepsLeft }: BotView): RunLength {
    const length: RunLength = stepsTaken === 0 ? 0 : this.fruitless >= RUNS_BEFORE_SETTLING ? 2 : 1;
    const left = stepsLeft ?? Number.POSITIVE_INFINITY;
    return RUN_LENGTHS[length] <= left ? length : longestRun(stepsLeft);
  }

  private afterProbe({ moved, strides }: BotView, robot: RobotSettings, wanted: OpenCards): void {
    this.phase = 'judge';
    const rates = learningRatesOf(robot.learningRates);
    const came = moved === null ? 0 : norm(moved);
    const perRate = came / (rates[wanted.learningRate] ?? 1);
    const within = rates.filter((rate) => rate * perRate <= FIRST_MOVE * (strides[0] ?? 1)).length;
    this.wanted = { ...wanted, learningRate: Math.max(0, within - 1) };
  }

  /** Judges the last run and chooses the next rate; true when it is time to grab. */
  private judge(before: number, view: BotView, robot: RobotSettings, wanted: OpenCards): boolean {
    const now = worthOf(view);
    const gain = before - now;
    if (now < this.best) this.best = now;
    const last = robot.learningRates.count - 1;
    let rate = wanted.learningRate;
    if (gain < -Math.max(1, NOTHING * before)) {
      this.ceiling = Math.max(0, rate - 1);
      rate = Math.max(0, rate - 2);
      this.fruitless += 0.5;
    } else if (gain > NOTHING * before && gain > 0) {
      this.fruitless = 0;
      if (gain < SLOW * before) rate = Math.min(rate + 1, this.ceiling, last);
    } else {
      this.fruitless += 1;
      if (this.fruitless >= RUNS_BEFORE_SETTLING) rate = Math.max(0, rate - 1);
      else rate = Math.min(rate + 1, this.ceiling, last);
    }
    const settling = this.fruitless >= RUNS_BEFORE_SETTLING && this.preferences.batch === 'smallest';
    const all = robot.batchSizes.indexOf('all');
    this.wanted = {
      ...wanted,
      learningRate: rate,
      batchSize: settling && all >= 0 ? all : wanted.batchSize,
    };
    return this.fruitless >= RUNS_BEFORE_GRAB && now <= this.best + 1;
  }
}

/** What the runs should lower: the shown loss, or where none is shown the steepness of the slope. */
function worthOf({ sensed }: BotView): number {
  return shownOf(sensed) ?? sensed.arrow?.steepness ?? 0;
}

/** The cards that these preferences choose, the smallest learning rate among them. */
export function chosenCards(
  robot: RobotSettings,
  { optimizers, batch, schedule }: RobotPreferences,
): OpenCards {
  const rule = optimizers.find((each) => robot.optimizers.includes(each));
  const sizes = robot.batchSizes.map((size) => (size === 'all' ? Number.POSITIVE_INFINITY : size));
  const size = batch === 'all' ? Math.max(...sizes) : Math.min(...sizes);
  const isWanted = schedule === 'constant' ? isConstant : (kind: string): boolean => !isConstant(kind);
  return {
    optimizer: rule === undefined ? 0 : robot.optimizers.indexOf(rule),
    learningRate: 0,
    momentum: nearestTo(robot.momentums, USUAL_MOMENTUM),
    schedule: Math.max(
      0,
      robot.schedules.findIndex(({ kind }) => isWanted(kind)),
    ),
    batchSize: sizes.indexOf(size),
  };
}

const USUAL_MOMENTUM = 0.9;
const isConstant = (kind: string): boolean => kind === 'constant';

function nearestTo(numbers: readonly number[], wanted: number): number {
  let best = 0;
  numbers.forEach((each, i) => {
    if (Math.abs(each - wanted) < Math.abs((numbers[best] ?? 0) - wanted)) best = i;
  });
  return best;
}
