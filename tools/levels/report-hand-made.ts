/** Proves every level of levels/order.json, writes its certificate and checks what was written. */
import { readFileSync, writeFileSync } from 'node:fs';
import { LevelError } from '../../src/core/level/level-id';
import { lowestLossOf } from '../../src/core/level/lowest-loss';
import { measurePar } from '../../src/core/level/measure-runs';
import { proveLevel } from '../../src/core/level/prove-level';
import { hasSamples, landformsOf } from '../../src/core/level/surface-facts';
import { LandformSurface } from '../../src/core/surface/landform-surface';
import { offsetForFloor } from '../../src/core/surface/prove-surface';
import { readLevel } from '../read-level';
import { problemOfStored, writeCertificate } from './certificate-files';
import { levelRow, type Row, round } from './level-row';

const LEVELS = new URL('../../levels/', import.meta.url);

/** True when every level holds and every stored certificate passes its check. */
export function reportHandMade(fix: boolean): boolean {
  const order: unknown = JSON.parse(readFileSync(new URL('order.json', LEVELS), 'utf8'));
  const names = Object(order).levels;
  if (!Array.isArray(names)) throw new RangeError('levels/order.json must be {"levels": ["chapter/id", …]}');
  let allHold = true;
  const rows: Row[] = [];
  for (const name of names.map(String)) {
    const file = new URL(`${name}.json`, LEVELS);
    try {
      if (fix) fixLevel(file);
      rows.push({ level: name, ...proveOne(file) });
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      allHold = false;
      console.error(`${name} doesn't hold: ${error.message}`);
    }
  }
  console.table(rows);
  return allHold;
}

function proveOne(file: URL): Row {
  const spec = readLevel(file);
  let begun = performance.now();
  const proof = proveLevel(spec);
  const proveMs = performance.now() - begun;
  if (!proof.ok) throw new LevelError('', proof.reason);
  writeCertificate(proof.value);
  begun = performance.now();
  const problem = problemOfStored(spec);
  const checkMs = performance.now() - begun;
  if (problem !== null) throw new LevelError('', `its certificate: ${problem}`);
  return { ...levelRow(spec, proof.value), ms: round(proveMs, 0), 'check ms': round(checkMs, 0) };
}

/** Writes offset (a model's floor instead) and par where they are wrong, and leaves the rest of the file as it is. */
function fixLevel(file: URL): void {
  let text = readFileSync(file, 'utf8');
  const spec = readLevel(file);
  if (hasSamples(spec.surface)) {
    const floor = lowestLossOf(spec.surface);
    const measured = measurePar({ ...spec, floor });
    text = text.replace(/"floor": [^,\s}]+/, `"floor": ${floor}`);
    if (!Number.isNaN(measured)) text = text.replace(/"par": \d+/, `"par": ${measured}`);
    writeFileSync(file, text);
    return;
  }
  const offset = offsetForFloor(new LandformSurface(landformsOf(spec.surface)), spec.floor);
  if (offset === null) return;
  const par = measurePar({ ...spec, surface: { ...landformsOf(spec.surface), offset } });
  text = text.replace(/"offset": [^,\s}]+/, `"offset": ${offset}`);
  if (!Number.isNaN(par)) text = text.replace(/"par": \d+/, `"par": ${par}`);
  writeFileSync(file, text);
}
