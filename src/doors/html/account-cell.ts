/** Accounts in cells: who has it, as the link to all about it, and its handle small behind, as the link to its network. */
import { handleText, type KnownAccount, type Who, whoName, whoText } from '../who.ts';
import { type Html, html } from './html.ts';
import type { Shown } from './shown.ts';

/** @param one who has it; undefined where nobody knows. */
export function accountHtml(
  handle: string,
  one: KnownAccount | undefined,
  { words, leads }: Omit<Shown, 'who'>,
): Html {
  const at = handleText(handle);
  const text = one === undefined ? at || words.nameless : whoText(one, words);
  const link = accountLink(text, handle, { leads });
  if (at === '' || text === at) return link;
  return html`${link} ${one?.profile == null ? html`<small class="handle">${at}</small>` : html`<a class="handle" href="${one.profile}" rel="external noreferrer">${at}</a>`}`;
}

/** Leads to all about it. @param account by its handle or its id. */
export function accountLink(
  text: string,
  account: string,
  { leads }: Pick<Shown, 'leads'>,
  title = '',
): Html {
  return html`<a class="who" href="${leads('/show', { of: account })}"${title !== '' && html` title="${title}"`}>${text}</a>`;
}

/** Several in one cell, each by its name alone. @param handles apart by spaces. */
export function accountsHtml(handles: string, { words, leads, who }: Shown): Html {
  return html`${handles.split(' ').map((handle, k) => {
    const one = who.get(handle);
    const at = handleText(handle);
    const name = one === undefined ? at || words.nameless : whoName(one, words);
    const title = one === undefined ? at : [whoText(one, words), at].filter((text) => text !== '').join(' ');
    return html`${k > 0 && ', '}${accountLink(name, handle, { leads }, title)}`;
  })}`;
}

/** Its columns beside a column of accounts, by how that is called: the account's own, and those that tell whose it is. */
const HANDLE = /^(.*_)?handle$/;
const BESIDE = ['name', 'country', 'office'] as const;

/** The accounts of one column, row by row. */
export interface AccountColumn {
  whose: readonly (KnownAccount | undefined)[];
  /** Places of the columns that say nothing beyond these. */
  folded: readonly number[];
}

/**
 * Whom the roster knows by the handles of a column; else what stands beside them in the table.
 * @param rows cells of a table with these columns.
 */
export function accountColumn(
  name: string,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
  who: Who,
): AccountColumn {
  const own = columns.indexOf(name);
  const prefix = HANDLE.exec(name)?.[1] ?? (name === 'handle' ? '' : null);
  const places = prefix === null ? [] : BESIDE.map((one) => columns.indexOf(`${prefix}${one}`));
  const cell = (row: readonly unknown[], k: number) =>
    String((places[k] ?? -1) < 0 ? '' : (row[places[k]!] ?? ''));
  const whose = rows.map((row) => {
    const handle = String(row[own] ?? '').replace(/^@/, '');
    const [said, country, office] = BESIDE.map((_, k) => cell(row, k)) as [string, string, string];
    if (handle === '' && said === '') return undefined;
    const known = who.get(handle);
    if (known !== undefined || said === '') return known;
    return { accountId: '', handle, name: said, kind: '', country, office, host: '', profile: null };
  });
  const folded = places.filter(
    (place, k) =>
      place >= 0 && rows.every((row, at) => cell(row, k) === '' || cell(row, k) === whose[at]?.[BESIDE[k]!]),
  );
  return { whose, folded };
}
