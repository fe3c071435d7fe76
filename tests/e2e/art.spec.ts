/** Every drawing of the scenes, as our own canvas drawing draws it, beside how the browser itself draws the SVG. */
import { readdirSync, readFileSync } from 'node:fs';
import { build } from 'vite';
import type * as DrawSvg from '../../src/scenes/view/draw-svg';
import { expect, test } from './guarded-test';

declare global {
  interface Window {
    drawing: typeof DrawSvg;
  }
}

/** The drawings that the scenes name, and the signs of moments and the faces of rivals, which they take by their names. */
const ART = [
  ...['art', 'art-of-the-light'].flatMap(
    (file) => readFileSync(`src/scenes/view/${file}.ts`, 'utf8').match(/[\w-]+(?=\.svg\?raw)/g) ?? [],
  ),
  ...readdirSync('assets/art').flatMap((file) => file.match(/^(moment|rival|coach)-[\w-]+(?=\.svg$)/g) ?? []),
];

/** Edges are smoothed a little differently: of 255, what a pixel may differ by, and how many in a thousand may more. */
const SLIGHT = 40;
const MORE_PER_THOUSAND = 0.1;

let code = '';

test.beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: 'src/scenes/view/draw-svg.ts', formats: ['iife'], name: 'drawing', fileName: 'drawing' },
    },
  });
  const [output] = Array.isArray(built) ? built : [];
  code = output?.output[0].code ?? '';
});

test('the art is drawn as the browser draws it', async ({ page }) => {
  expect(ART.length).toBeGreaterThan(10);
  await page.goto('about:blank');
  await page.addScriptTag({ content: code });
  for (const name of ART) {
    // Signs take the colour they are painted in.
    const svg = readFileSync(`assets/art/${name}.svg`, 'utf8').replaceAll('currentColor', '#2b0f45');
    const found = await page.evaluate(
      async ([text, slight]) => {
        const { drawSvg, svgAspect } = window.drawing;
        const width = 288; // every drawing is then a whole number of pixels high
        const pixels = (
          paint: (ctx: CanvasRenderingContext2D, height: number) => void,
        ): Uint8ClampedArray => {
          const canvas = document.createElement('canvas');
          canvas.width = width;
          canvas.height = Math.round(width * svgAspect(text));
          const ctx = canvas.getContext('2d');
          if (ctx === null) throw new Error('no canvas');
          ctx.fillStyle = '#777';
          ctx.fillRect(0, 0, canvas.width, canvas.height);
          paint(ctx, canvas.height);
          return ctx.getImageData(0, 0, canvas.width, canvas.height).data;
        };
        const image = new Image();
        image.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
        await image.decode();
        const theirs = pixels((ctx, height) => ctx.drawImage(image, 0, 0, width, height));
        const ours = pixels((ctx) => drawSvg(ctx, text, width));
        const plain = pixels(() => {});
        let differing = 0;
        let drawn = 0;
        for (let i = 0; i < theirs.length; i++) {
          if (Math.abs((theirs[i] ?? 0) - (ours[i] ?? 0)) > slight) differing += 1;
          if (theirs[i] !== plain[i]) drawn += 1;
        }
        return { perThousand: (1000 * differing) / theirs.length, drawnShare: drawn / theirs.length };
      },
      [svg, SLIGHT] as const,
    );
    expect(found.drawnShare, `${name} shows something`).toBeGreaterThan(0.1);
    expect(found.perThousand, name).toBeLessThan(MORE_PER_THOUSAND);
  }
});
