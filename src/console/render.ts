/** The answer to a page's address as it is sent: HTML, CSV or JSON. */
import { answerCsv, answerDocument } from '../cli/print-answer.ts';
import { chooseSection } from '../cli/section-option.ts';
import { type Html, html, joinHtml } from '../doors/html/html.ts';
import { wordsAboutThese } from '../doors/page-say.ts';
import { type PageWords, wordsOf } from '../doors/page-words.ts';
import { speakerIn } from '../doors/prompt-speaker.ts';
import type { LanguageCode } from '../language-codes.ts';
import { likely } from '../nearest.ts';
import { feedText } from '../questions/log/feed-text.ts';
import type { WorldShapes } from '../report/facts/world-shapes.ts';
import { findCountry } from '../roster/country-names.ts';
import { sayIn } from '../words/languages.ts';
import { refusal } from '../words/refusal.ts';
import type { Said } from '../words/said.ts';
import { say } from '../words/say.ts';
import { type Address, addressOf, type Ending, type Kept } from './address.ts';
import type { PageAnswer } from './answering.ts';
import type { Frame } from './frame.ts';
import { asOfHtml, type Source, sourceOf } from './html/as-of.ts';
import { formHtml } from './html/form.ts';
import { makingHtml } from './html/making.ts';
import { moreHtml } from './html/more.ts';
import { type Around, partHtml } from './html/part.ts';
import { refusalHtml } from './html/refusal.ts';
import { shellHtml } from './html/shell.ts';
import type { HowFar } from './memory.ts';
import type { Part } from './page.ts';
import { isIndex, PAGES, type PageName } from './pages.ts';
import type { Values } from './parameters.ts';

export interface Sent {
  status: number;
  type: string;
  body: string;
  /** What it is called where it is kept as a file, without which that is its page. */
  name?: string;
}

export interface Dated {
  /** When it was answered, and the last change it knows of: milliseconds. */
  at: number;
  version: number;
}

export interface Reached {
  /** By which whoever asks reaches the console: what a reader of news keeps is read elsewhere. */
  origin: string;
  /** Words by which the prompt reaches the same database; none where it finds it by itself. */
  database: readonly string[];
  /** The outlines that maps are drawn with; `null` where there are none. */
  world: WorldShapes | null;
}

const TYPES: Readonly<Record<Ending, string>> = {
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
};

export type Trouble = keyof ReturnType<typeof wordsOf>['errors']['title'];

export function renderPage(
  address: Address,
  answer: PageAnswer,
  dated: Dated,
  { origin, database, world }: Reached,
): Sent {
  const { page, ending, values, lang } = address;
  if (answer.state === 'failed')
    return renderTrouble(answer.why, answer.why === 'late' ? 503 : 500, ending, address);
  if (answer.state === 'refused') return refused(address, answer, dated);
  if (answer.state === 'drawn') return { status: 200, type: TYPES.html, body: answer.document };
  if (answer.state === 'incomplete') return formAlone(address, answer, dated);
  const parts = chosenParts(answer.parts, address.part);
  if (ending === 'json') {
    const speaker = speakerIn(lang);
    const documents = parts.map((part) => answerDocument(part.answer, speaker));
    const whole =
      documents.length === 1
        ? documents[0]
        : Object.fromEntries(parts.map(({ name }, k) => [name, documents[k]]));
    return { status: 200, type: TYPES.json, body: `${JSON.stringify(whole, null, 2)}\n`, ...named(address) };
  }
  if (ending === 'atom') {
    const fed = parts.find(({ atom }) => atom !== undefined)?.atom ?? null;
    if (fed === null) return renderTrouble('missing', 404, ending, address);
    const shown = `${origin}${addressOf(PAGES[page].path, values, { lang })}`;
    const body = feedText(fed, sayIn(lang), shown);
    return { status: 200, type: TYPES.atom, body };
  }
  if (ending === 'csv') {
    const body = answerCsv(parts[0]!.answer, speakerIn(lang));
    return { status: 200, type: TYPES.csv, body, ...named(address) };
  }
  const words = wordsAboutThese(wordsOf(lang), answer.who);
  const { path } = PAGES[page];
  const around = (part: Part): Around => ({
    words,
    world,
    who: answer.who,
    leads(to, parameters) {
      const s = values.s?.[0] ?? part.source;
      return addressOf(
        to,
        { ...parameters, ...groupAt(to, values), ...(s === undefined ? {} : { s }) },
        address,
      );
    },
    own: (own, fragment = '') => `${addressOf(path, own, address)}${fragment}`,
    page(to, own) {
      const { path: toPath } = PAGES[to as PageName];
      return addressOf(toPath, { ...groupAt(toPath, values), ...own }, address);
    },
    feed: (of, own) => addressOf(`${PAGES[of as PageName].path}.atom`, own, { lang }),
    data(to, table) {
      if (table !== undefined && namesOf(answer.parts).filter((one) => one === table).length !== 1)
        return null;
      const chosen = table ?? (answer.parts.length > 1 ? part.name : undefined);
      return addressOf(
        `${path}.${to}`,
        { ...values, ...(chosen === undefined ? {} : { part: chosen }) },
        { lang: to === 'atom' ? lang : 'en' },
      );
    },
  });
  const source = sourceOf(parts, answer.frame);
  const asOf = asOfHtml(source, answer.frame, words, (source) => addressBeside(address, source));
  const isEmpty = answer.parts.length === 0;
  const main = html`${isEmpty && !isIndex(page) && emptyHtml(answer.frame, address)}
${isIndex(page) && moreHtml(address)}
${parts.map((part, k) => partHtml({ ...part, prompt: [...part.prompt, ...database] }, around(part), k === 0 ? asOf : html``))}`;
  const feed = parts.some(({ atom }) => atom !== undefined)
    ? addressOf(`${path}.atom`, values, { lang })
    : null;
  return {
    status: 200,
    type: TYPES.html,
    body: framed(address, answer.frame, main, dated, { isOpen: isEmpty, feed, source }),
  };
}

