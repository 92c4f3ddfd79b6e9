/** Names of clusters over the picture, each at the middle of its accounts; gone where one looks at a part closely. */
import { element } from './elements.ts';
import { type LabelBox, overlaps } from './label-box.ts';
import type { SeenText } from './picture-file.ts';

export interface ClusterName {
  text: string;
  /** Accounts of the cluster that are shown. */
  nodes: readonly number[];
}

/** From this enlargement on, names of clusters are gone. */
const CLOSE = 0.5;

export interface ClusterNames {
  element: HTMLElement;
  show: (names: readonly ClusterName[]) => void;
  /** Puts the names where they belong in the picture as it is now. */
  place: () => void;
  /** Where names stand. */
  boxes: () => LabelBox[];
  /** The names that are seen. */
  seen: () => SeenText[];
}

/**
 * @param positionOf an account's place in the graph.
 * @param toView from a place in the graph to pixels.
 * @param ratio of what is seen to the whole.
 * @param widthOf the picture in pixels.
 */
export function clusterNames(
  positionOf: (node: number) => Point,
  toView: (place: Point) => Point,
  ratio: () => number,
  widthOf: () => number,
): ClusterNames {
  const layer = element('div', { class: 'cluster-names', 'aria-hidden': 'true' });
  let marks: { made: HTMLElement; at: Point; width: number; height: number }[] = [];
  let placed: LabelBox[] = [];
  const place = (): void => {
    placed = [];
    layer.hidden = ratio() < CLOSE;
    if (layer.hidden) return;
    const most = widthOf();
    for (const { made, at, width, height } of marks) {
      const { x, y } = toView(at);
      // What is in sight only in part moves into it.
      const left = x < 0 || x > most ? x - width / 2 : Math.max(0, Math.min(most - width, x - width / 2));
      const box = { left, right: left + width, top: y - height / 2, bottom: y + height / 2 };
      const isFree = !placed.some((other) => overlaps(box, other));
      made.style.visibility = isFree ? 'visible' : 'hidden';
      made.style.transform = `translate(${Math.round(box.left)}px, ${Math.round(box.top)}px)`;
      if (isFree) placed.push(box);
    }
  };
  return {
    element: layer,
    show(names) {
      const made = names
        .filter(({ nodes }) => nodes.length > 0)
        .sort((a, b) => b.nodes.length - a.nodes.length)
        .map(({ text, nodes }) => ({
          made: element('span', { dir: 'auto' }, text),
          at: middleOf(nodes.map(positionOf)),
        }));
      layer.hidden = false;
      layer.replaceChildren(...made.map((each) => each.made));
      marks = made.map((each) => {
        const { width, height } = each.made.getBoundingClientRect();
        return { ...each, width, height };
      });
      place();
    },
    place,
    boxes: () => placed,
    seen() {
      const ground = layer.getBoundingClientRect();
      const shown = layer.hidden ? [] : marks.filter(({ made }) => made.style.visibility === 'visible');
      return shown.map(({ made, width, height }) => {
        const { left, top } = made.getBoundingClientRect();
        const { fontWeight, fontSize, fontFamily } = getComputedStyle(made);
        return {
          text: made.textContent ?? '',
          x: left - ground.left + width / 2,
          y: top - ground.top + height / 2,
          font: `${fontWeight} ${fontSize} ${fontFamily}`,
        };
      });
    },
  };
}

interface Point {
  x: number;
  y: number;
}

/** The medians, which a few accounts far away do not move. */
function middleOf(places: readonly Point[]): Point {
  const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!;
  return { x: median(places.map(({ x }) => x)), y: median(places.map(({ y }) => y)) };
}
