/**
 * The relief's own shader: cake layers with an icing line on every isoline, lit from the north-west. Written once for WebGL 1 and 2.
 * What is flat has the flat map's colors; shade comes with the rise. Lines are as wide in pixels near as far, by the screen's
 * derivatives of the layer coordinate; where a browser has none, by a fixed width.
 */
import { CAKE } from './color';
import { SUN } from './relief-light';
import { SHADOW_REACH, WALL_THICKNESS } from './relief-mesh';

const f = (value: number): string => value.toFixed(4);
const vec3 = (values: readonly number[]): string => `vec3(${values.map(f).join(', ')})`;
const stop = (i: number): string => vec3((CAKE[i] ?? [0, 0, 0]).map((c) => c / 255));

/** What the fragments are told for a layer: of a cut side so much more, of a wall and of the shadow these. */
const [SIDE, WALL, SHADOW] = [64, -1, -2];

/** Light is reckoned at the samples, which lie about as close as pixels do. */
const vertexShader = (fine: boolean): string => `
IN vec3 aPlace;
IN vec3 aNormal;
IN vec2 aLayerLight;
IN vec2 aSlope;
uniform mat4 uCamera;
uniform mediump float uRise;
// How light it is, how dark by its height, its layer.
OUT vec3 vShade;
${fine ? 'OUT vec2 vAt;\nOUT vec2 vSlope;' : ''}
void main() {
  bool isWall = aLayerLight.x < -0.5;
  // A wall's inner corners are drawn in as it rises; lying flat it is as thin as its line.
  float inward = isWall ? ${f(WALL_THICKNESS)} * aLayerLight.y * uRise : 0.0;
  vec2 at = aPlace.xy * (1.0 - inward);
  gl_Position = uCamera * vec4(at, aPlace.z * uRise, 1.0);
  ${
    fine
      ? 'vAt = at;\n  vSlope = aSlope;'
      : '// Over triangles as small as these it can be even: nothing is divided again at each pixel.\n  gl_Position = vec4(gl_Position.xyz / gl_Position.w, 1.0);'
  }
  if (aNormal.z < -0.5) {
    float away = clamp(1.0 - length(max(abs(at) - 0.9, 0.0)) / ${f(SHADOW_REACH - 0.9)}, 0.0, 1.0);
    vShade = vec3(0.42 * away * away * uRise, 1.0, ${f(SHADOW)});
    return;
  }
  bool isTop = aNormal.z > 0.5;
  float sun = dot(normalize(isTop ? vec3(aNormal.xy * uRise, 1.0) : aNormal), ${vec3(SUN)});
  float beside = clamp(0.5 + 0.8 * sun, 0.0, 1.0);
  if (isWall) vShade = vec3(isTop ? 1.0 : clamp(0.5 + 0.6 * beside, 0.0, 1.0), 1.0, ${f(WALL)});
  else if (isTop) vShade = vec3((0.5 + 0.78 * max(sun, 0.0)) * aLayerLight.y, 1.0, aLayerLight.x);
  else vShade = vec3(beside, mix(0.8, 1.0, smoothstep(-0.1, 0.12, aPlace.z)), aLayerLight.x + ${f(SIDE)});
}`;

/** `fine` with all that is smaller than a pixel where only a part of the screen's pixels are drawn. */
const fragmentShader = (fine: boolean): string => `
V_IN vec3 vShade;
${fine ? 'V_IN vec2 vAt;\nV_IN vec2 vSlope;' : ''}
uniform mediump float uRise;
uniform float uAlpha;
uniform float uLayers;
uniform float uPixel;

vec3 cake(float layer) {
  float t = clamp(layer / max(1.0, uLayers - 1.0), 0.0, 1.0) * 4.0;
  vec3 color = mix(${stop(0)}, ${stop(1)}, clamp(t, 0.0, 1.0));
  color = mix(color, ${stop(2)}, clamp(t - 1.0, 0.0, 1.0));
  color = mix(color, ${stop(3)}, clamp(t - 2.0, 0.0, 1.0));
  return mix(color, ${stop(4)}, clamp(t - 3.0, 0.0, 1.0));
}

void main() {
  float light = vShade.x;
  float layer = vShade.z;
  if (layer < -0.5) {
    RESULT = layer < -1.5
      ? vec4(0.30, 0.09, 0.30, 1.0) * (light * uAlpha)
      : vec4(vec3(1.0, 0.972, 0.935) * mix(vec3(0.86, 0.80, 0.90), vec3(1.0), light), 1.0) * uAlpha;
    return;
  }
  bool side = layer > ${f(SIDE / 2)};
  if (side) layer -= ${f(SIDE)};
  // On the top by the smooth slope between the samples: that of its triangles would jump from one to the next.
  float slope = ${fine ? 'side ? WIDTH_OF(layer) : SLOPE_OF(vSlope, vAt)' : 'WIDTH_OF(layer)'};
  float edge = floor(layer + 0.5);
  float pixels = (layer - edge) / slope / uPixel;
  bool isEdge = edge > 0.5 && edge < uLayers - 0.5;
  ${
    fine
      ? `float above = clamp(0.5 + pixels * uPixel, 0.0, 1.0);
  vec3 color = isEdge ? mix(cake(edge - 1.0), cake(edge), above) : cake(edge < 0.5 ? 0.0 : uLayers - 1.0);`
      : 'vec3 color = cake(min(floor(layer), uLayers - 1.0));'
  }

  if (side) {
    color *= mix(vec3(0.80, 0.70, 0.84), vec3(1.0, 0.95, 0.97), light) * vShade.y;
    if (isEdge) color = mix(color, vec3(1.0, 0.965, 0.91), 0.3 * (1.0 - smoothstep(0.1, 1.1, abs(pixels))));
  } else {
    // Layers too thin for lines are told by color alone.
    float room = 1.0 - smoothstep(0.12, 0.34, slope * uPixel);
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
    vec3 shade = mix(vec3(0.42, 0.30, 0.52), vec3(1.0), clamp(light, 0.0, 1.0));
    vec3 shaded = color * shade + vec3(1.0, 0.95, 0.86) * 0.22 * max(0.0, light - 1.0);
    color = mix(color, shaded, uRise);
    if (isEdge) {
      float line = 1.0 - smoothstep(0.25, 1.25, abs(pixels));
      color = mix(color, vec3(1.0, 0.965, 0.91), 0.62 * line * mix(0.35, 1.0, room));
    }
    ${
      fine
        ? `float rim = max(abs(vAt.x), abs(vAt.y));
    float rimPixels = (1.0 - rim) / WIDTH_OF(rim) / uPixel;
    color = mix(color, vec3(1.0, 0.98, 0.94), 0.7 * (1.0 - uRise) * (1.0 - smoothstep(1.4, 2.6, rimPixels)));`
        : ''
    }
  }
  RESULT = vec4(color * uAlpha, uAlpha);
}`;

export interface ShaderSource {
  readonly vertex: string;
  readonly fragment: string;
}

export function reliefShader(isWebGl2: boolean, fine: boolean): ShaderSource {
  const vertex = vertexShader(fine);
  const fragment = fragmentShader(fine);
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
