/** Wikidata's answers about office holders, as plain data. */
import { countryByCode } from './countries.ts';
import { isDate } from './dates.ts';
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

function rankOf(row: Binding): string {
  return row.rank!.value.slice(row.rank!.value.lastIndexOf('#') + 1);
}

/** The day of a time; empty where it is unknown or not precise to the day. */
function dayOf(term: Term | undefined, precision: Term | undefined): string {
  if (term === undefined || (precision !== undefined && Number(precision.value) < DAY_PRECISION)) return '';
  const day = term.value.replace(/^\+/, '').slice(0, 10);
  return isDate(day) ? day : '';
}
