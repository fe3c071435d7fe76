/**
 * The class's walks up to a step: lines in the colour and dashes of the hollow each ended in, a ring at each start, and every animal's
 * face where it stands. In the dark all lines are alike: who ended where would tell where the hollows are.
 */
import type { PictureLook, PicturePanel, PictureWalk } from '../../session/class/wall-picture';
import { type Drawn, placeSize, stepsOf } from './drawn';
import type { Pen } from './pen';

/** Around every line, so that it is seen on dark layers and on pale ones. */
const EDGE = '#14122b';
const NIGHT: PictureLook = { color: '#d9d3e8', dash: [] };
/** Lines and faces are as large as this among few walks, CSS px, and shrink among many. */
const LINE_PX = 4.5;
const FACE_PX = 44;
const FEW = 9;
const PALE = 0.16;
/** Room that the first and the last step of a rope have, as shares of the height. */
const ROPE_TOP = 0.06;
const ROPE_BOTTOM = 0.12;
/** The golden angle: faces in one place lie around it like seeds, none on another. */
const GOLDEN = 2.399963;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** `lit`: in the light each line looks like its hollow. */
export function paintWalks(pen: Pen, drawn: Drawn, panel: PicturePanel, lit: boolean): void {
  const ratio = drawn.pixelRatio;
  const shrink = Math.max(0.4, Math.sqrt(FEW / Math.max(FEW, panel.walks.length)));
  const side = Math.min(panel.width, panel.height);
  const small = Math.min(1, side / 420);
  pen.save();
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.beginPath();
  pen.rect(panel.x * ratio, panel.y * ratio, panel.width * ratio, panel.height * ratio);
  pen.clip();
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  const { picked } = drawn.show;
  const isPale = (walk: number): boolean => picked.length > 0 && !picked.includes(walk);
  for (const pale of [true, false]) {
    const walks = panel.walks.filter((walk) => isPale(walk) === pale);
    pen.globalAlpha = pale ? PALE : 1;
    for (const [look, own] of byLook(walks, drawn, lit))
      paintLines(pen, drawn, panel, own, look, {
        width: LINE_PX * Math.max(0.5, shrink) * Math.max(0.6, small) * ratio,
      });
  }
  pen.globalAlpha = 1;
  paintFaces(pen, drawn, panel, {
    size: Math.max(13, FACE_PX * shrink * Math.max(0.55, small)) * ratio,
    lit,
    isPale,
  });
  pen.restore();
}

function byLook(
  walks: readonly number[],
  drawn: Drawn,
  lit: boolean,
): ReadonlyMap<PictureLook, readonly PictureWalk[]> {
  const groups = new Map<PictureLook, PictureWalk[]>();
  for (const index of walks) {
    const walk = drawn.walks[index];
    if (walk === undefined) continue;
    const look = lit ? lookOf(walk, drawn) : NIGHT;
    const group = groups.get(look);
    if (group === undefined) groups.set(look, [walk]);
    else group.push(walk);
  }
  return groups;
}

const lookOf = ({ hollow }: PictureWalk, { hollows, grass }: Drawn): PictureLook =>
  hollow === null ? grass : (hollows[hollow] ?? grass);

interface LineStyle {
  /** Device pixels. */
  readonly width: number;
}

function paintLines(
  pen: Pen,
  drawn: Drawn,
  panel: PicturePanel,
  walks: readonly PictureWalk[],
  look: PictureLook,
  { width }: LineStyle,
): void {
  pen.beginPath();
  for (const walk of walks) traceLine(pen, drawn, panel, walk);
  pen.setLineDash([]);
  pen.strokeStyle = EDGE;
  pen.lineWidth = width * 1.7;
  pen.stroke();
  pen.setLineDash(look.dash.map((length) => length * drawn.pixelRatio));
  pen.strokeStyle = look.color;
  pen.lineWidth = width;
  pen.stroke();
  pen.setLineDash([]);
  for (const walk of walks) {
    const { x, y } = pointAt(drawn, panel, walk, 0);
    pen.beginPath();
    pen.arc(x, y, width * 1.3, 0, 2 * Math.PI);
    pen.fillStyle = EDGE;
    pen.fill();
    pen.lineWidth = width * 0.7;
    pen.stroke();
  }
}

