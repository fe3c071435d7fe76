/**
 * The relief's own shaders: cake layers with an icing line on every isoline, lit from the north-west. Written once for WebGL 1 and 2, and
 * one for each kind of surface: where pixels are drawn by a processor, a way not taken costs as much as one that is.
 * What is flat has the flat map's colors; shade comes with the rise. Lines are as wide in pixels near as far, by the screen's
 * derivatives of the layer coordinate; where a browser has none, by a fixed width.
 */
import { CAKE, type Rgb } from './color';
import type { ShaderSource } from './gl-drawing';
import { WALL_LAYER, WALL_THICKNESS } from './relief-mesh';

/** The walkable top; the cut sides and the walls of icing; the shadow on the table. */
export type ReliefPart = 'top' | 'cut' | 'shadow';

/** What its fragments are told of a vertex's shade: each number more is reckoned for every triangle. */
const TOLD: Readonly<Record<ReliefPart, readonly [type: string, part: string]>> = {
  top: ['vec2', 'xz'],
  cut: ['vec3', 'xyz'],
  shadow: ['float', 'x'],
};

/** Only the finely drawn top asks for the slope between its samples. */
const hasSlope = (part: ReliefPart, fine: boolean): boolean => fine && part === 'top';

const f = (value: number): string => value.toFixed(4);
const vec3 = (values: readonly number[]): string => `vec3(${values.map(f).join(', ')})`;
const stop = (i: number): Rgb => CAKE[i] ?? [0, 0, 0];
/** From one color of the cake to the next. */
const between = (i: number): string =>
  vec3(stop(i + 1).map((c, channel) => (c - (stop(i)[channel] ?? 0)) / 255));

/** Light is reckoned with the samples, which lie about as close as pixels do: as the cake stands, whichever way it is seen. */
const vertexShader = (part: ReliefPart, fine: boolean): string => `
IN vec3 aPlace;
// How light it is, how dark by its height (of a wall's corner: how far it is drawn in), its layer.
IN vec3 aShade;
IN vec2 aSlope;
uniform mat4 uCamera;
uniform mediump float uRise;
OUT ${TOLD[part][0]} vShade;
${hasSlope(part, fine) ? 'OUT vec2 vAt;\nOUT vec2 vSlope;' : ''}
void main() {
  vec2 at = aPlace.xy;
  ${
    part === 'cut'
      ? `// A wall's inner corners are drawn in as it rises; lying flat it is as thin as its line.
  if (aShade.z == ${f(WALL_LAYER)}) at *= 1.0 - ${f(WALL_THICKNESS)} * aShade.y * uRise;`
      : ''
  }
  gl_Position = uCamera * vec4(at, aPlace.z * uRise, 1.0);
  vShade = aShade.${TOLD[part][1]};
  ${hasSlope(part, fine) ? 'vAt = at;\n  vSlope = aSlope;' : ''}
  ${
    fine
      ? ''
      : '// Over triangles as small as these it can be even: nothing is divided again at each pixel.\n  gl_Position = vec4(gl_Position.xyz / gl_Position.w, 1.0);'
  }
}`;

/** What stands in all of them. `fine` with all that is smaller than a pixel where only a part of the screen's pixels are drawn. */
const declarations = (part: ReliefPart, fine: boolean): string => `
V_IN ${TOLD[part][0]} vShade;
${hasSlope(part, fine) ? 'V_IN vec2 vAt;\nV_IN vec2 vSlope;' : ''}
uniform mediump float uRise;
uniform float uAlpha;
uniform float uLayers;
// The cake's five colors over its layers.
uniform float uTone;
uniform float uPixel;
`;

/** The cake's color at a layer, and where the next edge between two layers is. */
const layers = (fine: boolean): string => `
vec3 cake(float layer) {
  float t = clamp(layer * uTone, 0.0, 4.0);
  return ${vec3(stop(0).map((c) => c / 255))} + ${between(0)} * min(t, 1.0) + ${between(1)} * clamp(t - 1.0, 0.0, 1.0)
    + ${between(2)} * clamp(t - 2.0, 0.0, 1.0) + ${between(3)} * max(t - 3.0, 0.0);
}

float edge;
float pixels;
float above;
bool isEdge;
vec3 color;

void colorAt(float layer, float slope) {
  edge = floor(layer + 0.5);
  pixels = (layer - edge) / (slope * uPixel);
  isEdge = edge > 0.5 && edge < uLayers - 0.5;
  ${
    fine
      ? `above = clamp(0.5 + pixels * uPixel, 0.0, 1.0);
  color = isEdge ? mix(cake(edge - 1.0), cake(edge), above) : cake(edge < 0.5 ? 0.0 : uLayers - 1.0);`
      : 'color = cake(min(floor(layer), uLayers - 1.0));'
  }
}
`;