/** The group that is asked, where the page of this path can be asked of one. */
function groupAt(path: string, { among }: Values): Values {
  const takesGroup = Object.values(PAGES).some((page) => page.path === path && 'among' in page.parameters);
  return among !== undefined && takesGroup ? { among } : {};
}

const LONGEST_NAME = 120;

/** Of a group, what it is. */
function named({ page, ending, values: { among } }: Address): Pick<Sent, 'name'> {
  if (among === undefined) return {};
  const group = among.join(' ').replace(/[^\p{L}\p{M}\p{N}=,.]+/gu, '-');
  return { name: `${`${page}-among-${group}`.slice(0, LONGEST_NAME)}.${ending}` };
}

/** Where only snapshots can be asked, it leads to pages of these. */
function emptyHtml({ snapshots, logs }: Frame, address: Address): Html {
  const { empty, pages } = wordsOf(address.lang);
  if (logs.length > 0) return html`<p class="lead">${empty.inLog}</p>`;
  if (snapshots.length === 0) return html`<p class="lead">${empty.all}</p>`;
  const links = (['countries', 'map', 'sources'] as const).map(
    (name) => html`<a href="${addressOf(PAGES[name].path, {}, address)}">${pages[name].title}</a>`,
  );
  return html`<p class="lead">${empty.noLog}</p><p class="related">${joinHtml(links, ' · ')}</p>`;
}

function formAlone(
  address: Address,
  { missing, frame }: Extract<PageAnswer, { state: 'incomplete' }>,
  dated: Dated,
): Sent {
  const { page, ending, lang } = address;
  const words = wordsOf(lang);
  if (ending !== 'html') {
    return renderTrouble(
      'refused',
      400,
      ending,
      address,
      `${missing.join(' and ')}: what the page needs is not in its address`,
    );
  }
  const main = html`<p class="lead">${words.requiredOn[page] ?? words.required}</p>`;
  return { status: 200, type: TYPES.html, body: framed(address, frame, main, dated, { isOpen: true }) };
}

/** What the prompt says in place of an answer, with the form to put it right. */
function refused(address: Address, answer: Extract<PageAnswer, { state: 'refused' }>, dated: Dated): Sent {
  const { page, ending, values, lang } = address;
  if (ending !== 'html') return renderTrouble('refused', 400, ending, address, answer.message);
  const words = wordsOf(lang);
  const main = html`<section class="part trouble"><h2>${words.errors.title.refused}</h2>${refusalHtml(answer, values, words, (own) => addressOf(PAGES[page].path, own, address))}</section>`;
  return {
    status: 400,
    type: TYPES.html,
    body: framed(address, answer.frame, main, dated, { isOpen: true }),
  };
}

/** @param isOpen whether its form has still to be filled in, or put right. */
function framed(
  address: Address,
  frame: Frame,
  main: Html,
  { at, version }: Dated,
  { isOpen, feed = null, source = null }: { isOpen: boolean; feed?: string | null; source?: Source | null },
): string {
  const { page, values, desk } = address;
  const words = wordsOf(address.lang);
  return shellHtml({
    words,
    kept: address,
    page,
    title: titleOf(words.pages[page].title, values, words),
    top: formHtml(address, frame, isOpen),
    inLanguage: (lang) => addressOf(PAGES[page].path, values, { ...address, lang }),
    country: desk ?? countryOf(values),
    feed,
    again: null,
    frame,
    source,
    main,
    at,
    version,
  });
}

