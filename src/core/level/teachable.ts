/** What a level can claim to teach; apart from the schema, so light. What each claim means is in level/teaches. */
export const TEACHES = [
  'loss',
  'gradient',
  'gradient-is-local',
  'learning-rate',
  'zigzag',
  'ridge',
  'plateau',
  'saddle',
  'local-minimum',
  'restarts',
  'noise-helps',
  'schedule',
  'adaptive',
  'loss-shape',
  'overfit',
] as const;
export type Teaches = (typeof TEACHES)[number];
