/** The lines of the questions about data: the best ones for two ways of counting misses, both exact. */
import { type Dots, lossOfLines, meanOf } from './fields';

export interface Line {
  readonly slope: number;
  readonly intercept: number;
}

/** y = slope · x + intercept of least squares: slope Σ(x − x̄)(y − ȳ) ÷ Σ(x − x̄)². */
export function squaredLine(dots: Dots): Line {
  const x = meanOf(dots.map(([one]) => one));
  const y = meanOf(dots.map(([, one]) => one));
  const across = dots.reduce((sum, [px, py]) => sum + (px - x) * (py - y), 0);
  const slope = across / dots.reduce((sum, [px]) => sum + (px - x) * (px - x), 0);
  return { slope, intercept: y - slope * x };
}

/** The line of least mean absolute miss: one of them goes through two of the dots, so the best of those is a best one. */
export function absoluteLine(dots: Dots): Line {
  const loss = lossOfLines(dots, { kind: 'absolute' });
  const middle = meanOf(dots.map(([x]) => x));
  const missOf = ({ slope, intercept }: Line): number =>
    loss.loss(Float64Array.of(slope, intercept + slope * middle));
  const lines = dots.flatMap(([x, y], i) =>
    dots.slice(i + 1).flatMap(([otherX, otherY]) => {
      if (otherX === x) return [];
      const slope = (otherY - y) / (otherX - x);
      return [{ slope, intercept: y - slope * x }];
    }),
  );
  return lines.reduce((a, b) => (missOf(b) < missOf(a) ? b : a));
}
