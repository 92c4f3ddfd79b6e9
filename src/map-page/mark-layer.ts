/** How the picture fills a mark: whole, or as an outline where it is hollow. */
import type { FragmentLayer } from 'sigma/rendering';

/** Width of the outline in pixels, and at most as a share of the mark: a small one stays hollow. */
const EDGE = 1.8;
const MOST_EDGE = 0.17;

/** Reads the attributes `color`, `inside` and `hollow` of a node. */
export function layerMark(): FragmentLayer {
  const colour = (name: string, source: string) => ({
    ...({ name, size: 4, type: WebGL2RenderingContext.UNSIGNED_BYTE, normalized: true, source } as const),
  });
  return {
    name: 'mark',
    uniforms: [],
    attributes: [
      colour('fillColor', 'color'),
      colour('insideColor', 'inside'),
      { name: 'hollow', size: 1, type: WebGL2RenderingContext.FLOAT, source: 'hollow', defaultValue: 0 },
    ],
    glsl: `
vec4 layer_mark(vec4 v_fillColor, vec4 v_insideColor, float v_hollow) {
  float edge = min(${EDGE.toFixed(1)} * context.pixelToUV, ${MOST_EDGE} * context.shapeSize);
  float depth = -context.sdf - edge;
  return mix(v_fillColor, v_insideColor, v_hollow * smoothstep(-context.aaWidth, context.aaWidth, depth));
}
`,
  };
}
