import { count, counted, form, list } from '../numbers.ts';

export const edition = {
  networks: {
    heading: 'The networks',
    /** What a tie says. */
    meaning: 'what was read of one of the networks at least says that the source follows the target',
    network: 'Network',
  },
  coverage: {
    /** @param elsewhere of the unknown ones, those that are known to be there on another network. */
    unknown: (unknown: number, elsewhere: number, table: string, ties: string) =>
      `${table} tells network by network of the ${counted(unknown, 'tie')} that could not be seen on one, in a row for each source that was not read to the end.${elsewhere === 0 ? '' : ` ${count(elsewhere)} of them ${form(elsewhere, 'is', 'are')} known to be there on another (${ties}), and ${form(elsewhere, 'counts', 'count')} as there.`}`,
    table: 'Who could not be seen, by network: entries of the rosters by verdict',
    unread: (actors: number, network: string) => `${count(actors)} on ${network}`,
    /** @param told each verdict with its number of actors. */
    verdicts: (table: string, told: readonly string[], complete: string, partial: string) =>
      `Actors with several accounts have one verdict in ${table}, the one that all their accounts have. Else it is ${complete} where all were read to the end, and ${partial} where any was, or in part. The actors there by verdict: ${list(told)}.`,
  },
  overlap: {
    heading: 'The same ties on several networks?',
    everyTie: (ties: string, unknown: string) =>
      `On which networks each tie is, and on which it could not be seen, is in ${ties}. ${unknown} has the ties of which that is unknown, those that are on no network included.`,
  },
  together: {
    heading: 'Tied on several networks',
  },
  presence: {
    heading: 'Who is where',
    actors: (table: string) =>
      `Since when each actor is on each network, and how much it posts there, is in ${table}. That is by its profiles, as far as terms allow, or by an earlier edition.`,
    figure: {
      title: 'Where the countries of the rosters have accounts',
      unit: 'Number of networks of the edition on which any account of the country exists',
      country: (country: string, networks: number, isAbsent: boolean) =>
        `${country}: ${isAbsent ? 'looked for on each network, none found' : networks === 0 ? 'on no network that is known' : `on ${counted(networks, 'network')}`}`,
      on: (networks: number, of: number) =>
        networks === of
          ? of === 2
            ? 'on both networks'
            : `on all ${count(of)} networks`
          : `on ${counted(networks, 'network')}`,
      nowhere: 'named in a roster, on none that is known',
      absent: 'looked for on each, none found',
      unnamed: 'not in the rosters',
      members: (members: number, networks: number, of: number) =>
        `${count(members)} on ${networks === of ? 'all of them' : counted(networks, 'network')}`,
      alt: (told: readonly string[]) =>
        `World map shaded by the number of networks on which a country has an account: of the members of the United Nations, ${list(told)}.`,
    },
  },
  apart: {
    heading: 'Close on one network, apart on another',
    tables: (pairs: string, countries: string) =>
      `Every pair that is tied on the one network and not on the other is in ${pairs}. How many pairs of actors tie every two countries on each network is in ${countries}. A pair ties them where one of the two follows the other.`,
  },
  countries: {
    heading: 'Countries',
    onOneNetwork: (commands: readonly string[]) =>
      `On one network alone, account by account: ${list(commands)}.`,
    /** Of a country's page. */
    files: (folder: string) => {
      const file = (name: string) => `[${name}](${folder}${name})`;
      return `Lists that are cut are whole, for all countries, in ${file('country-tasks.csv')} (who waits, what changed) and ${file('country-partners.csv')}. Figures: ${file('country-reach.csv')}; seats: ${file('coverage-seats.csv')}; ties: ${file('network-ties.csv')}, and those unknown: ${file('unknown.csv')}.`;
    },
  },
  moves: {
    heading: 'Who moved, and what it cost',
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
    `The edition joins snapshots that are each sealed, and is dated ${date}, as the last of them. An account belongs to the actor that its roster names, or that is stated for it in the edition; several accounts of one actor on a network are taken together: there is a tie where any of them has one, and it is unknown where none has and one could not be seen. Overlap is counted over pairs of actors that are on both networks: the Jaccard coefficient is the pairs tied on both ÷ the pairs tied on either. A figure is of the pairs known on both; its bounds are the least and the most over all ways the unknown ties could turn out. Chance is 2,000 permutations of the actors of one network, each place keeping whom it follows and who follows it (quadratic assignment, QAP; Hubert & Schultz 1976, Krackhardt 1988; seed ${count(seed)}), p as for every test of this report. The multiplex degree counts the ties of each network; the participation coefficient is P = (M/(M−1))·(1 − Σ(kₘ/k)²) over the M networks (Battiston, Nicosia & Latora 2014). The chapters on the whole network and its measures are of the union of the networks. There, only two actors that share a network make a pair: others are left out of density, of the shares of others, of pairs without a tie, of transitivity and clustering, and no chain counts as open between two that could not close it. Random networks have no tie between them either: follows are traded, and ties exchanged, only where all that come of it are possible; each such step is as likely as its reverse, so that all networks that the steps lead to are equally likely, though they may not lead to all there are. The modularity alone expects ties between any two.`,
  /** On which days the networks were read. */
  days: (from: string, to: string) => (from === to ? `on ${to}` : `on days from ${from} to ${to}`),
  withheld: (networks: readonly string[]) =>
    `Posts were read on ${list(networks)}, and the terms there do not let them be published: what actors post there is not in this report, and questions at the prompt are answered from the database.`,
};

export type EditionWords = typeof edition;