const top = (fine: boolean): string => `${layers(fine)}
void main() {
  // By the smooth slope between the samples: that of the triangles would jump from one to the next.
  float slope = ${fine ? 'SLOPE_OF(vSlope, vAt)' : 'WIDTH_OF(vShade.y)'};
  colorAt(vShade.y, slope);
  // Layers too thin for lines are told by color alone.
  float room = clamp(1.55 - 4.55 * slope * uPixel, 0.0, 1.0);
  ${
    fine
      ? `if (isEdge) {
    float under = clamp(1.0 + pixels / 7.0, 0.0, 1.0) * (1.0 - above);
    color = mix(color, vec3(0.227, 0.039, 0.173), 0.3 * under * under * room);
    float lip = (1.0 - smoothstep(0.8, 3.4, pixels)) * above;
    color = mix(color, vec3(1.0), 0.24 * lip * room);
  }`
      : ''
  }
  float light = vShade.x;
  vec3 shade = mix(vec3(0.42, 0.30, 0.52), vec3(1.0), clamp(light, 0.0, 1.0));
  vec3 shaded = color * shade + vec3(1.0, 0.95, 0.86) * 0.22 * max(0.0, light - 1.0);
  color = mix(color, shaded, uRise);
  if (isEdge) {
    float line = clamp(1.25 - abs(pixels), 0.0, 1.0);
    color = mix(color, vec3(1.0, 0.965, 0.91), line * (0.217 + 0.403 * room));
  }
  ${
    fine
      ? `float rim = max(abs(vAt.x), abs(vAt.y));
  float rimPixels = (1.0 - rim) / WIDTH_OF(rim) / uPixel;
  color = mix(color, vec3(1.0, 0.98, 0.94), 0.7 * (1.0 - uRise) * (1.0 - smoothstep(1.4, 2.6, rimPixels)));`
      : ''
  }
  RESULT = vec4(color * uAlpha, uAlpha);
}`;

const cut = (fine: boolean): string => `${layers(fine)}
void main() {
  float light = vShade.x;
  if (vShade.z < ${f(WALL_LAYER / 2)}) {
    RESULT = vec4(vec3(1.0, 0.972, 0.935) * mix(vec3(0.86, 0.80, 0.90), vec3(1.0), light), 1.0) * uAlpha;
    return;
  }
  colorAt(vShade.z, WIDTH_OF(vShade.z));
  color *= mix(vec3(0.80, 0.70, 0.84), vec3(1.0, 0.95, 0.97), light) * vShade.y;
  if (isEdge) color = mix(color, vec3(1.0, 0.965, 0.91), 0.3 * clamp(1.1 - abs(pixels), 0.0, 1.0));
  RESULT = vec4(color * uAlpha, uAlpha);
}`;

const shadow = `
void main() {
  RESULT = vec4(0.30, 0.09, 0.30, 1.0) * (vShade * uRise * uAlpha);
}`;

export function reliefShader(part: ReliefPart, isWebGl2: boolean, fine: boolean): ShaderSource {
  const vertex = vertexShader(part, fine);
  const body = part === 'shadow' ? shadow : part === 'top' ? top(fine) : cut(fine);
  const fragment = declarations(part, fine) + body;
  const derivative = `#define WIDTH_OF(x) max(fwidth(x), 0.00001)
#define SLOPE_OF(slope, at) max(1.2 * length(vec2(dot(slope, dFdx(at)), dot(slope, dFdy(at)))), 0.00001)
`;
  if (isWebGl2) {
    return {
      vertex: `#version 300 es\n#define IN in\n#define OUT out\n${vertex}`,
      fragment: `#version 300 es\nprecision highp float;\n#define V_IN in\n${derivative}out vec4 result;\n#define RESULT result\n${fragment}`,
    };
  }
  return {
    vertex: `#define IN attribute\n#define OUT varying\n${vertex}`,
    fragment: `#ifdef GL_OES_standard_derivatives
#extension GL_OES_standard_derivatives : enable
${derivative}#else
#define WIDTH_OF(x) 0.02
#define SLOPE_OF(slope, at) max(0.004 * length(slope), 0.00001)
#endif
#ifdef GL_FRAGMENT_PRECISION_HIGH
precision highp float;
#else
precision mediump float;
#endif
#define V_IN varying
#define RESULT gl_FragColor
${fragment}`,
  };
}
