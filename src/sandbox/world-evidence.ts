/** What the keeper of the simulated roster has found, and not found: proofs of accounts, searches, and who holds a seat. */
import { type EvidenceRow, evidenceRow } from '../evidence/evidence-row.ts';
import { PROOF_NAMES, type ProofName } from '../evidence/proofs.ts';
import { type Seat, seatsOn } from '../evidence/seats.ts';
import { countryByCode } from '../roster/countries.ts';
import { actorOf, type RosterRow } from '../roster/row.ts';
import { holdsOn } from '../roster/tenure.ts';
import { worldDate, YEARS, type Year } from './calendar.ts';
import { below, randomFor } from './chance.ts';
import { inventName } from './person-names.ts';

/** Of seats without an account, those that were looked for in the spring of a year. */
const LOOKED_FOR: Readonly<Record<Year, number>> = { 2025: 0.45, 2026: 0.6 };
/** Of seats without an account, those whose holder is named; and those whose holder came after the search of that year. */
const NAMED_SHARE = 0.6;
const REPLACED_SHARE = 0.06;

/** Up to which draw an account has a proof of this kind as its first; behind the last it has none. */
const FIRST_PROOFS: readonly (readonly [upTo: number, proof: ProofName])[] = [
  [0.5, 'official-site'],
  [0.58, 'government-list'],
  [0.66, 'wikidata-reference'],
  [0.74, 'government-verification'],
  [0.82, 'own-link'],
  [0.87, 'other-verification'],
  [0.91, 'other-list'],
];
const SECOND_PROOF_SHARE = 0.3;

/**
 * As the file is on the world date of the year.
 * @param rosterOf the whole roster of a year, with the rows of those that have no account.
 */
export function worldEvidence(
  rosterOf: (year: Year) => readonly RosterRow[],
  network: string,
  until: Year,
): EvidenceRow[] {
  const proved = new Set<string>();
  return YEARS.filter((year) => year <= until).flatMap((year) => {
    const date = worldDate(year);
    const rows = rosterOf(year).filter((row) => holdsOn(row, date));
    return seatsOn(rows, [], date).flatMap((seat) => {
      const own = rows.filter((row) => row.network === network && row.handle !== '' && isOf(row, seat));
      const holders = year === until ? holdersOf(seat, year) : [];
      if (own.length === 0) return [...searchOf(seat, network, year), ...holders];
      const fresh = own.filter(({ handle }) => !proved.has(handle));
      for (const { handle } of fresh) proved.add(handle);
      return fresh.flatMap((row) => proofsOf(seat, row, year));
    });
  });
}

function isOf(row: RosterRow, { country, offices, actors }: Seat): boolean {
  return row.country === country && offices.includes(row.office) && actors.includes(actorOf(row));
}

/** A day of the spring, from the second of March on. */
function dayOfSpring(year: Year, draw: number): string {
  const day = 2 + Math.floor(draw * 80);
  const [month, of] = day <= 31 ? [3, day] : day <= 61 ? [4, day - 31] : [5, day - 61];
  return `${year}-0${month}-${String(of).padStart(2, '0')}`;
}

function proofsOf({ seat, country }: Seat, { network, handle }: RosterRow, year: Year): EvidenceRow[] {
  const random = randomFor(`proof ${network} ${handle}`);
  const draw = random();
  const first = FIRST_PROOFS.find(([upTo]) => draw < upTo)?.[1];
  if (first === undefined) return [];
  const also = PROOF_NAMES[below(random, PROOF_NAMES.length)]!;
  const kinds = random() < SECOND_PROOF_SHARE && also !== first ? [first, also] : [first];
  // Only the first network has records of verifications.
  const known = kinds.map((kind) =>
    network !== 'sandbox' && kind.endsWith('verification') ? 'own-link' : kind,
  );
  return [...new Set(known)].map((proof) =>
    evidenceRow({
      row: 'account',
      ...{ seat, network, handle, proof },
      source: SOURCES[proof],
      address: `https://${addressOf(proof, country)}`,
      seen_at: dayOfSpring(year, random()),
      by: random() < 0.5 ? 'editor' : 'grow',
    }),
  );
}

const SOURCES: Readonly<Record<ProofName, string>> = {
  'official-site': 'simulated official site',
  'government-domain': 'simulated official site',
  'government-list': 'simulated list of a government',
  'wikidata-reference': 'simulated Wikidata',
  'government-verification': 'simulated network',
  'own-link': 'simulated network',
  'other-verification': 'simulated network',
  'other-list': 'simulated list',
};

function addressOf(proof: ProofName, country: string): string {
  const isOfGovernment = /^(?:official-site|government)/.test(proof);
  return isOfGovernment ? `gov.${country.toLowerCase()}.test/contact` : 'directory.test/accounts';
}

/** Here and there in a government's own list, dated on the first of the month, and most by asking the network. */
function searchOf({ seat, country }: Seat, network: string, year: Year): EvidenceRow[] {
  const random = randomFor(`search ${network} ${seat} ${year}`);
  if (random() >= LOOKED_FOR[year]) return [];
  const isListed = random() < 0.15;
  const found = { row: 'none-found', seat, network, seen_at: dayOfSpring(year, random() * 0.7) };
  if (!isListed) {
    return [evidenceRow({ ...found, proof: 'network-search', source: network, by: 'grow' })];
  }
  const proof = 'government-list';
  return [
    evidenceRow({
      ...{ ...found, proof, source: SOURCES[proof], by: 'editor' },
      page_date: `${found.seen_at.slice(0, 7)}-01`,
      address: `https://${addressOf(proof, country)}`,
    }),
  ];
}

/** A ministry has none. The same on both networks and in both years, but for some that were replaced in one of them. */
function holdersOf({ seat, country, offices, holders }: Seat, year: Year): EvidenceRow[] {
  if (offices.includes('foreign-ministry') || holders.length > 0) return [];
  const random = randomFor(`holder ${seat}`);
  if (random() >= NAMED_SHARE) return [];
  const subregion = countryByCode(country)?.subregion ?? '';
  const [first, second] = [inventName(random, subregion), inventName(random, subregion)];
  const since = `20${14 + below(random, 10)}-0${1 + below(random, 9)}-15`;
  const replaced = YEARS.find(() => random() < REPLACED_SHARE);
  const holder = ({ given, family }: typeof first, tenure: { since: string; until: string }) =>
    evidenceRow({
      row: 'holder',
      ...{ seat, ...tenure },
      name: `${given} ${family} (simulated)`,
      source: 'simulated official site',
      address: `https://gov.${country.toLowerCase()}.test/cabinet`,
      seen_at: `${year}-05-29`,
      by: 'editor',
    });
  if (replaced === undefined || replaced > year) return [holder(first, { since, until: '' })];
  // After every search of that year.
  const day = `${replaced}-05-27`;
  return [holder(first, { since, until: day }), holder(second, { since: day, until: '' })];
}
