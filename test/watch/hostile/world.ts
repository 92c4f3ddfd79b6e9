/** A few accounts on a server of their own, which says at each moment whom they follow: the truth that a log is held against. */
import type { ServerResponse } from 'node:http';
import { encode } from '@atcute/cbor';
import { sendJson } from '../../support/loopback.ts';
import { cidOf, FOLLOW, POST, recordOf, tidAt } from './wire.ts';

export const NAMES = ['ann', 'bob', 'cy', 'dee', 'eve', 'fay', 'gus', 'hal'] as const;
export type Name = (typeof NAMES)[number];

export interface Account {
  name: Name;
  did: string;
  handle: string;
  rev: string;
  gone: 'deactivated' | 'suspended' | null;
  /** By key. */
  follows: Map<string, Kept>;
  posts: Map<string, Kept>;
  /** What the app says in its place. */
  shown: { handle?: string; gone?: 'deactivated' | null };
}

interface Kept {
  record: Record<string, unknown>;
  cid: string;
}

/** What happened, as the server dates it. */
interface Happened {
  kind: 'formed' | 'ended' | 'renamed' | 'deactivated' | 'back';
  source: string;
  target: string;
  at: number;
}

export interface World {
  accounts: Record<Name, Account>;
  happened: Happened[];
  /** Called with each change made. */
  changed(account: Account): void;
  /** Whether it followed at an instant; `null` where its server said nothing, or too near to a change to tell. */
  follows(source: string, target: string, at: number): boolean | null;
  /** Whom it follows now of the accounts. */
  targetsOf(account: Account): Set<string>;
  answer(url: URL, response: ServerResponse): void;
}

const didOf = (name: string) => `did:plc:${name.padEnd(24, 'a')}`;

/** How near to a change an instant is too near to it: answers are to the second, and clocks of two processes differ a little. */
const NEAR_MS = 4_000;

