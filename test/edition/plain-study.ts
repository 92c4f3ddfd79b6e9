/** The studies of an edition made without a database, by the hundred. */

import { joinEdition } from '../../src/edition/join.ts';
import { isNode, isObserved } from '../../src/roster/verdict.ts';
import type { Study, StudyEntry } from '../../src/study/study.ts';
import { UNLISTED } from '../../src/study/unit-entry.ts';
import type { Tie } from '../support/graphs.ts';
import { graphOf } from '../support/graphs.ts';
import { rosterRow } from '../support/snapshots.ts';
import type { HandAccount, HandNetwork } from './hand.ts';

/** What its profile states may be added. */
interface PlainAccount extends HandAccount {
  createdAt?: string | null;
}

export interface PlainNetwork extends Omit<HandNetwork, 'accounts'> {
  accounts: readonly (string | PlainAccount)[];
  activity?: Study['activity'];
}

export function plainStudy({ network, date = '2026-06-01', activity = null, ...given }: PlainNetwork): Study {
  const entries = given.accounts
    .map((each): PlainAccount => (typeof each === 'string' ? { actor: each } : each))
    .map((each) => ({ ...each, handle: each.handle ?? each.actor }))
    .sort((a, b) => (a.handle < b.handle ? -1 : 1))
    .map(
      ({ handle, actor, verdict = 'complete', row, createdAt = null }, k): StudyEntry => ({
        number: k + 1,
        row: rosterRow({ actor, name: actor, kind: 'person', network, handle, ...row }),
        accountId: `${network}:${handle}`,
        handle,
        verdict,
        reason: '',
        basis: 'crawl',
        createdAt,
        ...UNLISTED,
        audienceCount: null,
        postCount: null,
        verifiedBy: '',
      }),
    );
  const nodes = entries.filter(({ verdict }) => isNode(verdict));
  const place = new Map(nodes.map(({ handle }, k) => [handle, k]));
  const ends = (lines: readonly string[]) =>
    lines.flatMap((line) => {
      const [source, targets] = line.split('>') as [string, string];
      return targets.split(' ').map((target): Tie => [place.get(source)!, place.get(target)!]);
    });
  const graph = graphOf({
    size: nodes.length,
    edges: ends(given.ties),
    unseen: ends(given.unseen ?? []),
    unobserved: [...nodes.keys()].filter((k) => !isObserved(nodes[k]!.verdict)),
  });
  return {
    snapshot: {
      name: `${network}-${date}`,
      network,
      date,
      origin: 'crawl',
      meaning: 'shown',
      simulated: false,
      contentHash: `sha256:${network}`,
      options: {},
      counts: {},
      terms: '',
      postsWithheld: false,
      extraColumns: [],
    },
    unit: 'account',
    group: null,
    collapsed: null,
    entries,
    accounts: nodes,
    nodes,
    graph,
    leftOut: { selfFollows: 0, sameActor: 0, duplicates: 0 },
    followedAt: null,
    doubt: null,
    recordKey: null,
    activity,
    seats: null,
    unseenReason: Array.from(graph.unseenTarget, () => 'blocked'),
  };
}

export function plainEdition(networks: readonly PlainNetwork[]) {
  return joinEdition(
    { name: 'plain-2026', contentHash: 'sha256:plain', withinDays: 60 },
    networks.map(plainStudy),
  );
}
