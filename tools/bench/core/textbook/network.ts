/** A multilayer perceptron as a textbook writes it: matrices of rows, Math.tanh, backpropagation with new vectors. */

export interface TextbookLayer {
  /** One row a neuron. */
  readonly matrix: readonly (readonly number[])[];
  readonly biases: readonly number[];
}

export interface TextbookPoints {
  readonly inputs: readonly (readonly number[])[];
  readonly labels: readonly number[];
}

/** The layers of a network from one vector of weights: each layer's matrix row by row, then its biases. */
export function textbookLayers(weights: readonly number[], sizes: readonly number[]): TextbookLayer[] {
  let offset = 0;
  const take = (count: number): number[] => {
    offset += count;
    return weights.slice(offset - count, offset);
  };
  return sizes.slice(1).map((outputs, l) => {
    const matrix = Array.from({ length: outputs }, () => take(sizes[l] ?? 0));
    return { matrix, biases: take(outputs) };
  });
}

/** What every layer puts out, the input first; all but the last layer go through tanh. */
function forward(layers: readonly TextbookLayer[], input: readonly number[]): (readonly number[])[] {
  const values: (readonly number[])[] = [input];
  layers.forEach(({ matrix, biases }, l) => {
    const from = values[l] ?? [];
    const sums = matrix.map((row, o) => row.reduce((sum, p, i) => sum + p * (from[i] ?? 0), biases[o] ?? 0));
    values.push(l === layers.length - 1 ? sums : sums.map(Math.tanh));
  });
  return values;
}

/** The mean of ½(z − y)². */
export function textbookNetworkLoss(
  layers: readonly TextbookLayer[],
  { inputs, labels }: TextbookPoints,
): number {
  const losses = inputs.map((input, k) => {
    const score = forward(layers, input)[layers.length]?.[0] ?? 0;
    return 0.5 * (score - (labels[k] ?? 0)) ** 2;
  });
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}

/** The loss, then its gradient in the order of the weights. */
export function textbookNetworkGradient(
  layers: readonly TextbookLayer[],
  { inputs, labels }: TextbookPoints,
): number[] {
  const gradients = layers.map(({ matrix, biases }) => ({
    matrix: matrix.map((row) => row.map(() => 0)),
    biases: biases.map(() => 0),
  }));
  let loss = 0;
  inputs.forEach((input, k) => {
    const values = forward(layers, input);
    const score = values[layers.length]?.[0] ?? 0;
    const miss = score - (labels[k] ?? 0);
    loss += (0.5 * miss ** 2) / inputs.length;
    let pushes = [miss / inputs.length];
    for (let l = layers.length - 1; l >= 0; l--) {
      const from = values[l] ?? [];
      const gradient = gradients[l];
      pushes.forEach((push, o) => {
        if (gradient === undefined) return;
        gradient.biases[o] = (gradient.biases[o] ?? 0) + push;
        gradient.matrix[o] = from.map((a, i) => (gradient.matrix[o]?.[i] ?? 0) + push * a);
      });
      pushes = from.map(
        (a, i) =>
          (1 - a * a) * pushes.reduce((sum, push, o) => sum + push * (layers[l]?.matrix[o]?.[i] ?? 0), 0),
      );
    }
  });
  return [loss, ...gradients.flatMap(({ matrix, biases }) => [...matrix.flat(), ...biases])];
}
