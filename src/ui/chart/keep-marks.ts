/** What lies on the ground of a picture to keep: ways and signs, told apart in grey by dash and shape. */
import { BOX, INK, type Pen, type Place } from './keep-field';

const FONT = 'Rubik, sans-serif';

/** The player's way. On a rope each step is a hop, so that those there and back are told apart. */
export function paintWay(pen: Pen, places: readonly Place[], hops: boolean): void {
  for (const [width, color] of [
    [16, INK],
    [8, '#fff'],
  ] as const) {
    trace(pen, places, hops ? 40 : 0);
    stroke(pen, width, color);
  }
  for (const [x, y] of places) paintDisc(pen, x, y, 9, '#fff', 4);
}

export interface Dashed {
  /** CSS colour within the ink. */
  readonly color: string;
  /** Lengths of line and gap in turn, CSS px of a line on the lit field. */
  readonly dash: readonly number[];
}

/** A line of the field is drawn this much larger. */
const DASH_GROWS = 1.5;

/** Somebody else's way, in its own dashes; what flew off the field leaves the picture. */
export function paintOtherWay(pen: Pen, places: readonly Place[], look: Dashed, hops: boolean): void {
  pen.save();
  pen.beginPath();
  pen.rect(BOX.x, BOX.y, BOX.side, BOX.side);
  pen.clip();
  trace(pen, places, hops ? 26 : 0);
  paintDashes(pen, look);
  pen.restore();
}

/** The dashes of a way along the path that is traced: in their colour, with an edge of ink. */
function paintDashes(pen: Pen, { color, dash }: Dashed): void {
  pen.save();
  pen.lineCap = 'butt';
  pen.lineJoin = 'round';
  pen.setLineDash(dash.map((px) => px * DASH_GROWS));
  for (const [width, face] of [
    [13, INK],
    [7, color],
  ] as const) {
    pen.strokeStyle = face;
    pen.lineWidth = width;
    pen.stroke();
  }
  pen.restore();
}

/** A piece of such a way, for the legend. */
export function paintDashSample(pen: Pen, look: Dashed, left: number, y: number, width: number): void {
  pen.beginPath();
  pen.moveTo(left, y);
  pen.lineTo(left + width, y);
  paintDashes(pen, look);
}

function trace(pen: Pen, places: readonly Place[], hop: number): void {
  pen.beginPath();
  for (const [i, [x, y]] of places.entries()) {
    const [fromX, fromY] = places[i - 1] ?? [x, y];
    const rise = hop + Math.abs(x - fromX) * 0.4;
    if (i === 0) pen.moveTo(x, y);
    else if (hop > 0) pen.quadraticCurveTo((x + fromX) / 2, Math.min(y, fromY) - rise, x, y);
    else pen.lineTo(x, y);
  }
}

function stroke(pen: Pen, width: number, color: string): void {
  pen.lineJoin = 'round';
  pen.lineCap = 'round';
  pen.strokeStyle = color;
  pen.lineWidth = width;
  pen.stroke();
}

export function paintDisc(pen: Pen, x: number, y: number, radius: number, face: string, edge: number): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.fillStyle = face;
  pen.fill();
  pen.strokeStyle = INK;
  pen.lineWidth = edge;
  pen.stroke();
}

/** A ring in a ring. */
export function paintStart(pen: Pen, [x, y]: Place): void {
  paintDisc(pen, x, y, 20, '#fff', 6);
  paintDisc(pen, x, y, 8, INK, 1);
}

/** A square on its corner. */
export function paintEnd(pen: Pen, [x, y]: Place): void {
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

/** Whose way ends here: its number in a disc. */
export function paintNumber(pen: Pen, [x, y]: Place, text: string): void {
  paintDisc(pen, x, y, 19, '#fff', 4);
  pen.save();
  pen.direction = 'ltr';
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillStyle = INK;
  pen.font = `800 25px ${FONT}`;
  pen.fillText(text, x, y + 2);
  pen.restore();
}

/** A drawing about its middle, on a pale disc where the ground may be as dark as it is. */
export function paintSign(pen: Pen, [x, y]: Place, sign: CanvasImageSource, size: number): void {
  pen.save();
  pen.globalAlpha = 0.82;
  pen.beginPath();
  pen.arc(x, y, size * 0.6, 0, 2 * Math.PI);
  pen.fillStyle = '#fff';
  pen.fill();
  pen.restore();
  pen.drawImage(sign, x - size / 2, y - size / 2, size, size);
}

/** A pin stands on the place that it points at. */
export function paintPin(pen: Pen, [x, y]: Place, pin: CanvasImageSource, size: number): void {
  const width = size * 0.8;
  pen.drawImage(pin, x - width / 2, y - size * 0.97, width, size);
}
