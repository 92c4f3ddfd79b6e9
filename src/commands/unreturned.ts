/** `entente unreturned`: follows that are not returned, of one account or over the roster. */

import type { DefineCommand } from '../cli/context.ts';
import { examples } from '../cli/context.ts';
import { count } from '../cli/count.ts';
import { wholeNumber } from '../cli/whole-number.ts';
import type { Cell } from '../csv.ts';
import type { NodeColumn } from '../graph/measures.ts';
import type { Asked, QuestionOptions } from '../questions/ask.ts';
import {
  ACCOUNT_COLUMNS,
  accountCells,
  answerQuestion,
  called,
  openQuestion,
  snapshotOption,
} from '../questions/ask.ts';
import { ensureMeasures } from '../questions/measures/kept-measures.ts';
import { ACCOUNT_HELP, type Named, readAccounts } from '../questions/name-accounts.ts';
import { whyUnread } from '../questions/ties/known-ties.ts';
import {
  absentSentence,
  allObserved,
  groupLabel,
  listPairs,
  pairTable,
  unknownPhrase,
  unreadNotes,
  verb,
} from '../questions/ties/tie-listing.ts';
import { parseWhere, type WhereOptions, whereOption } from '../questions/where.ts';
import { readMeasure } from '../store/measures.ts';

interface UnreturnedOptions extends QuestionOptions, WhereOptions {
  incoming?: boolean;
  top: string;
}

export const defineUnreturned: DefineCommand = (command, context) => {
  command
    .argument('[A]', `${ACCOUNT_HELP}; without it, the ranking over the roster`)
    .option('--incoming', 'who follows A and is not followed back, in place of whom A follows in vain')
    .option('--top <N>', 'how many of the ranking', '20')
    .addHelpText(
      'after',
      examples(
        'entente unreturned mfa-fr.test -s sandbox-2026',
        'entente unreturned mfa-fr.test --incoming -s sandbox-2026',
        'entente unreturned --top 10 -s sandbox-2026',
      ),
    )
    .action(async (name: string | undefined) => {
      const options = command.optsWithGlobals<UnreturnedOptions>();
      const asked = openQuestion(context, options);
      if (name === undefined) await rankUnreturned(asked, options);
      else listUnreturned(asked, await readAccounts(context, asked, name), options);
    });
  whereOption(snapshotOption(command));

  function listUnreturned(asked: Asked, named: Named, options: UnreturnedOptions): void {
    const filter = parseWhere(asked, options);
    const incoming = options.incoming === true;
    const pairs = listPairs(asked, named, filter);
    const absent = absentSentence(asked, named);
    const isAbsent = absent !== null;
    const forward = pairs.filter(({ there, back }) => (incoming ? back : there).state === 'yes');
    const reverse = (state: string) =>
      forward.filter(({ there, back }) => (incoming ? there : back).state === state);
    const listed = reverse('no');
    const unknown = reverse('unknown').length;
    const number = listed.length;
    const observed = allObserved(asked, named);
    const one = incoming
      ? `${named.label} is followed by ${forward.length} of ${pairs.length}${filter.phrase}; it does not follow ${number} of them back`
      : `${named.label} ${observed ? 'follows' : 'is known to follow'} ${forward.length} of ${pairs.length}${filter.phrase}; ${number} ${verb(number, 'does', 'do')} not follow back`;
    const several = `${groupLabel(named)}: ${forward.length} ${incoming ? 'follows received' : 'follows'}${filter.phrase}; ${number} ${verb(number, 'is', 'are')} not returned`;
    answerQuestion(context, options, 'unreturned', asked, {
      sentence:
        absent ??
        `${named.single ? one : several}${unknownPhrase(unknown)}.${named.single && !observed ? ` ${whyUnread(named.accounts[0]!)}.` : ''}`,
      ...pairTable(named, [...ACCOUNT_COLUMNS, 'followed_at', 'doubt'], listed, ({ other, there, back }) => {
        const tie = incoming ? back : there;
        return [...accountCells(other), tie.followedAt, tie.doubt];
      }),
      facts: {
        account: named.label,
        incoming,
        follows: isAbsent || !(observed || incoming) ? null : forward.length,
        unreturned: isAbsent || !observed ? null : number,
        unreturned_min: isAbsent ? null : number,
        unknown: isAbsent ? null : unknown,
      },
      notes: [...(named.single ? [] : unreadNotes(named)), ...named.notes],
    });
  }

  async function rankUnreturned(asked: Asked, options: UnreturnedOptions): Promise<void> {
    const filter = parseWhere(asked, options);
    const top = wholeNumber('--top', options.top, 1);
    const incoming = options.incoming === true;
    const [measure, total]: [NodeColumn, NodeColumn] = incoming
      ? ['one_way_in', 'in_degree']
      : ['one_way_out', 'out_degree'];
    const notes = await ensureMeasures(context, options, asked);
    const totals = new Map(
      readMeasure(asked.store, asked.snapshot, total).map(({ accountId, value }) => [accountId, value]),
    );
    const all = readMeasure(asked.store, asked.snapshot, measure)
      .map((item) => ({ ...item, entry: asked.nodes.get(item.accountId)! }))
      .filter(({ entry }) => filter.matches(entry));
    const ranked = all.filter(({ value }) => value !== null);
    const first = ranked[0];
    const without = all.length - ranked.length;
    const most = incoming
      ? 'leaves most followers without a follow in return'
      : 'has most follows that are not returned';
    answerQuestion(context, options, 'unreturned', asked, {
      sentence:
        (first === undefined
          ? `No account${filter.phrase} has a known number of unreturned follows.`
          : `Of ${count(ranked.length, 'account')}${filter.phrase}, ${called(first.entry)} ${most}: ${first.value} of ${totals.get(first.accountId)}.`) +
        (without > 0 ? ` For ${without} more it is unknown.` : ''),
      columns: ['rank', ...ACCOUNT_COLUMNS, measure, total],
      rows: ranked
        .filter(({ rank }, place) => place < top || rank === ranked[top - 1]?.rank)
        .map(({ rank, entry, value, accountId }): Cell[] => [
          rank,
          ...accountCells(entry),
          value,
          totals.get(accountId) ?? null,
        ]),
      facts: { incoming, measure, ranked: ranked.length, without_value: without },
      notes,
    });
  }
};
