/** Whom an account follows, or whether it follows another, and when that began. */
import type { Answer } from '../../cli/answer.ts';
import type { Asked } from '../../open/ask.ts';
import { isEdition, notOfEdition, requireSnapshot } from '../../open/open-study.ts';
import type { EditionStudy } from '../../open/open-union.ts';
import { formerFinder } from '../../study/former-accounts.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import type { StudyEntry } from '../../study/study.ts';
import { refusal } from '../../words/refusal.ts';
import { say } from '../../words/say.ts';
import { ACCOUNT_COLUMNS, about, accountCells, named } from '../ask.ts';
import { listInEdition, pairInEdition } from '../edition/follows-in-edition.ts';
import { logNotes, pairInLog } from '../log/pair-in-log.ts';
import { type Named, nameSeveral, withNaming } from '../name-accounts.ts';
import { doubtCell } from './known-ties.ts';
import { pairAnswer } from './pair-answer.ts';
import {
  becauseUnread,
  type ListingAsked,
  listedTies,
  listNotes,
  openListing,
  pairTable,
} from './tie-listing.ts';
import { matrixAnswer } from './tie-matrix.ts';

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
  if (where !== undefined) throw refusal(say.pairs.whereOfList());
  const [a, b] = [account, other].map((name) => nameSeveral(asked, name, list)) as [Named, Named];
  if (a.single && b.single) return pairInEdition(asked.edition, a.accounts[0]!, b.accounts[0]!);
  return about(asked, 'follows', matrixAnswer(asked, a, b));
}

function answerOf(asked: Asked, question: FollowsAsked): Answer {
  const { account, list, other, also } = question;
  if (other === undefined) {
    if (also !== undefined) throw refusal(say.pairs.alsoOfPair());
    return listFollows(asked, question);
  }
  if (question.where !== undefined) throw refusal(say.pairs.whereOfList());
  const past = asked.series(also);
  const former = formerFinder(asked, () => past);
  const naming = { former, alsoGone: true };
  const [a, b] = [account, other].map((name) => nameSeveral(asked, name, list, naming)) as [Named, Named];
  if (a.single && b.single) return ofPair(asked, [a, b], past, also);
  if (also !== undefined) throw refusal(say.pairs.alsoOfPair());
  requireHere(asked, a, former, account);
  requireHere(asked, b, former, other);
  return matrixAnswer(asked, a, b);
}

/** What a log has is told beside the snapshots, and alone where a day of it is asked. */
function ofPair(
  asked: Asked,
  pair: readonly [Named, Named],
  past: readonly OpenStudy[],
  also: FollowsAsked['also'],
): Answer {
  const { own } = asked.logs;
  if (own === null) {
    const answer = pairAnswer(asked, pair, past);
    const [a, b] = pair.map(({ accounts }) => accounts[0]!) as [StudyEntry, StudyEntry];
    return { ...answer, notes: [...(answer.notes ?? []), ...logNotes(asked, a, b)] };
  }
  if (also === undefined) return pairInLog(asked, own, pair);
  throw refusal(say.pairs.logAlone());
}

function listFollows(asked: OpenStudy, listing: ListingAsked): Answer {
  const opened = openListing(asked, listing);
  const { named, whose, pairs, absent, observed, figure } = opened;
  const listed = pairs.filter(({ there }) => there.state === 'yes');
  const back = listed.filter((pair) => pair.back.state === 'yes').length;
  const unknownBack = listed.filter((pair) => pair.back.state === 'unknown').length;
  const unknown = pairs.filter(({ there }) => there.state === 'unknown').length;
  const own = new Set(named.accounts.map(({ accountId }) => accountId));
  const within = listed.filter(({ other }) => own.has(other.accountId)).length;
  const answer: Answer = {
    sentence:
      absent ??
      (named.single && !observed
        ? [
            say.lists.knownFollows(whose, listedTies(opened, listed), unknown),
            ...becauseUnread(named.accounts[0]!),
          ]
        : say.lists.follows(whose, listedTies(opened, listed), { within, back, unknownBack, unknown })),
    ...pairTable(
      named,
      [...ACCOUNT_COLUMNS, 'follows_back', 'followed_at', 'doubt'],
      listed,
      ({ other, there, back }) => [...accountCells(other), back.state, there.followedAt, doubtCell(there)],
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

/**
 * @param text what it is named by, of which a list has several.
 * @throws UserError for an account that only other snapshots have.
 */
function requireHere(
  asked: OpenStudy,
  { accounts }: Named,
  former: ReturnType<typeof formerFinder>,
  text: string,
): void {
  const gone = accounts.find((account) => !asked.entries.includes(account));
  if (gone === undefined) return;
  const [found] = [...former(text), ...former(gone.accountId)];
  const { name, date } = found!.snapshot;
  throw refusal(say.pairs.elsewhere(named(gone), asked.snapshot.name, name, date));
}
