/** The calls that an account's own host answers: its follow records, its state, its DID document. */
import { isoTime } from './calendar.ts';
import { cidOf, didOf, tidOf } from './identifiers.ts';
import {
  declaredFollows,
  findAccount,
  type NetworkYear,
  recordedFollows,
  standingOf,
} from './network-year.ts';
import { handleOf } from './views.ts';
import { type Answer, answer, invalid, limitOf, type Method, required, XrpcError } from './xrpc.ts';

const FOLLOW = 'app.bsky.graph.follow';

export const REPOSITORY_CALLS: Readonly<Record<string, Method>> = {
  'com.atproto.repo.listRecords': listRecords,
  'com.atproto.sync.getRepoStatus': getRepoStatus,
  'com.atproto.sync.getLatestCommit': getLatestCommit,
};

/** The record of follow `k`, which `source` made. */
export function followUri(network: NetworkYear, source: number, k: number): string {
  return `at://${didOf(source)}/${FOLLOW}/${keyOf(network, k)}`;
}

/**
 * Newest key first unless `reverse`; like the reference server, a cursor follows every page on which records stand.
 * Those that the host does not give out leave gaps, so that a page can be short, or empty, and have a cursor.
 */
function listRecords(network: NetworkYear, query: URLSearchParams): Answer {
  const repo = required(query, 'repo');
  const collection = required(query, 'collection');
  const limit = limitOf(query);
  const cursor = query.get('cursor');
  const number = findAccount(network, repo);
  if (number === undefined || standingOf(network, number) !== 'active') {
    throw invalid(`Could not find repo: ${repo}`);
  }
  const reverse = query.get('reverse') === 'true';
  const records = collection === FOLLOW ? [...declaredFollows(network, number)] : [];
  const given = new Set(recordedFollows(network, number));
  if (reverse) records.reverse();
  const from =
    cursor === null
      ? 0
      : records.findIndex((k) => (reverse ? keyOf(network, k) > cursor : keyOf(network, k) < cursor));
  const page = from < 0 ? [] : records.slice(from, from + limit);
  const last = page[page.length - 1];
  return answer(
    JSON.stringify({
      records: page.filter((k) => given.has(k)).map((k) => recordOf(network, number, k)),
      ...(last === undefined ? {} : { cursor: keyOf(network, last) }),
    }),
  );
}

function recordOf(network: NetworkYear, source: number, k: number): object {
  const { target, formedAt } = network.world.follows;
  const value = { $type: FOLLOW, subject: didOf(target[k]!), createdAt: isoTime(formedAt[k]!) };
  return { uri: followUri(network, source, k), cid: cidOf(source, formedAt[k]!), value };
}

function keyOf(network: NetworkYear, k: number): string {
  const { target, formedAt } = network.world.follows;
  return tidOf(formedAt[k]!, target[k]!);
}

function getRepoStatus(network: NetworkYear, query: URLSearchParams): Answer {
  const did = required(query, 'did');
  const number = findRepository(network, did);
  const standing = standingOf(network, number);
  return answer(
    JSON.stringify(
      standing === 'active'
        ? { did, active: true, rev: revisionOf(network, number) }
        : { did, active: false, status: standing },
    ),
  );
}

function getLatestCommit(network: NetworkYear, query: URLSearchParams): Answer {
  const did = required(query, 'did');
  const number = findRepository(network, did);
  const standing = standingOf(network, number);
  if (standing === 'suspended') throw new XrpcError('RepoSuspended', `Repo has been suspended: ${did}`);
  if (standing === 'deactivated') throw new XrpcError('RepoDeactivated', `Repo has been deactivated: ${did}`);
  if (standing !== 'active') throw repoNotFound(did);
  const changedAt = lastChange(network, number);
  return answer(JSON.stringify({ cid: cidOf(number, changedAt), rev: tidOf(changedAt, 0) }));
}

function findRepository(network: NetworkYear, did: string): number {
  const number = did.startsWith('did:') ? findAccount(network, did) : undefined;
  if (number === undefined) throw repoNotFound(did);
  return number;
}

function repoNotFound(did: string): XrpcError {
  return new XrpcError('RepoNotFound', `Could not find repo for DID: ${did}`);
}

function revisionOf(network: NetworkYear, number: number): string {
  return tidOf(lastChange(network, number), 0);
}

/** When a follow of the account last began or ended, by the network's day. */
function lastChange(network: NetworkYear, number: number): number {
  const { accounts, follows } = network.world;
  const { now } = network;
  let last = accounts[number]?.createdAt ?? 0;
  if (!accounts[number]) return last;
  for (let k = follows.start[number]!; k < follows.start[number + 1]!; k += 1) {
    if (follows.formedAt[k]! < now) last = Math.max(last, follows.formedAt[k]!);
    if (follows.endedAt[k]! < now) last = Math.max(last, follows.endedAt[k]!);
  }
  return last;
}

/** The DID document as the directory gives it, with `host` as the account's server. */
export function didDocument(network: NetworkYear, did: string, host: string): Answer {
  const number = findAccount(network, did);
  if (number === undefined)
    return { status: 404, body: JSON.stringify({ message: `DID not registered: ${did}` }) };
  if (standingOf(network, number) === 'deleted') {
    return { status: 410, body: JSON.stringify({ message: `DID not available: ${did}` }) };
  }
  return answer(
    JSON.stringify({
      '@context': ['https://www.w3.org/ns/did/v1'],
      id: did,
      alsoKnownAs: [`at://${handleOf(network, number)}`],
      verificationMethod: [],
      service: [{ id: '#atproto_pds', type: 'AtprotoPersonalDataServer', serviceEndpoint: host }],
    }),
  );
}
