/** What a part of exploring is made from. */
import type { Profile } from '../../core/course/save';
import type { LevelPort } from '../ports';
import type { ReplayView } from '../views';

export interface Explored {
  readonly replay: ReplayView;
  /** The player's, with the walks that are kept of the same level. */
  readonly profile: Profile;
  /** Aborted when the replay is left. */
  readonly signal: AbortSignal;
  readonly levels: LevelPort;
}
