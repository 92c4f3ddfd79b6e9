import type { AccountEvent } from '../../compare/account-events.ts';
import type { TieChange } from '../../compare/tie-changes.ts';
import { GROUP_PAIR_MODEL } from '../../graph/group-chance.ts';
import { NODE_DEFINITIONS, type NodeColumn } from '../../graph/measures.ts';
import { RANK_DOUBT_MODEL } from '../../graph/rank-doubt.ts';
import { countryByCode } from '../../roster/countries.ts';
import {
  claimText,
  isTaken,
  type ReadBasis,
  type ReadClaim,
  verdictMeaning,
} from '../../roster/read-basis.ts';
import type { Verdict } from '../../roster/verdict.ts';
import type { Source, Unit } from '../../study/study.ts';
import { englishActivity } from './english-activity.ts';
import { type NumberText, numberText } from './number-text.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const NUMBERS: NumberText = numberText({
  group: ',',
  decimal: '.',
  percent: '%',
  under: 'under',
  over: 'over',
  and: 'and',
  isOne: (value) => value === 1,
  other: { one: 'other', many: 'others' },
  date: (year, month, day) => `${day} ${MONTHS[month]} ${year}`,
});

const { count, counted, decimal, form, leastP, list, others, share } = NUMBERS;

/** A share of at least a thousandth in percent, with a decimal only where it is needed. */
/** Percentage points, with a digit more for every tenth below one. */
const points = (value: number) =>
  decimal(value * 100, [0.01, 0.001, 0.0001].filter((step) => value < step).length);

/** The name where the code is known. */
const countryName = (code: string): string => countryByCode(code)?.name ?? code;

const AROUND_COUNTRY = /\baround ([A-Z]{2})$/;

/** What was counted on the way, one and many. */
const COUNTED: Readonly<Record<string, readonly [one: string, many: string]>> = {
  duplicates: ['follow that was there twice', 'follows that were there already'],
  self_follows: ['follow of an account by itself', 'follows of accounts by themselves'],
  unknown_endpoints: [
    'follow to or from an account that is not listed',
    'follows to or from accounts that are not listed',
  ],
  outside_follows: ['follow to an account outside', 'follows to accounts outside'],
  merged_accounts: ['account that was listed twice', 'accounts that were listed twice'],
};

const countedAs = (name: string, value: number): string => {
  const words = COUNTED[name];
  return words === undefined ? `${name.replaceAll('_', ' ')} ${count(value)}` : counted(value, ...words);
};

/** What the nodes of the graph are called. */
const UNITS: Readonly<Record<Unit, readonly [one: string, many: string]>> = {
  account: ['account', 'accounts'],
  actor: ['actor', 'actors'],
  country: ['country or organisation', 'countries and organisations'],
};

/**
 * Every message of the report.
 * @param unit what the nodes of the graph are.
 * @param source what their accounts are from.
 */