/** The one country that a page is asked of. */
function countryOf({ country = [], of = [], a = [], b = [] }: Values): string | null {
  const [code, ...more] = new Set([...country, ...of, ...a, ...b].map((name) => findCountry(name)?.code));
  return more.length > 0 ? null : (code ?? null);
}

/** With what was asked, so that pages are told apart in a browser; countries by their names. */
function titleOf(
  title: string,
  { country = [], of = [], a = [], b = [], old = [], new: fresh = [], among }: Values,
  { language, amongIs }: PageWords,
): string {
  const asked = [...[...country, ...of, ...a, ...b].map((name) => language.country(name)), ...old, ...fresh];
  const whole = asked.length === 0 ? title : `${asked.join(', ')} – ${title}`;
  return among === undefined ? whole : whole + amongIs(among);
}

/** What stands in place of a page until it is made. @param isFramed whether it is part of another page. */
export function renderMaking(address: Address, howFar: HowFar, isFramed: boolean): Sent {
  const { page, values, lang, desk } = address;
  const words = wordsOf(lang);
  const { path } = PAGES[page];
  const body = shellHtml({
    words,
    kept: address,
    page,
    title: titleOf(words.pages[page].title, values, words),
    top: html``,
    inLanguage: (other) => addressOf(path, values, { ...address, lang: other }),
    country: desk ?? countryOf(values),
    feed: null,
    again: addressOf(path, values, address),
    frame: null,
    source: null,
    main: makingHtml(howFar, isFramed, words),
    at: 0,
    version: 0,
  });
  return { status: 202, type: TYPES.html, body };
}

/** What is no answer: a page of its own, or one line where data were asked for. */
export function renderTrouble(
  trouble: Trouble,
  status: number,
  ending: Ending,
  kept: Kept,
  message = '',
  said: readonly Said[] = [],
  inLanguage: (lang: LanguageCode) => string = () => '/',
): Sent {
  const words = wordsOf(kept.lang);
  const [title, next] = [words.errors.title[trouble], words.errors.next[trouble]];
  if (ending === 'json') {
    return { status, type: TYPES.json, body: `${JSON.stringify({ error: message || title, next })}\n` };
  }
  if (ending === 'csv') return { status, type: 'text/plain; charset=utf-8', body: `${message || title}\n` };
  const own = said.length > 0 ? said.map(words.say).join('\n') : null;
  const main = html`<p${own === null && words.lang !== 'en' && html` lang="en"`}>${own ?? message}</p><p>${next}</p>`;
  const shell = {
    words,
    kept,
    page: null,
    title,
    top: html``,
    feed: null,
    again: null,
    country: kept.desk ?? null,
    frame: null,
    source: null,
    main,
    at: 0,
    version: 0,
    inLanguage,
  };
  return { status, type: TYPES.html, body: shellHtml(shell) };
}

/** Of the parts and of their tables. */
function namesOf(parts: readonly Part[]): string[] {
  const tables = parts.flatMap(({ answer }) => ('sections' in answer ? answer.sections : []));
  return [...parts, ...tables].map(({ name }) => name);
}

/** One of the parts, or else the one table of this name. @throws UserError for what the page does not have. */
function chosenParts(parts: readonly Part[], name: string | undefined): readonly Part[] {
  if (name === undefined) return parts;
  const found = parts.filter((part) => part.name === name);
  if (found.length > 0) return found;
  for (const part of parts) {
    if (!('sections' in part.answer) || !part.answer.sections.some((one) => one.name === name)) continue;
    const answer = chooseSection(part.answer, { show: name });
    return [{ ...part, prompt: [...part.prompt, '--show', name], answer }];
  }
  const names = [...new Set(namesOf(parts))];
  throw refusal(say.address.noPart(name, likely(name, names)));
}

/** The same page of another snapshot or log, where it can be asked so; else what there is. */
function addressBeside(address: Address, { kind, name }: Source): string {
  const { page, values } = address;
  const { path, parameters } = PAGES[page];
  const { s: _, log: __, ...rest } = values;
  if ('s' in parameters) return addressOf(path, { ...rest, s: name }, address);
  if ('log' in parameters && kind === 'log') return addressOf(path, { ...rest, log: name }, address);
  if (kind === 'log') return addressOf('/sources', {}, address);
  // What is of a log alone has of a snapshot the country or account that it was asked of, or how it was read.
  const of = values.a?.[0];
  if (of !== undefined && values.q?.[0] !== 'hashtag') return addressOf('/show', { of, s: name }, address);
  return addressOf('/coverage', { s: name }, address);
}
