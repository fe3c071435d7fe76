/**
 * Sees when a page's stage canvas is drawn, without touching the page's code: it wraps the drawing calls of both
 * kinds of context and requestAnimationFrame, and calls back after each frame callback that drew on the stage.
 * Must run before the page's own scripts.
 */
import { STAGE_CANVAS } from '../game-markers';

type Listener = (canvas: HTMLCanvasElement) => void;

const WEBGL_CALLS = ['drawElements', 'drawArrays', 'drawElementsInstanced', 'drawArraysInstanced'] as const;
const CANVAS_CALLS = ['drawImage', 'fillRect', 'fill', 'stroke'] as const;

let drawn: HTMLCanvasElement | null = null;
const listeners = new Set<Listener>();

/** Calls back after every frame callback that drew on the stage, still inside the frame. Returns the way to stop. */
export function onStageDrawn(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function installStageWatch(): void {
  const gl: object[] = [WebGLRenderingContext.prototype, WebGL2RenderingContext.prototype];
  for (const prototype of gl) for (const call of WEBGL_CALLS) noteDraws(prototype, call);
  for (const call of CANVAS_CALLS) noteDraws(CanvasRenderingContext2D.prototype, call);
  const nextFrame = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) =>
    nextFrame((now) => {
      drawn = null;
      callback(now);
      const canvas: HTMLCanvasElement | null = drawn;
      if (canvas !== null) for (const listener of [...listeners]) listener(canvas);
    });
}

function noteDraws(prototype: object, call: string): void {
  const original: unknown = Reflect.get(prototype, call);
  if (typeof original !== 'function') return;
  Reflect.set(prototype, call, function (this: { readonly canvas: HTMLCanvasElement }, ...args: unknown[]) {
    if (listeners.size > 0 && this.canvas.matches?.(STAGE_CANVAS)) drawn = this.canvas;
    return Reflect.apply(original, this, args);
  });
}
