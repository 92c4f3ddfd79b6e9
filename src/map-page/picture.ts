/** The picture: marks where the layout put them, and the lines that the state asks for, drawn by sigma. */
import Graph from 'graphology';
import Sigma from 'sigma';
import {
  extremityArrow,
  layerPlain,
  pathLine,
  sdfCircle,
  sdfDiamond,
  sdfSquare,
  sdfTriangle,
} from 'sigma/rendering';
import type { LanguageCode } from '../language-codes.ts';
import type { MapMark } from '../report/map/map-data.ts';
import { crowdedLabels, type LabelBox } from './label-crowd.ts';
import { labelText } from './label-text.ts';
import { handleOf, type MapModel, markOf, nameOf } from './map-model.ts';

/** What is to be seen; nodes are account numbers. */
interface View {
  /** 1 where an account is shown. */
  shown: Uint8Array;
  /** Chosen accounts, which have a ring. */
  chosen: readonly number[];
  /** Accounts whose names are shown whatever their size. */
  named: ReadonlySet<number>;
  /** Accounts that stay bright beside the chosen; `null` where all do. */
  bright: ReadonlySet<number> | null;
  lines: readonly Line[];
  /** How each account is marked. */
  marks: readonly MapMark[];
  /** In which accounts are named. */
  language: LanguageCode;
}

export interface Line {
  from: number;
  to: number;
  look: 'background' | 'mutual' | 'out' | 'in' | 'chain';
}

export interface Picture {
  show: (view: View) => void;
  /** Brings an account into view where it is not. */
  reveal: (node: number) => void;
  zoom: (by: 'in' | 'out' | 'fit') => void;
  close: () => void;
}

const LOOKS = {
  background: { color: '#64748b', opacity: 0.13, size: 0.9, head: 'none' },
  mutual: { color: '#111827', opacity: 0.9, size: 2.6, head: 'none' },
  out: { color: '#0b5cad', opacity: 0.4, size: 1.5, head: 'arrow' },
  in: { color: '#a83c09', opacity: 0.4, size: 1.5, head: 'arrow' },
  chain: { color: '#b3005e', opacity: 1, size: 5, head: 'arrow' },
} as const;
/** What makes shapes look as large as a circle. */
const EXTENT = { circle: 1, square: 0.95, triangle: 1.35, diamond: 1.15 } as const;
const DIMMED = '#d8dee6';
const LABEL_SIZE = 13;
const LABEL_FONT = 'system-ui, sans-serif';
/** Pixels between a mark and its name, and around a name. */
const LABEL_GAP = 5;
const LABEL_PADDING = 2;
const INK = '#16202e';
const PAGE = '#ffffff';

