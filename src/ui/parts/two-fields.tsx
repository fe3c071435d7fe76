/** The field that was walked and the one of the data held back, side by side: the same places, two losses. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { ModelFit } from '../../core/model/model-fit';
import type { ReplayView } from '../../session/views';
import { useGame, useText } from '../context';
import { FieldPicture, type PictureFrame } from './field-picture';

const seen = ([x = 0, y = 0]: readonly number[]): readonly [number, number] => [x, y];

/** A look at a place of the small pictures is a look at that place of the field; however often the pointer moves, once a frame. */
function useLook(): NonNullable<Parameters<typeof FieldPicture>[0]['onLook']> {
  const game = useGame();
  const pending = useRef<readonly [number, number] | null>(null);
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  return (at) => {
    const lookout = game.explore.peek()?.layers?.lookout;
    pending.current = at;
    if (at === null) lookout?.leave();
    else if (frame.current === 0)
      frame.current = requestAnimationFrame(() => {
        frame.current = 0;
        if (pending.current !== null) lookout?.point(pending.current);
      });
  };
}

export function TwoFields({ replay, fit }: { readonly replay: ReplayView; readonly fit: ModelFit }) {
  const t = useText();
  const onLook = useLook();
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
          onLook={onLook}
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
          onLook={onLook}
        />
        <figcaption>{t('replay:fieldTest')}</figcaption>
      </figure>
    </div>
  );
}
