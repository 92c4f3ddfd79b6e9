/** Who moves in the same circle as an account. */
import type { Answer } from '../../cli/answer.ts';
import { UserError } from '../../errors.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import { about } from '../ask.ts';
import { DESCRIBED } from '../described.ts';
import { togetherNotes } from '../edition/together-note.ts';
import { nameOne } from '../name-accounts.ts';
import { countUnits } from '../unit.ts';
import { parseWhere } from '../where.ts';
import { whyUnread } from './known-ties.ts';
import { findSimilar } from './similarity.ts';

export interface SimilarAsked {
  account: string;
  where?: readonly string[] | undefined;
  top: number;
}

export function similar(asked: OpenStudy, { account, where, top }: SimilarAsked): Answer {
  const entry = nameOne(asked, account);
  const { columns, cells, called } = DESCRIBED[asked.unit];
  if (!asked.byId.has(entry.accountId)) throw new UserError(`${whyUnread(entry)}; it has no circle`);
  const filter = parseWhere(asked, where);
  const { ranked, onFollows, leftOut, unread } = findSimilar(asked, entry);
  const matching = ranked.filter(({ other }) => filter.matches(other));
  const [first] = matching;
  const basis = onFollows ? 'follows and followers' : 'followers';
  return about(asked, 'similar', {
    sentence:
      first === undefined
        ? `No ${asked.unit}${filter.phrase} shares ${basis} with ${called(entry)}.`
        : `${called(first.other)} is most like ${called(entry)} of ${countUnits(matching.length, asked.unit)}${filter.phrase} that ${matching.length === 1 ? 'shares' : 'share'} ${basis} with it.`,
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
      on: onFollows ? 'follows-and-followers' : 'followers',
      compared: matching.length,
      left_out: leftOut,
      unread,
    },
    notes: [
      ...togetherNotes(asked),
      ...(onFollows ? [] : [`${whyUnread(entry)}; it is compared by its followers alone.`]),
      ...(unread > 0
        ? [
            `${countUnits(unread, asked.unit)} whose follows are not known to the end ${leftOut > 0 ? 'left out' : 'compared too'}; whom else they follow could add shared followers and change similarity.`,
          ]
        : []),
    ],
  });
}
