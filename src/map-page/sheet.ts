/** On a narrow screen the panel is a sheet below the picture, as high as the reader wants; on a wide one it is beside it. */
import type { MapPageWords } from '../words/en/report/map-page.ts';
import { button, element } from './elements.ts';

/** From little to much of the panel. */
const HEIGHTS = ['low', 'half', 'high'] as const;
type Height = (typeof HEIGHTS)[number];

/** How far in pixels the handle is drawn before the sheet follows. */
const PULL = 24;

export interface Sheet {
  element: HTMLElement;
  /** At least so high. */
  raise: (height: Height) => void;
  /** No higher than that the picture is seen above it. */
  settle: () => void;
}

export function sheet(words: MapPageWords, ...content: readonly HTMLElement[]): Sheet {
  const panel = element('div', { class: 'panel' }, ...content);
  const handle = button('', () => set(current() === 'high' ? 'low' : next(1)), { class: 'handle' });
  const box = element('div', { class: 'sheet', 'data-height': 'low' }, handle, panel);
  const current = () => box.dataset.height as Height;
  const next = (step: number): Height =>
    HEIGHTS[Math.min(HEIGHTS.length - 1, Math.max(0, HEIGHTS.indexOf(current()) + step))]!;
  const set = (height: Height): void => {
    box.dataset.height = height;
    handle.setAttribute('aria-label', height === 'high' ? words.sheetLess : words.sheetMore);
    handle.setAttribute('aria-expanded', String(height !== 'low'));
  };
  let from: number | null = null;
  handle.addEventListener('pointerdown', (event) => {
    from = event.clientY;
    handle.setPointerCapture(event.pointerId);
  });
  handle.addEventListener('pointermove', (event) => {
    if (from === null || Math.abs(event.clientY - from) < PULL) return;
    set(next(event.clientY < from ? 1 : -1));
    from = event.clientY;
    pulled = true;
  });
  // What was drawn is not pressed as well.
  let pulled = false;
  handle.addEventListener('pointerup', () => {
    from = null;
  });
  handle.addEventListener(
    'click',
    (event) => {
      if (pulled) event.stopImmediatePropagation();
      pulled = false;
    },
    { capture: true },
  );
  const raise = (height: Height): void => {
    if (HEIGHTS.indexOf(current()) < HEIGHTS.indexOf(height)) set(height);
  };
  // What is found stands below the field.
  panel.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'text') raise('high');
    else raise('half');
  });
  set('low');
  const settle = (): void => {
    if (current() === 'high') set('half');
  };
  return { element: box, raise, settle };
}
