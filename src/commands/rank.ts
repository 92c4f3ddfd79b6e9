/** `entente rank`: accounts by any measure, over all or within groups. */
import type { Cell } from '../csv.ts';
import { UserError } from '../errors.ts';
import { NODE_COLUMNS, NODE_DEFINITIONS, type NodeColumn } from '../graph/measures.ts';
import { attributeOf } from '../report/grouping.ts';
import type { StudyEntry } from '../report/study.ts';
import { nearestWords } from '../roster/nearest.ts';
import { readMeasure } from '../store/measures.ts';
import type { QuestionOptions } from './ask.ts';
import {
  ACCOUNT_COLUMNS,
  accountCells,
  answerQuestion,
  called,
  openQuestion,
  snapshotOption,
} from './ask.ts';
import type { DefineCommand } from './context.ts';
import { count, examples } from './context.ts';
import { ensureMeasures } from './kept-measures.ts';
import { RANKED_COLUMNS } from './ranked-measures.ts';
import { attributeColumn, parseWhere, type WhereOptions, whereOption } from './where.ts';
import { wholeNumber } from './whole-number.ts';

interface RankOptions extends QuestionOptions, WhereOptions {
  by?: string;
  top?: string;
}

interface Ranked {
  entry: StudyEntry;
  value: number;
  rank: number;
}

const TOP = 20;
const TOP_OF_GROUP = 3;
const NO_VALUE = '(none)';

export const defineRank: DefineCommand = (command, context) => {
  command
    .argument('<MEASURE>', 'a measure of accounts, as in nodes.csv')
    .option('--by <COLUMN>', `rank within the groups of region, subregion or a roster column`)
    .option(
      '--top <N>',
      `how many of all, or of each group (default: ${TOP}, or ${TOP_OF_GROUP} of each group)`,
    )
    .addHelpText(
      'after',
      `\nMeasures:\n${RANKED_COLUMNS.map((column) => `  ${column.padEnd(18)} ${NODE_DEFINITIONS[column]}`).join('\n')}\n${examples(
        'entente rank mutual --top 10 -s sandbox-2026',
        'entente rank in_degree --by region --top 2 -s sandbox-2026',
        'entente rank followback_share --where office=foreign-ministry --top 5 -s sandbox-2026',
      )}`,
    )
    .action(async (name: string) => {
      const measure = toMeasure(name);
      const options = command.optsWithGlobals<RankOptions>();
      const asked = openQuestion(context, options);
      const filter = parseWhere(asked, options);
      const by = options.by === undefined ? null : attributeColumn(asked, options.by);
      const top =
        options.top === undefined ? (by ? TOP_OF_GROUP : TOP) : wholeNumber('--top', options.top, 1);
      const notes = await ensureMeasures(context, options, asked);
      const values = readMeasure(asked.store, asked.snapshot, measure)
        .map(({ accountId, value }) => ({ entry: asked.nodes.get(accountId)!, value }))
        .filter(({ entry }) => filter.matches(entry));
      const known = values.filter(
        (item): item is { entry: StudyEntry; value: number } => item.value !== null,
      );
      const groups = groupValues(known, by);
      const ranked = groups.flatMap(({ group, members }) =>
        rankWithin(members)
          .filter(({ rank }) => rank <= top)
          .map((item) => ({ group, ...item })),
      );
      const unknown = values.length - known.length;
      const head = by === null ? ['rank'] : ['group', 'rank'];
      answerQuestion(context, options, 'rank', asked, {
        sentence: `${describe(measure, filter.phrase, groups, by)}${unknown > 0 ? ` ${count(unknown, 'account')} ${unknown === 1 ? 'has' : 'have'} no value: it is unknown or undefined.` : ''}`,
        columns: [...head, ...ACCOUNT_COLUMNS, measure, 'account_id'],
        rows: ranked.map(({ group, rank, entry, value }): Cell[] => [
          ...(by === null ? [rank] : [group, rank]),
          ...accountCells(entry),
          value,
          entry.accountId,
        ]),
        shown: {
          columns: [...head, ...ACCOUNT_COLUMNS, measure],
          rows: ranked.map(({ group, rank, entry, value }): Cell[] => [
            ...(by === null ? [rank] : [group, rank]),
            ...accountCells(entry),
            value,
          ]),
        },
        facts: {
          measure,
          definition: NODE_DEFINITIONS[measure],
          ranked: known.length,
          without_value: unknown,
        },
        notes,
      });
    });
  whereOption(snapshotOption(command));
};

/** @throws UserError for what is no measure, or none that ranks. */
function toMeasure(name: string): NodeColumn {
  const found = RANKED_COLUMNS.find((column) => column === name);
  if (found !== undefined) return found;
  if ((NODE_COLUMNS as readonly string[]).includes(name)) {
    throw new UserError(
      `${name} is no amount and ranks nobody; entente show A says the cluster of an account`,
    );
  }
  const nearest = nearestWords(name.replaceAll('-', '_'), RANKED_COLUMNS);
  throw new UserError(
    `there is no measure ${name}; ${nearest.length > 0 ? `did you mean ${nearest.join(', ')}?` : `there are ${RANKED_COLUMNS.join(', ')}`}`,
  );
}

interface Group {
  group: string;
  members: { entry: StudyEntry; value: number }[];
}

/** Values by group, greatest first within each; one group of all where none is asked for. */
function groupValues(values: Group['members'], by: string | null): Group[] {
  const groups = new Map<string, Group['members']>();
  for (const item of values) {
    const group = by === null ? '' : attributeOf(item.entry, by) || NO_VALUE;
    if (!groups.has(group)) groups.set(group, []);
    groups.get(group)!.push(item);
  }
  return [...groups]
    .map(([group, members]) => ({ group, members }))
    .sort((a, b) => (a.group < b.group ? -1 : 1));
}

/** Equal values share a rank, and the ranks after them are skipped: 1, 2, 2, 4. */
function rankWithin(members: Group['members']): Ranked[] {
  const ranked: Ranked[] = [];
  for (const { entry, value } of members) {
    const before = ranked.at(-1);
    ranked.push({ entry, value, rank: before?.value === value ? before.rank : ranked.length + 1 });
  }
  return ranked;
}

function describe(measure: NodeColumn, phrase: string, groups: readonly Group[], by: string | null): string {
  const total = groups.reduce((sum, { members }) => sum + members.length, 0);
  const within = by === null ? '' : ` within ${count(groups.length, 'group')} of ${by}`;
  const leaders = by === null && groups[0] !== undefined ? leadersOf(groups[0].members) : '';
  return `${count(total, 'account')}${phrase} ranked by ${measure}${within}${leaders}.`;
}

/** ", led by @a", or by all who share the first rank. */
function leadersOf(members: Group['members']): string {
  const first = rankWithin(members).filter(({ rank }) => rank === 1);
  if (first.length > 3) return `, led by ${first.length} accounts alike`;
  return `, led by ${first.map(({ entry }) => called(entry)).join(' and ')}`;
}
