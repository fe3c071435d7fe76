/** The light: what was found, the walk from above, its story and its curve. The cake itself is drawn behind the page. */

import { useComputed } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import againIcon from '../../../assets/art/icon-again.svg?raw';
import homeIcon from '../../../assets/art/icon-home.svg?raw';
import nextIcon from '../../../assets/art/icon-next.svg?raw';
import type { Find } from '../../core/hunt/score';
import { hasMap, type ReplayView } from '../../session/views';
import { announce } from '../announce';
import { type Translate, useGame, useText } from '../context';
import { useReplayKeys } from '../input/use-replay-keys';
import { DataLater } from '../parts/data-later';
import { DeskSlice } from '../parts/desk-slice';
import { DeskTraces } from '../parts/desk-traces';
import { ExploreLater, ExploreOnStage, LessonLater, OPEN_EYES } from '../parts/explore-later';
import { Icon } from '../parts/icon';
import { LearningCurve } from '../parts/learning-curve';
import { LegendCard } from '../parts/legend-card';
import { OneByOne } from '../parts/one-by-one';
import { Ava } from '../parts/pictures';
import { MomentCard, ShareLink, StoryCard } from '../parts/replay-cards';
import { PARTS_OF_THE_SCRUBBER, Scrubber } from '../parts/scrubber';
import '../styles/curves.css';
import '../styles/moments.css';
import '../styles/replay-cards.css';
import '../styles/scrubber.css';
import '../styles/replay.css';
import '../styles/replay-layouts.css';
import { StageArea } from '../parts/stage-area';
import { Stars } from '../parts/stars';
import { ViewBar } from '../parts/view-bar';

const HEADINGS: Readonly<Record<Find, 'Candy' | 'Sweets' | 'Sock' | 'Grass'>> = {
  candy: 'Candy',
  sweets: 'Sweets',
  sock: 'Sock',
  grass: 'Grass',
};

function headingOf(replay: ReplayView, t: Translate): string {
  const count = replay.score.steps;
  return replay.own
    ? t(`replay:heading${HEADINGS[replay.score.find]}`, { count })
    : t('replay:headingLink', { count });
}

export function ReplayScreen() {
  const game = useGame();
  const replay = game.replay.value;
  return replay === null ? null : <ReplayLayout key={replay.code} replay={replay} />;
}

function ReplayLayout({ replay }: { readonly replay: ReplayView }) {
  const game = useGame();
  const t = useText();
  const lit = useComputed(() => game.clock.value.light >= 1).value;
  const atMoment = useComputed(() => game.clock.value.atMoment).value;
  const views = useComputed(() => game.birdView.value !== null).value && replay.map?.dimension === 2;
  const rests = useComputed(() => game.landmarks.value !== null).value;
  useReplayKeys(game);
  const explore = game.explore.value;
  const eyesOpen = explore !== null && explore.openEyes.view.value !== null;
  const heading = headingOf(replay, t);
  useEffect(() => {
    if (lit) announce([heading, ...replay.story.map((message) => game.text.say(message))]);
  }, [lit, heading, replay, game]);
  return (
    <main
      class="replay"
      data-lit={lit}
      data-moment={atMoment && !eyesOpen}
      data-eyes={eyesOpen}
      data-views={views}
      data-rests={rests}
    >
      <header class="replay-bar">
        <a class="btn btn-round" href={game.link({ place: 'home' })} aria-label={t('ui:nav.home')}>
          <Icon svg={homeIcon} />
        </a>
        <div class="replay-title">
          <p class="eyebrow">
            <span class="eyebrow-place">{t('replay:eyebrow')}</span>
            <span>{game.text.say(replay.title)}</span>
          </p>
          <h1 tabIndex={-1}>{lit ? heading : t('replay:lightComing')}</h1>
          {lit && replay.own && replay.counts ? <Stars count={replay.score.stars} /> : null}
        </div>
        <Ava />
      </header>
      <StageArea>
        {replay.map === null ? <DeskTraces replay={replay} /> : <ExploreOnStage />}
        {lit ? null : (
          <button type="button" class="btn skip-light" onClick={() => game.skipLight()}>
            {t('replay:skipLight')}
          </button>
        )}
      </StageArea>
      {explore !== null && eyesOpen ? (
        <OPEN_EYES.Component explore={explore}>
          {hasMap(replay) ? null : <DeskSlice replay={replay} />}
        </OPEN_EYES.Component>
      ) : (
        <BesideTheWalk replay={replay} views={views} atMoment={atMoment} />
      )}
    </main>
  );
}

interface BesideProps {
  readonly replay: ReplayView;
  readonly views: boolean;
  readonly atMoment: boolean;
}

/** What stands beside the walk while it is looked at. */
function BesideTheWalk({ replay, views, atMoment }: BesideProps) {
  const game = useGame();
  const t = useText();
  return (
    <>
      {views ? <ViewBar /> : null}
      <Scrubber replay={replay} />
      <div class="replay-cards">
        <OneByOne after={PARTS_OF_THE_SCRUBBER}>
          <DataLater replay={replay} />
          <LessonLater replay={replay} />
          <StoryCard replay={replay} />
          <LearningCurve replay={replay} />
          {hasMap(replay) ? <LegendCard replay={replay} /> : <DeskSlice replay={replay} />}
          <ExploreLater />
          <ShareLink replay={replay} />
        </OneByOne>
      </div>
      {atMoment ? <MomentCard replay={replay} /> : null}
      <div class="replay-dock">
        <div class="replay-go">
          <button type="button" class="btn" onClick={() => game.again()}>
            <Icon svg={againIcon} />
            {t('replay:again')}
          </button>
          <button type="button" class="btn btn-sun" onClick={() => game.next()}>
            {t('replay:next')}
            <Icon svg={nextIcon} flips />
          </button>
        </div>
      </div>
    </>
  );
}
