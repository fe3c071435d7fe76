/** The replay code of a hunt as it stands, finished or not. */
import type { Hunt } from '../core/hunt/hunt';
import { encodeReplay } from '../core/replay/replay-code';

export function codeOf(hunt: Hunt): string {
  const { spec, hash, seed } = hunt.level;
  return encodeReplay({ levelId: spec.id, hash, seed, actions: hunt.records.map((record) => record.action) });
}
