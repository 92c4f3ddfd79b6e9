/** The picture: marks where the layout put them, and the lines that the state asks for, drawn by sigma. */
import Graph from 'graphology';
import Sigma from 'sigma';
import { type Camera, cameraOn } from './camera.ts';
import { type ClusterName, clusterNames } from './cluster-names.ts';
import { placeOf } from './gone-accounts.ts';
import { LINES } from './line-looks.ts';
import type { Line } from './lines.ts';
import { isUnread } from './map-model.ts';
import { type Look, PALE } from './marks.ts';
import { chooseNames, type NameBox } from './name-labels.ts';
import type { Page } from './page.ts';
import type { SeenText } from './picture-file.ts';
import { LABEL, primitives, styles } from './picture-styles.ts';
import { textWidth } from './text-width.ts';
import { currentTheme } from './theme.ts';

/** What is to be seen; nodes are account numbers. */
export interface View {
  /** 1 where an account is shown. */
  shown: Uint8Array;
  /** Chosen accounts, which have a ring. */
  chosen: readonly number[];
  /** Accounts whose names come first. */
  named: ReadonlySet<number>;
  /** Accounts that stay bright beside the chosen; `null` where all do. */
  bright: ReadonlySet<number> | null;
  lines: readonly Line[];
  marks: readonly Mark[];
  labelOf: (node: number) => string;
  clusters: readonly ClusterName[];
}

export interface Mark extends Look {
  radius: number;
}

export interface Picture {
  show: (view: View) => void;
  /** Brings accounts into view where one of them is not. */
  reveal: (nodes: readonly number[]) => void;
  /** Shows these accounts and not much more. */
  fit: (nodes: readonly number[], how: { isAtOnce: boolean }) => void;
  zoom: (by: 'in' | 'out') => void;
  /** Gives what is seen, drawn anew: layers that are cleared when the call ends, and names over them. */
  capture: (take: (layers: HTMLCanvasElement[], names: SeenText[]) => void) => void;
  close: () => void;
}

/** So many lines, all of them meant, are drawn thinner, by so much. */
const CROWD = 300;
const CROWD_SIZE = 0.5;
/** Pixels of a dash that is longer than any line. */
const SOLID = 20_000;
/** What makes shapes look as large as a circle. */
const EXTENT = { circle: 1, square: 0.95, triangle: 1.35, diamond: 1.15 } as const;
/** Pixels of the picture for each name. */
const ROOM_OF_NAME = 24_000;
/** Frames without a movement after which names are chosen anew. */
const REST = 6;

/** The network's frame may leave the picture as far as its edge comes to the middle of the longer side. */
function panBounds(width: number, height: number) {
  return { cameraPanBoundaries: { tolerance: Math.max(width, height) / 2 } };
}

