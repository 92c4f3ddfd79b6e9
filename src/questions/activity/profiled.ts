/** What profiles state: audiences of all accounts and of actors with several, and who joined first. */
import type { Profiles } from '../../activity/activity.ts';
import { sumByUnit, summarise } from '../../activity/audience.ts';
import type { SectionedAnswer } from '../../cli/answer.ts';
import { tableOf } from '../../csv.ts';
import { rankNodes } from '../../graph/ranks.ts';
import type { StudyEntry } from '../../study/study.ts';
import type { Said } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { called, party } from '../ask.ts';
import { accountColumns, accountTable } from './account-columns.ts';

interface ProfiledNodes {
  nodes: readonly StudyEntry[];
  profiles: Profiles;
}

const NAMED = 3;

export function audiences({ nodes, profiles }: ProfiledNodes): SectionedAnswer {
  const { known, total, median } = summarise(profiles.audience);
  return {
    sentence:
      known === 0
        ? say.posting.noAudience()
        : say.posting.audiences({ known, of: nodes.length, total, median }),
    sections: [actors(nodes, profiles)],
    facts: { accounts: nodes.length, audiences_known: known, audience: total, median },
  };
}

export function joined({ nodes, profiles }: ProfiledNodes): SectionedAnswer {
  const order = byAge(profiles);
  const entryOf = (node: number) => nodes[node]!;
  return {
    sentence: joinedFirst(nodes, profiles, order),
    sections: [
      {
        name: 'joined',
        title: say.posting.joined(),
        ...accountTable(
          order,
          {
            joined: (node) => profiles.joined[node]!.slice(0, 10),
            ...accountColumns(entryOf),
            audience: (node) => profiles.audience[node]!,
          },
          entryOf,
        ),
        types: { joined: 'date' },
      },
    ],
    facts: { accounts: nodes.length, joined_known: order.length },
  };
}

/** Nodes by the moment their account was made, earliest first. */
function byAge({ joined }: Profiles): number[] {
  return [...joined.keys()]
    .filter((node) => joined[node] !== '')
    .sort((a, b) => (joined[a]! < joined[b]! ? -1 : joined[a]! > joined[b]! ? 1 : a - b));
}

function joinedFirst(nodes: readonly StudyEntry[], { joined }: Profiles, order: readonly number[]): Said[] {
  const [first] = order;
  if (first === undefined) return [say.posting.noneJoined()];
  const day = joined[first]!.slice(0, 10);
  const alike = order.filter((node) => joined[node]!.slice(0, 10) === day);
  const named = alike.slice(0, NAMED).map((node) => party(nodes[node]!));
  const unknown = nodes.length - order.length;
  return [
    say.posting.firstToJoin(named, alike.length - named.length, day),
    ...(unknown === 0 ? [] : [say.posting.joinedUnknown(unknown)]),
  ];
}

/** Actors with several accounts, by the sum of their audiences, with their ranks among all actors. */
function actors(nodes: readonly StudyEntry[], { audience }: Profiles): SectionedAnswer['sections'][number] {
  const sums = sumByUnit(
    audience,
    nodes.map(({ row, accountId }) => row.actor || accountId),
  );
  const several = rankNodes(sums.map(({ sum }) => sum))
    .filter(({ node }) => sums[node]!.nodes.length > 1)
    .map(({ rank, node }) => ({ rank, ...sums[node]! }));
  return {
    name: 'actors',
    title: say.posting.actors(sums.length),
    ...tableOf(several, {
      rank: ({ rank }) => rank,
      actor: ({ unit }) => unit,
      name: ({ nodes: own }) => nodes[own[0]!]!.row.name,
      accounts: ({ nodes: own }) => own.length,
      audience: ({ sum }) => sum,
      unknown_accounts: ({ unknown }) => unknown,
      handles: ({ nodes: own }) => own.map((node) => called(nodes[node]!)).join(' '),
    }),
  };
}
