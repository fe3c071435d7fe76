/**
 * Where the walk's lines run on screen: a hop for each step on a rope, a straight line on a flat map, and over the relief a
 * line that follows its heights. The points are made once and moved, so that turning the relief makes nothing new.
 */
import type { MappedReplay } from '../../session/views';
import type { FieldTransform } from './field-transform';
import type { Landscape } from './landscape';
import type { StandingCake } from './standing-cake';
import { hop, type SeenPoint } from './walk-line';

/** All pieces together, and the most of one step: what is smooth enough and still cheap to draw. */
const MOST_PIECES = 260;
const MOST_PIECES_A_STEP = 10;

interface Place {
  x: number;
  y: number;
  hidden: boolean;
}

export class WalkPlaces {
  readonly start: SeenPoint;
  /** The places walked, the start first. */
  readonly points: readonly SeenPoint[];
  /** For each step the points of its line. */
  lines: readonly (readonly SeenPoint[])[] = [];
  private readonly places: readonly (readonly Place[])[];
  private readonly first: Place = { x: 0, y: 0, hidden: false };
  private readonly spot: Place = { x: 0, y: 0, hidden: false };
  private readonly at: [number, number] = [0, 0];

  constructor(
    private readonly replay: MappedReplay,
    private readonly land: Landscape,
    private readonly standing: () => StandingCake | null,
    /** Whether it may come to stand, so that lines follow heights. */
    stands: boolean,
  ) {
    this.start = this.first;
    const steps = Math.max(1, replay.path.length - 1);
    const pieces = !stands ? 1 : Math.min(MOST_PIECES_A_STEP, Math.max(1, Math.floor(MOST_PIECES / steps)));
    this.places = replay.path
      .slice(1)
      .map(() => Array.from({ length: pieces + 1 }, () => ({ x: 0, y: 0, hidden: false })));
    this.points = [this.first, ...this.places.map((places) => places.at(-1) ?? this.first)];
  }

  /** Moves all points to where they are in this view. */
  move(view: FieldTransform): void {
    const { path, map } = this.replay;
    const [start] = path;
    if (start === undefined) return;
    this.put(this.first, view, start.at, start.loss);
    for (let step = 0; step < this.places.length; step++) {
      const from = path[step];
      const to = path[step + 1];
      const places = this.places[step];
      if (from === undefined || to === undefined || places === undefined) continue;
      const pieces = places.length - 1;
      for (let i = 0; i <= pieces; i++) {
        const place = places[i];
        if (place === undefined) continue;
        const share = i / pieces;
        this.at[0] = between(from.at[0], to.at[0], share);
        this.at[1] = between(from.at[1], to.at[1], share);
        this.put(place, view, this.at, share < 1 ? from.loss : to.loss);
      }
    }
    if (map.dimension === 2) {
      this.lines = this.places;
      return;
    }
    this.lines = this.places.map(([from = this.first, to = this.first]) => hop(from, to));
  }

  /** Where one place of the field is in this view; asked again, the answer before is gone. */
  placeOf(view: FieldTransform, at: readonly number[], loss: number): SeenPoint {
    this.put(this.spot, view, at, loss);
    return this.spot;
  }

  private put(place: Place, view: FieldTransform, at: readonly number[], loss: number): void {
    const { land } = this;
    const standing = this.standing();
    if (standing === null || standing.flat) {
      place.x = land.screenX(view, at);
      place.y = land.screenY(view, at, loss);
      place.hidden = false;
      return;
    }
    standing.place(at);
    place.x = standing.x;
    place.y = standing.y;
    place.hidden = standing.hidden;
  }
}

function between(from: number | undefined, to: number | undefined, share: number): number {
  return (from ?? 0) + ((to ?? 0) - (from ?? 0)) * share;
}
