/** The clusters of a snapshot, or one of them with its members and those who bridge it to others. */
import type { Answer, Section, SectionedAnswer } from '../cli/answer.ts';
import type { ColumnName } from '../columns/answer-columns.ts';
import { tableOf } from '../csv.ts';
import { studyDyads } from '../edition/study-dyads.ts';
import { type ChanceTest, testedFigure } from '../graph/chance.ts';
import type { Clustering } from '../graph/clusters.ts';
import { UNDECIDED_BELOW } from '../study/cluster-profiles.ts';
import type { OpenStudy } from '../study/open-study.ts';
import type { Study, Unit } from '../study/study.ts';
import { UNIT_COLUMNS } from '../study/unit-words.ts';
import { attributeColumn } from '../study/where.ts';
import { refusal } from '../words/refusal.ts';
import type { Sentence } from '../words/said.ts';
import { say } from '../words/say.ts';
import { about } from './ask.ts';
import {
  type Clusters,
  clusterMembers,
  type ListedCluster,
  type Member,
  openClusters,
} from './cluster-members.ts';
import { DESCRIBED, namedNode } from './described.ts';
import { togetherNotes } from './edition/together-note.ts';

const UNDECIDED_NAMED = 10;

export interface ClustersAsked {
  /** The number of a cluster; all of them where absent. */
  cluster?: number | undefined;
  /** A further column of which it is told what members share. */
  by?: string | undefined;
  /** Of a cluster: how many accounts that bridge it to others. */
  top: number;
}

/** How the clusters were found, and what goes beyond them: as far as the runs are at hand. */
export interface ClusterRuns extends Pick<Clustering, 'of' | 'runs' | 'modularity' | 'randMean' | 'randMin'> {
  /** NaN where it is undefined. */
  transitivity: number;
  /** `null` where nothing was tested. */
  test: ChanceTest | null;
}

export async function clusters(asked: OpenStudy, options: ClustersAsked): Promise<Answer | SectionedAnswer> {
  const { cluster, top } = options;
  const isOfOne = cluster !== undefined;
  const columns = isOfOne || options.by === undefined ? [] : [attributeColumn(asked, options.by)];
  const measured = await asked.measured();
  const found = openClusters(asked, measured, columns);
  const notes = [...measured.column('cluster').notes.map(say.rank.measuring), ...togetherNotes(asked)];
  if (!isOfOne) {
    const { sections, ...list } = clustersOf(asked, found, null);
    const { name: _, title: __, ...table } = sections[0]!;
    return { ...list, ...table, notes: [...(list.notes ?? []), ...notes] };
  }
  if (!found.profiles.some(({ id }) => id === cluster)) {
    throw refusal(say.clusters.noSuch(asked.snapshot.name, found.profiles.length, cluster));
  }
  return about(asked, 'clusters', {
    ...showCluster(found, asked.unit, cluster, top),
    main: 'members',
    notes,
  });
}

/** All clusters. @param runs `null` where the numbers alone were kept. */
export function clustersOf(study: Study, found: Clusters, runs: ClusterRuns | null): SectionedAnswer {
  const { unit } = study;
  const { profiles } = found;
  const unclustered = found.cluster.filter((id) => id === 0).length;
  const undecided = profiles.flatMap((profile) => profile.undecided).sort((a, b) => a - b);
  const isOpen = studyDyads(study).unknownTies > 0;
  const of = runs?.of ?? 'mutual';
  const facts = { clusters: profiles.length, unclustered, undecided: undecided.length };
  if (profiles.length === 0) {
    const sections = [clusterTable(study, [])];
    return about(study, 'clusters', { sentence: say.clusters.none(of, isOpen), sections, facts });
  }
  return about(study, 'clusters', {
    sentence: [
      say.clusters.list({ ...facts, of, isOpen }, unit),
      ...(runs === null
        ? []
        : [
            say.clusters.fit(runs.modularity),
            say.clusters.agreement(runs.runs, runs.randMean, runs.randMin),
          ]),
    ],
    sections: [clusterTable(study, profiles)],
    facts,
    notes: [
      undecided.length === 0
        ? say.clusters.decided(UNDECIDED_BELOW, unit)
        : say.clusters.undecided(
            undecided.slice(0, UNDECIDED_NAMED).map((node) => namedNode(unit, study.nodes[node]!)),
            undecided.length - UNDECIDED_NAMED,
            UNDECIDED_BELOW,
          ),
      ...(runs === null || Number.isNaN(runs.transitivity) ? [] : [closure(study, runs)]),
    ],
  });
}

/** How often two mutual peers are mutual peers themselves. */
function closure({ unit, graph }: Study, { transitivity, test }: ClusterRuns): Sentence {
  const tested = test === null ? null : testedFigure(test);
  return say.clusters.closure(transitivity, graph.networks !== null, tested, unit);
}

