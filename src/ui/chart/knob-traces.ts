/** Geometry of a mixing desk's traces: the setting of each knob after 0, 1, 2 … steps, in a box a knob. Pure. */
import type { ReplayView } from '../../session/views';

export interface KnobTrace {
  /** The settings as an SVG `points` list; x from 0 to `width`, y from 0 (all the way up) to `height`. */
  readonly line: string;
  /** Another walk's settings of this knob in the same box, as a `points` list. */
  over(settings: readonly number[]): string;
  /** Settings in knob units: at the start, at the end, and where the candy is. */
  readonly start: number;
  readonly end: number;
  readonly candy: number;
  /** The candy's y. */
  readonly candyY: number;
  /** The place at a step with a fraction; the ends hold outside. */
  at(cursor: number): { readonly x: number; readonly y: number };
}

/** One trace for each knob. Where candy lies in several places, the one nearest to the end of the walk is shown. */
export function knobTracesOf(
  { hunt, hollows, path }: ReplayView,
  width: number,
  height: number,
  /** The step at the right end; the walk's last one unless told. */
  lastStep = path.length - 1,
): readonly KnobTrace[] {
  const { min, max } = hunt.level.surface.domain;
  const end = path.at(-1)?.at ?? [];
  const [candy] = hollows
    .filter(({ contents }) => contents === 'candy')
    .sort((a, b) => distance(a.at, end) - distance(b.at, end));
  const last = Math.max(1, lastStep);
  return end.map((endSetting, knob) => {
    const settings = path.map(({ at }) => at[knob] ?? 0);
    const low = min[knob] ?? -1;
    const high = max[knob] ?? 1;
    const toY = (setting: number): number => round((height * (high - setting)) / (high - low));
    const toX = (step: number): number => round((width * step) / last);
    const over = (values: readonly number[]): string =>
      values.map((setting, step) => `${toX(step)},${toY(setting)}`).join(' ');
    const candyAt = candy?.at[knob] ?? 0;
    return {
      line: over(settings),
      over,
      start: settings[0] ?? 0,
      end: endSetting,
      candy: candyAt,
      candyY: toY(candyAt),
      at: (cursor) => {
        const clamped = Math.min(settings.length - 1, Math.max(0, cursor));
        const before = settings[Math.floor(clamped)] ?? 0;
        const after = settings[Math.ceil(clamped)] ?? before;
        return { x: toX(clamped), y: toY(before + (after - before) * (clamped - Math.floor(clamped))) };
      },
    };
  });
}

function distance(a: readonly number[], b: readonly number[]): number {
  return Math.sqrt(a.reduce((sum, x, i) => sum + (x - (b[i] ?? 0)) ** 2, 0));
}

const round = (value: number): number => Math.round(value * 100) / 100;
