/**
 * Draws our own SVG art on a 2-D canvas, without the browser's image decoder: that opens a whole document for each
 * drawing, which takes a slow machine about twenty times as long.
 *
 * What it knows is what the art in assets/art uses: g, path, circle, ellipse, rect; fill, stroke and their widths, caps
 * and joins, inherited; opacity; translate, rotate and scale; clipPath with one shape; linearGradient in the
 * drawing's own units. Anything else throws a RangeError that names it: tests/e2e/art.spec.ts compares every drawing with the browser's own.
 */
import type { Context } from './pictures';

/** Draws the whole drawing into the box (0, 0) – (width, height) of the context's units. */
export function drawSvg(ctx: Context, svg: string, width: number): void {
  const root = parse(svg);
  const [, , boxWidth] = boxOf(root);
  ctx.save();
  ctx.scale(width / boxWidth, width / boxWidth);
  const ids = new Map<string, Element>();
  for (const element of root.querySelectorAll('[id]')) ids.set(element.id, element);
  ctx.lineCap = 'butt';
  ctx.lineJoin = 'miter';
  ctx.lineWidth = 1;
  drawChildren(ctx, root, { fill: '#000', stroke: 'none' }, ids);
  ctx.restore();
}

/** Height over width. */
export function svgAspect(svg: string): number {
  const [, , width, height] = boxOf(parse(svg));
  return height / width;
}

interface Inks {
  readonly fill: string;
  readonly stroke: string;
}

type Ids = ReadonlyMap<string, Element>;

const parsed = new Map<string, Element>();

function parse(svg: string): Element {
  let root = parsed.get(svg);
  if (root === undefined) {
    root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    parsed.set(svg, root);
  }
  return root;
}

function boxOf(root: Element): readonly [number, number, number, number] {
  const [x = 0, y = 0, width = Number.NaN, height = Number.NaN] = numbersOf(
    root.getAttribute('viewBox') ?? '',
  );
  if (root.localName !== 'svg' || x !== 0 || y !== 0 || !(width > 0 && height > 0))
    throw new RangeError(
      `a drawing needs a viewBox from 0 0, got <${root.localName}> "${x} ${y} ${width} ${height}"`,
    );
  return [x, y, width, height];
}

function drawChildren(ctx: Context, parent: Element, inks: Inks, ids: Ids): void {
  for (const element of parent.children) draw(ctx, element, inks, ids);
}

function draw(ctx: Context, element: Element, inherited: Inks, ids: Ids): void {
  if (element.localName === 'clipPath' || element.localName.endsWith('Gradient')) return; // drawn where it is named
  ctx.save();
  transform(ctx, element.getAttribute('transform') ?? '');
  const inks: Inks = {
    fill: element.getAttribute('fill') ?? inherited.fill,
    stroke: element.getAttribute('stroke') ?? inherited.stroke,
  };
  const number = (name: string): number => Number(element.getAttribute(name) ?? 0);
  ctx.lineWidth = number('stroke-width') || ctx.lineWidth;
  ctx.lineCap = oneOf(element.getAttribute('stroke-linecap'), ['butt', 'round', 'square']) ?? ctx.lineCap;
  ctx.lineJoin = oneOf(element.getAttribute('stroke-linejoin'), ['miter', 'round', 'bevel']) ?? ctx.lineJoin;
  const clip = named(element.getAttribute('clip-path'), ids)?.firstElementChild;
  if (clip) ctx.clip(shapeOf(clip));
  const opacity = element.getAttribute('opacity');
  if (opacity !== null) ctx.globalAlpha *= Number(opacity);
  if (element.localName === 'g') drawChildren(ctx, element, inks, ids);
  else paint(ctx, element, inks, ids);
  ctx.restore();
}

function paint(ctx: Context, element: Element, { fill, stroke }: Inks, ids: Ids): void {
  const shape = shapeOf(element);
  const gradient = named(fill, ids);
  if (gradient !== null) ctx.fillStyle = gradientOf(ctx, gradient);
  else if (fill !== 'none') ctx.fillStyle = fill;
  const rule = element.getAttribute('fill-rule') === 'evenodd' ? 'evenodd' : 'nonzero';
  if (fill !== 'none') ctx.fill(shape, rule);
  if (stroke === 'none') return;
  ctx.strokeStyle = stroke;
  ctx.stroke(shape);
}

function shapeOf(element: Element): Path2D {
  const number = (name: string): number => Number(element.getAttribute(name) ?? 0);
  const path = new Path2D(element.localName === 'path' ? (element.getAttribute('d') ?? '') : '');
  switch (element.localName) {
    case 'path':
      break;
    case 'circle':
      path.arc(number('cx'), number('cy'), number('r'), 0, 2 * Math.PI);
      break;
    case 'ellipse':
      path.ellipse(number('cx'), number('cy'), number('rx'), number('ry'), 0, 0, 2 * Math.PI);
      break;
    case 'rect':
      path.roundRect(number('x'), number('y'), number('width'), number('height'), number('rx'));
      break;
    default:
      throw new RangeError(`a drawing may not hold <${element.localName}>`);
  }
  return path;
}

function gradientOf(ctx: Context, element: Element): CanvasGradient {
  if (element.localName !== 'linearGradient' || element.getAttribute('gradientUnits') !== 'userSpaceOnUse')
    throw new RangeError(`a drawing's gradients are linear, in its own units; "${element.id}" is not`);
  const number = (name: string): number => Number(element.getAttribute(name) ?? 0);
  const gradient = ctx.createLinearGradient(number('x1'), number('y1'), number('x2'), number('y2'));
  for (const stop of element.children)
    gradient.addColorStop(Number(stop.getAttribute('offset')), stop.getAttribute('stop-color') ?? '#000');
  return gradient;
}

/** The element that `url(#id)` names; null for any other value. */
function named(value: string | null, ids: Ids): Element | null {
  const id = /^url\(#(.+)\)$/.exec(value ?? '')?.[1];
  return id === undefined ? null : (ids.get(id) ?? null);
}

function transform(ctx: Context, text: string): void {
  for (const [, name, list = ''] of text.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b, c = 0] = numbersOf(list);
    if (name === 'translate') ctx.translate(a, b ?? 0);
    else if (name === 'scale') ctx.scale(a, b ?? a);
    else if (name === 'rotate') {
      ctx.translate(b ?? 0, c);
      ctx.rotate((a * Math.PI) / 180);
      ctx.translate(-(b ?? 0), -c);
    } else throw new RangeError(`a drawing may not be moved by "${name}"`);
  }
}

function numbersOf(text: string): number[] {
  return (text.match(/-?[\d.]+/g) ?? []).map(Number);
}

function oneOf<T extends string>(value: string | null, known: readonly T[]): T | undefined {
  return known.find((each) => each === value);
}
