/** A mixing desk's walk in the plane that it lies in best, and the loss over that plane. It is a slice, and says so. */
import { useMemo } from 'preact/hooks';
import { offPlane, onPlane, type PrincipalPlane, principalPlaneOf } from '../../core/replay/principal-plane';
import type { ReplayView } from '../../session/views';
import { useFormats, useText } from '../context';
import { FieldPicture, type PictureFrame } from './field-picture';

/** The walk has this much room around it, of its own size. */
const ROOM = 1.35;

export function DeskSlice({ replay }: { readonly replay: ReplayView }) {
  const plane = useMemo(() => principalPlaneOf(replay.path.map(({ at }) => at)), [replay]);
  return plane === null ? null : <Slice replay={replay} plane={plane} />;
}

function Slice({ replay, plane }: { readonly replay: ReplayView; readonly plane: PrincipalPlane }) {
  const t = useText();
  const { percent } = useFormats();
  const { surface } = replay.hunt.level;
  const frame = useMemo(() => frameOf(replay, plane), [replay, plane]);
  const lossAt = useMemo(() => {
    const w = new Float64Array(plane.middle.length);
    return (x: number, y: number): number => {
      offPlane(plane, x, y, w);
      return surface.loss(w);
    };
  }, [surface, plane]);
  const seen = useMemo(() => (place: readonly number[]) => onPlane(plane, place), [plane]);
  const words = { count: plane.middle.length, share: percent(plane.share) };
  return (
    <figure class="card desk-slice">
      <h2>{t('replay:slice')}</h2>
      <FieldPicture
        replay={replay}
        frame={frame}
        lossAt={lossAt}
        seen={seen}
        candy={null}
        label={t('replay:slicePicture')}
      />
      <figcaption>
        <p>{t('replay:sliceShare', words)}</p>
        <p class="small">{t('replay:sliceLine', { count: plane.middle.length })}</p>
      </figcaption>
    </figure>
  );
}

function frameOf({ path }: ReplayView, plane: PrincipalPlane): PictureFrame {
  const feet = path.map(({ at }) => onPlane(plane, at));
  const [xs, ys] = [feet.map(([x]) => x), feet.map(([, y]) => y)];
  const middleOf = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2;
  const sizeOf = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
  return { middle: [middleOf(xs), middleOf(ys)], half: (ROOM * Math.max(sizeOf(xs), sizeOf(ys))) / 2 };
}
