/** `country-tasks.csv` and `country-counterparts.csv`: what the pages of countries tell of, account by account. */
import { type Cell, tableOf } from '../../csv.ts';
import { type Graph, tieState } from '../../graph/graph.ts';
import { stateOfAny, type TieState } from '../../graph/tie-state.ts';
import { type ChangedPair, sinceOf } from '../../study/country-changes.ts';
import { missionsOf } from '../../study/missions.ts';
import type { Study, StudyEntry } from '../../study/study.ts';
import type { CountryFacts } from '../facts/country-facts.ts';
import type { Facts } from '../facts/facts.ts';
import { type Columns, csvTable, largeCsv } from './csv-table.ts';

interface Task {
  country: string;
  task: string;
  /** Nodes; `null` where the task is about the own account alone. */
  own: number;
  other: number | null;
  /** Whose follow formed or ended. */
  by?: string;
  /** Of an edition, where a follow formed or ended. */
  network?: string;
  /** Further accounts of the country that the task is about. */
  others?: readonly number[];
}

/** One row a task and pair of accounts, in the order of the pages. */
export function countryTasksCsv(facts: Facts): Iterable<string> {
  const { study, countries } = facts;
  const { graph, nodes } = study;
  const state = (from: number | null, to: number | null): Cell =>
    from === null || to === null ? null : tieState(graph, from, to);
  const followers = ({ other }: Task) =>
    other === null ? null : graph.inStart[other + 1]! - graph.inStart[other]!;
  const columns: Columns<Task> = {
    country: ({ country }) => country,
    task: ({ task }) => task,
    ...(facts.edition === null ? {} : { network: ({ network = '' }) => network }),
    ours: ({ own }) => nameOf(nodes[own]!),
    theirs: ({ other }) => (other === null ? '' : nameOf(nodes[other]!)),
    partner: ({ other }) => (other === null ? '' : nodes[other]!.row.country),
    office: ({ other }) => (other === null ? '' : nodes[other]!.row.office),
    they_follow: ({ own, other }) => state(other, own),
    we_follow: ({ own, other }) => state(own, other),
    country_follows: ({ country, other }) =>
      other === null
        ? null
        : stateOfAny(countries.get(country)!.abroad.own.map((node) => tieState(graph, node, other))),
    by: ({ by = '' }) => by,
    others_of_ours: ({ others = [] }) => others.map((node) => nameOf(nodes[node]!)).join(' '),
    followers,
    follows: ({ other }) => (other === null ? null : outDegree(graph, other)),
  };
  return largeCsv(Object.keys(columns), function* () {
    for (const [country, found] of countries) {
      const tasks = tasksOf(facts, country, found).map((task): Task => ({ country, ...task }));
      yield* tableOf(tasks, columns).rows;
    }
  });
}

function outDegree(graph: Graph, node: number): number | null {
  return graph.observed[node] === 1 ? graph.outStart[node + 1]! - graph.outStart[node]! : null;
}

function nameOf({ handle, accountId }: StudyEntry): string {
  return handle || accountId;
}

type Listed = Omit<Task, 'country'>;

function tasksOf({ study, activity, edition }: Facts, code: string, found: CountryFacts): Listed[] {
  const { tasks, changes, abroad } = found;
  const dormant = activity?.figures.dormant;
  return [
    ...tasks.unreturned.map(
      ({ own, node, byOthers }): Listed => ({
        task: byOthers.length === 0 ? 'answer' : 'return',
        own,
        other: node,
        by: changes === null ? '' : sinceOf(changes, node, [own]),
        others: byOthers,
      }),
    ),
    ...(changes === null
      ? []
      : [...changes.ended.filter(({ isSpared }) => !isSpared).map(ended), ...changes.formed.map(formed)]),
    ...changesOnNetworks(edition, code),
    ...missionTasks(study, code),
    ...abroad.own
      .filter((node) => dormant?.[node] === 'yes')
      .map((own): Listed => ({ task: 'dormant', own, other: null })),
  ];
}

/** Of an edition, between actors that are on the network both times; as actors on any network. */
function changesOnNetworks(edition: Facts['edition'], code: string): Listed[] {
  return (edition?.reach?.since?.on ?? []).flatMap(({ network: { network, actorOf }, of }) => {
    const changes = of(code);
    return [...changes.ended.map(ended), ...changes.formed.map(formed)].map(
      (task): Listed => ({
        ...task,
        network,
        own: actorOf[task.own]!,
        other: actorOf[task.other!]!,
      }),
    );
  });
}

function ended({ own, other, by, isMutual }: ChangedPair): Listed {
  return { task: isMutual ? 'mutual-broken' : 'follow-ended', own, other, by };
}

function formed({ own, other, by, isMutual }: ChangedPair): Listed {
  return { task: isMutual ? 'mutual-made' : 'follow-formed', own, other, by };
}

function missionTasks(study: Study, code: string): Listed[] {
  const { abroad, here } = missionsOf(study, code);
  return [
    ...abroad.flatMap(({ node, ministries, home }) => [
      ...ministries.map(({ node: other }): Listed => ({ task: 'mission-host', own: node, other })),
      ...home.map(({ node: other }): Listed => ({ task: 'mission-own', own: node, other })),
    ]),
    ...here.flatMap(({ node, ministries }) =>
      ministries.map(({ node: own }): Listed => ({ task: 'mission-here', own, other: node })),
    ),
  ];
}

/** One row a country and office that it has an account of: the countries of those of the same office abroad, by what ties them. */
export function countryCounterpartsCsv({ study, countries }: Facts): string {
  const rows = [...countries].flatMap(([country, { tasks }]) =>
    tasks.counterparts.map((one) => ({ country, ...one })),
  );
  type Row = (typeof rows)[number];
  const codes =
    (is: (to: TieState, from: TieState) => boolean) =>
    ({ pairs }: Row) =>
      [
        ...new Set(
          pairs.filter(({ to, from }) => is(to, from)).map(({ node }) => study.nodes[node]!.row.country),
        ),
      ]
        .sort()
        .join(' ');
  return csvTable<Row>(rows, {
    country: ({ country }) => country,
    office: ({ office }) => office,
    accounts_abroad: ({ count }) => count,
    it_follows: ({ followed }) => followed.least,
    it_follows_max: ({ followed }) => followed.most,
    follow_it: ({ follow }) => follow.least,
    follow_it_max: ({ follow }) => follow.most,
    both: ({ mutual }) => mutual.least,
    both_max: ({ mutual }) => mutual.most,
    neither: ({ none }) => none.least,
    neither_max: ({ none }) => none.most,
    both_ways: codes((to, from) => to === 'yes' && from === 'yes'),
    only_it_follows: codes((to, from) => to === 'yes' && from === 'no'),
    only_they_follow: codes((to, from) => to === 'no' && from === 'yes'),
    no_tie: codes((to, from) => to === 'no' && from === 'no'),
    in_doubt: codes((to, from) => to === 'unknown' || from === 'unknown'),
  });
}
