/**
 * A graphics card that the game takes for a fast one, so that software rendering draws every pixel of the screen, as a child's
 * machine would: the pictures are the same, only slower. What the game asks of a card (choose-renderer.ts) is
 * answered in its place; nothing else is touched.
 */
import type { Page } from '@playwright/test';

/** Side of the square that the game fills to measure a card. */
const MEASURED_SIDE = 256;

export async function withFastCard(page: Page): Promise<void> {
  await page.addInitScript((side) => {
    const card = WebGLRenderingContext.prototype;
    const { getExtension, readPixels } = card;
    const now = performance.now.bind(performance);
    let stoppedMs: number | null = null;
    performance.now = () => stoppedMs ?? now();
    card.getExtension = function (this: WebGLRenderingContext, name: string) {
      return name === 'WEBGL_debug_renderer_info' ? null : Reflect.apply(getExtension, this, [name]);
    } as typeof getExtension;
    card.readPixels = function (this: WebGLRenderingContext, ...args: unknown[]) {
      Reflect.apply(readPixels, this, args);
      if (this.canvas.width !== side || this.canvas.height !== side) return;
      // Measured from one look at a pixel to the next: no time passes until both are over.
      stoppedMs ??= now();
      setTimeout(() => {
        stoppedMs = null;
      }, 0);
    } as typeof readPixels;
  }, MEASURED_SIDE);
}
