/** Thirty starts in the dark; in the light, where each came down. Hollows are told apart by shape as well as colour. */
import type { ThirtyFigure } from '../../../../core/class/slide-figures';
import { useFormats, useText } from '../../../context';
import { FieldDrawing } from '../../../questions/land-drawing';

/** Of FieldDrawing's square. */
const SIDE = 200;
/** By depth, the deepest first. The mint is the candy's. */
const LOOKS = [
  {
    color: '#3ddc97',
    dash: undefined,
    shape: 'M0 -7 2 -2.300 7 -2.300 3 1 4.600 6.200 0 3.200 -4.600 6.200 -3 1 -7 -2.300 -2 -2.300Z',
  },
  { color: '#ffd166', dash: '7 3', shape: 'M0 -6 6 5H-6Z' },
  { color: '#8fd3ff', dash: '2 3', shape: 'M-5 -5H5V5H-5Z' },
  { color: '#ffffff', dash: '9 3 2 3', shape: 'M0 -6 6 0 0 6 -6 0Z' },
  { color: '#ff9ec4', dash: '4 2', shape: 'M-2 -6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z' },
] as const;

export function Thirty({ figure, lit }: { readonly figure: ThirtyFigure; readonly lit: boolean }) {
  const t = useText();
  const { number } = useFormats();
  const { field, walks, bottoms } = figure;
  const place = ([x, y]: readonly [number, number]): readonly [number, number] => [
    (SIDE / 2) * (1 + x / field.halfWidth),
    (SIDE / 2) * (1 - y / field.halfWidth),
  ];
  const lineOf = (path: readonly (readonly [number, number])[]): string =>
    path
      .map(place)
      .map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
      .join('');
  const counts = bottoms.map((_, hollow) => walks.filter((walk) => walk.hollow === hollow).length);
  return (
    <div class="slide-thirty">
      <FieldDrawing picture={field} lit={lit} />
      <svg viewBox={`0 0 ${SIDE} ${SIDE}`} aria-hidden="true">
        {lit
          ? walks.map(({ path, hollow }, i) => (
              <g key={i} fill="none" stroke-linecap="round" stroke-linejoin="round">
                <path d={lineOf(path)} stroke="#14122b" stroke-width={3.4} />
                <path
                  d={lineOf(path)}
                  stroke={LOOKS[hollow]?.color}
                  stroke-dasharray={LOOKS[hollow]?.dash}
                  stroke-width={1.8}
                />
              </g>
            ))
          : null}
        {walks.map(({ path: [start = [0, 0]], hollow }, i) => {
          const [x, y] = place(start);
          return (
            <circle
              key={i}
              cx={x}
              cy={y}
              r={3.4}
              fill={lit ? LOOKS[hollow]?.color : '#ffd166'}
              stroke="#14122b"
              stroke-width={1.2}
            />
          );
        })}
        {lit
          ? bottoms.map((bottom, hollow) => {
              const [x, y] = place(bottom);
              return (
                <g key={hollow} transform={`translate(${x} ${y})`}>
                  <path
                    d={LOOKS[hollow]?.shape}
                    transform="scale(1.5)"
                    fill={LOOKS[hollow]?.color}
                    stroke="#14122b"
                    stroke-width={1.4}
                    stroke-linejoin="round"
                  />
                </g>
              );
            })
          : null}
      </svg>
      {lit ? (
        <ul>
          {counts.map((count, hollow) => (
            <li key={hollow}>
              <svg viewBox="-8 -8 16 16" aria-hidden="true">
                <path
                  d={LOOKS[hollow]?.shape}
                  fill={LOOKS[hollow]?.color}
                  stroke="#14122b"
                  stroke-width={1.4}
                  stroke-linejoin="round"
                />
              </svg>
              <b>{number(count)}</b>
              {hollow === 0 ? <span>{t('teachers:slide.thirty.best')}</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
