/**
 * The walk as a picture to keep: on white, the field from above with all that lies on it and every way that is shown, and under it what
 * was found and how to read it. It stays readable in grey: lightness falls with the loss, the player's way is white with a dark edge,
 * each other way has dashes of its own and a number at its end, and what stands on the field differs in shape. A rope is its curve; a
 * mixing desk, which no map shows, the loss at each step. Painted in pieces, so that the page never waits for it.
 */
import type { ReplayView } from '../../session/views';
import {
  BOX,
  INK,
  type Pen,
  type Place,
  paintCurve,
  paintField,
  paintLosses,
  type ToBox,
} from './keep-field';
import { type Entry, layOut, paintLegend, paintScale, SCALE_HEIGHT, writerOf } from './keep-legend';
import {
  type Dashed,
  paintDashSample,
  paintEnd,
  paintNumber,
  paintOtherWay,
  paintPin,
  paintSign,
  paintStart,
  paintWay,
} from './keep-marks';

const WIDTH = 1200;
/** From the picture's top to the legend's first row. */
const LEGEND_TOP = BOX.y + BOX.side + 150;
const FOOT = 40;
const SIGN = { candy: 84, sweets: 66, sock: 66 } as const;
const PIN = 84;
/** A walk that ends this near to a sign ends there, px; its number stands so far off, radians from one to the next. */
const NEAR_SIGN = 110;
const OFF_SIGN = 66;
const FAN = 0.8;

export interface KeepWords {
  /** The game's name. */
  readonly game: string;
  /** The level's name. */
  readonly level: string;
  /** What was found, in how many steps. */
  readonly found: string;
  readonly start: string;
  readonly end: string;
  readonly candy: string;
  readonly sweets: string;
  readonly sock: string;
  readonly pin: string;
  readonly high: string;
  readonly low: string;
  /** What is drawn of a mixing desk. */
  readonly curve: string;
  readonly rtl: boolean;
}

/** Somebody else's walk that is shown. */
export interface KeptWay extends Dashed {
  readonly path: readonly { readonly at: readonly number[]; readonly loss: number }[];
  readonly name: string;
}

export type KeepSigns = Readonly<Record<keyof typeof SIGN | 'pin', CanvasImageSource>>;

export interface Kept {
  readonly replay: ReplayView;
  readonly others: readonly KeptWay[];
  readonly words: KeepWords;
  readonly signs: KeepSigns;
}

/** Sizes the canvas and paints it, a piece at each step. */
export function* keepPictureSteps(canvas: HTMLCanvasElement, pen: Pen, kept: Kept): Generator<void, void> {
  const { replay, others, words } = kept;
  const rows = yield* layOut(pen, entriesOf(pen, kept), words.rtl);
  const scaled = replay.map?.dimension === 2;
  const height = LEGEND_TOP + rows.height + (scaled ? SCALE_HEIGHT : 0) + FOOT;
  Object.assign(canvas, { width: WIDTH, height }); // whatever the pen held is gone
  yield;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, WIDTH, height);
  yield;
  const toBox = yield* paintGround(pen, kept);
  pen.strokeStyle = INK;
  pen.lineWidth = 5;
  pen.strokeRect(BOX.x, BOX.y, BOX.side, BOX.side);
  yield;
  const isRope = replay.map?.dimension === 1;
  const placesOf = (path: KeptWay['path']) => path.map(({ at, loss }, step) => toBox(at, loss, step));
  for (const other of others) {
    paintOtherWay(pen, placesOf(other.path), other, isRope);
    yield;
  }
  const places = placesOf(replay.path);
  paintWay(pen, places, isRope);
  yield;
  yield* paintThings(pen, kept, toBox);
  const [start, end] = [places[0], places.at(-1)];
  if (end !== undefined) paintEnd(pen, end);
  if (start !== undefined) paintStart(pen, start);
  const signsAt = replay.map === null ? [] : replay.hollows.map(({ at, loss }) => toBox(at, loss, 0));
  for (const [i, other] of others.entries()) {
    const last = placesOf(other.path).at(-1);
    if (last !== undefined) paintNumber(pen, besideSigns(inside(last), signsAt, i), `${i + 1}`);
  }
  yield;
  const write = writerOf(pen, words.rtl);
  write(words.game, 0, 90, '800 44px');
  yield;
  write(words.level, 0, 150, '600 36px');
  yield;
  write(words.found, 0, BOX.y + BOX.side + 76, '800 46px');
  yield;
  if (replay.map === null) write(words.curve, 28, BOX.y + 56, '600 30px');
  yield* paintLegend(rows, LEGEND_TOP, write);
  if (scaled) paintScale(pen, words, LEGEND_TOP + rows.height, write);
}

