/** How the picture fills a mark: whole, or as an outline where it is hollow. */
import type { FragmentLayer } from 'sigma/rendering';

/** Width of the outline in pixels, as in the report's figure. */
const EDGE = 1.8;

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
  float depth = -context.sdf - ${EDGE.toFixed(1)} * context.pixelToUV;
  return mix(v_fillColor, v_insideColor, v_hollow * smoothstep(-context.aaWidth, context.aaWidth, depth));
}
`,
  };
}
