/**
 * One measure of the core by its name, in a process of its own: what an engine has learnt from one (which losses a loop
 * has met, which sizes) can't then speed or slow another, and the order of measures doesn't matter.
 *
 *   tsx tools/bench/core/measure.ts <name> <rounds>     writes its rows as JSON
 */
import { execFileSync } from 'node:child_process';
import { argv, execArgv, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { openCFolder } from './c-program';
import { type Contest, runContest } from './contest';
import { type CoreRow, certificateRow, contestRow, coreRowsSchema } from './core-table';
import { disturbedBlocks } from './undisturbed';

/** Each imports only what it times, so that one can run while another's code is being changed. */
const CONTESTS: Readonly<Record<string, () => Promise<readonly Contest[]>>> = {
  bumps: async () => [(await import('./field-contests')).bumpsContest()],
  map: async () => (await import('./field-contests')).mapContests(),
  'adam-bumps': async () => (await import('./adam-contests')).adamOnBumps(),
  'adam-ravine': async () => (await import('./adam-contests')).adamOnRavine(),
  network: async () => [(await import('./network-contests')).networkContest()],
  slice: async () => [(await import('./network-contests')).sliceContest()],
};
export const MEASURES: readonly string[] = [...Object.keys(CONTESTS), 'certificate'];

/** The rows of one measure. Throws where it fails, after its own message on the error stream. */
export function measureApart(name: string, rounds: number): readonly CoreRow[] {
  const itself = fileURLToPath(import.meta.url);
  const rows = execFileSync(execPath, [...execArgv, itself, name, `${rounds}`], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return v.parse(coreRowsSchema, JSON.parse(rows));
}

async function measure(name: string, rounds: number): Promise<readonly CoreRow[]> {
  const load = CONTESTS[name];
  if (load === undefined)
    return (await import('./certificates')).measureCertificates(rounds).map(certificateRow);
  const folder = openCFolder();
  try {
    const rows = (await load()).map((contest) => contestRow(runContest(contest, rounds, folder)));
    console.error(`  ${disturbedBlocks()} blocks not counted: a neighbour had half of the processor`);
    return rows;
  } finally {
    folder?.remove();
  }
}

if (argv[1] === fileURLToPath(import.meta.url))
  console.log(JSON.stringify(await measure(argv[2] ?? '', Number(argv[3]))));
