/** A field of a bowl and Gaussian bumps as a textbook writes it: one object a bump, Math.exp, a new array a gradient. */

export interface Term {
  readonly amplitude: number;
  readonly center: readonly [number, number];
  /** The symmetric matrix P, row by row. */
  readonly matrix: readonly [readonly [number, number], readonly [number, number]];
}

export interface Field {
  readonly bowl: Term;
  readonly bumps: readonly Term[];
  readonly offset: number;
}

function quadratic({ center, matrix }: Term, w: readonly number[]): { value: number; slope: number[] } {
  const difference = center.map((c, i) => (w[i] ?? 0) - c);
  const slope = matrix.map((row) => row.reduce((sum, p, i) => sum + p * (difference[i] ?? 0), 0));
  return { value: slope.reduce((sum, s, i) => sum + s * (difference[i] ?? 0), 0), slope };
}

export function textbookLoss(field: Field, w: readonly number[]): number {
  return field.bumps.reduce(
    (sum, bump) => sum + bump.amplitude * Math.exp(-0.5 * quadratic(bump, w).value),
    0.5 * quadratic(field.bowl, w).value + field.offset,
  );
}

export function textbookLossAndGradient(
  field: Field,
  w: readonly number[],
): { readonly loss: number; readonly gradient: readonly number[] } {
  const { value, slope } = quadratic(field.bowl, w);
  let loss = 0.5 * value + field.offset;
  let gradient = slope;
  for (const bump of field.bumps) {
    const { value, slope } = quadratic(bump, w);
    const height = bump.amplitude * Math.exp(-0.5 * value);
    loss += height;
    gradient = gradient.map((g, i) => g - height * (slope[i] ?? 0));
  }
  return { loss, gradient };
}

/** Every bump at every sample, x fastest. */
export function textbookMap(field: Field, halfWidth: number, side: number): number[] {
  const losses: number[] = [];
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      const x = -halfWidth + (2 * halfWidth * column) / (side - 1);
      const y = -halfWidth + (2 * halfWidth * row) / (side - 1);
      losses.push(textbookLoss(field, [x, y]));
    }
  return losses;
}
