/** `entente followers`: who follows an account, and does not follow another. */

import type { DefineCommand } from '../cli/context.ts';
import { examples } from '../cli/context.ts';
import type { Asked, QuestionOptions } from '../questions/ask.ts';
import {
  ACCOUNT_COLUMNS,
  accountCells,
  answerQuestion,
  called,
  canTie,
  openQuestion,
  snapshotOption,
} from '../questions/ask.ts';
import { ACCOUNT_HELP, nameOne, readAccounts } from '../questions/name-accounts.ts';
import { tiesOf } from '../questions/ties/known-ties.ts';
import {
  absentSentence,
  countOthers,
  groupLabel,
  type ListedPair,
  listPairs,
  pairTable,
  unknownPhrase,
  verb,
} from '../questions/ties/tie-listing.ts';
import { parseWhere, type WhereOptions, whereOption } from '../questions/where.ts';
import type { StudyEntry } from '../study/study.ts';

interface FollowersOptions extends QuestionOptions, WhereOptions {
  not?: string;
}

export const defineFollowers: DefineCommand = (command, context) => {
  command
    .argument('<A>', ACCOUNT_HELP)
    .option('--not <B>', 'only those that do not follow this account')
    .addHelpText(
      'after',
      examples(
        'entente followers mfa-fr.test -s sandbox-2026',
        'entente followers mfa-fr.test --not mfa-de.test -s sandbox-2026',
        'entente followers mfa-fr.test --where region=Africa -s sandbox-2026',
      ),
    )
    .action(async (name: string) => {
      const options = command.optsWithGlobals<FollowersOptions>();
      const asked = openQuestion(context, options);
      const named = await readAccounts(context, asked, name);
      const filter = parseWhere(asked, options);
      const pairs = listPairs(asked, named, filter);
      const absent = absentSentence(asked, named);
      const isAbsent = absent !== null;
      const all = pairs.filter(({ back }) => back.state === 'yes');
      const unknown = pairs.filter(({ back }) => back.state === 'unknown').length;
      const not = options.not === undefined ? null : withoutFollow(asked, all, nameOne(asked, options.not));
      const listed = not?.listed ?? all;
      const subject = named.single
        ? `${named.label} is followed by ${all.length} of ${pairs.length}${filter.phrase}`
        : `${groupLabel(named)}: ${all.length} follows from ${countOthers(all)} different accounts${filter.phrase}`;
      answerQuestion(context, options, 'followers', asked, {
        sentence: absent ?? `${subject}${unknownPhrase(unknown)}.${not === null ? '' : ` ${not.sentence}`}`,
        ...pairTable(
          named,
          [...ACCOUNT_COLUMNS, 'followed_back', 'followed_at', 'doubt'],
          listed,
          ({ other, there, back }) => [...accountCells(other), there.state, back.followedAt, back.doubt],
        ),
        facts: {
          account: named.label,
          others: isAbsent ? null : pairs.length,
          followers: isAbsent ? null : all.length,
          unknown: isAbsent ? null : unknown,
          ...(not === null
            ? {}
            : {
                not: called(not.account),
                not_following: not.listed.length,
                not_following_unknown: not.unknown,
              }),
        },
        notes: named.notes,
      });
    });
  whereOption(snapshotOption(command));
};

interface WithoutFollow {
  account: StudyEntry;
  listed: ListedPair[];
  unknown: number;
  sentence: string;
}

/** The followers that are known not to follow the account; its holder's own accounts cannot and are left out. */
function withoutFollow(asked: Asked, followers: readonly ListedPair[], account: StudyEntry): WithoutFollow {
  const ties = tiesOf(asked, account);
  const possible = followers.filter(({ other }) => canTie(other, account));
  const listed = possible.filter(({ other }) => ties.from(other).state === 'no');
  const unknown = possible.filter(({ other }) => ties.from(other).state === 'unknown').length;
  return {
    account,
    listed,
    unknown,
    sentence: `${listed.length} of them ${verb(listed.length, 'does', 'do')} not follow ${called(account)}${unknownPhrase(unknown)}.`,
  };
}
