import type { Moments } from './moments.ts';
import { count, counted, form, list } from './numbers.ts';
import type { Terms } from './terms.ts';

const THOSE = ['country or organisation', 'countries and organisations'] as const;

/** The known ones with their names, and those of which it is unknown. */
function sentence(value: number, verb: string, names: string, open: number, openNames: string): string {
  const rest =
    open === 0 ? '' : ` Of ${counted(open, ...THOSE)} more it is unknown, as a tie is hidden: ${openNames}.`;
  return `${value === 0 ? `No ${THOSE[0]} is known to` : counted(value, ...THOSE)} ${verb}${names === '' ? '' : `: ${names}`}.${rest}`;
}

export function countryPartners({ many }: Terms) {
  return {
    partners: 'Partners',
    theyFollowUs: 'They follow us',
    weFollowThem: 'We follow them',
    byChance: 'Mutual by chance',
    theyMention: 'They mention us',
    weMention: 'We mention them',
    mutualSince: (at: Moments) => `Mutual since ${at.earlier}`,
    madeAndBroken: (made: number, broken: number) =>
      made + broken === 0
        ? ''
        : [...(made === 0 ? [] : [`+${count(made)}`]), ...(broken === 0 ? [] : [`−${count(broken)}`])].join(
            ' ',
          ),
    partnersNote: (tied: number, file: string) =>
      `The first of ${counted(tied, ...THOSE)}, by mutual ties, then by follows; all are in [country-partners.csv](${file}). Follows and mutual ties are counted between ${many}; by chance: the mean over random networks in which each keeps its numbers of follows and followers.`,
    courting: (value: number, names: string, open: number, openNames: string) =>
      sentence(
        value,
        `${form(value, value === 0 ? 'follow' : 'follows', 'follow')} without any of their accounts being followed`,
        names,
        open,
        openNames,
      ),
    courted: (value: number, names: string, open: number, openNames: string) =>
      sentence(
        value,
        `${value === 0 ? 'be' : form(value, 'is', 'are')} followed without any of their accounts following`,
        names,
        open,
        openNames,
      ),
    picture: 'In a picture',
    pictureElsewhere: (page: string, map: string) =>
      `The country among its partners, and its ties on the world map, are drawn on [this page as HTML](${page})${map === '' ? '' : `; the ties to explore are on the [map](${map})`}.`,
    onMapOnly: (shown: number, tied: number) =>
      `Drawn on the map: the first ${count(shown)} of ${count(tied)} partners.`,
    onTheMap: 'On the map',
    dialogue: 'Dialogue',
    times: (what: string, value: number) => `${what} (${count(value)})`,
    noMention: 'No mention of it by others, nor of others by it, in the posts that were read.',
    mentions: (made: readonly string[], received: readonly string[]) =>
      [
        made.length === 0 ? 'It mentions no other.' : `It mentions most: ${list(made)}.`,
        received.length === 0 ? 'No other mentions it.' : `Most mentioned by: ${list(received)}.`,
      ].join(' '),
    hashtags: (tags: readonly string[]) => `Hashtags: ${list(tags)}.`,
    weeks: (first: string, last: string, posts: readonly string[]) =>
      `Own posts week by week, ${first} to ${last}: ${posts.join(' · ')}.`,
    history: 'History',
    date: 'Date',
    moreEvents: (value: number) => `${counted(value, 'further event')} in [changes.csv](../changes.csv).`,
    apparatus: 'Apparatus',
    officeColumns: 'Under each office: accounts of the region that follow one of it.',
  };
}

export type CountryPartnersWords = ReturnType<typeof countryPartners>;
