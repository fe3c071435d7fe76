/**
 * How long the single steps of what a page without a worker does are, in milliseconds of processor time (the engine's own
 * threads included, so that other programs don't count but a step may look longer than it is): both generators over
 * all that they can draw, and surveys of the hand-made levels. `npx tsx tools/longest-steps.ts [seeds each]`.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { drawable, drawSteps } from '../src/core/level/generate/generate-drawn';
import { DIFFICULTIES, generateSteps } from '../src/core/level/generate-level';
import { DRAWN_VERSION } from '../src/core/level/generated-id';
import { surveySteps } from '../src/worker/field-requests';
import { readLevel } from './read-level';

/** The durations of all steps, by what they were of. */
function timeSteps(steps: Generator<unknown, unknown, void>): number[] {
  const durations: number[] = [];
  for (let done = false; !done; ) {
    const begun = process.cpuUsage();
    done = steps.next().done === true;
    const { user, system } = process.cpuUsage(begun);
    durations.push((user + system) / 1000);
  }
  return durations;
}

const seeds = Number(process.argv[2] ?? 2);
const rows: { of: string; steps: number; longestMs: number; over25: number; totalMs: number }[] = [];

function tell(of: string, works: readonly (() => Generator<unknown, unknown, void>)[]): void {
  const durations = works.flatMap((work) => timeSteps(work()));
  const round = (ms: number): number => Number(ms.toPrecision(3));
  rows.push({
    of,
    steps: durations.length,
    longestMs: round(durations.reduce((most, ms) => Math.max(most, ms), 0)),
    over25: durations.filter((ms) => ms > 25).length,
    totalMs: round(durations.reduce((sum, ms) => sum + ms, 0)),
  });
}

const each = Array.from({ length: seeds }, (_, seed) => seed);
for (const difficulty of DIFFICULTIES)
  tell(
    `gen1 ${difficulty}`,
    each.map((seed) => () => generateSteps(difficulty, seed)),
  );
for (const what of drawable())
  tell(
    `gen${DRAWN_VERSION} ${what.family} ${what.teaches} ${what.difficulty}`,
    each.map((seed) => () => drawSteps({ ...what, seed })),
  );
const root = new URL('../', import.meta.url);
const order: { levels: readonly string[] } = JSON.parse(
  readFileSync(new URL('levels/order.json', root), 'utf8'),
);
const FIXTURES = 'tests/fixtures/levels';
const files = [
  ...order.levels.map((path) => `levels/${path}.json`),
  ...readdirSync(new URL(FIXTURES, root)).map((name) => `${FIXTURES}/${name}`),
];
for (const file of files) {
  const spec = readLevel(new URL(file, root));
  // A desk has no map.
  if (spec.controls !== 'mixing-desk') tell(`survey ${spec.id}`, [() => surveySteps(spec)]);
}
console.table(rows.sort((a, b) => b.longestMs - a.longestMs));
