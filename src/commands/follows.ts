/** `entente follows`: whom an account follows, or whether it follows another. */
import type { Asked, QuestionOptions } from './ask.ts';
import { ACCOUNT_COLUMNS, accountCells, answerQuestion, openQuestion, snapshotOption } from './ask.ts';
import type { DefineCommand } from './context.ts';
import { examples } from './context.ts';
import { whyUnread } from './known-ties.ts';
import { ACCOUNT_HELP, type Named, readAccounts } from './name-accounts.ts';
import { answerPair } from './pair-answer.ts';
import {
  absentSentence,
  allObserved,
  countOthers,
  groupLabel,
  listPairs,
  pairTable,
  unknownPhrase,
  unreadNotes,
  verb,
} from './tie-listing.ts';
import { answerMatrix } from './tie-matrix.ts';
import { parseWhere, type WhereOptions, whereOption } from './where.ts';

interface FollowsOptions extends QuestionOptions, WhereOptions {}

export const defineFollows: DefineCommand = (command, context) => {
  command
    .argument('<A>', ACCOUNT_HELP)
    .argument(
      '[B]',
      'does A follow B? Exit code 0 yes, 1 no, 3 unknown; of several, the matrix of their ties',
    )
    .addHelpText(
      'after',
      examples(
        'entente follows mfa-fr.test -s sandbox-2026',
        'entente follows FR:foreign-ministry eu.test -s sandbox-2026',
        'entente follows FR DE -s sandbox-2026',
      ),
    )
    .action(async (first: string, second: string | undefined) => {
      const options = command.optsWithGlobals<FollowsOptions>();
      const asked = openQuestion(context, options);
      const a = await readAccounts(context, asked, first);
      if (second === undefined) {
        listFollows(asked, a, options);
        return;
      }
      const b = await readAccounts(context, asked, second);
      if (a.single && b.single) answerPair(context, options, asked, a.accounts[0]!, b.accounts[0]!);
      else answerMatrix(context, options, asked, a, b);
    });
  whereOption(snapshotOption(command));

  function listFollows(asked: Asked, named: Named, options: FollowsOptions): void {
    const filter = parseWhere(asked, options);
    const pairs = listPairs(asked, named, filter);
    const absent = absentSentence(asked, named);
    const isAbsent = absent !== null;
    const follows = pairs.filter(({ there }) => there.state === 'yes');
    const back = follows.filter((pair) => pair.back.state === 'yes').length;
    const unknownBack = follows.filter((pair) => pair.back.state === 'unknown').length;
    const unknown = pairs.filter(({ there }) => there.state === 'unknown').length;
    const observed = allObserved(asked, named);
    const sentence =
      absent ??
      (named.single
        ? observed
          ? `${named.label} follows ${follows.length} of ${pairs.length}${filter.phrase}; ${back} ${verb(back, 'follows', 'follow')} back${unknownPhrase(unknownBack)}${unknownPhrase(unknown, 'more it is unknown whether it follows them')}.`
          : `${named.label} is known to follow ${follows.length} of ${pairs.length}${filter.phrase}${unknownPhrase(unknown)}. ${whyUnread(named.accounts[0]!)}.`
        : `${groupLabel(named)}: ${follows.length} follows of ${countOthers(follows)} different accounts${filter.phrase}; ${back} ${verb(back, 'is', 'are')} returned${unknownPhrase(unknownBack)}${unknownPhrase(unknown, 'more ties it is unknown whether they are there')}.`);
    answerQuestion(context, options, 'follows', asked, {
      sentence,
      ...pairTable(
        named,
        [...ACCOUNT_COLUMNS, 'follows_back', 'followed_at', 'doubt'],
        follows,
        ({ other, there, back }) => [...accountCells(other), back.state, there.followedAt, there.doubt],
      ),
      facts: {
        account: named.label,
        observed,
        others: isAbsent ? null : pairs.length,
        follows: observed ? follows.length : null,
        follows_min: isAbsent ? null : follows.length,
        follow_back: isAbsent ? null : back,
        follow_back_unknown: isAbsent ? null : unknownBack,
        unknown: isAbsent ? null : unknown,
      },
      notes: [...(named.single ? [] : unreadNotes(named)), ...named.notes],
    });
  }
};
