/** Picked walks side by side, each on a field of its own, all moved by one scrubber; their order is the teacher's. */
import { useMemo } from 'preact/hooks';
import closeIcon from '../../../../assets/art/icon-close.svg?raw';
import nextIcon from '../../../../assets/art/icon-next.svg?raw';
import type { WallRoom } from '../../../session/class/wall-room';
import { useGame, useText } from '../../context';
import { Icon } from '../../parts/icon';
import { AnimalFace } from './animal-face';
import { AnimalsCard } from './animals-card';
import { animalName } from './faces';
import { HollowSign } from './hollow-sign';
import { looksOf } from './looks';
import { NAME_PX, squaresIn } from './panel-layout';
import { useCursor } from './use-cursor';
import { usePicture } from './use-picture';
import { WallScrubber } from './wall-scrubber';
import { WallStage } from './wall-stage';

/** A field narrower than this has room for a name alone, CSS px. */
const NARROW_PX = 210;

export function SideView({ room }: { readonly room: WallRoom }) {
  const t = useText();
  const still = useGame().reducedMotion.value;
  const picture = usePicture(room);
  const { walks } = room.facts.value;
  const codes = room.picked.value;
  const chosen = useMemo(
    () =>
      codes.flatMap((code) => {
        const index = walks.findIndex((walk) => walk.code === code);
        const walk = walks[index];
        return walk === undefined ? [] : [{ walk, index }];
      }),
    [walks, codes],
  );
  const most = Math.max(0, ...chosen.map(({ walk }) => walk.losses.length - 1));
  const cursor = useCursor(most, still);
  const lit = room.lit.value;
  const look = looksOf(room);
  return (
    <div class="wall-two">
      <div class="wall-picture wall-side-by-side">
        {chosen.length === 0 || room.survey.value?.map === null ? (
          <p class="wall-nothing">{t('class:wall.side.none')}</p>
        ) : (
          <WallStage
            {...picture}
            picked={[]}
            label={t('class:wall.side.label', { count: chosen.length })}
            lit={lit}
            lightMs={0}
            showHeat={false}
            showBasins={false}
            cursor={cursor.at}
            panelsIn={(width, height) =>
              squaresIn(width, height, chosen.length).map((box, i) => ({
                ...box,
                walks: [chosen[i]?.index ?? 0],
              }))
            }
            over={(panels) =>
              panels.map(({ x, y, width }, i) => {
                const one = chosen[i];
                return one === undefined ? null : (
                  <p
                    key={one.walk.code}
                    class="wall-name"
                    dir="auto"
                    style={{
                      left: `${x}px`,
                      top: `${y - NAME_PX}px`,
                      width: `${width}px`,
                      height: `${NAME_PX}px`,
                    }}
                  >
                    <AnimalFace animal={one.walk.animal} />
                    {width < NARROW_PX ? null : <Loss losses={one.walk.losses} step={cursor.step} />}
                  </p>
                );
              })
            }
          />
        )}
        <WallScrubber cursor={cursor} most={most} />
      </div>
      <aside class="wall-side">
        <p class="wall-lead">{t('class:wall.side.lead')}</p>
        {chosen.length === 0 ? null : (
          <ol class="wall-order">
            {chosen.map(({ walk }, i) => {
              const name = t(animalName(walk.animal));
              return (
                <li key={walk.code}>
                  <AnimalFace animal={walk.animal} />
                  {lit ? <HollowSign look={look(walk.hollow)} /> : null}
                  <span class="wall-order-keys">
                    <button
                      type="button"
                      class="btn btn-round wall-key-btn"
                      aria-label={t('class:wall.side.earlier', { animal: name })}
                      disabled={i === 0}
                      onClick={() => room.move(walk.code, -1)}
                    >
                      <Icon svg={nextIcon} turn={-90} />
                    </button>
                    <button
                      type="button"
                      class="btn btn-round wall-key-btn"
                      aria-label={t('class:wall.side.later', { animal: name })}
                      disabled={i === chosen.length - 1}
                      onClick={() => room.move(walk.code, 1)}
                    >
                      <Icon svg={nextIcon} turn={90} />
                    </button>
                    <button
                      type="button"
                      class="btn btn-round wall-key-btn"
                      aria-label={t('class:wall.side.remove', { animal: name })}
                      onClick={() => room.pick(walk.code)}
                    >
                      <Icon svg={closeIcon} />
                    </button>
                  </span>
                </li>
              );
            })}
          </ol>
        )}
        <AnimalsCard room={room} />
      </aside>
    </div>
  );
}

function Loss({ losses, step }: { readonly losses: readonly number[]; readonly step: number }) {
  const t = useText();
  const loss = losses[Math.min(step, losses.length - 1)] ?? 0;
  return <small>{t('class:wall.side.loss', { loss })}</small>;
}
