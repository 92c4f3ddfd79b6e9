/** What became of a country's ties since the newest earlier snapshot, for its screen. */

import { compareSnapshots } from '../../changes/compare-snapshots.ts';
import { listMutualChanges } from '../../changes/mutual-changes.ts';
import { listTieChanges } from '../../changes/tie-list.ts';
import type { Section } from '../../cli/answer.ts';
import { picked } from '../../cli/picked.ts';
import type { Cell } from '../../csv.ts';
import { tieState } from '../../graph/graph.ts';
import type { TieState } from '../../graph/tie-state.ts';
import { countryByCode } from '../../roster/countries.ts';
import { comparedSide } from '../../study/compared-side.ts';
import {
  type ChangedPair,
  type CountryChanges,
  countryChanges,
  firstOfBothSides,
} from '../../study/country-changes.ts';
import { isOfLog } from '../../study/log-origin.ts';
import type { OpenStudy } from '../../study/open-study.ts';
import { withSharedIds } from '../../study/shared-ids.ts';
import type { NodeGraph } from '../../study/study.ts';
import { say } from '../../words/say.ts';
import { ACCOUNT_COLUMNS, accountCells } from '../ask.ts';

export interface Since {
  /** Of the earlier snapshot. */
  name: string;
  date: string;
  changes: CountryChanges;
  /** Whether a follow with an account of the country was there then, by the ids of its ends. */
  stood(source: string, target: string): TieState;
}

/**
 * `null` where there is no earlier snapshot in which absences are known.
 * @param past every snapshot that is looked into, by date.
 */
export function changesSince(study: OpenStudy, past: readonly OpenStudy[], code: string): Since | null {
  const { date, origin } = study.snapshot;
  const earlier = past.findLast(({ snapshot }) => snapshot.date < date && snapshot.origin !== 'derived');
  if (earlier === undefined || origin === 'derived') return null;
  const years = [earlier, study];
  // Of the country today or then: ties of others do not tell of it, and are most of all.
  const own = new Set(
    years.flatMap(({ entries }) =>
      entries.filter(({ row }) => row.country === code).map(({ accountId }) => accountId),
    ),
  );
  // A number that is another account there does not tell whose ties are wanted.
  const isNumbered = years.some(({ snapshot: { isNumbered } }) => isNumbered);
  const sides = isNumbered ? years : years.map((one) => one.around(own));
  const [then, now] = withSharedIds(sides, false).map((one) => comparedSide(one, new Map()));
  const comparison = compareSnapshots(then!, now!);
  const changes = countryChanges(
    study,
    { ties: listTieChanges(comparison), mutuals: listMutualChanges(comparison) },
    isOfLog(earlier, study),
  );
  const nodeThen = new Map(then!.nodes.map(({ accountId }, node) => [accountId, node]));
  return {
    name: earlier.snapshot.name,
    date: earlier.snapshot.date,
    changes: changes(code),
    stood(source, target) {
      const [from, to] = [nodeThen.get(source), nodeThen.get(target)];
      return from === undefined || to === undefined ? 'unknown' : tieState(then!.graph, from, to);
    },
  };
}

const SIDES: ReadonlySet<string> = new Set(['by', 'still_follows']);

/** One row a pair of accounts between which a follow formed or ended, in the order of the page. */
export function changeSection(
  { nodes, graph }: NodeGraph,
  { name, date, changes: { ended, formed, perhapsEnded } }: Pick<Since, 'name' | 'date' | 'changes'>,
  top: number,
): Section {
  const columns = ['change', 'ours', ...ACCOUNT_COLUMNS, 'by', 'still_follows'] as const;
  const row =
    (mutual: string, oneWay: string) =>
    (pair: ChangedPair): Cell[] => [
      pair.isMutual ? mutual : oneWay,
      nodes[pair.own]!.handle,
      ...accountCells(nodes[pair.other]!),
      pair.by,
      stillFollows(graph, pair),
    ];
  const [brokenRow, madeRow] = [row('mutual broken', 'follow ended'), row('mutual made', 'follow formed')];
  const named = ended.filter(({ isSpared }) => !isSpared);
  const own = named[0]?.own ?? formed[0]?.own;
  const isOrganisation =
    own !== undefined && countryByCode(nodes[own]!.row.country)?.region === 'International';
  const whose: Readonly<Record<string, string>> = {
    us: isOrganisation ? 'the organisation' : 'the country',
    them: 'the other',
  };
  // In words of a reader who is of neither side.
  const shown = [...firstOfBothSides(named, top).map(brokenRow), ...formed.slice(0, top).map(madeRow)].map(
    (cells) => cells.map((cell, k) => (SIDES.has(columns[k]!) ? (whose[String(cell)] ?? cell) : cell)),
  );
  const isCut = named.length > top || formed.length > top;
  const counts = {
    ended: ended.length,
    unnamed: ended.length - named.length,
    formed: formed.length,
    perhapsEnded,
  };
  return {
    name: 'changes',
    title: say.show.changes({ name, date }, counts, isCut ? top : null),
    columns,
    types: { by: 'text' },
    rows: [...named.map(brokenRow), ...formed.map(madeRow)],
    document: { columns, types: { by: 'text', ours: 'accounts' }, rows: shown, optional: ['still_follows'] },
    shown: picked(
      { columns, rows: shown },
      columns.filter((column) => column !== 'name'),
    ),
  };
}

/** Who of the pair follows the other now; '' where neither does. */
export function stillFollows(
  graph: NodeGraph['graph'],
  { own, other }: Pick<ChangedPair, 'own' | 'other'>,
): ChangedPair['by'] | 'unknown' | '' {
  const [us, them] = [tieState(graph, own, other), tieState(graph, other, own)];
  if (us === 'yes') return them === 'yes' ? 'both' : 'us';
  if (them === 'yes') return 'them';
  return us === 'unknown' || them === 'unknown' ? 'unknown' : '';
}
