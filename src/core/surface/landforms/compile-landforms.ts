/** From a surface's data to its landforms: bumps for the fast loop, all others as objects. */
import { cos, sin } from '../../math/elementary';
import type { LandformSpec, SurfaceSpec } from '../surface-spec';
import { AcrossLine } from './across-line';
import { CliffProfile } from './cliff';
import { type QuadraticTerm, quadraticTerm } from './quadratic-term';
import { ridgeProfile } from './ridge';
import { RipplesProfile } from './ripples';
import { Saddle } from './saddle';

const toRadians = (degrees: number): number => (degrees / 180) * Math.PI;
const squaredInverse = (width: number): number => 1 / (width * width);

/** A landform with an object of its own. */
export type CompiledLandform = AcrossLine | Saddle;

/** Wells and hills, and after them the ridges of finite length, as a·exp(−½q). */
export function compileBumps(spec: SurfaceSpec): QuadraticTerm[] {
  const bumps = spec.bumps.map((bump) =>
    quadraticTerm(
      bump.kind === 'well' ? -bump.depth : bump.depth,
      bump.center,
      bump.widths.map(squaredInverse),
      bump.angleDegrees,
    ),
  );
  for (const landform of spec.landforms ?? [])
    if (landform.kind === 'ridge' && landform.length !== undefined)
      bumps.push(
        quadraticTerm(
          landform.height,
          landform.center,
          [landform.length, landform.width].map(squaredInverse),
          landform.angleDegrees,
        ),
      );
  return bumps;
}

/** Whatever is neither bowl nor bump. */
export function compileLandforms(spec: SurfaceSpec): CompiledLandform[] {
  return (spec.landforms ?? []).flatMap((landform) => {
    const compiled = compileLandform(landform, spec.dimension);
    return compiled === null ? [] : [compiled];
  });
}

/** The landform, or null where it is a bump already. */
function compileLandform(landform: LandformSpec, dimension: 1 | 2): CompiledLandform | null {
  const [cx = 0, cy = 0] = landform.center;
  const radians = toRadians(landform.angleDegrees);
  // A rope has two directions only, and the schema lets no other angle through: ±1 exactly.
  const ux = dimension === 1 ? (landform.angleDegrees === 0 ? 1 : -1) : cos(radians);
  const uy = dimension === 1 ? 0 : sin(radians);
  switch (landform.kind) {
    case 'ridge':
      // Its angle is the line's own; across is a quarter turn on.
      return landform.length === undefined
        ? new AcrossLine(ridgeProfile(landform.height, landform.width), cx, cy, -uy, ux)
        : null;
    case 'saddle': {
      const [up = 0, down = 0] = landform.curvatures;
      return new Saddle(up, down, landform.reach, cx, cy, ux, uy);
    }
    case 'ripples': {
      const { amplitude, wavelength, phaseDegrees } = landform;
      return new AcrossLine(
        new RipplesProfile(amplitude, wavelength, toRadians(phaseDegrees)),
        cx,
        cy,
        ux,
        uy,
      );
    }
    case 'cliff':
      return new AcrossLine(new CliffProfile(landform.height, landform.width), cx, cy, ux, uy);
  }
}
