/** Fields: loss and gradient of twelve bumps, and a map of 256² samples. */
import { randomSource } from '../../../src/core/math/random';
import { sampleMap } from '../../../src/core/surface/sample-map';
import { type BenchField, benchField, HALF_WIDTH } from './bench-field';
import type { Contest } from './contest';
import { textbookLossAndGradient, textbookMap } from './textbook/field';

const PLACES = 512;
const SIDE = 256;

export function bumpsContest(): Contest {
  const { surface, textbook, terms } = benchField(1);
  const random = randomSource(1, 'bench/places');
  const places = Float64Array.from({ length: 2 * PLACES }, () => random.between(-HALF_WIDTH, HALF_WIDTH));
  const out = new Float64Array(3 * PLACES);
  const w = new Float64Array(2);
  const gradient = new Float64Array(2);
  return {
    what: `loss + gradient of ${surface.bumps.length} bumps`,
    ours: () => {
      for (let k = 0; k < PLACES; k++) {
        w[0] = places[2 * k] as number;
        w[1] = places[2 * k + 1] as number;
        out[3 * k] = surface.lossAndGradient(w, gradient);
        out[3 * k + 1] = gradient[0] as number;
        out[3 * k + 2] = gradient[1] as number;
      }
      return out;
    },
    textbook: () => {
      const results: number[] = [];
      for (let k = 0; k < PLACES; k++) {
        const { loss, gradient } = textbookLossAndGradient(textbook, [
          places[2 * k] as number,
          places[2 * k + 1] as number,
        ]);
        results.push(loss, ...gradient);
      }
      return results;
    },
    c: {
      name: 'bumps',
      input: Float64Array.from([surface.bumps.length, surface.offset, ...terms, ...places]),
    },
    itemsPerRepetition: PLACES,
    repetitions: 80,
    blocks: 5,
    agreeWithin: 1e-12,
    mostOfC: 1.3,
  };
}

/** Against C by brute force, and, told without a bound, against C by the same recurrence. */
export function mapContests(): Contest[] {
  const field = benchField(2);
  const input = mapInput(field);
  return [
    {
      ...mapSides(field),
      what: `${SIDE}² map, against every bump at every sample`,
      c: { name: 'map-brute', input },
      mostOfC: 0.35,
    },
    {
      ...mapSides(field),
      what: `${SIDE}² map, against the same recurrence`,
      c: { name: 'map-recurrence', input },
      mostOfC: null,
    },
  ];
}

function mapInput({ surface, terms }: BenchField): Float64Array {
  return Float64Array.from([surface.bumps.length, surface.offset, SIDE, HALF_WIDTH, ...terms]);
}

function mapSides({ surface, textbook }: BenchField): Omit<Contest, 'what' | 'c' | 'mostOfC'> {
  const out = new Float64Array(SIDE * SIDE);
  return {
    ours: () => {
      sampleMap(surface, SIDE, out);
      return out;
    },
    textbook: () => textbookMap(textbook, HALF_WIDTH, SIDE),
    itemsPerRepetition: 1,
    repetitions: 3,
    blocks: 4,
    // What sample-map.ts says of itself.
    agreeWithin: 1e-9,
  };
}
