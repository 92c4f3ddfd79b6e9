/** What every page has around its parts: head, navigation, freshness of the logs, and the place of the script. */

import { documentHtml } from '../../doors/html/document.ts';
import { type Html, html } from '../../doors/html/html.ts';
import type { PageWords } from '../../doors/page-words.ts';
import { LANGUAGE_CODES, type LanguageCode } from '../../language-codes.ts';
import { addressOf, type Kept } from '../address.ts';
import type { Frame } from '../frame.ts';
import { DOORS, doorOf, PAGES, type PageName } from '../pages.ts';
import type { Source } from './as-of.ts';
import { footerHtml } from './footer.ts';
import { keptFields } from './form.ts';

export interface Shell {
  words: PageWords;
  /** `null` for what is no page. */
  page: PageName | null;
  title: string;
  /** What stands beside the title: what can be asked, folded. */
  top: Html;
  kept: Kept;
  /** Its address as it was asked, in each language. */
  inLanguage: (lang: LanguageCode) => string;
  /** The desk that was chosen, or else the country of which the page is, if of one: the desk is asked of it. */
  country: string | null;
  /** The address of the page as a feed, where it is one. */
  feed: string | null;
  /** The address that is asked again at once, of a page that is still made. */
  again: string | null;
  frame: Frame | null;
  /** The snapshot or the log that the page is of; `null` where it is of none, or of several. */
  source: Source | null;
  main: Html;
  /** When what is shown was asked: milliseconds. */
  at: number;
  /** Of the last change that it knows of. */
  version: number;
}

export function shellHtml(shell: Shell): string {
  const { words, title, feed, again } = shell;
  return documentHtml({
    lang: words.lang,
    title: `${title} · ${words.console}`,
    allows: null,
    head: html`<link rel="stylesheet" href="/console.css">
<link rel="icon" href="/icon.svg">
${feed !== null && html`<link rel="alternate" type="application/atom+xml" title="${title}" href="${feed}">`}
<script src="/console.js" defer></script>${again !== null && html`<noscript><meta http-equiv="refresh" content="0; url=${again}"></noscript>`}`,
    body: html`<a class="skip" href="#content">${words.skip}</a>
${headerHtml(shell)}${mainHtml(shell)}${footerHtml(shell)}`,
  });
}

function headerHtml({ words, page, kept, inLanguage, country }: Shell): Html {
  const { desk = null } = kept;
  const own = (code: string | null): Record<string, string> => (code === null ? {} : { country: code });
  const current = (door: PageName) =>
    page !== null && door === doorOf(page) && html` aria-current="${door === page ? 'page' : 'true'}"`;
  return html`<header>
<p class="name"><a href="${addressOf('/', own(desk), kept)}">${words.console}</a></p>
<nav aria-label="${words.navigation}"><ul>${DOORS.map(
    (door) =>
      html`<li><a href="${addressOf(PAGES[door].path, door === 'desk' ? own(country) : {}, kept)}"${current(door)}>${words.pages[door].short}</a></li>`,
  )}</ul></nav>
${page !== 'show' && html`<form action="${PAGES.show.path}" method="get" role="search">${keptFields(PAGES.show.path, kept)}<input type="search" name="of" required placeholder="${words.find}" aria-label="${words.find}" autocomplete="off" spellcheck="false"></form>`}
<p class="languages" aria-label="${words.inLanguage}">${LANGUAGE_CODES.map((lang) =>
    lang === words.lang
      ? html`<span aria-current="true" lang="${lang}">${lang.toUpperCase()}</span> `
      : html`<a href="${inLanguage(lang)}" hreflang="${lang}" lang="${lang}">${lang.toUpperCase()}</a> `,
  )}</p>
</header>
`;
}

function mainHtml({ words, title, top, frame, main, version }: Shell): Html {
  const { live } = words;
  const sources = [...(frame?.snapshots ?? []), ...(frame?.logs ?? [])];
  const invented = sources.filter(({ simulated }) => simulated);
  const which =
    invented.length < sources.length ? `${invented.map(({ name }) => name).join(', ')}${words.colon} ` : '';
  const watched = (frame?.logs ?? []).filter(({ isRunning }) => isRunning);
  const isLost = watched.some(({ streams }) => streams.some(({ lost }) => lost !== null));
  const isWatched = watched.length > 0 && !isLost;
  const said: Record<string, string> = { ...live, on: isLost ? live.lost : isWatched ? live.on : live.still };
  return html`<main id="content" tabindex="-1" data-version="${String(version)}"${isWatched && html` data-watched="yes"`}${Object.keys(said).map((key) => html` data-${key}="${said[key]!}"`)}>
<div class="top"><h1>${title}</h1>
${invented.length > 0 && html`<p class="simulated">${which}${words.simulated}</p>`}
${top}</div>
${main}</main>
`;
}