function traceLine(pen: Pen, drawn: Drawn, panel: PicturePanel, walk: PictureWalk): void {
  const to = Math.min(drawn.cursor, stepsOf(walk, drawn));
  const start = pointAt(drawn, panel, walk, 0);
  pen.moveTo(start.x, start.y);
  for (let step = 1; step <= Math.floor(to); step++) {
    const { x, y } = pointAt(drawn, panel, walk, step);
    pen.lineTo(x, y);
  }
  if (to > Math.floor(to)) {
    const { x, y } = pointAt(drawn, panel, walk, to);
    pen.lineTo(x, y);
  }
}

/** Where a walk stands after this many steps, in device pixels of the canvas. */
export function pointAt(drawn: Drawn, panel: PicturePanel, walk: PictureWalk, cursor: number): Point {
  const size = placeSize(drawn);
  const held = Math.min(stepsOf(walk, drawn), Math.max(0, cursor));
  const before = Math.floor(held);
  const after = Math.ceil(held);
  const part = held - before;
  const halfWidth = drawn.field?.map.halfWidth ?? 1;
  const between = (axis: number): number => {
    const from = walk.places[before * size + axis] ?? 0;
    return from + ((walk.places[after * size + axis] ?? from) - from) * part;
  };
  const across = (between(0) / halfWidth + 1) / 2;
  const down =
    size === 2
      ? (1 - between(1) / halfWidth) / 2
      : ROPE_TOP + (1 - ROPE_TOP - ROPE_BOTTOM) * (held / drawn.mostSteps);
  const ratio = drawn.pixelRatio;
  return {
    x: (panel.x + panel.width * across) * ratio,
    y: (panel.y + panel.height * down) * ratio,
  };
}

interface FaceStyle {
  /** Device pixels. */
  readonly size: number;
  readonly lit: boolean;
  readonly isPale: (walk: number) => boolean;
}

function paintFaces(pen: Pen, drawn: Drawn, panel: PicturePanel, { size, lit, isPale }: FaceStyle): void {
  const ratio = drawn.pixelRatio;
  /** How many faces stand in a cell of a face's size already. */
  const crowd = new Map<string, number>();
  for (const index of panel.walks) {
    const walk = drawn.walks[index];
    if (walk === undefined) continue;
    const home = pointAt(drawn, panel, walk, drawn.cursor);
    const cell = `${Math.round(home.x / size)} ${Math.round(home.y / size)}`;
    const there = crowd.get(cell) ?? 0;
    crowd.set(cell, there + 1);
    const away = size * 0.62 * Math.sqrt(there);
    const x = beside(home.x, away * Math.cos(there * GOLDEN), [panel.x * ratio, panel.width * ratio], size);
    const y = beside(home.y, away * Math.sin(there * GOLDEN), [panel.y * ratio, panel.height * ratio], size);
    const look = lit ? lookOf(walk, drawn) : NIGHT;
    pen.globalAlpha = isPale(index) ? 2 * PALE : 1;
    pen.beginPath();
    pen.arc(x, y, size / 2, 0, 2 * Math.PI);
    pen.fillStyle = '#fff';
    pen.fill();
    pen.strokeStyle = EDGE;
    pen.lineWidth = size * 0.2;
    pen.stroke();
    pen.strokeStyle = look.color;
    pen.lineWidth = size * 0.11;
    pen.stroke();
    if (drawn.faces !== null) {
      const { sheet, size: tile } = drawn.faces;
      const inner = size * 0.84;
      pen.drawImage(sheet, walk.animal * tile, 0, tile, tile, x - inner / 2, y - inner / 2, inner, inner);
    }
  }
  pen.globalAlpha = 1;
}

/** Where a face's middle stands, so far from its walk's place: the field's edge, which cuts lines, doesn't cut the face. */
function beside(place: number, by: number, [from, length]: readonly [number, number], size: number): number {
  const least = from + size * 0.6;
  const most = from + length - size * 0.6;
  const home = Math.min(most, Math.max(least, place));
  const at = home + by;
  return at < least || at > most ? home - by : at;
}
