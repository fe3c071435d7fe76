/**
 * The field's words that a player meets, in the order of the course: each with its formula, which is the same in every language, its
 * picture (assets/art/term-….svg; related words share one), and a level that shows it. Names and sentences are in the locales
 * (`glossary:term.…`), and each has its row in docs/glossary.md.
 */

export interface Term {
  readonly formula: string | null;
  readonly picture: string;
  readonly level: string;
}

const term = (picture: string, level: string, formula: string | null = null): Term => ({
  formula,
  picture,
  level,
});

export const TERMS = {
  loss: term('gauge', 'first-bowl', 'L(w)'),
  warmth: term('gauge', 'first-rope', '1 − L ÷ L₀'),
  'loss-on-show': term('gauge', 'first-bowl', '100 · L ÷ L₀'),
  parameter: term('knob', 'tilted-ruler', 'w'),
  'loss-function': term('miss', 'odd-one-out', 'L(w) = Σ r² ÷ n'),
  'loss-surface': term('field', 'first-bowl', 'w ↦ L(w)'),
  minimum: term('hollow', 'first-bowl', '∇L = 0'),
  'global-minimum': term('hollows', 'two-dips', 'L* = min L(w)'),
  'local-minimum': term('hollows', 'two-bowls', 'L(w) > L*,  ∇L = 0'),
  step: term('stride', 'first-bowl', 'w ← w + s · u'),
  stride: term('stride', 'first-bowl', 's'),
  'share-of-loss-recovered': term('gauge', 'two-dips', '(L₀ − L) ÷ (L₀ − L*)'),
  'toe-tap': term('toe', 'toe-bowl', 'L(w + s · u) − L(w)'),
  'partial-derivative': term('toe', 'toe-bowl', '∂L/∂wᵢ'),
  gradient: term('arrow', 'crooked-hollow', '∇L = (∂L/∂w₁, ∂L/∂w₂)'),
  'slope-arrow': term('arrow', 'behind-the-hill', '−∇L ÷ ‖∇L‖'),
  steepness: term('arrow', 'toe-bowl', '100 · ‖∇L‖ · s ÷ L₀'),
  isoline: term('isolines', 'crooked-hollow', 'L(w) = c'),
  'learning-rate': term('slide', 'first-slide', 'w ← w − η · ∇L'),
  overshoot: term('overshoot', 'narrow-slide', 'u · ∇L < 0 → u · ∇L > 0'),
  divergence: term('fly', 'wild-slide', 'η > 2 ÷ λ'),
  'basin-of-attraction': term('basins', 'two-bowls'),
  'random-restart': term('jump', 'jump-rope', 'min(L₁, L₂, …)'),
  model: term('line', 'penguin-weight', 'ŷ = a · x + b'),
  sample: term('line', 'geyser-line', '(x, y)'),
  miss: term('miss', 'tilted-ruler', 'r = ŷ − y'),
  outlier: term('outlier', 'odd-one-out'),
  ravine: term('ravine', 'long-ravine', 'κ ≥ 20'),
  'condition-number': term('ravine', 'long-gorge', 'κ = λ₂ ÷ λ₁'),
  zigzag: term('ravine', 'first-robot', 'd₁ · d₂ < 0'),
  momentum: term('sled', 'first-sled', 'v ← μ · v + ∇L'),
  velocity: term('sled', 'first-sled', 'w ← w − η · v'),
  plateau: term('flat', 'flat-land', '‖∇L‖ ≈ 0'),
  ridge: term('ridge', 'over-the-ridge'),
  saddle: term('saddle', 'the-saddle', 'λ₁ < 0 < λ₂'),
  noise: term('shake', 'lucky-shake', 'g = ∇L + ε'),
  'mini-batch': term('batch', 'shaky-geyser', 'B < N'),
  epoch: term('batch', 'shaky-geyser', 'N ÷ B'),
  schedule: term('schedule', 'cool-down', 'η(t)'),
  optimizer: term('robot', 'first-robot'),
  'update-rule': term('robot', 'first-robot', 'w ← w − η · ∇L'),
  'adaptive-step-size': term('shoes', 'own-pace', 'rᵢ = η ÷ √sᵢ'),
  'mixing-desk': term('knob', 'first-desk', 'w = (w₁, …, wₙ)'),
  'principal-plane': term('slice', 'six-knobs', 'x̄ + a · d₁ + b · d₂'),
  slice: term('slice', 'xor-slice', 'w₀ + a · d₁ + b · d₂'),
  backpropagation: term('network', 'xor-slice', 'δₗ = Wᵀ · δₗ₊₁ · f′'),
  'training-set': term('split', 'in-time', 'L'),
  'test-set': term('split', 'in-time', 'L′'),
  overfitting: term('split', 'learned-by-heart', 'L′ − L'),
  'early-stopping': term('stop', 'in-time', 'min L′(wₜ)'),
} as const satisfies Readonly<Record<string, Term>>;

export type TermId = keyof typeof TERMS;

export const TERM_IDS = Object.keys(TERMS) as readonly TermId[];

export const isTerm = (text: string): text is TermId => Object.hasOwn(TERMS, text);
