/** Words on a picture to keep; they run in the language's own direction, the field never does. */
import { CAKE } from './cake-picture';
import { BOX, css, INK, type Pen } from './keep-field';

const FONT = 'Rubik, sans-serif';
const ENTRY_FONT = '500 30px';
const ROW = 62;
const GAP = { afterSign: 14, afterEntry: 40 } as const;
export const SCALE_HEIGHT = 64;

/** Writes at so many px onward from where lines begin. */
export type Write = (text: string, onward: number, y: number, font: string) => void;

export interface Entry {
  /** Of its sign, whose middle `draw` is told. */
  readonly width: number;
  readonly text: string;
  readonly draw: (x: number, y: number) => void;
  readonly beginsRow?: boolean;
}

interface Laid extends Entry {
  /** Where it begins: px onward, and its row's middle from the legend's top. */
  readonly onward: number;
  readonly y: number;
  /** The middle of its sign. */
  readonly x: number;
}

export interface Rows {
  readonly entries: readonly Laid[];
  readonly height: number;
}

const edgeOf = (rtl: boolean): number => (rtl ? BOX.x + BOX.side : BOX.x);

/** Entries one after the other, in as many rows as they need. */
export function* layOut(
  pen: Pick<Pen, 'measureText' | 'font'>,
  entries: readonly Entry[],
  rtl: boolean,
): Generator<void, Rows> {
  pen.font = `${ENTRY_FONT} ${FONT}`;
  let row = 0;
  let onward = 0;
  const laid: Laid[] = [];
  for (const entry of entries) {
    const width = entry.width + GAP.afterSign + pen.measureText(entry.text).width;
    if (onward > 0 && (entry.beginsRow === true || onward + width > BOX.side)) {
      row += 1;
      onward = 0;
    }
    const middle = onward + entry.width / 2;
    const x = edgeOf(rtl) + (rtl ? -middle : middle);
    laid.push({ ...entry, onward, y: row * ROW, x });
    onward += width + GAP.afterEntry;
    yield;
  }
  return { entries: laid, height: (row + 1) * ROW };
}

export function writerOf(pen: Pen, rtl: boolean): Write {
  return (text, onward, y, font) => {
    pen.direction = rtl ? 'rtl' : 'ltr';
    pen.textAlign = 'start';
    pen.textBaseline = 'alphabetic';
    pen.fillStyle = INK;
    pen.font = `${font} ${FONT}`;
    pen.fillText(text, edgeOf(rtl) + (rtl ? -onward : onward), y, BOX.side - onward);
  };
}

export function* paintLegend({ entries }: Rows, top: number, write: Write): Generator<void, void> {
  for (const { draw, x, y, text, onward, width } of entries) {
    draw(x, top + y);
    write(text, onward + width + GAP.afterSign, top + y + 11, ENTRY_FONT);
    yield;
  }
}

interface ScaleWords {
  readonly high: string;
  readonly low: string;
  readonly rtl: boolean;
}

/** From the highest loss to the lowest. */
export function paintScale(pen: Pen, { high, low, rtl }: ScaleWords, y: number, write: Write): void {
  write(high, 0, y + 24, ENTRY_FONT);
  let onward = pen.measureText(high).width + 24;
  for (const color of [...CAKE].reverse()) {
    pen.fillStyle = css(color);
    pen.strokeStyle = INK;
    pen.lineWidth = 2;
    const left = rtl ? edgeOf(rtl) - onward - 60 : edgeOf(rtl) + onward;
    pen.fillRect(left, y - 8, 60, 40);
    pen.strokeRect(left, y - 8, 60, 40);
    onward += 60;
  }
  write(low, onward + 24, y + 24, ENTRY_FONT);
}
