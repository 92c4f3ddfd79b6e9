/** `entente follows`: whom an account follows, or whether it follows another. */

import type { DefineCommand } from '../cli/context.ts';
import { examples } from '../cli/context.ts';
import { UserError } from '../errors.ts';
import type { Asked, QuestionOptions } from '../questions/ask.ts';
import {
  ACCOUNT_COLUMNS,
  accountCells,
  answerQuestion,
  openQuestion,
  snapshotOption,
} from '../questions/ask.ts';
import { ACCOUNT_HELP, type Named, readAccounts } from '../questions/name-accounts.ts';
import { formerFinder, type PastOptions, pastOption, pastSnapshots } from '../questions/past-snapshots.ts';
import { whyUnread } from '../questions/ties/known-ties.ts';
import { answerPair } from '../questions/ties/pair-answer.ts';
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
} from '../questions/ties/tie-listing.ts';
import { answerMatrix } from '../questions/ties/tie-matrix.ts';
import { parseWhere, type WhereOptions, whereOption } from '../questions/where.ts';

interface FollowsOptions extends QuestionOptions, WhereOptions, PastOptions {}

const ALSO_PAIR = '--also looks into further snapshots for one pair: name two single accounts, A and B';

export const defineFollows: DefineCommand = (command, context) => {
  command
    .argument('<A>', ACCOUNT_HELP)
    .argument(
      '[B]',
      'does A follow B, and when did that begin? Exit code 0 yes, 1 no, 3 unknown; of several, the matrix of their ties',
    )
    .addHelpText(
      'after',
      `
Of two accounts every snapshot has its say: a follow began or stopped between two of them, on a day only where the
network dates it. A handle of an earlier year means the account that had it then.
${examples(
  'entente follows mfa-fr.test -s sandbox-2026',
  'entente follows FR:foreign-ministry eu.test -s sandbox-2026',
  'entente follows FR DE -s sandbox-2026',
)}`,
    )
    .action(async (first: string, second: string | undefined) => {
      const options = command.optsWithGlobals<FollowsOptions>();
      const asked = openQuestion(context, options);
      if (second === undefined) {
        if (options.also !== undefined) throw new UserError(ALSO_PAIR);
        listFollows(asked, await readAccounts(context, asked, first), options);
        return;
      }
      if (options.where !== undefined) {
        throw new UserError('--where chooses among those whom A follows; leave it out where B is named');
      }
      const past = pastSnapshots(context, options, asked);
      const naming = { former: formerFinder(() => past), alsoGone: true };
      const a = await readAccounts(context, asked, first, naming);
      const b = await readAccounts(context, asked, second, naming);
      if (a.single && b.single) answerPair(context, options, asked, [a, b], past);
      else {
        if (options.also !== undefined) throw new UserError(ALSO_PAIR);
        for (const named of [a, b]) requireHere(asked, named);
        answerMatrix(context, options, asked, a, b);
      }
    });
  pastOption(whereOption(snapshotOption(command)), context);

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

/** @throws UserError for an account that only other snapshots have. */
function requireHere({ entries, snapshot }: Asked, { accounts, notes }: Named): void {
  if (accounts.some((account) => !entries.includes(account))) {
    throw new UserError(
      `${notes.join(' ')} Ask for it and one other account, or choose that one with -s; ${snapshot.name} has no ties of it`,
    );
  }
}
