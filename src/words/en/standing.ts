import { nameInSentence } from '../../roster/countries.ts';
import type { Rank, RankBounds } from '../../values/bounded.ts';
import { capital } from '../capital.ts';
import type { Bounds, Party } from '../values.ts';
import { NUMBERS, ordinal, plain, share } from './numbers.ts';
import { described, ranksAmong } from './phrases.ts';
import { count, counted, form } from './plain.ts';
import { values } from './values.ts';

const alone = ({ rank, best, worst }: Rank) =>
  `${ordinal(rank)}${best === worst ? '' : ` (${ordinal(best)} to ${ordinal(worst)})`}`;
const place = (rank: Rank) => `${alone(rank)} of ${count(rank.of)}`;
/** A rank beside another one, among as many or not. */
const placeBeside = (other: Rank, rank: Rank) => (rank.of === other.of ? alone(rank) : place(rank));

/** What an account returns of the follows that it receives from abroad. */
export interface Returned {
  yes: number;
  of: number;
}

export const standing = {
  /** What the figures of a standing count. */
  figures:
    'Mutual counts pairs of accounts, one of the country and one abroad, that follow each other; the others count accounts abroad. Returned is the share of the follows that the accounts of the country receive from abroad which the account that is followed returns; what it is of, in data returned_of, are those of which it is known.',
  /** @param isOpen whether there are two numbers in one place. */
  amongAll: (countries: number, isOpen: boolean) => `Standing${ranksAmong(countries, isOpen)}`,
  unread: (theirs: number, others: number) =>
    `Why figures and ranks have a range: of these countries ${counted(theirs, 'account')} could not be read, and may follow any account of the roster or none${others === 0 ? '' : `; nor could ${counted(others, 'account')} of others, which may follow these`}`,
  /** @param followed `null` where none of its follows was read, as `mutual`. */
  ranks: (code: string, following: Rank, followed: Rank | null, mutual: Rank | null) =>
    `${capital(nameInSentence(code))} is ${place(following)} countries and organisations by number of accounts abroad that follow it${followed === null || mutual === null ? '; none of its own follows was read, so it has no other rank' : `. It is ${placeBeside(following, followed)} by accounts abroad it follows and ${placeBeside(following, mutual)} by mutual ties`}.`,
  influence: ({ best, worst }: RankBounds, of: number) =>
    `By influence it stands ${best === worst ? ordinal(best) : `anywhere from ${ordinal(best)} to ${ordinal(worst)}`} of ${count(of)}.`,
  alone: (who: Party, alone: number, of: Bounds) =>
    of.least === 1 && of.most === 1
      ? `Its only follower abroad follows none of its accounts but ${described(who)}.`
      : `Of its ${NUMBERS.range(of.least, of.most)} followers abroad, ${of.least === of.most ? '' : 'at least '}${count(alone)} ${form(alone, 'follows', 'follow')} none of its accounts but ${described(who)}.`,
  /** @param more countries that return more. @param apart the one account that decides, where one does. */
  returnsLittle: (
    { yes, of }: Returned,
    { more, countries }: { more: number; countries: number },
    apart: { who: Party; its: Returned; others: Returned } | null,
  ) =>
    `It returns ${count(yes)} of ${counted(of, 'follow')} from abroad (${share(yes / of)}), a smaller share than ${count(more)} of the ${count(countries)} countries and organisations.${apart === null ? '' : ` ${capital(described(apart.who))} returns ${count(apart.its.yes)} of ${count(apart.its.of)}, its other accounts ${count(apart.others.yes)} of ${count(apart.others.of)}.`}`,
  followsMore: (follows: Bounds, followers: Bounds) =>
    `It follows far more than it is followed: ${NUMBERS.range(follows.least, follows.most)} accounts abroad, and ${NUMBERS.range(followers.least, followers.most)} follow it.`,
  inRegion: (region: string, following: Rank, mutual: Rank, median: number) =>
    `${region === 'International' ? 'Among organisations' : `In ${values.inSentence('region', region)}`} it is ${place(following)} by followers and ${placeBeside(following, mutual)} by mutual ties. The median there is ${plain(median)} mutual ${form(median, 'tie', 'ties')}.`,
};
