/** Who follows an account, and does not follow another. */
import type { Answer } from '../../cli/answer.ts';
import { count } from '../../cli/count.ts';
import { isEdition } from '../../open/open-study.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import type { StudyEntry } from '../../study/study.ts';
import { ACCOUNT_COLUMNS, about, accountCells, called, canTie } from '../ask.ts';
import { listInEdition } from '../edition/follows-in-edition.ts';
import { nameOne, withNaming } from '../name-accounts.ts';
import { shortNotes } from '../short-lists.ts';
import { tiesOf } from './known-ties.ts';
import {
  countOthers,
  groupLabel,
  type ListedPair,
  type ListingAsked,
  openListing,
  pairTable,
  unknownOf,
  verb,
} from './tie-listing.ts';

export interface FollowersAsked extends ListingAsked {
  /** An account that those who are listed do not follow. */
  not?: string | undefined;
}

export function followers(asked: OpenStudy, question: FollowersAsked): Answer {
  if (isEdition(asked)) return listInEdition(asked, 'followers', question);
  const { not: notFollowed } = question;
  const { named, filter, pairs, absent, figure } = openListing(asked, question);
  const all = pairs.filter(({ back }) => back.state === 'yes');
  const unknown = pairs.filter(({ back }) => back.state === 'unknown').length;
  const not = notFollowed === undefined ? null : withoutFollow(asked, all, nameOne(asked, notFollowed));
  const subject = named.single
    ? `${named.label} is followed by ${all.length} of ${count(pairs.length, 'other account')}${filter.phrase}`
    : `${groupLabel(named)}: ${all.length} follows from ${countOthers(all)} different accounts${filter.phrase}`;
  const answer: Answer = {
    sentence: absent ?? `${subject}${unknownOf(unknown, named)}.${not === null ? '' : ` ${not.sentence}`}`,
    ...pairTable(
      named,
      [...ACCOUNT_COLUMNS, 'followed_back', 'followed_at', 'doubt'],
      not?.listed ?? all,
      ({ other, there, back }) => [...accountCells(other), there.state, back.followedAt, back.doubt],
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
  const unknown = possible.filter(({ other }) => ties.from(other).state === 'unknown').length;
  return {
    listed,
    sentence: `${listed.length} of them ${verb(listed.length, 'does', 'do')} not follow ${called(account)}${unknownOf(unknown, { single: true })}.`,
    facts: { not: called(account), not_following: listed.length, not_following_unknown: unknown },
  };
}
