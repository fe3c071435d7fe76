/**
 * What may lie on the lit field: isolines, arrows of the slope, basins of attraction and critical points by name, each with a
 * switch. Its data is made when it is first wanted, as walked; the basins come from the worker.
 */
import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { HeadingName } from '../../core/hunt/action';
import { shownAt } from '../../core/hunt/gauge';
import { weightCount } from '../../core/model/network';
import { type Isoline, isolinesOf } from '../../core/replay/isolines';
import { whereIs } from '../../core/replay/reading';
import { type FieldArrow, slopeArrows } from '../../core/replay/slope-arrows';
import { type HollowView, hasMap, type MappedReplay, passesOf } from '../views';
import { type Basins, openBasins } from './basins';
import type { Explored } from './explored';
import { type Lookout, openLookout } from './lookout';
import { openModels } from './model-there';

export const LAYERS = ['isolines', 'arrows', 'basins', 'points'] as const;
export type LayerName = (typeof LAYERS)[number];

/** A critical point: it has the name of what lies there. */
export interface NamedPoint {
  readonly kind: HollowView['contents'] | 'saddle' | 'hilltop';
  readonly at: readonly number[];
  readonly loss: number;
  /** The same on show. */
  readonly shown: number;
  readonly where: HeadingName | 'middle';
}

/** Something to be labeled where it is seen: where the label may stand, the best place first, in CSS px of the window. */
export interface LabelAnchor {
  /** The isoline's or the point's place in its list. */
  readonly index: number;
  readonly spots: readonly { readonly x: number; readonly y: number }[];
}
export type Labeled = 'isolines' | 'points';

export interface Layers {
  /** Those that this field can have. */
  readonly names: readonly LayerName[];
  readonly on: ReadonlySignal<ReadonlySet<LayerName>>;
  toggle(name: LayerName): void;
  isolines(): readonly Isoline[];
  /** Arrows in a grid of so many a side. */
  arrows(across: number): readonly FieldArrow[];
  /** Null until they were wanted and are there. */
  readonly basins: ReadonlySignal<Basins | null>;
  readonly points: readonly NamedPoint[];
  /** Where labels belong now; whoever draws the field tells it. */
  readonly anchors: ReadonlySignal<Readonly<Record<Labeled, readonly LabelAnchor[]>>>;
  anchor(layer: Labeled, anchors: readonly LabelAnchor[]): void;
  readonly lookout: Lookout;
  /** How many parameters the model has that the field is a slice of; null where the field is all there is. */
  readonly sliceOf: number | null;
}

/** Null where no map shows the field. */
export function openLayers(explored: Explored): Layers | null {
  const { replay } = explored;
  return hasMap(replay) ? layersOf(replay, explored) : null;
}

function layersOf(replay: MappedReplay, explored: Explored): Layers {
  const { map, hunt } = replay;
  const { level } = hunt;
  const on = signal<ReadonlySet<LayerName>>(new Set());
  const basins = openBasins(replay, explored);
  const anchors = signal<Readonly<Record<Labeled, readonly LabelAnchor[]>>>({ isolines: [], points: [] });
  let isolines: readonly Isoline[] | null = null;
  const arrows = new Map<number, readonly FieldArrow[]>();

  return {
    names: LAYERS.filter((name) => name !== 'isolines' || map.dimension === 2),
    on,
    toggle: (name) => {
      const next = new Set(on.value);
      if (!next.delete(name)) next.add(name);
      if (next.has('basins')) basins.want();
      on.value = next;
    },
    isolines: () => {
      isolines ??= isolinesOf(map, level);
      return isolines;
    },
    arrows: (across) => {
      const known = arrows.get(across) ?? slopeArrows(level.surface, across);
      arrows.set(across, known);
      return known;
    },
    basins: basins.found,
    points: pointsOf(replay),
    anchors,
    anchor: (layer, list) => {
      if (list.length > 0 || anchors.value[layer].length > 0)
        anchors.value = { ...anchors.value, [layer]: list };
    },
    lookout: openLookout(replay, basins, openModels(replay)),
    sliceOf: level.spec.surface.kind === 'network-slice' ? weightCount(level.spec.surface.network) : null,
  };
}

function pointsOf(replay: MappedReplay): readonly NamedPoint[] {
  const { hollows, hilltops, hunt, map } = replay;
  const named = (kind: NamedPoint['kind'], { at, loss }: Pick<NamedPoint, 'at' | 'loss'>): NamedPoint => ({
    kind,
    at,
    loss,
    shown: shownAt(hunt.level, loss),
    where: whereIs(at, map.halfWidth),
  });
  return [
    ...hollows.map((hollow) => named(hollow.contents, hollow)),
    ...passesOf(replay).map((pass) => named('saddle', pass)),
    ...hilltops.map((top) => named('hilltop', top)),
  ];
}
