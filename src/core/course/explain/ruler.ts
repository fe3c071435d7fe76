/**
 * The ruler of chapter 1, to tilt by hand: a line through the middle of the dots, y = ȳ + tilt·(x − x̄), and how far it is
 * off on average, mean of |tilt·(xᵢ − x̄) + ȳ − yᵢ|. The same data, middle and loss as the level `tilted-ruler`.
 *
 * Units: x and y as their table gives them, tilt in units of y per unit of x, the loss in units of y.
 */
import { lineFit } from '../../model/line-fit';
import { columnsOf, parseTable } from '../../model/parse-table';

/** What the knob can be turned to. The lowest lies off the middle, so that the middle tells nothing. */
const LOWEST_TILT = -8;
const TILT_STEP = 0.5;
export const NOTCHES = 33;
/** Where the knob stands at first: cold, but not the coldest. */
const FIRST_NOTCH = 9;

export interface Ruler {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The point that the ruler turns about: the mean of x and of y. */
  readonly pivot: readonly [x: number, y: number];
  /** The average miss at each notch of the knob. */
  readonly losses: readonly number[];
  /** The notch with the least of them. */
  readonly lowest: number;
}

export const tiltAt = (notch: number): number => LOWEST_TILT + TILT_STEP * notch;

/** The notch whose tilt comes nearest. */
export function notchNear(tilt: number): number {
  const notch = Math.round((tilt - LOWEST_TILT) / TILT_STEP);
  return Math.min(NOTCHES - 1, Math.max(0, notch));
}

/** Through the dots of two columns of a table. TableError as parse-table.ts. */
export function rulerThrough(csv: string, across: string, up: string): Ruler {
  const [x = new Float64Array(0), y = new Float64Array(0)] = columnsOf(parseTable(csv), [across, up]);
  const pivot = [meanOf(x), meanOf(y)] as const;
  const model = lineFit(
    x.map((value) => value - pivot[0]),
    y,
    { kind: 'absolute' },
  );
  const w = Float64Array.of(0, pivot[1]);
  const losses = Array.from({ length: NOTCHES }, (_, notch) => {
    w[0] = tiltAt(notch);
    return model.loss(w);
  });
  return { x, y, pivot, losses, lowest: losses.indexOf(Math.min(...losses)) };
}

/** Where the ruler lies at x. */
export function rulerAt({ pivot }: Pick<Ruler, 'pivot'>, notch: number, x: number): number {
  return pivot[1] + tiltAt(notch) * (x - pivot[0]);
}

/** 0 at the coldest notch, 1 at the warmest: the share of the loss between them that is gone. */
export function warmthAt({ losses }: Pick<Ruler, 'losses'>, notch: number): number {
  const most = Math.max(...losses);
  const least = Math.min(...losses);
  return (most - (losses[notch] ?? most)) / (most - least);
}

export const QUESTS = ['colder', 'warmer', 'lowest'] as const;
export type Quest = (typeof QUESTS)[number];

/** What `warmer` asks for, in units of y. */
export const WARM_LOSS = 20;

/** Losses this near each other are the same to whoever reads them. */
const SAME = 0.05;

/** How far somebody has come with the ruler. */
export interface Turns {
  readonly notch: number;
  /** All notches that the knob has been at. */
  readonly visited: ReadonlySet<number>;
  /** How many of the quests are done, in their order. */
  readonly done: number;
}

export const FIRST_TURNS: Turns = { notch: FIRST_NOTCH, visited: new Set([FIRST_NOTCH]), done: 0 };

/** After a turn of the knob to a notch: it may do the quest that is asked for. */
export function turnTo(ruler: Ruler, { notch, visited, done }: Turns, to: number): Turns {
  const quest = QUESTS[done];
  const isDone = quest !== undefined && doesQuest(ruler, quest, notch, to);
  return { notch: to, visited: new Set(visited).add(to), done: isDone ? done + 1 : done };
}

function doesQuest({ losses, lowest }: Ruler, quest: Quest, from: number, to: number): boolean {
  const before = losses[from] ?? 0;
  const after = losses[to] ?? 0;
  switch (quest) {
    case 'colder':
      return after > before;
    case 'warmer':
      return after < WARM_LOSS;
    case 'lowest':
      return after < (losses[lowest] ?? 0) + SAME;
  }
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
