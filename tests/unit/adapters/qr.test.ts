/** QR codes: what is drawn is read back from its pixels, in clear and in poor pictures; what is no code is nothing. */
import { describe, expect, test } from 'vitest';
import { type Pixels, qrSvg, readQr } from '../../../src/adapters/qr';

const LINK = 'https://school.example/candy/#/join/7KQM-PX4D-2BHW';
const RESULT = 'c1.7kQm2.0f.A1b2C3d4E5f6G7h8I9j0K1l2M3n4.Zx9_-q';

/** The runs of dark modules that the SVG draws, painted on white, a module being a square of pixels. */
function paint(svg: string, pixelsPerModule: number): Pixels {
  const side = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]) * pixelsPerModule;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  const dark = /fill="#000" d="([^"]*)"/.exec(svg)?.[1] ?? '';
  for (const [, x, y, length] of dark.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let row = 0; row < pixelsPerModule; row++)
      for (let column = 0; column < Number(length) * pixelsPerModule; column++) {
        const at = ((Number(y) * pixelsPerModule + row) * side + Number(x) * pixelsPerModule + column) * 4;
        data.fill(0, at, at + 3);
      }
  return { width: side, height: side, data };
}

describe('a QR code', () => {
  test.each([LINK, RESULT, 'A', 'الحلوى', 'x'.repeat(900)])('of %s is read from its picture', (text) => {
    expect(readQr(paint(qrSvg(text), 6))).toBe(text);
  });

  test('is read with a part of it dirty', () => {
    const picture = paint(qrSvg(RESULT), 8);
    const middle = Math.floor(picture.height * 0.55);
    for (let row = middle; row < middle + 16; row++) {
      const at = (row * picture.width + middle) * 4;
      picture.data.fill(128, at, at + 16 * 4);
    }
    expect(readQr(picture)).toBe(RESULT);
  });

  test('keeps four light modules around itself', () => {
    const { width, data } = paint(qrSvg(LINK), 1);
    const isLight = (x: number, y: number) => data[(y * width + x) * 4] === 255;
    for (let i = 0; i < width; i++)
      for (const edge of [0, 1, 2, 3, width - 4, width - 1]) {
        expect(isLight(i, edge)).toBe(true);
        expect(isLight(edge, i)).toBe(true);
      }
    expect(isLight(4, 4)).toBe(false);
  });

  test('is not found where there is none', () => {
    expect(readQr({ width: 60, height: 60, data: new Uint8ClampedArray(60 * 60 * 4).fill(200) })).toBeNull();
    expect(readQr({ width: 0, height: 0, data: new Uint8ClampedArray(0) })).toBeNull();
  });

  test('is refused by name for a text too long for any', () => {
    expect(() => qrSvg('x'.repeat(5000))).toThrow(RangeError);
  });
});
