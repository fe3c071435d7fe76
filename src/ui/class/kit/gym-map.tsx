/** The teacher's secret map of the rope: the curve, the cards beneath it with their numbers, the start and the sweets. */
import { useMemo } from 'preact/hooks';
import { GYM_CARDS, GYM_START, gymRope } from '../../../core/class/gym-rope';
import { useFormats, useText } from '../../context';
import { PICTURES } from '../../parts/pictures';

const MAP = { width: 640, left: 30, right: 610, top: 22, foot: 150, cards: 172, height: 206 } as const;
const CARD = { width: 36, height: 30 } as const;
const PICTURE = 38;
/** Losses on show above this run out of the picture. */
const HIGHEST_SHOWN = 200;

export function GymMap() {
  const t = useText();
  const { number } = useFormats();
  const rope = useMemo(gymRope, []);
  const near = rope.cards.find((card) => card.isBottom && card.place !== rope.lowest);
  const x = (place: number): number => MAP.left + ((MAP.right - MAP.left) * (place - 1)) / (GYM_CARDS - 1);
  const y = (shown: number): number =>
    MAP.foot - ((MAP.foot - MAP.top) * Math.min(shown, HIGHEST_SHOWN)) / HIGHEST_SHOWN;
  const line = rope.curve
    .map((shown, i) => {
      const place = 1 + ((GYM_CARDS - 1) * i) / (rope.curve.length - 1);
      return `${i === 0 ? 'M' : 'L'}${x(place).toFixed(1)} ${y(shown).toFixed(1)}`;
    })
    .join('');
  const standing = (place: number, href: string) => (
    <image
      href={href}
      x={x(place) - PICTURE / 2}
      y={y(rope.cards[place - 1]?.shown ?? 0) - PICTURE + 4}
      width={PICTURE}
      height={PICTURE}
    />
  );
  return (
    <section class="kit-map">
      <h3>{t('teachers:rope.heading')}</h3>
      <p>
        {t('teachers:rope.line', {
          start: number(GYM_START),
          near: number(near?.place ?? GYM_START),
          lowest: number(rope.lowest),
        })}
      </p>
      <div
        role="img"
        aria-label={t('teachers:rope.picture', {
          numbers: rope.cards.map(({ shown }) => number(shown)).join(', '),
        })}
      >
        <svg viewBox={`0 0 ${MAP.width} ${MAP.height}`} aria-hidden="true">
          <path class="kit-map-land" d={`${line}V${MAP.foot}H${MAP.left}Z`} />
          <path class="kit-map-line" d={line} />
          {standing(rope.lowest, PICTURES.candy)}
          {near === undefined ? null : standing(near.place, PICTURES.sock)}
          {standing(GYM_START, PICTURES.pip)}
          {rope.cards.map(({ place, shown, isBottom }) => (
            <g key={place} transform={`translate(${x(place)} ${MAP.cards})`}>
              <text class="kit-map-place" y={-7} text-anchor="middle">
                {number(place)}
              </text>
              <rect
                class="kit-map-card"
                data-bottom={isBottom}
                x={-CARD.width / 2}
                width={CARD.width}
                height={CARD.height}
                rx={6}
              />
              <text y={21} text-anchor="middle">
                {number(shown)}
              </text>
            </g>
          ))}
        </svg>
      </div>
    </section>
  );
}
