/** Elements from plain values. Text is only ever set as text, so that no name can become markup. */

import { type Look, PALE } from './marks.ts';

type Child = Node | string;

/** An element with these attributes and children; `class`, `aria-…` and all others by their HTML names. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

export function button(label: Child, act: () => void, attributes: Readonly<Record<string, string>> = {}) {
  const made = element('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', act);
  return made;
}

const SVG = 'http://www.w3.org/2000/svg';
const PATHS = {
  circle: 'M1 6a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z',
  square: 'M1.6 1.6h8.8v8.8h-8.8Z',
  triangle: 'M6 .5L11.5 10.5H.5Z',
  diamond: 'M6 0L12 6L6 12L0 6Z',
} as const;

/** A mark, for the eye only; 12 pixels wide unless its radius is given. */
export function markIcon({ colour, shape, hollow, pale }: Look, radius = 5): SVGElement {
  const icon = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  const side = String(Math.round((12 * radius) / 5));
  const frame = { viewBox: '-1 -1 14 14', width: side, height: side, 'aria-hidden': 'true' };
  for (const [name, value] of Object.entries(frame)) icon.setAttribute(name, value);
  const edge = { stroke: colour, 'stroke-width': '2' };
  const within = hollow ? { fill: 'none', ...edge } : { fill: colour };
  const paint = pale === true ? { ...within, 'fill-opacity': String(1 - PALE), ...edge } : within;
  for (const [name, value] of Object.entries({ d: PATHS[shape], ...paint })) path.setAttribute(name, value);
  icon.append(path);
  return icon;
}
