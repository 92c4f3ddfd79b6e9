/** Terms of office as Wikidata states them, asked for by the countries that one question can bear. */
import { monthsBefore } from '../roster/dates.ts';
import { parseTerms, type TermOfOffice } from '../roster/wikidata.ts';
import {
  ASKED_OFFICES,
  COUNTRIES_PER_QUERY,
  foreignMinistersQuery,
  leadersQuery,
  MONTHS_BACK,
} from '../roster/wikidata-queries.ts';
import { slices } from '../slices.ts';

/**
 * @param source what stands before the messages, such as the endpoint's address.
 * @param offices of `ASKED_OFFICES`; others are not asked about.
 * @throws DataError where an answer is cut off or not understood.
 */
export async function askTerms(
  ask: (query: string) => Promise<string>,
  codes: readonly string[],
  day: string,
  source: string,
  offices: readonly string[] = ASKED_OFFICES,
): Promise<TermOfOffice[]> {
  const queries = [
    ...(offices.length === 0 ? [] : [leadersQuery]),
    ...(offices.includes('foreign-minister') ? [foreignMinistersQuery] : []),
  ];
  const since = monthsBefore(day, MONTHS_BACK);
  const terms: TermOfOffice[] = [];
  for (const query of queries) {
    for (const some of slices(codes, COUNTRIES_PER_QUERY)) {
      terms.push(...parseTerms(await ask(query(some, since)), source, day));
    }
  }
  return terms;
}
