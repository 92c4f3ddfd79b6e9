/** What every page has around its parts: head, navigation, freshness of the logs, and the place of the script. */

import { documentHtml } from '../../doors/html/document.ts';
import { type Html, html } from '../../doors/html/html.ts';
import type { PageWords } from '../../doors/page-words.ts';
import { LANGUAGE_CODES } from '../../language-codes.ts';
import type { Frame } from '../frame.ts';
import { PAGES, type PageName } from '../pages.ts';

export interface Shell {
  words: PageWords;
  /** `null` for what is no page. */
  page: PageName | null;
  title: string;
  about: string;
  /** Its address as it was asked, in each language. */
  inLanguage: (lang: string) => string;
  /** Of which the page is, if of one: the desk is asked of it. */
  country: string | null;
  /** The address of the page as a feed, where it is one. */
  feed: string | null;
  frame: Frame | null;
  main: Html;
  /** When what is shown was asked: milliseconds. */
  at: number;
  /** Of the last change that it knows of. */
  version: number;
}

export function shellHtml(shell: Shell): string {
  const { words, title, feed } = shell;
  return documentHtml({
    lang: words.lang,
    title: `${title} · ${words.console}`,
    allows: null,
    head: html`<link rel="stylesheet" href="/console.css">
<link rel="icon" href="/icon.svg">
${feed !== null && html`<link rel="alternate" type="application/atom+xml" title="${title}" href="${feed}">`}
<script src="/console.js" defer></script>`,
    body: html`<a class="skip" href="#content">${words.skip}</a>
${headerHtml(shell)}${mainHtml(shell)}${footerHtml(shell)}`,
  });
}

function headerHtml({ words, page, inLanguage, country }: Shell): Html {
  const inOwn = words.lang !== 'en' && html`<input type="hidden" name="lang" value="${words.lang}">`;
  const toPage = (path: string) => {
    const query = new URLSearchParams();
    if (path === PAGES.desk.path && country !== null) query.append('country', country);
    if (words.lang !== 'en') query.append('lang', words.lang);
    const text = query.toString();
    return text === '' ? path : `${path}?${text}`;
  };
  return html`<header>
<p class="name"><a href="${toPage('/')}">${words.console}</a></p>
<nav aria-label="${words.navigation}"><ul>${Object.entries(PAGES).map(
    ([name, { path }]) =>
      html`<li><a href="${toPage(path)}"${name === page && html` aria-current="page"`}>${words.pages[name as PageName].short}</a></li>`,
  )}</ul></nav>
${page !== 'show' && html`<form action="${PAGES.show.path}" method="get" role="search">${inOwn}<input type="search" name="of" required placeholder="${words.find}" aria-label="${words.find}" autocomplete="off" spellcheck="false"></form>`}
<p class="languages" aria-label="${words.inLanguage}">${LANGUAGE_CODES.map((lang) =>
    lang === words.lang
      ? html`<span aria-current="true" lang="${lang}">${lang.toUpperCase()}</span> `
      : html`<a href="${inLanguage(lang)}" hreflang="${lang}" lang="${lang}">${lang.toUpperCase()}</a> `,
  )}</p>
</header>
`;
}

function mainHtml({ words, title, about, frame, main, version }: Shell): Html {
  const { live } = words;
  const sources = [...(frame?.snapshots ?? []), ...(frame?.logs ?? [])];
  const invented = sources.filter(({ simulated }) => simulated);
  const which =
    invented.length < sources.length ? `${invented.map(({ name }) => name).join(', ')}${words.colon} ` : '';
  const watched = (frame?.logs ?? []).filter(({ isRunning }) => isRunning);
  const isLost = watched.some(({ lost }) => lost.length > 0);
  const isWatched = watched.length > 0 && !isLost;
  const said: Record<string, string> = { ...live, on: isLost ? live.lost : isWatched ? live.on : live.still };
  return html`<main id="content" tabindex="-1" data-version="${String(version)}"${isWatched && html` data-watched="yes"`}${Object.keys(said).map((key) => html` data-${key}="${said[key]!}"`)}>
<h1>${title}</h1>
<p class="about">${about}</p>
${invented.length > 0 && html`<p class="simulated">${which}${words.simulated}</p>`}
${main}</main>
`;
}

function footerHtml({ words, frame, at }: Shell): Html {
  const { live } = words;
  const logs = frame?.logs ?? [];
  return html`<footer>
<p id="live"${logs.length === 0 && html` hidden`}><span role="status"></span> <button type="button" hidden>${live.pause}</button></p>
<p>${logs.map(
    ({ name, toldAt, isRunning, lost }) =>
      html`${words.log(name, toldAt === null ? null : iso(toldAt))} ${toldAt !== null && timeHtml(toldAt)}${isRunning ? lost.map(({ stream, since }) => html`, ${words.lost(stream)} ${timeHtml(since)}`) : html` ${words.notWatched}`} · `,
  )}${frame !== null && html`${words.computed + words.colon} ${timeHtml(at, ' UTC')}`}</p>
</footer>
`;
}

/** To the second. */
function timeHtml(at: number, zone = ''): Html {
  return html`<time datetime="${iso(at)}">${iso(at).slice(0, 19).replace('T', ' ') + zone}</time>`;
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
