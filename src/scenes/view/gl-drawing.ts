/**
 * A program with its numbers on the graphics card, made of Phaser's own wrappers: they come back by themselves after a lost context.
 * For whoever draws with a shader of its own inside an Extern.
 */
import Phaser from 'phaser';

export type WebGl = Phaser.Renderer.WebGL.WebGLRenderer;
type Wrappers = typeof Phaser.Renderer.WebGL.Wrappers;
export type Wrapper<Name extends keyof Wrappers> = InstanceType<Wrappers[Name]>;

/** Phaser's types of it are those of something else (4.2.1). */
const VertexLayout = Phaser.Renderer.WebGL.Wrappers.WebGLVertexBufferLayoutWrapper as unknown as new (
  webGl: WebGl,
  layout: {
    readonly usage: number;
    readonly count: number;
    readonly layout: readonly {
      readonly name: string;
      readonly size: number;
      readonly type: number;
      readonly normalized: boolean;
    }[];
  },
  buffer: Wrapper<'WebGLBufferWrapper'>,
) => Phaser.Types.Renderer.WebGL.WebGLAttributeBufferLayout;

/** Its types know of no way to bind nothing. */
const NOTHING_BOUND = { vao: null } as unknown as Parameters<
  Phaser.Renderer.WebGL.Wrappers.WebGLGlobalWrapper['updateVAO']
>[0];

/** What a vertex holds: each attribute's name and how many floats it has, in order. */
export type Attributes = readonly (readonly [name: string, floats: number])[];

export class GlDrawing {
  readonly program: Wrapper<'WebGLProgramWrapper'>;
  /** How many indices there are to draw. */
  readonly indices: number;
  private readonly binding: Wrapper<'WebGLVAOWrapper'>;
  private readonly buffers: readonly Wrapper<'WebGLBufferWrapper'>[];

  constructor(
    private readonly webGl: WebGl,
    source: { readonly vertex: string; readonly fragment: string },
    attributes: Attributes,
    vertices: Float32Array,
    triangles: Uint16Array,
  ) {
    const { gl } = webGl;
    this.program = webGl.createProgram(source.vertex, source.fragment);
    this.indices = triangles.length;
    // Else the index buffer would become part of whatever was drawn last.
    webGl.glWrapper.updateVAO(NOTHING_BOUND);
    const vertexBuffer = webGl.createVertexBuffer(bufferOf(vertices), gl.STATIC_DRAW);
    const indexBuffer = webGl.createIndexBuffer(bufferOf(triangles), gl.STATIC_DRAW);
    this.buffers = [vertexBuffer, indexBuffer];
    const floats = attributes.reduce((sum, [, size]) => sum + size, 0);
    const layout = {
      usage: gl.STATIC_DRAW,
      count: vertices.length / floats,
      layout: attributes.map(([name, size]) => ({ name, size, type: gl.FLOAT, normalized: false })),
    };
    this.binding = webGl.createVAO(this.program, indexBuffer, [
      new VertexLayout(webGl, layout, vertexBuffer),
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
    for (const buffer of this.buffers) webGl.deleteBuffer(buffer);
    webGl.deleteProgram(this.program);
  }
}

function bufferOf(array: Float32Array | Uint16Array): ArrayBuffer {
  const { buffer } = array;
  if (!(buffer instanceof ArrayBuffer)) throw new RangeError('vertices must lie in memory of their own');
  return buffer;
}
