/** The hint's button, fetched behind the first hunt. */
import type { HuntView } from '../../session/views';
import { later } from '../later';

export const HINT_BUTTON = later<{ readonly view: HuntView }>(
  async (text) => {
    const [{ HintButton }] = await Promise.all([import('./hint-button'), text.loadLater()]);
    return HintButton;
  },
  () => null,
);
