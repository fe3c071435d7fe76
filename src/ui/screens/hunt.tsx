/** The dark: everything around the field while hunting and pinning. The field itself is drawn behind the page. */

import { useCallback, useEffect, useState } from 'preact/hooks';
import padIcon from '../../../assets/art/icon-pad.svg?raw';
import pauseIcon from '../../../assets/art/icon-pause.svg?raw';
import soundOffIcon from '../../../assets/art/icon-sound-off.svg?raw';
import soundOnIcon from '../../../assets/art/icon-sound-on.svg?raw';
import type { Game } from '../../session/game';
import type { HuntView } from '../../session/views';
import { type Translate, useGame, useText } from '../context';
import { hintLine } from '../hint-line';
import { sayHow } from '../how';
import { useHuntKeys } from '../input/use-hunt-keys';
import { ASK_FIRST } from '../parts/ask-first-later';
import { AvaSays } from '../parts/ava-says';
import { DRIVEN_CONTROLS } from '../parts/driven-later';
import { Gauge } from '../parts/gauge';
import { HINT_BUTTON } from '../parts/hint-later';
import { HuntActions } from '../parts/hunt-actions';
import { huntLines } from '../parts/hunt-lines';
import { Icon } from '../parts/icon';
import { PauseMenu } from '../parts/pause-menu';
import { PinGrid, SkipPin } from '../parts/pin-panel';
import { Cap } from '../parts/prompts-later';
import { StageArea } from '../parts/stage-area';
import { StepPad, StridePicker } from '../parts/step-pad';
import { StepsChip, StepsLeft } from '../parts/steps-left';
import { LoadingScreen } from './waiting';

const { Component: DrivenControls } = DRIVEN_CONTROLS;

export function HuntScreen() {
  const game = useGame();
  const [paused, setPaused] = useState(false);
  const pause = useCallback(() => {
    if (game.hunt.peek()?.running) game.glide();
    setPaused(true);
  }, [game]);
  useHuntKeys(game, pause);
  const view = game.hunt.value;
  const { controls } = view?.hunt.level.spec ?? {};
  const needsMore = view !== null && controls !== 'walk' && controls !== 'tightrope';
  useEffect(() => {
    if (needsMore) DRIVEN_CONTROLS.fetch(game.text);
  }, [needsMore, game]);
  if (view === null) return null;
  // Its controls would push the field aside under a finger that means a stone.
  if (needsMore && !DRIVEN_CONTROLS.settled.value) return <LoadingScreen what="level" />;
  return (
    <>
      <HuntLayout view={view} onPause={pause} />
      <PauseMenu open={paused} onClose={() => setPaused(false)} />
    </>
  );
}

