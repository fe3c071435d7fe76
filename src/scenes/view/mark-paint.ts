/**
 * Small painted textures of the dark: stones, footprints in every heat, embers and snow, marks of toes, dots, lines, walls.
 * Warm and cold things differ in shape as well as in color: embers are drops, cold is a snowflake.
 */
import { ALL_HEAT_STEPS, css, type HeatStep, heatColor, INK, mix, WHITE } from './color';
import { paintCircle, paintDrop, paintFlameMark, paintSnowflake, paintWall } from './mark-shapes';
import { type Context, type Pictures, paintGlow, paintPicture } from './pictures';

export const footprintKey = (step: HeatStep): string => `footprint-${step}`;
/** Boxes in CSS px that the textures were painted in. */
export const BOX = { stone: 72, footprint: 64, mark: 40, spark: 16, dot: 12, line: 16, ring: 64 } as const;

/** Small round dots, by the names of their pictures. */
export const DOTS = { dot: [0x8d, 0x86, 0xd8], 'dot-white': [0xff, 0xff, 0xff] } as const;
export type DotKey = keyof typeof DOTS;
/** A dot's radius as a share of its picture's side. */
export const DOT_RADIUS = 0.375;

export type Square = (key: string, size: number, paint: (ctx: Context) => void) => void;

/** The marks of the dark, one after the other, so that the caller can spread the work. */
export function* paintMarks(pictures: Pictures, ratio: number): Generator<void> {
  const jobs: (() => void)[] = [];
  const square = squareJobs(jobs, pictures, ratio);
  const stone = pictures.get('stone') ?? null;
  for (const lit of [false, true]) {
    square(lit ? 'stone-lit' : 'stone-plain', BOX.stone, (ctx) => paintStone(ctx, stone, lit));
  }
  const footprint = pictures.get('footprint') ?? null;
  for (const step of ALL_HEAT_STEPS) {
    square(footprintKey(step), BOX.footprint, (ctx) => paintFootprint(ctx, footprint, step));
  }
  square('mark-warmer', BOX.mark, (ctx) => {
    ctx.translate(20, 20);
    paintFlameMark(ctx, 17);
  });
  square('mark-colder', BOX.mark, (ctx) => {
    ctx.translate(20, 20);
    paintSnowflake(ctx, 15, 7, INK);
    paintSnowflake(ctx, 15, 3, css(mix(heatColor(1), [255, 255, 255], 0.15)));
  });
  square('mark-same', BOX.mark, (ctx) => paintCircle(ctx, 20, 7, null, WHITE, 3));
  square('mark-wall', BOX.mark, (ctx) => {
    ctx.fillStyle = css(heatColor('none'));
    ctx.strokeStyle = INK;
    ctx.lineWidth = 2;
    for (const [x, y, width] of [
      [6, 9, 13],
      [21, 9, 13],
      [6, 19, 7],
      [15, 19, 13],
      [30, 19, 5],
    ] as const) {
      ctx.beginPath();
      ctx.roundRect(x, y, width, 8, 2.5);
      ctx.fill();
      ctx.stroke();
    }
  });
  square('pip-foot', BOX.mark, (ctx) => {
    ctx.scale(1, 4 / 3); // shown flatter
    ctx.beginPath();
    ctx.ellipse(20, 15, 17, 11.5, 0, 0, 2 * Math.PI);
    ctx.fillStyle = '#f4a93a';
    ctx.fill();
    ctx.strokeStyle = INK;
    ctx.lineWidth = 4;
    ctx.stroke();
  });
  square('pip-leg', BOX.line, (ctx) => {
    ctx.fillStyle = INK;
    ctx.fillRect(0, 0, 16, 16);
    ctx.fillStyle = '#f4a93a';
    ctx.fillRect(0, 4, 16, 8);
  });
  square('spark-ember', BOX.spark, (ctx) => {
    paintGlow(ctx, BOX.spark, [
      [0, css([255, 170, 80], 0.85)],
      [0.45, css([255, 122, 26], 0.35)],
      [1, css([255, 122, 26], 0)],
    ]);
    // A drop that points up, where snow has six arms: told apart without its color.
    ctx.translate(8, 9);
    paintDrop(ctx, 6.5, css([255, 150, 50]));
    paintDrop(ctx, 3.6, css([255, 240, 200]));
  });
  square('spark-dust', BOX.spark, (ctx) => {
    paintGlow(ctx, BOX.spark, [
      [0, css(mix(heatColor('none'), [255, 255, 255], 0.3), 0.75)],
      [0.6, css(heatColor('none'), 0.45)],
      [1, css(heatColor('none'), 0)],
    ]);
  });
  square('spark-snow', BOX.spark, (ctx) => {
    ctx.translate(8, 8);
    paintSnowflake(ctx, 6.8, 1.6, css([226, 236, 255]));
  });
  for (const [key, color] of Object.entries(DOTS))
    square(key, BOX.dot, (ctx) => paintCircle(ctx, 6, DOT_RADIUS * BOX.dot, css(color), null, 0));
  square('line-white', BOX.line, (ctx) => {
    ctx.fillStyle = '#fff';
    ctx.fillRect(0, 4, 16, 8);
  });
  square('ring-flat', BOX.ring, (ctx) => {
    paintCircle(ctx, 32, 23, null, INK, 13);
    paintCircle(ctx, 32, 23, null, '#fff', 7);
  });
  square('ring-toe', BOX.ring, (ctx) => {
    ctx.setLineDash([10.5, 7.35]);
    ctx.lineCap = 'round';
    paintCircle(ctx, 32, 27, null, '#ffd166', 4.5);
  });
  square('ring-start', BOX.ring, (ctx) => {
    ctx.setLineDash([9, 9.85]);
    paintCircle(ctx, 32, 27, null, css([0x8d, 0x86, 0xd8], 0.9), 3.5);
  });
  jobs.push(() => paintPicture(pictures, 'wall', 120, 36, ratio, paintWall));
  yield* oneByOne(jobs);
}

