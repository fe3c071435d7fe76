/**
 * The update rule of a step as lines of formulas: in letters, and for each parameter with its numbers. Formulas are the same in every
 * language but for how numbers are written, and run left to right.
 */
import type { DrivenAxis, StepRule } from '../../../core/replay/step-rule';

/** The letters that a rule uses; each has its meaning in words. */
export type Letter = 'w' | 's' | 'h' | 'eta' | 'g' | 'v' | 'mu' | 'r' | 'm' | 'p' | 'b';
export const SIGNS: Readonly<Record<Letter, string>> = {
  w: 'w',
  s: 's',
  h: 'h',
  eta: 'η',
  g: 'g',
  v: 'v',
  mu: 'μ',
  r: 'r',
  m: 'm',
  p: 'p',
  b: 'b',
};

export interface RuleLines {
  readonly letters: readonly Letter[];
  readonly symbols: readonly string[];
  /** For each parameter that the step moved or might have: its lines. */
  readonly axes: readonly { readonly axis: number; readonly lines: readonly string[] }[];
}

/** Null for what follows no rule. `number` writes a number as the player's language does. */
export function ruleLines(rule: StepRule, number: (value: number) => string): RuleLines | null {
  /** A number that comes after a sign: its own minus in brackets. */
  const after = (value: number): string => (value < 0 ? `(${number(value)})` : number(value));
  switch (rule.kind) {
    case 'start':
    case 'jump':
      return null;
    case 'walk':
      return {
        letters: ['w', 's', 'h'],
        symbols: ['w ← w + s · h'],
        axes: rule.axes.map(({ old, way, new: to }, axis) => ({
          axis,
          lines: [
            sum(
              `${number(old)} + ${number(rule.stride)} × ${after(way)}`,
              old + rule.stride * way,
              to,
              number,
            ),
          ],
        })),
      };
    case 'knob': {
      const { old, turn, new: to } = rule;
      const wanted = `${number(old)} ${turn < 0 ? '−' : '+'} ${number(Math.abs(turn))}`;
      return {
        letters: ['w', 's'],
        symbols: [turn < 0 ? 'w ← w − s' : 'w ← w + s'],
        axes: [{ axis: rule.knob - 1, lines: [sum(wanted, old + turn, to, number)] }],
      };
    }
    case 'driven':
      return {
        ...symbolsOf(rule),
        axes: rule.axes.map((one, axis) => ({ axis, lines: drivenLines(rule, one, number, after) })),
      };
  }
}

type Driven = Extract<StepRule, { kind: 'driven' }>;

function symbolsOf({ rule, kept, axes }: Driven): Pick<RuleLines, 'letters' | 'symbols'> {
  const nudged = axes.some(({ nudge }) => nudge !== 0);
  switch (rule) {
    case 'gradient-descent':
      return { letters: ['w', 'eta', 'g'], symbols: ['w ← w − η · g'] };
    case 'momentum':
      return {
        letters: [
          ...(['w', 'eta', 'g', 'v', 'mu'] as const),
          ...(kept < 1 ? (['b'] as const) : []),
          ...(nudged ? (['p'] as const) : []),
        ],
        symbols: [`v ← μ · ${kept < 1 ? 'b · ' : ''}v + g${nudged ? ' + p' : ''}`, 'w ← w − η · v'],
      };
    case 'nesterov':
      return { letters: ['w', 'eta', 'g', 'v', 'mu'], symbols: ['v ← μ · v + g', 'w ← w − η · (g + μ · v)'] };
    case 'adagrad':
    case 'rmsprop':
      return { letters: ['w', 'r', 'g'], symbols: ['w ← w − r · g'] };
    case 'adam':
      return { letters: ['w', 'r', 'm'], symbols: ['w ← w − r · m'] };
  }
}

function drivenLines(
  { momentum, kept, flewOff }: Driven,
  { old, gradient, carried, nudge, velocity, push, rate, wanted, new: to }: DrivenAxis,
  number: (value: number) => string,
  after: (value: number) => string,
): readonly string[] {
  const lines: string[] = [];
  if (momentum !== null && carried !== null && velocity !== null) {
    const share = kept < 1 ? `${number(momentum)} × ${number(kept)}` : number(momentum);
    const pushed = nudge === 0 ? '' : ` + ${after(nudge)}`;
    lines.push(`v = ${share} × ${after(carried)} + ${after(gradient)}${pushed} = ${number(velocity)}`);
  }
  const reckoned = `${number(old)} − ${number(rate)} × ${after(push)}`;
  lines.push(flewOff ? `w = ${reckoned} = ${number(wanted)}` : sum(reckoned, wanted, to, number));
  return lines;
}

/** "w = … = wanted", and where an edge held it instead. */
function sum(reckoned: string, wanted: number, to: number, number: (value: number) => string): string {
  const held = number(wanted) === number(to) ? '' : ` → ${number(to)}`;
  return `w = ${reckoned} = ${number(wanted)}${held}`;
}
