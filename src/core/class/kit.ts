/** The parts of the teacher's kit, and what there is to ask about groups of walks on the wall. Words: `teachers:part.…`, `teachers:group.…`. */
import type { BeliefName } from '../level/beliefs';
import type { MomentKind } from '../replay/moment';

/** In the order in which they stand on the page and are printed. */
export const KIT_PARTS = [
  'first',
  'second',
  'gym',
  'slides',
  'asking',
  'answers',
  'standards',
  'privacy',
] as const;
export type KitPart = (typeof KIT_PARTS)[number];

export const isKitPart = (text: string): text is KitPart => KIT_PARTS.some((part) => part === text);

/** Moments that walks of a class may share, each with the belief that it can break, if one. */
export const GROUPS = [
  { moment: 'overshoot', belief: 'bigger-is-faster' },
  { moment: 'flew-off', belief: 'bigger-is-faster' },
  { moment: 'stuck', belief: 'first-hollow' },
  { moment: 'plateau', belief: 'stuck-is-minimum' },
  { moment: 'stopped-early', belief: null },
  { moment: 'uphill', belief: 'always-lower' },
  { moment: 'past-lowest', belief: 'lowest-found' },
  { moment: 'zigzag', belief: null },
  { moment: 'warmer-farther', belief: null },
] as const satisfies readonly { readonly moment: MomentKind; readonly belief: BeliefName | null }[];

/** What to ask a child who walks just now: `teachers:when.…`. */
export const WHENS = ['stuck', 'fast', 'sad', 'done'] as const;

/** Safety rules of the gym, the most important first: `teachers:safety.…`. */
export const SAFETY = ['stop', 'guard', 'walk', 'clear', 'blindfold', 'touch', 'wheels', 'sweets'] as const;
