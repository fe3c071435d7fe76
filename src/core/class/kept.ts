/**
 * What the game keeps, where, and what it is for: the one list behind the privacy statement of the teacher's kit. A test reads the
 * source for anything that is kept and isn't named here. What each is for is told in the locales (`teachers:kept.<id>`).
 */

export interface Kept {
  readonly id: string;
  /** `storage` is the browser's local storage, `cache` its store of files. */
  readonly where: 'storage' | 'cache';
  /** The name under which it is kept; … stands for a part that differs. */
  readonly key: string;
}

export const KEPT = [
  { id: 'save', where: 'storage', key: 'candy-descent.save' },
  { id: 'unreadable', where: 'storage', key: 'candy-descent.unreadable-save' },
  { id: 'class', where: 'storage', key: 'candy-descent.class' },
  { id: 'unreadableClass', where: 'storage', key: 'candy-descent.unreadable-class' },
  { id: 'wall', where: 'storage', key: 'candy-descent.wall.…' },
  { id: 'probe', where: 'storage', key: 'candy-descent.probe' },
  { id: 'files', where: 'cache', key: 'candy-descent …' },
] as const satisfies readonly Kept[];
export type KeptId = (typeof KEPT)[number]['id'];
