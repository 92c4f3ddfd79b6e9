/** Rules of alerts to be copied into their file, which the console does not write. */
import type { Section } from '../../cli/answer.ts';
import { spokenRows } from '../../cli/spoken.ts';
import { type Html, html, joinHtml } from '../../doors/html/html.ts';
import type { PageWords } from '../../doors/page-words.ts';
import type { Part } from '../page.ts';

/** @param section whose rows are one rule each. @param isWhole whether a file is made of them. */
export function copiedHtml(
  { title, rows }: Section,
  { isWhole }: NonNullable<Part['copied']>,
  words: PageWords,
): Html {
  const { copied } = words;
  const lines = joinHtml(
    spokenRows(rows, words).map(([line]) => html`    ${line}`),
    ',\n',
  );
  const file = html`{
  "version": 1,
  "rules": [
${lines}
  ]
}`;
  return html`<div class="copied"><p class="none"><b>${words.say(title)}</b></p>
<pre tabindex="0" aria-label="${words.say(title)}">${isWhole ? file : lines}</pre>
<p>${isWhole ? copied.whole : copied.lines} <button type="button" data-done="${copied.done}">${copied.copy}</button></p></div>
`;
}
