/** What happened as lines to be read: a sentence with its time, and whether it is new, again or answered. */
import { accountLink } from '../../doors/html/account-cell.ts';
import { type Html, html } from '../../doors/html/html.ts';
import type { Shown } from '../../doors/html/shown.ts';
import { minuteText } from '../../minute-text.ts';
import type { NewsLine } from '../../questions/log/news-lines.ts';
import type { Said } from '../../words/said.ts';
import type { Party } from '../../words/values.ts';

export function newsHtml(lines: readonly NewsLine[], shown: Shown): Html {
  const { words } = shown;
  return html`<ol class="happened">${lines.map(
    ({ from, to, text, tags, post }) =>
      html`<li>${whenHtml(from, to, shown)} <span>${sentenceHtml(text, shown)}${tags.map((tag) => html` <b class="tag ${tag}">${words.news[tag]}</b>`)}${post !== null && html` <a href="${post}" rel="external noreferrer">${words.news.post}</a>`}</span>
`,
  )}</ol>
`;
}

/** The last instant at which it can have been stands first, and sorts. */
function whenHtml(from: string, to: string, { words }: Shown): Html {
  const { moment, between } = words.news;
  const text = (instant: string) =>
    moment(words.language.date(instant.slice(0, 10)), minuteText(instant).slice(11));
  return html`<time datetime="${to}">${from === to ? text(to) : between(text(from), text(to))}</time>`;
}

/** The sentence, whose accounts lead to all about them. */
function sentenceHtml(said: Said, shown: Shown): Html {
  const { words } = shown;
  const pieces: (Html | string)[] = [];
  let rest = words.say(said);
  for (const party of partiesOf(said)) {
    const phrase = words.party(party).replace(/,$/, '');
    // A capital may begin it.
    const at = rest.indexOf(phrase.slice(1));
    if (at < 1) continue;
    pieces.push(
      rest.slice(0, at - 1),
      accountLink(rest.slice(at - 1, at - 1 + phrase.length), party.handle || party.accountId, shown),
    );
    rest = rest.slice(at - 1 + phrase.length);
  }
  return html`${pieces}${rest}`;
}

function partiesOf(said: Said): Party[] {
  if ('text' in said) return [];
  if (!('say' in said)) return said.flatMap(partiesOf);
  return said.with.filter(
    (value): value is Party => typeof value === 'object' && value !== null && 'accountId' in value,
  );
}
