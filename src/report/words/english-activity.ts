/** What the report says in English of posts, audiences and influence. */
import { ACTIVITY_DEFINITIONS, type ActivityColumn } from '../../activity/account-figures.ts';
import { INFLUENCE_PARTS, type Weights } from '../../activity/influence.ts';
import type { Count } from '../../activity/interactions.ts';
import type { NumberText } from './number-text.ts';

/** Names of languages by primary subtag. */
const LANGUAGES: Readonly<Record<string, string>> = {
  af: 'Afrikaans',
  am: 'Amharic',
  ar: 'Arabic',
  az: 'Azerbaijani',
  be: 'Belarusian',
  bg: 'Bulgarian',
  bn: 'Bengali',
  bs: 'Bosnian',
  ca: 'Catalan',
  cs: 'Czech',
  da: 'Danish',
  de: 'German',
  dv: 'Dhivehi',
  el: 'Greek',
  en: 'English',
  es: 'Spanish',
  et: 'Estonian',
  eu: 'Basque',
  fa: 'Persian',
  fi: 'Finnish',
  fr: 'French',
  ga: 'Irish',
  gl: 'Galician',
  he: 'Hebrew',
  hi: 'Hindi',
  hr: 'Croatian',
  hu: 'Hungarian',
  hy: 'Armenian',
  id: 'Indonesian',
  is: 'Icelandic',
  it: 'Italian',
  ja: 'Japanese',
  ka: 'Georgian',
  kk: 'Kazakh',
  km: 'Khmer',
  ko: 'Korean',
  ky: 'Kyrgyz',
  lb: 'Luxembourgish',
  lo: 'Lao',
  lt: 'Lithuanian',
  lv: 'Latvian',
  mg: 'Malagasy',
  mk: 'Macedonian',
  mn: 'Mongolian',
  ms: 'Malay',
  mt: 'Maltese',
  my: 'Burmese',
  nb: 'Norwegian Bokmål',
  ne: 'Nepali',
  nl: 'Dutch',
  nn: 'Norwegian Nynorsk',
  no: 'Norwegian',
  pl: 'Polish',
  ps: 'Pashto',
  pt: 'Portuguese',
  ro: 'Romanian',
  ru: 'Russian',
  rw: 'Kinyarwanda',
  si: 'Sinhala',
  sk: 'Slovak',
  sl: 'Slovene',
  so: 'Somali',
  sq: 'Albanian',
  sr: 'Serbian',
  sv: 'Swedish',
  sw: 'Swahili',
  ta: 'Tamil',
  tg: 'Tajik',
  th: 'Thai',
  ti: 'Tigrinya',
  tk: 'Turkmen',
  tl: 'Tagalog',
  tr: 'Turkish',
  uk: 'Ukrainian',
  ur: 'Urdu',
  uz: 'Uzbek',
  vi: 'Vietnamese',
  zh: 'Chinese',
};

const DEFINITIONS: Readonly<Record<string, string>> = {
  ...ACTIVITY_DEFINITIONS,
  interactions_low: 'lower end of the 95% interval of interactions_per_post',
  interactions_high: 'upper end of it',
  main_language: 'language of most own posts; empty where none is stated',
  joined: 'day on which the account was made',
  dormant: 'yes without any post in the window; empty where that is unknown',
  feed: 'what became of reading its posts',
};

