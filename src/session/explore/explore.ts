/** What exploring a walk in the light holds beyond the walk itself; made anew for each replay, and gone with it. */
import { type OpenEyes, type OpenEyesParts, openEyesOn } from '../open-eyes';
import type { ReplayView } from '../views';
import { type MomentChoices, openChoices } from './choices';

/** What the parts of exploring are made from. */
export type Explored = OpenEyesParts;

export interface Explore {
  readonly replay: ReplayView;
  readonly choices: MomentChoices;
  readonly openEyes: OpenEyes;
}

export function openExplore(explored: Explored): Explore {
  const { replay } = explored;
  return { replay, choices: openChoices(replay), openEyes: openEyesOn(explored) };
}
