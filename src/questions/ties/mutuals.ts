/** Who follows an account and is followed by it. */
import type { Answer } from '../../cli/answer.ts';
import { groupBy } from '../../group-by.ts';
import { isEdition } from '../../open/open-study.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import { say } from '../../words/say.ts';
import { ACCOUNT_COLUMNS, about, accountCells } from '../ask.ts';
import { listInEdition } from '../edition/follows-in-edition.ts';
import { withNaming } from '../name-accounts.ts';
import {
  becauseUnread,
  countOthers,
  eachOnce,
  type ListedPair,
  type ListingAsked,
  listedTies,
  listNotes,
  openListing,
  pairTable,
} from './tie-listing.ts';

export function mutuals(asked: OpenStudy, listing: ListingAsked): Answer {
  if (isEdition(asked)) return listInEdition(asked, 'mutuals', listing);
  const opened = openListing(asked, listing);
  const { named, whose, absent, observed, figure } = opened;
  const pairs = eachOnce(opened.pairs);
  const isMutual = ({ there, back }: ListedPair) => there.state === 'yes' && back.state === 'yes';
  const mutual = pairs.filter(isMutual);
  const others = named.single ? pairs.length : countOthers(opened.pairs.filter(isMutual));
  const possible = mostMutual(pairs);
  const answer: Answer = {
    sentence: absent ?? [
      say.lists.mutuals(whose, listedTies(opened, mutual, others), possible),
      ...(named.single ? becauseUnread(named.accounts[0]!) : []),
    ],
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
