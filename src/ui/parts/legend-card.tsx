/** What the cake's colours mean, what stands on it, and why it lies flat where it can't stand. */
import { useComputed } from '@preact/signals';
import { HEADINGS, nearestHeading } from '../../core/hunt/action';
import type { Landmark } from '../../session/landmarks';
import { type MappedReplay, passesOf } from '../../session/views';
import { useGame, useText } from '../context';
import { namesShown } from './names-shown';
import { Switch } from './switch';

/** Within this share of the half width, a place is in the middle. */
const MIDDLE_SHARE = 0.2;

export function LegendCard({ replay }: { readonly replay: MappedReplay }) {
  const game = useGame();
  const t = useText();
  const isField = replay.map.dimension === 2;
  const why = useComputed(() => {
    const view = game.birdView.value;
    return view === null ? ('cannot' as const) : view.tooSlow ? ('slow' as const) : null;
  }).value;
  return (
    <section class="card legend">
      <h2>{t('replay:legend')}</h2>
      <div class="legend-cake" aria-hidden="true" />
      <p class="legend-ends">
        <span>{t('replay:legendHigh')}</span>
        <span>{t('replay:legendLow')}</span>
      </p>
      <p class="small">{t('replay:legendLine')}</p>
      {isField && why !== null ? (
        <p class="small">{t(why === 'slow' ? 'replay:flatSlow' : 'replay:flatOnly')}</p>
      ) : null}
      <Switch
        label={t('replay:names')}
        on={namesShown.value}
        onChange={(on) => {
          namesShown.value = on;
        }}
      />
      <ul class="sr-only" aria-label={t('replay:onMap')}>
        {placesOf(replay).map(([kind, at], i) => (
          <li key={i}>
            {t('replay:placed', { name: t(`replay:place.${kind}`), side: t(sideOf(replay, at)) })}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** All that stands on the map, with its place. */
function placesOf(replay: MappedReplay): readonly (readonly [Landmark['kind'], readonly number[]])[] {
  const { path, hollows, pin } = replay;
  return [
    ['start', path[0]?.at ?? []],
    ...hollows.map(({ contents, at }) => [contents, at] as const),
    ...passesOf(replay).map(({ at }) => ['saddle', at] as const),
    ...(pin === null ? [] : [['pin', pin] as const]),
  ];
}

function sideOf({ map }: MappedReplay, [x = 0, y = 0]: readonly number[]) {
  return Math.hypot(x, y) < MIDDLE_SHARE * map.halfWidth
    ? 'replay:side.middle'
    : (`replay:side.${HEADINGS[nearestHeading(x, y, map.dimension)]}` as const);
}
