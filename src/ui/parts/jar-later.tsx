/** The jar comes in a file of its own, with its words, after the first paint. */
import { later } from '../later';

const JAR = later<Record<never, never>>(
  async (text) => {
    const [{ Jar }] = await Promise.all([import('./jar'), text.loadLater()]);
    return Jar;
  },
  () => null,
);

/** Nothing was found yet: nothing to fetch. */
export const JarLater = JAR.Component;
