import { count, counted, form, list } from '../numbers.ts';

const THOSE = ['country or organisation', 'countries and organisations'] as const;

/** How many are known, and those of which it is unknown with their names. */
function sentence(
  value: number,
  of: readonly [none: string, some: string],
  open: number,
  openNames: string,
): string {
  const rest =
    open === 0 ? '' : ` Of ${counted(open, ...THOSE)} more it is unknown, as a tie is hidden: ${openNames}.`;
  return `${value === 0 ? of[0] : of[1]}.${rest}`;
}

/** @property isMost whether others, mentioned less, are left out. */
interface Mentioned {
  names: string;
  isMost: boolean;
}

export const countryPartners = {
  partners: 'Partners',
  /** @param isTested whether the file has what chance would give. */
  partnersNote: (near: 'bordering' | 'nearest' | 'none', tied: number, file: string, isTested: boolean) =>
    `${{ bordering: 'Neighbours, then the', nearest: 'The nearest, then the', none: 'The' }[near]} first of ${counted(tied, ...THOSE)} by mutual ties, then by follows; all are in [country-partners.csv](${file})${isTested ? ', with what chance would give' : ''}.`,
  /** @param near how many of those above are of the country's own region. */
  beyondChance: (above: number, near: number, names: string, fewer: string) =>
    `${above === 0 ? 'No country has more' : `${counted(above, ...THOSE)} ${form(above, 'has', 'have')} more`} mutual ties with it than chance would give${names === '' ? '' : `: ${names}`}.${near === 0 ? '' : ` ${near === above ? form(near, 'It is', 'All are') : `${count(near)} of them ${form(near, 'is', 'are')}`} of its own region, for which the expectation does not allow.`} ${fewer === '' ? 'With no country are its ties clearly fewer than chance would give' : `Fewer: ${fewer}`}.`,
  belowChance: {
    made: (name: string, value: string, mean: string) =>
      `${name} (it follows ${value} times, by chance ${mean})`,
    received: (name: string, value: string, mean: string) =>
      `${name} (they follow ${value} times, by chance ${mean})`,
    mutual: (name: string, value: string, mean: string) =>
      `${name} (${value} mutual ties, by chance ${mean})`,
  },
  /** Follows one way, and the other. */
  thereAndBack: (name: string, there: number, back: number) =>
    `${name} (${count(there)} against ${count(back)})`,
  balance: (weFollow: readonly string[], theyFollow: readonly string[]) =>
    [
      ...(weFollow.length === 0 ? [] : [`Followed most without following back as much: ${list(weFollow)}.`]),
      ...(theyFollow.length === 0
        ? []
        : [`Following it most without being followed as much: ${list(theyFollow)}.`]),
    ].join(' '),
  courting: (value: number, open: number, openNames: string) =>
    sentence(
      value,
      [
        `No ${THOSE[0]} is known to follow it without being followed`,
        `${counted(value, ...THOSE)} ${form(value, 'follows', 'follow')} it although ${form(value, 'none of its accounts is followed back', 'it follows none of their accounts')}`,
      ],
      open,
      openNames,
    ),
  courted: (value: number, open: number, openNames: string) =>
    sentence(
      value,
      [
        `It is not known to follow any ${THOSE[0]} none of whose accounts follow it`,
        `It follows ${counted(value, ...THOSE)} none of whose accounts follow it`,
      ],
      open,
      openNames,
    ),
  picture: 'In a picture',
  pictureElsewhere: (page: string, map: string) =>
    `The [HTML version of this page](${page}) draws its partners and ties${map === '' ? '' : `; explore them on the [map](${map})`}.`,
  onMapOnly: (shown: number, tied: number) =>
    `Drawn on the map: the first ${count(shown)} of ${count(tied)} partners.`,
  onTheMap: 'On the map',
  dialogue: 'Mentions',
  times: (what: string, value: number) => `${what} (${count(value)})`,
  noMention: 'No mention of it by others, nor of others by it, in the posts that were read.',
  /** Whom it mentions, and who mentions it, with how often; '' is nobody. */
  mentions: (made: Mentioned, received: Mentioned) =>
    [
      made.names === ''
        ? 'It mentions no other.'
        : `It mentions${made.isMost ? ' most' : ''}: ${made.names}.`,
      received.names === ''
        ? 'No other mentions it.'
        : `${received.isMost ? 'Most mentioned' : 'Mentioned'} by: ${received.names}.`,
    ].join(' '),
  hashtags: (tags: readonly string[]) =>
    `Hashtags, first those that most of its accounts use, with their posts: ${list(tags)}.`,
  /** @param days of the first week, which may be shorter. */
  weeks: (first: string, last: string, posts: readonly string[], days: number) =>
    `Own posts week by week, ${first} to ${last}: ${posts.join(' · ')}${days === 7 ? '' : ` (the first of ${counted(days, 'day')})`}.`,
  history: 'History',
  apparatus: 'Apparatus',
};

export type CountryPartnersWords = typeof countryPartners;
