/**
 * One knob of a mixing desk: up, the fader's track, down. The track shows how far the knob has gone since the start, with warm
 * and cold prints; it can be dragged by a turn at a time, which the two buttons do, too.
 */
import { useRef, useState } from 'preact/hooks';
import arrowIcon from '../../../assets/art/icon-arrow.svg?raw';
import toeIcon from '../../../assets/art/icon-toe.svg?raw';
import type { KnobDirection } from '../../core/hunt/action';
import { feltBy } from '../../core/hunt/felt';
import type { KnobTap } from '../../core/hunt/step-record';
import type { HuntView } from '../../session/views';
import { printsOf, travelOf, turnFor } from '../chart/fader-travel';
import { useFormats, useGame, useText } from '../context';
import { Icon } from './icon';
import { Cap } from './prompts-later';

/** More prints than this on one track would run together: the newest are kept. */
const MOST_PRINTS = 14;

interface Props {
  readonly view: HuntView;
  readonly knob: number;
  /** Knob units that half the track stands for. */
  readonly halfSpan: number;
}

export function Fader({ view, knob, halfSpan }: Props) {
  const game = useGame();
  const t = useText();
  const { number } = useFormats();
  const { hunt, tapping } = view;
  const travel = travelOf(hunt, knob);
  const small = hunt.level.spec.strides[0] ?? 1;
  const name = knob + 1;
  const turn = (direction: KnobDirection, icon: string) => (
    <button
      type="button"
      class="btn fader-key"
      data-does={`knob-${knob}-${direction}`}
      data-quiet
      aria-label={t(tapping ? `ui:desk.${direction}Tap` : `ui:desk.${direction}`, { knob: name })}
      disabled={hunt.ending !== null}
      onClick={() => game.turnKnob(knob, direction)}
    >
      {tapping ? <Icon svg={toeIcon} /> : <Icon svg={icon} turn={direction === 'up' ? 0 : 180} />}
      {view.knob === knob ? <Cap does={direction} /> : null}
    </button>
  );
  return (
    <fieldset class="fader" data-chosen={view.knob === knob}>
      <legend class="sr-only">{t('ui:desk.at', { knob: name, travel: number(travel / small) })}</legend>
      {turn('up', arrowIcon)}
      <FaderTrack view={view} knob={knob} halfSpan={halfSpan} />
      {turn('down', arrowIcon)}
      <span class="fader-name" aria-hidden="true">
        {number(name)}
      </span>
    </fieldset>
  );
}

/** Whether a tap says that it is lower up the fader. */
const lowerUp = ({ change, direction }: KnobTap): boolean => change < 0 === (direction === 'up');

function FaderTrack({ view, knob, halfSpan }: Props) {
  const game = useGame();
  const { hunt, tapping } = view;
  const { strides, senses } = hunt.level.spec;
  const travel = travelOf(hunt, knob);
  const from = useRef<number | null>(null);
  const [dragged, setDragged] = useState(0);
  const wanted = turnFor(dragged, strides);
  const place = (at: number) => ({ '--at': Math.max(-1, Math.min(1, at / halfSpan)) });
  const unitsAt = (event: PointerEvent & { readonly currentTarget: HTMLElement }): number => {
    const pxPerUnit = event.currentTarget.clientHeight / (2 * halfSpan);
    return from.current === null ? 0 : (from.current - event.clientY) / pxPerUnit;
  };
  const letGo = (): void => {
    from.current = null;
    setDragged(0);
  };
  const { light } = game.settings.value;
  const prints = senses.includes('footprints') ? printsOf(hunt, knob).slice(-MOST_PRINTS) : [];
  const tap = !light
    ? undefined
    : hunt.sensed.knobTaps?.findLast((felt) => felt.knob === knob && felt.reach > 0);
  return (
    <span
      class="fader-track"
      onPointerDown={(event) => {
        if (tapping || hunt.ending !== null) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = event.clientY;
      }}
      onPointerMove={(event) => {
        if (from.current !== null) setDragged(unitsAt(event));
      }}
      onPointerUp={(event) => {
        const turn = turnFor(unitsAt(event), strides);
        letGo();
        if (turn !== null) game.turnKnob(knob, turn.direction, turn.stride);
      }}
      onPointerCancel={letGo}
    >
      <span class="fader-start" style={place(0)} />
      {prints.map(({ travel: at, warmth }, i) => (
        <span
          key={i}
          class={warmth === null || !light ? 'fader-print' : 'fader-print fader-heat'}
          style={{ ...place(at), '--warmth': light ? (warmth ?? 0) : 0 }}
        />
      ))}
      {tap === undefined || feltBy(tap) === 'same' ? null : (
        <span class="fader-lower" style={{ ...place(travel), '--way': lowerUp(tap) ? 1 : -1 }}>
          <Icon svg={arrowIcon} turn={lowerUp(tap) ? 0 : 180} />
        </span>
      )}
      {wanted === null ? null : <span class="fader-cap fader-wanted" style={place(travel + wanted.travel)} />}
      <span class="fader-cap" style={place(travel)} />
    </span>
  );
}
