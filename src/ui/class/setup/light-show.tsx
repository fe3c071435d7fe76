/** The three pictures that bring the light to the children's devices; behind a press, so that no projector shows them too early. */
import { useState } from 'preact/hooks';
import { LIGHT_PICTURES, lightPicturesOf } from '../../../core/class/light-pictures';
import { useFormats, useText } from '../../context';
import { LightPicture } from '../art/light-picture';

export function LightShow({ code }: { readonly code: string }) {
  const t = useText();
  const [shown, setShown] = useState(false);
  return (
    <section class="light-show">
      <h2>{t('class:code.light.heading')}</h2>
      <p class="muted">{t(shown ? 'class:code.light.order' : 'class:code.light.line')}</p>
      <button type="button" class="btn btn-mint" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {t(shown ? 'class:code.light.hide' : 'class:code.light.show')}
      </button>
      {shown ? <LightThree code={code} /> : null}
    </section>
  );
}

/** The three in their order. */
export function LightThree({ code }: { readonly code: string }) {
  const t = useText();
  const { number } = useFormats();
  return (
    <ol class="light-three">
      {lightPicturesOf(code).map((picture, at) => (
        <li key={picture}>
          <span class="light-number" aria-hidden="true">
            {number(at + 1)}
          </span>
          <LightPicture picture={picture} />
          {t(`class:student.picture.${LIGHT_PICTURES[picture] ?? 'star'}`)}
        </li>
      ))}
    </ol>
  );
}
