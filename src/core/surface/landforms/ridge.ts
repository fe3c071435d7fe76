/**
 * A ridge: a hill-line d·exp(−½t²/σ²) that crosses the whole field, t being the distance from its line. A ridge of
 * finite length is an elongated hill and is made as a bump (see LandformSurface).
 */
import { GaussianProfile } from './profile';

/** d = height in loss, σ = width in field units. */
export const ridgeProfile = (height: number, width: number): GaussianProfile =>
  new GaussianProfile(height, width);
