/**
 * The game's name as a loss curve: letters sink into a hollow and grow warm on the way down. Scripts whose letters
 * join (or unknown ones) keep their words whole.
 */
import { useText } from '../context';

/** Scripts that can be taken apart letter by letter without harm. */
const LETTERS_APART = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\s\p{P}]+$/u;

/** How deep the hollow is, in widths of an m. */
const DEPTH_EM = 0.5;

export function GameTitle() {
  const t = useText();
  const name = t('ui:home.name');
  const words = name.split(/\s+/);
  const apart = LETTERS_APART.test(name);
  return (
    <h1 class="game-title" tabIndex={-1} aria-label={name}>
      {words.map((word, w) => (
        <span key={w} class="game-title-word" aria-hidden="true">
          {(apart ? [...word.normalize()] : [word]).map((letter, i, all) => {
            const place = all.length < 2 ? 0 : (2 * i) / (all.length - 1) - 1;
            const depth = all.length < 2 ? 1 : 1 - place * place;
            const look = {
              '--depth': depth,
              '--drop': `${DEPTH_EM * depth}em`,
              '--tilt': `${-9 * place}deg`,
              '--i': w * 5 + i,
            };
            return (
              <span key={i} class={`letter heat-${Math.round(depth * 4)}`} style={look}>
                {letter}
              </span>
            );
          })}
        </span>
      ))}
    </h1>
  );
}
