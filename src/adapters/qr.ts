/**
 * QR codes, written and read (library: qr). Loads only in the rooms of a class, by `src/ui/class/devices.ts`: fetch it when a code is
 * to be shown or the camera is on.
 */
import encodeQR from 'qr';
import decodeQR from 'qr/decode.js';

/** Light modules around a code, without which readers don't find it (ISO/IEC 18004 asks for four). */
const QUIET_MODULES = 4;

/** Pixels as a canvas gives them: four bytes each, red, green, blue and opacity, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/**
 * The code of a text as an inline SVG, black on white whatever the colours around it, its quiet zone included. One unit of its view
 * box is a module; it has no size of its own and grows with its place. Throws RangeError for a text that no code can hold.
 */
export function qrSvg(text: string): string {
  const rows = rawModules(text);
  const side = rows.length;
  const runs = rows.flatMap((row, y) =>
    runsOf(row).map(({ from, length }) => `M${from} ${y}h${length}v1h-${length}z`),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges" aria-hidden="true" focusable="false"><path fill="#fff" d="M0 0h${side}v${side}h-${side}z"/><path fill="#000" d="${runs.join('')}"/></svg>`;
}

/** The text of a code somewhere in a picture; null where none can be read, as in most pictures of a camera. */
export function readQr({ width, height, data }: Pixels): string | null {
  try {
    return decodeQR({ width, height, data });
  } catch {
    return null;
  }
}

function rawModules(text: string): readonly (readonly boolean[])[] {
  try {
    return encodeQR(text, 'raw', { ecc: 'medium', border: QUIET_MODULES });
  } catch {
    throw new RangeError(`no QR code holds a text of ${text.length} characters`);
  }
}

/** Where a row is dark, side by side modules together. */
function runsOf(row: readonly boolean[]): readonly { readonly from: number; readonly length: number }[] {
  const runs: { from: number; length: number }[] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last !== undefined && last.from + last.length === x) last.length++;
    else runs.push({ from: x, length: 1 });
  });
  return runs;
}
