/** `entente mutuals`: who follows an account and is followed by it. */

import type { DefineCommand } from '../cli/context.ts';
import { examples } from '../cli/context.ts';
import { count } from '../cli/count.ts';
import type { QuestionOptions } from '../questions/ask.ts';
import {
  ACCOUNT_COLUMNS,
  accountCells,
  answerQuestion,
  openQuestion,
  snapshotOption,
} from '../questions/ask.ts';
import { ACCOUNT_HELP, readAccounts } from '../questions/name-accounts.ts';
import { whyUnread } from '../questions/ties/known-ties.ts';
import {
  absentSentence,
  allObserved,
  countOthers,
  groupLabel,
  listPairs,
  pairTable,
  unreadNotes,
  verb,
} from '../questions/ties/tie-listing.ts';
import { parseWhere, type WhereOptions, whereOption } from '../questions/where.ts';

interface MutualsOptions extends QuestionOptions, WhereOptions {}

export const defineMutuals: DefineCommand = (command, context) => {
  command
    .argument('<A>', ACCOUNT_HELP)
    .addHelpText(
      'after',
      examples(
        'entente mutuals mfa-fr.test -s sandbox-2026',
        'entente mutuals FR --where region=Africa -s sandbox-2026',
        'entente rank mutual --top 3 -s sandbox-2026 --format csv | entente mutuals - -s sandbox-2026',
      ),
    )
    .action(async (name: string) => {
      const options = command.optsWithGlobals<MutualsOptions>();
      const asked = openQuestion(context, options);
      const named = await readAccounts(context, asked, name);
      const filter = parseWhere(asked, options);
      const pairs = listPairs(asked, named, filter);
      const absent = absentSentence(asked, named);
      const isAbsent = absent !== null;
      const mutual = pairs.filter(({ there, back }) => there.state === 'yes' && back.state === 'yes');
      const possible = pairs.filter(({ there, back }) => there.state !== 'no' && back.state !== 'no').length;
      const range = possible > mutual.length ? `; up to ${possible} if every unknown tie is there` : '';
      const observed = allObserved(asked, named);
      answerQuestion(context, options, 'mutuals', asked, {
        sentence:
          absent ??
          (named.single
            ? `${named.label} and ${mutual.length} of ${pairs.length}${filter.phrase} follow each other${range}.${observed ? '' : ` ${whyUnread(named.accounts[0]!)}.`}`
            : `${groupLabel(named)}: ${count(mutual.length, 'mutual tie')} with ${countOthers(mutual)} different ${verb(countOthers(mutual), 'account', 'accounts')}${filter.phrase}${range}.`),
        ...pairTable(
          named,
          [...ACCOUNT_COLUMNS, 'followed_at', 'followed_back_at'],
          mutual,
          ({ other, there, back }) => [...accountCells(other), there.followedAt, back.followedAt],
        ),
        facts: {
          account: named.label,
          others: isAbsent ? null : pairs.length,
          mutual: observed ? mutual.length : null,
          mutual_min: isAbsent ? null : mutual.length,
          mutual_max: isAbsent ? null : possible,
        },
        notes: [...(named.single ? [] : unreadNotes(named)), ...named.notes],
      });
    });
  whereOption(snapshotOption(command));
};
