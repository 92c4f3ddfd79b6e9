/** The clusters of a snapshot, or one of them with its members and those who bridge it to others. */
import type { Answer, SectionedAnswer } from '../cli/answer.ts';
import { count } from '../cli/count.ts';
import { tableOf } from '../csv.ts';
import { UserError } from '../errors.ts';
import type { OpenStudy } from '../study/open-study.ts';
import type { Unit } from '../study/study.ts';
import { about } from './ask.ts';
import { type Clusters, clusterMembers, type Member, openClusters } from './cluster-members.ts';
import { DESCRIBED } from './described.ts';
import { togetherNotes } from './edition/together-note.ts';
import { countUnits } from './unit.ts';
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
  const notes = [...measured.column('cluster').notes, ...togetherNotes(asked)];
  if (!isOfOne) return about(asked, 'clusters', { ...listClusters(found, asked.unit), notes });
  if (!found.profiles.some(({ id }) => id === cluster)) {
    throw new UserError(
      `${asked.snapshot.name} has ${count(found.profiles.length, 'cluster')}, and none is number ${cluster}; entente clusters lists them`,
    );
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
    sentence: `${count(profiles.length, 'cluster')} of mutual ties; ${countUnits(unclustered, unit)} without one ${unclustered === 1 ? 'is' : 'are'} in none, and ${undecided} ${undecided === 1 ? 'is' : 'are'} undecided.`,
    ...tableOf(profiles, {
      cluster: ({ id }) => id,
      name: ({ name }) => name,
      accounts: ({ accounts }) => accounts,
      undecided: ({ undecided }) => undecided,
      stability_mean: ({ stability }) => stability,
      mutual_inside: ({ inside }) => inside,
      mutual_outside: ({ outside }) => outside,
      shared: ({ shared }) => shared,
      best_connected: ({ centre }) => called(centre),
    }),
    shown: tableOf(profiles, {
      cluster: ({ id }) => id,
      name: ({ name }) => name,
      accounts: ({ accounts }) => accounts,
      undecided: ({ undecided }) => undecided,
      inside: ({ inside }) => inside,
      outside: ({ outside }) => outside,
      shared: ({ shared }) => shared,
    }),
    ...(unit === 'account' ? {} : { types: { best_connected: 'text' } }),
    facts: { clusters: profiles.length, unclustered, undecided },
  };
}

function showCluster(clusters: Clusters, unit: Unit, id: number, top: number): SectionedAnswer {
  const { columns, cells } = DESCRIBED[unit];
  const key = unit === 'account' ? ['account_id'] : [];
  const keyCell = ({ entry }: Member) => (unit === 'account' ? [entry.accountId] : []);
  const profile = profileOf(clusters, id);
  const members = clusterMembers(clusters, id);
  const bridges = members
    .filter(({ outside }) => outside > 0)
    .sort((a, b) => b.outside - a.outside || b.reached.length - a.reached.length);
  return {
    sentence: `Cluster ${id}, ${profile.name}: ${countUnits(profile.accounts, unit)}, ${profile.undecided} of them undecided, with ${count(profile.inside, 'mutual tie')} among them and ${profile.outside} to others.${profile.shared === '' ? '' : ` They share ${profile.shared}.`}`,
    sections: [
      {
        name: 'members',
        title: 'Members, by their mutual ties within the cluster',
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
        title: 'Who bridges it to other clusters, by mutual ties outside',
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
      accounts: profile.accounts,
      undecided: profile.undecided,
      mutual_inside: profile.inside,
      mutual_outside: profile.outside,
    },
  };
}

function profileOf({ profiles }: Clusters, id: number): Clusters['profiles'][number] {
  return profiles.find((each) => each.id === id)!;
}

function ties({ inside, outside }: Member): number[] {
  return [inside, outside];
}

function bridgeCells({ outside, reached }: Member, clusters: Clusters): (string | number)[] {
  const [most] = reached;
  return [
    outside,
    reached.length,
    most === undefined ? '' : `${most.id}: ${profileOf(clusters, most.id).name} (${most.ties})`,
  ];
}
