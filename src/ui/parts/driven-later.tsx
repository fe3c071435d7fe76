/** The controls of the ways to play that nobody begins with. */
import { later } from '../later';

export const DRIVEN_CONTROLS = later(
  async () => (await import('./driven-controls')).DrivenControls,
  () => null,
);
