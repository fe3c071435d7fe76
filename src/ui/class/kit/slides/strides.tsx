/** Four walkers on the same rope, each with a learning rate of its own. */
import { useMemo } from 'preact/hooks';
import { rateOf, STRIDES, strideFigure } from '../../../../core/class/slide-figures';
import { useFormats, useText } from '../../../context';
import { RopeDrawing } from '../../../questions/land-drawing';

export function Strides({ lit }: { readonly lit: boolean }) {
  const t = useText();
  const { rate } = useFormats();
  const figures = useMemo(() => STRIDES.map((name) => ({ name, picture: strideFigure(name) })), []);
  return (
    <ul class="slide-strides">
      {figures.map(({ name, picture }) => (
        <li key={name}>
          <RopeDrawing picture={picture} lit={lit} />
          <p>
            <b>{lit ? t(`teachers:slide.stride.${name}`) : '?'}</b>
            <span>{t('teachers:slide.stride.rate', { rate: rate(rateOf(name)) })}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
