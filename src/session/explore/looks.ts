/** How the walks beside the player's look, on the map and in words: each a colour and a dash, so that neither is needed alone. */
import type { Walker } from './rivals';

export interface Look {
  /** CSS colour of the line; its edge is ink. */
  readonly color: string;
  /** Lengths of line and gap in turn, in CSS px of a line as thick as a rival's. */
  readonly dash: readonly number[];
  /** Relative to a rival's line. A coach's is a finer line of its own rival's pattern. */
  readonly thickness: number;
}

const RIVAL = {
  rando: { color: '#d3cde8', dash: [6, 8] },
  grady: { color: '#4f97f2', dash: [20, 8] },
  momo: { color: '#ff9838', dash: [22, 7, 5, 7] },
  nessa: { color: '#a06bf0', dash: [18, 6, 5, 6, 5, 6] },
  addie: { color: '#c3e04a', dash: [10, 8] },
  stoch: { color: '#ffd84d', dash: [6, 5, 6, 16] },
} as const;

const COACH_THICKNESS = 0.7;

export function lookOf(walker: Walker): Look {
  switch (walker.kind) {
    case 'rival':
      return { ...RIVAL[walker.name], thickness: 1 };
    case 'coach': {
      const { color, dash } = RIVAL[walker.name];
      return { color, dash: dash.map((px) => px * COACH_THICKNESS), thickness: COACH_THICKNESS };
    }
    case 'robot':
      return { color: '#7fd3ff', dash: [14, 4], thickness: 1 };
    case 'ghost':
      return walker.isBest
        ? { color: '#fff3c4', dash: [8, 6], thickness: 0.8 }
        : {
            color: '#e9e4ff',
            dash: [
              [4, 8],
              [12, 10],
              [6, 4],
            ][walker.number % 3] ?? [4, 8],
            thickness: 0.8,
          };
  }
}
