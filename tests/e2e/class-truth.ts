/**
 * What a class's walks say together, reckoned beside the game: hollows by rolling down in small steps of plain gradient descent, counts
 * and medians by hand. Only the moments are the game's own, of walks that never went through a code.
 */
import type { Hunt } from '../../src/core/hunt/hunt-state';
import { scoreHunt } from '../../src/core/hunt/score';
import { isLeg } from '../../src/core/hunt/step-record';
import { buildSurface } from '../../src/core/level/build-surface';
import type { LevelSpec } from '../../src/core/level/level-spec';
import { proveField } from '../../src/core/level/prove-field';
import type { MomentKind } from '../../src/core/replay/moment';
import { momentsOf } from '../../src/core/replay/moments';
import { walkOf } from '../../src/core/replay/walk';
import type { CriticalPoint } from '../../src/core/surface/critical-points';
import type { LossFunction } from '../../src/core/surface/loss-function';
import { turnPlace } from '../../src/core/surface/turn-field';

const RATE = 0.004;
const MOVES = 20_000;
/** Losses of one hollow, reached from several sides, differ by less; those of two hollows by more. */
const SAME_LOSS = 1e-3;
const GRID = 15;

/** The loss where plain gradient descent, kept between the walls, comes to rest. */
function lossAtRest(surface: LossFunction, from: readonly number[], halfWidth: number): number {
  const at = Float64Array.from(from);
  const gradient = new Float64Array(at.length);
  let loss = Number.NaN;
  for (let move = 0; move < MOVES; move++) {
    loss = surface.lossAndGradient(at, gradient);
    if (gradient.every((slope) => Math.abs(slope) < 1e-6)) break;
    for (let i = 0; i < at.length; i++) {
      const next = (at[i] ?? 0) - RATE * (gradient[i] ?? 0);
      at[i] = Math.max(-halfWidth, Math.min(halfWidth, next));
    }
  }
  return loss;
}

/** The losses at the bottoms of a field's hollows, the deepest first. */
export function bottomsOf({ surface: spec }: LevelSpec): readonly number[] {
  const surface = buildSurface(spec);
  const half = surface.domain.max[0] ?? 0;
  const grid = Array.from({ length: GRID }, (_, i) => half * ((2 * (i + 0.5)) / GRID - 1));
  const starts =
    surface.dimension === 1 ? grid.map((x) => [x]) : grid.flatMap((x) => grid.map((y) => [x, y]));
  const rests = starts.map((start) => lossAtRest(surface, start, half)).sort((a, b) => a - b);
  return rests.filter((loss, i) => i === 0 || loss - (rests[i - 1] ?? 0) > SAME_LOSS);
}

/** The hollow that a walk was grabbed in, the deepest 0; null on the grass. */
export function hollowUnder({ level, position, loss }: Hunt, bottoms: readonly number[]): number | null {
  const { surface, spec } = level;
  const rest = lossAtRest(surface, position, surface.domain.max[0] ?? 0);
  const hollow = bottoms.findIndex((bottom) => Math.abs(bottom - rest) <= SAME_LOSS);
  const bottom = bottoms[hollow];
  if (bottom === undefined) throw new Error(`no hollow lies as deep as ${rest}`);
  return loss <= bottom + spec.tolerance ? hollow : null;
}

/** The kinds of moments of walks of one field, with how many have each. */
export function momentsAmong(hunts: readonly Hunt[], spec: LevelSpec): ReadonlyMap<MomentKind, number> {
  const proof = proveField(spec, buildSurface(spec.surface));
  if (!proof.ok) throw new Error(proof.reason);
  const { value: field } = proof;
  const counts = new Map<MomentKind, number>();
  for (const hunt of hunts) {
    const turned = <P extends CriticalPoint>(points: readonly P[]): readonly P[] =>
      points.map((point) => ({ ...point, at: turnPlace(point.at, hunt.level.seed) }));
    const minima = turned(field.minima);
    const saddles = turned('saddles' in field ? (field.saddles ?? []) : []);
    const moments = momentsOf(walkOf(hunt, scoreHunt(hunt, minima).find, { minima, saddles }));
    for (const kind of new Set(moments.map((moment) => moment.kind)))
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const bumped = hunts.filter(({ records }) => records.some((record) => isLeg(record) && record.bumped));
  if ((counts.get('wall') ?? 0) !== bumped.length)
    throw new Error(`${bumped.length} walks bumped into a wall, ${counts.get('wall') ?? 0} are told so`);
  return counts;
}

/** The middle of some numbers; of two in the middle their mean. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return Number.isInteger(half)
    ? ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
    : (sorted[Math.floor(half)] ?? 0);
}
