/** Proves every level of levels/order.json, writes its certificate and checks what was written. */
import { readFileSync, writeFileSync } from 'node:fs';
import { LevelError } from '../../src/core/level/level-id';
import type { LevelSpec } from '../../src/core/level/level-spec';
import { lowestLossOf } from '../../src/core/level/lowest-loss';
import { measurePar } from '../../src/core/level/measure-runs';
import { proveLevel } from '../../src/core/level/prove-level';
import { hasSamples } from '../../src/core/level/surface-facts';
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
  const spec = readLevel(file);
  const { measured, field, value } = toMeasure(spec);
  let text = readFileSync(file, 'utf8');
  if (value !== null) text = text.replace(new RegExp(`"${field}": [^,\\s}]+`), `"${field}": ${value}`);
  const par = measurePar(measured);
  if (!Number.isNaN(par)) text = text.replace(/"par": \d+/, `"par": ${par}`);
  writeFileSync(file, text);
}

/** The level with its lowest loss measured, and which field of its file says so; null where it stays as written. */
function toMeasure(spec: LevelSpec): {
  readonly measured: LevelSpec;
  readonly field: 'floor' | 'offset';
  readonly value: number | null;
} {
  const { surface } = spec;
  if (hasSamples(surface)) {
    const floor = lowestLossOf(surface);
    return { measured: { ...spec, floor }, field: 'floor', value: floor };
  }
  if (surface.kind !== 'landforms') return { measured: spec, field: 'offset', value: null };
  const offset = offsetForFloor(new LandformSurface(surface), spec.floor);
  return offset === null
    ? { measured: spec, field: 'offset', value: null }
    : { measured: { ...spec, surface: { ...surface, offset } }, field: 'offset', value: offset };
}
