/** The form of a page: its parameters as fields, so that a page is asked as the prompt is, without a script. */

import { type Html, html } from '../../doors/html/html.ts';
import { type PageWords, wordsOf } from '../../doors/page-words.ts';
import { type Address, addressOf, type Kept } from '../address.ts';
import type { Frame } from '../frame.ts';
import { PAGES, type PageName } from '../pages.ts';
import { many, type Parameter, type Parameters } from '../parameters.ts';

const NAMES = 'names';

/** Folded with what the page is for, so that an answer begins the page. @param isOpen whether it is to be filled in. */
export function formHtml({ page, values, ...kept }: Address, frame: Frame, isOpen: boolean): Html {
  const words = wordsOf(kept.lang);
  const { path } = PAGES[page];
  const parameters: Parameters = PAGES[page].parameters;
  const about = html`<p class="about">${words.pages[page].about}</p>`;
  const fields = Object.entries(parameters).filter(([, { isHidden }]) => !isHidden);
  if (fields.length === 0) return about;
  const desk = typeof kept.desk === 'string' ? [kept.desk] : [];
  const givenTo = (key: string, { isOfDesk = false }: Parameter) =>
    isOfDesk && many(values, key).length === 0 ? desk : many(values, key);
  const isWide = fields.some(([, { kind }]) => kind === 'snapshot');
  return html`<details class="ask"${isOpen && html` open`}><summary>${words.reask}</summary>
${about}
<form action="${path}" method="get" id="ask">
${keptFields(path, kept)}
${fields.map(([key, parameter]) => fieldHtml(page, key, parameter, givenTo(key, parameter), frame, words))}
<button>${words.ask}</button>
${isWide && html`<datalist id="${NAMES}">${namesOf(frame).map((one) => html`<option value="${one}"></option>`)}</datalist>`}
</form>
</details>
`;
}

/** What an address keeps, in a form to the page of this path. */
export function keptFields(path: string, kept: Kept): Html {
  const address = new URL(addressOf(path, {}, kept), 'http://localhost');
  return html`${[...address.searchParams].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;
}

/** As many fields as were filled in, and one more where there may be another. */
function fieldHtml(
  page: PageName,
  key: string,
  parameter: Parameter,
  given: readonly string[],
  frame: Frame,
  words: PageWords,
): Html {
  const { kind, times = 1, isRequired = false, choices = [], usual, range } = parameter;
  const label = words.parameters[`${page}.${key}`] ?? words.parameters[key] ?? key;
  const [value = ''] = given;
  if (kind === 'flag') {
    return html`<label class="flag"><input type="checkbox" name="${key}" value="yes"${value !== '' && html` checked`}> ${label}</label>`;
  }
  if (kind === 'choice' || kind === 'log') {
    const options = kind === 'log' ? frame.logs.map((log) => log.name) : choices;
    return html`<label>${label}<select name="${key}">${usual === undefined && html`<option value="">${words.unchosen[`${page}.${key}`] ?? words.unchosen[key] ?? '–'}</option>`}${options.map(
      (one) =>
        html`<option value="${one}"${one === (value || usual) && html` selected`}>${words.choices[one] ?? one}</option>`,
    )}</select></label>`;
  }
  const shown = Math.min(times, Math.max(given.length + 1, isRequired && times > 1 ? times : 1));
  const inputs = Array.from({ length: shown }, (_, k) => {
    const own = given[k] ?? '';
    const required = isRequired && k === 0 && html` required`;
    const title = k === 0 ? label : `${label} (${k + 1})`;
    if (kind === 'whole') {
      return html`<input type="number" name="${key}" value="${own}" min="${range![0]}" max="${range![1]}" aria-label="${title}"${required}>`;
    }
    if (kind === 'snapshot') {
      return html`<input name="${key}" value="${own}" list="${NAMES}" placeholder="${key === 's' ? words.newest : ''}" aria-label="${title}"${required} autocomplete="off">`;
    }
    return html`<input name="${key}" value="${own}" aria-label="${title}"${required} autocomplete="off" spellcheck="false">`;
  });
  return html`<label>${label}<span class="inputs">${inputs}</span></label>`;
}

function namesOf({ snapshots, logs }: Frame): string[] {
  return [...snapshots.map(({ name }) => name), ...logs.map(({ name }) => name)];
}
