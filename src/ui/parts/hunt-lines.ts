/** What Ava says on the hunt's screen: in her bubble, and in the live region. */
import type { Game } from '../../session/game';
import type { HuntView } from '../../session/views';
import type { Translate } from '../context';

export function huntLines(game: Game, view: HuntView, t: Translate): readonly string[] {
  if (view.tapping) return [t('ui:hunt.toeTapNow')];
  // Steps come too fast to tell of each.
  if (view.running) return [t('ui:robot.walking')];
  // Without the channel of words nothing is told of the steps; what begins and ends a hunt, said first, is no sense.
  const { words } = game.settings.value;
  const lines = (words ? view.messages : view.messages.slice(0, 1)).map((message) => game.text.say(message));
  if (view.phase === 'pinning') return [...lines, t('ui:pin.question')];
  const { hunt, seenBefore } = view;
  if (hunt.records.length > 0) return words || hunt.ending !== null ? lines : [];
  const onLogScale = hunt.level.spec.gaugeScale === 'log' && hunt.sensed.gauge !== null;
  return [
    ...lines,
    ...(onLogScale ? [t('ui:hunt.logGauge')] : []),
    ...(seenBefore ? [t('ui:hunt.seenBefore')] : []),
  ];
}