function clusterTable({ nodes, unit }: Study, profiles: readonly ListedCluster[]): Section {
  const { called } = DESCRIBED[unit];
  const nameOf = ({ name }: ListedCluster) => (name === '' ? '' : say.clusters.name(name, unit));
  const best = ({ first }: ListedCluster) =>
    say.clusters.best(first.map((node) => namedNode(unit, nodes[node]!)));
  return {
    name: 'clusters',
    title: say.clusters.byNumber(),
    ...tableOf(profiles, {
      cluster: ({ id }) => id,
      // Other files name it so, in every language.
      name: ({ name }) => name,
      accounts: ({ members }) => members.length,
      undecided: ({ undecided }) => undecided.length,
      stability_mean: ({ stabilityMean }) => stabilityMean,
      mutual_inside: ({ inside }) => inside,
      mutual_outside: ({ outside }) => outside,
      shared: sharedOf,
      best_connected: ({ first }) => called(nodes[first[0]!]!),
      best_members: best,
    }),
    shown: tableOf(profiles, {
      cluster: ({ id }) => id,
      name: nameOf,
      accounts: ({ members }) => members.length,
      undecided: ({ undecided }) => undecided.length,
      inside: ({ inside }) => inside,
      outside: ({ outside }) => outside,
      shared: sharedOf,
    }),
    document: {
      columns: [
        'cluster',
        'name',
        UNIT_COLUMNS[unit].count,
        'undecided',
        'stability_mean',
        'shared',
        'best_members',
      ],
      rows: profiles.map((profile) => [
        profile.id,
        nameOf(profile),
        profile.members.length,
        profile.undecided.length,
        profile.stabilityMean,
        sharedOf(profile),
        best(profile),
      ]),
    },
    ...(unit === 'account' ? {} : { types: { best_connected: 'text' } }),
  };
}

function showCluster(clusters: Clusters, unit: Unit, id: number, top: number): SectionedAnswer {
  const { columns, cells } = DESCRIBED[unit];
  const key: readonly ColumnName[] = unit === 'account' ? ['account_id'] : [];
  const keyCell = ({ entry }: Member) => (unit === 'account' ? [entry.accountId] : []);
  const profile = profileOf(clusters, id);
  const { inside, outside } = profile;
  const [accounts, undecided] = [profile.members.length, profile.undecided.length];
  const members = clusterMembers(clusters, id);
  const bridges = members
    .filter(({ outside }) => outside > 0)
    .sort((a, b) => b.outside - a.outside || b.reached.length - a.reached.length);
  return {
    sentence: [
      say.clusters.one(id, profile.name, { accounts, undecided, inside, outside }, unit),
      ...(profile.shared.length === 0
        ? []
        : [say.clusters.theyShare({ values: profile.shared, members: accounts })]),
    ],
    sections: [
      {
        name: 'members',
        title: say.clusters.members(),
        types: { undecided: 'state' },
        columns: [...columns, 'mutual_inside', 'mutual_outside', 'stability', 'undecided', ...key],
        rows: members.map((member) => [
          ...cells(member.entry),
          ...ties(member),
          member.stability,
          member.undecided ? 'yes' : 'no',
          ...keyCell(member),
        ]),
        shown: {
          columns: [...columns, 'inside', 'outside', 'stability'],
          rows: members.map((member) => [...cells(member.entry), ...ties(member), member.stability]),
        },
      },
      {
        name: 'bridges',
        title: say.clusters.bridges(),
        columns: [...columns, 'mutual_outside', 'clusters_reached', 'most_with', ...key],
        rows: bridges
          .slice(0, top)
          .map((member) => [
            ...cells(member.entry),
            ...bridgeCells(member, clusters, unit),
            ...keyCell(member),
          ]),
        shown: {
          columns: [...columns, 'outside', 'clusters', 'most_with'],
          rows: bridges
            .slice(0, top)
            .map((member) => [...cells(member.entry), ...bridgeCells(member, clusters, unit)]),
        },
      },
    ],
    facts: {
      cluster: id,
      name: profile.name,
      accounts,
      undecided,
      mutual_inside: inside,
      mutual_outside: outside,
    },
  };
}

function profileOf({ profiles }: Clusters, id: number): ListedCluster {
  return profiles.find((each) => each.id === id)!;
}

function sharedOf({ shared, beside, members }: ListedCluster): Sentence | '' {
  if (shared.length === 0) return '';
  return say.clusters.shared({ values: [...shared, ...beside], members: members.length });
}

function ties({ inside, outside }: Member): number[] {
  return [inside, outside];
}

function bridgeCells(
  { outside, reached }: Member,
  clusters: Clusters,
  unit: Unit,
): (string | number | Sentence)[] {
  const [most] = reached;
  return [
    outside,
    reached.length,
    most === undefined
      ? ''
      : say.clusters.mostWith(most.id, profileOf(clusters, most.id).name, most.ties, unit),
  ];
}
