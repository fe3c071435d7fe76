/** Twelve pictures of which the class's three bring the light, tapped in their order. Checked here, on the device. */
import { useState } from 'preact/hooks';
import undoIcon from '../../../../assets/art/icon-back.svg?raw';
import { LIGHT_PICTURES, lightPicturesOf } from '../../../core/class/light-pictures';
import { studentOf } from '../../../session/class/student';
import { announce } from '../../announce';
import { useFormats, useGame, useText } from '../../context';
import { Icon } from '../../parts/icon';
import { LightPicture } from '../art/light-picture';

export function BringLight({ code }: { readonly code: string }) {
  const game = useGame();
  const t = useText();
  const { number } = useFormats();
  const wanted = lightPicturesOf(code);
  const [tapped, setTapped] = useState<readonly number[]>([]);
  const [wrong, setWrong] = useState(false);
  const nameOf = (picture: number): string =>
    t(`class:student.picture.${LIGHT_PICTURES[picture] ?? LIGHT_PICTURES[0]}`);
  const placeWords = (at: number): string => {
    const picture = tapped[at];
    return picture === undefined
      ? t('class:student.light.empty', { number: number(at + 1) })
      : t('class:student.light.place', { number: number(at + 1), picture: nameOf(picture) });
  };
  const tap = (picture: number): void => {
    const now = [...tapped, picture];
    if (now.length < wanted.length) {
      setTapped(now);
      setWrong(false);
      announce([t('class:student.light.place', { number: number(now.length), picture: nameOf(picture) })]);
      return;
    }
    const isRight = now.every((each, i) => each === wanted[i]);
    announce([t(isRight ? 'class:student.light.on' : 'class:student.light.wrong')]);
    setTapped([]);
    setWrong(!isRight);
    if (!isRight) return;
    studentOf(game.ports.storage).light(code);
    // The pictures are gone: on to what there is to do now.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.lobby-see')?.focus());
  };
  return (
    <section class="panel lobby-light">
      <h2>{t('class:student.light.heading')}</h2>
      <p class="muted">{t('class:student.light.line')}</p>
      <div class="light-places">
        <ol aria-label={t('class:student.light.chosen')}>
          {wanted.map((_, at) => (
            <li key={at} data-filled={tapped[at] !== undefined}>
              <span class="sr-only">{placeWords(at)}</span>
              {tapped[at] === undefined ? (
                <span aria-hidden="true">{number(at + 1)}</span>
              ) : (
                <LightPicture picture={tapped[at]} />
              )}
            </li>
          ))}
        </ol>
        <button
          type="button"
          class="btn btn-round"
          aria-label={t('class:student.light.undo')}
          disabled={tapped.length === 0}
          onClick={() => setTapped(tapped.slice(0, -1))}
        >
          <Icon svg={undoIcon} flips />
        </button>
      </div>
      {wrong ? <p class="warning">{t('class:student.light.wrong')}</p> : null}
      <ul class="light-twelve">
        {LIGHT_PICTURES.map((name, picture) => (
          <li key={name}>
            <button
              type="button"
              class="btn"
              aria-label={nameOf(picture)}
              disabled={tapped.includes(picture)}
              onClick={() => tap(picture)}
            >
              <LightPicture picture={picture} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
