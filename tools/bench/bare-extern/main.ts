/**
 * What the relief is measured against: Phaser, one scene, and one Extern that draws a surface of 128 × 128 squares with the plainest
 * shader there is, turned a little each frame, before a sky of one picture. `?width` and `?height` are the canvas's pixels.
 * It marks its first painted frame as `first-frame`.
 */
import { Core, Game, GameObjects, Math as PhaserMath, type Renderer, Scale, Scene, WEBGL } from 'phaser';
import { afterPaint } from '../in-page/after-paint';

const query = new URLSearchParams(location.search);
const SQUARES = 128;
/** Half its width and its height in clip space: it covers 21 % of the window, as the replay's relief with its sides does when it is opened. */
const [ACROSS, UP] = [0.46, 0.65];
const TURN_PER_FRAME = 0.02;

const VERTEX = `attribute vec3 at; uniform vec4 turn; varying float high;
void main() {
  high = at.z;
  float x = at.x * turn.x - at.y * turn.y;
  float y = at.x * turn.y + at.y * turn.x;
  gl_Position = vec4(x * turn.z, (0.7 * y + at.z) * turn.w, 0.5 * y, 1.0);
}`;
const FRAGMENT = `precision mediump float; varying float high;
void main() { gl_FragColor = vec4(mix(vec3(0.35, 0.06, 0.18), vec3(0.95, 0.98, 1.0), high), 1.0); }`;

type WebGl = Renderer.WebGL.WebGLRenderer;

class BareExtern extends GameObjects.Extern {
  private program: WebGLProgram | null = null;
  private indices = 0;
  private turn = 0;

  override render({ gl }: WebGl): void {
    this.program ??= this.make(gl);
    const { program } = this;
    gl.useProgram(program);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.places);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.triangles);
    const at = gl.getAttribLocation(program, 'at');
    gl.enableVertexAttribArray(at);
    gl.vertexAttribPointer(at, 3, gl.FLOAT, false, 0, 0);
    this.turn += TURN_PER_FRAME;
    const turn = gl.getUniformLocation(program, 'turn');
    gl.uniform4f(turn, Math.cos(this.turn), Math.sin(this.turn), ACROSS, UP);
    gl.enable(gl.DEPTH_TEST);
    gl.depthMask(true);
    gl.clear(gl.DEPTH_BUFFER_BIT);
    gl.drawElements(gl.TRIANGLES, this.indices, gl.UNSIGNED_SHORT, 0);
  }

  private places: WebGLBuffer | null = null;
  private triangles: WebGLBuffer | null = null;

  private make(gl: WebGLRenderingContext): WebGLProgram {
    const program = gl.createProgram();
    for (const [type, source] of [
      [gl.VERTEX_SHADER, VERTEX],
      [gl.FRAGMENT_SHADER, FRAGMENT],
    ] as const) {
      const shader = gl.createShader(type);
      if (shader === null) throw new Error('no shader to be had');
      gl.shaderSource(shader, source);
      gl.compileShader(shader);
      gl.attachShader(program, shader);
    }
    gl.linkProgram(program);
    const side = SQUARES + 1;
    const places = new Float32Array(3 * side * side);
    for (let i = 0; i < side * side; i++) {
      const x = (2 * (i % side)) / SQUARES - 1;
      const y = (2 * Math.floor(i / side)) / SQUARES - 1;
      places.set([x, y, 0.5 * (x * x + y * y) * (1 - PhaserMath.Clamp(x * y, 0, 1))], 3 * i);
    }
    const triangles = new Uint16Array(6 * SQUARES * SQUARES);
    for (let i = 0; i < SQUARES * SQUARES; i++) {
      const a = Math.floor(i / SQUARES) * side + (i % SQUARES);
      triangles.set([a, a + 1, a + side, a + side, a + 1, a + side + 1], 6 * i);
    }
    this.indices = triangles.length;
    this.places = gl.createBuffer();
    gl.bindBuffer(gl.ARRAY_BUFFER, this.places);
    gl.bufferData(gl.ARRAY_BUFFER, places, gl.STATIC_DRAW);
    this.triangles = gl.createBuffer();
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.triangles);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, triangles, gl.STATIC_DRAW);
    return program;
  }
}

class BareScene extends Scene {
  create(): void {
    const { width, height } = this.scale;
    this.add.rectangle(width / 2, height / 2, width, height, 0x8fd3ff);
    this.add.existing(new BareExtern(this));
  }
}

const width = Number(query.get('width') ?? innerWidth);
const height = Number(query.get('height') ?? innerHeight);
const game = new Game({
  type: WEBGL,
  parent: 'stage',
  backgroundColor: '#14122b',
  banner: false,
  antialiasGL: false,
  audio: { noAudio: true },
  scale: { mode: Scale.NONE, width, height, zoom: innerWidth / width },
  scene: BareScene,
});
game.events.once(Core.Events.POST_RENDER, () => afterPaint(() => performance.mark('first-frame')));
