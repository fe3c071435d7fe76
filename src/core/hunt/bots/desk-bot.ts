/**
 * The desk bot: turns one knob after the other by warmth. It keeps turning a knob while it gets warmer and the gains promise
 * more, else turns it back; when no knob helps any more it takes a shorter turn, and at the shortest it grabs. Before it
 * tries a knob it taps it, as long as there are taps, to learn which way is warmer.
 * It knows only what a player knows (BotView). Method: coordinate search (Kolda, Lewis & Torczon, SIAM Review 45, 2003).
 */
import type { RandomSource } from '../../math/random';
import type { Action, KnobDirection, Stride } from '../action';
import type { Bot, BotMind, BotView } from './bot';
import { shownOf } from './shown';

export const deskBot: Bot = { name: 'desk', begin: (random) => deskMind(random) };

/** What the last action was for. */
type Doing = 'nothing' | 'trying' | 'turning-back';

export function deskMind(random: RandomSource): BotMind {
  const search = new DeskSearch(random);
  return (view) => search.next(view);
}

class DeskSearch {
  private stride: Stride | null = null;
  private knob = 0;
  private direction: KnobDirection = 'up';
  private doing: Doing = 'nothing';
  private shownBefore = 100;
  private lastGain = Number.NaN;
  /** Directions of the present knob that brought nothing. */
  private failed: KnobDirection[] = [];
  /** Which way each knob last got warmer. */
  private readonly liked = new Map<number, KnobDirection>();
  /** Knobs in a row that brought nothing with this stride. */
  private fruitless = 0;

  constructor(private readonly random: RandomSource) {}

  next(view: BotView): Action {
    const { sensed, strides, dimension } = view;
    const shown = shownOf(sensed);
    if (shown === null || shown === 0) return { type: 'grab' };
    const largest: Stride = strides.length === 3 ? 2 : strides.length === 2 ? 1 : 0;
    this.stride ??= largest;
    const again = this.judge(shown, view.bumped);
    if (again !== null) return again;
    // The present knob is at its best for this stride, or it is the first.
    for (;;) {
      if (this.fruitless >= dimension) {
        if (this.stride === 0) return { type: 'grab' };
        this.stride = this.stride === 2 ? 1 : 0;
        this.fruitless = 0;
      }
      const direction = this.nextDirection(view);
      if (direction === 'tap') return { type: 'tap-knob', knob: this.knob, direction: 'up' };
      if (direction !== null) return this.turn(direction);
      this.leaveKnob(dimension);
    }
  }

  /** What the last turn asks for: on the same way, or back; null when it is time to choose anew. */
  private judge(shown: number, bumped: boolean): Action | null {
    const gain = this.shownBefore - shown;
    const { doing } = this;
    this.doing = 'nothing';
    if (doing !== 'trying') {
      if (doing === 'turning-back') this.shownBefore = shown;
      return null;
    }
    this.shownBefore = shown;
    if (gain > 0) {
      this.liked.set(this.knob, this.direction);
      this.fruitless = -1; // leaving the knob counts one: it starts again from 0
      this.failed = [this.direction === 'up' ? 'down' : 'up'];
      const promised = gain + (gain - this.lastGain);
      this.lastGain = gain;
      if (!bumped && !(promised < 0)) return this.turn(this.direction);
      this.failed = ['up', 'down'];
      return null;
    }
    const wentOn = !Number.isNaN(this.lastGain);
    this.lastGain = Number.NaN;
    this.failed = wentOn ? ['up', 'down'] : [...this.failed, this.direction];
    if (gain === 0) return null;
    this.doing = 'turning-back';
    return this.turnAction(this.direction === 'up' ? 'down' : 'up');
  }

  /** Which way to try the present knob; 'tap' to feel it first, null when both ways failed. */
  private nextDirection({ sensed, toeTapsLeft }: BotView): KnobDirection | 'tap' | null {
    if (this.failed.length >= 2) return null;
    const [failed] = this.failed;
    if (failed !== undefined) return failed === 'up' ? 'down' : 'up';
    const tap = sensed.knobTaps?.find(({ knob, reach }) => knob === this.knob && reach > 0);
    if (tap !== undefined) {
      const warmer: KnobDirection = tap.change < 0 === (tap.direction === 'up') ? 'up' : 'down';
      this.failed = [warmer === 'up' ? 'down' : 'up'];
      return warmer;
    }
    const liked = this.liked.get(this.knob);
    if (liked !== undefined && this.stride !== 0) return liked;
    const tapped = sensed.knobTaps?.some(({ knob }) => knob === this.knob) ?? false;
    if (toeTapsLeft > 0 && !tapped) return 'tap';
    return liked ?? (this.random.integer(0, 1) === 0 ? 'up' : 'down');
  }

  private leaveKnob(dimension: number): void {
    this.fruitless += 1;
    this.knob = (this.knob + 1) % dimension;
    this.failed = [];
    this.lastGain = Number.NaN;
  }

  private turn(direction: KnobDirection): Action {
    this.direction = direction;
    this.doing = 'trying';
    return this.turnAction(direction);
  }

  private turnAction(direction: KnobDirection): Action {
    return { type: 'turn-knob', knob: this.knob, direction, stride: this.stride ?? 0 };
  }
}
