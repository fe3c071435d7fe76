/** Training field and test field at the same places, one filled and the other dashed over it, with the training path. */
import type { LevelBand } from '../../core/course/explain-onward/field-bands';
import { type OtherField, WINDOW } from '../../core/course/explain-onward/other-field';
import { useText } from '../context';
import { Cake, CakeBands, CakeLines } from './wide-and-narrow-cake';

export interface BothBands {
  readonly train: readonly LevelBand[];
  readonly test: readonly LevelBand[];
}

interface Props {
  readonly field: OtherField;
  /** Null until they are drawn. */
  readonly bands: BothBands | null;
  readonly step: number;
  /** The measured best step, once it may be shown. */
  readonly best: number | null;
  /** 0 shows the training field, 100 the test field. */
  readonly fade: number;
}

export function StopFields({ field, bands, step, best, fade }: Props) {
  const t = useText();
  const spot = (place: readonly [number, number] | undefined): readonly [number, number] => {
    const [x, y] = place ?? [0, 0];
    return [(100 * (x - WINDOW.west)) / WINDOW.side, 100 - (100 * (y - WINDOW.south)) / WINDOW.side];
  };
  const line = field.path
    .slice(0, step + 1)
    .map((place) =>
      spot(place)
        .map((v) => v.toFixed(2))
        .join(','),
    )
    .join(' ');
  const [x, y] = spot(field.path[step]);
  const [startX, startY] = spot(field.path[0]);
  const [bestX, bestY] = spot(field.path[best ?? 0]);
  const showsTest = fade > 50;
  if (bands === null) return <div class="onward-cake onward-cake-waits" />;
  return (
    <figure class="onward-figure">
      <Cake label={t('explain-onward:stop.picture')}>
        <CakeBands bands={bands.train} />
        {fade === 0 ? null : <CakeBands bands={bands.test} opacity={fade / 100} />}
        <CakeLines bands={showsTest ? bands.train : bands.test} />
        <polyline class="onward-path-edge" points={line} />
        <polyline class="onward-path" points={line} />
        <circle class="onward-start" cx={startX} cy={startY} r="2" />
        {best === null ? null : <path class="onward-best" d={`M${bestX} ${bestY}v-9l6 2.6-6 2.6`} />}
        <circle class="onward-here" cx={x} cy={y} r="2.6" />
      </Cake>
      <figcaption class="small">
        {t(showsTest ? 'explain-onward:stop.filledTest' : 'explain-onward:stop.filledTrain')}
      </figcaption>
    </figure>
  );
}
