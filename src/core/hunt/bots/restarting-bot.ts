/**
 * Random restarts around any bot: it walks down as that bot does, remembers how low the hollow was, and jumps instead of
 * grabbing, until a hollow is good enough to stay in. A jump can't be taken back, so it can't return to the best it has seen.
 *
 * When to stay: where nothing is left to lose (a loss is never below 0). Where it was told that the candy lies at 0, nowhere
 * else but in the last hollow. Where it wasn't, the first third of the hollows that it could see are only remembered, and of
 * those that follow it stays in the first that is as low as the lowest so far, or in the last. This is the rule of optimal stopping with recall forbidden (Ferguson, Statistical Science 4, 1989), for hollows
 * that come again. Without warmth it can't tell hollows apart and stays in the first.
 */
import type { RandomSource } from '../../math/random';
import type { Bot, BotMind, BotView } from './bot';
import { shownOf } from './shown';

/** As low as this many points more than the lowest is the same hollow: the gauge rounds, and walks end beside bottoms. */
const SAME_HOLLOW = 1.5;
/** Points at which nothing is left to lose. */
const NOTHING_LEFT = 1;
/** The share of the hollows that are only remembered. */
const REMEMBERED_SHARE = 1 / 3;

/** `candyAtZero`: the level is an early one, where players are told that the candy lies at a loss of 0. */
export function restartingBot(inner: Bot, candyAtZero: boolean): Bot {
  return {
    name: inner.name,
    begin: (random) => {
      const walk = new Restarts(inner, candyAtZero, random);
      return (view) => walk.next(view);
    },
  };
}

class Restarts {
  private mind: BotMind;
  /** Shown losses of the hollows left behind. */
  private readonly hollows: number[] = [];
  private stepsAtLanding = 0;
  private longestWalk = 0;

  constructor(
    private readonly inner: Bot,
    private readonly candyAtZero: boolean,
    private readonly random: RandomSource,
  ) {
    this.mind = inner.begin(random);
  }

  next(view: BotView): ReturnType<BotMind> {
    const action = this.mind(view);
    if (action.type !== 'grab' || this.stays(view)) return action;
    this.mind = this.inner.begin(this.random);
    this.stepsAtLanding = view.stepsTaken;
    return { type: 'jump' };
  }

  private stays({ sensed, jumpsLeft, stepsTaken, stepsLeft }: BotView): boolean {
    const shown = shownOf(sensed);
    this.longestWalk = Math.max(this.longestWalk, stepsTaken - this.stepsAtLanding);
    if (shown === null || jumpsLeft === 0 || shown <= NOTHING_LEFT) return true;
    const all = this.hollows.length + 1 + jumpsLeft;
    const lowest = Math.min(...this.hollows);
    const isRemembering = this.candyAtZero || this.hollows.length < all * REMEMBERED_SHARE;
    // Too few steps for another walk: better a hollow than a slope.
    const isLate = stepsLeft !== null && stepsLeft < this.longestWalk;
    this.hollows.push(shown);
    return isLate || (!isRemembering && shown <= lowest + SAME_HOLLOW);
  }
}
