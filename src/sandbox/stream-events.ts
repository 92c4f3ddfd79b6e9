/** What the network tells as it happens: every change of an account's records, state and handle, in order of time. */
import { encode, toBytes } from '@atcute/cbor';
import { isoTime, worldNow } from './calendar.ts';
import { carOf } from './car.ts';
import { cidOf, didOf, tidOf } from './identifiers.ts';
import { lastChange } from './last-change.ts';
import { keyOfPost, POST, postRecordText, REPOST } from './post-records.ts';
import type { PostRepository } from './post-repository.ts';
import type { World } from './world.ts';
import type { AccountState } from './world-account.ts';
import { turningTimes } from './world-at.ts';

const FOLLOW = 'app.bsky.graph.follow';

export interface StreamEvent {
  /** 1-based, the same for every listener. */
  seq: number;
  /** Milliseconds since 1970. */
  at: number;
  did: string;
  change:
    | { kind: 'commit'; revision: string; since: string; operations: readonly RecordOperation[] }
    | { kind: 'account'; status: AccountState['status'] }
    | { kind: 'identity'; handle: string };
}

interface RecordOperation {
  action: 'create' | 'delete';
  collection: string;
  key: string;
  cid: string;
  record(): unknown;
}

/** From the first world date to the second. @param posts are told too, where they are records. */
export function streamEvents(world: World, posts: PostRepository | null = null): StreamEvent[] {
  const commits = world.accounts.flatMap((_, source) => commitsOf(world, posts, source));
  const events = [...commits, ...accountChanges(world)].sort((a, b) => a.at - b.at);
  return events.map((event, k) => ({ seq: k + 1, ...event }));
}

type Unnumbered = Omit<StreamEvent, 'seq'>;
type Add = (at: number, operation: RecordOperation) => void;

function commitsOf(world: World, posts: PostRepository | null, source: number): Unnumbered[] {
  const from = worldNow(2025);
  const byTime = new Map<number, RecordOperation[]>();
  const add: Add = (at, operation) => {
    if (at < from || at === Number.POSITIVE_INFINITY) return;
    byTime.set(at, [...(byTime.get(at) ?? []), operation]);
  };
  addFollows(world, source, add);
  if (posts !== null) addPosts(posts, source, add);
  let since = tidOf(lastChange(world, posts, source, from), 0);
  return [...byTime]
    .sort(([a], [b]) => a - b)
    .map(([at, operations]) => {
      const revision = tidOf(at, 0);
      const change = { kind: 'commit' as const, revision, since, operations };
      since = revision;
      return { at, did: didOf(source), change };
    });
}

function addFollows({ follows }: World, source: number, add: Add): void {
  for (let k = follows.start[source]!; k < follows.start[source + 1]!; k += 1) {
    const [formedAt, endedAt, target] = [follows.formedAt[k]!, follows.endedAt[k]!, follows.target[k]!];
    const record = () => ({ $type: FOLLOW, subject: didOf(target), createdAt: isoTime(formedAt) });
    const one = { collection: FOLLOW, key: tidOf(formedAt, target), cid: cidOf(source, formedAt), record };
    add(formedAt, { action: 'create', ...one });
    if (endedAt > 0) add(endedAt, { action: 'delete', ...one });
  }
}

function addPosts(repository: PostRepository, source: number, add: Add): void {
  for (const post of repository.recordsOf(source)) {
    const collection = post.isRepost ? REPOST : POST;
    const record = () => JSON.parse(postRecordText(repository.posts, post));
    const one = { collection, key: keyOfPost(post), cid: cidOf(post.author, post.at), record };
    add(post.at, { action: 'create', ...one });
    add(post.deletedAt, { action: 'delete', ...one });
  }
}

function accountChanges(world: World): Unnumbered[] {
  const turns = turningTimes(world);
  return world.accounts.flatMap(({ did, states }): Unnumbered[] => {
    const at = turns.get(did);
    const [before, after] = [states[2025], states[2026]];
    if (at === undefined || before.status === 'absent') return [];
    return [
      ...(before.status === after.status
        ? []
        : [{ at, did, change: { kind: 'account' as const, status: after.status } }]),
      ...(before.handle === after.handle
        ? []
        : [{ at, did, change: { kind: 'identity' as const, handle: after.handle } }]),
    ];
  });
}

/** A frame of `com.atproto.sync.subscribeRepos`. */
export function reposFrame({ seq, at, did, change }: StreamEvent): Uint8Array {
  const time = isoTime(at);
  switch (change.kind) {
    case 'commit':
      return frame('#commit', {
        seq,
        time,
        repo: did,
        rev: change.revision,
        since: change.since,
        tooBig: false,
        rebase: false,
        blobs: [],
        commit: { $link: cidOf(seq, at) },
        ops: change.operations.map(({ action, collection, key, cid }) => ({
          action,
          path: `${collection}/${key}`,
          cid: action === 'create' ? { $link: cid } : null,
        })),
        blocks: toBytes(
          carOf(
            change.operations
              .filter(({ action }) => action === 'create')
              .map(({ cid, record }) => ({ cid, data: encode(record()) })),
          ),
        ),
      });
    case 'account':
      return frame('#account', {
        seq,
        time,
        did,
        active: change.status === 'active',
        ...(change.status === 'active'
          ? {}
          : { status: change.status === 'suspended' ? 'takendown' : change.status }),
      });
    case 'identity':
      return frame('#identity', { seq, time, did, handle: change.handle });
  }
}

function frame(type: string, body: object): Uint8Array {
  return Buffer.concat([encode({ op: 1, t: type }), encode(body)]);
}
