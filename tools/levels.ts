/**
 * Proves levels and prints what was measured: `npm run levels`. Exits 1 when one doesn't hold.
 *
 *   (nothing)            every file of levels/: a table, and each certificate, checked again, in build/certificates/
 *   --fix                first writes the right offset and the measured par into the level files
 *   --family F --teaches T [--difficulty D] [--seed S] [--count N]
 *                        the second generator's levels with seeds S … S + N − 1 instead; what is left out is any
 *   --generated [--count N]
 *                        the first generator's, N of each difficulty
 */
import { parseArgs } from 'node:util';
import { reportDrawn } from './levels/report-drawn';
import { reportGenerated } from './levels/report-generated';
import { reportHandMade } from './levels/report-hand-made';

const { values: options } = parseArgs({
  options: {
    fix: { type: 'boolean', default: false },
    generated: { type: 'boolean', default: false },
    family: { type: 'string' },
    teaches: { type: 'string' },
    difficulty: { type: 'string' },
    seed: { type: 'string', default: '0' },
    count: { type: 'string' },
  },
});

const isDrawn = [options.family, options.teaches, options.difficulty].some((choice) => choice !== undefined);
const count = wholeNumber('count', options.count ?? (isDrawn ? '10' : '50'));
const allHold = options.generated
  ? reportGenerated(count)
  : isDrawn
    ? reportDrawn(options, wholeNumber('seed', options.seed), count)
    : reportHandMade(options.fix);
process.exitCode = allHold ? 0 : 1;

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0)
    throw new RangeError(`--${name} must be a whole number from 0, got ${text}`);
  return number;
}
