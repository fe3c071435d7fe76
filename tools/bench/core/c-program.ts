/**
 * The C references: compiled with `cc -O3` into a folder that is gone afterwards, run as child processes that time
 * themselves. Where no `cc` is found there are none, and the table says so.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface CRun {
  /** Nanoseconds of one repetition, in the fastest block. */
  readonly durationNs: number;
  readonly results: Float64Array;
}

export interface CProgram {
  run(repetitions: number, blocks: number): CRun;
}

export interface CFolder {
  /** Compiles c/<name>.c and gives it its numbers. */
  compile(name: string, input: Float64Array): CProgram;
  remove(): void;
}

/** A map's results are 65,536 lines of up to 25 characters. */
const MOST_OUTPUT_BYTES = 16e6;

/** A folder to compile in, or null where there is no C compiler. */
export function openCFolder(): CFolder | null {
  if (spawnSync('cc', ['--version']).status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'candy-bench-'));
  let inputs = 0;
  return {
    compile: (name, input) => {
      const program = join(folder, name);
      const source = fileURLToPath(new URL(`c/${name}.c`, import.meta.url));
      execFileSync('cc', ['-O3', '-o', program, source, '-lm']);
      inputs += 1;
      const inputFile = join(folder, `${inputs}.input`);
      writeFileSync(inputFile, new Uint8Array(input.buffer, input.byteOffset, input.byteLength));
      return {
        run: (repetitions, blocks) => {
          const text = execFileSync(program, [inputFile, `${repetitions}`, `${blocks}`], {
            encoding: 'utf8',
            maxBuffer: MOST_OUTPUT_BYTES,
          });
          const [durationNs = Number.NaN, ...results] = text.trim().split('\n').map(Number);
          return { durationNs, results: Float64Array.from(results) };
        },
      };
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
