/**
 * The sled bot: reckons from how far each turn carried it what the ground was like (ground-model.ts), and takes the turn
 * (coast, brake, or a nudge) from which the next three can come lowest. It grabs when the bottom is reckoned to be here,
 * however fast it goes. On shaky ground it does the same and relies on the gauge to tell when nothing is won any more.
 * It knows only what a player knows (BotView).
 */
import type { SledSettings } from '../../level/way-settings';
import { type Action, type Heading, headingsOf, headingVector } from '../action';
import type { Bot, BotView } from './bot';
import { GroundModel } from './ground-model';
import { shownOf } from './shown';

/** The bottom is here: lower by less than this share of the loss at the start, or nearer than this many small strides. */
const NOTHING_LEFT = 0.002;
const HERE = 0.3;
/** Turns without a new warmest place, after which a place as warm as the warmest will do. */
const PATIENCE = 6;
/** A place reached a turn later is worth this much of it. */
const LATER = 0.97;
const LOOK_AHEAD = 3;

type SledAction = Extract<Action, { type: 'coast' | 'nudge' | 'brake' }>;

const COAST: SledAction = { type: 'coast' };
/** Coast and brake come first among the turns. */
const GLIDES = 2;

export const sledBot: Bot = {
  name: 'sled',
  begin: () => {
    const ride = new Ride();
    return (view) => (view.table.kind === 'sled' ? ride.next(view, view.table.sled) : { type: 'grab' });
  },
};

class Ride {
  private readonly ground = new GroundModel();
  private velocity: readonly number[] = [];
  private lastAction: SledAction | null = null;
  private best = Number.POSITIVE_INFINITY;
  private fruitless = 0;

  next(view: BotView, sled: SledSettings): Action {
    const { sensed, moved, strides } = view;
    this.feel(view, sled);
    const shown = shownOf(sensed);
    if (shown !== null && shown < this.best) {
      this.best = shown;
      this.fruitless = 0;
    } else this.fruitless += 1;
    if (this.isBottom(strides[0] ?? 1)) return { type: 'grab' };
    if (shown !== null && this.fruitless >= PATIENCE && shown <= this.best) return { type: 'grab' };
    const actions = turnsOf(view.dimension);
    if (this.velocity.length === 0) this.velocity = new Array<number>(view.dimension).fill(0);
    this.lastAction = moved === null ? COAST : this.bestTurn(actions, sled);
    return this.lastAction;
  }

  /** The velocity from how far it came, and from both velocities the gradient before. */
  private feel({ sensed, moved, bumped, gaugeScale }: BotView, sled: SledSettings): void {
    const { lastAction, velocity } = this;
    const { learningRate } = sled;
    let before: readonly number[] | null = null;
    if (moved !== null && lastAction !== null) {
      const after = moved.map((m) => -m / learningRate);
      const own = carriedOver(velocity, lastAction, sled);
      if (!bumped) before = after.map((v, i) => v - (own[i] ?? 0));
      this.velocity = after;
    }
    this.ground.arrive(
      before,
      moved,
      sensed.arrow,
      gaugeScale === 'linear' && sensed.arrow?.from !== 'shaky',
    );
  }

  private isBottom(toe: number): boolean {
    const bottom = this.ground.bottom(toe);
    if (bottom === null) return false;
    return bottom.share === null ? bottom.distance < HERE * toe : bottom.share < NOTHING_LEFT;
  }

  private bestTurn(actions: readonly SledAction[], sled: SledSettings): SledAction {
    const { ground } = this;
    const { learningRate } = sled;
    const lowestFrom = (velocity: readonly number[], way: readonly number[], depth: number): number => {
      if (depth === LOOK_AHEAD) return Number.POSITIVE_INFINITY;
      let lowest = Number.POSITIVE_INFINITY;
      const bend = ground.bend(way);
      // The last of the turns looked at may not nudge: that spares nine tenths of the reckoning.
      const count = depth === LOOK_AHEAD - 1 ? GLIDES : actions.length;
      for (let k = 0; k < count; k++) {
        const value = after(actions[k] ?? COAST, velocity, way, bend, depth);
        if (value < lowest) lowest = value;
      }
      return lowest;
    };
    const after = (
      action: SledAction,
      velocity: readonly number[],
      way: readonly number[],
      bend: readonly number[],
      depth: number,
    ): number => {
      const own = carriedOver(velocity, action, sled);
      const next = own.map((v, i) => v + (ground.gradient?.[i] ?? 0) + (bend[i] ?? 0));
      const there = way.map((d, i) => d - learningRate * (next[i] ?? 0));
      let worth = ground.change(there);
      for (let k = 0; k < depth; k++) worth *= LATER;
      return Math.min(worth, lowestFrom(next, there, depth + 1));
    };
    const still = this.velocity.map(() => 0);
    let best: SledAction = COAST;
    let lowest = Number.POSITIVE_INFINITY;
    for (const action of actions) {
      const value = after(action, this.velocity, still, still, 0);
      if (value < lowest) {
        lowest = value;
        best = action;
      }
    }
    return best;
  }
}

/** μv, less for a brake, with the push of a nudge: the velocity before the slope adds its own. */
function carriedOver(
  velocity: readonly number[],
  action: SledAction,
  { momentum, brake, push, learningRate }: SledSettings,
): readonly number[] {
  const kept = action.type === 'brake' ? momentum * brake : momentum;
  if (action.type !== 'nudge') return velocity.map((v) => kept * v);
  const unit = headingVector(action.heading);
  return velocity.map((v, i) => kept * v - (push / learningRate) * (unit[i] ?? 0));
}

function turnsOf(dimension: number): readonly SledAction[] {
  const nudges = headingsOf(dimension).map((heading: Heading) => ({ type: 'nudge', heading }) as const);
  return [COAST, { type: 'brake' }, ...nudges];
}
