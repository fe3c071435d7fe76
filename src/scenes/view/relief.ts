/**
 * The relief on screen: an object in Phaser's display list that draws with a shader of its own, on Phaser's context.
 * Buffers, program and their binding are Phaser's own wrappers, which come back by themselves after a lost context; Phaser
 * yields its state before `render` and sets all of it anew after, so what is set here needs no undoing but the depth mask.
 */
import Phaser from 'phaser';
import type { ReliefCamera } from './relief-camera';
import { type ReliefGrid, VERTEX_FLOATS } from './relief-grid';
import { reliefShader } from './relief-shader';

type WebGl = Phaser.Renderer.WebGL.WebGLRenderer;
type Wrappers = typeof Phaser.Renderer.WebGL.Wrappers;
type Wrapper<Name extends keyof Wrappers> = InstanceType<Wrappers[Name]>;

/** Phaser's types of it are those of something else (4.2.1). */
const VertexLayout = Phaser.Renderer.WebGL.Wrappers.WebGLVertexBufferLayoutWrapper as unknown as new (
  webGl: WebGl,
  layout: ReturnType<typeof layoutOf>,
  buffer: Wrapper<'WebGLBufferWrapper'>,
) => Phaser.Types.Renderer.WebGL.WebGLAttributeBufferLayout;

/** Its types know of no way to bind nothing. */
const NOTHING_BOUND = { vao: null } as unknown as Parameters<
  Phaser.Renderer.WebGL.Wrappers.WebGLGlobalWrapper['updateVAO']
>[0];

/** Triangles of the shadow under the cake, which come first. */
const SHADOW_INDICES = 6;

interface Resources {
  readonly program: Wrapper<'WebGLProgramWrapper'>;
  readonly binding: Wrapper<'WebGLVAOWrapper'>;
  readonly buffers: readonly Wrapper<'WebGLBufferWrapper'>[];
  readonly indices: number;
}

export class Relief extends Phaser.GameObjects.Extern {
  /** Share of their height that the heights stand at. */
  rise = 1;
  /** Pixels drawn per CSS px. */
  pixelRatio = 1;
  private resources: Resources | null = null;
  private layers = 1;

  constructor(
    scene: Phaser.Scene,
    private readonly webGl: WebGl,
    private readonly camera: ReliefCamera,
    depth: number,
  ) {
    super(scene);
    this.setDepth(depth).setVisible(false);
    scene.add.existing(this);
    this.once(Phaser.GameObjects.Events.DESTROY, () => this.free());
  }

  /** Hands the numbers to the graphics card. */
  take(grid: ReliefGrid): void {
    this.free();
    const { webGl } = this;
    const { gl } = webGl;
    this.layers = grid.layers;
    const { vertex, fragment } = reliefShader(
      typeof WebGL2RenderingContext !== 'undefined' && gl instanceof WebGL2RenderingContext,
    );
    const program = webGl.createProgram(vertex, fragment);
    // Else the index buffer would become part of whatever was drawn last.
    webGl.glWrapper.updateVAO(NOTHING_BOUND);
    const vertices = webGl.createVertexBuffer(bufferOf(grid.vertices), gl.STATIC_DRAW);
    const triangles = webGl.createIndexBuffer(bufferOf(grid.triangles), gl.STATIC_DRAW);
    const layout = new VertexLayout(webGl, layoutOf(gl, grid), vertices);
    const binding = webGl.createVAO(program, triangles, [layout]);
    this.resources = { program, binding, buffers: [vertices, triangles], indices: grid.triangles.length };
  }

  override render(webGl: WebGl, context: Phaser.Renderer.WebGL.DrawingContext): void {
    const { resources, camera } = this;
    if (resources === null || this.alpha <= 0) return;
    const { gl, glWrapper } = webGl;
    const { program, binding, indices } = resources;
    glWrapper.updateBindingsFramebuffer({ bindings: { framebuffer: context.framebuffer } }, true);
    const { width, height } = this.scene.scale;
    camera.writeMatrix(width / this.pixelRatio, height / this.pixelRatio);
    program.setUniform('uCamera', camera.matrix);
    program.setUniform('uRise', this.rise);
    program.setUniform('uAlpha', this.alpha);
    program.setUniform('uLayers', this.layers);
    program.setUniform('uPixel', this.pixelRatio);
    program.bind();
    binding.bind();
    gl.drawElements(gl.TRIANGLES, SHADOW_INDICES, gl.UNSIGNED_SHORT, 0);
    gl.enable(gl.DEPTH_TEST);
    gl.depthFunc(gl.LEQUAL);
    gl.depthMask(true);
    gl.clear(gl.DEPTH_BUFFER_BIT);
    const solid = (): void =>
      gl.drawElements(gl.TRIANGLES, indices - SHADOW_INDICES, gl.UNSIGNED_SHORT, 2 * SHADOW_INDICES);
    if (this.alpha < 1) {
      // Where it is seen through, only its front may show.
      gl.colorMask(false, false, false, false);
      solid();
      gl.colorMask(true, true, true, true);
    }
    solid();
  }

  private free(): void {
    const { resources, webGl } = this;
    this.resources = null;
    if (resources === null) return;
    Phaser.Utils.Array.Remove(webGl.glVAOWrappers, resources.binding);
    resources.binding.destroy();
    for (const buffer of resources.buffers) webGl.deleteBuffer(buffer);
    webGl.deleteProgram(resources.program);
  }
}

function bufferOf(array: Float32Array | Uint16Array): ArrayBuffer {
  const { buffer } = array;
  if (!(buffer instanceof ArrayBuffer)) throw new RangeError('the relief must lie in memory of its own');
  return buffer;
}

/** What a vertex holds, in order. */
function layoutOf(gl: WebGLRenderingContext, grid: ReliefGrid) {
  const floats = (name: string, size: number) => ({ name, size, type: gl.FLOAT, normalized: false });
  return {
    usage: gl.STATIC_DRAW,
    count: grid.vertices.length / VERTEX_FLOATS,
    layout: [floats('aPlace', 3), floats('aNormal', 3), floats('aLayerLight', 2)],
  };
}
