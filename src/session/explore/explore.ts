/** What exploring a walk in the light holds beyond the walk itself; made anew for each replay, and gone with it. */
import { progressOf } from '../../core/course/saves';
import { type OpenEyes, type OpenEyesParts, openEyesOn } from '../open-eyes';
import type { ReplayView } from '../views';
import { type MomentChoices, openChoices } from './choices';
import type { Explored as ExploredHere } from './explored';
import { type Layers, openLayers } from './layers';
import { type OtherWalk, otherWalk, readOther } from './other-walk';
import { openRivals, type Rivals } from './rivals';

/** What the parts of exploring are made from. */
export interface Explored extends ExploredHere, OpenEyesParts {
  /** The code of the walk that was to be beaten, empty if none was. */
  readonly theirs: string;
}

export interface Explore {
  readonly replay: ReplayView;
  readonly choices: MomentChoices;
  readonly openEyes: OpenEyes;
  readonly other: OtherWalk | null;
  /** Who else walked here. */
  readonly rivals: Rivals;
  /** What may lie on the lit field, and what is read there; null where there is no map. */
  readonly layers: Layers | null;
  /** Time passes: gives a frame's time to whatever is being reckoned, and lets a robot with open eyes walk on. */
  tick(deltaMs: number): void;
}

export function openExplore(explored: Explored): Explore {
  const { replay, profile, theirs } = explored;
  const { best, recent } = progressOf(profile, replay.hunt.level.spec.id);
  const openEyes = openEyesOn(explored);
  const rivals = openRivals(replay, { best, earlier: recent });
  return {
    replay,
    choices: openChoices(replay),
    openEyes,
    other: otherWalk(replay, theirs === '' ? null : readOther(replay.hunt, theirs)),
    rivals,
    layers: openLayers(explored),
    tick: (deltaMs) => {
      openEyes.tick(deltaMs);
      rivals.tick();
    },
  };
}
