/**
 * The steadfast robot bot, for shaky ground: it takes its steps as long as it dares and lets nothing change its mind. One
 * step with the smallest rate tells how far a rate carries; it lays the largest one that carries no farther than a large
 * stride, with the cards it was told to prefer, and runs on: what looks like the bottom may be a trap that the shaking
 * will throw it out of. It grabs where the gauge shows 0, as no loss is below 0; where a falling schedule has come to
 * rest; else late in the budget, as soon as it is about as low as it has ever been.
 * It knows only what a player knows (BotView).
 */
import { learningRatesOf } from '../../level/way-settings';
import { norm } from '../../math/vector';
import { type Action, CARDS, RUN_LENGTHS, type RunLength } from '../action';
import type { OpenCards } from '../hunt-state';
import type { Bot, BotView } from './bot';
import { longestRun } from './fixed-robot-bot';
import { chosenCards, type RobotPreferences } from './robot-bot';
import { shownOf } from './shown';

/**
 * Twenty steps a run; then one, when it is time to grab. Under a falling schedule five, all the way: in runs of twenty
 * the steps of its hunts would fall into groups, and their median would leap from one to the next.
 */
const LONG: RunLength = 2;
const SHORT: RunLength = 0;
const WATCHFUL: RunLength = 1;
/** It looks for a moment to grab when this share of the steps is left. */
const LATE = 0.42;
/** Under a falling schedule it trusts a rest in the second half. */
const SECOND_HALF = 0.5;
/** At rest: the last step carried less than this share of a small stride, and the gauge has stood still … */
const REST = 0.1;
/** … for so many steps. */
const STILL_STEPS = 60;

export function steadfastRobotBot(preferences: RobotPreferences): Bot {
  return {
    name: 'steadfast-robot',
    begin: () => {
      const plan = new Plan(preferences);
      return (view) => (view.table.kind === 'robot' ? plan.next(view, view.table) : { type: 'grab' });
    },
  };
}

type RobotTable = Extract<BotView['table'], { kind: 'robot' }>;

class Plan {
  private wanted: OpenCards | null = null;
  private hasProbed = false;
  private allSteps: number | null = null;
  private lowest = Number.POSITIVE_INFINITY;
  private last = Number.POSITIVE_INFINITY;
  private stillSteps = 0;
  private stepsSeen = 0;

  constructor(private readonly preferences: RobotPreferences) {}

  next(view: BotView, { robot, open }: RobotTable): Action {
    const { stepsLeft, stepsTaken, moved, strides } = view;
    this.allSteps ??= stepsLeft;
    let wanted = this.wanted ?? chosenCards(robot, this.preferences);
    if (stepsTaken === 1 && !this.hasProbed) {
      this.hasProbed = true;
      const rates = learningRatesOf(robot.learningRates);
      const perRate = (moved === null ? 0 : norm(moved)) / (rates[wanted.learningRate] ?? 1);
      const within = rates.filter((rate) => rate * perRate <= (strides.at(-1) ?? 1)).length;
      wanted = { ...wanted, learningRate: Math.max(0, within - 1) };
    }
    this.wanted = wanted;
    for (const card of CARDS)
      if (wanted[card] !== open[card]) return { type: 'card', card, choice: wanted[card] };
    if (stepsTaken === 0) return { type: 'run', length: SHORT };
    return this.shouldGrab(view) ? { type: 'grab' } : { type: 'run', length: this.portion(stepsLeft) };
  }

  private shouldGrab(view: BotView): boolean {
    const { sensed, moved, strides, stepsLeft, stepsTaken } = view;
    const shown = shownOf(sensed) ?? sensed.arrow?.steepness ?? 0;
    const isLow = shown <= this.lowest;
    this.lowest = Math.min(this.lowest, shown);
    const isStill = shown === this.last && moved !== null && norm(moved) < REST * (strides[0] ?? 1);
    this.stillSteps = isStill ? this.stillSteps + stepsTaken - this.stepsSeen : 0;
    this.stepsSeen = stepsTaken;
    this.last = shown;
    if (shown === 0) return true;
    const isFalling = this.preferences.schedule === 'falling';
    // Small steps of a falling schedule look like rest long before they are.
    if (this.stillSteps >= STILL_STEPS) return !isFalling || this.isLate(stepsLeft, SECOND_HALF);
    return isLow && this.isLate(stepsLeft) && !isFalling;
  }

  private portion(stepsLeft: number | null): RunLength {
    const length = this.preferences.schedule === 'falling' ? WATCHFUL : this.isLate(stepsLeft) ? SHORT : LONG;
    return RUN_LENGTHS[length] <= (stepsLeft ?? Number.POSITIVE_INFINITY) ? length : longestRun(stepsLeft);
  }

  private isLate(stepsLeft: number | null, share = LATE): boolean {
    return stepsLeft !== null && this.allSteps !== null && stepsLeft <= share * this.allSteps;
  }
}
