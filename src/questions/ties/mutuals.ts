/** Who follows an account and is followed by it. */
import type { Answer } from '../../cli/answer.ts';
import { count } from '../../cli/count.ts';
import { ACCOUNT_COLUMNS, type Asked, about, accountCells } from '../ask.ts';
import { withNaming } from '../name-accounts.ts';
import { whyUnread } from './known-ties.ts';
import {
  countOthers,
  groupLabel,
  type ListingAsked,
  openListing,
  pairTable,
  unreadNotes,
  verb,
} from './tie-listing.ts';

export function mutuals(asked: Asked, listing: ListingAsked): Answer {
  const { named, filter, pairs, absent, observed, figure } = openListing(asked, listing);
  const mutual = pairs.filter(({ there, back }) => there.state === 'yes' && back.state === 'yes');
  const possible = pairs.filter(({ there, back }) => there.state !== 'no' && back.state !== 'no').length;
  const range = possible > mutual.length ? `; up to ${possible} if every unknown tie is there` : '';
  const answer: Answer = {
    sentence:
      absent ??
      (named.single
        ? `${named.label} and ${mutual.length} of ${count(pairs.length, 'other account')}${filter.phrase} follow each other${range}.${observed ? '' : ` ${whyUnread(named.accounts[0]!)}.`}`
        : `${groupLabel(named)}: ${count(mutual.length, 'mutual tie')} with ${countOthers(mutual)} different ${verb(countOthers(mutual), 'account', 'accounts')}${filter.phrase}${range}.`),
    ...pairTable(
      named,
      [...ACCOUNT_COLUMNS, 'followed_at', 'followed_back_at'],
      mutual,
      ({ other, there, back }) => [...accountCells(other), there.followedAt, back.followedAt],
    ),
    facts: {
      account: named.label,
      others: figure(pairs.length),
      mutual: observed ? mutual.length : null,
      mutual_min: figure(mutual.length),
      mutual_max: figure(possible),
    },
    notes: named.single ? [] : unreadNotes(named),
  };
  return about(asked, 'mutuals', withNaming(answer, named));
}
