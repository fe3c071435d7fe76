/** The golden hunts as recorded in the fixtures: what is walked, and the digest each gave then. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Digests, WalkOrder } from './walks';

const goldenSchema = v.array(
  v.object({ name: v.string(), spec: v.unknown(), seed: v.number(), code: v.string(), digest: v.string() }),
);

export function readGolden(): { readonly golden: WalkOrder['golden']; readonly recorded: Digests } {
  const file = new URL('../fixtures/golden-hunts.json', import.meta.url);
  const hunts = v.parse(goldenSchema, JSON.parse(readFileSync(file, 'utf8')));
  return {
    golden: hunts.map(({ name, spec, seed, code }) => ({ name, spec, seed, code })),
    recorded: Object.fromEntries(hunts.map(({ name, digest }) => [name, digest])),
  };
}
