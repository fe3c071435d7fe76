/**
 * Speed of the core, beside a plain textbook implementation and, where `cc` exists, the same work in C -O3.
 *
 *   npm run bench [-- --rounds 15] [--only bumps,map,adam,network,slice,certificate]
 *
 * Figures are medians over interleaved rounds; ratios are medians of the ratios within a round, with their quartiles.
 * Before anything is timed, all sides must agree. Run it on a quiet machine. Exit code 1 when anything is over its bound.
 */
import { parseArgs } from 'node:util';
import { openCFolder } from './bench/core/c-program';
import { type Contest, runContest } from './bench/core/contest';
import { type CoreRow, certificateRow, contestRow, coreTable } from './bench/core/core-table';

/** Each imports only what it times, so that one can run while another's code is being changed. */
const CONTESTS: readonly (readonly [name: string, load: () => Promise<readonly Contest[]>])[] = [
  ['bumps', async () => [(await import('./bench/core/field-contests')).bumpsContest()]],
  ['map', async () => (await import('./bench/core/field-contests')).mapContests()],
  ['adam', async () => (await import('./bench/core/adam-contests')).adamContests()],
  ['network', async () => [(await import('./bench/core/network-contests')).networkContest()]],
  ['slice', async () => [(await import('./bench/core/network-contests')).sliceContest()]],
];
const CERTIFICATE = 'certificate';
/** Fewer rounds than this are for trying things out; their figures aren't for showing. */
const ROUNDS = 15;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { rounds: { type: 'string' }, only: { type: 'string' } } });
  const rounds = Number(values.rounds ?? ROUNDS);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new RangeError(`--rounds must be a whole number from 1, got ${values.rounds}`);
  const names = [...CONTESTS.map(([name]) => name), CERTIFICATE];
  const asked = values.only?.split(',') ?? names;
  const unknown = asked.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new RangeError(`--only knows ${names.join(', ')}, not "${unknown}"`);

  const folder = openCFolder();
  const rows: CoreRow[] = [];
  try {
    for (const [name, load] of CONTESTS)
      if (asked.includes(name))
        for (const contest of await load()) {
          console.error(contest.what);
          rows.push(contestRow(runContest(contest, rounds, folder)));
        }
    if (asked.includes(CERTIFICATE)) {
      console.error('certificates of generated fields');
      const { measureCertificates } = await import('./bench/core/certificates');
      rows.push(...measureCertificates(rounds).map(certificateRow));
    }
  } finally {
    folder?.remove();
  }
  console.log(coreTable(rows));
  if (rows.some(({ ok }) => ok === false)) process.exitCode = 1;
}

await main();
