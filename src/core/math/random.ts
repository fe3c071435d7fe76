/**
 * The one seeded source of chance. Everything random in core is drawn from here and passed in.
 *
 * Method: xoroshiro128+ from pure-rand, seeded by a hash of (seed, purpose). A source is split by purpose, so
 * that drawing a star's place never moves a hill. Same seed and purpose, same draws, on every machine.
 */
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { log } from './elementary';
import { hash32 } from './hash';

export interface RandomSource {
  /** A number in [0, 1), on a grid of 2⁻³². */
  uniform(): number;
  /** A number in [low, high). */
  between(low: number, high: number): number;
  /** An integer in [low, high], both ends possible. */
  integer(low: number, high: number): number;
  /** A draw from the standard normal distribution (Marsaglia's polar method). */
  normal(): number;
  /** One of the items, each as likely. RangeError when there are none. */
  pick<T>(items: readonly T[]): T;
}

/** A source for one purpose. `seed` is any finite number; `purpose` a short constant such as "start". */
export function randomSource(seed: number, purpose: string): RandomSource {
  if (!Number.isFinite(seed)) throw new RangeError(`seed must be finite, got ${seed}`);
  const generator = xoroshiro128plus(hash32(`${seed}/${purpose}`) | 0);
  const integer = (low: number, high: number): number => uniformInt(generator, low, high);
  const uniform = (): number => integer(0, 0xffffffff) / 0x100000000;
  const normal = (): number => {
    for (;;) {
      const u = 2 * uniform() - 1;
      const v = 2 * uniform() - 1;
      const s = u * u + v * v;
      if (s > 0 && s < 1) return u * Math.sqrt((-2 * log(s)) / s);
    }
  };
  return {
    uniform,
    between: (low, high) => low + (high - low) * uniform(),
    integer,
    normal,
    pick: (items) => {
      const item = items[integer(0, items.length - 1)];
      if (item === undefined) throw new RangeError('pick needs at least one item');
      return item;
    },
  };
}
