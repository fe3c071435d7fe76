/** Pieces that the small pictures of a class are drawn of: SVG as text, in a box of 96 units, outlined in ink like the cast. */

export const INK = '#14122b';
const OUTLINE = `stroke="${INK}" stroke-width="3" stroke-linejoin="round" stroke-linecap="round"`;

/** A whole drawing. It says nothing that words beside it don't. */
export const drawing = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" aria-hidden="true" focusable="false">${inside}</svg>`;

/** A filled shape with its outline. */
export const shape = (d: string, fill: string): string => `<path d="${d}" fill="${fill}" ${OUTLINE}/>`;
/** A patch of colour without an outline. */
export const patch = (d: string, fill: string): string => `<path d="${d}" fill="${fill}"/>`;
export const stroke = (d: string, color: string = INK, width = 2.5): string =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

const at = (cx: number, cy: number, rx: number, ry: number): string =>
  `cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}"`;
/** A patch that is round. */
export const oval = (cx: number, cy: number, rx: number, ry: number, fill: string): string =>
  `<ellipse ${at(cx, cy, rx, ry)} fill="${fill}"/>`;
export const ringed = (cx: number, cy: number, rx: number, ry: number, fill: string): string =>
  `<ellipse ${at(cx, cy, rx, ry)} fill="${fill}" ${OUTLINE}/>`;

/** The same on both sides of the middle. */
export const both = (left: string): string => `${left}<g transform="matrix(-1 0 0 1 96 0)">${left}</g>`;

/** A round edge of soft bumps, as of wool or a mane: `bumps` of them around a circle. */
export function bumpy(cx: number, cy: number, radius: number, bumps: number, ry: number = radius): string {
  const place = (i: number): string => {
    const angle = (2 * Math.PI * i) / bumps - Math.PI / 2;
    return `${(cx + radius * Math.cos(angle)).toFixed(1)} ${(cy + ry * Math.sin(angle)).toFixed(1)}`;
  };
  const bump = (0.62 * Math.PI * radius) / bumps;
  const arcs = Array.from(
    { length: bumps },
    (_, i) => `A${bump.toFixed(1)} ${bump.toFixed(1)} 0 0 1 ${place(i + 1)}`,
  );
  return `M${place(0)}${arcs.join('')}Z`;
}

/** A head: its coat, with what is painted on it cut off at its edge. `name` tells its cut from others on the page. */
export const head = (name: string, d: string, coat: string, painted: string): string =>
  `<clipPath id="class-${name}"><path d="${d}"/></clipPath><path d="${d}" fill="${coat}"/><g clip-path="url(#class-${name})">${painted}</g><path d="${d}" fill="none" ${OUTLINE}/>`;

/** Two eyes with the light in them; the left one's place. */
export const eyes = (x: number, y: number, size = 1): string =>
  [x, 96 - x].map((cx) => eye(cx, y, size)).join('');
export const eye = (cx: number, cy: number, size = 1): string =>
  oval(cx, cy, 4.5 * size, 5.5 * size, INK) +
  oval(cx - 1.4 * size, cy - 2 * size, 1.8 * size, 1.8 * size, '#fff') +
  oval(cx + 1.5 * size, cy + 2 * size, 0.9 * size, 0.9 * size, '#fff');
/** Two eyes with whites. */
export const wideEyes = (x: number, y: number, radius: number): string =>
  both(ringed(x, y, radius, radius, '#fff')) + eyes(x + 1, y + 1, radius / 10);
export const cheeks = (x: number, y: number): string =>
  both(`<g opacity=".75">${oval(x, y, 5.5, 3.8, '#ff8fa3')}</g>`);
/** A nose with a little mouth below it. */
export const snoutAt = (y: number, fill: string = INK): string =>
  patch(`M41 ${y}Q48 ${y - 4} 55 ${y} 54 ${y + 6} 48 ${y + 7} 42 ${y + 6} 41 ${y}Z`, fill) +
  oval(46, y + 0.6, 2.2, 1.2, '#ffffffb0') +
  stroke(`M48 ${y + 7}V${y + 10}M41 ${y + 10}Q44.5 ${y + 15} 48 ${y + 10.5}Q51.5 ${y + 15} 55 ${y + 10}`);
export const smile = (y: number, half = 7): string =>
  stroke(`M${48 - half} ${y}Q48 ${y + half} ${48 + half} ${y}`);
