/** The console of one country: its accounts, who follows them, and where attention goes unreturned. */
import type { Section, SectionedAnswer } from '../../cli/answer.ts';
import { count } from '../../cli/count.ts';
import type { Cell } from '../../csv.ts';
import type { Country } from '../../roster/countries.ts';
import { countryByCode } from '../../roster/countries.ts';
import { isObserved } from '../../roster/verdict.ts';
import { attributeOf, NO_VALUE } from '../../study/grouping.ts';
import type { StudyEntry } from '../../study/study.ts';
import type { Asked } from '../ask.ts';
import { ACCOUNT_COLUMNS, accountCells, byCountry } from '../ask.ts';
import { pairState, type TieAnswer, type Ties, tiesOf, whyUnread } from '../ties/known-ties.ts';
import { unknownPhrase } from '../ties/tie-listing.ts';
import { missionSection } from './missions.ts';

/** @param top how many rows of a long list a terminal is shown. */
export function countryScreen(
  asked: Asked,
  country: Country,
  accounts: readonly StudyEntry[],
  top: number,
): SectionedAnswer {
  const own = accounts.filter(({ accountId }) => asked.nodes.has(accountId)).sort(byCountry);
  const ties = own.map((entry) => tiesOf(asked, entry));
  const abroad = [...asked.nodes.values()].filter(({ row }) => row.country !== country.code).sort(byCountry);
  const counted = countAbroad(ties, abroad);
  return {
    sentence: `${country.name} has ${count(accounts.length, 'account')}: they follow ${counted.follows} of ${abroad.length} abroad, are followed by ${counted.followers}, and have ${count(counted.mutual, 'mutual tie')}${unknownPhrase(counted.unknown, 'pairs it is unknown')}.`,
    sections: [
      accountSection(asked, accounts, ties),
      followerSection(ties, abroad),
      regionSection(ties, abroad),
      unreturnedSection(country, ties, abroad, top),
      missionSection(asked, country),
      ministerSection(ties, top),
    ],
    facts: {
      country: country.code,
      account_count: accounts.length,
      abroad: abroad.length,
      follows_abroad: counted.follows,
      followers_abroad: counted.followers,
      mutual_abroad: counted.mutual,
      unknown_pairs: counted.unknown,
    },
    notes: accounts.filter(({ verdict }) => !isObserved(verdict)).map((entry) => `${whyUnread(entry)}.`),
  };
}

/** Accounts abroad that are followed by any of them and follow any; mutual and unknown pairs. */
function countAbroad(
  ties: readonly Ties[],
  abroad: readonly StudyEntry[],
): { follows: number; followers: number; mutual: number; unknown: number } {
  const pairs = ties.flatMap((one) => abroad.map((other) => pairState(one.to(other), one.from(other))));
  return {
    follows: abroad.filter((other) => ties.some((one) => one.to(other).state === 'yes')).length,
    followers: abroad.filter((other) => ties.some((one) => one.from(other).state === 'yes')).length,
    mutual: pairs.filter((state) => state === 'mutual').length,
    unknown: pairs.filter((state) => state === 'unknown').length,
  };
}

function accountSection(asked: Asked, accounts: readonly StudyEntry[], ties: readonly Ties[]): Section {
  return {
    name: 'accounts',
    title: 'Accounts',
    columns: ['handle', 'name', 'office', 'host', 'verdict', 'follows', 'followers', 'mutual'],
    rows: [...accounts].sort(byCountry).map((entry): Cell[] => {
      const one = ties.find((each) => each.entry === entry);
      const { handle, row, verdict } = entry;
      const about = [handle, row.name, row.office, row.host, verdict];
      if (one === undefined || !asked.nodes.has(entry.accountId)) return [...about, null, null, null];
      const known = (number: number) => (isObserved(verdict) ? number : null);
      const states = one.others.map((other) => ({ there: one.to(other).state, back: one.from(other).state }));
      return [
        ...about,
        known(states.filter(({ there }) => there === 'yes').length),
        states.filter(({ back }) => back === 'yes').length,
        known(states.filter(({ there, back }) => there === 'yes' && back === 'yes').length),
      ];
    }),
    optional: ['host'],
  };
}

/** Known followers of each account from abroad, by region. */
function followerSection(ties: readonly Ties[], abroad: readonly StudyEntry[]): Section {
  const regions = [...new Set(abroad.map((entry) => attributeOf(entry, 'region')))].sort();
  return {
    name: 'followers',
    title: 'Followers abroad, by their region',
    columns: ['handle', ...regions.map((region) => region || NO_VALUE)],
    rows: ties.map((one) => [
      one.entry.handle,
      ...regions.map(
        (region) =>
          abroad.filter((other) => attributeOf(other, 'region') === region && one.from(other).state === 'yes')
            .length,
      ),
    ]),
  };
}