/** Collects paintings of square pictures as jobs. */
export function squareJobs(jobs: (() => void)[], pictures: Pictures, ratio: number): Square {
  return (key, size, paint) => void jobs.push(() => paintPicture(pictures, key, size, size, ratio, paint));
}

export function* oneByOne(jobs: readonly (() => void)[]): Generator<void> {
  for (const job of jobs) {
    job();
    yield;
  }
}

function paintStone(ctx: Context, stone: CanvasImageSource | null, lit: boolean): void {
  const width = 46;
  const height = 34.5;
  if (lit) {
    ctx.save();
    ctx.translate(36, 37);
    ctx.scale(1, 0.78);
    ctx.translate(-36, -36);
    paintGlow(ctx, 72, [
      [0, 'rgba(255, 255, 255, 0.75)'],
      [0.62, 'rgba(244, 241, 255, 0.5)'],
      [0.8, 'rgba(220, 214, 255, 0.18)'],
      [1, 'rgba(220, 214, 255, 0)'],
    ]);
    ctx.restore();
  } else {
    ctx.fillStyle = 'rgba(10, 8, 28, 0.5)';
    ctx.beginPath();
    ctx.ellipse(36, 42, 24, 15, 0, 0, 2 * Math.PI);
    ctx.fill();
  }
  if (stone === null) return;
  ctx.drawImage(stone, 36 - width / 2, 36 - height / 2, width, height);
  if (lit) return;
  // Stones of the other strides are plain rather than see-through: nothing shines through a stone.
  ctx.globalCompositeOperation = 'source-atop';
  ctx.fillStyle = 'rgba(38, 34, 88, 0.17)';
  ctx.fillRect(0, 0, 72, 72);
}

function paintFootprint(ctx: Context, footprint: CanvasImageSource | null, step: HeatStep): void {
  const color = mix(heatColor(step), [255, 255, 255], 0.26);
  if (footprint !== null) {
    ctx.drawImage(footprint, 14, 14, 36, 36);
    ctx.globalCompositeOperation = 'source-in';
    ctx.fillStyle = css(color);
    ctx.fillRect(0, 0, 64, 64);
    ctx.globalCompositeOperation = 'destination-over';
  }
  paintGlow(ctx, 64, [
    [0, css(color, 0.38)],
    [0.5, css(color, 0.2)],
    [1, css(color, 0)],
  ]);
}
