/**
 * The plane that a walk of many parameters lies in best: through the mean of its places, along the two directions that it
 * varies in most (principal components; Jolliffe, Principal Component Analysis, 2002).
 *
 *   C = Σₖ (xₖ − x̄)(xₖ − x̄)ᵀ   ·   d₁, d₂ its unit eigenvectors of the largest eigenvalues λ₁ ≥ λ₂ ≥ … ≥ 0
 *   share = (λ₁ + λ₂) ÷ Σᵢ λᵢ   ·   coordinates of x: ((x − x̄)·d₁, (x − x̄)·d₂)
 *
 * Each direction points where its largest entry is positive. The loss over it, L(x̄ + a·d₁ + b·d₂), is a slice, and no map of
 * the field: places beside the plane have other losses.
 */
import { symmetricEigen } from '../math/symmetric-eigen';

type Place = readonly number[];

export interface PrincipalPlane {
  /** x̄. */
  readonly middle: Place;
  readonly east: Place;
  readonly north: Place;
  /** Of all the walk's variance, what the plane holds: 0 to 1. */
  readonly share: number;
}

/** Null for a walk that never left its start. RangeError for places of fewer than two parameters or of different lengths. */
export function principalPlaneOf(places: readonly Place[]): PrincipalPlane | null {
  const n = places[0]?.length ?? 0;
  if (n < 2 || places.some((place) => place.length !== n))
    throw new RangeError(`a plane needs places of two parameters or more, all alike, got ${n}`);
  const middle = Array.from(
    { length: n },
    (_, i) => places.reduce((sum, place) => sum + (place[i] ?? 0), 0) / places.length,
  );
  const spread = new Float64Array(n * n);
  for (const place of places)
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++)
        spread[i * n + j] =
          (spread[i * n + j] as number) +
          ((place[i] ?? 0) - (middle[i] ?? 0)) * ((place[j] ?? 0) - (middle[j] ?? 0));
  const { values, vectors } = symmetricEigen(spread, n);
  // Rounding may leave a hair below 0 where there is none.
  const all = values.reduce((sum, value) => sum + Math.max(0, value), 0);
  const [first, second] = [vectors[n - 1], vectors[n - 2]];
  if (!(all > 0) || first === undefined || second === undefined) return null;
  return {
    middle,
    east: forwards(first),
    north: forwards(second),
    share: (Math.max(0, values[n - 1] ?? 0) + Math.max(0, values[n - 2] ?? 0)) / all,
  };
}

/** A place's coordinates in the plane: where its foot on it lies. */
export function onPlane(
  { middle, east, north }: Omit<PrincipalPlane, 'share'>,
  place: Place,
): readonly [number, number] {
  let a = 0;
  let b = 0;
  for (let i = 0; i < middle.length; i++) {
    const away = (place[i] ?? 0) - (middle[i] ?? 0);
    a += away * (east[i] ?? 0);
    b += away * (north[i] ?? 0);
  }
  return [a, b];
}

/** Writes x̄ + a·d₁ + b·d₂ to `out`. */
export function offPlane(
  { middle, east, north }: PrincipalPlane,
  a: number,
  b: number,
  out: Float64Array,
): void {
  for (let i = 0; i < out.length; i++) out[i] = (middle[i] ?? 0) + a * (east[i] ?? 0) + b * (north[i] ?? 0);
}

/**
 * Of another walk's variance about its own mean, what the plane holds: Σₖ |P(xₖ − x̄)|² ÷ Σₖ |xₖ − x̄|², P the foot on the plane's
 * directions; 0 to 1, and 1 for a walk that never left its start.
 */
export function shareOnPlane({ east, north }: PrincipalPlane, places: readonly Place[]): number {
  const n = east.length;
  const middle = Array.from(
    { length: n },
    (_, i) => places.reduce((sum, place) => sum + (place[i] ?? 0), 0) / places.length,
  );
  let held = 0;
  let all = 0;
  for (const place of places) {
    const [a, b] = onPlane({ middle, east, north }, place);
    held += a * a + b * b;
    for (let i = 0; i < n; i++) {
      const away = (place[i] ?? 0) - (middle[i] ?? 0);
      all += away * away;
    }
  }
  return all > 0 ? Math.min(1, held / all) : 1;
}

function forwards(direction: Float64Array): Place {
  let largest = 0;
  for (const d of direction) if (Math.abs(d) > Math.abs(largest)) largest = d;
  return Array.from(direction, (d) => (largest < 0 ? -d : d));
}
