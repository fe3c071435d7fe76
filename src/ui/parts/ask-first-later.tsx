/** Ava's question before a turn, fetched by those who want to be asked. */
import type { AskProps } from '../how';
import { later } from '../later';

export const ASK_FIRST = later<AskProps>(
  async (text) => {
    const [{ AskFirst }] = await Promise.all([import('./ask-first'), text.loadLater()]);
    return AskFirst;
  },
  () => null,
);
