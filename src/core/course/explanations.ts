/** The explanations that are tried out, in the order of the course, each with the chapter that it belongs to. */
export const EXPLANATIONS = {
  ruler: 'warmer-colder',
  'toe-taps': 'feel-the-slope',
  'loss-functions': 'second-blindfold',
  doctor: 'coach-and-doctor',
  blame: 'a-thousand-knobs',
  'wide-and-narrow': 'a-thousand-knobs',
  'stop-in-time': 'other-field',
} as const;

export type ExplanationId = keyof typeof EXPLANATIONS;

/** Whether a part of an address, which may be anything, names one. */
export function isExplanation(id: string): id is ExplanationId {
  return Object.hasOwn(EXPLANATIONS, id);
}
