/** Who moves in the same circle as an account. */
import type { Answer } from '../../cli/answer.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import { unreadOf } from '../../study/tie-of.ts';
import { parseWhere } from '../../study/where.ts';
import { refusal } from '../../words/refusal.ts';
import { say } from '../../words/say.ts';
import { about } from '../ask.ts';
import { DESCRIBED, namedNode } from '../described.ts';
import { togetherNotes } from '../edition/together-note.ts';
import { nameOne } from '../name-accounts.ts';
import { findSimilar } from './similarity.ts';

export interface SimilarAsked {
  account: string;
  where?: readonly string[] | undefined;
  top: number;
}

export function similar(asked: OpenStudy, { account, where, top }: SimilarAsked): Answer {
  const entry = nameOne(asked, account);
  const { unit } = asked;
  const { columns, cells, called } = DESCRIBED[unit];
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
        ? say.similar.none(namedNode(unit, entry), on, conditions, unit)
        : say.similar.most(
            namedNode(unit, first.other),
            namedNode(unit, entry),
            on,
            { nodes: matching.length, unit },
            conditions,
          ),
    columns: [...columns, 'similarity', 'shared_follows', 'shared_followers'],
    total: matching.length,
    rows: matching
      .slice(0, top)
      .map(({ other, similarity, sharedFollows, sharedFollowers }) => [
        ...cells(other),
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
      ...togetherNotes(asked),
      ...(onFollows ? [] : [say.similar.byFollowers(unreadOf(entry))]),
      ...(unread > 0 ? [say.similar.unread({ nodes: unread, unit }, leftOut > 0)] : []),
    ],
  });
}
