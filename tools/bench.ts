/**
 * Speed of the core, beside a plain textbook implementation and, where `cc` exists, the same work in C -O3.
 *
 *   npm run bench [-- --rounds 15] [--only bumps,map,adam-bumps,adam-ravine,network,slice,certificate]
 *
 * Figures are medians over interleaved rounds; ratios are medians of the ratios within a round, with their quartiles.
 * Each measure has a process of its own. Before anything is timed, all sides must agree. Run it on a quiet machine;
 * what a neighbour on the same processor slowed is not counted (`bench/core/undisturbed.ts`).
 * Exit code 1 when anything is over its bound.
 */
import { parseArgs } from 'node:util';
import { type CoreRow, coreTable } from './bench/core/core-table';
import { MEASURES, measureApart } from './bench/core/measure';

/** Fewer rounds than this are for trying things out; their figures aren't for showing. */
const ROUNDS = 15;

function main(): void {
  const { values } = parseArgs({ options: { rounds: { type: 'string' }, only: { type: 'string' } } });
  const rounds = Number(values.rounds ?? ROUNDS);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new RangeError(`--rounds must be a whole number from 1, got ${values.rounds}`);
  const asked = values.only?.split(',') ?? MEASURES;
  const unknown = asked.find((name) => !MEASURES.includes(name));
  if (unknown !== undefined) throw new RangeError(`--only knows ${MEASURES.join(', ')}, not "${unknown}"`);

  const rows: CoreRow[] = [];
  for (const name of MEASURES)
    if (asked.includes(name)) {
      console.error(name);
      rows.push(...measureApart(name, rounds));
    }
  console.log(coreTable(rows));
  if (rows.some(({ ok }) => ok === false)) process.exitCode = 1;
}

main();
