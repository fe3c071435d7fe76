/**
 * The relief on screen: an object in Phaser's display list that draws with a shader of its own, on Phaser's context.
 * Buffers, program and their binding are Phaser's own wrappers, which come back by themselves after a lost context; Phaser
 * yields its state before `render` and sets all of it anew after, so what is set here needs no undoing but the depth mask.
 */
import Phaser from 'phaser';
import { FinePicture, type PixelBox } from './fine-picture';
import { type Attributes, GlDrawing, GlMesh, type WebGl } from './gl-drawing';
import type { ReliefCamera, ScreenBox } from './relief-camera';
import { RELIEF_BASE, RELIEF_HEIGHT } from './relief-grid';
import { type ReliefMesh, WALL_HEIGHT } from './relief-mesh';
import { type ReliefPart, reliefShader } from './relief-shader';
import { type MeshPart, type MeshParts, SHADOW_REACH } from './relief-triangles';

const ATTRIBUTES: Attributes = [
  ['aPlace', 3],
  ['aShade', 3],
  ['aSlope', 2],
];

export class Relief extends Phaser.GameObjects.Extern {
  /** Share of their height that the heights stand at. */
  rise = 1;
  /** Pixels drawn per CSS px. */
  pixelRatio = 1;
  /** Samples along a side of each pixel, for smooth edges; 1 where that would be too slow. */
  samples = 1;
  private mesh: GlMesh | null = null;
  private drawings: Readonly<Record<ReliefPart, GlDrawing>> | null = null;
  private fine: FinePicture | null = null;
  private layers = 1;
  private parts: MeshParts | null = null;
  private stale = true;
  /** What has never been drawn: a program is made ready when it first draws, which keeps its frame waiting. */
  private cold: ReliefPart[] = [];
  private readonly box: ScreenBox = { left: 0, right: 0, top: 0, bottom: 0 };

  constructor(
    scene: Phaser.Scene,
    private readonly webGl: WebGl,
    private readonly camera: ReliefCamera,
    depth: number,
    /** Without what is too small to see where few of the screen's pixels are drawn. */
    private readonly coarse: boolean,
  ) {
    super(scene);
    this.setDepth(depth).setVisible(false);
    scene.add.existing(this);
    const { RESTORE_WEBGL } = Phaser.Renderer.Events;
    webGl.on(RESTORE_WEBGL, this.changed);
    this.once(Phaser.GameObjects.Events.DESTROY, () => {
      webGl.off(RESTORE_WEBGL, this.changed);
      this.drop();
      this.fine?.destroy();
    });
  }

  /** Hands the numbers to the graphics card. */
  take({ grid, vertices, triangles, parts }: ReliefMesh): void {
    const { webGl } = this;
    const isWebGl2 =
      typeof WebGL2RenderingContext !== 'undefined' && webGl.gl instanceof WebGL2RenderingContext;
    this.drop();
    this.layers = grid.layers;
    this.parts = parts;
    this.changed();
    const mesh = new GlMesh(webGl, ATTRIBUTES, vertices, triangles);
    const drawing = (part: ReliefPart): GlDrawing =>
      new GlDrawing(webGl, reliefShader(part, isWebGl2, !this.coarse), mesh);
    this.mesh = mesh;
    this.drawings = { top: drawing('top'), cut: drawing('cut'), shadow: drawing('shadow') };
    this.cold = ['top', 'cut', 'shadow'];
  }

  /** Whether it has to be shown some frames unseen, one for each program, before it can rise without a hitch. */
  get isCold(): boolean {
    return this.cold.length > 0;
  }

  override render(webGl: WebGl, screen: Phaser.Renderer.WebGL.DrawingContext): void {
    const { parts, camera, pixelRatio, alpha } = this;
    if (parts === null || alpha <= 0) return;
    const { width, height } = screen;
    camera.writeMatrix(width / pixelRatio, height / pixelRatio);
    const cold = this.cold.pop();
    if (cold !== undefined) {
      this.toScreen(screen);
      this.warm(cold, parts);
      return;
    }
    const samples = FinePicture.samplesFor(webGl, width, height, this.samples);
    if (samples === 1) {
      this.toScreen(screen);
      this.draw(parts, alpha, pixelRatio);
      return;
    }
    const box = this.boxOn(width, height);
    if (box.width <= 0 || box.height <= 0) return;
    this.fine ??= new FinePicture(webGl);
    // While nothing about it changes, the picture that is there will do.
    if (this.stale || !this.fine.holds(screen, samples)) {
      this.fine.begin(screen, samples, box);
      this.draw(parts, 1, pixelRatio * samples);
      this.stale = false;
    }
    this.fine.end(screen, box, alpha);
  }

