/** A mixing desk's walk in the plane that it lies in best, and the loss over that plane. It is a slice, and says so. */
import { useMemo } from 'preact/hooks';
import { offPlane, onPlane, type PrincipalPlane, principalPlaneOf } from '../../core/replay/principal-plane';
import type { ReplayView } from '../../session/views';
import { useFormats, useGame, useText } from '../context';
import { FieldPicture, type PictureFrame } from './field-picture';
import { WALKERS_IN_WORDS, WALKERS_ON_SLICE } from './walkers-later';

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
  const explore = useGame().explore.value;
  const shown = explore?.rivals.shown.value;
  const open = explore?.openEyes.path.value;
  const frame = useMemo(() => {
    const others = (shown ?? []).flatMap(({ told }) => told?.path ?? []);
    return frameOf([...replay.path, ...others, ...(open ?? [])], plane);
  }, [replay, plane, shown, open]);
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
        under={(toBox) => (explore === null ? null : <WALKERS_ON_SLICE.Component toBox={toBox} />)}
      />
      <figcaption>
        <p>{t('replay:sliceShare', words)}</p>
        {explore === null ? null : <WALKERS_IN_WORDS.Component plane={plane} />}
        <p class="small">{t('replay:sliceLine', { count: plane.middle.length })}</p>
      </figcaption>
    </figure>
  );
}

function frameOf(places: readonly { readonly at: readonly number[] }[], plane: PrincipalPlane): PictureFrame {
  const feet = places.map(({ at }) => onPlane(plane, at));
  const [xs, ys] = [feet.map(([x]) => x), feet.map(([, y]) => y)];
  const middleOf = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2;
  const sizeOf = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
  return { middle: [middleOf(xs), middleOf(ys)], half: (ROOM * Math.max(sizeOf(xs), sizeOf(ys))) / 2 };
}
