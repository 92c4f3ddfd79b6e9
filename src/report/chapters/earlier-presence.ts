/** Presence beside what earlier studies printed of it. */
import { escapeMarkdown, numberColumn } from '../../doors/markdown-text.ts';
import { groupBy } from '../../group-by.ts';
import { UN_MEMBER_COUNT } from '../../roster/countries.ts';
import { rangeText } from '../../values/bounded.ts';
import { type CountedCountries, countedCountries } from '../facts/earlier-presence.ts';
import type { Facts } from '../facts/facts.ts';
import { reportTable } from '../sections/report-table.ts';
import { valueText } from '../words/account-text.ts';

/** Of how many countries accounts were found: only studies that counted the same offices stand beside each other. */
export function earlierPresence(facts: Facts): string[] {
  const { language } = facts;
  const { published: words, tables, count } = language;
  const rows = countedCountries(facts);
  if (rows.length === 0) return [];
  const officesOf = ({ offices }: CountedCountries) =>
    offices.map((office) => valueText(language, 'office', office));
  const sentences = [...groupBy(rows, ({ offices }) => offices.join(' ')).values()].map((of) => {
    const printed = of.filter(({ source }) => source !== '');
    const own = of.find(({ source }) => source === '');
    const counts = printed.map(({ countries }) => countries);
    return words.countries(
      officesOf(of[0]!),
      rangeText(count(Math.min(...counts)), count(Math.max(...counts))),
      [printed[0]!.year, printed.at(-1)!.year],
      own === undefined
        ? ''
        : words.countriesHere(countriesOf(facts, own), UN_MEMBER_COUNT, shareOfMembers(facts, own)),
    );
  });
  return [
    [...sentences, words.countriesNote].join(' '),
    reportTable(facts, [tables.caption.countries, 'earlier-presence.csv'], rows, [
      { head: words.year, cell: ({ year }) => String(year) },
      numberColumn('n', ({ accounts }) => count(accounts)),
      { head: words.counted, cell: (row) => officesOf(row).join(', ') },
      numberColumn(words.countriesHead, (row) => countriesOf(facts, row)),
      numberColumn(words.membersShare, (row) => shareOfMembers(facts, row)),
      {
        head: words.source,
        cell: ({ source }) => (source === '' ? words.thisStudy : escapeMarkdown(source, 200)),
      },
    ]),
  ];
}

function countriesOf({ language: { count } }: Facts, { countries, countriesMax }: CountedCountries): string {
  return rangeText(count(countries), count(countriesMax ?? countries));
}

/** – where none was printed. */
function shareOfMembers({ language: { share } }: Facts, of: CountedCountries): string {
  return Number.isNaN(of.share) ? '–' : rangeText(share(of.share), share(of.shareMax ?? of.share));
}
