/** For the projector: where to go, what to type, and the picture to scan; of a class without a short code, the picture, the link and the file. */
import { useEffect, useRef, useState } from 'preact/hooks';
import backIcon from '../../../../assets/art/icon-back.svg?raw';
import type { Activity } from '../../../core/class/activity';
import { isBig, isOnlyHere, joinAddress } from '../../../session/class/setup';
import { useFormats, useGame, useText } from '../../context';
import { Icon } from '../../parts/icon';
import { QrPicture } from '../qr-picture';
import { ClassCode } from './class-code';
import { CopyButton } from './copy-button';
import { LightThree } from './light-show';
import { SaveClassFile } from './save-class-file';

interface Props {
  readonly code: string;
  readonly activity: Activity;
  readonly onBack: () => void;
}

export function BigCode({ code, activity, onBack }: Props) {
  const game = useGame();
  const t = useText();
  const { number } = useFormats();
  const [lit, setLit] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const link = joinAddress(location.href, code);
  const big = isBig(activity);
  const address = joinAddress(location.href, '')
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '');
  return (
    <main class="page big-code">
      <header class="page-bar">
        <button type="button" class="btn btn-round" aria-label={t('class:code.small')} onClick={onBack}>
          <Icon svg={backIcon} flips />
        </button>
        <h1 tabIndex={-1} ref={heading}>
          {t(big ? 'class:code.long.heading' : 'class:code.heading')}
        </h1>
        <button type="button" class="btn btn-mint" aria-expanded={lit} onClick={() => setLit(!lit)}>
          {t(lit ? 'class:code.light.hide' : 'class:code.light.show')}
        </button>
        <a class="btn" href={game.link({ place: 'wall', which: code })}>
          {t('class:code.wall')}
        </a>
        {document.fullscreenEnabled ? (
          <button type="button" class="btn" onClick={() => void turnWholeScreen()}>
            {t('class:code.whole')}
          </button>
        ) : null}
      </header>
      {lit || big ? null : <ClassCode code={code} />}
      {lit ? (
        <section class="big-light">
          <h2>{t('class:code.light.order')}</h2>
          <LightThree code={code} />
        </section>
      ) : (
        <div class="big-ways">
          <ol>
            <li>
              <span class="light-number" aria-hidden="true">
                {number(1)}
              </span>
              <div>
                <p>{t(big ? 'class:code.long.scan' : 'class:code.way1')}</p>
                {big ? null : (
                  <p class="big-address">
                    <Address text={address} />
                  </p>
                )}
              </div>
            </li>
            <li>
              <span class="light-number" aria-hidden="true">
                {number(2)}
              </span>
              {big ? (
                <div>
                  <p>{t('class:code.long.open')}</p>
                  <p class="big-hand">
                    <CopyButton text={link} label={t('class:code.copyLink')} />
                    <SaveClassFile code={code} activity={activity} />
                  </p>
                </div>
              ) : (
                <p>{t('class:code.way2')}</p>
              )}
            </li>
          </ol>
          <figure>
            <QrPicture text={link} label={t('class:code.qr')} />
            {big ? null : <figcaption>{t('class:code.scan')}</figcaption>}
          </figure>
        </div>
      )}
      {isOnlyHere(location.hostname) && !lit ? <p class="warning">{t('class:code.onlyHere')}</p> : null}
    </main>
  );
}

/** An address may break behind its slashes, if it must. */
function Address({ text }: { readonly text: string }) {
  return (
    <bdi dir="ltr">
      {text.split(/(?<=\/)/).map((part, at) => (
        <span key={at}>
          {part}
          <wbr />
        </span>
      ))}
    </bdi>
  );
}

/** Refused by some browsers and in frames: the page as it stands is large enough. */
async function turnWholeScreen(): Promise<void> {
  try {
    if (document.fullscreenElement === null) await document.documentElement.requestFullscreen();
    else await document.exitFullscreen();
  } catch {
    // as it was
  }
}
