/** A figure in a page, in both its widths. */
import { asMarkup, type Html, html } from '../../doors/html/html.ts';
import type { Drawing } from '../figures/figures.ts';
import type { Room } from '../figures/svg.ts';

/** The style shows the width that there is room for. @param below what stands under it. */
export function figureHtml({ id, svg, narrow }: Drawing, below: Html): Html {
  return html`<figure>${inlineSvg(svg, id, 'wide')}${inlineSvg(narrow.svg, `${id}-narrow`, 'narrow')}${below}</figure>`;
}

/** The figure with its ids made its own, as several share the page. */
function inlineSvg(svg: string, id: string, room: Room): Html {
  return asMarkup(
    svg
      .trimEnd()
      .replace('<svg ', `<svg class="${room}" `)
      .replace(/ id="([^"]*)"/g, ` id="${id}-$1"`)
      .replace(/url\(#([^)]*)\)/g, `url(#${id}-$1)`)
      .replace(/ href="#([^"]*)"/g, ` href="#${id}-$1"`),
  );
}
