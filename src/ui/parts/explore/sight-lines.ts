/** What is read at a place of the lit field, in words: its loss, the model that it is, its slope, and where a ball would roll. */
import type { Sight } from '../../../session/explore/lookout';
import type { ModelThere } from '../../../session/explore/model-there';
import { useFormats, useText } from '../../context';

/** `short` leaves out the slope and the ball: for where the model is drawn beside the words. */
export function useSightLines(): (sight: Sight, short?: boolean) => readonly string[] {
  const t = useText();
  const { number } = useFormats();
  const modelLines = useModelLines();
  return ({ shown, model, lower, steepness, below }, short = false) => {
    const lines = [
      t('explore:layers.readLoss', { loss: number(shown) }),
      ...(model === null ? [] : modelLines(model)),
    ];
    if (short) return lines;
    return [
      ...lines,
      lower === null
        ? t('explore:layers.readFlat')
        : t('explore:layers.readLower', { heading: lower, points: number(steepness) }),
      ...(below === null ? [] : [t('explore:layers.readBelow', { ...below })]),
    ];
  };
}

function useModelLines(): (model: ModelThere) => readonly string[] {
  const t = useText();
  const { number, rate } = useFormats();
  return ({ line, right, heldShown }) => [
    ...(line === null
      ? []
      : [t('explore:layers.readLine', { slope: rate(line.slope), height: number(line.height) })]),
    ...(heldShown === null ? [] : [t('explore:layers.readHeld', { loss: number(heldShown) })]),
    ...(right === null
      ? []
      : [t('explore:layers.readRight', { right: number(right.count), total: number(right.total) })]),
  ];
}
