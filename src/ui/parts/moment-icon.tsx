/** The sign of a kind of moment: a drawing of its own on a disc, or on a square where it is a stretch of steps. */
import type { Moment, MomentKind } from '../../core/replay/moment';
import { Icon } from './icon';

const DRAWINGS = import.meta.glob<string>('../../../assets/art/moment-*.svg', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const drawingOf = (kind: MomentKind): string => DRAWINGS[`../../../assets/art/moment-${kind}.svg`] ?? '';

interface Props {
  readonly moment: Pick<Moment, 'kind' | 'from' | 'to'>;
  /** The one that the replay stops at. */
  readonly telling: boolean;
}

export function MomentIcon({ moment, telling }: Props) {
  return (
    <span class="moment-icon" data-stretch={moment.from !== moment.to} data-telling={telling}>
      <Icon svg={drawingOf(moment.kind)} />
    </span>
  );
}
