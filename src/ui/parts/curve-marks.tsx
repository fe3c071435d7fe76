/** The moments over the learning curve: a mark each, on a stem from its step. A press goes there and says what happened. */
import { useComputed } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { ReplayView } from '../../session/views';
import { announce } from '../announce';
import { placeMarks } from '../chart/mark-lanes';
import { useGame, useText } from '../context';
import { MomentIcon } from './moment-icon';

/** A mark's width as a share of the curve's on the narrowest card. */
const MARK_SHARE = 0.17;

type Told = ReplayView['moments'][number];

interface Props {
  readonly replay: ReplayView;
  /** The step at the curve's right end. */
  readonly last: number;
}

export function CurveMarks({ replay, last }: Props) {
  const game = useGame();
  const t = useText();
  const [chosen, choose] = useState<Told | null>(null);
  // The cursor glides with every frame; marks care for their own steps only.
  const step = useComputed(() => {
    const { cursor } = game.clock.value;
    return replay.moments.find(({ moment }) => Math.abs(cursor - moment.step) < 1e-6)?.moment.step ?? null;
  }).value;
  const placed = placeMarks(replay.moments, ({ moment }) => moment.step / last, MARK_SHARE);
  const lanes = placed.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
  const go = (told: Told): void => {
    choose(told);
    game.seek(told.moment.step);
    announce([game.text.say(told.message)]);
  };
  return (
    <>
      <ul class="curve-marks" style={{ '--lanes': lanes }}>
        {placed.map(({ mark, x, lane }) => {
          const { moment } = mark;
          return (
            <li key={moment.kind} style={{ '--x': x, '--lane': lane }}>
              <button
                type="button"
                class="curve-mark"
                aria-current={step === moment.step ? 'step' : undefined}
                aria-label={t('replay:mark', {
                  step: moment.step,
                  name: t(`replay:moment.${moment.kind}`),
                })}
                onClick={() => go(mark)}
              >
                <MomentIcon moment={moment} telling={moment.kind === replay.moment.kind} />
              </button>
            </li>
          );
        })}
      </ul>
      {chosen !== null && chosen.moment.step === step ? (
        <p class="curve-told" dir="auto">
          {game.text.say(chosen.message)}
        </p>
      ) : null}
    </>
  );
}
