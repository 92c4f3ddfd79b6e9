/** What a reader may take of a figure: its picture, its numbers, and a caption that says what it is and of what. */
import { type Html, html, joinHtml } from '../../doors/html/html.ts';
import type { Facts } from '../facts/facts.ts';
import { type Drawing, figurePath } from '../figures/figures.ts';
import { mapAddress } from '../map/map-html.ts';
import { htmlAddress } from './report-markdown.ts';
import { publicAddress } from './share-meta.ts';

/** @param page its bare name. @param tables bare names of the files that hold its numbers. @param isOnMap whether the map shows the same; to be embedded from the site, or from beside the page where none is stated. */
export function takeHtml(
  facts: Facts,
  page: string,
  { id, caption, alt }: Drawing,
  tables: readonly string[],
  isOnMap: boolean,
): Html {
  const { take: words } = facts.language.report;
  const files = [figurePath(facts, id), ...tables].map(
    (path) => html`<a href="${htmlAddress(page, path)}" download>${path.replace(/^.*\//, '')}</a>`,
  );
  const from = (path: string) =>
    facts.options.publication.site === '' ? htmlAddress(page, path) : publicAddress(facts, path);
  const picture = `<img src="${from(figurePath(facts, id))}" alt="${attributeText(alt)}">`;
  const { code, front } = facts.language;
  const address = mapAddress(code, facts.options.lang[0]!);
  const map = `<iframe src="${from(address)}" title="${attributeText(front.map)}" width="100%" height="640"></iframe>`;
  return html`<details class="take"><summary>${words.heading}</summary>
<p class="caption">${caption}</p>
<p><code>${picture}</code></p>
${isOnMap && html`<p><code>${map}</code></p>\n`}<p>${joinHtml(files, ' · ')} <button type="button" hidden data-file="${figurePath(facts, id, 'png').replace('figures/', '')}">PNG</button> <button type="button" hidden data-done="${words.copied}">${words.copy}</button> <span role="status"></span></p>
</details>`;
}

function attributeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
