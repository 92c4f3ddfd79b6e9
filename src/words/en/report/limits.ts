import { form, list } from '../numbers.ts';
import type { Terms } from '../terms.ts';

type Limit = readonly [about: string, text: string];

/** What the report does not show: each limit in a few words, then why, and where the report says how far it reaches. */
export function limits({ many, nodes, source, studied, whole }: Terms) {
  const isImport = source === 'import';
  return {
    heading: 'What this does not show',
    link: 'What this does not show',
    simulated: [
      'Nothing here is evidence.',
      'The data are simulated: accounts, names, ties and posts are invented, and say nothing about any person, country or institution.',
    ] as Limit,
    follow: [
      'A follow is no endorsement.',
      'It says that one account chose to receive what another publishes: not that its holder agrees, trusts, allies or talks with the other. A mutual tie is two such choices. No follow is no hostility: most pairs have none. Whoever runs an account need not be whoever holds the office.',
    ] as Limit,
    on: (date: string) => `on ${date}`,
    /** @param compared the days between which ties are compared. @param of one network, or those of an edition, read on one day or on several. */
    network: (
      network: string,
      when: string,
      compared: { from: string; to: string } | null,
      of: 'network' | 'day' | 'days',
    ): Limit => [
      {
        network: 'One network, one day.',
        day: 'These networks, one day.',
        days: 'These networks, these days.',
      }[of],
      `These are the ties on ${network} ${when}. What happens on other networks, in private or on paper is not among them. Ties ${compared === null ? 'that ended before that day' : `made and ended between ${compared.from} and ${compared.to}`} have left no trace.`,
    ],
    group: [
      'A group, not the network.',
      'Ties with accounts outside of the group are not counted: who comes first in it may not do so among all, and who has no tie here may have many elsewhere. Nothing here is said of the others.',
    ] as Limit,
    roster: (size: string, isRoster: boolean): Limit => [
      isRoster ? 'The roster is no census.' : 'The network is what was imported.',
      isRoster
        ? `The ${size} are those that a list kept by hand knew. Whom it does not list is neither counted nor denied, and a state with more ${many} in it has more ties to give. Followers and ranks are among these ${many}, unless audience is said.`
        : `The ${size} are those of the files; who is not in them is neither counted nor denied. Followers and ranks are among these ${many}.`,
    ],
    /**
     * @param on how many could not be read on which network of an edition; none elsewhere.
     * @param taken whether it is a claim that accounts were read.
     */
    hidden: (
      unread: number,
      unknown: number,
      countries: boolean,
      on: readonly string[],
      taken: boolean,
    ): Limit => [
      isImport
        ? 'What was not read is unknown, not absent.'
        : 'What could not be read is unknown, not absent.',
      unread === 0
        ? `All ${many} ${taken ? 'are taken as read' : 'were read'} to the end${unknown === 0 ? ', and no tie between them is unknown' : '; ties that a reading could not show are in unknown.csv'}.`
        : `${nodes(unread)} ${isImport ? `${form(unread, 'was', 'were')} not` : 'could not be'} read to the end${on.length === 0 ? `: ${form(unread, 'its', 'their')} follows are unknown` : ` on at least one of ${form(unread, 'its', 'their')} networks (${list(on)}): what could not be seen of ${form(unread, 'its', 'their')} follows there is unknown`}. Mutual ties have bounds (mutual\\_min and mutual\\_max in nodes.csv)${countries ? ', first ranks have ranges, and countries have bounds in countries.csv' : ' and first ranks have ranges'}. Measures of paths, walks and spectra, and shares of ${whole}, are computed on the known ties and have no bounds.`,
    ],
    rank: (posts: boolean): Limit => [
      'A rank is no weight.',
      `It counts ties within ${studied}. ${many === 'accounts' ? 'Accounts that follow back everybody rank high for it. ' : ''}Neighbouring ranks may differ by one tie or by none. The tables give ranges where unknown ties leave them open${posts ? ', and intervals for means of posts' : ''}. Betweenness, PageRank and the like have neither.`,
    ],
    chance: (countries: boolean): Limit => [
      'Chance is one model of many.',
      `The random networks keep how many each of the ${many} follows and is followed by. They keep nothing else: not ${countries ? 'region, ' : ''}language, alliance, office, or when an account was opened. “More than chance” says that these numbers alone do not explain it, not what does.${countries ? ' Much between two countries is what their regions have in common.' : ''}`,
    ],
    posts: [
      'Posts are counted, not read.',
      `The study keeps when and how accounts post, whom they mention, and hashtags, never the text. What they say, and in which tone, is not here. Interactions are those of everybody on the network, as counted on the day of reading.`,
    ] as Limit,
  };
}

export type LimitsWords = ReturnType<typeof limits>;
