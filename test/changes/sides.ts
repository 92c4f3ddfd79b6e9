/** Small sides of a comparison: written by hand, and drawn at random. */
import fc from 'fast-check';
import type { ComparedAccount, Side } from '../../src/changes/side.ts';
import { buildGraph } from '../../src/graph/build-graph.ts';

/** An account by its id; what is not given is as the tests need it least. */
export interface AccountCells extends Partial<ComparedAccount> {
  accountId: string;
}

export interface SideCells {
  /** Nodes by id, or with more cells; `verdict` other than complete and empty is not observed. */
  nodes: readonly (string | AccountCells)[];
  absent?: readonly AccountCells[];
  /** In the roster, and not in the group. */
  outside?: readonly AccountCells[];
  /** `a>b` and `a=b`, separated by spaces. */
  ties?: string;
  /** Ties that an observed source's reading could not show, with the reason. */
  unseen?: Readonly<Record<string, string>>;
  /** Dates by tie. */
  dates?: Readonly<Record<string, string>>;
  /** Keys of records by tie. */
  keys?: Readonly<Record<string, string>>;
  derived?: boolean;
}

function account(cells: string | AccountCells): ComparedAccount {
  const given = typeof cells === 'string' ? { accountId: cells } : cells;
  const { accountId } = given;
  return {
    handle: `${accountId}.test`,
    rosterHandle: given.handle ?? `${accountId}.test`,
    actor: `actor-${accountId}`,
    name: accountId.toUpperCase(),
    kind: 'person',
    country: 'FR',
    office: '',
    host: '',
    verdict: 'complete',
    ...given,
  };
}

export function side({
  nodes,
  absent = [],
  outside = [],
  ties = '',
  unseen = {},
  dates,
  keys,
  derived = false,
}: SideCells): Side {
  const accounts = nodes.map(account);
  const place = new Map(accounts.map(({ accountId }, node) => [accountId, node]));
  const edges = ties.split(' ').filter(Boolean).flatMap(readTie);
  const hidden = Object.keys(unseen).flatMap(readTie);
  const columns = (pairs: readonly (readonly [string, string])[]) => ({
    source: Uint32Array.from(pairs, ([from]) => place.get(from)!),
    target: Uint32Array.from(pairs, ([, to]) => place.get(to)!),
  });
  const actors = [...new Set(accounts.map(({ actor }) => actor))];
  const { graph } = buildGraph({
    size: accounts.length,
    ...columns(edges),
    observed: Uint8Array.from(accounts, ({ verdict }) =>
      verdict === 'complete' || verdict === 'empty' ? 1 : 0,
    ),
    unseen: columns(hidden),
    actor: Uint32Array.from(accounts, ({ actor }) => actors.indexOf(actor)),
  });
  const along = <T>(start: Uint32Array, targets: Uint32Array, value: (tie: string) => T): T[] =>
    accounts.flatMap(({ accountId }, node) =>
      Array.from(targets.subarray(start[node]!, start[node + 1]!), (target) =>
        value(`${accountId}>${accounts[target]!.accountId}`),
      ),
    );
  return {
    nodes: accounts,
    absent: absent.map(account),
    outside: outside.map(account),
    graph,
    followedAt: dates ? along(graph.outStart, graph.outTarget, (tie) => dates[tie] ?? null) : null,
    recordKey: keys ? along(graph.outStart, graph.outTarget, (tie) => keys[tie] ?? null) : null,
    unseenReason: along(graph.unseenStart, graph.unseenTarget, (tie) => unseen[tie] ?? ''),
    derived,
  };
}

function readTie(text: string): [string, string][] {
  const [a, sign, b] = text.split(/([>=])/) as [string, string, string];
  return sign === '='
    ? [
        [a, b],
        [b, a],
      ]
    : [[a, b]];
}

/** What a random account is in one year. */
type Fate = 'complete' | 'hidden' | 'suspended' | 'not-found' | 'off';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

/**
 * A year of up to seven accounts: some unobserved, gone, behind a handle that leads nowhere, or off the roster;
 * some with the same actor; with any ties and any unseen ties among those that are there.
 */
const drawnSide: fc.Arbitrary<SideCells> = fc
  .record({
    fates: fc.array(
      fc.constantFrom<Fate>(
        'complete',
        'complete',
        'complete',
        'complete',
        'hidden',
        'suspended',
        'not-found',
        'off',
      ),
      { minLength: IDS.length, maxLength: IDS.length },
    ),
    actors: fc.array(fc.nat({ max: 9 }), { minLength: IDS.length, maxLength: IDS.length }),
    ties: fc.array(fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 })), { maxLength: 40 }),
    unseen: fc.array(fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 })), { maxLength: 8 }),
  })
  .map(({ fates, actors, ties, unseen }) => {
    const cells = IDS.map((accountId, k) => ({ accountId, actor: `p${actors[k]}`, verdict: fates[k]! }));
    const isNode = (k: number) => fates[k] === 'complete' || fates[k] === 'hidden';
    const written = (pairs: readonly (readonly [number, number])[]) =>
      pairs.filter(([i, j]) => isNode(i) && isNode(j)).map(([i, j]) => `${IDS[i]}>${IDS[j]}`);
    return {
      nodes: cells.filter((_, k) => isNode(k)),
      absent: cells.flatMap(({ verdict, ...cell }): AccountCells[] => {
        if (verdict === 'suspended') return [{ ...cell, verdict }];
        if (verdict !== 'not-found') return [];
        const handle = `${cell.accountId}.test`;
        return [{ ...cell, accountId: '', handle, rosterHandle: handle, verdict }];
      }),
      ties: written(ties).join(' '),
      unseen: Object.fromEntries(written(unseen).map((tie) => [tie, 'unseen'])),
    };
  });

/** Two years of the same accounts with nothing else in common. */
export const drawnYears: fc.Arbitrary<{ old: SideCells; new: SideCells }> = fc.record({
  old: drawnSide,
  new: drawnSide,
});

/** The ties of a side as `a>b`, in the order of the edges. */
export function tiesOf({ nodes, graph }: Side): string[] {
  return nodes.flatMap(({ accountId }, node) =>
    Array.from(
      graph.outTarget.subarray(graph.outStart[node]!, graph.outStart[node + 1]!),
      (target) => `${accountId}>${nodes[target]!.accountId}`,
    ),
  );
}
