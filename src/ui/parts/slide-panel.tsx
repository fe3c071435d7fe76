/** Sliding: the slope picks the way, the player how far: the learning rate, on a log scale, and one big button. */
import goIcon from '../../../assets/art/icon-slide.svg?raw';
import { learningRatesOf, type SlideSettings } from '../../core/level/way-settings';
import type { HuntView } from '../../session/views';
import { useGame, useText } from '../context';
import { RateScale } from './rate-scale';
import { TurnButton } from './turn-button';
import '../styles/ways.css';

export function SlidePanel({
  view,
  settings,
}: {
  readonly view: HuntView;
  readonly settings: SlideSettings;
}) {
  const game = useGame();
  const t = useText();
  return (
    <section class="panel slide-panel">
      <RateScale
        rates={learningRatesOf(settings.learningRates)}
        chosen={view.rate}
        onPass={game.setRate}
        onChoose={game.setRate}
        onSpace={game.glide}
      />
      <TurnButton
        main
        does="glide"
        svg={goIcon}
        label={t('ui:slide.go')}
        disabled={view.hunt.ending !== null}
        onPress={game.glide}
      />
    </section>
  );
}