function* paintGround(pen: Pen, { replay, others }: Kept): Generator<void, ToBox> {
  const { map, path } = replay;
  if (map === null) return paintLosses(pen, [path, ...others.map((other) => other.path)]);
  return map.dimension === 1 ? paintCurve(pen, replay) : yield* paintField(pen, replay);
}

/** What lies in the hollows, and the player's pin. */
function* paintThings(pen: Pen, { replay, signs }: Kept, toBox: ToBox): Generator<void, void> {
  const { map, hollows, pin, hunt } = replay;
  if (map === null) return;
  for (const { contents, at, loss } of hollows) {
    paintSign(pen, toBox(at, loss, 0), signs[contents], SIGN[contents]);
    yield;
  }
  if (pin !== null)
    paintPin(pen, toBox(pin, hunt.level.surface.loss(Float64Array.from(pin)), 0), signs.pin, PIN);
}

/** A walk that flew off ends at the picture's edge. */
function inside([x, y]: Place): Place {
  const kept = (at: number, from: number): number => Math.min(from + BOX.side - 24, Math.max(from + 24, at));
  return [kept(x, BOX.x), kept(y, BOX.y)];
}

/** Numbers of walks that end in the same hollow stand fanned out over what lies there. */
function besideSigns(place: Place, signs: readonly Place[], i: number): Place {
  const sign = signs.find(([x, y]) => Math.hypot(x - place[0], y - place[1]) < NEAR_SIGN);
  if (sign === undefined) return place;
  const angle = (i - 1.5) * FAN;
  return inside([sign[0] + OFF_SIGN * Math.sin(angle), sign[1] - OFF_SIGN * Math.cos(angle)]);
}

/** The legend: only what is in the picture. */
function entriesOf(pen: Pen, { replay, others, words, signs }: Kept): readonly Entry[] {
  const lies = (what: keyof typeof SIGN): boolean =>
    replay.map !== null && replay.hollows.some(({ contents }) => contents === what);
  const sign = (what: keyof typeof SIGN): readonly Entry[] =>
    lies(what)
      ? [{ width: 48, text: words[what], draw: (x, y) => pen.drawImage(signs[what], x - 26, y - 28, 56, 56) }]
      : [];
  const things: readonly Entry[] = [
    { width: 48, text: words.start, draw: (x, y) => paintStart(pen, [x, y]) },
    { width: 48, text: words.end, draw: (x, y) => paintEnd(pen, [x, y]) },
    ...sign('candy'),
    ...sign('sweets'),
    ...sign('sock'),
    ...(replay.pin === null || replay.map === null
      ? []
      : [
          {
            width: 48,
            text: words.pin,
            draw: (x: number, y: number) => paintPin(pen, [x, y + 26], signs.pin, 54),
          },
        ]),
  ];
  const ways = others.map(
    (other, i): Entry => ({
      width: 150,
      text: other.name,
      draw: (x, y) => {
        paintDashSample(pen, other, x - 75, y, 150);
        paintNumber(pen, [x, y], `${i + 1}`);
      },
      beginsRow: i === 0,
    }),
  );
  return [...things, ...ways];
}
