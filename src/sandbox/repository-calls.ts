/** The calls that an account's own host answers: its records, its state, its DID document. */
import { isoTime } from './calendar.ts';
import { cidOf, didOf, tidOf } from './identifiers.ts';
import { lastChange } from './last-change.ts';
import {
  declaredFollows,
  findAccount,
  type NetworkYear,
  recordedFollows,
  standingOf,
} from './network-year.ts';
import { keyOfPost, POST, postRecordText, REPOST, refOf } from './post-records.ts';
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
  const isReverse = query.get('reverse') === 'true';
  const page: RepositoryRecord[] = [];
  for (const record of recordsOf(network, number, collection, isReverse)) {
    if (page.length === limit) break;
    const isAfter = cursor === null || (isReverse ? record.key > cursor : record.key < cursor);
    if (isAfter) page.push(record);
  }
  const last = page[page.length - 1];
  const given = page.filter(({ isGiven }) => isGiven).map(({ text }) => text());
  return answer(`{"records":[${given.join(',')}]${last === undefined ? '' : `,"cursor":"${last.key}"`}}`);
}

interface RepositoryRecord {
  key: string;
  isGiven: boolean;
  /** As JSON. */
  text(): string;
}

/** Newest first unless the order is the other one. */
function recordsOf(
  network: NetworkYear,
  number: number,
  collection: string,
  isReverse: boolean,
): Iterable<RepositoryRecord> {
  const newest =
    collection === FOLLOW ? followRecords(network, number) : postsOf(network, number, collection);
  return isReverse ? [...newest].reverse() : newest;
}

function followRecords(network: NetworkYear, number: number): RepositoryRecord[] {
  const given = new Set(recordedFollows(network, number));
  return declaredFollows(network, number).map((k) => ({
    key: keyOf(network, k),
    isGiven: given.has(k),
    text: () => JSON.stringify(followRecord(network, number, k)),
  }));
}

function* postsOf(
  { postRecords, now }: NetworkYear,
  number: number,
  collection: string,
): Generator<RepositoryRecord> {
  if (postRecords === null || (collection !== POST && collection !== REPOST)) return;
  for (const record of postRecords.standingAt(number, now)) {
    if (record.isRepost !== (collection === REPOST)) continue;
    yield {
      key: keyOfPost(record),
      isGiven: true,
      text() {
        const { uri, cid } = refOf(record, collection);
        return `{"uri":"${uri}","cid":"${cid}","value":${postRecordText(postRecords.posts, record)}}`;
      },
    };
  }
}

function followRecord(network: NetworkYear, source: number, k: number): object {
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
  const changedAt = lastChange(network.world, network.postRecords, number, network.now);
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
  return tidOf(lastChange(network.world, network.postRecords, number, network.now), 0);
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
