/** Wikidata's answers about office holders and their accounts, as plain data. */
import { countryByCode } from './countries.ts';
import { isDate } from './dates.ts';
import { foldHandle, isNetwork, type Network, parseHandle } from './handles.ts';
import { type Binding, itemOf, parseBindings, type Term } from './sparql-results.ts';
import { ASKED_OFFICES } from './wikidata-queries.ts';

/** One statement that a person holds or held an office. Dates are empty where not known to the day. */
export interface TermOfOffice {
  country: string;
  office: string;
  item: string;
  /** The English label; the item itself where there is none. */
  name: string;
  preferred: boolean;
  start: string;
  end: string;
  /** On the day asked for. A term of a person who has died is ended. */
  state: 'to-come' | 'current' | 'ended';
}

export interface ItemAccount {
  item: string;
  network: Network;
  handle: string;
  /** `x:` and the number where Wikidata states it, else empty. */
  accountId: string;
}

export interface ItemAccounts {
  accounts: ItemAccount[];
  /** Handles that cannot exist. */
  rejected: { item: string; network: Network; text: string; fault: string }[];
}

const DEPRECATED = 'DeprecatedRank';
const PREFERRED = 'PreferredRank';

/** To the day, in Wikidata's scale of precision. */
const DAY_PRECISION = 11;

/**
 * Terms of office of the countries in the table. Deprecated statements and former states are left out.
 * @param today YYYY-MM-DD.
 * @throws DataError where the answer is cut off or not understood.
 */
export function parseTerms(body: string, source: string, today: string): TermOfOffice[] {
  const rows = parseBindings(body, source, ['iso2', 'role', 'person', 'personLabel', 'rank']);
  return rows.flatMap((row) => {
    const item = itemOf(row.person);
    const country = row.iso2!.value;
    const office = row.role!.value;
    const usable =
      countryByCode(country) !== undefined && (ASKED_OFFICES as readonly string[]).includes(office);
    if (item === undefined || !usable || rankOf(row) === DEPRECATED) return [];
    const start = dayOf(row.start, row.startPrecision);
    const end = dayOf(row.end, row.endPrecision) || dayOf(row.died, undefined);
    const ended = [row.end, row.died].some((term) => term !== undefined && !(dayOf(term, undefined) > today));
    return {
      country,
      office,
      item,
      name: row.personLabel!.value.replace(/[\p{Cc}\s]+/gu, ' ').trim() || item,
      preferred: rankOf(row) === PREFERRED,
      start,
      end,
      state: ended ? ('ended' as const) : start > today ? ('to-come' as const) : ('current' as const),
    };
  });
}

/**
 * Current accounts, one for each handle of an item: those that differ only in case are one. Deprecated and
 * ended statements are left out.
 * @param today YYYY-MM-DD.
 * @throws DataError where the answer is cut off or not understood.
 */
export function parseAccounts(body: string, source: string, today: string): ItemAccounts {
  const rows = parseBindings(body, source, ['item', 'network', 'handle', 'rank']);
  const merged = new Map<string, ItemAccount>();
  const rejected = new Map<string, ItemAccounts['rejected'][number]>();
  for (const row of rows.sort(compareStatements)) {
    const item = itemOf(row.item);
    const network = row.network!.value;
    if (item === undefined || !isNetwork(network) || rankOf(row) === DEPRECATED) continue;
    if (row.end !== undefined && !(dayOf(row.end, undefined) > today)) continue;
    const text = row.handle!.value;
    const parsed = parseHandle(network, text);
    if ('fault' in parsed) {
      rejected.set(`${item} ${network} ${text}`, { item, network, text, fault: parsed.fault });
      continue;
    }
    const key = `${item} ${network} ${foldHandle(parsed.value)}`;
    const accountId =
      network === 'x' && /^[1-9][0-9]*$/.test(row.xid?.value ?? '') ? `x:${row.xid!.value}` : '';
    const known = merged.get(key);
    if (known === undefined) merged.set(key, { item, network, handle: parsed.value, accountId });
    else if (known.accountId === '') known.accountId = accountId;
  }
  return { accounts: [...merged.values()], rejected: [...rejected.values()] };
}

/** Preferred statements first, then by item, network, handle and id: the spelling kept does not hang on the answer's order. */
function compareStatements(a: Binding, b: Binding): number {
  const rank = Number(rankOf(b) === PREFERRED) - Number(rankOf(a) === PREFERRED);
  if (rank !== 0) return rank;
  for (const variable of ['item', 'network', 'handle', 'xid']) {
    const [before, after] = [a[variable]?.value ?? '', b[variable]?.value ?? ''];
    if (before !== after) return before < after ? -1 : 1;
  }
  return 0;
}

function rankOf(row: Binding): string {
  return row.rank!.value.slice(row.rank!.value.lastIndexOf('#') + 1);
}

/** The day of a time; empty where it is unknown or not precise to the day. */
function dayOf(term: Term | undefined, precision: Term | undefined): string {
  if (term === undefined || (precision !== undefined && Number(precision.value) < DAY_PRECISION)) return '';
  const day = term.value.replace(/^\+/, '').slice(0, 10);
  return isDate(day) ? day : '';
}