export function english(unit: Unit, source: Source) {
  const studied = source === 'roster' ? 'the roster' : 'the network';
  const [one, many] = UNITS[unit];
  const article = /^[aeiou]/.test(one) ? 'an' : 'a';
  /** `1 account`, `2 accounts` */
  const nodes = (value: number) => counted(value, one, many);
  const activity = englishActivity(NUMBERS);
  const entryWord = source === 'roster' ? 'an entry' : 'an account';
  /** How much there is at all. */
  const listed = (entries: number) =>
    source === 'roster'
      ? `The roster has ${counted(entries, 'entry', 'entries')}`
      : `The network that was imported has ${counted(entries, 'account')}`;
  /** What happened to things of which some may be none: `3 follows formed and 1 ended`, `no follow formed or ended`. */
  const changed = (
    parts: readonly (readonly [value: number, verb: string])[],
    what: string,
    none: readonly string[],
  ) => {
    const some = parts.filter(([value]) => value > 0);
    if (some.length === 0) return `no ${what} ${none.join(' or ')}`;
    return list(some.map(([value, verb], k) => `${k === 0 ? counted(value, what) : count(value)} ${verb}`));
  };
  const newTies = (of: Readonly<Record<TieChange, number>>) => {
    const unsure = of['not-comparable-before'];
    const parts = [
      ...(of.formed > 0 ? [`${count(of.formed)} formed`] : []),
      ...(of.joined > 0 ? [`${count(of.joined)} joined ${studied} with ${article} ${one}`] : []),
      ...(unsure > 0
        ? [`of ${count(unsure)} it cannot be said whether ${form(unsure, 'it is', 'they are')} new`]
        : []),
    ];
    return parts.length === 0
      ? 'None is new: '
      : `Besides those that ${of.remade > 0 ? 'are there in both' : 'still stand'}, ${list(parts)}: `;
  };
  const capital = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

  return {
    code: 'en',
    name: 'English',
    ...NUMBERS,

    /** The country's name where its code is known. */
    country: countryName,
    /** A value of a roster column as it is read; unknown ones as they are. */
    value: (_attribute: string, value: string): string => value,
    attribute: (attribute: string): string => attribute,
    network: (network: string): string =>
      ({ bluesky: 'Bluesky', mastodon: 'Mastodon', sandbox: 'the sandbox', x: 'X' })[network] ?? network,
    verdict: (verdict: Verdict): string => verdict,
    verdictCount: (verdict: Verdict, entries: number): string => `${count(entries)} ${verdict}`,
    verdictMeaning: (verdict: Verdict, basis: ReadBasis): string => verdictMeaning(verdict, basis),
    yes: 'yes',
    no: 'no',
    notKnown: 'not known',
    nodes,

    /** Heads of columns that several tables have. */
    head: {
      rank: 'Rank',
      rankRange: 'Rank, 95% range',
      account: capital(one),
      accounts: capital(many),
      country: 'Country',
      region: 'Region',
      mutualTies: 'Mutual ties',
      atMost: 'At most',
      followers: 'Followers',
      follows: 'Follows',
      followsBack: 'Follows back',
      shareOfOthers: 'Share of others',
      share: 'Share',
      number: 'Number',
      meaning: 'Meaning',
    },

    report: {
      title: (snapshot: string, network: string, date: string) =>
        `Who follows whom: ${snapshot}, ${network}, ${date}${{ account: '', actor: ', actor by actor', country: ', country by country' }[unit]}`,
      otherLanguages: (links: readonly string[]) => `In another language: ${list(links)}.`,
      summary: 'In short',
      simulated: (value: number) =>
        unit === 'country'
          ? `**Simulated data.** The accounts of the ${nodes(value)} of this report and their ties are invented; nothing here is about real people or real countries.`
          : `**Simulated data.** The ${nodes(value)} of this report, their names and their ties are invented; nothing here is about real people.`,
      rehearsed:
        '**Simulated data.** This is a rehearsal: accounts and their names are those of a roster, and everything else about them, who follows whom above all, is invented. Nothing here is about the people behind them.',
      derived: (source: string, date: string) =>
        `**Derived network.** It holds the ties of ${source} that still stood when that was read and were declared by ${date}. Ties that had ended by then are invisible: a tie that is missing here may have been there.`,
      contents: 'Contents',
      skip: 'To the report',
      folder: 'Links to tables and pages of countries lead into the folder that this page is part of.',
    },

    subPage: {
      simulated:
        '**Simulated data.** Accounts, names and ties are invented; nothing here is about real people.',
      partOf: (path: string, snapshot: string, date: string) =>
        `Part of the [report](${path}) on snapshot ${snapshot}, ${date}.`,
    },

    ranked: {
      leads: (name: string) => `${name} leads`,
      share: (names: string) => `${names} share first place`,
      cut: (value: number, rank: number, each: string, file: string) =>
        `${nodes(value)} share rank ${count(rank)}, with ${each} each (${file}).`,
    },

    chance: {
      /** @param draws of which none was as far out, where p is the least that they can give; else 0. */
      p: (p: number, draws: number) => {
        if (draws > 0) return `p ≤ ${leastP(p)}, none of ${count(draws)} draws`;
        return p < 0.001 ? 'p < 0.001' : `p = ${decimal(p, 3)}`;
      },
      figures: (mean: string, sd: string, p: string) => `${mean} ± ${sd} by chance, ${p}`,
    },

    unknown: {
      none: `No tie between the ${many} is unknown.`,
      some: (unknown: number, possible: number) =>
        `Of the ${count(possible)} ties there could be, ${count(unknown)} (${share(unknown / possible)}) ${form(unknown, 'is unknown; it is', 'are unknown; they are')} listed in unknown.csv. A figure that would need an unknown tie is left empty or given with its bounds.`,
      knownEdges: (edges: number) =>
        `Path, walk and spectral measures are computed on the ${counted(edges, 'known follow')}; unknown ties could change them.`,
    },

    study: {
      heading: 'What was studied',
      scope: (value: number, network: string, date: string, snapshot: string) =>
        `This report describes who follows whom among the ${form(value, `one ${one}`, nodes(value))} of ${source === 'roster' ? `the roster that existed on ${network} on ${date}` : `the network that was imported: ${network}, ${date}`}. It was made from the sealed snapshot ${snapshot}, and can be made again from it to the byte.`,
      meaning: {
        shown: 'the network’s servers show that the source follows the target',
        declared: 'the source’s own records declare that it follows the target',
        given: 'the files that were imported say that the source follows the target',
      },
      ties: (meaning: string, whole: boolean, edges: number) =>
        `A tie runs from source to target: ${meaning}. Only ties between ${many} of ${studied} are studied. ${edges === 0 ? `${whole ? 'There is none' : 'None is known'}` : `${whole ? form(edges, 'It is', 'They are') : 'What is known of them is'} ${counted(edges, 'follow')}`}.`,
      /** How accounts are taken together, where nodes are not accounts. */
      unit: {
        account: '',
        actor:
          'The accounts of one actor are taken together: an actor follows another where any of its accounts follows any of the other’s. What they post is studied by account, in a report of accounts.',
        country:
          'The accounts of one country are taken together: a country follows another where any of its accounts follows any of the other’s. What they post is studied by account, in a report of accounts.',
      },
    },

    coverage: {
      about: 'Coverage',
      heading: 'Coverage',
      roster: (entries: number, value: number) =>
        source === 'import' && entries === value
          ? `The network that was imported has ${counted(value, 'account')}; ${form(value, 'it is', 'they are')} the graph’s ${form(value, 'node', 'nodes')}`
          : `${listed(entries)}; ${nodes(value)} ${form(value, 'exists on that date and is', 'exist on that date and are')} the graph’s nodes`,
      /** Accounts that were taken together, where nodes are not accounts. */
      rosterOfUnits: (entries: number, accounts: number, units: number, unitless: number) =>
        `${listed(entries)}; ${counted(accounts, 'account')} ${form(accounts, 'exists', 'exist')} on that date. They are taken together as ${nodes(units)}, the graph’s nodes${unitless === 0 ? '' : `; ${counted(unitless, 'account')} ${form(unitless, 'belongs', 'belong')} to none and ${form(unitless, 'is', 'are')} left out`}.`,
      absentEntries: (value: number, why: string) =>
        `${count(value)} ${form(value, 'entry stands', 'entries stand')} for no account then: ${why}.`,
      holders: (persons: number, institutions: number) =>
        `The accounts belong to ${list([
          ...(persons > 0 ? [counted(persons, 'person')] : []),
          ...(institutions > 0 ? [counted(institutions, 'institution')] : []),
        ])}.`,
      noCountry: source === 'roster' ? 'The roster states no country.' : '',
      /** A column and the accounts of which the roster leaves it empty. */
      emptyIn: (column: string, empty: number) => `${column} (${counted(empty, 'account')})`,
      unstated: (columns: string) =>
        `Empty in ${studied}: ${columns}. What compares accounts by these leaves them out, or puts them under “(none)”.`,
      /** @param others accounts of which no country is stated. */
      onlyCountry: (country: string, accounts: number, others: number) =>
        others === 0
          ? `All of them are of one country: ${country}.`
          : `${counted(accounts, 'account is', 'accounts are')} of one country, ${country}; of the others none is stated.`,
      members: (members: number, of: number, beside: number) =>
        `${count(members)} of the ${count(of)} members of the United Nations (${share(members / of)}) have at least one of these accounts${beside === 0 ? '' : `, beside ${counted(beside, 'other country or organisation', 'other countries and organisations')}`}.`,
      /** Who is covered, in one sentence; `members` is -1 where countries are not compared. */
      sentence: (
        value: number,
        members: number,
        of: number,
        beside: number,
        observed: number,
        basis: ReadBasis,
      ) => {
        const more =
          beside === 0
            ? ''
            : ` and of ${counted(beside, 'other country or organisation', 'other countries and organisations')}`;
        const countries =
          members < 0
            ? ''
            : `, of ${count(members)} of the ${count(of)} members of the United Nations (${share(members / of)})${more}`;
        const part = observed === 0 ? 'none of them' : `${count(observed)} (${share(observed / value)})`;
        const seen = value === observed ? 'all of them' : part;
        const whose =
          value === 1
            ? `its follows ${isTaken(basis) ? 'are' : 'were'}`
            : `the follows of ${seen} ${isTaken(basis) ? 'are' : 'were'}`;
        const word =
          basis === 'word' && observed > 0
            ? ` on the word of whoever imported ${form(value, 'it', 'them')}`
            : '';
        const not = value === 1 && observed === 0 ? ' not' : '';
        return `${nodes(value)}${countries}; ${whose}${not}${isTaken(basis) ? ' taken as' : ''} read to the end${word}.`;
      },
      allObserved: (taken: boolean, of: number) =>
        `${form(of, 'Its follows', 'The follows of all of them')} ${taken ? 'are taken as read' : 'were read'} to the end.`,
      observed: (observed: number, of: number, taken: boolean) =>
        observed === 0
          ? `${form(of, `Its follows ${taken ? 'are not taken as read' : 'were not read'}`, `The follows of none of the ${nodes(of)} ${taken ? 'are taken as read' : 'were read'}`)} to the end: what is not among the known ones may be there all the same.`
          : `The follows of ${nodes(observed)} (${share(observed / of)}) ${taken ? 'are taken as read to the end, so that what is not among them counts as not being there' : 'were read to the end, so that what is not among them is known not to be there'}.`,
      /** What counts as read and on whose word; '' where it was crawled. */
      claim: (claim: ReadClaim): string => claimText(claim),
      verdict: 'Verdict',
      entries: source === 'roster' ? 'Entries' : capital(many),
      inGraph: 'In the graph',
      itsFollows: 'Its follows',
      all: 'all',
      notAll: 'not all',
      unseen: source === 'roster' ? 'Who could not be seen:' : 'Who was not read to the end:',
      unseenOf: (verdict: Verdict, names: readonly string[], rest: number) =>
        `**${verdict}**: ${names.join('; ')}${rest > 0 ? `; and ${others(rest)} (coverage.csv)` : ''}`,
      unMembers: 'UN members',
      withAccount: 'with an account',
      persons: 'Persons',
      institutions: 'Institutions',
      observedHead: 'Observed',
      pages: (path: string) =>
        `Every country and organisation with ${entryWord} in ${studied} has a [page of its own](${path}).`,
      absentMembers: (absent: number, names: string) =>
        `${counted(absent, 'member')} of the United Nations ${form(absent, 'has', 'have')} no account in the graph${names === '' ? ' (countries.csv)' : `: ${names}`}.`,
    },

    connected: {
      heading: 'Best connected',
      mutualTies: (value: number) => counted(value, 'mutual tie'),
      unranked: `No ${one} is ranked by its mutual ties, since the follows of none were read to the end; nodes.csv has their bounds.`,
      none: `No two ${many} are known to follow each other.`,
      noneRead: (pairs: number) =>
        `No ${one} whose follows were read to the end is known to have a mutual tie: the ${counted(pairs, 'mutual pair')} that ${form(pairs, 'is known is', 'are known are')} between others.`,
      sentence: (leader: string, ties: number, single: boolean, ofOthers: number, otherCount: number) =>
        `${leader} with ${counted(ties, 'mutual tie')}${single ? '' : ' each'}: ${share(ofOthers)} of the ${count(otherCount)} other ${many} follow and are followed back.`,
      certain: `That does not depend on what is unknown: no other ${one} could have more, were all its unknown ties there.`,
      rivals: (value: number, names: string) =>
        `That holds for what is known. Were all unknown ties there, ${count(value)} other ${form(value, `${one} could have more`, `${many} could have more`)}: ${names}.`,
      atMost: (name: string, value: number) => `${name}, at most ${count(value)}`,
      unread: (value: number, names: readonly string[], rest: number) =>
        `${nodes(value)} without a rank, since ${form(value, 'its', 'their')} follows were not read to the end, might belong in this table: ${names.join('; ')}${rest === 0 ? '' : `; and ${others(rest)}`}.`,
      rangesNote: (unread: number) =>
        `Ranges of ranks count the ${nodes(unread)} whose follows were not read to the end as well, which ${form(unread, 'has', 'have')} no rank of ${form(unread, 'its', 'their')} own; each contains the rank beside it.`,
      anyTie: (observed: number, withTie: number, ofObserved: number) =>
        withTie === observed && observed > 1
          ? `${observed === 2 ? 'Both' : `All ${count(observed)}`} observed ${many} have at least one mutual tie.`
          : withTie === 0
            ? `${observed === 1 ? `The observed ${one}` : `None of the ${count(observed)} observed ${many}`} has ${observed === 1 ? 'no' : 'a'} mutual tie.`
            : `Of the ${counted(observed, `observed ${one}`, `observed ${many}`)}, ${count(withTie)} (${share(ofObserved)}) ${form(withTie, 'has', 'have')} at least one mutual tie and ${count(observed - withTie)} ${form(observed - withTie, 'has', 'have')} none.`,
      groups: `First within each group, by mutual ties with all ${many} as far as they are known:`,
      by: 'By',
      group: 'Group',
      first: 'First within it',
      shareOfAll: 'Share of all others',
      unknown: 'unknown',
      nobody: 'none',
    },

    followed: {
      heading: 'Followed by peers',
      followers: (value: number) => counted(value, 'follower'),
      none: `No ${one} is known to be followed by another.`,
      sentence: (leader: string, followers: number, single: boolean) =>
        `${leader} with ${counted(followers, 'follower')} in ${studied}${single ? '' : ' each'}`,
      ofObserved: (text: string, ofObserved: number, otherCount: number) =>
        `${text}, ${share(ofObserved)} of the ${counted(otherCount, `other observed ${one}`, `other observed ${many}`)}.`,
      /** Where accounts that were not read to the end are among the followers. */
      withUnread: (text: string, seen: number, otherCount: number, unread: number) =>
        seen === 0
          ? `${text}, none of whose follows were read to the end.`
          : `${text}: ${count(seen)} of the ${counted(otherCount, `other observed ${one}`, `other observed ${many}`)} (${share(seen / otherCount)}), and ${count(unread)} whose follows were not read to the end.`,
      unseen: 'Follows that could not be seen would add to these counts (unknown.csv).',
      doubt: (unread: number) =>
        `Followers are those that are known: each count could be higher by ${form(unread, `one, the ${one}`, `up to the ${count(unread)} ${many}`)} whose follows were not read to the end.`,
      shareOfObserved: 'Share of observed others',
      reserved: (of: number, value: number, names: readonly string[], rest: number) =>
        `Of the ${nodes(of)} above, ${count(value)} ${form(value, 'follows', 'follow')} back fewer than a tenth of the ${many} that follow them: ${names.join('; ')}${rest === 0 ? '' : `; and ${others(rest)}`}.`,
    },

    unreturned: {
      heading: 'Unreturned attention',
      counted:
        'Counted are pairs of which both directions are known and one follows the other without being followed back.',
      none: 'No follow is known to be unreturned.',
      noneRead: `No ${one} whose follows were read to the end is known to court in vain.`,
      courting: (leader: string, value: number, single: boolean) =>
        `Of those who court, ${leader} with ${counted(value, 'follow')}${single ? '' : ' each'} that ${form(value, 'is', 'are')} not returned.`,
      courts: 'Courts',
      unreturned: 'Unreturned follows',
      unreturnedFollows: (value: number) => counted(value, 'unreturned follow'),
      courted: (leader: string, value: number, single: boolean) =>
        `Of those who are courted, ${leader} with ${counted(value, 'follower')}${single ? '' : ' each'} not followed back.`,
      courtedHead: 'Courted',
      notFollowedBack: 'Followers not followed back',
      suchFollowers: (value: number) => counted(value, 'such follower'),
      everyone: (observed: number) =>
        `Every one of the ${counted(observed, `observed ${one}`, `observed ${many}`)} follows at least one other ${one} of ${studied}.`,
      nobody: (silent: number, observed: number, names: string) =>
        silent === observed
          ? `${form(observed, `The observed ${one} follows`, `None of the ${count(observed)} observed ${many} follows`)} ${form(observed, 'nobody', 'anybody')} in ${studied}: ${names}.`
          : `${count(silent)} of the ${counted(observed, `observed ${one}`, `observed ${many}`)} (${share(silent / observed)}) ${form(silent, `follows nobody in ${studied}`, `follow nobody in ${studied}; the most followed of them come first`)}: ${names}.`,
      nobodyAtAll: (silent: number, whole: number) =>
        `${form(silent, 'It', `${count(whole)} of them`)} ${form(whole, 'follows', 'follow')} nobody at all.`,
    },

    reciprocity: {
      heading: 'Reciprocity',
      undefined: 'There is no follow of which the reverse is known, so reciprocity is undefined.',
      sentence: (value: number) => `${share(value)} of the follows whose reverse is known are returned.`,
      rho: (density: number, rho: number) =>
        `Set against the density of ${share(density)}, that is ρ = ${decimal(rho, 3)}, where 0 is as many returned as there are ties at all and 1 is all.`,
      chance: (pairs: number, verdict: 'more' | 'less' | 'same', figures: string) =>
        `The ${counted(pairs, 'mutual pair')} ${form(pairs, 'is', 'are')} ${{ more: 'more than', less: 'fewer than', same: 'within what' }[verdict]} chance would give (${figures}), with every ${one}’s number of follows and followers as it is.`,
      pairs: 'Pairs',
      state: {
        mutual: ['mutual', 'each follows the other'],
        'one-way': ['one-way', 'one follows the other, who does not follow back'],
        null: ['null', 'neither follows the other'],
        unknown: ['unknown', 'at least one direction is not known'],
      } satisfies Record<string, readonly [string, string]>,
    },

    mixing: {
      heading: 'Mixing between groups',
      by: (attribute: string) => `By ${attribute}`,
      noValue: (attribute: string) => `No ${one} has a value of ${attribute}; there is nothing to compare.`,
      oneGroup: (group: string) => `All ${many} are of one group, ${group}; there is nothing to compare.`,
      /** Where nothing is compared, what could be. @param flag the option that asks for the first of them. */
      couldCompare: (columns: readonly string[], flag: string) =>
        `No groups are compared here. What is known of the ${many} would allow it by ${list(columns)}, for example with \`${flag}\`.`,
      noFollow: 'There is no follow to compare.',
      stay: (total: number, within: number, attribute: string) =>
        `Of ${counted(total, 'known follow')}, ${count(within)} (${share(within / total)}) ${form(within, 'stays', 'stay')} within one ${attribute}`,
      chance: (stay: string, verdict: 'more' | 'less' | 'same', figures: string) =>
        `${stay}: ${{ more: 'more than', less: 'fewer than', same: 'within what' }[verdict]} chance would give (${figures}), with every ${one}’s number of follows and followers as it is.`,
      dealt: (mean: string, sd: string, p: string) => `; with labels dealt at random ${mean} ± ${sd}, ${p}`,
      ei: (value: string, tested: string) =>
        `The E–I index is ${value} (−1 where every follow stays in its group, 1 where none does${tested}).`,
      assortativity: (value: string, tested: string) =>
        `Newman’s assortativity is ${value} (1 where every follow stays in its group, 0 where groups do not matter${tested}).`,
      pair: (source: string, target: string, observed: number, expected: string) =>
        `${source} → ${target} (${count(observed)} against ${expected})`,
      rule: (p: string, expected: number) =>
        `(adjusted p < ${p}, at least ${count(expected)} follows expected)`,
      noPair: (rule: string) => `No ordered pair of different groups is told from chance ${rule}.`,
      pairs: (told: number, of: number, rule: string, more: readonly string[], fewer: readonly string[]) =>
        `Between different groups, ${told === 2 && of === 2 ? 'both' : `${count(told)} of ${count(of)}`} ordered pairs of groups ${form(told, 'is', 'are')} told from chance ${rule}; ${[
          ...(more.length > 0 ? [`most above expectation are ${list(more)}`] : []),
          ...(fewer.length > 0 ? [`most below it are ${list(fewer)}`] : []),
        ].join('; ')}.`,
      fromTo: 'From ↓ to →',
      allFollows: 'All follows',
      ownGroup: 'Own group',
      rest: (shown: number, attribute: string, rest: number, file: string) =>
        `The ${count(shown)} largest groups by ${attribute} are shown; ${others(rest)} and all figures: ${file}.`,
    },

    isolates: {
      heading: 'Isolates and reach',
      none: `No ${one} is isolated: each follows another, or is followed by one.`,
      some: (isolates: number, names: string) =>
        `${nodes(isolates)} ${form(isolates, 'has', 'have')} no known tie to any other: ${names}.`,
      unread: (unread: number, of: number) =>
        `${unread === of ? form(unread, 'It', 'They') : `${count(unread)} of them`} ${form(unread, 'was', 'were')} not read to the end and may follow others all the same.`,
      whole: `All ${many} hang together in one component when the direction of ties is ignored.`,
      parts: (parts: number, largest: number, of: number) =>
        `When the direction of ties is ignored, the network falls into ${counted(parts, 'component')}; the largest holds ${nodes(largest)} (${share(largest / of)}).`,
      reach: (largest: number, known: boolean, mean: number, diameter: number) =>
        `${nodes(largest)} can each reach each other${known ? ' along known follows' : ' along follows'}, in ${decimal(mean, 2)} steps on average and at most ${count(diameter)}.`,
    },

    clusters: {
      heading: 'Clusters',
      /** A cluster's name, made of values of the roster and of `around` one of its members. */
      name: (name: string) =>
        unit === 'country' ? name.replace(AROUND_COUNTRY, (_, code) => `around ${countryName(code)}`) : name,
      graph: { mutual: 'mutual ties', directed: 'follows' },
      none: (graph: string) => `There are no ${graph}, and so no clusters.`,
      sentence: (graph: string, clusters: number, modularity: number) =>
        `The ${graph} fall into ${counted(clusters, 'cluster')} with a modularity of ${decimal(modularity, 3)}.`,
      outside: (none: number, graph: string, whole: boolean) =>
        `${nodes(none)} without ${whole ? '' : 'known '}${graph} ${form(none, 'belongs', 'belong')} to none.`,
      agreement: (runs: number, mean: number, least: number) =>
        least === 1 && runs > 1
          ? `All ${count(runs)} runs with different seeds find the same.`
          : `Over ${counted(runs, 'run')} with different seeds, the adjusted Rand index against the published clusters is ${decimal(mean, 3)} on average and ${decimal(least, 3)} at the least (1 where a run finds the same).`,
      closure: (transitivity: number) =>
        `Two mutual peers of ${article} ${one} are mutual peers of each other in ${share(transitivity)} of cases (transitivity)`,
      chance: (closure: string, verdict: 'more' | 'less' | 'same', figures: string) =>
        `${closure}, ${{ more: 'more often than', less: 'less often than', same: 'as often as' }[verdict]} chance would have it (${figures}), with every ${one}’s number of mutual ties as it is.`,
      cluster: 'Cluster',
      undecided: 'Undecided',
      stability: 'Stability',
      shared: 'What members share',
      sharedBy: (attribute: string, value: string, of: number, ofAll: number) =>
        `${attribute} ${value}: ${share(of)} (of all ${share(ofAll)})`,
      centre: 'Most mutual ties',
      more: (rest: number) => `${counted(rest, 'cluster')} more: clusters.csv.`,
      decided: (percent: number) =>
        `No ${one} sits with its cluster’s members in fewer than ${percent}% of the runs: none is undecided.`,
      undecidedOnes: (undecided: number, percent: number, names: string) =>
        `${nodes(undecided)} ${form(undecided, 'sits with its', 'sit with their')} cluster’s members in fewer than ${percent}% of the runs, and ${form(undecided, 'counts', 'count')} as undecided: ${names}.`,
    },

    activity,

    brokers: {
      heading: 'Brokers',
      failed: 'Betweenness could not be computed (see the notes under Method).',
      none: `No ${one} lies on a shortest chain of follows between two others.`,
      sentence: (leader: string, value: number, single: boolean) =>
        `Of brokers, ${leader} with a betweenness of ${decimal(value, 4)}${single ? '' : ' each'}: the mean share of the shortest chains of follows between two other ${many} that run through it.`,
      betweenness: 'Betweenness',
      clustering: 'Clustering',
    },

    changes: {
      heading: 'What changed',
      ties: 'Ties',
      mutualTies: 'Mutual ties',
      ranks: 'Ranks then and now',
      clusters: 'Clusters then and now',
      incomparable: 'What cannot be compared',
      snapshot: (name: string, date: string) => `${name} (${date})`,
      scope: (now: string, then: string, countThen: number, countNow: number, inBoth: number) =>
        `${now} is set against ${then}: ${nodes(countThen)} then, ${count(countNow)} now, ${count(inBoth)} in both.`,
      derived: (name: string, date: string) =>
        `${name} is derived from a later reading: it has the ties that still stood then and were declared by ${date}. Ties that ended before are invisible in it, and its roster is the later one; so only formed ties are told, and nothing of ${many}.`,
      reading: {
        shown: 'what the network shows',
        declared: `what ${many} declare`,
        given: 'what a file gave',
      },
      readingsDiffer: (readings: readonly (readonly [name: string, reading: string])[]) =>
        `The readings differ (${readings.map(([name, reading]) => `${name}: ${reading}`).join('; ')}): a tie may be in one and not in the other for that reason alone.`,
      panel: `Shares come first, since counts grow with ${studied}; the panel is the ${many} that are in both snapshots, and the ties among them alone.`,
      figure: 'Figure',
      older: 'Then',
      newer: 'Now',
      panelOlder: 'Panel, then',
      panelNewer: 'Panel, now',
      headline: {
        mutual_share_mean: `Mean share of the others with whom ${article} ${one} has a mutual tie`,
        density: 'Density: share of the possible follows that are there',
        reciprocity: 'Reciprocity: share of the follows that are returned',
        mutual_tie_share: `Share of ${many} with at least one mutual tie`,
      } as Readonly<Record<string, string>>,
      /** `ended` and `broken` are -1 where it cannot be told what ended. */
      sentence: (
        date: string,
        formed: number,
        ended: number,
        made: number,
        broken: number,
        unknown: number,
      ) =>
        ended < 0
          ? `Since ${date}, ${formed === 0 ? 'no follow' : counted(formed, 'follow')} formed; what ended cannot be told.`
          : `Since ${date}, ${changed(
              [
                [formed, 'formed'],
                [ended, 'ended'],
              ],
              'follow',
              ['formed', 'ended'],
            )} between ${many} that can be compared; ${changed(
              [
                [made, `${form(made, 'was', 'were')} made`],
                [broken, made > 0 ? 'broken' : `${form(broken, 'was', 'were')} broken`],
              ],
              'mutual tie',
              ['was made', 'broken'],
            )}.${unknown === 0 ? '' : ` ${counted(unknown, 'follow')} cannot be compared.`}`,
      comparable: `Every tie could be compared, but for those of ${many} in one snapshot only.`,
      notComparable: (now: number, before: number) =>
        `${list([
          ...(now === 0
            ? []
            : [
                `${counted(now, 'follow')} of then cannot be compared because what became of ${form(now, 'it', 'them')} is unknown now`,
              ]),
          ...(before === 0
            ? []
            : [
                `${counted(before, 'follow')} of now cannot because ${form(before, 'it was', 'they were')} unknown then`,
              ]),
        ])}; none of them counts as ended or formed.`,
      goneUnread: (gone: number) =>
        `${nodes(gone)} could be read to the end then and cannot now: what such ${article} ${one} follows is unknown, not ended.`,
      rows: `Every tie and mutual pair that changed, or cannot be compared, every ${one} to which something happened, and every sure move between clusters is a row of changes.csv.`,

      /** What became of every old tie, and where every new one comes from. */
      ofTies: (then: number, of: Readonly<Record<TieChange, number>>, tellsEnds: boolean, now: number) =>
        `Of ${counted(then, 'follow')} then, ${list([
          `${of.kept === 0 ? 'none' : count(of.kept)} still ${form(of.kept, 'stands', 'stand')}`,
          ...(of.remade > 0
            ? [`${count(of.remade)} ended and ${form(of.remade, 'was', 'were')} made again in between`]
            : []),
          ...(tellsEnds && of.ended > 0 ? [`${count(of.ended)} ended`] : []),
          ...(of.lost > 0
            ? [`${count(of.lost)} ${form(of.lost, 'was', 'were')} lost with ${article} ${one} that is gone`]
            : []),
          ...(of.left > 0 ? [`${count(of.left)} left ${studied} with ${article} ${one}`] : []),
          ...(of['not-comparable-now'] > 0
            ? [`of ${count(of['not-comparable-now'])} it cannot be said`]
            : []),
        ])}. ${newTies(of)}${counted(now, 'follow')} now.`,
      survival: (followed: number, kept: number) =>
        `Of the ${counted(followed, 'follow')} of then that can be followed to now, ${share(kept / followed)} ${form(kept, 'stands', 'stand')}.`,
      /** What the keys of records show of the ties that are in both. */
      keys: (stood: number, remade: number, unknown: number) =>
        `By the keys of their records, ${counted(stood, 'follow')} stood throughout${remade > 0 ? ` and ${count(remade)} ended and ${form(remade, 'was', 'were')} made again in between` : ''}${unknown > 0 ? `; of ${count(unknown)} that ${form(unknown, 'is', 'are')} in both it is not known` : ''}.`,
      meaning: {
        kept: 'kept',
        remade: 'remade: ended and made again',
        ended: 'ended',
        lost: `lost with ${article} ${one} that is gone`,
        left: `left ${studied} with ${article} ${one}`,
        'not-comparable-now': 'not comparable: unknown now',
        formed: 'formed',
        joined: `joined ${studied} with ${article} ${one}`,
        'not-comparable-before': 'not comparable: unknown then',
      } satisfies Record<TieChange, string>,
      reason: 'Reason',
      /** Why a tie is in its class, as changes.csv has it. */
      reasonText: (reason: string): string => reason,
      /** What became of the pairs that follow each other; `broken` is -1 where that cannot be told. */
      ofPairs: (
        kept: number,
        broken: number,
        made: number,
        others: { lost: number; left: number; joined: number; notComparable: number },
      ) => {
        const parts = [
          `${count(kept)} ${form(kept, 'stands', 'stand')}`,
          ...(broken < 0 ? [] : [`${count(broken)} broke`]),
          `${count(made)} ${form(made, 'was', 'were')} made`,
        ];
        const rest = [
          ...(others.lost > 0
            ? [`${count(others.lost)} ${form(others.lost, 'was', 'were')} lost with ${article} ${one}`]
            : []),
          ...(others.left > 0 ? [`${count(others.left)} left ${studied}`] : []),
          ...(others.joined > 0 ? [`${count(others.joined)} joined it`] : []),
          ...(others.notComparable > 0 ? [`${count(others.notComparable)} cannot be compared`] : []),
        ];
        const beside = rest.length === 0 ? '' : ` Of the others, ${list(rest)}.`;
        return `Of pairs that follow each other, ${list(parts)}.${beside}`;
      },
      busiest: 'Ranked by mutual ties made and broken together:',
      made: 'Mutual ties made',
      broken: 'Broken',
      changes: (value: number) => counted(value, 'change'),

      accountsUntold: `Of ${many} nothing is told, as one of the snapshots is derived from another.`,
      accountsSame: `The same ${many}, under the same handles and in the same offices.`,
      happened: 'What happened',
      which: 'Which',
      listed: (names: readonly string[], rest: number) =>
        `${names.join('; ')}${rest > 0 ? `; and ${others(rest)}` : ''}`,
      event: {
        joined: `joined ${studied}`,
        left: `left ${studied}`,
        'left-office': 'left office',
        'changed-office': 'changed office',
        'handed-over': 'handed over to another holder',
        renamed: 'renamed',
        'gone-unobservable': 'could be read or was there then, and not now',
        'came-back': 'could not be read or was not there then, and now is',
      } satisfies Record<AccountEvent['kind'], string>,
      happenedTo: (event: string, which: string) => `${capital(event)}: ${which}`,
      eventOf: (name: string, was: string, is: string) => `${name}: ${was} → ${is}`,
      leftOffice: (name: string, office: string, successor: string) =>
        `${name}: ${office}, now held by ${successor}`,
      /** An office abroad: `mission to FR`. */
      posting: (office: string, host: string) => `${office} to ${host}`,

      noRanks: `No ${one} is known to have a mutual tie now.`,
      rankNow: 'Rank now',
      shareNow: 'Share of others now',
      mutualNow: 'Mutual ties now',
      thenHead: 'then',
      dash: `– stands for ${article} ${one} that was not in ${studied} then, or not read.`,

      ofClusters: (of: 'mutual' | 'directed', then: number, now: number, persist: number) =>
        `${counted(then, 'cluster')} of ${of === 'mutual' ? 'mutual ties' : 'follows'} then, ${count(now)} now; ${count(persist)} ${form(persist, 'persists and keeps its number and name', 'persist and keep their numbers and names')}.`,
      /** Names of clusters that go on, but with no member for sure. */
      unsure: (clusters: number, names: string) =>
        `No ${one} sits in ${names} for sure in both years, so it is not sure either that ${form(clusters, 'it persists', 'they persist')}.`,
      sureAlone: `Stayed, moved in and moved out count ${many} that sit with their cluster for sure in both years, and no others.`,
      move: (name: string, from: string, to: string) => `${name} from “${from}” to “${to}”`,
      moves: (value: number, names: string) =>
        `${value === 0 ? `No ${one}` : nodes(value)} moved from one to another for sure${names === '' ? '' : `: ${names}`}.`,
      undecided: (value: number, sureFrom: number) =>
        `Of ${nodes(value)} it cannot be said, as ${form(value, 'it sits with its cluster', 'they sit with their cluster')} in fewer than ${count(Math.round(sureFrom * 100))}% of the runs then or now.`,
      cluster: 'Cluster',
      jaccard: 'Jaccard',
      stayed: 'Stayed',
      movedIn: 'Moved in',
      movedOut: 'Moved out',

      /** On the page of a country. */
      ofCountry: (
        date: string,
        snapshot: string,
        formed: number,
        ended: number,
        elsewhere: number,
        unknown: number,
      ) =>
        `Since ${date} (snapshot ${snapshot}), with ${many} abroad: ${counted(formed, 'follow')} formed, ${count(ended)} ended; ${count(elsewhere)} came or went with ${article} ${one}, and of ${count(unknown)} it cannot be said.`,
      withAbroad: `With ${many} abroad`,
      withAbroadRows: {
        formed: 'follows formed',
        ended: 'follows ended',
        made: 'mutual ties made',
        broken: 'mutual ties broken',
      },
    },

    published: {
      heading: 'Beside earlier studies',
      intro:
        'From 2012 to 2020 Twiplomacy looked at the personal and institutional accounts that heads of state, heads of government and foreign ministers of the world had on Twitter, and published the same two figures of them. Counts are divided by n − 1, since n grew from year to year; years of which no source is known are left out.',
      own: (network: string, otherCount: number, parts: readonly string[]) =>
        `Here, on ${network}, of the ${count(otherCount)} other ${many} ${list(parts)}.`,
      ownShare: (measure: 'mutual' | 'in_degree', own: number, least: number, most: number) =>
        `${share(own)} ${{ mutual: `follow and are followed back by the best connected ${one}`, in_degree: `are known to follow the ${one} most followed` }[measure]} (published: ${share(least)} to ${share(most)})`,
      year: 'Year',
      first: { mutual: 'Best connected', in_degree: 'Most followed by peers' },
      shareOfOthers: 'Share of n − 1',
      source: 'Source',
      each: (value: number) => `${nodes(value)} each`,
      thisStudy: 'this study',
      anyTie: (own: number, observed: number, then: readonly string[]) =>
        `At least one mutual tie: ${share(own)} of the ${counted(observed, `observed ${one}`, `observed ${many}`)} here; published ${list(then)}.`,
      anyTieThen: (value: number, accounts: number, year: number) =>
        `${share(value)} of ${count(accounts)} in ${year}`,
      noTest:
        'This is no test: the studies differ in network, roster and reading, and figures of the past are those that were printed. All of them with their sources: data/published-series.csv of entente.',
    },

    /** Pages of countries and of regions. */
    page: {
      allCountries: 'All countries',
      index: 'Countries and organisations',
      entries: (value: number, regions: readonly string[]) =>
        `${counted(value, 'country or organisation has', 'countries and organisations have')} ${entryWord} in ${studied}. By region: ${list(regions)}.`,
      accounts: 'Accounts',
      read: 'Read',
      followersAbroad: 'Followers abroad',
      followsAbroad: 'Follows abroad',
      mutualAbroad: 'Mutual ties abroad',
      tieByTie:
        'Follows and mutual ties are counted tie by tie, as far as they are known; – is unknown or not there.',
      region: (accounts: number, countries: number, read: number, taken: boolean) =>
        `${counted(accounts, 'account')} of ${counted(countries, 'country or organisation', 'countries and organisations')}; the follows of ${count(read)} ${taken ? 'are taken as read' : 'were read'} to the end.`,
      withoutEntry: (names: readonly string[]) => `Without ${entryWord} in ${studied}: ${list(names)}.`,
      rankHere: 'Rank here',
      rankOfAll: 'of all',

      noneExists: `No ${one} exists on that date.`,
      followers: (own: number, followers: number, abroad: number, perhaps: number) =>
        `${nodes(own)}, followed by ${count(followers)} of the ${nodes(abroad)} abroad${perhaps === 0 ? '' : ` (of ${count(perhaps)} more it is unknown)`}.`,
      follows: (own: number, follows: number, abroad: number, pairs: number, isOpen: boolean) =>
        `${form(own, 'It follows', 'They follow')} ${count(follows)} of the ${nodes(abroad)} abroad; ${isOpen ? 'at least ' : ''}${counted(pairs, 'pair')} ${form(pairs, 'follows', 'follow')} each other.`,
      followsUnknown: (own: number) => `Whom ${form(own, 'it follows', 'they follow')} is unknown.`,
      unread: (unread: number) =>
        `What ${nodes(unread)} of these ${form(unread, 'follows', 'follow')} was not read: it is unknown, and not counted.`,
      gone: (entries: number) =>
        `Besides, ${counted(entries, 'entry', 'entries')} of ${studied} ${form(entries, 'stands', 'stand')} for no account on that date.`,
      office: 'Office',
      type: 'Type',
      followsRead: 'Follows read',
      rankThen: 'Rank then',
      ranksNote: `Followers, follows and mutual ties count ${many} of ${studied}, at home and abroad; ranks are among all of them; – is unknown or not there.`,

      byRegion: 'Ties by region',
      followsFrom: 'Follows from there',
      followsTo: 'Follows to there',
      noTie: `No tie with ${article} ${one} abroad is known.`,
      atLeast: (value: number) => `≥ ${count(value)}`,
      atLeastNote: '≥ marks a number of mutual ties to which unknown ties could add.',

      unreturned: 'Unreturned between countries',
      courting: (value: number, names: string) =>
        `${counted(value, 'country or organisation follows', 'countries and organisations follow')} without any of their accounts being followed: ${names}.`,
      courted: (value: number, names: string) =>
        `${counted(value, 'country or organisation is', 'countries and organisations are')} followed without any of their accounts following: ${names}.`,
      noneKnown: 'None is known.',
      oneDirection: (value: number) =>
        `Of ${counted(value, 'country or organisation', 'countries and organisations')} one direction is unknown.`,

      reach: 'Who follows only the person, or only the office',
      oneKind: 'There is only one kind of account, so there is nothing to set apart.',
      onlyReach: (of: 'person' | 'office', value: number, names: string, unknown: number) => {
        const whom =
          of === 'person'
            ? 'a person’s own account and none of an office'
            : 'an account of an office and none of a person';
        const doubt = unknown === 0 ? '' : ` Of ${count(unknown)} more it is unknown.`;
        return `${nodes(value)} abroad ${form(value, 'follows', 'follow')} ${whom}${names === '' ? '' : `: ${names}`}.${doubt}`;
      },

      missions: 'Missions',
      missionsOf: (where: 'abroad' | 'here', value: number, judged: number, followed: number) =>
        `${{ abroad: 'Abroad', here: 'Of others, here' }[where]}: ${counted(value, 'mission or ambassador', 'missions and ambassadors')}; of the ${count(judged)} of which it is known, ${count(followed)} ${form(followed, 'is', 'are')} followed by the ministry of the host.`,
      mission: 'Mission',
      missionOf: 'Of',
      host: 'Host',
      ministry: 'Ministry of the host',
      ministryFollows: 'Ministry follows it',
      missionFollows: 'It follows the ministry',
      notInRoster: `not in ${studied}`,
      tie: { yes: 'yes', no: 'no', unknown: 'unknown' },

      tiesOfEach: `Ties of each ${one}`,
      tiesOf: (name: string, read: boolean) =>
        `${name}:${read ? '' : ' Whom it follows was not read; what is known of that is listed.'}`,
      noTieOf: (name: string, read: boolean) =>
        `${name}: no tie with ${article} ${one} abroad is known.${read ? '' : ' Whom it follows was not read; what is known of that is listed.'}`,
      abroad: 'Abroad',
      tieKind: {
        mutual: 'mutual',
        oneWayIn: 'follow it, not followed back',
        inBackUnknown: 'follow it, unknown whether followed back',
        oneWayOut: 'followed by it, do not follow back',
        outBackUnknown: 'followed by it, unknown whether they follow back',
      },
    },

    /** Titles, units, legends and descriptions of the figures, as plain text. */
    figure: {
      /** `observed` of the nodes were read to the end. */
      source: (
        snapshot: string,
        simulated: boolean,
        network: string,
        date: string,
        value: number,
        observed: number,
      ) =>
        `Source: snapshot ${snapshot}${simulated ? ' (simulated data)' : ''}, ${network}, ${date}; n = ${nodes(value)}, ${observed === value ? 'all' : count(observed)} observed.`,
      comparedSource: (
        snapshots: readonly [then: string, now: string],
        simulated: boolean,
        network: string,
        dates: readonly [then: string, now: string],
        values: readonly [then: number, now: number],
      ) =>
        `Source: snapshots ${list(snapshots)}${simulated ? ' (simulated data)' : ''}, ${network}, ${list(dates)}; n = ${count(values[0])} and ${nodes(values[1])}.`,

      connected: {
        unit: `Mutual ties: ${many} of ${studied} that follow ${article} ${one} and that it follows`,
        atMost: 'at most, if all unknown ties are there',
        alt: (value: number, first: readonly string[]) =>
          `Bars of the ${nodes(value)} with most mutual ties: ${first.join(', ')} …`,
      },

      courtship: {
        title: 'Who courts, who is courted',
        unit: (leftOut: number) =>
          `Number of ${many} of ${studied} that follow ${article} ${one}, against the number it follows; both axes are square roots${leftOut === 0 ? '' : `; ${nodes(leftOut)} whose follows are not known ${form(leftOut, 'is', 'are')} left out`}`,
        follows: `follows in ${studied} →`,
        followers: `followers in ${studied} →`,
        diagonal: 'as many followers as follows; above: courted, below: courting',
        alt: (value: number) =>
          `Scatter of ${nodes(value)} by follows and followers in ${studied}; above the dashed line are those with more followers than follows.`,
      },

      mixing: {
        title: (attribute: string) => `Mutual ties by ${attribute}`,
        unit: (shown: number, of: number) =>
          `Number of mutual pairs, and their share of all pairs between two groups of which both directions are known${shown === of ? '' : `; the ${count(shown)} largest of ${count(of)} groups`}`,
        alt: (attribute: string, within: readonly (readonly [group: string, pairs: number])[]) =>
          `Matrix of mutual ties between the groups of ${attribute}: ${within.map(([group, pairs]) => `${group} within ${count(pairs)}`).join(', ')}.`,
        share: 'Share of pairs',
        small: (value: number) => `${points(value)}%`,
        under: (limit: number) => `under ${points(limit)}%`,
        from: (limit: number) => `from ${points(limit)}%`,
        between: (from: number, to: number) => `${points(from)}% to ${points(to)}%`,
        noPair: 'no such pair',
      },

      network: {
        title: 'Who is tied to whom: the network of mutual follows',
        unit: (every: number) =>
          `A mark is ${article} ${one}, its area grows with its known mutual ties; a line is a pair of ${many} that follow each other${every === 1 ? '' : `; of the ties, one in ${count(every)} is drawn`}. ${capital(many)} with many ties in common stand near each other; directions and distances mean nothing else.`,
        moved: (snapshot: string, displacement: number) =>
          ` ${capital(many)} start from their places in ${snapshot}; those in both moved by ${share(displacement)} of the width on average.`,
        apart: (value: number) => `without a known mutual tie: ${nodes(value)}`,
        apartUndrawn: (value: number) => `without a known mutual tie, and not drawn: ${nodes(value)}`,
        cluster: (name: string, members: number) => `${name} (${count(members)})`,
        smaller: (value: number) => `${counted(value, 'smaller cluster')}, or in none`,
        noCluster: 'in no cluster',
        unknown: 'whom it follows is not known',
        /** @param smaller clusters that are not among those named. */
        alt: (value: number, pairs: number, clusters: readonly string[], smaller: number) =>
          `Network of ${nodes(value)} and ${counted(pairs, 'mutual pair')} in ${counted(clusters.length + smaller, 'cluster')}: ${clusters.join(', ')}${smaller === 0 ? '' : ` and ${count(smaller)} smaller`}.`,
      },

      published: {
        unit: `Greatest share of the other ${many} of ${studied}, by year; the studies differ in network and roster`,
        mutual: 'best connected: mutual ties ÷ (n − 1)',
        followed: 'most followed by peers ÷ (n − 1)',
        hollow: 'hollow: this study',
        tick: (tenths: number) => `${tenths * 10}%`,
        source: 'Published by Twiplomacy 2012–2020 (Twitter).',
        own: (year: number) => `${year} (this study)`,
        alt: (mutual: string, followed: string) =>
          `Shares by year. Best connected: ${mutual}. Most followed by peers: ${followed}.`,
      },

      ranks: {
        title: 'Best connected, then and now',
        unit: (top: number) =>
          `Rank by mutual ties; the first ${count(top)} of each year. Blue, solid: up; orange, dashed: down; black: the same rank; – and no line: not in ${studied} or not read in that year. Ties share a rank.`,
        alt: (first: readonly string[]) => `Ranks then and now: ${first.join(', ')} …`,
      },

      ties: {
        title: 'What became of the ties',
        unit: (then: number, date: string, now: number) =>
          `Follows, and their share of the ${counted(then, 'follow')} of ${date}; those that formed, joined or were unknown then: of the ${counted(now, 'follow')} now`,
        alt: (bars: readonly string[]) => `Bars: ${bars.join(', ')}.`,
      },

      outlines: 'Outlines: Natural Earth; boundaries imply no position.',

      worldPresence: {
        title: 'Where the accounts are',
        unit: 'Accounts by country; small countries are circles',
        range: (from: number, to: number) => (from === to ? count(from) : `${count(from)} to ${count(to)}`),
        first: (from: number, to: number) =>
          from === to ? counted(from, 'account') : `${count(from)} to ${counted(to, 'account')}`,
        none: 'UN member without an account',
        outside: 'other land',
        elsewhere: (accounts: number, organisations: number) =>
          `Not on the map: ${counted(accounts, 'account')} of ${counted(organisations, 'organisation')}`,
        country: (name: string, accounts: number) => `${name}: ${counted(accounts, 'account')}`,
        alt: (members: number, most: string) =>
          `World map shaded by the number of accounts: ${counted(members, 'member')} of the United Nations ${form(members, 'has', 'have')} at least one. Most accounts: ${most}.`,
      },

      worldTies: {
        title: 'Mutual ties between regions',
        unit: 'Number of mutual pairs, and their share of all pairs of which both directions are known: on a line between two regions, in a circle within one.',
        width: (pairs: number) =>
          `${counted(pairs, 'mutual pair')}; the area of a circle grows with the pairs within a region`,
        sea: 'International organisations are drawn in the sea.',
        left: (value: number) => `Left out, since without a region: ${nodes(value)}.`,
        alt: (between: readonly string[]) =>
          `World map with lines between regions for their mutual ties: ${between.join(', ')} …`,
      },
    },

    method: {
      heading: 'Method and definitions',
      origin: {
        crawl: 'was read from the network',
        import: 'was imported from files',
        derived: 'was derived from a later snapshot',
      },
      snapshot: (origin: string, date: string) => `The snapshot ${origin} and is dated ${date}.`,
      asked: (pairs: string) => `It was made with: ${pairs}.`,
      /** What was counted, by the name that the snapshot has for it. */
      countedOnTheWay: (counts: readonly (readonly [name: string, value: number])[]) =>
        `Counted on the way: ${list(counts.map(([name, value]) => countedAs(name, value)))}.`,
      nothingLeftOut: 'No tie was left out.',
      takenTogether: (within: number, merged: number) =>
        `Left out as well: ${counted(within, 'follow', 'follows')} between accounts of one ${unit}. ${counted(merged, 'follow', 'follows')} beside the first between the same two in the same direction ${form(merged, 'is', 'are')} not counted again.`,
      /** What the words of definitions stand for, where nodes are not accounts. */
      readAs: unit === 'account' ? '' : `Where a definition says account, read ${one}.`,
      leftOut: (selfFollows: number, sameActor: number, duplicates: number) =>
        `Left out of the graph: ${list([
          ...(selfFollows > 0
            ? [counted(selfFollows, 'follow of an account by itself', 'follows of accounts by themselves')]
            : []),
          ...(sameActor > 0
            ? [
                counted(
                  sameActor,
                  'follow between two accounts of one actor',
                  'follows between two accounts of one actor',
                ),
              ]
            : []),
          ...(duplicates > 0 ? [counted(duplicates, 'duplicate')] : []),
        ])}.`,
      tie: 'A tie is known to be there, known not to be, or unknown. It is unknown if its source was not read to the end, or if the reading could not show its target. Unknown is never counted as absent.',
      pair: 'A pair is comparable if both its directions are known. The mutual graph has an edge for each pair known to follow each other.',
      order: `${capital(many)} are numbered by ${one} id. Rankings show ties as ties (1, 2, 2, 4), tied ${many} by ${one} id.`,
      clusters: (of: 'mutual' | 'directed', runs: number, seed: number) =>
        `Clusters are communities of the ${of} graph at resolution 1: of ${counted(runs, 'run')} with seeds 1 to ${count(runs)}, the one with the highest modularity, found with seed ${count(seed)}. A cluster is named by a value that most of its members have, that is at least 20 points or half as much again more frequent in it than among all accounts with a cluster, and that so many or more would have at random with p < 0.01 (hypergeometric test, adjusted over all values tried after Benjamini & Hochberg 1995); by at most two attributes. Where nothing passes, it is named after its member with most mutual ties. What members share is told by the same test. The name helps the reader, the number identifies.`,
      compared: `A tie is compared with the earlier snapshot only if it is known in both. Every old tie is kept, ended, lost with an account that is gone (suspended, deactivated, moved or deleted), not comparable now, or left ${studied} with an account; every new one is kept, formed, not comparable before, or joined with an account. Where both readings kept the keys of the records, a tie that is in both under another key is remade: it ended and was made again in between. Accounts are matched by account id, so that a rename or a new holder is the same account. Clusters are matched by the assignment with the greatest sum of Jaccard indices (Kuhn 1955), and keep the number and name of the cluster they continue; an account moved only if its stability is at least 0.8 in both years.`,
      regions:
        'Region and subregion are those of the United Nations’ M49 standard, from the country of the account; organisations of states are “International”.',
      version: (version: string) =>
        `Made with entente ${version}. Shares are rounded to one decimal here; the CSV files hold 12 significant digits.`,
      toNote: 'To note:',
      untested: 'Nothing was tested against chance, as fewer than two draws were asked for.',
      tested: {
        mutualPairs: 'mutual pairs',
        reciprocity: 'reciprocity',
        transitivity: 'transitivity of the mutual graph',
      },
      within: (attribute: string) => `follows within ${attribute}`,
      assortativity: (attribute: string) => `assortativity by ${attribute}`,
      eiIndex: (attribute: string) => `E–I index by ${attribute}`,
      figure: 'Figure',
      observed: 'Observed',
      mean: 'Mean',
      sd: 'Standard deviation',
      firstHalf: 'First half',
      secondHalf: 'Second half',
      /**
       * @param permutations of labels; 0 where no groups are compared.
       * @param accepted share of the chain's steps that changed the network; NaN where no tie can be moved.
       */
      chance: (draws: number, seed: number, permutations: number, accepted: number) =>
        `Chance is a random network in which every ${one} has as many follows and followers as here, follows of ${many} that were not read held fixed: ${count(draws)} draws of a chain that switches pairs of ties and turns directed triangles round (Rao et al. 1996), seed ${count(seed)}, ten steps a tie before the first draw and one step a tie between draws. Transitivity is tested on mutual networks with the same numbers of mutual ties.${permutations === 0 ? '' : ` Assortativity and the E–I index are tested by dealing the labels at random, ${count(permutations)} times.`} p is two-sided, (1 + draws as far from their mean) ÷ (1 + draws). ${Number.isNaN(accepted) ? 'No tie can be moved' : `${share(accepted)} of the steps of that chain changed the network`}. Means of the first and second half of the draws stand beside each test; they agree where the chain has forgotten its start.`,
      groupPairs: `For pairs of groups, ${GROUP_PAIR_MODEL}.`,
      rankDoubt: (completions: number, seed: number) =>
        `Ranges of ranks come from ${count(completions)} random completions of the unknown ties, seed ${count(seed)}: ${RANK_DOUBT_MODEL}.`,
      seedPlaces: (seed: number) => `places drawn with seed ${count(seed)}`,
      placesIn: (snapshot: string) => `their places in ${snapshot}`,
      layout: (start: string, quadtree: boolean) =>
        `The network’s figure and the map place ${many} with mutual ties by ForceAtlas2 (Jacomy et al. 2014) in LinLog mode${quadtree ? ', repulsion between distant nodes by a quadtree (Barnes & Hut 1986)' : ''}, from ${start}; marks are then moved apart until none overlaps.`,
      nodeMeasures: `Measures of ${article} ${one} (nodes.csv):`,
      graphMeasures: 'Figures of the whole network (graph.csv):',
      column: 'Column',
      measure: 'Measure',
      value: 'Value',
      definition: 'Definition',
      nodeDefinition: (column: NodeColumn): string => NODE_DEFINITIONS[column],
      graphDefinition: (_measure: string, definition: string): string => definition,
    },

    data: {
      heading: 'Data',
      source: (network: string, snapshot: string, hash: string) =>
        `Source: ${network}, snapshot ${snapshot}, content hash ${hash}.`,
      against: (snapshot: string, hash: string) => `Set against snapshot ${snapshot}, content hash ${hash}.`,
      terms: (terms: string) => `Terms: ${terms}`,
      /** What a network's own statement of its terms says. */
      statement: (_network: string, statement: string): string =>
        source === 'roster'
          ? statement
          : statement.replace('the roster', 'what the imported files say of them'),
      check: (command: string, snapshot: string, manifest: string) =>
        `The command \`${command}\`, with ${snapshot} for NAME, makes every byte of this report again and compares it; ${manifest} holds the options, the seeds and the hash of each file.`,
      namibia:
        'The code of Namibia is NA, which pandas and R take for a missing value unless they are told otherwise (`keep_default_na=False`, `na.strings = ""`); the column `iso3` has NAM.',
      file: 'File',
      holds: 'Holds',
      manifest: 'snapshot, options, seeds, version, hashes',
      pages: 'a page for each country and organisation, and for each region',
      /** What the files hold, by pattern of their paths. */
      files: [
        [/^nodes\.csv$/, `one row ${article} ${one}: what is known of it, verdict, every measure`],
        [/^edges\.csv$/, 'one row a known follow, source → target'],
        [
          /^unknown\.csv$/,
          'ties of which nothing is known, with the reason; * is every tie that edges.csv has not',
        ],
        [/^graph\.csv$/, 'figures of the whole network with their definitions'],
        [/^mutuals\.csv$/, 'one row a pair that follow each other'],
        [
          /^coverage\.csv$/,
          source === 'roster'
            ? 'one row an entry of the roster: what became of it'
            : 'one row an account: whether it was read',
        ],
        [/^rankings\.csv$/, 'every ranking, ties as ties'],
        [/^clusters\.csv$/, 'one row a cluster'],
        [
          /^changes\.csv$/,
          'one row a tie, mutual pair, account or cluster membership that changed or cannot be compared',
        ],
        [/^countries\.csv$/, 'one row a country: presence and ties abroad'],
        [/^mixing-.*\.csv$/, 'follows between the groups of an attribute'],
        [/^figures\/.*\.svg$/, 'figure of this report'],
        [/^figures\/.*\.png$/, 'the same figure as pixels'],
        [/^map\.html$/, 'the network to explore: opens in a browser and needs no connection'],
        [/^network\.gexf$/, 'the network for Gephi and other tools, with places and colours'],
        [/^network\.graphml$/, 'the network for igraph, NetworkX and other tools'],
        [/^load\.R$/, 'reads the tables into R as a network object'],
        ...activity.files,
      ] as (readonly [RegExp, string])[],
    },
  };
}

/** Numbers, dates, values of the roster and every sentence of the report, in one language. */
export type Language = ReturnType<typeof english>;
