/**
 * The sky's gradient, drawn first and over the whole window, by a program of its own: nothing lies behind it that it could be
 * blended with, which would take software rendering twice as long.
 */
import Phaser from 'phaser';
import { GlDrawing, GlMesh, type WebGl } from './gl-drawing';

const VERTEX = `attribute vec2 aAt;
attribute vec3 aColor;
varying vec3 vColor;
void main() {
  vColor = aColor;
  gl_Position = vec4(aAt, 0.0, 1.0);
}`;
const FRAGMENT = `precision mediump float;
varying vec3 vColor;
void main() { gl_FragColor = vec4(vColor, 1.0); }`;

/** Share of the window's height from the top, and the color there. */
export type Stops = readonly (readonly [at: number, color: number])[];

export class SkyGradient extends Phaser.GameObjects.Extern {
  private readonly mesh: GlMesh;
  private readonly drawing: GlDrawing;

  constructor(
    scene: Phaser.Scene,
    private readonly webGl: WebGl,
    stops: Stops,
  ) {
    super(scene);
    scene.add.existing(this);
    const vertices = stops.flatMap(([at, color]) => {
      const { red, green, blue } = Phaser.Display.Color.IntegerToColor(color);
      return [-1, 1].flatMap((x) => [x, 1 - 2 * at, red / 255, green / 255, blue / 255]);
    });
    const triangles = stops.slice(1).flatMap((_, i) => [0, 1, 2, 2, 1, 3].map((corner) => 2 * i + corner));
    this.mesh = new GlMesh(
      webGl,
      [
        ['aAt', 2],
        ['aColor', 3],
      ],
      Float32Array.from(vertices),
      Uint16Array.from(triangles),
    );
    this.drawing = new GlDrawing(webGl, { vertex: VERTEX, fragment: FRAGMENT }, this.mesh);
    this.once(Phaser.GameObjects.Events.DESTROY, () => {
      this.drawing.destroy();
      this.mesh.destroy();
    });
  }

  override render({ gl }: WebGl, { framebuffer }: Phaser.Renderer.WebGL.DrawingContext): void {
    this.webGl.glWrapper.updateBindingsFramebuffer({ bindings: { framebuffer } }, true);
    this.drawing.bind();
    gl.disable(gl.BLEND);
    gl.drawElements(gl.TRIANGLES, this.mesh.indices, gl.UNSIGNED_SHORT, 0);
  }
}
