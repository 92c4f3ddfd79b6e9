import { claimText, type ReadClaim } from '../../../roster/read-basis.ts';
import type { Verdict } from '../../../roster/verdict.ts';
import { type LogOrigin, logText } from '../../../study/log-origin.ts';
import { capital } from '../../capital.ts';
import { count, counted, form, list, others, share } from '../numbers.ts';
import type { Terms } from '../terms.ts';

const besideMembers = (countries: number, organisations: number) =>
  list([
    ...(countries === 0
      ? []
      : [counted(countries, 'other country or territory', 'other countries and territories')]),
    ...(organisations === 0 ? [] : [counted(organisations, 'international organisation')]),
  ]);

interface Places {
  all: number;
  some: number;
  none: number;
  open: number;
}

export function coverage({ entryWord, listed, nodes, source, studied }: Terms) {
  return {
    heading: 'Coverage',
    roster: (entries: number, value: number) =>
      source === 'import' && entries === value
        ? `The network that was imported has ${counted(value, 'account')}; ${form(value, 'it is', 'they are')} the graph’s ${form(value, 'node', 'nodes')}`
        : `${listed(entries)}; ${nodes(value)} ${form(value, 'exists on that date and is', 'exist on that date and are')} the graph’s nodes`,
    /** Accounts that were taken together, where nodes are not accounts. */
    rosterOfUnits: (entries: number, accounts: number, units: number, unitless: number) =>
      `${listed(entries)}; ${counted(accounts, 'account')} ${form(accounts, 'exists', 'exist')} on that date. They are taken together as ${nodes(units)}, the graph’s nodes${unitless === 0 ? '' : `; ${counted(unitless, 'account')} ${form(unitless, 'belongs', 'belong')} to none and ${form(unitless, 'is', 'are')} left out`}.`,
    absentEntries: (value: number, why: string) =>
      `${count(value)} ${form(value, 'entry', 'entries')} had no account on that day: ${why}.`,
    /** Entries that are one account, by their handles; `rest` such accounts are not named. */
    shared: (names: readonly (readonly string[])[], rest: number) =>
      `Entries that are one account, of which the first stands for all: ${names.map((each) => list(each)).join('; ')}${rest > 0 ? `; and ${others(rest)} (coverage.csv)` : ''}.`,
    /** @param office accounts of an office that a person holds. */
    holders: (persons: number, institutions: number, office: number) =>
      `The accounts belong to ${list([
        ...(persons > 0 ? [counted(persons, 'person')] : []),
        ...(institutions > 0 ? [counted(institutions, 'institution')] : []),
      ])}.${office === 0 ? '' : ` Of the accounts that persons hold, ${count(office)} ${form(office, 'is', 'are')} of their office and ${form(office, 'passes', 'pass')} to the successor.`}`,
    noCountry: source !== 'import' ? 'The roster states no country.' : '',
    /** A column and the accounts of which the roster leaves it empty. */
    emptyIn: (column: string, empty: number) => `${column} (${counted(empty, 'account')})`,
    unstated: (columns: string) =>
      `Empty in ${studied}: ${columns}. What compares accounts by these leaves them out.`,
    /** @param others accounts of which no country is stated. */
    onlyCountry: (country: string, accounts: number, others: number) =>
      others === 0
        ? `All of them are of one country: ${country}.`
        : `${counted(accounts, 'account is', 'accounts are')} of one country, ${country}; of the others none is stated.`,
    /** @param others countries and territories that are no members. */
    members: (members: number, of: number, others: number, organisations: number) =>
      `${count(members)} of the ${count(of)} members of the United Nations (${share(members / of)}) have at least one of these accounts${others + organisations === 0 ? '' : `, beside ${besideMembers(others, organisations)}`}.`,
    /** Where the share of members with an account is told of seats. */
    ofMembers: (members: number, others: number, organisations: number) =>
      `Accounts of ${counted(members, 'member')} of the United Nations are among them${others + organisations === 0 ? '' : `, beside ${besideMembers(others, organisations)}`}.`,
    /** @param names none where they are many. @param members with an account of a seat or another. */
    apart: (names: readonly string[], apart: number, members: number) =>
      `${counted(apart, 'other member has', 'other members have')} only an account counted apart, such as the government’s${names.length === 0 ? '' : `: ${list(names)}`}. With ${form(apart, 'it', 'them')}, ${count(members)} have one.`,
    allObserved: (taken: boolean, of: number) =>
      `${form(of, 'Its follows', 'The follows of all of them')} ${taken ? 'are taken as read' : 'were read'} to the end.`,
    observed: (observed: number, of: number, taken: boolean) =>
      observed === 0
        ? `${form(of, `Its follows ${taken ? 'are not taken as read' : 'were not read'}`, `The follows of none of the ${nodes(of)} ${taken ? 'are taken as read' : 'were read'}`)} to the end: what is not among the known ones may be there all the same.`
        : `The follows of ${nodes(observed)} (${share(observed / of)}) ${taken ? 'are taken as read' : 'were read'} to the end, so that a follow that is not among them counts as absent.`,
    /** @param open of which it is open whom they do not show. @param settled whose network was asked about these. */
    short: (lists: number, lacks: number, open: number, settled: number) =>
      `${counted(lists, 'list')} read to the end ${form(lists, 'lacks', 'lack')} ${count(lacks)} of the follows that ${form(lists, 'its account declares', 'their accounts declare')} (coverage.csv, shortfall), as profiles count accounts that are gone.${open === 0 ? '' : ` ${count(open)} of them ${form(open, 'lacks', 'lack')} more than such accounts explain: whom ${form(open, 'it does', 'they do')} not show is unknown, and bounds count no more of ${form(open, 'it', 'each')} than it lacks.`}${settled === 0 ? '' : ` About whom ${count(settled)} of them ${form(settled, 'does', 'do')} not show the network was asked.`}`,
    /** What counts as read and on whose word; '' where it was crawled. */
    claim: (claim: ReadClaim): string => claimText(claim),
    /** How the log was made out of which it was sealed. */
    log: (origin: LogOrigin): string => logText(origin, share),
    verdict: 'Verdict',
    entries: source !== 'import' ? 'Entries' : 'Accounts',
    inGraph: 'In the graph',
    itsFollows: 'Its follows',
    all: 'all',
    notAll: 'not all',
    unseen: source !== 'import' ? 'Who could not be seen:' : 'Who was not read to the end:',
    unseenOf: (verdict: Verdict, names: readonly string[], rest: number) =>
      `**${verdict}**: ${names.join('; ')}${rest > 0 ? `; and ${others(rest)} (coverage.csv)` : ''}`,
    /** @param shares of all members that may have an account. */
    seatless: (members: number, of: number, shares: string) =>
      `The roster has no seat of the other ${counted(members, 'member')}, of which nothing is known: of all ${count(of)}, ${shares} have an account.`,
    /** Seats on all networks, on some, on none though somebody looked on each, and of which it is not known. */
    places: ({ all, some, none, open }: Places, networks: number) => {
      const isTwo = networks === 2;
      const found = [
        ...(all === 0 ? [] : [[all, isTwo ? 'both networks' : `all ${count(networks)} networks`] as const]),
        ...(some === 0 ? [] : [[some, isTwo ? 'one' : `some of the ${count(networks)}`] as const]),
      ].map(([seats, where], k) =>
        k === 0
          ? `${counted(seats, 'seat')} ${form(seats, 'has', 'have')} an account on ${where}`
          : `${count(seats)} on ${where}`,
      );
      const others = [
        ...(none === 0 ? [] : [`for ${count(none)} none was found on ${isTwo ? 'either' : 'any'}`]),
        ...(open === 0 ? [] : [`for ${count(open)} it is not known`]),
      ];
      return [found.join(', '), capital(others.join('; '))]
        .map((said) => said && `${said}.`)
        .join(' ')
        .trim();
    },
    without: {
      absent: (members: string) =>
        `Members with no account here, every seat having been searched for: ${members}.`,
      unknown: (members: string) => `Members none of whose seats is known to have an account: ${members}.`,
    },
    evidence: (file: string, hash: string) =>
      `All this rests on ${file} (SHA-256 ${hash}), in place of the evidence that was sealed.`,
    snapshot: 'Date',
    seats: 'Seats',
    present: 'An account',
    absent: 'None found',
    unlooked: 'No search counts',
    seatShare: 'Share of seats',
    memberShare: 'Share of members',
    unMembers: 'UN members',
    withAccount: 'with an account',
    accounts: 'Accounts',
    persons: 'Persons',
    institutions: 'Institutions',
    observedHead: 'Observed',
    /** @param isEdition where those none of whose accounts exists have none. */
    pages: (path: string, isEdition: boolean) =>
      `Every country and organisation with ${isEdition ? 'an existing account on one of the networks' : `${entryWord} in ${studied}`} has a [page of its own](${path}).`,
    /** @param unlisted of which there is no entry at all. @param cut whether they are in countries.csv alone. */
    absentMembers: (absent: number, unlisted: number, cut: boolean) =>
      `${counted(absent, 'member')} of the United Nations ${form(absent, 'has', 'have')} no account in the graph${cut ? ' (countries.csv)' : ''}: of ${count(unlisted)} there is no entry in ${studied}, which says that none was listed, not that there is none; of ${count(absent - unlisted)} every account listed was gone on that date.`,
    /** Where seats are told before it. */
    listed:
      'Whoever made the study compiled or chose the roster, row by row in coverage.csv; seats are those that it names.',
    frame:
      'The roster is a list that whoever made the study compiled or chose, with a row for each account found. The offices that it has are those below. Where a country has no row for an office, either nobody searched for an account or none was found. The roster does not tell these apart, so shares of countries are of what is listed.',
    office: 'Office',
    officeCountries: 'Countries and organisations',
    why: 'Why',
    noEntry: `no entry in ${studied}`,
    lost: (name: string, verdict: string) => `${name}: ${verdict}`,
  };
}

export type CoverageWords = ReturnType<typeof coverage>;