/** @param numbers of the language. */
export function englishActivity(numbers: NumberText) {
  const { count, counted, decimal, form, list, mean, others, share, weight } = numbers;
  const accounts = (value: number) => counted(value, 'account');
  const each = (single: boolean) => (single ? '' : ' each');
  const part = { popularity: 'Popularity', engagement: 'Engagement', trust: 'Trust' };
  const weighed = (weights: Weights) =>
    list(INFLUENCE_PARTS.map((name) => `${name} ${weight(weights[name])}`));

  return {
    window: {
      heading: 'What they post',
      sentence: (days: number, first: string, last: string) =>
        `The chapters on activity are about the ${counted(days, 'day')} from ${first} to ${last}, the last of them up to the moment at which posts were read.`,
      read: (read: number, of: number) =>
        read === of
          ? `The posts of all ${accounts(of)} were read to the start of that window.`
          : `The posts of ${count(read)} of the ${accounts(of)} (${share(read / of)}) were read to the start of that window. What would need all posts of the others is unknown: such figures are left empty, and give no rank.`,
      unread: 'Whose posts could not all be read:',
      unreadOf: (verdict: string, names: readonly string[], rest: number) =>
        `**${verdict}**: ${names.join('; ')}${rest > 0 ? `; and ${others(rest)} (activity.csv)` : ''}`,
      backTo: (name: string, date: string) => `${name}, read back to ${date}`,
      sums: (own: number, replies: number, reposts: number) =>
        `The accounts that were read wrote ${counted(own, 'own post')}, ${count(replies)} of them replies to others (${share(replies / own)}), and passed on ${counted(reposts, 'post')} of others.`,
      none: 'The accounts that were read wrote nothing.',
    },
    withheld:
      'Posts were read for this snapshot. The network’s terms do not let them be published, so this report has no chapters on activity; questions at the prompt are answered from the database.',
    readOf: (read: number, of: number) =>
      read === of
        ? ''
        : `Only the ${accounts(read)} whose posts were all read can be ranked, of ${count(of)}.`,
    notRanked: {
      sentence: (value: number, few: number, unread: number, least: number) => {
        const reasons = [
          ...(few > 0 ? [`${count(few)} with fewer than ${count(least)} own posts to go by`] : []),
          ...(unread > 0 ? [`${count(unread)} whose posts were not all read`] : []),
        ];
        return `Not ranked: ${accounts(value)}, ${list(reasons)} (activity.csv).`;
      },
      first: (by: string) => `Those with ${by}, which a handful of posts decides:`,
      fewPosts: (posts: number, least: number) => `${counted(posts, 'own post')}, fewer than ${count(least)}`,
      fewCounts: (known: number, own: number, least: number) =>
        `all counts known of ${count(known)} of ${counted(own, 'own post')}, fewer than ${count(least)}`,
    },
    head: {
      audience: 'Audience',
      followers: 'Followers in the roster',
      ownPosts: 'Own posts',
      postsPerDay: 'Own posts a day',
      replies: 'Replies',
      replyShare: 'Replies to others',
      reposts: 'Reposts',
      activeDays: 'Active days',
      interactions: 'Interactions',
      perPost: 'Interactions a post',
      interval: '95% interval',
      mentioned: 'Mentions received',
      reposted: 'Reposts received',
      reason: 'Reason',
      actor: 'Actor',
      posts: 'Posts',
      hashtag: 'Hashtag',
      byCountry: 'Posts by country',
      language: 'Language',
      mainOf: 'Main language of',
      group: 'Group',
      read: 'Accounts read',
      medianAudience: 'Median audience',
      perDayMean: 'Posts a day, mean',
      dormant: 'Dormant',
      isDormant: 'Dormant',
      joined: 'Joined',
      before: 'Before',
      now: 'Now',
      factor: 'Factor',
      countryInfluence: 'Influence',
      rankedOffices: 'Offices ranked',
      bestAccounts: 'Best account of each office',
    },
    audience: {
      heading: 'Largest audiences',
      none: 'No audience is known.',
      sentence: (leader: string, value: number, single: boolean) =>
        `${leader} with ${counted(value, 'follower')} on the whole network${each(single)}.`,
      total: (known: number, of: number, total: number, median: string) =>
        `${known === of ? `The audiences of all ${accounts(of)} are known` : `The audiences of ${count(known)} of the ${accounts(of)} are known`}: ${counted(total, 'follower')} in all, where who follows several is counted several times; the median is ${median}.`,
      perActor: (actors: number) =>
        `Summed over the accounts of one actor, those with several accounts, with their rank among all ${counted(actors, 'actor')}:`,
      atLeast: (sum: string, unknown: number) => `${sum}, and ${count(unknown)} unknown`,
      followers: (value: number) => counted(value, 'follower'),
    },
    active: {
      heading: 'Most active',
      none: 'No account whose posts were read has an own post.',
      sentence: (leader: string, perDay: number, single: boolean) =>
        `${leader} with ${decimal(perDay, 1)} own posts a day${each(single)}.`,
      perDay: (value: number) => `${decimal(value, 1)} own posts a day`,
    },
    conversational: {
      heading: 'Most conversational',
      none: (least: number) =>
        `No account whose posts were read has ${count(least)} own posts or more and a reply to another among them.`,
      sentence: (leader: string, value: number, single: boolean, counts: string) =>
        `${leader}: ${share(value)} of ${single ? 'its' : 'their'} own posts reply to others${counts}.`,
      counts: (replies: number, own: number) => `(${count(replies)} of ${count(own)})`,
      by: 'the greatest shares',
    },
    effective: {
      heading: 'Most effective',
      none: (least: number) =>
        `No account whose posts were read has an interaction and ${count(least)} own posts or more of which all counts are known.`,
      sentence: (leader: string, value: number, single: boolean, interval: string) =>
        `${leader} with ${mean(value)} interactions per own post${each(single)}${interval}.`,
      /** Of a single leader, with how many others have an interval that reaches into it. */
      interval: (low: number, high: number, rivals: number) =>
        ` (95% interval ${mean(low)}–${mean(high)}, ${rivals === 0 ? 'which no other reaches' : `into which ${form(rivals, 'that of 1 other account reaches', `those of ${count(rivals)} other accounts reach`)}`})`,
      perPost: (value: number) => `${mean(value)} interactions a post`,
      model: (resamples: number, least: number) =>
        `The interval is the middle 95% of the means of ${count(resamples)} resamples of an account’s own posts (bootstrap). Below ${counted(least, 'own post')} no account is ranked, since one success would decide.`,
      by: 'most interactions a post',
    },
    joined: {
      heading: 'First to join, fastest growing',
      none: 'When the accounts were made is not known.',
      sentence: (names: string, date: string, _single: boolean) => `First to join: ${names}, on ${date}.`,
      known: (known: number, of: number) =>
        known === of ? '' : `Of ${accounts(of - known)} the day is not known.`,
      growth: (snapshot: string, date: string, known: number, of: number, grown: boolean) =>
        `How the audience grew since snapshot ${snapshot} (${date}) is known of ${count(known)} of the ${accounts(of)}. ${grown ? 'Fastest growing, by the factor:' : 'None of them grew.'}`,
      factor: (value: number) => `a factor of ${decimal(value, 2)}`,
      noGrowth: 'Growth is told where a report is set against an earlier snapshot.',
    },
    dormant: {
      heading: 'Dormant',
      unknown: 'Who posted nothing is unknown, since the posts of none were all read.',
      sentence: (dormant: number, read: number, days: number) =>
        dormant === 0
          ? `Each of the ${accounts(read)} whose posts were read posted something in the ${counted(days, 'day')}.`
          : `${count(dormant)} of the ${accounts(read)} whose posts were read (${share(dormant / read)}) ${form(dormant, 'has', 'have')} no post in the ${counted(days, 'day')}, reposts included${form(dormant, '', '; those with the largest audience come first')}:`,
    },
    influence: {
      heading: 'Influence',
      explain: (weights: Weights) =>
        `Influence combines three percentile ranks within the roster, each from 0 (below all others) to 1 (above all others): popularity is that of the audience, engagement that of replies to others a day, trust that of the mean rank of reposts received, mentions received and interactions a post. Weights: ${weighed(weights)}. The three are those that Agence France-Presse named for its e-Diplomacy Hub; how they are measured and weighed is the choice of this project.`,
      none: 'No account has every part that counts, so none is ranked.',
      sentence: (leader: string, value: number, single: boolean) =>
        `${leader} with an influence of ${decimal(value, 3)}${each(single)}.`,
      value: (value: number) => `an influence of ${decimal(value, 3)}`,
      unranked: (value: number, weights: Weights, least: number) => {
        const lacks = [
          ...(weights.popularity > 0 ? ['an audience'] : []),
          ...(weights.engagement + weights.trust > 0 ? ['posts that were not all read'] : []),
          ...(weights.trust > 0 ? [`interactions of fewer than ${count(least)} own posts`] : []),
        ];
        return `${accounts(value)} ${form(value, 'is', 'are')} not ranked, since a part is unknown: ${lacks.join(', or ')} (activity.csv).`;
      },
      countries:
        'Countries and organisations, by the mean of their best account in each office; an office without a ranked account does not count:',
      seats: (seats: readonly string[]) => seats.join('; '),
      rankedOf: (ranked: number, of: number) => `${count(ranked)} of ${count(of)}`,
      part,
    },
    layers: {
      heading: 'Mentions and reposts beside follows',
      explain:
        'Who names or answers whom, and who passes on or quotes whose posts, are two more networks over the same accounts (mentions.csv, reposts.csv). A tie counts once, however often it was used; a weight counts each time. Where the posts of an account could not all be read, its mentions and reposts of others are at least those counted.',
      layer: 'Network',
      ties: 'Ties',
      weight: 'Times',
      reciprocity: 'Returned',
      density: 'Density',
      without: 'Accounts without a known tie',
      clusters: 'Clusters',
      name: { follows: 'follows', mentions: 'mentions', reposts: 'reposts' },
      overlap: 'Where they overlap, over the accounts of which both were read to the end:',
      pair: 'First and second',
      shared: 'Shared ties',
      jaccard: 'Share of either',
      ofFirst: 'Share of the first',
      ofSecond: 'Share of the second',
      and: (one: string, other: string) => `${one} and ${other}`,
      correlation:
        'Whether those who are followed are also heard: Spearman’s rank correlation ρ, from −1 to 1, of four rankings. Cha et al. (2010) found on Twitter that a large following says little of mentions and reposts, the “million follower fallacy”.',
      measure: {
        in_degree: 'followers in the roster',
        audience: 'audience',
        mentions_in: 'mentions received',
        reposts_in: 'reposts received',
      },
      compared: 'Accounts',
      leftOut: 'Left out, unknown',
    },
    topics: {
      heading: 'Hot topics',
      none: 'No hashtag was used.',
      sentence: (tags: string, single: boolean, value: number, of: number, whole: boolean) =>
        `The ${single ? 'hashtag' : 'hashtags'} that most accounts used ${single ? 'is' : 'are'} ${tags}: ${count(value)} of the ${accounts(of)}${each(single)}${whole ? '' : ', as far as their posts were read'}.`,
    },
    languages: {
      heading: 'Languages',
      none: 'No post states its language.',
      sentence: (value: number, first: string, ofPosts: number) =>
        `The own posts of the accounts that were read are in ${counted(value, 'language')}, as the posts state them; ${share(ofPosts)} of all are in ${first}.`,
      name: (code: string): string => (code === '' ? 'not stated' : (LANGUAGES[code] ?? code)),
    },
    groups: {
      heading: 'Personal and office accounts, and other groups',
      by: {
        type: 'By type of account',
        office: 'By office',
        region: 'By region',
        language: 'By main language',
      },
      title: (by: string, shown: number, of: number) =>
        shown === of ? `${by}:` : `${by}, the ${count(shown)} with most accounts of ${count(of)}:`,
      noLanguage: 'not known',
      note: 'Audiences are of the accounts of which they are known. Posts a day are the mean over the accounts whose posts were all read; shares and interactions are of all their posts together. The main language of an account without posts, or whose posts were not all read, is not known.',
      personal: 'personal',
      office: 'office',
      reach: (value: number, shown: number) =>
        `In ${counted(value, 'country', 'countries')} the foreign minister has a personal account beside the ministry’s. How many accounts abroad follow the one, the other, or both${shown === value ? '' : `, for the ${count(shown)} in which the minister alone is followed most (office-reach.csv has all)`}:`,
      ministerOnly: 'Minister only',
      ministryOnly: 'Ministry only',
      both: 'Both',
      neither: 'Neither',
      unknown: 'Not known',
    },
    method: {
      heading: 'How activity is measured',
      kinds:
        'Own posts are new posts, replies to others, replies to oneself (threads) and posts that quote another’s. A repost is another’s post passed on and no own post. Dates are those that posts state; posts that state a later date than they were read at are left out.',
      counts: (stated: readonly Count[]) =>
        stated.length === 0
          ? 'The network states no counts of what posts received, so there are no interactions.'
          : `Interactions are the ${list(stated)} that posts had received when they were read${stated.length === 4 ? '' : '; the network states no others'}.`,
      floor: (least: number) =>
        `A mean of interactions and a share of replies or reposts rank no account with fewer than ${counted(least, 'post')} to go by, since one of them would decide; the shares stand in activity.csv all the same.`,
      definitions: 'Figures of an account (activity.csv):',
      column: 'Column',
      definition: (column: ActivityColumn | string): string => DEFINITIONS[column] ?? '',
    },
    country: {
      heading: 'What they post',
      note: (first: string, last: string) => `Posts from ${first} to ${last}; – is unknown or undefined.`,
    },
    files: [
      [/^activity\.csv$/, 'one row an account: audience, posts, interactions, mentions, influence'],
      [/^hashtags\.csv$/, 'one row a hashtag and country; * is all accounts'],
      [/^layers\.csv$/, 'figures of mentions and reposts, overlaps of networks, rank correlations'],
      [/^layer-nodes\.csv$/, 'every measure of each account in the networks of mentions and reposts'],
      [/^mentions\.csv$/, 'one row a tie: how often source names or answers target'],
      [/^reposts\.csv$/, 'one row a tie: how often source passes on or quotes posts of target'],
      [/^office-reach\.csv$/, 'followers abroad of ministers’ own accounts and of ministries'],
    ] as (readonly [RegExp, string])[],
    figures: {
      source: (
        snapshot: string,
        simulated: boolean,
        network: string,
        date: string,
        read: number,
        of: number,
      ) =>
        `Source: snapshot ${snapshot}${simulated ? ' (simulated data)' : ''}, ${network}, ${date}; posts of ${read === of ? 'all' : `${count(read)} of`} ${accounts(of)} read.`,
      active: {
        title: 'Most active',
        unit: (days: number) =>
          `Own posts a day over ${counted(days, 'day')}; the dark part is replies to others`,
        alt: (value: number, first: readonly string[]) =>
          `Bars of the ${accounts(value)} with most own posts a day: ${list(first)}.`,
        replies: 'replies to others',
        rest: 'other own posts',
      },
      effective: {
        title: 'Most effective',
        unit: 'Mean interactions per own post, with the 95% interval',
        alt: (value: number, first: readonly string[]) =>
          `Means and intervals of the ${accounts(value)} with most interactions per own post: ${list(first)}.`,
      },
      weeks: {
        title: 'Posts per week',
        unit: (first: string, last: string) =>
          `Own posts per week by region, ${first} to ${last}, per account whose posts were all read; without the last day, on which posts were read`,
        alt: (regions: readonly string[]) => `Lines of own posts per account and week in ${list(regions)}.`,
        accounts,
      },
      influence: {
        title: 'Influence',
        unit: (weights: Weights) =>
          `Percentile ranks that add up to influence by their weights: ${weighed(weights)}`,
        alt: (value: number, first: readonly string[]) =>
          `Stacked bars of the ${accounts(value)} with most influence: ${list(first)}.`,
      },
    },
  };
}

export type ActivityText = ReturnType<typeof englishActivity>;
