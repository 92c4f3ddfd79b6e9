import { capital } from '../../capital.ts';
import { count, counted, decimal, form, list, share } from '../numbers.ts';

/** What lies between two bounds, or what both are. */
function between(low: string, high: string): string {
  return low === high ? low : `${low} to ${high}`;
}

export const edition = {
  networks: {
    heading: 'The networks',
    joined: (name: string, networks: readonly string[], from: string, to: string) =>
      `The edition ${name} joins ${counted(networks.length, 'sealed snapshot')}, of ${list(networks)}, ${from === to ? `of ${from}` : `from ${from} to ${to}`}, actor by actor: an actor is a person or an institution, whatever its accounts.`,
    reach: (actors: number, on: readonly string[]) => `Of ${counted(actors, 'actor')}, ${list(on)}.`,
    on: (actors: number, networks: number, of: number) =>
      networks === of && of > 1
        ? `${count(actors)} ${form(actors, 'is', 'are')} on ${of === 2 ? 'both' : `all ${count(of)}`}`
        : `${count(actors)} ${form(actors, 'is', 'are')} on ${networks === 1 ? 'one network' : `${count(networks)} networks`}`,
    ties: 'Known ties',
    states:
      'Between two actors a tie on a network is there, is not there, is unknown, or is **not possible**, where one of them has no account that exists there: who is absent leaves no follow unreturned. The chapters on the whole network count a tie where there is one on any network; it is unknown where it is on none and could not be seen on one.',
    /** What a tie says. */
    meaning: 'what was read of one of the networks at least says that the source follows the target',
    possible: (pairs: number, possible: number) =>
      `Of the ${count(pairs)} ordered pairs of actors, ${count(possible)} (${share(possible / pairs)}) are on a network together.`,
    united: (names: readonly string[], rest: number) =>
      `Several accounts on one network are taken together for ${list([...names, ...(rest > 0 ? [counted(rest, 'other')] : [])])}.`,
    unnamed: (accounts: number) =>
      `${counted(accounts, 'account')}, of which the roster names no actor, ${form(accounts, 'stands', 'stand')} for ${form(accounts, 'itself', 'themselves')} and could not be joined.`,
    table: 'The networks of the edition, as each was read',
    network: 'Network',
    date: 'Day',
    actors: 'Actors',
    accounts: 'Accounts',
    read: 'Actors read to the end',
    follows: 'Known follows',
    mutual: 'Known mutual ties',
    unknown: 'Unknown ties',
  },
  coverage: {
    /** @param elsewhere of the unknown ones, those that are known to be there on another network. */
    unknown: (unknown: number, elsewhere: number, table: string, ties: string) =>
      `${table} tells network by network of the ${counted(unknown, 'tie')} that could not be seen on one, in a row for each source where it could not be read to the end${elsewhere === 0 ? '' : `; ${count(elsewhere)} of them ${form(elsewhere, 'is', 'are')} known to be there on another (${ties}), and ${form(elsewhere, 'counts', 'count')} as there`}.`,
    table: 'Who could not be seen, by network: entries of the rosters by verdict',
    unread: (actors: number, network: string) => `${count(actors)} on ${network}`,
    /** @param told each verdict with its number of actors. */
    verdicts: (table: string, told: readonly string[], complete: string, partial: string) =>
      `Actors with several accounts have one verdict in ${table}: the one that all their accounts have, or else ${complete} where all were read to the end, and ${partial} where any was read to the end or in part. The actors there by verdict: ${list(told)}.`,
  },
  overlap: {
    heading: 'The same ties on several networks?',
    pair: (a: string, b: string) => `${a} and ${b}`,
    /** Of the pairs that are known on both. */
    sentence: (a: string, b: string, actors: number, both: number, either: number, jaccard: string) =>
      `**${capital(a)} and ${b}.** ${counted(actors, 'actor')} ${form(actors, 'is', 'are')} on both. Of the ${counted(either, 'follow')} between them that ${form(either, 'is', 'are')} there on at least one and known on both, ${count(both)} (${jaccard}) ${form(both, 'is', 'are')} on both.`,
    short: (a: string, b: string, actors: number, both: number, either: number, jaccard: string) =>
      `Between the ${counted(actors, 'actor')} that ${form(actors, 'is', 'are')} on both ${a} and ${b}, ${count(both)} of the ${counted(either, 'follow')} that ${form(either, 'is', 'are')} there on at least one and known on both (${jaccard}) ${form(both, 'is', 'are')} on both.`,
    given: (a: string, b: string, bGivenA: string, aGivenB: string) =>
      `Of the follows on ${a} between them, ${bGivenA} are on ${b} too; of those on ${b}, ${aGivenB} are on ${a} too.`,
    /** A share of what is known, with its bounds. */
    bounded: (value: string, bounds: string) =>
      value === bounds ? value : `${value} (${bounds} with the unknown ties)`,
    none: (a: string, b: string, actors: number) =>
      actors < 2
        ? `**${capital(a)} and ${b}.** ${actors === 0 ? 'No actor is' : 'One actor is'} on both: there is no tie to compare.`
        : `**${capital(a)} and ${b}.** ${counted(actors, 'actor')} are on both, and no follow between them is known on both: there is nothing to compare.`,
    bounds: (low: string, high: string) =>
      `However the unknown ties turn out, the share lies between ${low} and ${high}.`,
    /** @param verdict whether there are more on both than chance gives. */
    chance: (verdict: 'more' | 'less' | 'same', expected: string, p: string) =>
      `${{ more: 'That is more than chance would give', less: 'That is less than chance would give', same: 'That is within what chance would give' }[verdict]}: were the actors of one network dealt anew to its places, each place keeping whom it follows and who follows it, ${expected} would be on both (${p}).`,
    table: 'Ties between actors that are on both networks',
    groups: (attribute: string, networks: string) => `Follows within one ${attribute}, on both ${networks}`,
    everyTie: (ties: string, unknown: string) =>
      `On which networks each tie is, and on which it could not be seen, is in ${ties}; ${unknown} has the ties of which it is unknown by network, those that are on no network included.`,
    networks: 'Networks',
    ties: 'Ties',
    kinds: { follows: 'follows', mutual: 'mutual ties' },
    both: 'On both',
    onlyA: 'Only on the first',
    onlyB: 'Only on the second',
    neither: 'On neither',
    unknown: 'Unknown on one or both',
    jaccard: 'Shared',
    range: 'Bounds',
    figure: {
      title: 'How far the follows of one network are found on the other',
      /** @param actors on both of the only two networks; `null` where there are more. */
      unit: (actors: number | null) =>
        `Share of the follows on the network of the row that are on the network of the column too, among ${actors === null ? 'actors that are' : `the ${counted(actors, 'actor')} that ${form(actors, 'is', 'are')}`} on both`,
      alt: (cells: readonly string[]) => `Matrix of shares of follows: ${cells.join('; ')}.`,
      cell: (a: string, b: string, value: string) => `of ${a}, on ${b} ${value}`,
      of: (both: number, known: number) => `${count(both)} of ${count(known)}`,
      none: 'no follow',
    },
  },
  together: {
    heading: 'Tied on several networks',
    best: (names: readonly string[], mutual: number) =>
      `${list(names)} ${form(names.length, 'is', 'are')} best connected over all networks: ${names.length === 1 ? '' : 'each '}tied both ways with ${counted(mutual, 'actor')}, a follow on one network and its return on another included.`,
    rivals: (actors: number, through: readonly string[]) =>
      actors === 0
        ? 'No follow that could not be seen can change that.'
        : `${counted(actors, 'other actor')} could have as many or more, were follows there that could not be seen${through.length === 0 ? ' on several networks' : `: ${list(through)}`}.`,
    through: (actors: number, network: string) => `${count(actors)} of them with those of ${network} alone`,
    first: (name: string, degree: number, networks: number) =>
      `Where the mutual ties of each network are added up, so that the same two actors may count on several, ${name} has most: ${count(degree)}, on ${counted(networks, 'network')}.`,
    doubt: (others: number) =>
      others === 0
        ? 'That holds however unknown ties turn out.'
        : `Were all unknown ties there, ${counted(others, 'other actor')} could have as many or more; those whose follows a network did not show may be better connected than is known.`,
    spread: (actors: number, mean: string) =>
      `The participation coefficient says how evenly an actor’s ties are spread over the networks: 0 where all are on one, 1 where each has as many. Of ${counted(actors, 'actor')} that ${form(actors, 'is', 'are')} on several networks and ${form(actors, 'has', 'have')} known followers, it is ${mean} on average.`,
    noSpread:
      'No actor on several networks has known followers, so that nothing can be said of how ties are spread.',
    table: 'Actors on several networks with most mutual ties, those of each network added up',
    actor: 'Actor',
    mutual: 'Mutual ties',
    followers: 'Followers',
    participation: 'Spread of followers',
    range: (low: number | null, high: number | null, decimals: number) =>
      low === null || high === null ? '–' : between(decimal(low, decimals), decimal(high, decimals)),
  },
  presence: {
    heading: 'Who is where',
    sets: (actors: number, sets: readonly string[]) =>
      `Of ${counted(actors, 'actor')} with an account, ${list(sets)}.`,
    set: (actors: number, networks: readonly string[]) =>
      networks.length === 1
        ? `${count(actors)} ${form(actors, 'is', 'are')} on ${networks[0]} alone`
        : `${count(actors)} ${form(actors, 'is', 'are')} on ${list(networks)}`,
    nowhere: (actors: number) =>
      `The rosters name ${counted(actors, 'more actor')}, of whom no account existed when they were read.`,
    actors: (table: string) =>
      `Since when each actor is on each network by its profiles, as far as their terms let that be published, or at the latest by an earlier edition, and how much it posts there, is in ${table}.`,
    members: (of: number, on: readonly { name: string; members: number }[], nowhere: number) =>
      `Of the ${count(of)} members of the United Nations, ${list(on.map(({ name, members }, k) => `${count(members)} ${k > 0 ? '' : form(members, 'has an account ', 'have an account ')}on ${name}`))}; ${nowhere === 0 ? 'none is without any' : `${count(nowhere)} ${form(nowhere, 'has', 'have')} none that these rosters know`}.`,
    memberTable:
      'Members of the United Nations by the networks on which they have an account; those with most actors are named first',
    networks: 'Networks',
    memberCount: 'Members',
    which: 'Which',
    exactly: (networks: readonly string[], of: number) =>
      networks.length === 0
        ? 'none, as far as the rosters know'
        : networks.length === of
          ? of === 2
            ? 'both'
            : `all ${count(of)}`
          : `${list(networks)} alone`,
    voices: (several: number, twice: number, open: number) =>
      `Of ${counted(several, 'actor')} on several networks, ${count(twice)} ${form(twice, 'is', 'are')} known to have posted on two or more of them${open === 0 ? '' : `, and of ${count(open)} it is not known`}.`,
    table: (attribute: string) => `Actors by ${attribute}, and on which networks they have an account`,
    named: 'In the rosters',
    several: 'On several',
    none: 'Nowhere',
    figure: {
      title: 'Where the countries of the rosters have accounts',
      unit: 'Number of networks of the edition on which any account of the country exists',
      country: (country: string, networks: number) =>
        `${country}: ${networks === 0 ? 'on no network' : `on ${counted(networks, 'network')}`}`,
      on: (networks: number, of: number) =>
        networks === of
          ? of === 2
            ? 'on both networks'
            : `on all ${count(of)} networks`
          : `on ${counted(networks, 'network')}`,
      nowhere: 'named in a roster, on none',
      unnamed: 'not in the rosters',
      members: (members: number, networks: number, of: number) =>
        `${count(members)} on ${networks === of ? 'all of them' : counted(networks, 'network')}`,
      alt: (told: readonly string[]) =>
        `World map shaded by the number of networks on which a country has an account: of the members of the United Nations, ${list(told)}.`,
    },
  },
  apart: {
    heading: 'Close on one network, apart on another',
    pairs: (
      close: string,
      apart: string,
      known: number,
      { mutual, oneWay, none }: { mutual: number; oneWay: number; none: number },
      unknown: number,
    ) =>
      known === 0
        ? `Of no pair that follows each other on ${close} are both directions known on ${apart}.`
        : `Of ${counted(known, 'pair')} that ${form(known, 'follows', 'follow')} each other on ${close} and of which both directions are known on ${apart}, ${count(mutual)} ${form(mutual, 'does', 'do')} so there too, ${count(oneWay)} ${form(oneWay, 'is', 'are')} tied one way, and of ${count(none)} neither follows the other${unknown === 0 ? '' : `; of ${count(unknown)} more one direction there is not known, or neither`}.`,
    clusters: (table: string, actors: number, index: string, verdict: string) =>
      `Over ${counted(actors, 'actor')} with mutual ties on both, the clusters of the two networks agree to ${index} (adjusted Rand index: 0 as at random, 1 the same; ${table})${verdict}.`,
    verdict: {
      more: (p: string) => `, more than chance would give (${p})`,
      less: (p: string) => `, less than chance would give (${p})`,
      same: (p: string) => `, within what chance would give (${p})`,
    },
    pairTable: (shown: number) =>
      `Pairs that follow each other on the one network and are known not to be tied on the other: ${count(shown)} each way at most, first those whose two actors have most followers together where they are tied`,
    tables: (pairs: string, countries: string) =>
      `Every pair of which neither follows the other on the one network, though both or one of them does on the other, is in ${pairs}; how many pairs of actors tie every two countries on each network is in ${countries}.`,
    followers: 'Followers there',
    /** @param equal of all, those as far apart as the last that is shown. */
    countryTable: (shown: number, all: number, equal: number) =>
      `Countries and organisations that are tied more on one network than on the other however unknown ties turn out${all <= shown ? '' : `, the ${count(shown)} furthest apart of ${count(all)}; ${count(equal)} of these are as far apart as the last that is shown, and come by their codes`}: of the pairs of their actors that are on both networks, those of which one at least follows the other`,
    one: 'One',
    other: 'Other',
    mutualOn: 'Mutual on',
    nothingOn: 'No tie on',
    possible: 'Pairs of actors',
    range: (low: string, high: string) => `${low} to ${high}`,
  },
  moves: {
    heading: 'Who moved, and what it cost',
    short: (date: string, actors: number, changed: number, told: readonly string[]) =>
      `${count(changed)} of ${counted(actors, 'actor')} ${form(changed, 'has', 'have')} changed networks since ${date}: ${list(told)}.`,
    against: (edition: string, hash: string) => `Set against edition ${edition}, content hash ${hash}.`,
    since: (
      name: string,
      date: string,
      actors: number,
      networks: readonly string[],
      table: string,
      told: readonly string[],
    ) =>
      `Set against the edition ${name} of ${date}, on the networks that both have: ${list(networks)}. Of the ${counted(actors, 'actor')} that the rosters of both name, ${list(told)} (${table}).`,
    kinds: {
      came: (actors: number) => `${count(actors)} arrived`,
      gone: (actors: number) => `${count(actors)} left all`,
      switched: (actors: number) => `${count(actors)} moved from one to another`,
      joined: (actors: number) => `${count(actors)} joined one more`,
      fewer: (actors: number) => `${count(actors)} left one of several`,
      stayed: (actors: number) =>
        `${count(actors)} ${form(actors, 'is', 'are')} where ${form(actors, 'it was', 'they were')}`,
      nowhere: (actors: number) =>
        `${count(actors)} ${form(actors, 'was', 'were')} on none then and ${form(actors, 'is', 'are')} on none now`,
    },
    rosters: (then: number, now: number) =>
      `Only the earlier rosters name ${counted(then, 'actor')}, only the later ones ${count(now)}; of these nothing is said.`,
    moved: (actor: string, then: string, now: string) => `${actor}, from ${then} to ${now}`,
    who: (told: readonly string[], rest: number) =>
      `Who moved from one network to another: ${told.join('; ')}${rest === 0 ? '' : `; and ${counted(rest, 'other')}`}.`,
    /** @param why what became of their accounts. */
    cost: (
      network: string,
      leavers: number,
      why: readonly string[],
      ties: number,
      told: readonly string[],
    ) =>
      ties === 0
        ? `${counted(leavers, 'actor')} ${form(leavers, 'is', 'are')} no longer on ${network} (${list(why)}), and had no known tie there.`
        : `${counted(leavers, 'actor')} ${form(leavers, 'is', 'are')} no longer on ${network} (${list(why)}). Of ${counted(ties, 'known tie')} to or from ${form(leavers, 'it', 'them')} there, ${list(told)}.`,
    several: (actors: number) => `${count(actors)} whose accounts there have several verdicts`,
    unlisted: (actors: number) => `${count(actors)} without an account there in the rosters now`,
    costOfMoving: (actors: number, ties: number, told: readonly string[]) =>
      `${form(actors, 'The one', `The ${count(actors)}`)} of them that moved to another network had ${counted(ties, 'known tie')} there${ties === 0 ? '.' : `: ${list(told)}.`}`,
    /** @param share of the ties seen again. */
    stayed: (network: string, ties: number, ended: number, share: string, unseen: number) =>
      `For comparison: of ${counted(ties, 'tie')} between actors that are on ${network} now as then, ${count(ended)} ${form(ended, 'is', 'are')} no more (${share} of those seen again${unseen === 0 ? '' : `; ${count(unseen)} could not be seen`}).`,
    fates: {
      carried: (ties: number) =>
        `${count(ties)} ${form(ties, 'was', 'were')} carried along to another network`,
      stood: (ties: number) => `${count(ties)} stood on another network already`,
      lost: (ties: number) =>
        `${count(ties)} ${form(ties, 'is', 'are')} lost (both actors are on another network together)`,
      'not-possible': (ties: number) =>
        `${count(ties)} ${form(ties, 'is', 'are')} not possible any more (the two actors are on no network together)`,
      unknown: (ties: number) => `${count(ties)} ${form(ties, 'is', 'are')} unknown`,
    },
    heads: {
      carried: 'Carried along',
      stood: 'Stood on another already',
      lost: 'Lost',
      'not-possible': 'Not possible now',
      unknown: 'Unknown',
    },
    left: 'No longer on',
    why: 'Its account there',
    notListed: 'not in the rosters',
    table: 'Who is no longer on a network, with the ties there to and from each, and what became of them',
    rule: 'A tie counts as carried along where the same actor follows the same other one on a network now on which it did not then; where it did, the tie stood there already. It is unknown where it could not be seen then, or cannot now, where the later rosters do not name one of the two, and where one may still be on the network under an address that no roster names. A tie between two actors that are both no longer there counts once in the sentences, and in the rows of both in the table.',
    /** @param actors that are no longer on a network since an account of theirs has an address there that no roster names. */
    address: (actors: readonly string[], verdict: string) =>
      `${list(actors)} ${form(actors.length, 'is', 'are')} counted as no longer on a network, as ${form(actors.length, 'the account there has', 'the accounts there have')} the verdict *${verdict}*: an address on the same network that no roster names. Which ties stand at it is unknown; the new address, in [coverage.csv](coverage.csv), belongs in the roster.`,
    figure: {
      title: 'On which networks actors were, and are',
      unit: (actors: number) =>
        `${counted(actors, 'actor')} that the rosters of both editions name and that ${form(actors, 'was', 'were')} or ${form(actors, 'is', 'are')} on a network; in blue those whose networks changed`,
      nowhere: 'nowhere',
      block: (networks: string, actors: number) => `${networks}: ${count(actors)}`,
      stream: (then: string, now: string, actors: number) => `${then} → ${now}: ${count(actors)}`,
      alt: (told: readonly string[], others: number, actors: number) =>
        `Streams of actors between sets of networks: ${told.join('; ')}${others === 0 ? '' : `; ${counted(others, 'other stream')}: ${count(actors)}`}.`,
    },
  },
  method: (date: string, seed: number) =>
    `The edition joins snapshots that are each sealed, and is dated ${date}, as the last of them. An account belongs to the actor that its roster names, or that is stated for it in the edition; several accounts of one actor on a network are taken together: there is a tie where any of them has one, and it is unknown where none has and one could not be seen. Overlap is counted over pairs of actors that are on both networks: the Jaccard coefficient is the pairs tied on both ÷ the pairs tied on either. A figure is of the pairs known on both; its bounds are the least and the most over all ways the unknown ties could turn out. Chance is 2,000 permutations of the actors of one network (quadratic assignment, QAP; Hubert & Schultz 1976, Krackhardt 1988; seed ${count(seed)}), p as for every test of this report. The multiplex degree counts the ties of each network; the participation coefficient is P = (M/(M−1))·(1 − Σ(kₘ/k)²) over the M networks (Battiston, Nicosia & Latora 2014). The chapters on the whole network and its measures are of the union of the networks. There, only two actors that share a network make a pair: others are left out of density, of the shares of others, of pairs without a tie, of transitivity and clustering, and no chain counts as open between two that could not close it. Random networks have no tie between them either: follows are traded, and ties exchanged, only where all that come of it are possible; each such step is as likely as its reverse, so that all networks that the steps lead to are equally likely, though they may not lead to all there are. The modularity alone expects ties between any two.`,
  /** On which days the networks were read. */
  days: (from: string, to: string) => (from === to ? `on ${to}` : `on days from ${from} to ${to}`),
  withheld: (networks: readonly string[]) =>
    `Posts were read on ${list(networks)}, and the terms there do not let them be published: what actors post there is not in this report, and questions at the prompt are answered from the database.`,
  share: (value: number | null) => (value === null ? '–' : share(value)),
  between: (low: number | null, high: number | null) =>
    low === null || high === null ? '–' : between(share(low), share(high)),
};

export type EditionWords = typeof edition;
