/** What one toe felt, from the side: the ground as it is, and on it a stair, one toe long and as high as the ground has changed. */
import { type Axis, type Felt, LONG_TOE, pointsAt, type Standing } from '../../core/course/explain/toe-patch';
import { round } from '../chart/data-chart';
import { useText } from '../context';

const WIDTH = 120;
const HEIGHT = 84;
/** Where the foot stands, and how long a toe is drawn. */
const FOOT = 34;
const TOE = 52;
/** What of the drawing's height a point takes: the steepest toe about here fits. */
const PER_POINT = 1;
const SAMPLES = 24;
const TOE_DOT = 4;
const HEAD = 4.5;

interface Props {
  readonly standing: Standing;
  readonly axis: Axis;
  readonly felt: Felt;
}

export function ToeStair({ standing, axis, felt }: Props) {
  const t = useText();
  const here = pointsAt(standing, [0, 0]);
  const yOf = (points: number): number => round(HEIGHT / 2 - PER_POINT * (points - here));
  const ground = Array.from({ length: SAMPLES + 1 }, (_, i) => {
    const x = (WIDTH * i) / SAMPLES;
    const away = ((x - FOOT) / TOE) * LONG_TOE;
    return `${round(x)} ${yOf(pointsAt(standing, axis === 'east' ? [away, 0] : [0, away]))}`;
  }).join('L');
  const [foot, toe] = [yOf(here), yOf(here + felt.change)];
  const isLower = felt.change < 0;
  return (
    <svg
      class="toe-stair"
      data-axis={axis}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t(`explain:toe-taps.axis.${axis}`)}
    >
      <path class="stair-ground" d={`M${ground}V${HEIGHT}H0Z`} />
      <path class="stair-icing" d={`M${ground}`} />
      <path class="stair-run" d={`M${FOOT} ${foot}H${FOOT + TOE}`} />
      <path class="stair-rise" data-felt={isLower ? 'warmer' : 'colder'} d={riseOf(foot, toe)} />
      <circle class="stair-foot" cx={FOOT} cy={foot} r="5" />
      <circle class="stair-toe" cx={FOOT + TOE} cy={toe} r={TOE_DOT} />
    </svg>
  );
}

/** Before a toe has felt it the ground may go any way. */
export function StairUnknown() {
  return (
    <svg class="toe-stair" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path class="stair-maybe" d={`M${FOOT} ${HEIGHT / 2}Q${FOOT + TOE / 2} 30 ${WIDTH} 12`} />
      <path class="stair-maybe" d={`M${FOOT} ${HEIGHT / 2}Q${FOOT + TOE / 2} 54 ${WIDTH} 72`} />
      <path class="stair-unknown" d={`M0 ${HEIGHT / 2}H${FOOT}V${HEIGHT}H0Z`} />
      <circle class="stair-foot" cx={FOOT} cy={HEIGHT / 2} r="5" />
      <text class="stair-mark" x={WIDTH - 28} y={HEIGHT / 2 + 9}>
        ?
      </text>
    </svg>
  );
}

/** From the foot's height to the toe's, with a head where there is room for one. */
function riseOf(foot: number, toe: number): string {
  const x = FOOT + TOE;
  const way = Math.sign(toe - foot);
  const end = toe - way * TOE_DOT;
  const shaft = `M${x} ${foot}V${round(end)}`;
  const head = way * HEAD;
  return Math.abs(end - foot) < HEAD || (end - foot) * way < 0
    ? shaft
    : `${shaft}M${x - HEAD} ${round(end - head)}L${x} ${round(end)}L${x + HEAD} ${round(end - head)}`;
}
