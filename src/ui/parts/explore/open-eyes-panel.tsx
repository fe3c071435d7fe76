/**
 * Walking it with open eyes: the hunt's own controls beside the lit field, and at the end both walks side by side. Everything that a
 * control asks of the game goes to this walk's own room.
 */
import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useMemo } from 'preact/hooks';
import againIcon from '../../../../assets/art/icon-again.svg?raw';
import backIcon from '../../../../assets/art/icon-back.svg?raw';
import eyeIcon from '../../../../assets/art/icon-eye.svg?raw';
import type { Explore } from '../../../session/explore/explore';
import type { Outcome } from '../../../session/open-eyes';
import type { HuntView } from '../../../session/views';
import { announce } from '../../announce';
import { GameContext, useFormats, useGame, useText } from '../../context';
import { useHuntKeys } from '../../input/use-hunt-keys';
import { ASK_FIRST } from '../ask-first-later';
import { DRIVEN_CONTROLS } from '../driven-later';
import { HuntActions } from '../hunt-actions';
import { Icon } from '../icon';
import { Picture } from '../pictures';
import { StepPad, StridePicker } from '../step-pad';
import '../../styles/hunt.css';
import './open-eyes.css';

interface Props {
  readonly explore: Explore;
  /** The walk's own picture, where there is no map. */
  readonly children?: ComponentChildren;
}

export function OpenEyesPanel({ explore, children }: Props) {
  const game = useGame();
  const { openEyes } = explore;
  const own = useMemo(() => ({ ...game, ...openEyes.commands }), [openEyes, game]);
  // Seen from straight above, as a map; afterwards as it was.
  useEffect(() => {
    const before = game.birdView.peek();
    if (before !== null) game.birdView.value = { ...before, relief: false };
    // What was read there would lie over the field that is walked now.
    explore.layers?.lookout.setLooking(false, []);
    const at = game.clock.peek().cursor;
    game.seek(at);
    return () => {
      game.birdView.value = before;
    };
  }, [game, explore]);
  const view = openEyes.view.value;
  return view === null ? null : (
    <GameContext.Provider value={own}>
      <Walking view={view} explore={explore}>
        {children}
      </Walking>
    </GameContext.Provider>
  );
}

function Walking({ view, explore, children }: Props & { readonly view: HuntView }) {
  const game = useGame();
  const t = useText();
  const { number } = useFormats();
  const { openEyes } = explore;
  const leave = useCallback(() => {
    openEyes.leave();
    // The button that was pressed is gone.
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true }),
    );
  }, [openEyes]);
  useHuntKeys(game, leave);
  const { hunt, messages } = view;
  const outcomes = openEyes.outcomes.value;
  const isStart = hunt.records.length === 0;
  const lines = isStart
    ? [t('explore:openEyes.line'), t('explore:openEyes.never')]
    : messages.map((message) => game.text.say(message));
  const spoken = lines.join(' ');
  useEffect(() => {
    if (outcomes === null) announce([spoken]);
  }, [spoken, hunt.records.length, outcomes]);
  const aim = game.aimed.value;
  return (
    <section class="open-eyes" data-actions={hunt.records.length} aria-labelledby="open-eyes-heading">
      <div class="card open-eyes-top">
        <div class="open-eyes-head">
          <h2 id="open-eyes-heading">
            <Icon svg={eyeIcon} />
            {t('explore:openEyes.heading')}
          </h2>
          <button type="button" class="btn" onClick={leave}>
            <Icon svg={backIcon} flips />
            {t('explore:openEyes.leave')}
          </button>
        </div>
        {outcomes !== null ? null : aim !== null ? (
          <ASK_FIRST.Component aim={aim} view={view} />
        ) : (
          <p class="open-eyes-line">{spoken}</p>
        )}
        {outcomes === null ? (
          <p class="open-eyes-now">
            <strong>{t('ui:gauge.reading', { value: number(view.hunt.sensed.gauge ?? 0) })}</strong>
            <span>{t('ui:hunt.stepsTaken', { count: hunt.stepsTaken })}</span>
          </p>
        ) : (
          <Outcomes {...outcomes} />
        )}
      </div>
      {outcomes === null ? (
        <div class="open-eyes-controls">
          <WayControls view={view} />
          <HuntActions view={view} />
        </div>
      ) : null}
      {children}
      {outcomes === null ? null : (
        <div class="open-eyes-go">
          <button type="button" class="btn btn-sun" onClick={() => openEyes.start()}>
            <Icon svg={againIcon} />
            {t('explore:openEyes.again')}
          </button>
        </div>
      )}
    </section>
  );
}

/** As on the hunt's screen, without its frame. */
function WayControls({ view }: { readonly view: HuntView }) {
  const { controls } = view.hunt.level.spec;
  const byHeading = controls === 'walk' || controls === 'tightrope' || controls === 'sled' || view.tapping;
  const isDesk = controls === 'mixing-desk';
  return (
    <>
      {byHeading && !isDesk ? (
        <div class="panel pad-panel">
          <StepPad view={view} />
          <StridePicker view={view} />
        </div>
      ) : null}
      {isDesk || !view.tapping ? <DRIVEN_CONTROLS.Component view={view} /> : null}
    </>
  );
}

function Outcomes({ open, blind }: { readonly open: Outcome; readonly blind: Outcome }) {
  const t = useText();
  const { number } = useFormats();
  const said = ({ steps, shown, candy }: Outcome): string =>
    t(candy ? 'explore:openEyes.candy' : 'explore:openEyes.loss', { count: steps, loss: number(shown) });
  const rows = [
    { picture: <Icon svg={eyeIcon} />, name: t('explore:openEyes.open'), told: said(open) },
    { picture: <Picture name="pip" />, name: t('explore:openEyes.blind'), told: said(blind) },
  ];
  const spoken = rows.map(({ name, told }) => `${name}: ${told}`).join(' ');
  useEffect(() => {
    announce([spoken]);
    document.getElementById('open-eyes-outcomes')?.focus({ preventScroll: true });
  }, [spoken]);
  return (
    <dl id="open-eyes-outcomes" class="open-eyes-outcomes" tabIndex={-1}>
      {rows.map(({ picture, name, told }) => (
        <div key={name}>
          <dt>
            {picture}
            {name}
          </dt>
          <dd>{told}</dd>
        </div>
      ))}
    </dl>
  );
}
