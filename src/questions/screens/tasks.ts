/** What a country's ministry may want to do: whom to answer, its counterparts abroad, its partners. */
import type { Section } from '../../cli/answer.ts';
import { picked } from '../../cli/picked.ts';
import type { ColumnName } from '../../columns/answer-columns.ts';
import { type Cell, tableOf } from '../../csv.ts';
import { countryByCode } from '../../roster/countries.ts';
import { type CountryChanges, droppedBy, sinceOf } from '../../study/country-changes.ts';
import type { CountryPartner } from '../../study/country-partners.ts';
import type { CountryTasks } from '../../study/country-tasks.ts';
import { isMassFollower } from '../../study/mass-followers.ts';
import { type NodeGraph, type Study, sourceOf } from '../../study/study.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { ACCOUNT_COLUMNS, accountCells, named } from '../ask.ts';
import { folded } from '../folded.ts';
import { silentAmong, type ToDoOf } from './to-do.ts';

/** What a terminal has no room for. */
const UNSHOWN: readonly string[] = ['name', 'handles'];

/**
 * Those who follow and are not known to be followed, the nearest first and mass followers last.
 * @param silent those known to have posted nothing.
 */
export function unansweredSection(
  { nodes, graph }: NodeGraph,
  { near, unanswered, unansweredCount }: CountryTasks,
  { changes, silent }: { changes: CountryChanges | null; silent: ToDoOf['silent'] },
  top: number,
): Section {
  const columns = [
    ...ACCOUNT_COLUMNS,
    'followed_back',
    'handles',
    'followers',
    'follows',
    'mass_follower',
    ...(silent === null ? [] : (['dormant'] as const)),
    'began',
    'dropped',
  ] as const;
  const handles = (those: readonly number[]) => those.map((own) => nodes[own]!.handle).join(' ');
  const isSilent = silentAmong(silent);
  const rows = unanswered.map(({ node, follows, followed }): Cell[] => [
    ...accountCells(nodes[node]!),
    followed,
    handles(follows),
    graph.inStart[node + 1]! - graph.inStart[node]!,
    graph.observed[node] === 1 ? graph.outStart[node + 1]! - graph.outStart[node]! : null,
    isMassFollower(graph, node),
    ...(silent === null ? [] : [isSilent(nodes[node]!) ? 'yes' : '']),
    changes === null ? '' : sinceOf(changes, node, follows),
    changes === null ? '' : handles(droppedBy(changes, node)),
  ]);
  const telling = withoutAllNo(columns, rows.slice(0, top));
  const optional = ['dormant', 'began', 'dropped'];
  return {
    name: 'unanswered',
    title: say.tasks.unanswered(near, unansweredCount, top, rows.length),
    columns,
    rows,
    wide: columns,
    shown: picked(
      { columns, rows, optional },
      telling.filter((column) => !UNSHOWN.includes(column)),
      top,
    ),
    document: picked({ columns, rows, optional }, telling, top),
  };
}

/** Without the columns that say no in each of these rows. */
function withoutAllNo<C extends string>(columns: readonly C[], rows: readonly Cell[][]): C[] {
  return columns.filter((_, k) => rows.length === 0 || rows.some((row) => row[k] !== 'no'));
}

/** Which accounts make the most that may wait for an answer more than is known. */
export function perhapsNotes(
  { nodes }: NodeGraph,
  { perhapsUnanswered }: CountryTasks,
  code: string,
): Sentence[] {
  if (perhapsUnanswered.length === 0) return [];
  return [
    say.tasks.perhaps(
      perhapsUnanswered.map((node) => named(nodes[node]!)),
      code,
    ),
  ];
}

/** What a mass follower is, where one waits for an answer. */
export function massFollowerNotes(study: Study, { unanswered }: CountryTasks): Sentence[] {
  return unanswered.some(({ node }) => isMassFollower(study.graph, node) === 'yes')
    ? [say.tasks.massFollower(sourceOf(study))]
    : [];
}