/** @param choose called with the account that is clicked, and whether it is meant as the second. */
export function openPicture(
  container: HTMLElement,
  model: MapModel,
  choose: (node: number, second: boolean) => void,
): Picture {
  const { data, size } = model;
  const graph = new Graph({ type: 'directed', multi: true, allowSelfLoops: false });
  for (let node = 0; node < size; node++) {
    const { colour, shape } = markOf(model, undefined, node);
    graph.addNode(String(node), {
      x: data.x[node]!,
      y: -data.y[node]!,
      size: data.radius[node]! * EXTENT[shape],
      label: '',
      shape,
      color: colour,
      visibility: 'visible',
      labelVisibility: 'auto',
      isCrowded: false,
      depth: 'nodes',
      ring: data.observed[node] === 1 ? 'hidden' : 'visible',
      ringColor: INK,
      ringWidth: 1.5,
    });
  }
  const sigma = new Sigma(graph, container, {
    primitives: {
      nodes: { shapes: [sdfCircle(), sdfSquare(), sdfTriangle(), sdfDiamond()] },
      edges: { paths: [pathLine()], extremities: [extremityArrow()], layers: [layerPlain()] },
    },
    styles: {
      nodes: {
        x: { attribute: 'x' },
        y: { attribute: 'y' },
        size: { attribute: 'size' },
        color: { attribute: 'color' },
        shape: { attribute: 'shape' },
        label: { attribute: 'label' },
        labelColor: INK,
        labelFont: LABEL_FONT,
        labelSize: LABEL_SIZE,
        labelBackgroundColor: 'rgba(255, 255, 255, 0.75)',
        labelBackgroundPadding: LABEL_PADDING,
        labelVisibility: ({ labelVisibility, isCrowded }, { isHovered }) =>
          isHovered ? 'visible' : isCrowded && labelVisibility === 'auto' ? 'hidden' : labelVisibility,
        visibility: { attribute: 'visibility' },
        depth: ({ depth }, { isHovered }) => (isHovered ? 'topNodes' : depth),
        backdropVisibility: ({ ring }, { isHovered }) => (isHovered ? 'visible' : ring),
        backdropArea: 'node',
        backdropColor: PAGE,
        backdropBorderColor: { attribute: 'ringColor' },
        backdropBorderWidth: { attribute: 'ringWidth' },
        backdropShadowBlur: 0,
        backdropPadding: 3,
        cursor: 'pointer',
      },
      edges: {
        size: { attribute: 'size' },
        color: { attribute: 'color' },
        opacity: { attribute: 'opacity' },
        head: { attribute: 'head' },
        depth: { attribute: 'depth' },
      },
    },
    settings: {
      minEdgeThickness: 0.5,
      stagePadding: 24,
      autoRescaleContent: 'nodes',
      nodePickingPadding: 4,
      labelDensity: 0.5,
      labelGridCellSize: 180,
      labelRenderedSizeThreshold: 7,
      maxCameraRatio: 2,
      minCameraRatio: 0.03,
    },
  });
  sigma.on('clickNode', ({ node, event }) => {
    const { shiftKey, ctrlKey, metaKey } = event.original as MouseEvent;
    choose(Number(node), Boolean(shiftKey || ctrlKey || metaKey));
  });

  let frame = 0;
  const crowd = new Set<string>();
  const mark = (isCrowded: boolean) => {
    if (crowd.size === 0) return;
    for (const key of crowd) graph.setNodeAttribute(key, 'isCrowded', isCrowded);
    sigma.refresh({ partialGraph: { nodes: [...crowd] }, skipIndexation: true });
  };
  /** Names give way to those of larger marks, once the picture stands still. */
  const settleLabels = () => {
    mark(false);
    crowd.clear();
    const shownLabels = [...sigma.getNodeDisplayedLabels()].sort((a, b) => rankOf(b) - rankOf(a));
    for (const place of crowdedLabels(shownLabels.map(boxOf))) crowd.add(shownLabels[place]!);
    mark(true);
  };
  const soon = () => {
    cancelAnimationFrame(frame);
    // The frame after next: sigma draws the next one, and then knows which names are in it.
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(settleLabels);
    });
  };
  sigma.getCamera().on('updated', soon);
  sigma.on('resize', soon);

  /** Names that are shown whatever their size come first, then those of large marks. */
  function rankOf(key: string): number {
    const { labelVisibility, size: marked } = graph.getNodeAttributes(key);
    return (labelVisibility === 'visible' ? 1e6 : 0) + marked;
  }

  function boxOf(key: string): LabelBox {
    const { x, y, size: marked, label } = graph.getNodeAttributes(key);
    const at = sigma.graphToViewport({ x, y });
    const left = at.x + sigma.scaleSize(marked) + LABEL_GAP - LABEL_PADDING;
    const half = LABEL_SIZE / 2 + LABEL_PADDING;
    return {
      left,
      right: left + widthOf(label) + 2 * LABEL_PADDING,
      top: at.y - half,
      bottom: at.y + half,
    };
  }

  return {
    show({ shown, chosen, named, bright, lines, marks, language }) {
      const isOfChoice = new Set(chosen);
      graph.updateEachNodeAttributes((key, attributes) => {
        const node = Number(key);
        const isChosen = isOfChoice.has(node);
        attributes.label = labelText(nameOf({ model, state: { language } }, node), handleOf(data, node));
        const isBright = isChosen || bright === null || bright.has(node);
        attributes.visibility = shown[node] === 1 || named.has(node) ? 'visible' : 'hidden';
        const { colour, shape } = marks[node]!;
        attributes.color = isBright ? colour : DIMMED;
        attributes.shape = shape;
        attributes.size = data.radius[node]! * EXTENT[shape];
        attributes.labelVisibility = named.has(node) ? 'visible' : isBright ? 'auto' : 'hidden';
        attributes.depth = isBright && bright !== null ? 'topNodes' : 'nodes';
        attributes.ring = isChosen || (data.observed[node] === 0 && isBright) ? 'visible' : 'hidden';
        attributes.ringWidth = isChosen ? 3 : 1.5;
        return attributes;
      });
      graph.clearEdges();
      for (const { from, to, look } of lines) {
        const depth = look === 'background' ? 'edges' : 'topEdges';
        graph.addDirectedEdge(String(from), String(to), { ...LOOKS[look], depth });
      }
      soon();
    },
    reveal(node) {
      const { x, y } = sigma.graphToViewport({ x: data.x[node]!, y: -data.y[node]! });
      const { width, height } = sigma.getDimensions();
      if (x > 40 && y > 40 && x < width - 40 && y < height - 40) return;
      const display = sigma.getNodeDisplayData(String(node));
      if (display !== undefined) sigma.getCamera().setState({ x: display.x, y: display.y });
    },
    zoom(by) {
      const camera = sigma.getCamera();
      const duration = matchMedia('(prefers-reduced-motion: reduce)').matches ? 1 : 200;
      if (by === 'fit') camera.reset({ duration });
      else if (by === 'in') camera.zoomIn({ factor: 1.6, duration });
      else camera.zoomOut({ factor: 1.6, duration });
    },
    close: () => {
      cancelAnimationFrame(frame);
      sigma.kill();
    },
  };
}

let measuring: CanvasRenderingContext2D | null = null;

function widthOf(text: string): number {
  measuring ??= document.createElement('canvas').getContext('2d');
  if (measuring === null) return text.length * LABEL_SIZE * 0.6;
  measuring.font = `${LABEL_SIZE}px ${LABEL_FONT}`;
  return measuring.measureText(text).width;
}
