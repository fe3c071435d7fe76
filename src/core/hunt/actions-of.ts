/** What was done in a hunt, read back from its records. Apart from the rules, so that whoever keeps a hunt needs no rules. */
import type { Action } from './action';
import type { Hunt } from './hunt-state';

/** What was done, in order: each action once, however many records it made. */
export function actionsOf({ records }: Pick<Hunt, 'records'>): readonly Action[] {
  return records.flatMap((record) =>
    record.type === 'robot-step' && record.part > 0 ? [] : [record.action],
  );
}