/** Those who follow the ministry and whom it is not known to follow itself, whoever else of the country does. */
export function ministrySection(
  { nodes, graph }: NodeGraph,
  { near, ministry, unanswered }: CountryTasks,
  top: number,
): Section[] {
  if (ministry === null) return [];
  const own = nodes[ministry.own[0]!]!.row.office === 'foreign-ministry' ? 'ministry' : 'account';
  const ofCountry = new Map(unanswered.map(({ node, followed }) => [node, followed]));
  const columns = [
    ...ACCOUNT_COLUMNS,
    'followed_back',
    'country_follows',
    'followers',
    'follows',
    'mass_follower',
  ] as const;
  const rows = ministry.unanswered.map(({ node, followed }): Cell[] => [
    ...accountCells(nodes[node]!),
    followed,
    ofCountry.get(node) ?? 'yes',
    graph.inStart[node + 1]! - graph.inStart[node]!,
    graph.observed[node] === 1 ? graph.outStart[node + 1]! - graph.outStart[node]! : null,
    isMassFollower(graph, node),
  ]);
  return [
    {
      name: 'ministry',
      title: say.tasks.ministry(own, near, ministry.count, top, rows.length),
      columns,
      rows,
      shown: picked(
        { columns, rows },
        withoutAllNo(columns, rows.slice(0, top)).filter((column) => !UNSHOWN.includes(column)),
        top,
      ),
    },
  ];
}

const OF_COUNTERPARTS = ['followed', 'follow', 'mutual', 'none'] as const;

export function counterpartSection({ nodes }: NodeGraph, { counterparts }: CountryTasks): Section {
  const codes = (
    { pairs }: CountryTasks['counterparts'][number],
    is: (pair: (typeof pairs)[number]) => boolean,
  ) =>
    pairs
      .filter(is)
      .map(({ node }) => nodes[node]!.row.country)
      .sort()
      .join(' ');
  const ends = ['it_follows', 'follow_it', 'both_follow', 'neither_follows'] as const;
  const columns: readonly ColumnName[] = [
    'office',
    'accounts',
    ...ends.flatMap((end): ColumnName[] => [end, `${end}_max`]),
    ...(['both_ways', 'only_it_follows', 'only_they_follow', 'no_tie', 'in_doubt'] as const),
  ];
  const rows = counterparts.map((one): Cell[] => [
    one.office,
    one.count,
    ...OF_COUNTERPARTS.flatMap((name) => [one[name].least, one[name].most]),
    codes(one, ({ to, from }) => to === 'yes' && from === 'yes'),
    codes(one, ({ to, from }) => to === 'yes' && from === 'no'),
    codes(one, ({ to, from }) => to === 'no' && from === 'yes'),
    codes(one, ({ to, from }) => to === 'no' && from === 'no'),
    codes(one, ({ to, from }) => to === 'unknown' || from === 'unknown'),
  ]);
  const shown = ['office', 'accounts', ...ends] as const;
  const section: Section = { name: 'counterparts', title: say.tasks.counterparts(), columns, rows };
  return {
    ...section,
    document: picked(section, columns.slice(0, 2 + 2 * ends.length)),
    shown: { columns: shown, rows: rows.map(folded(columns, shown)) },
  };
}

/**
 * Countries that it is tied to, most mutual ties first, after its neighbours.
 * @param top how many are shown beside neighbours. @param near codes of neighbours, which are listed without a tie, too.
 */
export function partnerSection(
  partners: readonly CountryPartner[],
  top: number,
  near: readonly string[] = [],
): Section {
  const isNear = ({ code }: CountryPartner) => near.includes(code);
  const neighbours = partners.filter(isNear);
  const others = partners.filter((one) => !isNear(one) && one.made + one.received > 0);
  const { columns, rows } = tableOf([...neighbours, ...others], {
    country: ({ code }) => code,
    country_name: ({ code }) => countryByCode(code)?.name ?? code,
    follows: ({ made }) => made,
    follows_max: ({ madeMost }) => madeMost,
    followed_by: ({ received }) => received,
    followed_by_max: ({ receivedMost }) => receivedMost,
    mutual: ({ mutual }) => mutual,
    mutual_max: ({ mutualMost }) => mutualMost,
    mentions: ({ mentionsMade }) => mentionsMade,
    mentions_back: ({ mentionsReceived }) => mentionsReceived,
  });
  const first = neighbours.length + top;
  const shown = [
    'country',
    'country_name',
    'follows',
    'followed_by',
    'mutual',
    'mentions',
    'mentions_back',
  ] as const;
  return {
    name: 'partners',
    title: say.tasks.partners(top, others.length, neighbours.length),
    columns,
    rows,
    shown: { columns: shown, rows: rows.slice(0, first).map(folded(columns, shown)) },
    document: { columns, rows: rows.slice(0, first), optional: ['mentions', 'mentions_back'] },
  };
}
