/**
 * A picture finer than the screen, laid over it: what has hard edges (Phaser's context has no antialiasing, which would
 * cost all scenes dear) comes out with smooth ones. Each pixel of the screen is the mean of those beneath it.
 * Made of Phaser's own wrappers, which come back by themselves after a lost context.
 */
import type Phaser from 'phaser';
import { GlDrawing, GlMesh, type WebGl, type Wrapper } from './gl-drawing';

const VERTEX = `attribute vec2 aAt;
uniform vec4 uPart;
varying vec2 vAt;
void main() {
  vAt = mix(uPart.xy, uPart.zw, aAt);
  gl_Position = vec4(aAt * 2.0 - 1.0, 0.0, 1.0);
}`;
/** Four looks around a pixel's middle: with linear filtering an even mean at 1 to 2 samples a side. */
const FRAGMENT = `precision mediump float;
varying highp vec2 vAt;
uniform sampler2D uPicture;
uniform highp vec2 uStep;
uniform float uAlpha;
void main() {
  vec4 sum = texture2D(uPicture, vAt + uStep) + texture2D(uPicture, vAt - uStep)
    + texture2D(uPicture, vAt + vec2(uStep.x, -uStep.y)) + texture2D(uPicture, vAt + vec2(-uStep.x, uStep.y));
  gl_FragColor = sum * 0.25 * uAlpha;
}`;
/** More memory than this isn't asked for: a picture of 4096 × 4096. */
const MOST_SIDE = 4096;

/** Part of the screen in its pixels, from the bottom left corner, as WebGL has it. */
export interface PixelBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export class FinePicture {
  private readonly mesh: GlMesh;
  private readonly drawing: GlDrawing;
  private framebuffer: Wrapper<'WebGLFramebufferWrapper'> | null = null;
  private texture: Wrapper<'WebGLTextureWrapper'> | null = null;

  constructor(private readonly webGl: WebGl) {
    this.mesh = new GlMesh(
      webGl,
      [['aAt', 2]],
      new Float32Array([0, 0, 1, 0, 0, 1, 1, 1]),
      new Uint16Array([0, 1, 2, 3]),
    );
    this.drawing = new GlDrawing(webGl, { vertex: VERTEX, fragment: FRAGMENT }, this.mesh);
  }

  /** How many samples along a side of a screen's pixel there is room for, `wanted` at most; 1 is none to spare. */
  static samplesFor({ gl }: WebGl, width: number, height: number, wanted: number): number {
    const side = Math.min(MOST_SIDE, gl.getParameter(gl.MAX_TEXTURE_SIZE) as number);
    const samples = Math.min(wanted, side / Math.max(width, height));
    return samples >= 1.25 ? samples : 1;
  }

  /** Whether its size is still the right one; else what it held is lost. */
  holds(screen: Phaser.Renderer.WebGL.DrawingContext, samples: number): boolean {
    return (
      this.framebuffer?.width === Math.round(screen.width * samples) &&
      this.framebuffer.height === Math.round(screen.height * samples)
    );
  }

  /** All that is drawn from here on goes to the part of the fine picture over `box`, empty at first. */
  begin(screen: Phaser.Renderer.WebGL.DrawingContext, samples: number, box: PixelBox): void {
    const { gl, glWrapper } = this.webGl;
    const width = Math.round(screen.width * samples);
    const height = Math.round(screen.height * samples);
    const framebuffer = this.framebufferOf(width, height);
    glWrapper.updateBindingsFramebuffer({ bindings: { framebuffer } }, true);
    gl.viewport(0, 0, width, height);
    gl.enable(gl.SCISSOR_TEST);
    gl.scissor(
      Math.floor((box.x - 1) * samples),
      Math.floor((box.y - 1) * samples),
      Math.ceil((box.width + 2) * samples),
      Math.ceil((box.height + 2) * samples),
    );
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
  }

  /** Lays that part over the screen. */
  end(screen: Phaser.Renderer.WebGL.DrawingContext, box: PixelBox, alpha: number): void {
    const { mesh, drawing, texture, webGl } = this;
    if (texture === null) return;
    const { gl, glWrapper, glTextureUnits } = webGl;
    const { width, height, framebuffer } = screen;
    glWrapper.updateBindingsFramebuffer({ bindings: { framebuffer } }, true);
    gl.viewport(box.x, box.y, box.width, box.height);
    gl.disable(gl.SCISSOR_TEST);
    gl.disable(gl.DEPTH_TEST);
    glTextureUnits.bind(texture, 0, true);
    const right = (box.x + box.width) / width;
    const top = (box.y + box.height) / height;
    drawing.program.setUniform('uPicture', 0);
    drawing.program.setUniform('uPart', [box.x / width, box.y / height, right, top]);
    drawing.program.setUniform('uStep', [0.25 / width, 0.25 / height]);
    drawing.program.setUniform('uAlpha', alpha);
    drawing.bind();
    gl.drawElements(gl.TRIANGLE_STRIP, mesh.indices, gl.UNSIGNED_SHORT, 0);
  }

  destroy(): void {
    this.drawing.destroy();
    this.mesh.destroy();
    this.drop();
  }

  private framebufferOf(width: number, height: number): Wrapper<'WebGLFramebufferWrapper'> {
    const { framebuffer, webGl } = this;
    if (framebuffer !== null && framebuffer.width === width && framebuffer.height === height)
      return framebuffer;
    this.drop();
    const { gl } = webGl;
    const { CLAMP_TO_EDGE, LINEAR, RGBA } = gl;
    // Phaser's types want pixels, its code takes their absence.
    const none = null as unknown as Parameters<WebGl['createTexture2D']>[6];
    this.texture = webGl.createTexture2D(
      0,
      LINEAR,
      LINEAR,
      CLAMP_TO_EDGE,
      CLAMP_TO_EDGE,
      RGBA,
      none,
      width,
      height,
    );
    this.framebuffer = webGl.createFramebuffer(this.texture, false, true);
    return this.framebuffer;
  }

  private drop(): void {
    // The texture goes with it.
    if (this.framebuffer !== null) this.webGl.deleteFramebuffer(this.framebuffer);
    this.framebuffer = null;
    this.texture = null;
  }
}
