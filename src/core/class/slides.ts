/** The slides of the teacher's kit, in their order. Words are in the locales (`teachers:slide.<id>.…`), figures in slide-figures.ts. */

export const SLIDE_IDS = [
  'hunt',
  'loss',
  'warmer',
  'slope',
  'behind',
  'stride',
  'hollows',
  'thirty',
  'training',
  'knobs',
  'enough',
  'home',
] as const;
export type SlideId = (typeof SLIDE_IDS)[number];

/** Slides that begin in the dark: the class says what it thinks, then the light comes. */
export const DARK_SLIDES: readonly SlideId[] = ['warmer', 'behind', 'stride', 'hollows', 'thirty'];

export const isSlide = (text: string): text is SlideId => SLIDE_IDS.some((id) => id === text);
