/**
 * A time counts only where this processor was the bench's own. On a shared machine a neighbour on the other half of the
 * same core takes half of its units for moments or seconds: code that keeps many busy then takes up to twice as long,
 * code that waits for one root after another doesn't. A probe of plain integer work, which knows nothing of what is
 * timed, tells: it was seen at 15 µs alone and at 23 to 30 with a neighbour, nothing between for long.
 */

/** A probe may take this much longer than the fastest one yet. */
const TOLERANCE = 1.08;
const PROBE_TURNS = 200_000;
const CALIBRATION_PROBES = 400;
/** How long one block may wait for a quiet moment. */
const MOST_WAIT_MS = 60_000;

let fastestProbeMs = Number.POSITIVE_INFINITY;
/** Keeps the probe's work from being left out as useless. */
let probeSum = 0;
let blocksThrownAway = 0;

/** Blocks so far that were run and not counted. */
export const disturbedBlocks = (): number => blocksThrownAway;

/** The first result of `block` with a quiet probe before and after it. Error where no moment is quiet for a minute. */
export function undisturbedBlock(block: () => number): number {
  if (fastestProbeMs === Number.POSITIVE_INFINITY) for (let k = 0; k < CALIBRATION_PROBES; k++) isQuiet();
  const begun = performance.now();
  while (performance.now() - begun < MOST_WAIT_MS) {
    if (!isQuiet()) continue;
    const result = block();
    if (isQuiet()) return result;
    blocksThrownAway += 1;
  }
  throw new Error('a neighbour kept this processor busy for a minute: nothing can be timed');
}

function isQuiet(): boolean {
  const begun = performance.now();
  probeSum += probe();
  const durationMs = performance.now() - begun;
  fastestProbeMs = Math.min(fastestProbeMs, durationMs);
  return durationMs <= TOLERANCE * fastestProbeMs && Number.isFinite(probeSum);
}

/** Six chains of integer sums side by side: as many instructions at once as a core can take. */
function probe(): number {
  let a = 1;
  let b = 2;
  let c = 3;
  let d = 4;
  let e = 5;
  let f = 6;
  for (let i = 0; i < PROBE_TURNS; i++) {
    a = (a + i) | 0;
    b = (b ^ i) | 0;
    c = (c + b) | 0;
    d = (d + i) | 0;
    e = (e ^ d) | 0;
    f = (f + i) | 0;
  }
  return a + b + c + d + e + f;
}