function HuntLayout({ view, onPause }: { readonly view: HuntView; readonly onPause: () => void }) {
  const game = useGame();
  const t = useText();
  const [padAsked, setPadAsked] = useState<boolean | null>(null);
  const { hunt } = view;
  const pinning = view.phase === 'pinning';
  const hint = hintLine.value;
  const asked = game.aimed.value;
  const rope = hunt.level.surface.dimension === 1;
  const { controls } = hunt.level.spec;
  /** No headings to press: the way is the rule's. */
  const driven = (controls === 'slide' || controls === 'robot' || controls === 'mixing-desk') && !pinning;
  /** Toes tap by headings, but on a desk by its knobs. */
  const taps = view.tapping && controls !== 'mixing-desk';
  const { sound, stepButtons, scan } = game.settings.value;
  // A rope has two big buttons that are in nobody's way.
  const padShown = padAsked ?? (rope || (driven && taps) || stepButtons || scan !== 'off');
  const { askFirst } = game.settings.value;
  useEffect(() => {
    if (askFirst) ASK_FIRST.fetch(game.text);
  }, [askFirst, game]);
  useEffect(() => {
    // The grab button is gone: those who pressed it with the keyboard start again from the top.
    if (pinning && document.activeElement === document.body)
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, [pinning]);
  return (
    <main
      class="hunt"
      data-actions={hunt.records.length}
      data-phase={view.phase}
      data-way={controls}
      data-pad={driven && !taps ? 'none' : padShown ? 'shown' : 'hidden'}
    >
      <header class="hunt-bar">
        <button type="button" class="btn btn-round" aria-label={t('ui:hunt.pause')} onClick={onPause}>
          <Icon svg={pauseIcon} />
          <Cap does="pause" />
        </button>
        <HuntTitle view={view} />
        <StepsChip hunt={hunt} />
        {pinning || game.settings.value.hints === 'never' ? null : <HINT_BUTTON.Component view={view} />}
        <button
          type="button"
          class="btn btn-round hunt-sound"
          aria-label={t(sound ? 'ui:hunt.soundOff' : 'ui:hunt.soundOn')}
          onClick={() => game.changeSettings({ sound: !sound })}
        >
          <Icon svg={sound ? soundOnIcon : soundOffIcon} />
        </button>
      </header>
      {asked !== null ? (
        <ASK_FIRST.Component aim={asked} view={view} />
      ) : (
        <AvaSays
          lines={
            hint === null || pinning ? [...huntLines(game, view, t), ...howLines(game, view, t)] : [hint]
          }
          turn={hunt.records.length + (hint === null ? 0 : 1)}
        />
      )}
      <StageArea>
        {rope || driven ? null : (
          <button
            type="button"
            class="btn btn-round pad-toggle"
            aria-label={t(padShown ? 'ui:hunt.padHide' : 'ui:hunt.padShow')}
            aria-expanded={padShown}
            onClick={() => setPadAsked(!padShown)}
          >
            <Icon svg={padIcon} />
          </button>
        )}
      </StageArea>
      <div class="hunt-senses">
        {pinning ? null : <Gauge sensed={hunt.sensed} />}
        {pinning ? null : <StepsLeft hunt={hunt} />}
      </div>
      <div class="hunt-controls">
        {pinning ? (
          <section class="panel pad-panel">
            <h2 class="panel-title">{t('ui:pin.heading')}</h2>
            <p>{sayHow.value?.('pin', game, t) ?? t('ui:pin.hint')}</p>
            <PinGrid surface={hunt.level.surface} />
          </section>
        ) : (
          <WayControls view={view} />
        )}
        {pinning ? (
          <div class="hunt-actions">
            <SkipPin />
          </div>
        ) : (
          <HuntActions view={view} />
        )}
      </div>
    </main>
  );
}

/** A field that was never won begins with how to step, beside the hand that shows it. Read by eyes alone: buttons tell themselves. */
function howLines(game: Game, { hunt, tapping }: HuntView, t: Translate): readonly string[] {
  const { spec } = hunt.level;
  const known = (game.profile.value.levels[spec.id]?.finished ?? 0) > 0;
  const walks = spec.controls === 'walk' || spec.controls === 'tightrope';
  if (hunt.records.length > 0 || tapping || known || !walks) return [];
  const how = sayHow.value?.('step', game, t);
  return how === undefined ? [] : [how];
}

/**
 * What moves Pip: the headings, a slide's learning rate, a sled's turns, a robot's cards, a desk's knobs. A toe taps by headings
 * in every way to play but on the desk.
 */
function WayControls({ view }: { readonly view: HuntView }) {
  const t = useText();
  const { spec } = view.hunt.level;
  const { controls } = spec;
  const driven =
    ((controls === 'slide' || controls === 'robot') && !view.tapping) || controls === 'mixing-desk';
  if (driven) return <DrivenControls view={view} />;
  const sled = spec.controls === 'sled' && !view.tapping;
  return (
    <>
      <section class="panel pad-panel">
        <h2 class="panel-title">
          {t(sled ? 'ui:sled.nudge' : 'ui:hunt.step')}
          <Cap does={view.hunt.level.surface.dimension === 1 ? 'two-arrows' : 'arrows'} inline />
        </h2>
        <StepPad view={view} />
        <StridePicker view={view} />
      </section>
      {sled ? <DrivenControls view={view} /> : null}
    </>
  );
}

function HuntTitle({ view }: { readonly view: HuntView }) {
  const game = useGame();
  const t = useText();
  const { spec } = view.hunt.level;
  return (
    <div class="hunt-title">
      <p class="eyebrow">
        {t(spec.chapter === 'endless' ? 'ui:home.freePlay' : `levels:chapters.${spec.chapter}`)}
      </p>
      <h1 tabIndex={-1}>{game.text.say(view.title)}</h1>
    </div>
  );
}
