/** What is read at a place of the lit field, in words: its loss, its slope, and where a ball would roll. */
import type { Sight } from '../../../session/explore/lookout';
import { useFormats, useText } from '../../context';

export function useSightLines(): (sight: Sight) => readonly string[] {
  const t = useText();
  const { number } = useFormats();
  return ({ shown, lower, steepness, below }) => [
    t('explore:layers.readLoss', { loss: number(shown) }),
    lower === null
      ? t('explore:layers.readFlat')
      : t('explore:layers.readLower', { heading: lower, points: number(steepness) }),
    ...(below === null ? [] : [t('explore:layers.readBelow', { ...below })]),
  ];
}
