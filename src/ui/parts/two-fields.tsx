/** The field that was walked and the one of the data held back, side by side: the same places, two losses. */
import { useMemo } from 'preact/hooks';
import type { ModelFit } from '../../core/model/model-fit';
import type { ReplayView } from '../../session/views';
import { useText } from '../context';
import { FieldPicture, type PictureFrame } from './field-picture';

const seen = ([x = 0, y = 0]: readonly number[]): readonly [number, number] => [x, y];

export function TwoFields({ replay, fit }: { readonly replay: ReplayView; readonly fit: ModelFit }) {
  const t = useText();
  const { surface } = replay.hunt.level;
  const frame = useMemo<PictureFrame>(
    () => ({ middle: [0, 0], half: surface.domain.max[0] ?? 0 }),
    [surface],
  );
  const train = useMemo(() => {
    const w = new Float64Array(2);
    return (x: number, y: number): number => {
      w[0] = x;
      w[1] = y;
      return surface.loss(w);
    };
  }, [surface]);
  const test = useMemo(
    () =>
      (x: number, y: number): number =>
        fit.heldLossAt([x, y]) ?? 0,
    [fit],
  );
  const candy = replay.hollows.find(({ contents }) => contents === 'candy')?.at ?? null;
  return (
    <div class="two-fields">
      <figure>
        <FieldPicture
          replay={replay}
          frame={frame}
          lossAt={train}
          seen={seen}
          candy={candy}
          label={t('replay:fieldTrain')}
        />
        <figcaption>{t('replay:fieldTrain')}</figcaption>
      </figure>
      <figure>
        <FieldPicture
          replay={replay}
          frame={frame}
          lossAt={test}
          seen={seen}
          candy={candy}
          label={t('replay:fieldTest')}
        />
        <figcaption>{t('replay:fieldTest')}</figcaption>
      </figure>
    </div>
  );
}
