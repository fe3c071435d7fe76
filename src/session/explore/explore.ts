/** What exploring a walk in the light holds beyond the walk itself; made anew for each replay, and gone with it. */
import type { Hunt } from '../../core/hunt/hunt-state';
import { type OpenEyes, type OpenEyesParts, openEyesOn } from '../open-eyes';
import type { ReplayView } from '../views';
import { type MomentChoices, openChoices } from './choices';
import { type OtherWalk, otherWalk } from './other-walk';

/** What the parts of exploring are made from. */
export interface Explored extends OpenEyesParts {
  /** The walk that was to be beaten, if one was. */
  readonly other: Hunt | null;
}

export interface Explore {
  readonly replay: ReplayView;
  readonly choices: MomentChoices;
  readonly openEyes: OpenEyes;
  readonly other: OtherWalk | null;
}

export function openExplore(explored: Explored): Explore {
  const { replay, other } = explored;
  return {
    replay,
    choices: openChoices(replay),
    openEyes: openEyesOn(explored),
    other: otherWalk(replay, other),
  };
}
