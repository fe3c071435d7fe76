/** Looking around with a cross: by arrow keys on its button, or by a button for each way. What is there is said once it rests. */
import { useSignalEffect } from '@preact/signals';
import arrowIcon from '../../../../assets/art/icon-arrow.svg?raw';
import eyeIcon from '../../../../assets/art/icon-eye.svg?raw';
import type { Heading } from '../../../core/hunt/action';
import type { Lookout } from '../../../session/explore/lookout';
import type { ReplayView } from '../../../session/views';
import { announce } from '../../announce';
import { useGame, useText } from '../../context';
import { Icon } from '../icon';
import { useSightLines } from './sight-lines';

/** Who moves on isn't talked to; CSS ms after the last move. */
const REST_MS = 500;

const KEYS: Readonly<Record<string, Heading>> = { ArrowRight: 0, ArrowUp: 2, ArrowLeft: 4, ArrowDown: 6 };
/** As on a compass; degrees clockwise from north, as the icon points. */
const MOVES = [
  { heading: 2, name: 'north', turn: 0 },
  { heading: 4, name: 'west', turn: 270 },
  { heading: 0, name: 'east', turn: 90 },
  { heading: 6, name: 'south', turn: 180 },
] as const;

interface Props {
  readonly lookout: Lookout;
  readonly replay: ReplayView;
}

export function LookAround({ lookout, replay }: Props) {
  const game = useGame();
  const t = useText();
  const linesOf = useSightLines();
  const looking = lookout.looking.value;
  const isModel = 'data' in replay.hunt.level.spec.surface;
  const isRope = replay.map?.dimension === 1;
  useSignalEffect(() => {
    const seen = lookout.seen.value;
    if (seen === null || !lookout.looking.value) return;
    const timer = setTimeout(() => announce(linesOf(seen)), REST_MS);
    return () => clearTimeout(timer);
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const heading = KEYS[event.code];
    if (!looking || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.code === 'Escape') lookout.setLooking(false, []);
    else if (heading !== undefined) lookout.move(heading, event.shiftKey);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const toggle = (): void => {
    const step = Math.floor(game.clock.peek().cursor + 1e-6);
    lookout.setLooking(!looking, replay.path[step]?.at ?? replay.path[0]?.at ?? []);
  };
  return (
    <fieldset class="look-around" onKeyDown={onKeyDown}>
      <legend class="sr-only">{t('explore:layers.look')}</legend>
      <button type="button" class="btn" aria-pressed={looking} onClick={toggle}>
        <Icon svg={eyeIcon} />
        {t('explore:layers.look')}
      </button>
      {looking ? (
        <>
          <p class="small">{t('explore:layers.lookHow')}</p>
          {isModel ? <p class="small">{t('explore:layers.lookModel')}</p> : null}
          <div class="look-moves" dir="ltr">
            {MOVES.filter(({ heading }) => !isRope || heading % 4 === 0).map(({ heading, name, turn }) => (
              <button
                key={name}
                type="button"
                class="btn btn-round"
                data-way={name}
                aria-label={t(`explore:layers.move.${name}`)}
                onClick={() => lookout.move(heading, false)}
              >
                <Icon svg={arrowIcon} turn={turn} />
              </button>
            ))}
          </div>
        </>
      ) : null}
    </fieldset>
  );
}
