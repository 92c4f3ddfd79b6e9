/** A line of bars as the prompt writes it, drawn: a font may have no such signs, or of other heights. */
import { type Html, html } from './html.ts';

/** What `sparkline` writes: eighths, · for none, ? for what is unknown. */
const CHART = /^[▁▂▃▄▅▆▇█·?]{2,}$/;
const EIGHTHS = '·▁▂▃▄▅▆▇█';
const [STEP, BAR, HEIGHT] = [8, 6, 16];

/** `null` for a text that is no such line. */
export function sparkHtml(text: string): Html | null {
  if (!CHART.test(text)) return null;
  const bars = [...text].map((sign, k) => {
    const height = sign === '?' ? HEIGHT : Math.max(1, 2 * EIGHTHS.indexOf(sign));
    return html`<rect${sign === '?' && html` class="unknown"`} x="${k * STEP}" y="${HEIGHT - height}" width="${BAR}" height="${height}"/>`;
  });
  const width = bars.length * STEP;
  return html`<svg class="spark" role="img" aria-label="${text}" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}"><title>${text}</title>${bars}</svg>`;
}
