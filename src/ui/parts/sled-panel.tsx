/** Sledding: how fast the sled goes and which way, the brake, and one big button that lets it glide. */
import arrowIcon from '../../../assets/art/icon-arrow.svg?raw';
import brakeIcon from '../../../assets/art/icon-brake.svg?raw';
import glideIcon from '../../../assets/art/icon-sled.svg?raw';
import { HEADINGS, nearestHeading } from '../../core/hunt/action';
import type { Hunt } from '../../core/hunt/hunt';
import { glideOf } from '../../core/hunt/next-move';
import { useFormats, useGame, useText } from '../context';
import { Icon } from './icon';
import { TurnButton } from './turn-button';
import '../styles/ways.css';

export function SledPanel({ hunt }: { readonly hunt: Hunt }) {
  const game = useGame();
  const t = useText();
  const over = hunt.ending !== null;
  return (
    <section class="panel slide-panel">
      <div class="rate-head">
        <h2 class="panel-title">{t('ui:sled.speed')}</h2>
        <Speed glide={glideOf(hunt) ?? []} />
      </div>
      <div class="turns">
        <TurnButton
          does="brake"
          svg={brakeIcon}
          label={t('ui:sled.brake')}
          disabled={over}
          onPress={game.brake}
        />
        <TurnButton
          main
          does="glide"
          svg={glideIcon}
          label={t('ui:sled.glide')}
          disabled={over}
          onPress={game.glide}
        />
      </div>
    </section>
  );
}

/** What the sled's own speed carries it in a turn, in units of the field, and an arrow along it. */
function Speed({ glide }: { readonly glide: readonly number[] }) {
  const t = useText();
  const { rate: written } = useFormats();
  const [east = 0, north = 0] = glide;
  const distance = Math.hypot(east, north);
  // Slower than a hundredth of a unit is standing still to any eye.
  if (distance < 0.01) return <strong class="sled-speed">{t('ui:sled.still')}</strong>;
  const heading = HEADINGS[nearestHeading(east, north, glide.length)];
  return (
    <strong class="sled-speed">
      <span class="sr-only">{t('ui:sled.gliding', { distance: written(distance), heading })}</span>
      <span aria-hidden="true">{written(distance)}</span>
      <Icon svg={arrowIcon} turn={90 - (Math.atan2(north, east) * 180) / Math.PI} />
    </strong>
  );
}
