/** The controls of the ways to play that nobody begins with. */
import { later } from '../later';

export const DRIVEN_CONTROLS = later(
  async (text) => {
    const [{ DrivenControls }] = await Promise.all([import('./driven-controls'), text.loadLater()]);
    return DrivenControls;
  },
  () => null,
);
