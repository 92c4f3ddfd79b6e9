/** The clusters of a snapshot, or one of them with its members and those who bridge it to others. */
import type { Answer, SectionedAnswer } from '../cli/answer.ts';
import type { ColumnName } from '../columns/answer-columns.ts';
import { tableOf } from '../csv.ts';
import type { OpenStudy } from '../study/open-study.ts';
import type { Unit } from '../study/study.ts';
import { refusal } from '../words/refusal.ts';
import type { Sentence } from '../words/said.ts';
import { say } from '../words/say.ts';
import { about } from './ask.ts';
import { type Clusters, clusterMembers, type Member, openClusters } from './cluster-members.ts';
import { DESCRIBED } from './described.ts';
import { togetherNotes } from './edition/together-note.ts';
import { attributeColumn } from './where.ts';

export interface ClustersAsked {
  /** The number of a cluster; all of them where absent. */
  cluster?: number | undefined;
  /** A further column of which it is told what members share. */
  by?: string | undefined;
  /** Of a cluster: how many accounts that bridge it to others. */
  top: number;
}

export async function clusters(asked: OpenStudy, options: ClustersAsked): Promise<Answer | SectionedAnswer> {
  const { cluster, top } = options;
  const isOfOne = cluster !== undefined;
  const columns = isOfOne || options.by === undefined ? [] : [attributeColumn(asked, options.by)];
  const measured = await asked.measured();
  const found = openClusters(asked, measured, columns);
  const notes = [...measured.column('cluster').notes.map(say.rank.measuring), ...togetherNotes(asked)];
  if (!isOfOne) return about(asked, 'clusters', { ...listClusters(found, asked.unit), notes });
  if (!found.profiles.some(({ id }) => id === cluster)) {
    throw refusal(say.clusters.noSuch(asked.snapshot.name, found.profiles.length, cluster));
  }
  return about(asked, 'clusters', {
    ...showCluster(found, asked.unit, cluster, top),
    main: 'members',
    notes,
  });
}

function listClusters({ profiles, unclustered }: Clusters, unit: Unit): Answer {
  const { called } = DESCRIBED[unit];
  const undecided = profiles.reduce((sum, { undecided }) => sum + undecided, 0);
  return {
    sentence: say.clusters.list(profiles.length, unclustered, undecided, unit),
    ...tableOf(profiles, {
      cluster: ({ id }) => id,
      // Other files name it so, in every language.
      name: ({ name }) => name,
      accounts: ({ accounts }) => accounts,
      undecided: ({ undecided }) => undecided,
      stability_mean: ({ stability }) => stability,
      mutual_inside: ({ inside }) => inside,
      mutual_outside: ({ outside }) => outside,
      shared: sharedOf,
      best_connected: ({ centre }) => called(centre),
    }),
    shown: tableOf(profiles, {
      cluster: ({ id }) => id,
      name: nameOf,
      accounts: ({ accounts }) => accounts,
      undecided: ({ undecided }) => undecided,
      inside: ({ inside }) => inside,
      outside: ({ outside }) => outside,
      shared: sharedOf,
    }),
    ...(unit === 'account' ? {} : { types: { best_connected: 'text' } }),
    facts: { clusters: profiles.length, unclustered, undecided },
  };
}

function showCluster(clusters: Clusters, unit: Unit, id: number, top: number): SectionedAnswer {
  const { columns, cells } = DESCRIBED[unit];
  const key: readonly ColumnName[] = unit === 'account' ? ['account_id'] : [];
  const keyCell = ({ entry }: Member) => (unit === 'account' ? [entry.accountId] : []);
  const profile = profileOf(clusters, id);
  const { accounts, undecided, inside, outside } = profile;
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
          .map((member) => [...cells(member.entry), ...bridgeCells(member, clusters), ...keyCell(member)]),
        shown: {
          columns: [...columns, 'outside', 'clusters', 'most_with'],
          rows: bridges
            .slice(0, top)
            .map((member) => [...cells(member.entry), ...bridgeCells(member, clusters)]),
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

function profileOf({ profiles }: Clusters, id: number): Clusters['profiles'][number] {
  return profiles.find((each) => each.id === id)!;
}

function nameOf({ name }: Clusters['profiles'][number]): Sentence | '' {
  return name === '' ? '' : say.clusters.name(name);
}

function sharedOf({ shared, accounts }: Clusters['profiles'][number]): Sentence | '' {
  return shared.length === 0 ? '' : say.clusters.shared({ values: shared, members: accounts });
}

function ties({ inside, outside }: Member): number[] {
  return [inside, outside];
}

function bridgeCells({ outside, reached }: Member, clusters: Clusters): (string | number | Sentence)[] {
  const [most] = reached;
  return [
    outside,
    reached.length,
    most === undefined ? '' : say.clusters.mostWith(most.id, profileOf(clusters, most.id).name, most.ties),
  ];
}
