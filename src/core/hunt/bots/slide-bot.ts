/**
 * The slide bot: chooses each step's learning rate from what it senses. The first slide is the smallest, to feel the ground;
 * from then on it reckons with a model of the ground (ground-model.ts) which rate is best, looking one slide further ahead,
 * and trusts the model no farther than twice as far as it has just come. It grabs when the bottom is reckoned to be here.
 * On shaky ground a model would be shaken too: there it takes a larger or smaller rate as it gets warmer or not, smaller
 * and smaller, and grabs when the smallest bring nothing.
 * It knows only what a player knows (BotView).
 */
import { learningRatesOf } from '../../level/way-settings';
import { norm } from '../../math/vector';
import type { Action } from '../action';
import type { Bot, BotView } from './bot';
import { GroundModel } from './ground-model';
import { shownOf } from './shown';

/** The bottom is here: lower by less than this share of the loss at the start … */
const NOTHING_LEFT = 0.002;
/** … or nearer than this many small strides, twice in a row. */
const HERE = 0.25;
/** On shaky ground: slides without a new warmest place before the rate is made smaller. */
const PATIENCE = 3;

export const slideBot: Bot = {
  name: 'slide',
  begin: () => {
    const steady = new SteadySlide();
    const shaky = new ShakySlide();
    return (view) =>
      view.table.kind !== 'slide'
        ? { type: 'grab' }
        : view.sensed.arrow?.from === 'shaky'
          ? shaky.next(view, learningRatesOf(view.table.slide.learningRates))
          : steady.next(view, learningRatesOf(view.table.slide.learningRates));
  },
};

class SteadySlide {
  private readonly ground = new GroundModel();
  private lastRate: number | null = null;
  private nearBottom = 0;

  next(view: BotView, rates: readonly number[]): Action {
    const { sensed, moved, bumped, strides } = view;
    const { lastRate } = this;
    const before =
      moved === null || lastRate === null || bumped ? null : moved.map((m) => -m / (rates[lastRate] ?? 1));
    this.ground.arrive(before, moved, sensed.arrow, view.gaugeScale === 'linear');
    if (sensed.arrow?.steepness === 0) return { type: 'grab' };
    if (this.isBottom(strides[0] ?? 1)) return { type: 'grab' };
    this.lastRate = this.bestRate(rates, moved, strides, sensed.change ?? 0);
    return { type: 'slide', rate: this.lastRate };
  }

  private isBottom(toe: number): boolean {
    const bottom = this.ground.bottom(toe);
    const isHere =
      bottom !== null && (bottom.share === null ? bottom.distance < HERE * toe : bottom.share < NOTHING_LEFT);
    this.nearBottom = isHere ? this.nearBottom + 1 : 0;
    return this.nearBottom >= 2;
  }

  /** The rate with the lowest reckoned place after two slides, the first no longer than the trust. */
  private bestRate(
    rates: readonly number[],
    moved: readonly number[] | null,
    strides: readonly number[],
    change: number,
  ): number {
    const { ground } = this;
    const { gradient } = ground;
    if (gradient === null) return 0;
    const came = moved === null ? 0 : norm(moved);
    const largest = strides.at(-1) ?? 1;
    const trust = change > 0 ? Math.max(came / 2, strides[0] ?? 1) : Math.max(2 * came, largest);
    const size = norm(gradient);
    let best = 0;
    let lowest = Number.POSITIVE_INFINITY;
    for (let k = 0; k < rates.length; k++) {
      const rate = rates[k] ?? 0;
      if (k > 0 && rate * size > trust) break;
      const first = gradient.map((g) => -rate * g);
      const bend = ground.bend(first);
      const next = gradient.map((g, i) => g + (bend[i] ?? 0));
      for (const second of rates) {
        if (second * norm(next) > trust) break;
        const value = ground.change(first.map((d, i) => d - second * (next[i] ?? 0)));
        if (value < lowest) {
          lowest = value;
          best = k;
        }
      }
    }
    return best;
  }
}

class ShakySlide {
  private rate = 0;
  private best = Number.POSITIVE_INFINITY;
  private fruitless = 0;
  private settled = false;

  next(view: BotView, rates: readonly number[]): Action {
    const { moved, strides, sensed } = view;
    const shown = shownOf(sensed);
    const largest = strides.at(-1) ?? 1;
    if (!this.settled && moved !== null && !view.bumped) {
      // The first slide told how far this rate carries: take the largest that carries no farther than a large stride.
      const perRate = norm(moved) / (rates[this.rate] ?? 1);
      while (this.rate + 1 < rates.length && (rates[this.rate + 1] ?? 0) * perRate <= largest) this.rate += 1;
      this.settled = true;
    }
    if (shown !== null) {
      if (shown < this.best) {
        this.best = shown;
        this.fruitless = 0;
      } else this.fruitless += 1;
      if (this.fruitless >= PATIENCE) {
        if (
          this.rate === 0 ||
          (shown <= this.best && moved !== null && norm(moved) < HERE * (strides[0] ?? 1))
        )
          return { type: 'grab' };
        this.rate = Math.max(0, this.rate - 1);
        this.fruitless = 0;
      }
    } else if (this.settled && view.stepsTaken % (2 * PATIENCE) === 0) this.rate = Math.max(0, this.rate - 1);
    return { type: 'slide', rate: this.rate };
  }
}
