/** Key caps and words on how something is done, by the device last used: fetched behind the first hunt. */
import { type CapProps, sayHow } from '../how';
import { later } from '../later';

const CAP = later<CapProps>(
  async (text) => {
    const [{ Cap, sayHowTo }] = await Promise.all([import('./prompts'), text.loadLater()]);
    sayHow.value = sayHowTo;
    return Cap;
  },
  () => null,
);
export const { Component: Cap } = CAP;
