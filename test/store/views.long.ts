/** The documented views against the graph: of no pair do they say anything else. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tieState } from '../../src/graph/graph.ts';
import { stateOfPair } from '../../src/graph/tie-state.ts';
import { loadStudy } from '../../src/open/load-study.ts';
import { NODE_VERDICTS, VERDICTS } from '../../src/roster/verdict.ts';
import { fillSnapshot } from '../../src/store/fill.ts';
import { createSnapshot, sealSnapshot } from '../../src/store/snapshots.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { rosterRow } from '../support/snapshots.ts';

const IDS = [...'abcdefg'].map((letter) => `did:plc:${letter}`);
const place = fc.nat({ max: IDS.length - 1 });
const tie = fc.tuple(place, place);
const drawn = fc.record({
  // An account may have two entries; the first that is a node stands for both.
  entries: fc.array(
    fc.record({
      account: place,
      verdict: fc.oneof(fc.constantFrom(...NODE_VERDICTS), fc.constantFrom(...VERDICTS)),
      actor: fc.constantFrom('', 'one', 'two'),
    }),
    { minLength: 2, maxLength: 9 },
  ),
  ties: fc.uniqueArray(tie, { selector: String, maxLength: 25 }),
  unseen: fc.uniqueArray(tie, { selector: String, maxLength: 6 }),
  origin: fc.constantFrom('crawl', 'derived'),
});

type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

function sealed({ entries, ties, unseen, origin }: Drawn) {
  const store = openMemoryStore();
  const entryOf = (account: number) => entries.findIndex((entry) => entry.account === account);
  const isKnown = (ends: readonly [number, number]) => ends.every((account) => entryOf(account) >= 0);
  const ends = (those: readonly (readonly [number, number])[]) => ({
    source: Uint32Array.from(those, ([source]) => entryOf(source)),
    target: Uint32Array.from(those, ([, target]) => entryOf(target)),
  });
  const snapshot = createSnapshot(store, {
    name: 'drawn',
    network: 'bluesky',
    date: '2026-06-01',
    origin: origin as 'crawl',
    meaning: 'shown',
    simulated: false,
    extraColumns: [],
    rows: entries.map(({ account, actor }, k) =>
      rosterRow({ actor, network: 'bluesky', handle: `${k}.test`, account_id: IDS[account]! }),
    ),
    startedAt: '2026-06-01T00:00:00.000Z',
  });
  fillSnapshot(store, snapshot, {
    entries: entries.map(({ account, verdict }) => ({ accountId: IDS[account]!, verdict, reason: '' })),
    ...ends(ties.filter(isKnown)),
    unseen: { ...ends(unseen.filter(isKnown)), reason: 'blocked' },
  });
  return { store, snapshot: sealSnapshot(store, snapshot, { sealedAt: '2026-06-02T00:00:00.000Z' }) };
}

test('pairs and follows have the states that a report has', () => {
  fc.assert(
    fc.property(drawn, (given) => {
      const { store, snapshot } = sealed(given);
      const { nodes, graph } = loadStudy({ store, snapshot });
      const id = (node: number) => nodes[node]!.accountId;
      const pairs: string[][] = [];
      const follows: string[][] = [];
      for (let i = 0; i < graph.size; i++) {
        for (let j = 0; j < graph.size; j++) {
          const [there, back] = [tieState(graph, i, j), tieState(graph, j, i)];
          const isOneActor = nodes[i]!.row.actor !== '' && nodes[i]!.row.actor === nodes[j]!.row.actor;
          if (i < j && !isOneActor) pairs.push([id(i), id(j), there, back, stateOfPair(there, back)]);
          if (there === 'yes') follows.push([id(i), id(j), back]);
        }
      }
      const all = (sql: string) => store.prepare(sql).raw().all();
      expect(
        all('SELECT one, other, one_follows, other_follows, state FROM pairs ORDER BY one, other'),
      ).toEqual(pairs);
      expect(all('SELECT source, target, mutual FROM follows ORDER BY source, target')).toEqual(follows);
      expect(all('SELECT account_id, observed FROM accounts ORDER BY account_id')).toEqual(
        nodes.map(({ accountId }, k) => [accountId, graph.observed[k] === 1 ? 'yes' : 'no']),
      );
      store.close();
    }),
    { numRuns: 150 },
  );
});
