/**
 * Eigenvalues and eigenvectors of a small symmetric matrix.
 *
 * Method: Jacobi's, turning one pair of axes after the other until what is off the diagonal is gone to rounding. Its
 * eigenvalues are exact for a matrix that differs from the given one by a few times n·1e-16 of its size (Golub & Van
 * Loan, Matrix Computations 2013, section 8.5). Limits: made for up to a hundred rows.
 */

export interface SymmetricEigen {
  /** Rising. */
  readonly values: Float64Array;
  /** Unit vectors, in the order of the values. */
  readonly vectors: readonly Float64Array[];
}

const MOST_SWEEPS = 60;

/** Of a symmetric n × n matrix given row by row. RangeError when it isn't square or has numbers that aren't finite. */
export function symmetricEigen(matrix: Float64Array, n: number): SymmetricEigen {
  if (matrix.length !== n * n || !matrix.every(Number.isFinite))
    throw new RangeError(`the matrix must be ${n} × ${n} finite numbers, got ${matrix.length}`);
  const a = Float64Array.from(matrix);
  const turned = new Float64Array(n * n);
  for (let i = 0; i < n; i++) turned[i * n + i] = 1;
  for (let sweep = 0; sweep < MOST_SWEEPS && isTwisted(a, n); sweep++)
    for (let p = 0; p < n - 1; p++) for (let q = p + 1; q < n; q++) turn(a, turned, n, p, q);
  const order = Array.from({ length: n }, (_, i) => i).sort(
    (i, j) => (a[i * n + i] as number) - (a[j * n + j] as number) || i - j,
  );
  return {
    values: Float64Array.from(order, (i) => a[i * n + i] as number),
    vectors: order.map((i) => Float64Array.from({ length: n }, (_, k) => turned[k * n + i] as number)),
  };
}

/** Whether anything off the diagonal still counts beside the whole. */
function isTwisted(a: Float64Array, n: number): boolean {
  let off = 0;
  let all = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const x = a[i * n + j] as number;
      all += x * x;
      if (i !== j) off += x * x;
    }
  return off > 1e-34 * all;
}

/** One Jacobi rotation, which makes a[p, q] zero. */
function turn(a: Float64Array, turned: Float64Array, n: number, p: number, q: number): void {
  const apq = a[p * n + q] as number;
  if (apq === 0) return;
  const theta = ((a[q * n + q] as number) - (a[p * n + p] as number)) / (2 * apq);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < n; k++) {
    const akp = a[k * n + p] as number;
    const akq = a[k * n + q] as number;
    a[k * n + p] = c * akp - s * akq;
    a[k * n + q] = s * akp + c * akq;
  }
  for (let k = 0; k < n; k++) {
    const apk = a[p * n + k] as number;
    const aqk = a[q * n + k] as number;
    a[p * n + k] = c * apk - s * aqk;
    a[q * n + k] = s * apk + c * aqk;
  }
  a[p * n + q] = 0;
  a[q * n + p] = 0;
  for (let k = 0; k < n; k++) {
    const vkp = turned[k * n + p] as number;
    const vkq = turned[k * n + q] as number;
    turned[k * n + p] = c * vkp - s * vkq;
    turned[k * n + q] = s * vkp + c * vkq;
  }
}

/** A lower bound of the smallest eigenvalue: Jacobi's, less what rounding may have taken. */
export function leastEigenvalue(matrix: Float64Array, n: number): number {
  const { values } = symmetricEigen(matrix, n);
  let size = 0;
  for (let i = 0; i < matrix.length; i++) size += Math.abs(matrix[i] as number);
  return (values[0] as number) - 1e-13 * size;
}
