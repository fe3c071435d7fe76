/** The data card with the models behind it comes in a file of its own, only for a field that was a model's loss. */
import type { ReplayView } from '../../session/views';
import { later } from '../later';

const DATA_CARD = later<{ readonly replay: ReplayView }>(
  async () => (await import('./data-card')).DataCard,
  () => null,
);

export function DataLater({ replay }: { readonly replay: ReplayView }) {
  return 'data' in replay.hunt.level.spec.surface ? <DATA_CARD.Component replay={replay} /> : null;
}
