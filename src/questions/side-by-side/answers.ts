/** Whom each of several countries should answer first. */
import type { Section } from '../../cli/answer.ts';
import { picked } from '../../cli/picked.ts';
import type { Cell } from '../../csv.ts';
import { countryTasks } from '../../study/country-tasks.ts';
import { tiesAbroad } from '../../study/country-ties.ts';
import { neighbouringStates } from '../../study/peer-groups.ts';
import type { NodeGraph } from '../../study/study.ts';
import { say } from '../../words/say.ts';
import { ACCOUNT_COLUMNS, accountCells } from '../ask.ts';

/** How many of each country a terminal is shown. */
const SHOWN = 5;
/** What a terminal has no room for. */
const UNSHOWN: readonly string[] = ['name', 'handles'];

/** Accounts abroad that follow a country, and that none of its accounts is known to follow, the weightiest first. */
export function answerSection(study: NodeGraph, countries: readonly string[]): Section {
  const { nodes } = study;
  const lists = countries.map((code) =>
    countryTasks(study, code, tiesAbroad(study, code)).unanswered.map(
      ({ node, follows, followed }): Cell[] => [
        code,
        ...accountCells(nodes[node]!),
        countries.includes(nodes[node]!.row.country) ? 'yes' : 'no',
        followed,
        follows.map((own) => nodes[own]!.handle).join(' '),
      ],
    ),
  );
  const columns = ['group', ...ACCOUNT_COLUMNS, 'compared', 'followed_back', 'handles'] as const;
  return {
    name: 'unanswered',
    title: say.compare.unanswered(
      lists.map((rows, k) => ({ code: countries[k]!, followers: rows.length })),
      countries.every((code) => neighbouringStates(code).are === 'none') ? 'none' : 'bordering',
      SHOWN,
    ),
    columns,
    rows: lists.flat(),
    shown: picked(
      { columns, rows: lists.flatMap((rows) => rows.slice(0, SHOWN)) },
      columns.filter((column) => !UNSHOWN.includes(column)),
    ),
  };
}
