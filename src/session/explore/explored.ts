/** What a part of exploring is made from. */
import type { LevelPort } from '../ports';
import type { ReplayView } from '../views';

export interface Explored {
  readonly replay: ReplayView;
  /** Aborted when the replay is left. */
  readonly signal: AbortSignal;
  readonly levels: LevelPort;
}
