/** What sigma is told of marks, names and lines: which attribute says what. */
import {
  extremityArrow,
  layerDashed,
  pathLine,
  sdfCircle,
  sdfDiamond,
  sdfSquare,
  sdfTriangle,
} from 'sigma/rendering';
import { layerMark } from './mark-layer.ts';
import type { Theme } from './theme.ts';

export const LABEL = {
  size: 13,
  font: 'system-ui, sans-serif',
  /** Pixels between a mark and its name, and around a name. */
  gap: 5,
  padding: 2,
} as const;

export function primitives() {
  return {
    nodes: {
      shapes: [sdfCircle(), sdfSquare(), sdfTriangle(), sdfDiamond()],
      layers: [layerMark()],
      variables: {
        inside: { type: 'color', default: '#ffffff' },
        hollow: { type: 'number', default: 0 },
      },
    },
    edges: {
      variables: { dash: { type: 'number', default: 0 } },
      paths: [pathLine()],
      extremities: [extremityArrow()],
      layers: [
        layerDashed({
          dashSize: { attribute: 'dash', mode: 'pixels' },
          gapSize: { value: 5, mode: 'pixels' },
        }),
      ],
    },
  } as const;
}

/** The attribute, overruled while the pointer is over the mark; told so that no other state makes marks be asked anew. */
function unlessHovered<T>(attribute: string, hovered: T) {
  // biome-ignore lint/suspicious/noThenProperty: the name is sigma's
  return { whenState: 'isHovered', then: hovered, else: { attribute } } as const;
}

export function styles({ ink, page, labelGround }: Theme) {
  const of = (attribute: string) => ({ attribute });
  return {
    nodes: {
      x: of('x'),
      y: of('y'),
      size: of('size'),
      color: of('color'),
      shape: of('shape'),
      inside: of('inside'),
      hollow: of('hollow'),
      label: of('label'),
      labelColor: ink,
      labelFont: LABEL.font,
      labelSize: LABEL.size,
      labelBackgroundColor: labelGround,
      labelBackgroundPadding: LABEL.padding,
      labelPosition: of('labelPosition'),
      labelVisibility: unlessHovered<'visible' | 'hidden'>('labelVisibility', 'visible'),
      visibility: of('visibility'),
      depth: unlessHovered<'nodes' | 'topNodes'>('depth', 'topNodes'),
      backdropVisibility: unlessHovered<'visible' | 'hidden'>('ring', 'visible'),
      backdropArea: 'node',
      backdropColor: page,
      backdropBorderColor: ink,
      backdropBorderWidth: of('ringWidth'),
      backdropShadowBlur: 0,
      backdropPadding: 3,
      cursor: 'pointer',
    },
    edges: {
      size: of('size'),
      color: of('color'),
      opacity: of('opacity'),
      head: of('head'),
      dash: of('dash'),
      depth: of('depth'),
    },
  } as const;
}
