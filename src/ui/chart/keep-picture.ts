/**
 * The walk as a picture to keep: on white, the field from above with the way on it, and under it what was found and how to read it. It
 * stays readable in grey: lightness falls with the loss, the way is white with a dark edge, another's is dashed, and what stands on
 * the field differs in shape. A rope is its curve; a mixing desk, which no map shows, the loss at each step.
 */
import type { Band } from '../../core/surface/field-map';
import { turnPlace, unturnPlace } from '../../core/surface/turn-field';
import type { ReplayView } from '../../session/views';
import { CAKE, cakeColor, type Rgb } from './cake-picture';

export const PICTURE = { width: 1200, height: 1500 } as const;
const BOX = { x: 100, y: 190, side: 1000 } as const;
/** Points of a rope's curve. */
const SAMPLES = 240;
const INK = '#14122b';
const FONT = 'Rubik, sans-serif';

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
  readonly high: string;
  readonly low: string;
  /** What is drawn of a mixing desk. */
  readonly curve: string;
  readonly rtl: boolean;
}

type Pen = CanvasRenderingContext2D;
type Place = readonly [number, number];

export function paintKeepPicture(
  pen: Pen,
  replay: ReplayView,
  words: KeepWords,
  candy: CanvasImageSource,
): void {
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, PICTURE.width, PICTURE.height);
  const { map } = replay;
  const toBox =
    map === null
      ? paintLosses(pen, replay)
      : map.dimension === 1
        ? paintCurve(pen, replay)
        : paintField(pen, replay);
  pen.strokeStyle = INK;
  pen.lineWidth = 5;
  pen.strokeRect(BOX.x, BOX.y, BOX.side, BOX.side);
  const places = replay.path.map(({ at, loss }, step) => toBox(at, loss, step));
  paintWay(pen, places, map?.dimension === 1);
  if (map !== null)
    for (const hollow of replay.hollows.filter(({ contents }) => contents === 'candy')) {
      const [x, y] = toBox(hollow.at, hollow.loss, 0);
      pen.drawImage(candy, x - 42, y - 42, 84, 84);
    }
  const [start, end] = [places[0], places.at(-1)];
  if (end !== undefined) paintEnd(pen, end);
  if (start !== undefined) paintStart(pen, start);
  paintWords(pen, words, map === null ? null : candy, map?.dimension === 2);
}

/** Places of the field → the picture. */
type ToBox = (at: readonly number[], loss: number, step: number) => Place;

/** Bands with icing between them, each laid on the deeper ones. */
function paintField(pen: Pen, { map, hunt }: ReplayView): ToBox {
  const halfWidth = map?.halfWidth ?? 1;
  const bands = map?.bands ?? [];
  const toBox: ToBox = ([x = 0, y = 0]) => [
    BOX.x + (BOX.side * (x + halfWidth)) / (2 * halfWidth),
    BOX.y + (BOX.side * (halfWidth - y)) / (2 * halfWidth),
  ];
  pen.save();
  pen.beginPath();
  pen.rect(BOX.x, BOX.y, BOX.side, BOX.side);
  pen.clip();
  pen.fillStyle = css(cakeColor(0));
  pen.fillRect(BOX.x, BOX.y, BOX.side, BOX.side);
  for (const [i, band] of bands.entries()) {
    traceBand(pen, band, (at) => toBox(turnPlace(at, hunt.level.seed), 0, 0));
    pen.fillStyle = css(cakeColor((i + 1) / bands.length));
    pen.fill('evenodd');
    pen.strokeStyle = '#fff7fb';
    pen.lineWidth = 3;
    pen.stroke();
  }
  pen.restore();
  return toBox;
}

function traceBand(pen: Pen, { rings }: Band, toBox: (at: readonly number[]) => Place): void {
  pen.beginPath();
  for (const ring of rings) {
    for (let k = 0; k < ring.length; k += 2) {
      const [x, y] = toBox([ring[k] ?? 0, ring[k + 1] ?? 0]);
      if (k === 0) pen.moveTo(x, y);
      else pen.lineTo(x, y);
    }
    pen.closePath();
  }
}

/** The curve of a rope as it was walked: what lies under it is filled. */
function paintCurve(pen: Pen, { map, hunt }: ReplayView): ToBox {
  const halfWidth = map?.halfWidth ?? 1;
  const size = map?.size ?? 0;
  const losses = map?.losses ?? [];
  const high = Math.max(...losses);
  const low = Math.min(...losses);
  const toBox: ToBox = ([x = 0], loss) => [
    BOX.x + (BOX.side * (x + halfWidth)) / (2 * halfWidth),
    BOX.y + BOX.side * (0.92 - (0.78 * (loss - low)) / Math.max(1e-12, high - low)),
  ];
  pen.beginPath();
  pen.moveTo(BOX.x, BOX.y + BOX.side);
  for (let i = 0; i < SAMPLES; i++) {
    const x = halfWidth * ((2 * i) / (SAMPLES - 1) - 1);
    const [drawn = 0] = unturnPlace([x], hunt.level.seed);
    const at = Math.min(size - 1.0001, Math.max(0, ((drawn + halfWidth) / (2 * halfWidth)) * (size - 1)));
    const below = losses[Math.floor(at)] ?? 0;
    const above = losses[Math.floor(at) + 1] ?? below;
    pen.lineTo(...toBox([x], below + (above - below) * (at - Math.floor(at)), 0));
  }
  pen.lineTo(BOX.x + BOX.side, BOX.y + BOX.side);
  pen.closePath();
  pen.fillStyle = css(CAKE[2]);
  pen.fill();
  pen.strokeStyle = INK;
  pen.lineWidth = 4;
  pen.stroke();
  return toBox;
}

