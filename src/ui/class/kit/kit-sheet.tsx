/** A part of the kit as a sheet of paper: on the screen as in print, where its name stands on top of each of its pages. */
import type { ComponentChildren } from 'preact';
import type { KitPart } from '../../../core/class/kit';
import { useText } from '../../context';
import { KitArt } from './kit-art';

interface Props {
  readonly part: KitPart;
  readonly children: ComponentChildren;
}

export function KitSheet({ part, children }: Props) {
  const t = useText();
  return (
    <article class="kit-sheet" data-sheet={part} aria-labelledby={`kit-${part}`}>
      {/* Seen in print only: a table's head comes again on each page. */}
      <div class="kit-head" aria-hidden="true">
        <p>
          <b>{t(`teachers:part.${part}.name`)}</b>
          <span>
            {t('ui:home.name')} · {t('teachers:kit')}
          </span>
        </p>
      </div>
      <div class="kit-body">
        <div>
          <header class="kit-title">
            <div>
              <h2 id={`kit-${part}`}>{t(`teachers:part.${part}.name`)}</h2>
              <p>{t(`teachers:part.${part}.line`)}</p>
            </div>
            <KitArt of={part} />
          </header>
          {children}
        </div>
      </div>
    </article>
  );
}
