/**
 * Names beside what stands on the map, should the player want them: each on the first free side, clear of one another and of every sign.
 * They wait while the map moves. For the eye alone: a screen reader is told the same in the legend.
 */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { placeBeside } from '../../session/keep-apart';
import { useGame, useText } from '../context';

/** Room between a name and what it names, CSS px; a plate's own rings add to it. */
const NEAR_PX = -8;
/** A name has no stem: farther away nobody would know whose it is. */
const NAME_RINGS = 1;

export function MapNames() {
  const game = useGame();
  const t = useText();
  const ref = useRef<HTMLDivElement>(null);
  const landmarks = game.landmarks.value;
  const language = game.text.language.value.code;
  useLayoutEffect(() => {
    const stage = game.stage.peek();
    const names = [...(ref.current?.children ?? [])].filter((name) => name instanceof HTMLElement);
    if (landmarks === null || stage === null) return;
    const homes = landmarks.marks.map(({ x, y, radius }, i) => ({
      x,
      y,
      radius: radius + NEAR_PX,
      width: names[i]?.offsetWidth ?? 0,
      height: names[i]?.offsetHeight ?? 0,
    }));
    placeBeside(homes, stage, {
      taken: landmarks.marks,
      better: [landmarks.way],
      plates: landmarks.plates,
      rings: NAME_RINGS,
    }).forEach((place, i) => {
      const name = names[i];
      const home = homes[i];
      if (name === undefined || home === undefined) return;
      name.style.visibility = place === null ? 'hidden' : 'visible';
      if (place === null) return;
      const left = place.x - stage.x - home.width / 2;
      const top = place.y - stage.y - home.height / 2;
      name.style.transform = `translate(${left}px, ${top}px)`;
    });
  }, [landmarks, language, game]);
  return (
    <div ref={ref} class="map-names" aria-hidden="true" dir="ltr">
      {(landmarks?.marks ?? []).map(({ kind }, i) => (
        // The same things in the same order, as long as the replay is the same.
        <span key={`${kind}-${i}`} dir="auto">
          {t(`replay:place.${kind}`)}
        </span>
      ))}
    </div>
  );
}
