/**
 * Which of Phaser's two renderers draws the field: WebGL where it fills pixels quickly, the plain canvas where it
 * doesn't (software rendering on a machine without a usable graphics card: there the canvas draws the dark about ten
 * times as fast, and starts sooner).
 *
 * Method: a renderer that calls itself software is believed; any other is measured. A blended picture is drawn over a
 * small square some times, and one pixel is read back, which waits for all of it. Shaders are warm by then, the first
 * pass isn't counted.
 * `?renderer=webgl` and `?renderer=canvas` overrule it. WebGL where it is slow draws a ninth of the pixels: a browser
 * without a graphics card reads each picture back while the page waits.
 */

export type RendererWish = 'auto' | 'webgl' | 'canvas';
export type Renderer = 'webgl' | 'canvas';

/** Side of the square that is filled, pixels. */
const SIDE = 256;
/** How often it is filled: 3 × 256² pixels are a fifth of a window. */
const PASSES = 3;
/** Weak graphics cards need less than 1 ms, and the way there and back another; software needs 8 and more. */
const MOST_MS = 4;

/** What Chromium's, Mesa's and Windows' own software renderers call themselves. */
const SOFTWARE = /SwiftShader|llvmpipe|softpipe|Basic Render/i;

const CANVAS: RendererChoice = { renderer: 'canvas', sharpness: 1 };
/** Pixels a side, as a share of the screen's own, where WebGL was wished for though it is slow. */
const COARSE = 1 / 3;

export interface RendererChoice {
  readonly renderer: Renderer;
  /** Share (0–1] of the screen's own pixels, along a side, that are drawn. */
  readonly sharpness: number;
}

export function chooseRenderer(wish: RendererWish): RendererChoice {
  if (wish === 'canvas') return CANVAS;
  const canvas = document.createElement('canvas');
  canvas.width = SIDE;
  canvas.height = SIDE;
  const gl = canvas.getContext('webgl', { antialias: false, depth: false });
  if (gl === null) return CANVAS;
  const fast = !SOFTWARE.test(nameOf(gl)) && fillMs(gl) <= MOST_MS;
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  if (fast) return { renderer: 'webgl', sharpness: 1 };
  return wish === 'webgl' ? { renderer: 'webgl', sharpness: COARSE } : CANVAS;
}

function nameOf(gl: WebGLRenderingContext): string {
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  return info === null ? '' : String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL));
}

const VERTEX = `attribute vec2 at; varying vec2 uv;
void main() { uv = at * 0.5 + 0.5; gl_Position = vec4(at, 0.0, 1.0); }`;
const FRAGMENT = `precision mediump float; varying vec2 uv; uniform sampler2D picture;
void main() { gl_FragColor = texture2D(picture, uv) * 0.5; }`;

/** How long it takes to lay a blended picture over the square PASSES times, in ms; Infinity where it can't be done. */
function fillMs(gl: WebGLRenderingContext): number {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, VERTEX],
    [gl.FRAGMENT_SHADER, FRAGMENT],
  ] as const) {
    const shader = gl.createShader(type);
    if (shader === null) return Number.POSITIVE_INFINITY;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  gl.useProgram(program);
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
  gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([-1, -1, 3, -1, -1, 3]), gl.STATIC_DRAW);
  const at = gl.getAttribLocation(program, 'at');
  gl.enableVertexAttribArray(at);
  gl.vertexAttribPointer(at, 2, gl.FLOAT, false, 0, 0);
  gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, SIDE, SIDE, 0, gl.RGBA, gl.UNSIGNED_BYTE, null);
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  gl.viewport(0, 0, SIDE, SIDE);
  const pixel = new Uint8Array(4);
  const draw = (passes: number): void => {
    for (let i = 0; i < passes; i++) gl.drawArrays(gl.TRIANGLES, 0, 3);
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
  };
  draw(1);
  const begunMs = performance.now();
  draw(PASSES);
  return performance.now() - begunMs;
}
