/** Adam as Kingma & Ba (2015) print it, Algorithm 1: new vectors each step, and a power for each bias correction. */

export function textbookAdam(
  gradientAt: (w: readonly number[]) => readonly number[],
  start: readonly number[],
  learningRate: number,
  steps: number,
): number[] {
  const beta1 = 0.9;
  const beta2 = 0.999;
  const epsilon = 1e-8;
  let w = [...start];
  let m = start.map(() => 0);
  let v = start.map(() => 0);
  const path = [...start];
  for (let t = 1; t <= steps; t++) {
    const g = gradientAt(w);
    m = m.map((mean, i) => beta1 * mean + (1 - beta1) * (g[i] ?? 0));
    v = v.map((square, i) => beta2 * square + (1 - beta2) * (g[i] ?? 0) ** 2);
    const mHat = m.map((mean) => mean / (1 - beta1 ** t));
    const vHat = v.map((square) => square / (1 - beta2 ** t));
    w = w.map((x, i) => x - (learningRate * (mHat[i] ?? 0)) / (Math.sqrt(vHat[i] ?? 0) + epsilon));
    path.push(...w);
  }
  return path;
}
