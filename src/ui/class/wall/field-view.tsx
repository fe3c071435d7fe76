/** The field with all walks over it: dark until the teacher lifts it, then with heat and basins as wished; one scrubber for all. */
import { useMemo, useState } from 'preact/hooks';
import type { WallRoom } from '../../../session/class/wall-room';
import { useGame, useText } from '../../context';
import { AnimalsCard } from './animals-card';
import { HollowKey } from './hollow-key';
import { wholeIn } from './panel-layout';
import { PickedBar } from './picked-bar';
import { useCursor } from './use-cursor';
import { usePicture } from './use-picture';
import { WallScrubber } from './wall-scrubber';
import { WallStage } from './wall-stage';

/** The light comes from the middle over this long. */
const LIGHT_MS = 1400;

export function FieldView({ room }: { readonly room: WallRoom }) {
  const t = useText();
  const still = useGame().reducedMotion.value;
  const [heat, setHeat] = useState(false);
  const [basins, setBasins] = useState(false);
  const picture = usePicture(room);
  const lit = room.lit.value;
  const { walks } = room.facts.value;
  const most = Math.max(0, ...walks.map(({ losses }) => losses.length - 1));
  const cursor = useCursor(most, still);
  const all = useMemo(() => walks.map((_, i) => i), [walks]);
  const isRope = picture.field?.map.dimension === 1;
  const label = [
    t('class:wall.field.walks', { count: walks.length }),
    t(lit ? 'class:wall.field.lit' : 'class:wall.field.dark'),
  ].join(' ');
  return (
    <div class="wall-two">
      <div class="wall-picture">
        {room.survey.value?.map === null ? (
          <p class="wall-nothing">{t('class:wall.field.noMap')}</p>
        ) : (
          <WallStage
            {...picture}
            label={label}
            lit={lit}
            lightMs={still ? 0 : LIGHT_MS}
            showHeat={heat}
            showBasins={lit && basins}
            cursor={cursor.at}
            panelsIn={(width, height) => [{ ...wholeIn(width, height, isRope), walks: all }]}
          />
        )}
        <WallScrubber cursor={cursor} most={most} />
      </div>
      <aside class="wall-side">
        <button
          type="button"
          class={lit ? 'btn wall-lift' : 'btn btn-sun wall-lift'}
          data-does="lift"
          onClick={() => room.lift(!lit)}
        >
          {t(lit ? 'class:wall.field.back' : 'class:wall.field.lift')}
        </button>
        <fieldset class="wall-layers">
          <legend class="sr-only">{t('class:wall.field.layers')}</legend>
          <button
            type="button"
            class="btn"
            aria-pressed={heat}
            disabled={picture.heat === null}
            onClick={() => setHeat(!heat)}
          >
            {t('class:wall.field.heat')}
          </button>
          {lit && !isRope ? (
            <button
              type="button"
              class="btn"
              aria-pressed={basins}
              onClick={() => {
                room.wantBasins();
                setBasins(!basins);
              }}
            >
              {t('class:wall.field.basins')}
            </button>
          ) : null}
        </fieldset>
        {heat ? <p class="wall-note">{t('class:wall.field.heatNote')}</p> : null}
        {lit ? (
          <>
            <h2>{t('class:wall.basins.heading')}</h2>
            <HollowKey room={room} />
            <p class="wall-note">{t('class:wall.basins.note')}</p>
          </>
        ) : (
          <p class="wall-lead">{t(walks.length === 0 ? 'class:wall.nothing' : 'class:wall.field.ask')}</p>
        )}
        <PickedBar room={room} />
        <AnimalsCard room={room} />
      </aside>
    </div>
  );
}
