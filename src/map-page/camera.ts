/** Where the camera has to be for accounts to be seen. */
import type Sigma from 'sigma';

const WHOLE = { x: 0.5, y: 0.5, angle: 0, ratio: 1 };
/** Pixels that stay free around what is to be seen. */
const MARGIN = 60;
/** No less of the whole is shown, so that two neighbours still stand in their surroundings. */
const LEAST_RATIO = 0.12;

export type Camera = typeof WHOLE;

/** The picture, as far as it tells where something is. */
type Seen = Pick<Sigma, 'getDimensions' | 'graphToViewport' | 'viewportToFramedGraph'>;

/** The camera that shows all of the places and not much more; the whole where there is none. */
export function cameraOn(sigma: Seen, places: readonly { x: number; y: number }[]): Camera {
  if (places.length === 0) return WHOLE;
  const { width, height } = sigma.getDimensions();
  const seen = places.map((place) => sigma.graphToViewport(place, { cameraState: WHOLE }));
  const [left, right] = ends(seen.map(({ x }) => x));
  const [top, bottom] = ends(seen.map(({ y }) => y));
  const [across, down] = [Math.max(1, width - 2 * MARGIN), Math.max(1, height - 2 * MARGIN)];
  const ratio = Math.max((right - left) / across, (bottom - top) / down, LEAST_RATIO);
  if (ratio >= 1) return WHOLE;
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  return {
    ...WHOLE,
    ...sigma.viewportToFramedGraph(middle, { cameraState: WHOLE }),
    ratio,
  };
}

function ends(values: readonly number[]): [least: number, most: number] {
  return values.reduce<[number, number]>(
    ([a, b], value) => [Math.min(a, value), Math.max(b, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}