  /** It is to be seen in another way than before. */
  changed = (): void => {
    this.stale = true;
  };

  private toScreen({ framebuffer }: Phaser.Renderer.WebGL.DrawingContext): void {
    this.webGl.glWrapper.updateBindingsFramebuffer({ bindings: { framebuffer } }, true);
  }

  /** Draws one triangle that nobody can see. */
  private warm(part: ReliefPart, parts: MeshParts): void {
    this.clearDepth();
    this.bind(part, 0, this.pixelRatio);
    const { from } = part === 'cut' ? parts.walls : parts[part];
    this.drawPart({ from, count: 3 });
  }

  private clearDepth(): void {
    const { gl } = this.webGl;
    gl.enable(gl.DEPTH_TEST);
    gl.depthFunc(gl.LEQUAL);
    gl.depthMask(true);
    gl.clear(gl.DEPTH_BUFFER_BIT);
  }

  private draw(parts: MeshParts, alpha: number, pixel: number): void {
    const { gl } = this.webGl;
    this.clearDepth();
    if (alpha < 1) {
      // Where it is seen through, its shadow lies under it, and only its front may show.
      gl.depthMask(false);
      this.drawShadow(parts, alpha, pixel);
      gl.depthMask(true);
      gl.colorMask(false, false, false, false);
      this.drawCake(parts, alpha, pixel);
      gl.colorMask(true, true, true, true);
    }
    this.drawCake(parts, alpha, pixel);
    // What the cake hides of it need not be reckoned.
    if (alpha >= 1) this.drawShadow(parts, alpha, pixel);
  }

  private drawShadow({ shadow }: MeshParts, alpha: number, pixel: number): void {
    this.bind('shadow', alpha, pixel);
    this.drawPart(shadow);
  }

  /** The top, the walls, and of each side what looks at the eye. */
  private drawCake({ top, walls, sides }: MeshParts, alpha: number, pixel: number): void {
    const { camera } = this;
    this.bind('top', alpha, pixel);
    this.drawPart(top);
    this.bind('cut', alpha, pixel);
    this.drawPart(walls);
    for (const { normal, outside, inside } of sides)
      this.drawPart(camera.eyeU * normal[0] + camera.eyeV * normal[1] > 1 ? outside : inside);
  }

  /** Makes a part's program the one that draws. */
  private bind(part: ReliefPart, alpha: number, pixel: number): void {
    const drawing = this.drawings?.[part];
    if (drawing === undefined) return;
    const { program } = drawing;
    program.setUniform('uCamera', this.camera.matrix);
    program.setUniform('uRise', this.rise);
    program.setUniform('uAlpha', alpha);
    program.setUniform('uLayers', this.layers);
    program.setUniform('uTone', 4 / Math.max(1, this.layers - 1));
    program.setUniform('uPixel', pixel);
    drawing.bind();
  }

  private drop(): void {
    if (this.drawings !== null) for (const drawing of Object.values(this.drawings)) drawing.destroy();
    this.mesh?.destroy();
    this.drawings = null;
    this.mesh = null;
  }

  private drawPart({ from, count }: MeshPart): void {
    const { gl } = this.webGl;
    gl.drawElements(gl.TRIANGLES, count, gl.UNSIGNED_SHORT, 2 * from);
  }

  /** The pixels of the screen that the relief and its shadow can reach. */
  private boxOn(width: number, height: number): PixelBox {
    const { camera, box, pixelRatio, rise } = this;
    camera.boxOf(RELIEF_BASE * rise, (RELIEF_HEIGHT + WALL_HEIGHT) * rise, box, SHADOW_REACH);
    const left = Math.max(0, Math.floor(box.left * pixelRatio) - 1);
    const right = Math.min(width, Math.ceil(box.right * pixelRatio) + 1);
    const top = Math.max(0, Math.floor(box.top * pixelRatio) - 1);
    const bottom = Math.min(height, Math.ceil(box.bottom * pixelRatio) + 1);
    return { x: left, y: height - bottom, width: right - left, height: bottom - top };
  }
}
