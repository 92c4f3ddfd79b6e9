/** The questions about who holds which office. */

/** Offices that Wikidata is asked about, the highest first. */
export const ASKED_OFFICES = ['head-of-state', 'head-of-government', 'foreign-minister'] as const;

/** Items of one question about sites or accounts, at most. */
export const ITEMS_PER_QUERY = 200;
/** So that a question stays well within the endpoint's limit of time. */
export const COUNTRIES_PER_QUERY = 50;
/** Terms that ended longer ago are not asked for. */
export const MONTHS_BACK = 120;

/**
 * Heads of state and of government of countries that exist today: statements that are current or ended since
 * `endedSince` (YYYY-MM-DD).
 * @param codes ISO 3166-1 alpha-2; other codes are left out, since Wikidata knows countries by these.
 */
export function leadersQuery(codes: readonly string[], endedSince: string): string {
  return `${SELECT_HOLDERS}
  ${countryValues(codes)}
  {
    ?country p:P35 ?held . ?held ps:P35 ?person . BIND("head-of-state" AS ?role)
  } UNION {
    ?country p:P6 ?held . ?held ps:P6 ?person . BIND("head-of-government" AS ?role)
  }
${holderPattern(endedSince)}`;
}

/** Foreign ministers: persons who hold a position that is a foreign minister's and belongs to the country. */
export function foreignMinistersQuery(codes: readonly string[], endedSince: string): string {
  return `${SELECT_HOLDERS}
  ${countryValues(codes)}
  { ?position wdt:P279 wd:Q7330070 } UNION { ?position wdt:P31 wd:Q7330070 }
  ?position wdt:P1001 ?country .
  FILTER NOT EXISTS { ?position wdt:P576 [] }
  ?person p:P39 ?held . ?held ps:P39 ?position .
  BIND("foreign-minister" AS ?role)
${holderPattern(endedSince)}`;
}

const SELECT_HOLDERS =
  'SELECT ?iso2 ?role ?person ?personLabel ?rank ?start ?startPrecision ?end ?endPrecision ?died WHERE {';

function countryValues(codes: readonly string[]): string {
  const asked = codes.filter((code) => /^[A-Z]{2}$/.test(code)).map((code) => `"${code}"`);
  return `VALUES ?iso2 { ${asked.join(' ')} }
  ?country wdt:P297 ?iso2 .
  FILTER NOT EXISTS { ?country wdt:P576 [] }`;
}

/** An end that Wikidata knows of without its date is no literal; it has to pass the filter on dates. */
function holderPattern(endedSince: string): string {
  return `  ?held wikibase:rank ?rank .
  FILTER(?rank != wikibase:DeprecatedRank)
  OPTIONAL { ?held pq:P580 ?start . OPTIONAL { ?held pqv:P580 ?from . ?from wikibase:timePrecision ?startPrecision } }
  OPTIONAL { ?held pq:P582 ?end . OPTIONAL { ?held pqv:P582 ?to . ?to wikibase:timePrecision ?endPrecision } }
  FILTER(!BOUND(?end) || !isLiteral(?end) || ?end > "${endedSince}T00:00:00Z"^^xsd:dateTime)
  ?person wdt:P31 wd:Q5 .
  OPTIONAL { ?person wdt:P570 ?died }
  SERVICE wikibase:label { bd:serviceParam wikibase:language "en,mul" }
}
ORDER BY ?iso2 ?role ?person
`;
}
