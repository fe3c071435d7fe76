/**
 * Programs and the numbers they draw on the graphics card, made of Phaser's own wrappers: they come back by themselves after a lost
 * context. For whoever draws with a shader of its own inside an Extern.
 */
import Phaser from 'phaser';

export type WebGl = Phaser.Renderer.WebGL.WebGLRenderer;
type WebGlScene = Phaser.Scene & { readonly sys: { readonly renderer: WebGl } };

export function isWebGl(scene: Phaser.Scene): scene is WebGlScene {
  return scene.sys.renderer instanceof Phaser.Renderer.WebGL.WebGLRenderer;
}

type Wrappers = typeof Phaser.Renderer.WebGL.Wrappers;
export type Wrapper<Name extends keyof Wrappers> = InstanceType<Wrappers[Name]>;

interface Layout {
  readonly usage: number;
  readonly count: number;
  readonly layout: readonly {
    readonly name: string;
    readonly size: number;
    readonly type: number;
    readonly normalized: boolean;
  }[];
}

export interface ShaderSource {
  readonly vertex: string;
  readonly fragment: string;
}

/** Phaser's types of it are those of something else (4.2.1). */
const VertexLayout = Phaser.Renderer.WebGL.Wrappers.WebGLVertexBufferLayoutWrapper as unknown as new (
  webGl: WebGl,
  layout: Layout,
  buffer: Wrapper<'WebGLBufferWrapper'>,
) => Phaser.Types.Renderer.WebGL.WebGLAttributeBufferLayout;

/** Its types know of no way to bind nothing. */
const NOTHING_BOUND = { vao: null } as unknown as Parameters<
  Phaser.Renderer.WebGL.Wrappers.WebGLGlobalWrapper['updateVAO']
>[0];

/** What a vertex holds: each attribute's name and how many floats it has, in order. */
export type Attributes = readonly (readonly [name: string, floats: number])[];

/** Vertices and the triangles between them: one for all the programs that draw of it. */
export class GlMesh {
  /** How many indices there are to draw. */
  readonly indices: number;
  readonly vertexBuffer: Wrapper<'WebGLBufferWrapper'>;
  readonly indexBuffer: Wrapper<'WebGLBufferWrapper'>;
  readonly layout: Layout;

  constructor(
    private readonly webGl: WebGl,
    attributes: Attributes,
    vertices: Float32Array,
    triangles: Uint16Array,
  ) {
    const { gl } = webGl;
    this.indices = triangles.length;
    // Else the index buffer would become part of whatever was drawn last.
    webGl.glWrapper.updateVAO(NOTHING_BOUND);
    this.vertexBuffer = webGl.createVertexBuffer(bufferOf(vertices), gl.STATIC_DRAW);
    this.indexBuffer = webGl.createIndexBuffer(bufferOf(triangles), gl.STATIC_DRAW);
    const floats = attributes.reduce((sum, [, size]) => sum + size, 0);
    this.layout = {
      usage: gl.STATIC_DRAW,
      count: vertices.length / floats,
      layout: attributes.map(([name, size]) => ({ name, size, type: gl.FLOAT, normalized: false })),
    };
  }

  destroy(): void {
    this.webGl.deleteBuffer(this.vertexBuffer);
    this.webGl.deleteBuffer(this.indexBuffer);
  }
}

export class GlDrawing {
  readonly program: Wrapper<'WebGLProgramWrapper'>;
  private readonly binding: Wrapper<'WebGLVAOWrapper'>;

  constructor(
    private readonly webGl: WebGl,
    source: ShaderSource,
    { vertexBuffer, indexBuffer, layout }: GlMesh,
  ) {
    this.program = webGl.createProgram(source.vertex, source.fragment);
    this.binding = webGl.createVAO(this.program, indexBuffer, [
      new VertexLayout(webGl, structuredClone(layout), vertexBuffer),
    ]);
  }

  /** Makes it what `drawElements` draws. */
  bind(): void {
    this.program.bind();
    this.binding.bind();
  }

  destroy(): void {
    const { webGl, binding } = this;
    Phaser.Utils.Array.Remove(webGl.glVAOWrappers, binding);
    binding.destroy();
    webGl.deleteProgram(this.program);
  }
}

function bufferOf(array: Float32Array | Uint16Array): ArrayBuffer {
  const { buffer } = array;
  if (!(buffer instanceof ArrayBuffer)) throw new RangeError('vertices must lie in memory of their own');
  return buffer;
}
