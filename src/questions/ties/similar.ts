/** Who moves in the same circle as an account. */
import type { Answer } from '../../cli/answer.ts';
import { count } from '../../cli/count.ts';
import { UserError } from '../../errors.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import { whyUnread } from '../../study/tie-of.ts';
import { ACCOUNT_COLUMNS, about, accountCells, called } from '../ask.ts';
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
  if (!asked.byId.has(entry.accountId)) throw new UserError(`${whyUnread(entry)}; it has no circle`);
  const filter = parseWhere(asked, where);
  const { ranked, onFollows, leftOut, unread } = findSimilar(asked, entry);
  const matching = ranked.filter(({ other }) => filter.matches(other));
  const [first] = matching;
  const basis = onFollows ? 'follows and followers' : 'followers';
  return about(asked, 'similar', {
    sentence:
      first === undefined
        ? `No account${filter.phrase} shares ${basis} with ${called(entry)}.`
        : `${called(first.other)} is most like ${called(entry)} of ${count(matching.length, 'account')}${filter.phrase} that ${matching.length === 1 ? 'shares' : 'share'} ${basis} with it.`,
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
      on: onFollows ? 'follows-and-followers' : 'followers',
      compared: matching.length,
      left_out: leftOut,
      unread,
    },
    notes: [
      ...(onFollows ? [] : [`${whyUnread(entry)}; it is compared by its followers alone.`]),
      ...(unread > 0
        ? [
            `${count(unread, 'account')} whose follows are not known to the end ${leftOut > 0 ? 'left out' : 'compared too'}; whom else they follow could add shared followers and change similarity.`,
          ]
        : []),
    ],
  });
}
