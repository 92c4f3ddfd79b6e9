/** A figure in a page, in both its widths. */
import { asMarkup, type Html, html } from '../../doors/html/html.ts';
import type { Drawing } from '../figures/figures.ts';
import type { Room } from '../figures/svg.ts';

/** A path that is longer than all else of a figure, such as the outlines of all countries. */
const LONG = /<path d="[^"]{1000,}"[^>]*\/>/g;

/** The style shows the width that there is room for; long paths of both are there once. @param below what stands under it. */
export function figureHtml({ id, svg, narrow }: Drawing, below: Html): Html {
  let wide = inlineSvg(svg, id, 'wide');
  const shared = inlineSvg(narrow.svg, `${id}-narrow`, 'narrow').replace(LONG, (path, at: number) => {
    if (!wide.includes(path)) return path;
    wide = wide.replace(path, path.replace('<path', `<path id="${id}-path${at}"`));
    return `<use href="#${id}-path${at}"/>`;
  });
  return html`<figure>${asMarkup(wide + shared)}${below}</figure>`;
}

/** The figure with its ids made its own, as several share the page. */
function inlineSvg(svg: string, id: string, room: Room): string {
  return svg
    .trimEnd()
    .replace('<svg ', `<svg class="${room}" `)
    .replace(/ id="([^"]*)"/g, ` id="${id}-$1"`)
    .replace(/url\(#([^)]*)\)/g, `url(#${id}-$1)`)
    .replace(/ href="#([^"]*)"/g, ` href="#${id}-$1"`);
}
