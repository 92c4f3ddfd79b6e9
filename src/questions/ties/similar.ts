/** Who moves in the same circle as an account. */
import type { Answer } from '../../cli/answer.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import { unreadOf } from '../../study/tie-of.ts';
import { refusal } from '../../words/refusal.ts';
import { say } from '../../words/say.ts';
import { ACCOUNT_COLUMNS, about, accountCells, called, named } from '../ask.ts';
import { nameOne } from '../name-accounts.ts';
import { parseWhere } from '../where.ts';
import { findSimilar } from './similarity.ts';

export interface SimilarAsked {
  account: string;
  where?: readonly string[] | undefined;
  top: number;
}

export function similar(asked: OpenStudy, { account, where, top }: SimilarAsked): Answer {
  const entry = nameOne(asked, account);
  if (!asked.byId.has(entry.accountId)) throw refusal(say.similar.noCircle(unreadOf(entry)));
  const filter = parseWhere(asked, where);
  const { ranked, onFollows, leftOut, unread } = findSimilar(asked, entry);
  const matching = ranked.filter(({ other }) => filter.matches(other));
  const [first] = matching;
  const on = onFollows ? 'follows-and-followers' : 'followers';
  const { conditions } = filter;
  return about(asked, 'similar', {
    sentence:
      first === undefined
        ? say.similar.none(named(entry), on, conditions)
        : say.similar.most(named(first.other), named(entry), on, matching.length, conditions),
    columns: [...ACCOUNT_COLUMNS, 'similarity', 'shared_follows', 'shared_followers'],
    total: matching.length,
    rows: matching
      .slice(0, top)
      .map(({ other, similarity, sharedFollows, sharedFollowers }) => [
        ...accountCells(other),
        similarity,
        sharedFollows,
        sharedFollowers,
      ]),
    facts: {
      account: called(entry),
      on,
      compared: matching.length,
      left_out: leftOut,
      unread,
    },
    notes: [
      ...(onFollows ? [] : [say.similar.byFollowers(unreadOf(entry))]),
      ...(unread > 0 ? [say.similar.unread(unread, leftOut > 0)] : []),
    ],
  });
}