/** @param choose called with the account that is clicked, and whether it is meant as the second. */
export function openPicture(
  container: HTMLElement,
  { model, before, gone }: Pick<Page, 'model' | 'before' | 'gone'>,
  choose: (node: number, second: boolean) => void,
): Picture {
  const { data } = model;
  const size = model.size + gone.length;
  const theme = currentTheme();
  const positionOf = (node: number) => {
    const place = placeOf({ model, before, gone }, node);
    const { x, y } = place.model.data;
    return { x: x[place.node]!, y: -y[place.node]! };
  };
  const graph = new Graph({ type: 'directed', multi: true, allowSelfLoops: false });
  for (let node = 0; node < size; node++) {
    graph.addNode(String(node), {
      ...positionOf(node),
      size: 1,
      label: '',
      shape: 'circle',
      color: theme.other,
      inside: theme.page,
      hollow: 0,
      visibility: 'visible',
      labelVisibility: 'hidden',
      labelPosition: 'right',
      depth: 'nodes',
      ring: 'hidden',
      ringWidth: 1.5,
    });
  }
  const sigma = new Sigma(graph, container, {
    primitives: primitives(),
    styles: styles(theme),
    settings: {
      minEdgeThickness: 0.5,
      stagePadding: 24,
      autoRescaleContent: 'nodes',
      nodePickingPadding: 4,
      maxCameraRatio: 1.5,
      minCameraRatio: 0.03,
      // On a narrow screen the panel may leave the picture no room.
      allowInvalidContainer: true,
      ...panBounds(container.clientWidth, container.clientHeight),
    },
  });
  const camera = sigma.getCamera();
  sigma.on('clickNode', ({ node, event }) => {
    const { shiftKey, ctrlKey, metaKey } = event.original as MouseEvent;
    choose(Number(node), Boolean(shiftKey || ctrlKey || metaKey));
  });
  const clusters = clusterNames(
    positionOf,
    (place) => sigma.graphToViewport(place),
    () => camera.ratio,
    () => sigma.getDimensions().width,
  );
  container.append(clusters.element);
  sigma.on('afterRender', clusters.place);

  let current: View | null = null;
  /** Accounts in the order in which they get names. */
  let order: number[] = [];
  let written = new Set<number>();
  let frame = 0;
  let still = 0;
  /** Names are chosen once the picture stands still; while it moves, nothing is done but drawn. */
  const writeNames = (): void => {
    if (current === null) return;
    const { width, height } = sigma.getDimensions();
    comeBack(width, height);
    const most = Math.max(6, Math.round((width * height) / ROOM_OF_NAME));
    const chosen = chooseNames(boxesInSight(width, height), clusters.boxes(), most);
    for (const node of written) {
      if (!chosen.has(node)) graph.setNodeAttribute(String(node), 'labelVisibility', 'hidden');
    }
    for (const node of chosen) {
      if (!written.has(node)) graph.setNodeAttribute(String(node), 'labelVisibility', 'visible');
    }
    written = chosen;
  };
  const wait = (): void => {
    frame = still++ < REST ? requestAnimationFrame(wait) : 0;
    if (frame === 0) writeNames();
  };
  const atRest = (): void => {
    still = 0;
    if (frame === 0) frame = requestAnimationFrame(wait);
  };
  camera.on('updated', atRest);
  const resized = new ResizeObserver(() => {
    sigma.resize();
    sigma.scheduleRender();
  });
  resized.observe(container);
  sigma.on('resize', () => {
    const { width, height } = sigma.getDimensions();
    sigma.setSettings(panBounds(width, height));
    atRest();
  });

  function* boxesInSight(width: number, height: number): Iterable<NameBox> {
    const half = LABEL.size / 2 + LABEL.padding;
    for (const node of order) {
      const { x, y } = sigma.graphToViewport(positionOf(node));
      if (x < 0 || y < 0 || x > width || y > height) continue;
      const { size: marked, label } = graph.getNodeAttributes(String(node));
      const gap = sigma.scaleSize(marked) + LABEL.gap - LABEL.padding;
      const long = textWidth(label, `${LABEL.size}px ${LABEL.font}`) + 2 * LABEL.padding;
      const side = x + gap + long > width && x - gap - long > 0 ? 'left' : 'right';
      if (graph.getNodeAttribute(String(node), 'labelPosition') !== side) {
        graph.setNodeAttribute(String(node), 'labelPosition', side);
      }
      const left = side === 'right' ? x + gap : x - gap - long;
      yield { node, left, right: left + long, top: y - half, bottom: y + half };
    }
  }

  /** Where nothing is left in sight, the account nearest to the middle comes there. */
  function comeBack(width: number, height: number): void {
    const away = order.map((node) => {
      const { x, y } = sigma.graphToViewport(positionOf(node));
      return { node, x: Math.abs(x - width / 2), y: Math.abs(y - height / 2) };
    });
    if (away.length === 0 || away.some(({ x, y }) => x < width / 2 && y < height / 2)) return;
    const nearest = away.reduce((a, b) => (a.x + a.y <= b.x + b.y ? a : b));
    move({ ...cameraOn(sigma, [positionOf(nearest.node)]), ratio: camera.ratio }, false);
  }

  function move(to: Camera, isAtOnce: boolean): void {
    if (isAtOnce || matchMedia('(prefers-reduced-motion: reduce)').matches) camera.setState(to);
    else camera.animate(to, { duration: 300 });
  }

  return {
    show(view) {
      current = view;
      const { shown, named, bright, lines, marks, labelOf } = view;
      const chosen = new Set(view.chosen);
      const isSeen = (node: number) => shown[node] === 1 || named.has(node);
      const isBright = (node: number) => bright === null || chosen.has(node) || bright.has(node);
      graph.updateEachNodeAttributes((key, attributes) => {
        const node = Number(key);
        const { colour, shape, hollow, pale, radius } = marks[node]!;
        attributes.label = labelOf(node);
        attributes.visibility = isSeen(node) ? 'visible' : 'hidden';
        attributes.color = isBright(node) ? colour : theme.dimmed;
        attributes.hollow = hollow ? 1 : pale === true ? PALE : 0;
        attributes.shape = shape;
        attributes.size = radius * EXTENT[shape];
        attributes.labelVisibility = 'hidden';
        attributes.depth = isBright(node) && bright !== null ? 'topNodes' : 'nodes';
        const isRinged = isUnread(data, node) && isBright(node);
        attributes.ring = chosen.has(node) || isRinged ? 'visible' : 'hidden';
        attributes.ringWidth = chosen.has(node) ? 3 : 1.5;
        return attributes;
      });
      written = new Set();
      graph.clearEdges();
      const isCrowd = lines.length > CROWD;
      for (const { from, to, look } of lines) {
        const isBehind = look === 'background' || look === 'formed' || look === 'ended';
        const depth = isBehind ? 'edges' : 'topEdges';
        graph.addDirectedEdge(String(from), String(to), {
          dash: SOLID,
          ...LINES[look],
          size: LINES[look].size * (isCrowd && look !== 'background' ? CROWD_SIZE : 1),
          color: theme.lines[look],
          depth,
        });
      }
      const weight = (node: number) => (named.has(node) ? 1e6 : 0) + marks[node]!.radius;
      order = [...model.ordered, ...gone.map((_, k) => model.size + k)]
        .filter((node) => isSeen(node) && isBright(node))
        .sort((a, b) => weight(b) - weight(a));
      clusters.show(view.clusters);
      atRest();
    },
    reveal(nodes) {
      const { width, height } = sigma.getDimensions();
      const isInSight = nodes.every((node) => {
        const { x, y } = sigma.graphToViewport(positionOf(node));
        return x > 40 && y > 40 && x < width - 40 && y < height - 40;
      });
      if (isInSight) return;
      const needed = cameraOn(sigma, nodes.map(positionOf));
      move({ ...needed, ratio: Math.min(1, Math.max(needed.ratio, camera.ratio)) }, false);
    },
    fit(nodes, { isAtOnce }) {
      const places = nodes.length === model.size ? [] : nodes.map(positionOf);
      // Where something is, is known once the marks have been drawn in their sizes.
      sigma.once('afterRender', () => move(cameraOn(sigma, places), isAtOnce));
      sigma.scheduleRender();
    },
    zoom(by) {
      const duration = matchMedia('(prefers-reduced-motion: reduce)').matches ? 1 : 200;
      if (by === 'in') camera.zoomIn({ factor: 1.6, duration });
      else camera.zoomOut({ factor: 1.6, duration });
    },
    capture(take) {
      sigma.once('afterRender', () => take([...container.querySelectorAll('canvas')], clusters.seen()));
      sigma.scheduleRender();
    },
    close: () => {
      cancelAnimationFrame(frame);
      resized.disconnect();
      sigma.kill();
      clusters.element.remove();
    },
  };
}
