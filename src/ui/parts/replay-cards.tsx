/** The cards beside the map: the walk in words and numbers, the moment, the link. */

import { Fragment } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import checkIcon from '../../../assets/art/icon-check.svg?raw';
import playIcon from '../../../assets/art/icon-play.svg?raw';
import shareIcon from '../../../assets/art/icon-share.svg?raw';
import { sweetOf } from '../../core/course/sweet';
import type { Message } from '../../core/feedback/message';
import type { ReplayView } from '../../session/views';
import { announce } from '../announce';
import { useFormats, useGame, useText } from '../context';
import { copyText } from '../copy-text';
import { unbroken } from '../unbroken';
import { MOMENT_CHOICES } from './explore-later';
import { Icon } from './icon';
import { MomentsList } from './moments-list';
import { Picture, type PictureName } from './pictures';
import { ReadAloud } from './read-aloud';
import { SweetPicture } from './sweet-picture';

/** The sentence of the moment that the replay stops at. */
const isTelling = ({ key }: Message): boolean => key.startsWith('story:moment.');

export function StoryCard({ replay }: { readonly replay: ReplayView }) {
  const game = useGame();
  const t = useText();
  const { number, percent } = useFormats();
  const { score, own, counts } = replay;
  const { smallStrides, afterStep } = score.nearestMiss;
  // Who ended higher than it began came down nothing.
  const recovered = Math.max(0, score.recovered);
  const picture: PictureName = score.find;
  const asksForPar = replay.story.some(({ key }) => key === 'story:try.par');
  return (
    <section class="card story">
      <h2>{t(own ? 'replay:yourWalk' : 'replay:theWalk')}</h2>
      <Picture name={picture} class="story-find" />
      {own && picture === 'candy' ? <OwnSweet replay={replay} /> : null}
      <p class="story-text">
        {replay.story.map((message) => (
          <Fragment key={message.key}>
            <span data-telling={isTelling(message)}>{unbroken(game.text.say(message))}</span>{' '}
          </Fragment>
        ))}
      </p>
      <ReadAloud
        name="story"
        what={t(own ? 'replay:yourWalk' : 'replay:theWalk')}
        lines={replay.story.map((message) => game.text.say(message))}
      />
      <div class="recovered">
        <p aria-hidden="true">
          <span>{t('replay:recovered')}</span>
          <strong>{percent(recovered)}</strong>
        </p>
        <p class="sr-only">{t('replay:recoveredOf', { percent: percent(recovered) })}</p>
        <span class="recovered-bar" style={{ '--share': Math.min(1, recovered) }} />
      </div>
      <p class="small">
        {afterStep === 0
          ? t('replay:nearestStart', { strides: number(smallStrides) })
          : t('replay:nearest', { strides: number(smallStrides), count: afterStep })}
      </p>
      {own && !asksForPar ? <p class="small">{t('replay:par', { count: score.par })}</p> : null}
      {own && !counts ? <p class="small">{t('replay:doesNotCount')}</p> : null}
      {own ? null : <p class="small">{t('replay:fromLink')}</p>}
      <MomentsList replay={replay} />
    </section>
  );
}

/** The sweet that this field hid, which stands in the jar from now on. */
function OwnSweet({ replay }: { readonly replay: ReplayView }) {
  const t = useText();
  const { spec, seed } = replay.hunt.level;
  const sweet = sweetOf(spec.id, seed);
  return (
    <p class="own-sweet">
      <SweetPicture sweet={sweet} />
      <span>
        <strong>{t(`jar:shape.${sweet.shape}`)}</strong> {t('jar:found')}
      </span>
    </p>
  );
}

export function MomentCard({ replay }: { readonly replay: ReplayView }) {
  const game = useGame();
  const t = useText();
  const sentence = replay.story.find(isTelling);
  return (
    <section class="card moment">
      <div class="moment-top">
        <h2>{t('replay:momentHeading', { count: replay.moment.step })}</h2>
        <button type="button" class="btn btn-sun" onClick={() => game.setPlaying(true)}>
          <Icon svg={playIcon} />
          {t('replay:walkOn')}
        </button>
      </div>
      {sentence === undefined ? null : (
        <div class="said-beside">
          <p>{unbroken(game.text.say(sentence))}</p>
          <ReadAloud
            bare
            name="moment"
            what={t('replay:momentHeading', { count: replay.moment.step })}
            lines={[game.text.say(sentence)]}
          />
        </div>
      )}
      <MOMENT_CHOICES.Component replay={replay} />
    </section>
  );
}

/** Told in words beside the button and aloud. Where nothing may be copied, the address itself stands there, ready to be. */
export function ShareLink({ replay }: { readonly replay: ReplayView }) {
  const game = useGame();
  const t = useText();
  // Without another's walk that may lie beside it.
  const url = `${location.href.split('#')[0]}${game.link({ place: 'replay', code: replay.code })}`;
  const [told, setTold] = useState<{ readonly copied: boolean } | null>(null);
  const ref = useRef<HTMLDivElement>(null);
  const share = async (): Promise<void> => {
    const copied = await copyText(url);
    setTold({ copied });
    announce([t(copied ? 'replay:shared' : 'replay:shareFailed')]);
  };
  // After each press anew.
  useEffect(() => {
    const field = ref.current?.querySelector('input');
    field?.focus({ preventScroll: true });
    field?.select();
    if (told !== null) ref.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [told]);
  return (
    <div ref={ref} class="share">
      <button type="button" class="btn" onClick={() => void share()}>
        <Icon svg={told?.copied ? checkIcon : shareIcon} />
        {t('replay:share')}
      </button>
      {told === null ? null : told.copied ? (
        <p class="share-told">{t('replay:shared')}</p>
      ) : (
        <label class="share-told">
          {t('replay:shareFailed')}
          <input
            class="field"
            type="text"
            dir="ltr"
            readOnly
            value={url}
            onFocus={(event) => event.currentTarget.select()}
          />
        </label>
      )}
    </div>
  );
}
