/** `entente clusters`: the clusters of a snapshot, or one of them with its members and those who bridge it to others. */
import type { Answer, SectionedAnswer } from '../cli/answer.ts';
import type { DefineCommand } from '../cli/context.ts';
import { examples } from '../cli/context.ts';
import { count } from '../cli/count.ts';
import { chooseSection, type SectionOptions, sectionOption } from '../cli/section-option.ts';
import { wholeNumber } from '../cli/whole-number.ts';
import { UserError } from '../errors.ts';
import type { QuestionOptions } from '../questions/ask.ts';
import {
  ACCOUNT_COLUMNS,
  accountCells,
  answerQuestion,
  called,
  openQuestion,
  snapshotOption,
} from '../questions/ask.ts';
import { type Clusters, clusterMembers, type Member, openClusters } from '../questions/cluster-members.ts';
import { ensureMeasures } from '../questions/measures/kept-measures.ts';
import { attributeColumn } from '../questions/where.ts';

interface ClustersOptions extends QuestionOptions, SectionOptions {
  by?: string;
  top: string;
}

export const defineClusters: DefineCommand = (command, context) => {
  command
    .argument('[N]', 'the number of a cluster; without it, all of them')
    .option('--by <COLUMN>', 'also tell what members share of this column (always: region)')
    .option('--top <N>', 'of a cluster: how many accounts that bridge it to others', '10')
    .addHelpText(
      'after',
      `
Clusters are communities of the mutual ties, found by 100 runs of the Leiden algorithm. The stability of a member is the share of
runs in which it sits with the others; below 0.8 it is undecided. What members share is told only where most have it
and chance would hardly give as many.
${examples(
  'entente clusters -s sandbox-2026',
  'entente clusters --by office -s sandbox-2026',
  'entente clusters 2 --top 5 --show bridges -s sandbox-2026',
)}`,
    )
    .action(async (number: string | undefined) => {
      const options = command.optsWithGlobals<ClustersOptions>();
      const asked = openQuestion(context, options);
      const by = options.by === undefined ? [] : [attributeColumn(asked, options.by)];
      const top = wholeNumber('--top', options.top, 1);
      const notes = await ensureMeasures(context, options, asked);
      const clusters = openClusters(asked, by);
      if (number === undefined) {
        if (options.show !== undefined) {
          throw new UserError(
            '--show chooses a table of one cluster; name its number, as in: entente clusters 1',
          );
        }
        answerQuestion(context, options, 'clusters', asked, { ...listClusters(clusters), notes });
        return;
      }
      const id = wholeNumber('N', number, 1);
      if (id > clusters.profiles.length) {
        throw new UserError(
          `${asked.snapshot.name} has ${count(clusters.profiles.length, 'cluster')}, and none is number ${id}; entente clusters lists them`,
        );
      }
      const answer = { ...showCluster(clusters, id, top), notes };
      answerQuestion(context, options, 'clusters', asked, chooseSection(answer, options, 'members'));
    });
  sectionOption(snapshotOption(command));
};

function listClusters({ profiles, unclustered }: Clusters): Answer {
  const undecided = profiles.reduce((sum, { undecided }) => sum + undecided, 0);
  return {
    sentence: `${count(profiles.length, 'cluster')} of mutual ties; ${count(unclustered, 'account')} without one ${unclustered === 1 ? 'is' : 'are'} in none, and ${undecided} ${undecided === 1 ? 'is' : 'are'} undecided.`,
    columns: [
      'cluster',
      'name',
      'accounts',
      'undecided',
      'stability_mean',
      'mutual_inside',
      'mutual_outside',
      'shared',
      'best_connected',
    ],
    rows: profiles.map((profile) => [
      profile.id,
      profile.name,
      profile.accounts,
      profile.undecided,
      profile.stability,
      profile.inside,
      profile.outside,
      profile.shared,
      called(profile.centre),
    ]),
    shown: {
      columns: ['cluster', 'name', 'accounts', 'undecided', 'inside', 'outside', 'shared'],
      rows: profiles.map(({ id, name, accounts, undecided, inside, outside, shared }) => [
        id,
        name,
        accounts,
        undecided,
        inside,
        outside,
        shared,
      ]),
    },
    facts: { clusters: profiles.length, unclustered, undecided },
  };
}

function showCluster(clusters: Clusters, id: number, top: number): SectionedAnswer {
  const profile = clusters.profiles[id - 1]!;
  const members = clusterMembers(clusters, id);
  const bridges = members
    .filter(({ outside }) => outside > 0)
    .sort((a, b) => b.outside - a.outside || b.reached.length - a.reached.length);
  return {
    sentence: `Cluster ${id}, ${profile.name}: ${count(profile.accounts, 'account')}, ${profile.undecided} of them undecided, with ${count(profile.inside, 'mutual tie')} among them and ${profile.outside} to others.${profile.shared === '' ? '' : ` They share ${profile.shared}.`}`,
    sections: [
      {
        name: 'members',
        title: 'Members, by their mutual ties within the cluster',
        columns: [
          ...ACCOUNT_COLUMNS,
          'mutual_inside',
          'mutual_outside',
          'stability',
          'undecided',
          'account_id',
        ],
        rows: members.map((member) => [
          ...accountCells(member.entry),
          ...ties(member),
          member.stability,
          member.undecided ? 'yes' : 'no',
          member.entry.accountId,
        ]),
        shown: {
          columns: [...ACCOUNT_COLUMNS, 'inside', 'outside', 'stability'],
          rows: members.map((member) => [...accountCells(member.entry), ...ties(member), member.stability]),
        },
      },
      {
        name: 'bridges',
        title: 'Who bridges it to other clusters, by mutual ties outside',
        columns: [...ACCOUNT_COLUMNS, 'mutual_outside', 'clusters_reached', 'most_with', 'account_id'],
        rows: bridges
          .slice(0, top)
          .map((member) => [...bridgeCells(member, clusters), member.entry.accountId]),
        shown: {
          columns: [...ACCOUNT_COLUMNS, 'outside', 'clusters', 'most_with'],
          rows: bridges.slice(0, top).map((member) => bridgeCells(member, clusters)),
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

function ties({ inside, outside }: Member): number[] {
  return [inside, outside];
}

function bridgeCells({ entry, outside, reached }: Member, { profiles }: Clusters): (string | number)[] {
  const [most] = reached;
  return [
    ...accountCells(entry),
    outside,
    reached.length,
    most === undefined ? '' : `${most.id}: ${profiles[most.id - 1]!.name} (${most.ties})`,
  ];
}
