/** Kinds of generated fields, each one word, as it stands in a level's id; apart from the recipes, so light. */
export const FAMILIES = [
  'bowl',
  'ravine',
  'hollows',
  'ridge',
  'saddle',
  'plateau',
  'ripples',
  'cliff',
  'rope',
  'classic',
  'line',
  'logistic',
  'network',
  'desk',
] as const;
export type Family = (typeof FAMILIES)[number];
