/** What every page has around its parts: head, navigation, freshness of the logs, and the place of the script. */

import type { PageWords } from '../../doors/page-words.ts';
import { LANGUAGE_CODES } from '../../language-codes.ts';
import type { Frame } from '../frame.ts';
import { PAGES, type PageName } from '../pages.ts';
import { type Html, html } from './html.ts';

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
  return `${topHtml(shell)}${restHtml(shell)}`;
}

function topHtml({
  words,
  page,
  title,
  inLanguage,
  feed,
  country,
}: Pick<Shell, 'words' | 'page' | 'title' | 'inLanguage' | 'feed' | 'country'>): string {
  const toPage = (path: string) => {
    const query = new URLSearchParams();
    if (path === PAGES.desk.path && country !== null) query.append('country', country);
    if (words.lang !== 'en') query.append('lang', words.lang);
    const text = query.toString();
    return text === '' ? path : `${path}?${text}`;
  };
  return html`<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${words.console}</title>
<link rel="stylesheet" href="/console.css">
<link rel="icon" href="/icon.svg">
${feed !== null && html`<link rel="alternate" type="application/atom+xml" title="${title}" href="${feed}">`}
<script src="/console.js" defer></script>
</head>
<body>
<a class="skip" href="#content">${words.skip}</a>
<header>
<p class="name"><a href="${toPage('/')}">${words.console}</a></p>
<nav aria-label="${words.navigation}"><ul>${Object.entries(PAGES).map(
    ([name, { path }]) =>
      html`<li><a href="${toPage(path)}"${name === page && html` aria-current="page"`}>${words.pages[name as PageName].short}</a></li>`,
  )}</ul></nav>
${page !== 'show' && html`<form action="${PAGES.show.path}" method="get" role="search">${words.lang !== 'en' && html`<input type="hidden" name="lang" value="${words.lang}">`}<input type="search" name="of" required placeholder="${words.find}" aria-label="${words.find}" autocomplete="off" spellcheck="false"></form>`}
<p class="languages" aria-label="${words.inLanguage}">${LANGUAGE_CODES.map((lang) =>
    lang === words.lang
      ? html`<span aria-current="true" lang="${lang}">${lang.toUpperCase()}</span> `
      : html`<a href="${inLanguage(lang)}" hreflang="${lang}" lang="${lang}">${lang.toUpperCase()}</a> `,
  )}</p>
</header>
`.markup;
}

function restHtml({ words, title, about, frame, main, at, version }: Shell): string {
  const { live } = words;
  const isLive = frame !== null && frame.logs.length > 0;
  const simulated = [...(frame?.snapshots ?? []), ...(frame?.logs ?? [])];
  const watched = (frame?.logs ?? []).filter(({ isRunning }) => isRunning);
  const isLost = watched.some(({ lost }) => lost.length > 0);
  const isWatched = watched.length > 0 && !isLost;
  const said: Record<string, string> = { ...live, on: isLost ? live.lost : isWatched ? live.on : live.still };
  return html`<main id="content" tabindex="-1" data-version="${String(version)}"${isWatched && html` data-watched="yes"`}${Object.keys(said).map((key) => html` data-${key}="${said[key]!}"`)}>
<h1>${title}</h1>
<p class="about">${about}</p>
${simulated.length > 0 && simulated.every((one) => one.simulated) && html`<p class="simulated">${words.simulated}</p>`}
${main}</main>
<footer>
<p id="live"${!isLive && html` hidden`}><span role="status"></span> <button type="button" hidden>${live.pause}</button></p>
<p>${(frame?.logs ?? []).map(
    ({ name, toldAt, isRunning, lost }) =>
      html`${words.log(name, toldAt === null ? null : iso(toldAt))} ${toldAt !== null && html`<time datetime="${iso(toldAt)}">${minute(toldAt)}</time>`}${isRunning ? lost.map(({ stream, since }) => html`, ${words.lost(stream)} <time datetime="${iso(since)}">${minute(since)}</time>`) : html` ${words.notWatched}`} · `,
  )}${frame !== null && html`${words.computed + words.colon} <time datetime="${iso(at)}">${minute(at)} UTC</time>`}</p>
</footer>
</body>
</html>
`.markup;
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

function minute(at: number): string {
  return iso(at).slice(0, 19).replace('T', ' ');
}
