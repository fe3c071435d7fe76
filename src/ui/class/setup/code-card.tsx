/** What comes out: the code, its link and QR code, and the ways on from here. */
import type { Activity } from '../../../core/class/activity';
import { isBig, isOnlyHere, joinAddress } from '../../../session/class/setup';
import { useGame, useText } from '../../context';
import { QrPicture } from '../qr-picture';
import { ClassCode } from './class-code';
import { CopyButton } from './copy-button';
import { LightShow } from './light-show';
import { LongCode } from './long-code';
import { SaveClassFile } from './save-class-file';

interface Props {
  readonly code: string;
  readonly activity: Activity;
  readonly onBig: () => void;
  readonly onAnother: () => void;
}

export function CodeCard({ code, activity, onBig, onAnother }: Props) {
  const game = useGame();
  const t = useText();
  const link = joinAddress(location.href, code);
  const big = isBig(activity);
  return (
    <section class="panel code-card">
      <h2>{t(big ? 'class:code.long.heading' : 'class:code.heading')}</h2>
      {big ? <LongCode code={code} /> : <ClassCode code={code} />}
      <button type="button" class="btn btn-sun code-big" onClick={onBig}>
        {t('class:code.big')}
      </button>
      <div class="code-ways">
        <QrPicture text={link} label={t('class:code.qr')} />
        <div class="code-links">
          <p class="code-link">
            <bdi dir="ltr">{link}</bdi>
          </p>
          <CopyButton text={link} label={t('class:code.copyLink')} />
          <CopyButton text={code} label={t('class:code.copyCode')} />
          <SaveClassFile code={code} activity={activity} />
        </div>
      </div>
      {isOnlyHere(location.hostname) ? <p class="warning">{t('class:code.onlyHere')}</p> : null}
      <nav class="code-on">
        <a class="btn" href={link} target="_blank" rel="noopener">
          {t('class:code.preview')}
        </a>
        <a class="btn" href={game.link({ place: 'wall', which: code })}>
          {t('class:code.wall')}
        </a>
        <a class="btn" href={game.link({ place: 'teachers', which: null })}>
          {t('class:code.kit')}
        </a>
        <button type="button" class="btn" onClick={onAnother}>
          {t('class:code.another')}
        </button>
      </nav>
      <LightShow code={code} />
    </section>
  );
}
