/** What the network tells as it happens: every change of an account's records, state and handle, in order of time. */
import { encode, toBytes } from '@atcute/cbor';
import { isoTime, worldNow } from './calendar.ts';
import { carOf } from './car.ts';
import { cidOf, didOf, tidOf } from './identifiers.ts';
import { lastChange } from './last-change.ts';
import { keyOfPost, POST, postRecordText, REPOST } from './post-records.ts';
import type { PostRecord, PostRepository } from './post-repository.ts';
import type { World } from './world.ts';
import type { AccountState } from './world-account.ts';
import { turningTimes } from './world-at.ts';

const FOLLOW = 'app.bsky.graph.follow';
const DAY = 86_400_000;

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

export interface EventStream {
  /** What has happened after the event of this number and before an instant, oldest first. */
  after(seq: number, until: number): Generator<StreamEvent>;
}

const BEGIN = worldNow(2025);
/** More than the world has accounts; each has at most one event of each kind in a millisecond. */
const ACCOUNTS = 4096;
const KINDS = ['commit', 'account', 'identity'] as const;

/** Numbers grow with time, and each tells its own: what has gone before need not be counted. */
function numberOf(at: number, source: number, kind: StreamEvent['change']['kind']): number {
  return ((at - BEGIN) * ACCOUNTS + source) * KINDS.length + KINDS.indexOf(kind) + 1;
}

/** The number after which come the events of an instant. */
export function numberBefore(at: number): number {
  return numberOf(at, 0, 'commit') - 1;
}

function timeOf(seq: number): number {
  return BEGIN + Math.floor((seq - 1) / (ACCOUNTS * KINDS.length));
}

/** From the first world date on, each day made when it is first asked for. @param posts are told too, where they are records. */
export function openStream(world: World, posts: PostRepository | null = null): EventStream {
  const follows = followChanges(world);
  const accounts = accountChanges(world);
  let made: { day: number; events: StreamEvent[] } | null = null;
  const eventsOf = (day: number) => {
    if (made?.day !== day) {
      const [from, until] = [Math.max(BEGIN, day * DAY), (day + 1) * DAY];
      const changes = [...follows.slice(countBefore(follows, from), countBefore(follows, until))];
      if (posts !== null) {
        for (const source of world.accounts.keys()) changes.push(...postChanges(posts, source, from, until));
      }
      const turned = accounts.filter(({ at }) => at >= from && at < until);
      const events = [...commitsOf(world, posts, changes), ...turned].sort((a, b) => a.seq - b.seq);
      made = { day, events };
    }
    return made.events;
  };
  return {
    *after(seq, until) {
      for (let day = Math.floor(Math.max(BEGIN, timeOf(seq)) / DAY); day * DAY < until; day += 1) {
        const events = eventsOf(day);
        for (let k = countUpTo(events, seq); k < events.length && events[k]!.at < until; k += 1)
          yield events[k]!;
      }
    },
  };
}

interface Change {
  at: number;
  source: number;
  operation(): RecordOperation;
}

function commitsOf(world: World, posts: PostRepository | null, changes: readonly Change[]): StreamEvent[] {
  const commits = new Map<number, { at: number; source: number; operations: RecordOperation[] }>();
  for (const { at, source, operation } of changes) {
    const seq = numberOf(at, source, 'commit');
    const commit = commits.get(seq);
    if (commit === undefined) commits.set(seq, { at, source, operations: [operation()] });
    else commit.operations.push(operation());
  }
  return Array.from(commits, ([seq, { at, source, operations }]) => ({
    seq,
    at,
    did: didOf(source),
    change: {
      kind: 'commit',
      revision: tidOf(at, 0),
      since: tidOf(lastChange(world, posts, source, at), 0),
      operations,
    },
  }));
}

/** In order of time. */
function followChanges({ accounts, follows }: World): Change[] {
  const changes: Change[] = [];
  for (const source of accounts.keys()) {
    for (let k = follows.start[source]!; k < follows.start[source + 1]!; k += 1) {
      const [formedAt, endedAt, target] = [follows.formedAt[k]!, follows.endedAt[k]!, follows.target[k]!];
      const record = () => ({ $type: FOLLOW, subject: didOf(target), createdAt: isoTime(formedAt) });
      const change = (at: number, action: RecordOperation['action']): Change => ({
        at,
        source,
        operation: () => ({
          action,
          collection: FOLLOW,
          key: tidOf(formedAt, target),
          cid: cidOf(source, formedAt),
          record,
        }),
      });
      if (formedAt >= BEGIN) changes.push(change(formedAt, 'create'));
      if (endedAt >= BEGIN) changes.push(change(endedAt, 'delete'));
    }
  }
  return changes.sort((a, b) => a.at - b.at);
}

function postChanges(repository: PostRepository, source: number, from: number, until: number): Change[] {
  const change = (post: PostRecord, action: RecordOperation['action'], at: number): Change => ({
    at,
    source,
    operation: () => ({
      action,
      collection: post.isRepost ? REPOST : POST,
      key: keyOfPost(post),
      cid: cidOf(post.author, post.at),
      record: () => JSON.parse(postRecordText(repository.posts, post)),
    }),
  });
  return [
    ...repository.madeBetween(source, from, until).map((post) => change(post, 'create', post.at)),
    ...repository.deletedBetween(source, from, until).map((post) => change(post, 'delete', post.deletedAt)),
  ];
}

function accountChanges(world: World): StreamEvent[] {
  const turns = turningTimes(world);
  return world.accounts.flatMap(({ did, states }, source): StreamEvent[] => {
    const at = turns.get(did);
    const [before, after] = [states[2025], states[2026]];
    if (at === undefined || before.status === 'absent') return [];
    const event = (change: StreamEvent['change']) => ({
      seq: numberOf(at, source, change.kind),
      at,
      did,
      change,
    });
    return [
      ...(before.status === after.status ? [] : [event({ kind: 'account', status: after.status })]),
      ...(before.handle === after.handle ? [] : [event({ kind: 'identity', handle: after.handle })]),
    ];
  });
}

/** How many of what is in order of time lie before an instant. */
function countBefore(changes: readonly Change[], instant: number): number {
  const first = changes.findIndex(({ at }) => at >= instant);
  return first < 0 ? changes.length : first;
}

/** How many of the events, in their order, are numbered no higher. */
function countUpTo(events: readonly StreamEvent[], seq: number): number {
  let [low, high] = [0, events.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (events[middle]!.seq <= seq) low = middle + 1;
    else high = middle;
  }
  return low;
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
