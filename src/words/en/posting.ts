import type { LayerName } from '../../activity/layers.ts';
import type { Named } from '../values.ts';
import { count, counted, decimal, form, list, mean, NUMBERS, others, share } from './numbers.ts';
import { called } from './phrases.ts';
import { accounts, ofAll } from './report/activity-terms.ts';
import { LANGUAGE_NAMES } from './report/language-names.ts';

const GROUPS = {
  account_type: 'Activity by type of account',
  office: 'Activity by office',
  region: 'Activity by region',
  main_language: 'Activity by main language',
};

/** What accounts post, taken together. */
/** ρ of a ranking with mentions and with reposts received. */
interface Echo {
  mentions: number;
  reposts: number;
}

export const posting = {
  /** @param sums `null` where nobody's posts were read whole. */
  wrote: (
    sums: { own: number; replies: number; reposts: number } | null,
    { days, from, to }: { days: number; from: string; to: string },
  ) => {
    const window = `the ${counted(days, 'day')} from ${NUMBERS.date(from)} to ${NUMBERS.date(to)}`;
    if (sums === null) return `What the accounts wrote in ${window} is not known.`;
    const { own, replies, reposts } = sums;
    if (own === 0) return `In ${window} the accounts that were read wrote nothing.`;
    return `In ${window} the accounts that were read wrote ${counted(own, 'own post')}, ${replies === 0 ? 'none of them a reply to another' : `${count(replies)} of them replies to others (${share(replies / own)})`}, and passed on ${reposts === 0 ? 'none of others' : `${counted(reposts, 'post')} of others`}.`;
  },
  read: (read: number, of: number) =>
    read === of
      ? `The posts of ${ofAll(of)} were read to the start of that window.`
      : `The posts of ${count(read)} of the ${accounts(of)} (${share(read / of)}) were read to the start of that window. For the other ${count(of - read)}, figures that need all posts are blank, and give no rank.`,
  lastDay: 'The last day goes up to the moment at which posts were read.',
  unread: 'Accounts whose posts could not all be read',
  dormantUnknown: 'Who posted nothing is unknown, since the posts of none were all read.',
  /** @param of how many never posted by their profiles, and of how many that is unknown. */
  dormant: (of: { dormant: number; known: number; days: number; never: number; unsure: number }) => {
    const { dormant, known, days, never, unsure } = of;
    if (dormant === 0)
      return `Each of the ${accounts(known)} whose posts were read posted something in the ${counted(days, 'day')}.`;
    const silent = dormant - never - unsure;
    const ever = [
      ...(silent > 0
        ? [`${form(silent, 'that of 1 counts', `those of ${count(silent)} count`)} earlier posts`]
        : []),
      ...(never > 0 ? [`${form(never, 'that', 'those')} of ${count(never)} none`] : []),
      ...(unsure > 0 ? [`${form(unsure, 'that of 1 does', `those of ${count(unsure)} do`)} not say`] : []),
    ];
    return `${count(dormant)} of the ${accounts(known)} whose posts could be seen (${share(dormant / known)}) ${form(dormant, 'has', 'have')} no post in the ${counted(days, 'day')}, reposts included. Of their profiles, ${list(ever)}${silent > 0 ? '; when the last of these was made is not known' : ''}.`;
  },
  dormantTable: 'Accounts without a post, those with the largest audience first',
  noAudience: 'No audience is known.',
  audiences: (of: { known: number; of: number; total: number; median: number }) =>
    `${of.known === of.of ? `The audiences of ${ofAll(of.of)} are known` : `The audiences of ${count(of.known)} of the ${accounts(of.of)} are known`}: ${counted(of.total, 'follower')} in all, counting whoever follows several once for each; the median is ${mean(of.median)}.`,
  actors: (of: number) =>
    `The largest audiences of actors with several accounts, with their rank among all ${count(of)}`,
  noneJoined: 'When the accounts were made is not known.',
  /** @param more how many others joined on that day. */
  firstToJoin: (first: readonly Named[], more: number, day: string) =>
    `First to join: ${list([...first.map(called), ...(more === 0 ? [] : [others(more)])])}, on ${NUMBERS.date(day)}.`,
  joinedUnknown: (unknown: number) => `Of ${accounts(unknown)} the day is not known.`,
  joined: 'The accounts that joined first',
  noLanguage: 'No post states its language.',
  languages: (languages: number, first: string, ofPosts: number) =>
    `The own posts of the accounts that were read are in ${counted(languages, 'language')}, as the posts state them; ${share(ofPosts)} of all are in ${LANGUAGE_NAMES[first] ?? first}.`,
  languageTable: 'Languages of posts',
  /** Accounts of either type, with their mean of own posts a day; NaN where none was read. */
  types: (
    personal: { accounts: number; postsPerDay: number },
    office: { accounts: number; postsPerDay: number },
  ) => {
    const rate = ({ postsPerDay }: typeof personal) =>
      Number.isNaN(postsPerDay) ? '' : `, with ${decimal(postsPerDay, 2)} own posts a day on average`;
    return `${personal.accounts === 0 ? 'No account is' : `${accounts(personal.accounts)} ${form(personal.accounts, 'is', 'are')}`} personal${rate(personal)}; ${office.accounts === 0 ? 'none is' : `${count(office.accounts)} ${form(office.accounts, 'is', 'are')}`} of an office${rate(office)}.`;
  },
  groupTable: (by: keyof typeof GROUPS) => GROUPS[by],
  groups:
    'Audiences count where they are known. Posts a day are the mean over the accounts whose posts were all read; shares and interactions are of all their posts together. The main language of an account without posts, or whose posts were not all read, is not known.',
  reach: (countries: number) =>
    `Accounts abroad that follow the foreign minister, the ministry, or both, in ${counted(countries, 'country', 'countries')} in which the minister has a personal account`,
  /** @param alongFollows of those ties of which both are known. */
  layers: (layers: readonly { layer: LayerName; ties: number; alongFollows: number }[]) => {
    const shares = layers
      .filter(({ ties }) => ties > 0)
      .map(({ layer, alongFollows }) => `${share(alongFollows)} of ties of ${layer}`);
    const none = layers.filter(({ ties }) => ties === 0).map(({ layer }) => `there are no ties of ${layer}`);
    const along = shares.length === 0 ? [] : [`${list(shares)} go along a follow`];
    return `As far as both are known, ${[...along, ...none].join('; ')}.`;
  },
  layerTable: 'The networks of follows, mentions and reposts',
  overlaps: 'Ties that two of the networks share, over the accounts of which both were read to the end',
  correlations: 'Whether two rankings agree',
  layersAre:
    'Who mentions or answers whom, and who passes on or quotes whose posts, are two more networks over the same accounts. A tie counts once, however often it was used; times counts each use. Where the posts of an account could not all be read, its mentions and reposts of others are at least those counted.',
  /** @param followers ρ of followers in the roster with each. @param audience that of followers on the whole network; `null` where undefined. */
  mentioned: (followers: Echo, audience: Echo | null) =>
    `Whom more accounts of the roster follow is ${followers.mentions > 0 && followers.reposts > 0 ? 'mentioned and reposted more, too' : 'not always mentioned and reposted more'}. Followers there go with mentions received at ρ = ${decimal(followers.mentions, 2)} and with reposts received at ${decimal(followers.reposts, 2)} (Spearman’s rank correlation, 0 for no common order).${audience === null ? '' : ` With the audience on the whole network, the measure of Cha et al. (2010), ρ is ${decimal(audience.mentions, 2)} and ${decimal(audience.reposts, 2)}. On Twitter they found that a large one says little of mentions and reposts, the “million follower fallacy”.`}`,
};
