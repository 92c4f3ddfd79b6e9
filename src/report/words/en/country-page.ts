import type { Moments } from './moments.ts';
import { count, counted, form } from './numbers.ts';
import type { Terms } from './terms.ts';

export function countryPage({ article, many, nodes, one, studied }: Terms) {
  return {
    noneExists: `No ${one} exists on that date.`,
    followers: (own: number, followers: number, abroad: number, perhaps: number) =>
      `${nodes(own)}, followed by ${followers === 0 ? 'none' : count(followers)} of the ${nodes(abroad)} abroad${perhaps === 0 ? '' : ` (of ${form(perhaps, 'one', count(perhaps))} more it is unknown)`}.`,
    follows: (own: number, follows: number, abroad: number, pairs: number, isOpen: boolean) =>
      `${form(own, 'It follows', 'They follow')} ${follows === 0 ? 'none' : count(follows)} of the ${nodes(abroad)} abroad; ${pairs === 0 ? `no two ${isOpen ? 'are known to follow' : 'follow'}` : `${isOpen ? 'at least ' : ''}${counted(pairs, 'pair')} ${form(pairs, 'follows', 'follow')}`} each other.`,
    followsUnknown: (own: number) => `Whom ${form(own, 'it follows', 'they follow')} is unknown.`,
    unread: (unread: number) =>
      `What ${nodes(unread)} of these ${form(unread, 'follows', 'follow')} was not read: it is unknown, and not counted.`,
    gone: (entries: number) =>
      `Besides, ${counted(entries, 'entry', 'entries')} of ${studied} ${form(entries, 'stands', 'stand')} for no account on that date.`,
    office: 'Office',
    followsRead: 'Follows read',
    rankThen: (at: Moments) => `Rank ${at.inEarlier}`,
    ranksNote: `Followers, follows and mutual ties count ${many} of ${studied}, at home and abroad; ranks are among all of them; – is unknown or not there.`,
    byRegion: 'Ties by region',
    followsFrom: 'Follows from there',
    followsTo: 'Follows to there',
    noTie: `No tie with ${article} ${one} abroad is known.`,
    atLeast: (value: number) => `≥ ${count(value)}`,
    atLeastNote: '≥ marks a number of mutual ties to which unknown ties could add.',
  };
}

export type CountryPageWords = ReturnType<typeof countryPage>;