function regionSection(ties: readonly Ties[], abroad: readonly StudyEntry[]): Section {
  const regions = [...new Set(abroad.map((entry) => attributeOf(entry, 'region')))].sort();
  return {
    name: 'regions',
    title: 'Ties with each region',
    columns: ['region', 'accounts', 'follows', 'followed_by', 'mutual', 'unknown_pairs'],
    rows: regions.map((region) => {
      const there = abroad.filter((entry) => attributeOf(entry, 'region') === region);
      const pairs = ties.flatMap((one) =>
        there.map((other) => ({ to: one.to(other), from: one.from(other) })),
      );
      const states = pairs.map(({ to, from }) => pairState(to, from));
      return [
        region || NO_VALUE,
        there.length,
        pairs.filter(({ to }) => to.state === 'yes').length,
        pairs.filter(({ from }) => from.state === 'yes').length,
        states.filter((state) => state === 'mutual').length,
        states.filter((state) => state === 'unknown').length,
      ];
    }),
  };
}

/** Countries in one direction only: no account of the other side is known to follow back, and none may. */
function unreturnedSection(
  country: Country,
  ties: readonly Ties[],
  abroad: readonly StudyEntry[],
  top: number,
): Section {
  const codes = [...new Set(abroad.map(({ row }) => row.country))].filter((code) => code !== '').sort();
  const rows: { relation: string; code: string; number: number }[] = codes.flatMap((code) => {
    const there = abroad.filter(({ row }) => row.country === code);
    const to = summarise(ties.flatMap((one) => there.map((other) => one.to(other))));
    const from = summarise(ties.flatMap((one) => there.map((other) => one.from(other))));
    return [
      ...(from.state === 'yes' && to.state === 'no'
        ? [{ relation: `follows ${country.code}, unreturned`, code, number: from.number }]
        : []),
      ...(to.state === 'yes' && from.state === 'no'
        ? [{ relation: `followed by ${country.code}, unreturned`, code, number: to.number }]
        : []),
    ];
  });
  rows.sort(
    (a, b) => (a.relation < b.relation ? -1 : a.relation > b.relation ? 1 : 0) || b.number - a.number,
  );
  const cells = ({ relation, code, number }: (typeof rows)[number]): Cell[] => [
    relation,
    code,
    countryByCode(code)?.name ?? code,
    number,
  ];
  const columns = ['relation', 'country', 'country_name', 'follows'];
  const first = rows.filter(
    (row, place) => rows.slice(0, place).filter(({ relation }) => relation === row.relation).length < top,
  );
  return {
    name: 'unreturned',
    title: `Unreturned between countries${first.length < rows.length ? ` (the first ${top} of each)` : ''}`,
    columns,
    rows: rows.map(cells),
    shown: { columns, rows: first.map(cells) },
  };
}

function summarise(answers: readonly TieAnswer[]): { state: 'yes' | 'no' | 'unknown'; number: number } {
  const number = answers.filter(({ state }) => state === 'yes').length;
  if (number > 0) return { state: 'yes', number };
  return { state: answers.some(({ state }) => state === 'unknown') ? 'unknown' : 'no', number };
}

/** Who follows the foreign minister's own account and is known to follow none of the ministry's. */
function ministerSection(ties: readonly Ties[], top: number): Section {
  const ministers = ties.filter(({ entry }) => entry.row.office === 'foreign-minister');
  const ministries = ties.filter(({ entry }) => entry.row.office === 'foreign-ministry');
  const columns = ['minister', ...ACCOUNT_COLUMNS];
  const rows =
    ministries.length === 0
      ? []
      : ministers.flatMap((minister) =>
          minister.others
            .filter(
              (other) =>
                minister.from(other).state === 'yes' &&
                ministries.every(
                  (ministry) => other !== ministry.entry && ministry.from(other).state === 'no',
                ),
            )
            .map((other) => [minister.entry.handle, ...accountCells(other)]),
        );
  return {
    name: 'minister_reach',
    title: `Followers of the foreign minister's own account that the ministry's does not have: ${rows.length}${rows.length > top ? `, the first ${top}` : ''}`,
    columns,
    rows,
    shown: { columns, rows: rows.slice(0, top) },
  };
}
