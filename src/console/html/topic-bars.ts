/** Hashtags as bars, the stretch before below each, of the rows of the table that stands below them. */
import { placesOf } from '../../cli/picked.ts';
import type { Table } from '../../cli/table.ts';
import { type Html, html } from '../../doors/html/html.ts';
import { headOf, type PageWords } from '../../doors/page-words.ts';

/**
 * Nothing where no hashtag is used. @param table with the columns hashtag, accounts and accounts_before, which is `null` where it
 * cannot be compared.
 */
export function topicBars(table: Table<unknown>, told: string, words: PageWords): Html | null {
  const { rows } = table;
  const [hashtag, now, before] = placesOf(table, ['hashtag', 'accounts', 'accounts_before']);
  const most = Math.max(0, ...rows.flatMap((row) => [Number(row[now]), Number(row[before])]));
  if (most === 0) return null;
  const { count } = words.language;
  const isCompared = rows.some((row) => row[before] !== null);
  const key = isCompared
    ? html`<span class="key"><i class="now"></i> ${headOf('accounts', words)} <i class="before"></i> ${headOf('accounts_before', words)}</span>`
    : html`<span class="key"><i class="now"></i> ${headOf('accounts', words)}</span>`;
  return html`<figure class="topics"><figcaption>${told} ${key}</figcaption>
<ul>${rows.map((row) => {
    const [used, earlier] = [Number(row[now]), row[before] === null ? null : Number(row[before])];
    const text = `${count(used)}${earlier === null ? '' : ` ${words.bars.before(earlier)}`}`;
    return html`<li><span>${String(row[hashtag])}</span><svg viewBox="0 0 ${most} 10" preserveAspectRatio="none" aria-hidden="true"><rect class="now" width="${used}" height="6"/>${earlier !== null && html`<rect class="before" y="7" width="${earlier}" height="3"/>`}</svg><b>${text}</b></li>
`;
  })}</ul></figure>
`;
}
