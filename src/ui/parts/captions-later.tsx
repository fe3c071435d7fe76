/** Captions, fetched by those who want them. */
import { later } from '../later';

export const CAPTIONS = later(
  async (text) => {
    const [{ Captions }] = await Promise.all([import('./captions'), text.loadLater()]);
    return Captions;
  },
  () => null,
);
