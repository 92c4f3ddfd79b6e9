/** `entente ties`: the pairs of accounts over the roster, by what is known of the ties between them. */
import { Option } from 'commander';
import type { DefineCommand } from '../cli/context.ts';
import { examples } from '../cli/context.ts';
import { count } from '../cli/count.ts';
import type { Cell } from '../csv.ts';
import { UserError } from '../errors.ts';
import { PAIR_STATES, type PairState } from '../graph/tie-state.ts';
import type { QuestionOptions } from '../questions/ask.ts';
import { answerQuestion, called, openQuestion, snapshotOption } from '../questions/ask.ts';
import { loadStudy } from '../questions/load-study.ts';
import { countPairs, listRosterPairs, type RosterPair } from '../questions/ties/roster-pairs.ts';
import { parseWhere, type WhereOptions, whereOption } from '../questions/where.ts';
import type { StudyEntry } from '../study/study.ts';

interface TiesOptions extends QuestionOptions, WhereOptions {
  state?: PairState;
}

/** Pairs that one answer lists at most: beyond, a table helps nobody and memory ends. */
const MOST = 2_000_000;

const MEANING: Readonly<Record<PairState, string>> = {
  mutual: 'follow each other',
  'one-way': 'are tied in one direction only',
  null: 'are known not to follow each other',
  unknown: 'have a direction that is unknown',
};

export const defineTies: DefineCommand = (command, context) => {
  command
    .addOption(
      new Option('--state <STATE>', 'only pairs in this state (default: all but null)').choices(PAIR_STATES),
    )
    .addHelpText(
      'after',
      `
A row is a pair of accounts, a and b. It is mutual where both follow each other, one-way where one follows and is not
followed back, null where neither follows the other, and unknown where a direction could not be seen.
--where keeps pairs of which both accounts match.
${examples(
  'entente ties --state mutual --where country=FR -s sandbox-2026',
  'entente ties --state unknown --where country=DE -s sandbox-2026',
  'entente ties --where country=ES --format csv -s sandbox-2026',
)}`,
    )
    .action(() => {
      const options = command.optsWithGlobals<TiesOptions>();
      const asked = openQuestion(context, options);
      const filter = parseWhere(asked, options);
      const study = loadStudy(asked);
      const chosen = study.nodes.map((node) => filter.matches(node));
      const counts = countPairs(study.graph, chosen);
      const { state } = options;
      const listed = state === undefined ? counts.mutual + counts['one-way'] + counts.unknown : counts[state];
      if (listed > MOST) {
        throw new UserError(
          `${listed} pairs are ${state ?? 'tied'}, more than the ${MOST} that one answer lists; choose accounts with --where COLUMN=VALUE`,
        );
      }
      const pairs = listRosterPairs(study, chosen, state);
      const between = count(chosen.filter(Boolean).length, 'account');
      const total = counts.mutual + counts['one-way'] + counts.null + counts.unknown;
      answerQuestion(context, options, 'ties', asked, {
        sentence:
          state === undefined
            ? `Of ${count(total, 'pair')} among ${between}${filter.phrase}, ${counts.mutual} are mutual, ${counts['one-way']} one-way, ${counts.null} null and ${counts.unknown} unknown.`
            : `${counts[state]} of ${count(total, 'pair')} among ${between}${filter.phrase} ${MEANING[state]}.`,
        columns: [...ends('handle', 'name', 'country', 'office'), ...PAIR_COLUMNS, ...ends('id')],
        rows: pairs.map((pair) => [
          ...cellsOf(pair.a),
          ...cellsOf(pair.b),
          ...pairCells(pair),
          pair.a.accountId,
          pair.b.accountId,
        ]),
        shown: {
          columns: ['a', 'b', ...PAIR_COLUMNS],
          rows: pairs.map((pair) => [called(pair.a), called(pair.b), ...pairCells(pair)]),
          optional: ['a_followed_at', 'b_followed_at', 'reason'],
        },
        facts: {
          state: state ?? null,
          accounts: chosen.filter(Boolean).length,
          mutual_pairs: counts.mutual,
          one_way_pairs: counts['one-way'],
          null_pairs: counts.null,
          unknown_pairs: counts.unknown,
        },
      });
    });
  whereOption(snapshotOption(command));
};

const PAIR_COLUMNS = [
  'state',
  'a_follows_b',
  'b_follows_a',
  'a_followed_at',
  'b_followed_at',
  'reason',
] as const;

function ends(...columns: string[]): string[] {
  return ['a', 'b'].flatMap((end) => columns.map((column) => `${end}_${column}`));
}

function cellsOf({ handle, row }: StudyEntry): string[] {
  return [handle, row.name, row.country, row.office];
}

function pairCells({ state, there, back, thereAt, backAt, reason }: RosterPair): Cell[] {
  return [state, there, back, thereAt, backAt, reason];
}
