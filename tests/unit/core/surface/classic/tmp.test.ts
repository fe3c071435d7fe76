import { test } from 'vitest';
import { CLASSIC_NAMES } from '../../../../../src/core/surface/classic/classic-function';
import { ClassicSurface } from '../../../../../src/core/surface/classic/classic-surface';
import { findMinima } from '../../../../../src/core/surface/find-minima-tmp';
test('x', () => {
  for (const name of CLASSIC_NAMES) {
    const s = new ClassicSurface({ kind: 'classic', name, offset: 1 });
    const ms: number[] = []; let p;
    for (let i = 0; i < 5; i++) { const t1 = performance.now(); p = findMinima(s, s.createBounds(), 20000); ms.push(performance.now() - t1); }
    ms.sort((a, b) => a - b);
    console.log(name, p?.ok ? `boxes ${p.boxes} minima ${p.minima.length}` : p?.reason, ms[2]?.toFixed(1));
  }
}, 600000);
