/** `entente roster suggest`: who is missing from a roster, going by whom its accounts follow. */

import { answerOptions, OF_ANSWERS } from '../../cli/answer-options.ts';
import { answer, type DefineCommand, deskOf, examples } from '../../cli/context.ts';
import { count } from '../../cli/count.ts';
import { englishAnswer } from '../../cli/english-answer.ts';
import { givenOptions } from '../../cli/given-options.ts';
import { whole } from '../../cli/whole-number.ts';
import type { Cell } from '../../csv.ts';
import { UserError } from '../../errors.ts';
import { openSealedSnapshot } from '../../open/open-snapshot.ts';
import { isNode, isObserved, type Verdict } from '../../roster/verdict.ts';
import { readEntries } from '../../store/content.ts';
import type { Store } from '../../store/driver.ts';
import { readSuggestions, type Suggestion } from '../../store/outside-ties.ts';
import type { SnapshotRecord } from '../../store/snapshot-record.ts';
import { profileOf } from './live.ts';
import {
  addLookUpOptions,
  approveLookUps,
  type LookUpOptions,
  lookUpAccounts,
  unlessInterrupted,
  withNetwork,
} from './look-up.ts';

interface SuggestOptions extends LookUpOptions {
  snapshot?: string;
  followedBy: number;
  lookUp?: boolean;
}

export const defineRosterSuggest: DefineCommand = (command, context) => {
  command
    .option('-s, --snapshot <NAME>', 'a sealed snapshot taken with --keep-outside (default: the newest)')
    .requiredOption(
      '--followed-by <N>',
      'accounts that at least so many accounts of the roster follow',
      whole('--followed-by', 1),
    )
    .option('--look-up', 'ask the network for their handles, names and audience of today');
  addLookUpOptions(command)
    .addHelpText(
      'after',
      `
A snapshot keeps the ids of accounts outside its roster only where it was crawled with --keep-outside, and only
in the database: they are in no archive and no report.
${examples(
  'entente crawl --network sandbox --snapshot outside --keep-outside --seal',
  'entente roster suggest --snapshot outside --followed-by 20 --look-up',
)}`,
    )
    .action(async () => {
      const options = givenOptions<SuggestOptions>(command);
      const atLeast = options.followedBy;
      const { store, snapshot } = openSealedSnapshot(deskOf(context, options), options.snapshot);
      const suggestions = readSuggestions(store, snapshot, atLeast);
      await unlessInterrupted(context, options, 'interrupted', async () => {
        const shown = options.lookUp ? await lookUp(options, snapshot, suggestions) : null;
        print(options, { store, snapshot, suggestions, atLeast, shown });
      });
    });
  answerOptions(command);

  /** Handle, name and audience of each. */
  async function lookUp(
    options: SuggestOptions,
    snapshot: SnapshotRecord,
    suggestions: readonly Suggestion[],
  ): Promise<Cell[][]> {
    const wanted = suggestions.map(({ accountId }, number) => ({ number, handle: '', accountId }));
    const found = await withNetwork(context, snapshot.network, options, OF_ANSWERS, async (network) => {
      await approveLookUps(context, options, network, wanted.length);
      return lookUpAccounts(network, wanted, () => {});
    });
    return wanted.map(({ number }) => {
      const profile = profileOf(found.get(number));
      return [profile?.handle ?? null, profile?.displayName ?? null, profile?.audienceCount ?? null];
    });
  }

  function print(
    options: SuggestOptions,
    found: {
      store: Store;
      snapshot: SnapshotRecord;
      suggestions: readonly Suggestion[];
      atLeast: number;
      shown: Cell[][] | null;
    },
  ): void {
    const { store, snapshot, suggestions, atLeast, shown } = found;
    const { accounts, observed } = countAccounts(store, snapshot);
    if (atLeast > accounts) {
      throw new UserError(
        `--followed-by ${atLeast}: ${snapshot.name} has only ${count(accounts, 'account')}`,
      );
    }
    const unread = accounts - observed;
    answer(
      context,
      options,
      englishAnswer({
        sentence: `${count(suggestions.length, 'account')} outside the roster of ${snapshot.name} ${suggestions.length === 1 ? 'is' : 'are'} followed by at least ${atLeast} of its ${accounts} accounts.`,
        columns: [
          ...(shown === null ? [] : (['handle', 'name', 'audience'] as const)),
          'account_id',
          'followed_by',
        ],
        rows: suggestions.map(({ accountId, followedByCount }, k) => [
          ...(shown?.[k] ?? []),
          accountId,
          followedByCount,
        ]),
        notes:
          unread === 0
            ? []
            : [
                `${count(unread, 'account')} of the roster could not be read to the end: the true counts may be higher.`,
              ],
      }),
    );
  }
};

/** Accounts that exist, and those of them that were read to the end. */
function countAccounts(store: Store, snapshot: SnapshotRecord): { accounts: number; observed: number } {
  const { entries } = readEntries(store, snapshot);
  const distinct = (suits: (verdict: Verdict) => boolean) =>
    new Set(entries.filter(({ verdict }) => verdict !== null && suits(verdict)).map(({ account }) => account))
      .size;
  return { accounts: distinct(isNode), observed: distinct(isObserved) };
}