export function makeWorld(now: () => number, url: () => string): World {
  const began = now();
  const accounts = Object.fromEntries(
    NAMES.map((name, k): [Name, Account] => {
      const kept = (subject: string, j: number): [string, Kept] => {
        const at = began - (j + 1) * 86_400_000;
        const record = recordOf(subject, at);
        return [tidAt(at, k), { record, cid: cidOf(encode(record)) }];
      };
      const targets = NAMES.filter((_, j) => j !== k && (3 * k + 5 * j) % 4 === 0);
      const follows = new Map([...targets.map(didOf), 'did:plc:strangeraaaaaaaaaaaaaaaa'].map(kept));
      return [
        name,
        {
          name,
          did: didOf(name),
          handle: `${name}.test`,
          rev: tidAt(began - 3_600_000, k),
          gone: null,
          follows,
          posts: new Map(),
          shown: {},
        },
      ];
    }),
  ) as Record<Name, Account>;
  const byDid = new Map(Object.values(accounts).map((account) => [account.did, account]));
  /** Of each account what stood from a moment on. */
  const past = new Map(
    Object.values(accounts).map((account) => [
      account.did,
      [{ at: 0, targets: targetsOf(account) as Set<string> | null }],
    ]),
  );
  const happened: Happened[] = [];

  function targetsOf({ did, follows }: Account): Set<string> {
    const targets = Array.from(follows.values(), ({ record }) => String(record.subject));
    return new Set(targets.filter((target) => target !== did && byDid.has(target)));
  }

  return {
    accounts,
    happened,
    targetsOf,
    changed(account) {
      const at = now();
      const own = past.get(account.did)!;
      const last = own.findLast(({ targets }) => targets !== null)!.targets!;
      const targets = targetsOf(account);
      const tell = (kind: Happened['kind'], target: string) =>
        happened.push({ kind, source: account.did, target, at });
      for (const target of targets) if (!last.has(target)) tell('formed', target);
      for (const target of last) if (!targets.has(target)) tell('ended', target);
      own.push({ at, targets: account.gone === null ? targets : null });
    },
    follows(source, target, at) {
      const own = past.get(source)!;
      const says = (of: number) => own.findLast((one) => one.at <= of)?.targets?.has(target) ?? null;
      const before = says(at - NEAR_MS);
      const turned = own.some(
        (one) => Math.abs(one.at - at) < NEAR_MS && (one.targets?.has(target) ?? null) !== before,
      );
      return turned ? null : before;
    },
    answer(asked, response) {
      response.setHeader('date', new Date(now()).toUTCString());
      const query = asked.searchParams;
      const method = asked.pathname.slice(asked.pathname.lastIndexOf('.') + 1);
      const refuse = (error: string, message: string) => sendJson(response, 400, { error, message });
      const find = (name: string) =>
        byDid.get(name) ?? Object.values(accounts).find(({ handle }) => handle === name);
      if (asked.pathname.startsWith('/did:')) {
        const account = byDid.get(asked.pathname.slice(1));
        if (account === undefined) return sendJson(response, 404, { message: 'DID not registered' });
        const service = [{ id: '#atproto_pds', type: 'AtprotoPersonalDataServer', serviceEndpoint: url() }];
        return sendJson(response, 200, {
          id: account.did,
          alsoKnownAs: [`at://${account.handle}`],
          service,
        });
      }
      const goneOf = ({ gone, shown }: Account) => (shown.gone === undefined ? gone : shown.gone);
      if (method === 'getProfiles') {
        const asking = query.getAll('actors').map(find);
        return sendJson(response, 200, {
          profiles: asking
            .filter((one) => one !== undefined && goneOf(one) === null)
            .map((one) => profile(one!)),
        });
      }
      const account = find(
        query.get('actor') ?? query.get('repo') ?? query.get('did') ?? query.get('handle') ?? '',
      );
      if (account === undefined) return refuse('InvalidRequest', 'Profile not found');
      if (method === 'resolveHandle') return sendJson(response, 200, { did: account.did });
      if (method === 'getProfile') {
        if (goneOf(account) !== null) return refuse('AccountDeactivated', 'Account is deactivated');
        return sendJson(response, 200, profile(account));
      }
      if (account.gone !== null && method !== 'getRepoStatus') {
        return method === 'listRecords'
          ? refuse('InvalidRequest', `Could not find repo: ${account.did}`)
          : refuse('RepoDeactivated', `Repo has been deactivated: ${account.did}`);
      }
      if (method === 'getLatestCommit')
        return sendJson(response, 200, { cid: cidOf(encode(account.rev)), rev: account.rev });
      if (method === 'getRepoStatus') {
        const { did, rev, gone } = account;
        return sendJson(
          response,
          200,
          gone === null ? { did, active: true, rev } : { did, active: false, status: gone },
        );
      }
      if (method === 'describeRepo') {
        const { did, handle } = account;
        return sendJson(response, 200, {
          did,
          handle,
          didDoc: {},
          collections: [FOLLOW, POST],
          handleIsCorrect: true,
        });
      }
      if (method !== 'listRecords')
        return sendJson(response, 404, { error: 'MethodNotImplemented', message: method });
      const collection = query.get('collection')!;
      const kept = collection === FOLLOW ? account.follows : collection === POST ? account.posts : new Map();
      const cursor = query.get('cursor');
      const isReverse = query.get('reverse') === 'true';
      const page = [...kept]
        .sort(([a], [b]) => (a < b === isReverse ? -1 : 1))
        .filter(([key]) => cursor === null || (isReverse ? key > cursor : key < cursor))
        .slice(0, Number(query.get('limit') ?? 50));
      return sendJson(response, 200, {
        records: page.map(([key, { record, cid }]) => ({
          uri: `at://${account.did}/${collection}/${key}`,
          cid,
          value: record,
        })),
        ...(page.length === 0 ? {} : { cursor: page.at(-1)![0] }),
      });
    },
  };

  function profile({ did, handle, shown, follows, posts }: Account) {
    return {
      did,
      handle: shown.handle ?? handle,
      displayName: handle.toUpperCase(),
      followersCount: 7,
      followsCount: follows.size,
      postsCount: posts.size,
      createdAt: '2023-05-01T00:00:00.000Z',
      labels: [],
    };
  }
}