/** At a desk: the loss on show at each step, from left to right. */
function paintLosses(pen: Pen, { path }: ReplayView): ToBox {
  pen.fillStyle = css(CAKE[4]);
  pen.fillRect(BOX.x, BOX.y, BOX.side, BOX.side);
  const high = Math.max(...path.map(({ loss }) => loss), 1e-12);
  return (_at, loss, step) => [
    BOX.x + BOX.side * (0.05 + (0.9 * step) / Math.max(1, path.length - 1)),
    BOX.y + BOX.side * (0.95 - (0.85 * loss) / high),
  ];
}

/** On a rope each step is a hop, so that those there and back are told apart. */
function paintWay(pen: Pen, places: readonly Place[], hops: boolean): void {
  pen.lineJoin = 'round';
  pen.lineCap = 'round';
  for (const [width, color] of [
    [16, INK],
    [8, '#fff'],
  ] as const) {
    pen.beginPath();
    for (const [i, [x, y]] of places.entries()) {
      const [fromX, fromY] = places[i - 1] ?? [x, y];
      const rise = 40 + Math.abs(x - fromX) * 0.4;
      if (i === 0) pen.moveTo(x, y);
      else if (hops) pen.quadraticCurveTo((x + fromX) / 2, Math.min(y, fromY) - rise, x, y);
      else pen.lineTo(x, y);
    }
    pen.strokeStyle = color;
    pen.lineWidth = width;
    pen.stroke();
  }
  for (const [x, y] of places) paintDisc(pen, x, y, 9, '#fff', 4);
}

function paintDisc(pen: Pen, x: number, y: number, radius: number, face: string, edge: number): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.fillStyle = face;
  pen.fill();
  pen.strokeStyle = INK;
  pen.lineWidth = edge;
  pen.stroke();
}

/** A ring in a ring. */
function paintStart(pen: Pen, [x, y]: Place): void {
  paintDisc(pen, x, y, 20, '#fff', 6);
  paintDisc(pen, x, y, 8, INK, 1);
}

/** A square on its corner. */
function paintEnd(pen: Pen, [x, y]: Place): void {
  pen.save();
  pen.translate(x, y);
  pen.rotate(Math.PI / 4);
  pen.fillStyle = '#fff';
  pen.strokeStyle = INK;
  pen.lineWidth = 6;
  pen.fillRect(-16, -16, 32, 32);
  pen.strokeRect(-16, -16, 32, 32);
  pen.restore();
}

/** Title above, what was found and the legend below; they run in the language's own direction, the field never does. */
function paintWords(pen: Pen, words: KeepWords, candy: CanvasImageSource | null, bands: boolean): void {
  const { rtl } = words;
  pen.direction = rtl ? 'rtl' : 'ltr';
  pen.textAlign = 'start';
  pen.textBaseline = 'alphabetic';
  const begin = rtl ? BOX.x + BOX.side : BOX.x;
  const onward = rtl ? -1 : 1;
  const write = (text: string, x: number, y: number, font: string): void => {
    pen.fillStyle = INK;
    pen.font = `${font} ${FONT}`;
    pen.fillText(text, x, y, BOX.side);
  };
  write(words.game, begin, 90, '800 44px');
  write(words.level, begin, 150, '600 36px');
  write(words.found, begin, BOX.y + BOX.side + 76, '800 46px');
  const y = BOX.y + BOX.side + 150;
  let x = begin;
  const entry = (draw: (middle: number) => void, text: string): void => {
    draw(x + onward * 24);
    write(text, x + onward * 60, y + 11, '500 30px');
    x += onward * (pen.measureText(text).width + 110);
  };
  entry((middle) => paintStart(pen, [middle, y]), words.start);
  entry((middle) => paintEnd(pen, [middle, y]), words.end);
  if (candy === null) write(words.curve, begin + onward * 28, BOX.y + 56, '600 30px');
  else entry((middle) => pen.drawImage(candy, middle - 26, y - 28, 56, 56), words.candy);
  if (bands) paintScale(pen, words, begin, y + 76, write);
}

/** From the highest loss to the lowest. */
function paintScale(
  pen: Pen,
  { high, low, rtl }: KeepWords,
  begin: number,
  y: number,
  write: (text: string, x: number, y: number, font: string) => void,
): void {
  const onward = rtl ? -1 : 1;
  write(high, begin, y + 24, '500 30px');
  let x = begin + onward * (pen.measureText(high).width + 24);
  for (const color of [...CAKE].reverse()) {
    pen.fillStyle = css(color);
    pen.strokeStyle = INK;
    pen.lineWidth = 2;
    const left = rtl ? x - 60 : x;
    pen.fillRect(left, y - 8, 60, 40);
    pen.strokeRect(left, y - 8, 60, 40);
    x += onward * 60;
  }
  write(low, x + onward * 24, y + 24, '500 30px');
}

const css = (rgb: Rgb | undefined): string => `rgb(${(rgb ?? [255, 255, 255]).join(', ')})`;
