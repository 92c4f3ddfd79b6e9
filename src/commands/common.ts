/** `entente common`: whom several accounts all follow, and who follows all of them. */

import type { DefineCommand } from '../cli/context.ts';
import { examples } from '../cli/context.ts';
import { count } from '../cli/count.ts';
import { wholeNumber } from '../cli/whole-number.ts';
import { UserError } from '../errors.ts';
import type { Asked, QuestionOptions } from '../questions/ask.ts';
import {
  ACCOUNT_COLUMNS,
  accountCells,
  answerQuestion,
  byCountry,
  canTie,
  openQuestion,
  snapshotOption,
} from '../questions/ask.ts';
import { ACCOUNT_HELP, type Named, readAccounts } from '../questions/name-accounts.ts';
import { type TieAnswer, type Ties, tiesOf, whyUnread } from '../questions/ties/known-ties.ts';
import { unknownPhrase, unreadNotes, verb } from '../questions/ties/tie-listing.ts';
import { parseWhere, type WhereOptions, whereOption } from '../questions/where.ts';
import type { StudyEntry } from '../study/study.ts';

interface CommonOptions extends QuestionOptions, WhereOptions {
  atLeast?: string;
}

interface Shared {
  other: StudyEntry;
  /** With how many of the accounts the tie is known to be there, and with how many it is unknown. */
  known: number;
  unknown: number;
}

export const defineCommon: DefineCommand = (command, context) => {
  command
    .argument('<A...>', `two or more: ${ACCOUNT_HELP}`)
    .option('--at-least <N>', 'shared by this many of them, in place of all')
    .addHelpText(
      'after',
      examples(
        'entente common mfa-fr.test mfa-de.test -s sandbox-2026',
        'entente common FR --at-least 4 -s sandbox-2026',
      ),
    )
    .action(async (names: string[]) => {
      const options = command.optsWithGlobals<CommonOptions>();
      const asked = openQuestion(context, options);
      const named: Named[] = [];
      for (const name of names) named.push(await readAccounts(context, asked, name));
      const all = [...new Set(named.flatMap((each) => each.accounts))];
      const accounts = all.filter(({ accountId }) => asked.nodes.has(accountId));
      if (accounts.length < 2) {
        const absent = all
          .filter((entry) => !accounts.includes(entry))
          .map((entry) => `\n${whyUnread(entry)}`);
        throw new UserError(`name two accounts or more, or a country that has as many${absent.join('')}`);
      }
      const least =
        options.atLeast === undefined ? accounts.length : wholeNumber('--at-least', options.atLeast, 1);
      if (least > accounts.length) {
        throw new UserError(`--at-least ${least}: only ${count(accounts.length, 'account')} are named`);
      }
      answerCommon(asked, named, accounts, least, options);
    });
  whereOption(snapshotOption(command));

  function answerCommon(
    asked: Asked,
    named: readonly Named[],
    accounts: readonly StudyEntry[],
    least: number,
    options: CommonOptions,
  ): void {
    const filter = parseWhere(asked, options);
    const ties = accounts.map((entry) => tiesOf(asked, entry));
    const others = [...asked.nodes.values()].filter(
      (other) => filter.matches(other) && accounts.every((account) => canTie(account, other)),
    );
    const [followed, follow] = [
      share(ties, others, (one, other) => one.to(other)),
      share(ties, others, (one, other) => one.from(other)),
    ];
    const [allFollowed, allFollow] = [atLeast(followed, least), atLeast(follow, least)];
    const maybe = (shared: readonly Shared[]) =>
      shared.filter(({ known, unknown }) => known < least && known + unknown >= least).length;
    const who =
      least < accounts.length
        ? `at least ${least} of ${accounts.length}`
        : accounts.length === 2
          ? 'both'
          : `all ${accounts.length}`;
    const rows = [
      ...allFollowed.map((item) => ['followed', item] as const),
      ...allFollow.map((item) => ['follower', item] as const),
    ].map(([relation, { other, known, unknown }]) => [relation, ...accountCells(other), known, unknown]);
    answerQuestion(context, options, 'common', asked, {
      sentence: `${named.map(({ label }) => label).join(', ')}: ${count(allFollowed.length, 'account')}${filter.phrase} ${verb(allFollowed.length, 'is', 'are')} followed by ${who}${unknownPhrase(maybe(followed))}; ${allFollow.length} ${verb(allFollow.length, 'follows', 'follow')} ${who}${unknownPhrase(maybe(follow))}.`,
      columns: ['relation', ...ACCOUNT_COLUMNS, 'shared_by', 'unknown_for'],
      rows,
      facts: {
        accounts: accounts.length,
        at_least: least,
        followed: allFollowed.length,
        followed_unknown: maybe(followed),
        followers: allFollow.length,
        followers_unknown: maybe(follow),
      },
      notes: [
        ...unreadNotes({ accounts: named.flatMap((each) => each.accounts) }),
        ...named.flatMap(({ notes }) => notes),
      ],
    });
  }
};

function share(
  ties: readonly Ties[],
  others: readonly StudyEntry[],
  tie: (one: Ties, other: StudyEntry) => TieAnswer,
): Shared[] {
  return others.map((other) => {
    const states = ties.map((one) => tie(one, other).state);
    return {
      other,
      known: states.filter((state) => state === 'yes').length,
      unknown: states.filter((state) => state === 'unknown').length,
    };
  });
}

/** Those shared by at least so many, the most shared first. */
function atLeast(shared: readonly Shared[], least: number): Shared[] {
  return shared
    .filter(({ known }) => known >= least)
    .sort((a, b) => b.known - a.known || byCountry(a.other, b.other));
}
