/**
 * A walker's memory of the best place so far and of the way back to it: no undo, but the same steps the other way.
 */
import { type Action, type Heading, oppositeHeading, type Stride } from '../action';

export class WayBack {
  private best = Number.POSITIVE_INFINITY;
  private steps: { heading: Heading; stride: Stride }[] = [];

  /** How many steps it is back to the best place; 0 when it is here. */
  get length(): number {
    return this.steps.length;
  }

  /** Tells how good this place is (lower is better); true when it beats the best so far. */
  arrive(badness: number): boolean {
    if (!(badness < this.best)) return false;
    this.best = badness;
    this.steps = [];
    return true;
  }

  /** Remembers a step that is about to be walked. */
  leave(heading: Heading, stride: Stride): void {
    this.steps.push({ heading, stride });
  }

  /** The next action of going back to the best place and grabbing there. */
  next(): Action {
    const step = this.steps.pop();
    return step === undefined
      ? { type: 'grab' }
      : { type: 'step', heading: oppositeHeading(step.heading), stride: step.stride };
  }
}
