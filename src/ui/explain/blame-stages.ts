/** The way through the network, one press at a time: there, then back, then the step. */
import type { NodeName } from '../../core/course/explain-onward/blame';

export const STAGES = [
  'taste',
  'there-a',
  'there-b',
  'there-z',
  'loss',
  'back-z',
  'back-a',
  'back-b',
  'turn',
  'turned',
] as const;
export type Stage = (typeof STAGES)[number];

/** How far a stage is. */
export const placeOf = (stage: Stage): number => STAGES.indexOf(stage);

/** Whether what a node puts out is known by then. */
export const isSaid = (node: NodeName, stage: Stage): boolean => placeOf(stage) >= placeOf(`there-${node}`);

/** Whether a node's blame, and so the share of each knob into it, is known by then. */
export const isBlamed = (node: NodeName, stage: Stage): boolean => placeOf(stage) >= placeOf(`back-${node}`);

/** The node that a stage is about. */
export function nodeOf(stage: Stage): NodeName | null {
  switch (stage) {
    case 'there-a':
    case 'back-a':
      return 'a';
    case 'there-b':
    case 'back-b':
      return 'b';
    case 'there-z':
    case 'back-z':
      return 'z';
    case 'taste':
    case 'loss':
    case 'turn':
    case 'turned':
      return null;
  }
}
