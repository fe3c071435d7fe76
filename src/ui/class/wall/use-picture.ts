/** From what the wall knows to what its canvas is told; each part changes only when its own facts do. */
import { useMemo } from 'preact/hooks';
import type { PictureField, PictureHollow, PictureWalk } from '../../../session/class/wall-picture';
import type { WallRoom } from '../../../session/class/wall-room';
import { cakeColor } from '../../chart/cake-picture';
import { looksOf } from './looks';

export function usePicture(room: WallRoom) {
  const survey = room.survey.value;
  const { walks, heat } = room.facts.value;
  const pickedCodes = room.picked.value;
  const number = room.number.value;
  const looks = useMemo(() => {
    const look = looksOf(room);
    return { grass: look(null), of: look };
  }, [room, number]);
  const field = useMemo((): PictureField | null => {
    const map = survey?.map ?? null;
    if (map === null) return null;
    const layers = map.thresholds.length;
    const colors = Array.from({ length: layers + 1 }, (_, layer) => {
      const [r, g, b] = cakeColor(layers === 0 ? 1 : layer / layers);
      return `rgb(${Math.round(r)} ${Math.round(g)} ${Math.round(b)})`;
    });
    return { map, colors };
  }, [survey]);
  const hollows = useMemo(
    (): readonly PictureHollow[] =>
      (survey?.minima ?? []).map(({ at }, i) => {
        const { color, dash, path } = looks.of(i);
        return { at, color, dash, shape: path };
      }),
    [survey, looks],
  );
  const drawn = useMemo(
    (): readonly PictureWalk[] => walks.map(({ places, animal, hollow }) => ({ places, animal, hollow })),
    [walks],
  );
  const picked = useMemo(
    () => walks.flatMap(({ code }, i) => (pickedCodes.includes(code) ? [i] : [])),
    [walks, pickedCodes],
  );
  return { field, hollows, grass: looks.grass, walks: drawn, picked, heat, basins: room.basins.value };
}
