/** To keep and to share: the walk as a picture, and a link that dares a friend to beat it. Where the system has a share sheet, that too. */
import { useEffect, useRef, useState } from 'preact/hooks';
import downloadIcon from '../../../../assets/art/icon-download.svg?raw';
import flagIcon from '../../../../assets/art/icon-flag.svg?raw';
import shareIcon from '../../../../assets/art/icon-share.svg?raw';
import type { Explore } from '../../../session/explore/explore';
import type { OtherWalk } from '../../../session/explore/other-walk';
import type { Outcome } from '../../../session/open-eyes';
import type { ReplayView } from '../../../session/views';
import { announce } from '../../announce';
import { type Translate, useFormats, useGame, useText } from '../../context';
import { copyText } from '../../copy-text';
import type { TextKey } from '../../text-keys';
import { Icon } from '../icon';
import { FoldCard } from './fold-card';
import { othersOf, savePicture } from './save-picture';
import './keep-card.css';

/** What was told last, in words; a link that couldn't be copied lies there to be. */
type Told = { readonly key: TextKey; readonly link?: string };

export function KeepCard({ explore }: { readonly explore: Explore }) {
  const t = useText();
  return (
    <FoldCard title={t('explore:keep.heading')} class="keep" opens={explore.other !== null}>
      {() => <Keep explore={explore} />}
    </FoldCard>
  );
}

function Keep({ explore }: { readonly explore: Explore }) {
  const { replay, other } = explore;
  const game = useGame();
  const t = useText();
  const [told, setTold] = useState<Told | null>(null);
  const ref = useRef<HTMLInputElement>(null);
  const tell = (next: Told): void => {
    setTold(next);
    announce([t(next.key)]);
  };
  useEffect(() => {
    ref.current?.focus({ preventScroll: true });
    ref.current?.select();
  }, [told]);
  const level = game.text.say(replay.title);
  const linkTo = (place: 'beat' | 'replay'): string =>
    `${location.href.split('#')[0]}${game.link({ place, code: replay.code })}`;
  const share = async (url: string, text: string, copied: TextKey): Promise<void> => {
    const done = await shareOrCopy(url, text);
    if (done === 'copied') tell({ key: copied });
    else if (done === 'failed') tell({ key: 'replay:shareFailed', link: url });
  };
  const keep = async (): Promise<void> => {
    const words = wordsOf(replay, level, t, game.text.language.value.direction);
    const saved = await savePicture(explore, words, othersOf(explore, t));
    tell({ key: saved ? 'explore:keep.saved' : 'explore:keep.notSaved' });
  };
  return (
    <>
      {other === null ? null : <Beaten other={other} />}
      <div class="keep-buttons">
        <button type="button" class="btn" onClick={() => void keep()}>
          <Icon svg={downloadIcon} />
          {t('explore:keep.picture')}
        </button>
        <button
          type="button"
          class="btn"
          onClick={() =>
            void share(linkTo('beat'), t('explore:keep.beatText', { level }), 'explore:keep.beatCopied')
          }
        >
          <Icon svg={flagIcon} />
          {t('explore:keep.beat')}
        </button>
        {canShare() ? (
          <button
            type="button"
            class="btn"
            onClick={() =>
              void share(linkTo('replay'), t('explore:keep.walkText', { level }), 'replay:shared')
            }
          >
            <Icon svg={shareIcon} />
            {t('explore:keep.share')}
          </button>
        ) : null}
      </div>
      {told === null ? null : told.link === undefined ? (
        <p class="keep-told">{t(told.key)}</p>
      ) : (
        <label class="keep-told">
          {t(told.key)}
          <input ref={ref} class="field" type="text" dir="ltr" readOnly value={told.link} />
        </label>
      )}
    </>
  );
}

/** Both walks, and who came off better. */
function Beaten({ other }: { readonly other: OtherWalk }) {
  const t = useText();
  const { number } = useFormats();
  const said = ({ steps, shown, candy }: Outcome): string =>
    t(candy ? 'explore:openEyes.candy' : 'explore:openEyes.loss', { count: steps, loss: number(shown) });
  return (
    <div class="keep-beaten">
      <p>
        <strong>{t(`explore:keep.winner.${other.winner}`)}</strong>
      </p>
      <p>{t('explore:keep.mine', { told: said(other.own) })}</p>
      <p class="keep-other">{t('explore:keep.other', { told: said(other.outcome) })}</p>
    </div>
  );
}

const canShare = (): boolean => typeof navigator.share === 'function';

/** The system's share sheet where there is one; closed without sharing, nothing is to be told. */
async function shareOrCopy(url: string, text: string): Promise<'shared' | 'copied' | 'failed'> {
  if (canShare()) {
    try {
      await navigator.share({ text, url });
      return 'shared';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'shared';
    }
  }
  return (await copyText(url)) ? 'copied' : 'failed';
}

function wordsOf(replay: ReplayView, level: string, t: Translate, direction: 'ltr' | 'rtl') {
  const { find, steps } = replay.score;
  const finds = { candy: 'Candy', sweets: 'Sweets', sock: 'Sock', grass: 'Grass' } as const;
  return {
    game: t('ui:home.name'),
    level,
    found: replay.own
      ? t(`replay:heading${finds[find]}`, { count: steps })
      : t('replay:headingLink', { count: steps }),
    start: t('replay:place.start'),
    end: t('explore:keep.end'),
    candy: t('replay:place.candy'),
    sweets: t('replay:place.sweets'),
    sock: t('replay:place.sock'),
    pin: t('replay:place.pin'),
    high: t('replay:legendHigh'),
    low: t('replay:legendLow'),
    curve: t('replay:curve'),
    rtl: direction === 'rtl',
  };
}
