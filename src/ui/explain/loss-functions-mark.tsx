/** What tells the three loss functions apart beside their colour: a shape and a dash. */
import type { LossName } from '../../core/course/explain/three-losses';
import { round } from '../chart/data-chart';

/** A disc, a square or a triangle about a place. */
export function markAt(name: LossName, x: number, y: number, r: number): string {
  const at = `M${round(x)} ${round(y)}`;
  switch (name) {
    case 'squared':
      return `${at}m${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
    case 'absolute':
      return `${at}m${-r} ${-r}h${2 * r}v${2 * r}h${-2 * r}z`;
    case 'huber':
      return `${at}m0 ${-1.2 * r}l${1.2 * r} ${2.1 * r}h${-2.4 * r}z`;
  }
}

/** A piece of its line with its shape on it. */
export function LossMark({ name }: { readonly name: LossName }) {
  return (
    <svg class="loss-mark" viewBox="0 0 56 24" aria-hidden="true">
      <path class="loss-line-edge" d="M3 12H53" />
      <path class="loss-line" data-loss={name} d="M3 12H53" />
      <path class="loss-deepest" data-loss={name} d={markAt(name, 28, 12, 7)} />
    </svg>
  );
}
