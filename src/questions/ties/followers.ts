/** Who follows an account, and does not follow another. */
import type { Answer } from '../../cli/answer.ts';
import { isEdition } from '../../open/open-study.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import type { StudyEntry } from '../../study/study.ts';
import { say } from '../../words/say.ts';
import { ACCOUNT_COLUMNS, about, accountCells, called, canTie, named as namedAccount } from '../ask.ts';
import { listInEdition } from '../edition/follows-in-edition.ts';
import { nameOne, withNaming } from '../name-accounts.ts';
import { shortNotes } from '../short-lists.ts';
import { doubtCell, tiesOf } from './known-ties.ts';
import {
  countOthers,
  type ListedPair,
  type ListingAsked,
  listedTies,
  openListing,
  pairTable,
} from './tie-listing.ts';

export interface FollowersAsked extends ListingAsked {
  /** An account that those who are listed do not follow. */
  not?: string | undefined;
}

export function followers(asked: OpenStudy, question: FollowersAsked): Answer {
  if (isEdition(asked)) return listInEdition(asked, 'followers', question);
  const { not: notFollowed } = question;
  const listing = openListing(asked, question);
  const { named, whose, pairs, absent, figure } = listing;
  const all = pairs.filter(({ back }) => back.state === 'yes');
  const unknown = pairs.filter(({ back }) => back.state === 'unknown').length;
  const not = notFollowed === undefined ? null : withoutFollow(asked, all, nameOne(asked, notFollowed));
  const answer: Answer = {
    sentence: absent ?? [
      say.lists.followers(whose, listedTies(listing, all), unknown),
      ...(not === null ? [] : [not.sentence]),
    ],
    ...pairTable(
      named,
      [...ACCOUNT_COLUMNS, 'followed_back', 'followed_at', 'doubt'],
      not?.listed ?? all,
      ({ other, there, back }) => [...accountCells(other), there.state, back.followedAt, doubtCell(back)],
    ),
    facts: {
      account: named.label,
      others: figure(pairs.length),
      followers: figure(all.length),
      unknown: figure(unknown),
      ...not?.facts,
    },
    // Those of whom its own list says that they do not follow.
    notes: shortNotes(pairs.filter(({ back }) => back.state !== 'yes').map(({ other }) => other)),
  };
  return about(asked, 'followers', withNaming(answer, named));
}

/** The followers that are known not to follow the account; its holder's own accounts cannot and are left out. */
function withoutFollow(asked: OpenStudy, followers: readonly ListedPair[], account: StudyEntry) {
  const ties = tiesOf(asked, account);
  const possible = followers.filter(({ other }) => canTie(other, account));
  const listed = possible.filter(({ other }) => ties.from(other).state === 'no');
  // Who follows several of those who are named is one of them.
  const number = countOthers(listed);
  const unknown = countOthers(possible.filter(({ other }) => ties.from(other).state === 'unknown'));
  return {
    listed,
    sentence: say.lists.notFollowing(namedAccount(account), number, unknown),
    facts: { not: called(account), not_following: number, not_following_unknown: unknown },
  };
}
