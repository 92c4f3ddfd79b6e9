/** Whom an account follows, or whether it follows another, and when that began. */
import type { Answer } from '../../cli/answer.ts';
import { count } from '../../cli/count.ts';
import { UserError } from '../../errors.ts';
import type { Asked } from '../../open/ask.ts';
import { isEdition, notOfEdition, requireSnapshot } from '../../open/open-study.ts';
import type { EditionStudy } from '../../open/open-union.ts';
import { formerFinder } from '../../study/former-accounts.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import type { StudyEntry } from '../../study/study.ts';
import { whyUnread } from '../../study/tie-of.ts';
import { ACCOUNT_COLUMNS, about, accountCells } from '../ask.ts';
import { listInEdition, pairInEdition } from '../edition/follows-in-edition.ts';
import { logNotes, pairInLog } from '../log/pair-in-log.ts';
import { type Named, nameSeveral, withNaming } from '../name-accounts.ts';
import { pairAnswer } from './pair-answer.ts';
import {
  countOthers,
  groupLabel,
  type ListingAsked,
  listNotes,
  openListing,
  pairTable,
  unknownOf,
  unknownPhrase,
  verb,
} from './tie-listing.ts';
import { matrixAnswer } from './tie-matrix.ts';

const ALSO_PAIR = '--also looks into further snapshots for one pair: name two single accounts, A and B';

const WHERE_OF_LIST = '--where chooses among those whom A follows; leave it out where B is named';

export interface FollowsAsked extends ListingAsked {
  /** Another account, or several: does the account follow it? */
  other?: string | undefined;
  /** Further snapshots to look into. */
  also?: readonly string[] | undefined;
}

/** @throws UserError for names that mean nobody, and for what has no meaning together. */
export function follows(asked: OpenStudy, question: FollowsAsked): Answer {
  if (isEdition(asked)) return inEdition(asked, question);
  return about(asked, 'follows', answerOf(requireSnapshot(asked, 'further'), question));
}

/** Its snapshots are of one time each, and none of a series. */
function inEdition(asked: EditionStudy, question: FollowsAsked): Answer {
  const { account, list, other, also, where } = question;
  if (also !== undefined) throw notOfEdition(asked, 'further');
  if (other === undefined) return listInEdition(asked, 'follows', question);
  if (where !== undefined) throw new UserError(WHERE_OF_LIST);
  const [a, b] = [account, other].map((name) => nameSeveral(asked, name, list)) as [Named, Named];
  if (a.single && b.single) return pairInEdition(asked.edition, a.accounts[0]!, b.accounts[0]!);
  return about(asked, 'follows', matrixAnswer(asked, a, b));
}

function answerOf(asked: Asked, question: FollowsAsked): Answer {
  const { account, list, other, also } = question;
  if (other === undefined) {
    if (also !== undefined) throw new UserError(ALSO_PAIR);
    return listFollows(asked, question);
  }
  if (question.where !== undefined) {
    throw new UserError(WHERE_OF_LIST);
  }
  const past = asked.series(also);
  const naming = { former: formerFinder(asked, () => past), alsoGone: true };
  const [a, b] = [account, other].map((name) => nameSeveral(asked, name, list, naming)) as [Named, Named];
  if (a.single && b.single) return ofPair(asked, [a, b], past, also);
  if (also !== undefined) throw new UserError(ALSO_PAIR);
  for (const named of [a, b]) requireHere(asked, named);
  return matrixAnswer(asked, a, b);
}

/** What a log has is told beside the snapshots, and alone where a day of it is asked. */
function ofPair(
  asked: Asked,
  named: readonly [Named, Named],
  past: readonly OpenStudy[],
  also: FollowsAsked['also'],
): Answer {
  const { own } = asked.logs;
  if (own === null) {
    const answer = pairAnswer(asked, named, past);
    const [a, b] = named.map(({ accounts }) => accounts[0]!) as [StudyEntry, StudyEntry];
    return { ...answer, notes: [...(answer.notes ?? []), ...logNotes(asked, a, b)] };
  }
  if (also === undefined) return pairInLog(asked, own, named);
  throw new UserError('--also looks into further snapshots, and a log answers alone; leave it out');
}

function listFollows(asked: OpenStudy, listing: ListingAsked): Answer {
  const { named, filter, pairs, absent, observed, figure } = openListing(asked, listing);
  const listed = pairs.filter(({ there }) => there.state === 'yes');
  const back = listed.filter((pair) => pair.back.state === 'yes').length;
  const unknownBack = listed.filter((pair) => pair.back.state === 'unknown').length;
  const unknown = pairs.filter(({ there }) => there.state === 'unknown').length;
  const answer: Answer = {
    sentence:
      absent ??
      (named.single
        ? observed
          ? `${named.label} follows ${listed.length} of ${count(pairs.length, 'other account')}${filter.phrase}; ${back} ${verb(back, 'follows', 'follow')} back${unknownOf(unknownBack, named)}${unknownPhrase(unknown, 'more it is unknown whether it follows them')}.`
          : `${named.label} is known to follow ${listed.length} of ${count(pairs.length, 'other account')}${filter.phrase}${unknownOf(unknown, named)}. ${whyUnread(named.accounts[0]!)}.`
        : `${groupLabel(named)}: ${listed.length} follows of ${countOthers(listed)} different accounts${filter.phrase}; ${back} ${verb(back, 'is', 'are')} returned${unknownOf(unknownBack, named)}${unknownPhrase(unknown, 'more ties it is unknown whether they are there')}.`),
    ...pairTable(
      named,
      [...ACCOUNT_COLUMNS, 'follows_back', 'followed_at', 'doubt'],
      listed,
      ({ other, there, back }) => [...accountCells(other), back.state, there.followedAt, there.doubt],
    ),
    facts: {
      account: named.label,
      observed,
      others: figure(pairs.length),
      follows: observed ? listed.length : null,
      follows_min: figure(listed.length),
      follow_back: figure(back),
      follow_back_unknown: figure(unknownBack),
      unknown: figure(unknown),
    },
    notes: listNotes(named),
  };
  return withNaming(answer, named);
}

/** @throws UserError for an account that only other snapshots have. */
function requireHere({ entries, snapshot }: OpenStudy, { accounts, notes }: Named): void {
  if (accounts.some((account) => !entries.includes(account))) {
    throw new UserError(
      `${notes.join(' ')} Ask for it and one other account, or choose that one with -s; ${snapshot.name} has no ties of it`,
    );
  }
}
