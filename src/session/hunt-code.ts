/** The replay code of a hunt as it stands, finished or not. */
import { actionsOf } from '../core/hunt/actions-of';
import type { Hunt } from '../core/hunt/hunt-state';
import { encodeReplay } from '../core/replay/replay-code';

export function codeOf(hunt: Hunt): string {
  const { spec, hash, seed } = hunt.level;
  return encodeReplay({ levelId: spec.id, hash, seed, actions: actionsOf(hunt) });
}
