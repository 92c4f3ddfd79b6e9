/** Whom several accounts all follow, and who follows all of them. */
import type { Answer } from '../../cli/answer.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import type { StudyEntry } from '../../study/study.ts';
import { type TieAnswer, unreadOf } from '../../study/tie-of.ts';
import { parseWhere } from '../../study/where.ts';
import { refusal } from '../../words/refusal.ts';
import { say } from '../../words/say.ts';
import { about, byCountry } from '../ask.ts';
import { DESCRIBED } from '../described.ts';
import { togetherNotes } from '../edition/together-note.ts';
import { nameSeveral, withNaming } from '../name-accounts.ts';
import { type Ties, tiesOfEach } from './known-ties.ts';
import { unreadNotes, whoseOf } from './tie-listing.ts';

export interface CommonAsked {
  /** Names of accounts or countries, or - for the list. */
  accounts: readonly string[];
  list?: string | undefined;
  /** Shared by this many of them, in place of all. */
  atLeast?: number | undefined;
  where?: readonly string[] | undefined;
}

interface Shared {
  other: StudyEntry;
  /** With how many of the accounts the tie is known to be there, and with how many it is unknown. */
  known: number;
  unknown: number;
}

export function common(asked: OpenStudy, { accounts: names, list, atLeast, where }: CommonAsked): Answer {
  const { unit } = asked;
  const { columns, cells } = DESCRIBED[unit];
  const named = names.map((name) => nameSeveral(asked, name, list));
  const all = [...new Set(named.flatMap((each) => each.accounts))];
  const accounts = all.filter(({ accountId }) => asked.byId.has(accountId));
  if (accounts.length < 2) {
    const absent = all.filter((entry) => !accounts.includes(entry)).map(unreadOf);
    throw refusal(say.lists.commonOfTwo(unit, absent));
  }
  const least = atLeast ?? accounts.length;
  if (least > accounts.length) throw refusal(say.lists.commonTooMany(least, accounts.length, unit));
  const filter = parseWhere(asked, where);
  const ties = tiesOfEach(asked, accounts);
  // Who shares a network with too few of them is tied to too few; on one network only accounts of their own are such.
  const most = asked.networks === null ? accounts.length : least;
  const others = [...asked.byId.values()].filter(
    (other) =>
      filter.matches(other) &&
      !accounts.includes(other) &&
      ties.filter(({ isPossible }) => isPossible(other)).length >= most,
  );
  const followed = share(ties, others, (one, other) => one.to(other));
  const follow = share(ties, others, (one, other) => one.from(other));
  const [allFollowed, allFollow] = [sharedBy(followed, least), sharedBy(follow, least)];
  const maybe = (shared: readonly Shared[]) =>
    shared.filter(({ known, unknown }) => known < least && known + unknown >= least).length;
  const answer: Answer = {
    sentence: say.lists.common(
      named.map((each) => whoseOf(asked, each)),
      { shared: allFollowed.length, unknown: maybe(followed) },
      { shared: allFollow.length, unknown: maybe(follow) },
      least,
      accounts.length,
      filter.conditions,
      unit,
    ),
    columns: ['relation', ...columns, 'shared_by', 'unknown_for'],
    rows: [
      ...allFollowed.map((item) => ['followed', item] as const),
      ...allFollow.map((item) => ['follower', item] as const),
    ].map(([relation, { other, known, unknown }]) => [relation, ...cells(other), known, unknown]),
    facts: {
      accounts: accounts.length,
      at_least: least,
      followed: allFollowed.length,
      followed_unknown: maybe(followed),
      followers: allFollow.length,
      followers_unknown: maybe(follow),
    },
    notes: [...unreadNotes({ accounts: named.flatMap((each) => each.accounts) }), ...togetherNotes(asked)],
  };
  return about(asked, 'common', withNaming(answer, ...named));
}

function share(
  ties: readonly Ties[],
  others: readonly StudyEntry[],
  tie: (one: Ties, other: StudyEntry) => TieAnswer,
): Shared[] {
  return others.map((other) => {
    const states = ties.filter((one) => one.isPossible(other)).map((one) => tie(one, other).state);
    return {
      other,
      known: states.filter((state) => state === 'yes').length,
      unknown: states.filter((state) => state === 'unknown').length,
    };
  });
}

/** Those shared by at least so many, the most shared first. */
function sharedBy(shared: readonly Shared[], least: number): Shared[] {
  return shared
    .filter(({ known }) => known >= least)
    .sort((a, b) => b.known - a.known || byCountry(a.other, b.other));
}
