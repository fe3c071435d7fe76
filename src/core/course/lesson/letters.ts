/** The letters of formulas that have a meaning in words (`lesson:letter.…`), with their signs. */
export const LETTERS = {
  loss: 'L',
  startLoss: 'L₀',
  candyLoss: 'L*',
  gradient: '∇L',
  shaky: 'g',
  place: 'w',
  stride: 's',
  rate: 'η',
  sizes: 'r',
  push: 'v',
  way: 'd',
  angle: 'α',
  curvature: 'λ',
  narrowness: 'κ',
  miss: 'r',
  guess: 'ŷ',
  truth: 'y',
  keptLoss: 'L′',
  tries: 'L₁, L₂',
} as const;
export type LetterName = keyof typeof LETTERS;
