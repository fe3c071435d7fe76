/** Points with labels, as every classifier here takes them. */

export interface LabeledPoints {
  /** N points of d features, one after the other: feature j of point i at i·d + j. */
  readonly features: Float64Array;
  /** N labels, each 0 or 1. */
  readonly labels: Float64Array;
}

/** RangeError for fewer than two points, features that don't divide among them or aren't finite, or other labels. */
export function checkLabels({ features, labels }: LabeledPoints): void {
  const count = labels.length;
  if (count < 2) throw new RangeError(`labels must be two or more, got ${count}`);
  if (features.length === 0 || features.length % count !== 0)
    throw new RangeError(`${features.length} features can't be shared by ${count} points`);
  if (!features.every(Number.isFinite)) throw new RangeError('every feature must be finite');
  const wrong = labels.find((label) => label !== 0 && label !== 1);
  if (wrong !== undefined) throw new RangeError(`a label must be 0 or 1, got ${wrong}`);
}
