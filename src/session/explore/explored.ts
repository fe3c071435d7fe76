/** What a part of exploring is made from. */
import type { LevelPort } from '../ports';
import type { ReplayView } from '../views';
import type { KeptWalks } from './rivals';

export interface Explored {
  readonly replay: ReplayView;
  /** The player's walks of the same level. */
  readonly kept: KeptWalks;
  /** Aborted when the replay is left. */
  readonly signal: AbortSignal;
  readonly levels: LevelPort;
}
