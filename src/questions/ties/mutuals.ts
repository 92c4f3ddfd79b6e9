/** Who follows an account and is followed by it. */
import type { Answer } from '../../cli/answer.ts';
import { count } from '../../cli/count.ts';
import { groupBy } from '../../group-by.ts';
import { isEdition } from '../../open/open-study.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import { whyUnread } from '../../study/tie-of.ts';
import { ACCOUNT_COLUMNS, about, accountCells } from '../ask.ts';
import { listInEdition } from '../edition/follows-in-edition.ts';
import { withNaming } from '../name-accounts.ts';
import {
  countOthers,
  groupLabel,
  type ListedPair,
  type ListingAsked,
  listNotes,
  openListing,
  pairTable,
  verb,
} from './tie-listing.ts';

export function mutuals(asked: OpenStudy, listing: ListingAsked): Answer {
  if (isEdition(asked)) return listInEdition(asked, 'mutuals', listing);
  const { named, filter, pairs, absent, observed, figure } = openListing(asked, listing);
  const mutual = pairs.filter(({ there, back }) => there.state === 'yes' && back.state === 'yes');
  const possible = mostMutual(pairs);
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
    notes: listNotes(named),
  };
  return about(asked, 'mutuals', withNaming(answer, named));
}

/** Pairs that may be mutual; of an account whose list is short, no more by its own follows than it lacks. */
function mostMutual(pairs: readonly ListedPair[]): number {
  let most = 0;
  for (const [account, own] of groupBy(pairs, ({ account }) => account)) {
    const perhaps = own.filter(({ there, back }) => there.state !== 'no' && back.state !== 'no');
    const open = perhaps.filter(({ there }) => there.state === 'unknown').length;
    most += perhaps.length - open + Math.min(open, account.mostUnseen ?? open);
  }
  return most;
}
