/** A small cake as a drawing: a band over another for each level; or its isolines alone, dashed, to be laid over another cake. */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { LevelBand } from '../../core/course/explain-onward/field-bands';
import { cakeColor } from '../chart/cake-picture';

/** The drawing's own units: a side has 100, less a hair at each edge, where rings run along it. */
export const CAKE_BOX = '0.5 0.5 99 99';

interface BandsProps {
  readonly bands: readonly LevelBand[];
  /** 0 to 1. */
  readonly opacity?: number;
}

export function CakeBands({ bands, opacity = 1 }: BandsProps) {
  const paths = useMemo(() => bands.map(pathOf), [bands]);
  return (
    <g opacity={opacity}>
      <rect width="100" height="100" fill={css(0)} />
      {paths.map((d, i) => (
        <path key={i} class="onward-band" d={d} fill={css((i + 1) / paths.length)} fill-rule="evenodd" />
      ))}
    </g>
  );
}

export function CakeLines({ bands, opacity = 1 }: BandsProps) {
  const d = useMemo(() => bands.map(pathOf).join(''), [bands]);
  return (
    <g opacity={opacity}>
      <path class="onward-isolines-edge" d={d} />
      <path class="onward-isolines" d={d} />
    </g>
  );
}

export function Cake(props: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <svg class="onward-cake" viewBox={CAKE_BOX} role="img" aria-label={props.label}>
      {props.children}
    </svg>
  );
}

function pathOf({ rings }: LevelBand): string {
  return rings
    .map((ring) => {
      let d = '';
      for (let i = 0; i < ring.length; i += 2)
        d += `${i === 0 ? 'M' : 'L'}${(100 * (ring[i] ?? 0)).toFixed(1)} ${(100 * (ring[i + 1] ?? 0)).toFixed(1)}`;
      return `${d}Z`;
    })
    .join('');
}

/** The cake's colour at a height from 0 to 1. */
export function css(height: number): string {
  return `rgb(${cakeColor(height).map(Math.round).join(' ')})`;
}
