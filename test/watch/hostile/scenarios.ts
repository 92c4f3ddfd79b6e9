/** What a hostile stream may do to a watch, a line each. All accounts live on before and after, but those that are hushed. */
import { encode, toBytes } from '@atcute/cbor';
import type { Stage, StreamKind } from './stage.ts';
import { cidOf, FOLLOW, frame, type Op, POST, recordOf, type Told, tidAt, type Wire } from './wire.ts';
import { NAMES, type Name } from './world.ts';

export interface Scenario {
  name: string;
  /** Both kinds of streams where absent. */
  on?: StreamKind;
  activity?: boolean;
  /** A stream that docs/watch.md says cannot be seen through: what it makes false is counted apart. */
  isUnseeable?: StreamKind;
  act(stage: Stage): Promise<void> | void;
}

const DAY = 86_400_000;
const NESTED = (depth: number) => Buffer.concat([Buffer.alloc(depth, 0x81), Buffer.from([0x80])]);
const RUBBISH = Buffer.from([0xff, 0xff, 0xff, 0xff]);
const [ann, bob, cy, dee] = ['ann', 'bob', 'cy', 'dee'] as const;

/** A follow that is made, and told otherwise. Who made it does no more: nothing but its server's revision can tell. */
function toldOtherwise(stage: Stage, twist: (op: Op) => Partial<Told>, source: Name = ann): void {
  stage.hush(source);
  const target = freeTarget(stage, source);
  const at = stage.clock.now();
  const op: Op = {
    action: 'create',
    collection: FOLLOW,
    key: tidAt(at, 7),
    record: recordOf(stage.of(target).did, at),
  };
  stage.change(stage.of(source), [op], { told: twist(op) });
}

/** One whom it does not follow; where it follows all, it ends one of them. */
function freeTarget(stage: Stage, source: Name): Name {
  const free = NAMES.find((name) => name !== source && stage.keysTo(source, name).length === 0);
  if (free !== undefined) return free;
  stage.unfollow(source, takenTarget(stage, source));
  return freeTarget(stage, source);
}

/** One whom it follows; where it follows none, it begins to. */
function takenTarget(stage: Stage, source: Name): Name {
  const taken = NAMES.find((name) => name !== source && stage.keysTo(source, name).length > 0);
  if (taken !== undefined) return taken;
  stage.follow(source, freeTarget(stage, source));
  return takenTarget(stage, source);
}

/** A commit that never was, right after what the account has. */
function invented(stage: Stage, ops: readonly Op[], more: Partial<Told> = {}, source: Name = ann): void {
  stage.hush(source);
  const { did, rev } = stage.of(source);
  const at = stage.clock.now();
  stage.tell({ kind: 'commit', did, at, rev: tidAt(at, 3), since: rev, ops, ...more });
}

const creation = (stage: Stage, target: Name): Op => ({
  action: 'create',
  collection: FOLLOW,
  key: tidAt(stage.clock.now(), 5),
  record: recordOf(stage.of(target).did, stage.clock.now()),
});

const deletion = (key: string): Op => ({ action: 'delete', collection: FOLLOW, key });

function deletionOf(stage: Stage, source: Name): Op {
  return deletion(stage.keysTo(source, takenTarget(stage, source))[0]!);
}

const withBytes =
  (bytes: Uint8Array) =>
  (stage: Stage): void =>
    toldOtherwise(stage, (op) => ({ ops: [{ ...op, bytes }] }));

const withFields =
  (instead: Record<string, unknown>) =>
  (stage: Stage): void =>
    toldOtherwise(stage, () => ({ instead }));

const dated =
  (at: (now: number) => number) =>
  (stage: Stage): void => {
    toldOtherwise(stage, () => ({ at: at(stage.clock.now()) }));
    stage.hush(bob);
    stage.unfollow(bob, takenTarget(stage, bob), { told: { at: at(stage.clock.now()) } });
  };

/** A frame that has one field more, of so many empty maps. */
function swollen(body: object, bytes: number): Uint8Array {
  const encoded = Buffer.from(encode(body));
  encoded[0]! += 1;
  const size = Buffer.alloc(5);
  size[0] = 0x9a;
  size.writeUInt32BE(bytes, 1);
  return Buffer.concat([
    encode({ op: 1, t: '#commit' }),
    encoded,
    encode('zzzzzzzzzzzz'),
    size,
    Buffer.alloc(bytes, 0xa0),
  ]);
}

const rawFrames: Record<string, (stage: Stage) => Wire> = {
  'four bytes': () => RUBBISH,
  nothing: () => Buffer.alloc(0),
  'text instead of bytes': () => 'hello',
  'JSON instead of CBOR': () => '{"op":1,"t":"#commit"}',
  'a header and no body': () => encode({ op: 1, t: '#commit' }),
  'an honest frame cut in half': (stage) => {
    stage.follow(ann, freeTarget(stage, ann), { silent: true });
    const { did, rev } = stage.of(ann);
    const whole = frame('#commit', {
      seq: 9_000_000,
      time: new Date(stage.clock.now()).toISOString(),
      repo: did,
      rev,
      since: null,
      ops: [],
    });
    return whole.subarray(0, whole.length / 2);
  },
  'an array for a header': () => Buffer.concat([encode([1, 2]), encode({})]),
  'a number of text': (stage) =>
    frame('#commit', { seq: 'x', time: new Date(stage.clock.now()).toISOString(), repo: stage.of(ann).did }),
  'no time': (stage) => frame('#commit', { seq: 9_000_001, repo: stage.of(ann).did }),
  'a time that is none': (stage) =>
    frame('#commit', { seq: 9_000_002, time: 'soon', repo: stage.of(ann).did }),
  'another operation': () => Buffer.concat([encode({ op: 7 }), encode({})]),
  'deep nesting': () => NESTED(1_000_000),
};

const rawMessages: Record<string, (stage: Stage) => Wire> = {
  text: () => 'hello',
  nothing: () => '',
  'half an object': () => '{"did":',
  null: () => 'null',
  'a list': () => '[]',
  bytes: () => RUBBISH,
  'no time': (stage) => JSON.stringify({ did: stage.of(ann).did, kind: 'commit' }),
  'a time of text': (stage) => JSON.stringify({ did: stage.of(ann).did, time_us: 'now', kind: 'commit' }),
  'a commit without a revision': (stage) =>
    JSON.stringify({
      did: stage.of(ann).did,
      time_us: stage.clock.now() * 1000,
      kind: 'commit',
      commit: { operation: 'create', collection: FOLLOW, rkey: 'x' },
    }),
  'an account that says nothing': (stage) =>
    JSON.stringify({ did: stage.of(ann).did, time_us: stage.clock.now() * 1000, kind: 'account' }),
  'an identity that says nothing': (stage) =>
    JSON.stringify({ did: stage.of(ann).did, time_us: stage.clock.now() * 1000, kind: 'identity' }),
  'deep nesting': () => '['.repeat(3_000_000),
};

function ofFrames(on: StreamKind, table: Record<string, (stage: Stage) => Wire>): Scenario[] {
  return Object.entries(table).flatMap(([what, make]): Scenario[] => [
    {
      name: `a frame alone: ${what}`,
      on,
      act(stage) {
        stage.raw([make(stage)]);
        stage.follow(bob, freeTarget(stage, bob), { silent: true });
      },
    },
    {
      name: `a frame with others behind it: ${what}`,
      on,
      act(stage) {
        stage.hush(ann);
        stage.raw([make(stage)]);
        for (const name of [bob, cy, dee]) stage.follow(name, freeTarget(stage, name));
      },
    },
  ]);
}

const CODES = [1000, 1001, 1003, 1007, 1008, 1009, 1011, 1012, 1013, 3000, 4000];

export const SCENARIOS: readonly Scenario[] = [
  { name: 'an honest stream', act: () => {} },
  // Commits that cannot be read.
  { name: 'a record that is no CBOR', on: 'repos', act: withBytes(RUBBISH) },
  { name: 'a record of no bytes', on: 'repos', act: withBytes(Buffer.alloc(0)) },
  {
    name: 'a record with bytes behind it',
    on: 'repos',
    act: (stage) =>
      toldOtherwise(stage, (op) => ({
        ops: [{ ...op, bytes: Buffer.concat([encode(op.record), RUBBISH]) }],
      })),
  },
  { name: 'a record nested a hundred thousand times', on: 'repos', act: withBytes(NESTED(100_000)) },
  { name: 'a record nested a million times', on: 'repos', act: withBytes(NESTED(1_000_000)) },
  { name: 'a record that is a number', on: 'repos', act: withBytes(encode(7)) },
  { name: 'a post that is no CBOR', on: 'repos', activity: true, act: postTold({ bytes: RUBBISH }) },
  {
    name: 'a post nested a hundred thousand times',
    on: 'repos',
    activity: true,
    act: postTold({ bytes: NESTED(100_000) }),
  },
  { name: 'blocks that are no CAR', on: 'repos', act: withFields({ blocks: toBytes(RUBBISH) }) },
  { name: 'blocks of text', on: 'repos', act: withFields({ blocks: 'none' }) },
  { name: 'no blocks', on: 'repos', act: withFields({ blocks: null }) },
  { name: 'operations that are no list', on: 'repos', act: withFields({ ops: 'none' }) },
  { name: 'operations that are numbers', on: 'repos', act: withFields({ ops: [1, null, 'x'] }) },
  {
    name: 'a hundred thousand operations',
    on: 'repos',
    act: (stage) => {
      const many = Array.from({ length: 100_000 }, (_, k) => deletion(`3kunknown${k}`));
      toldOtherwise(stage, (op) => ({ ops: [op, ...many] }));
    },
  },
  {
    name: 'a commit too big',
    on: 'repos',
    act: withFields({ tooBig: true, ops: [], blocks: toBytes(Buffer.alloc(0)) }),
  },
  {
    name: 'a record under a hash that is not its own',
    on: 'repos',
    act: (stage) => toldOtherwise(stage, (op) => ({ ops: [{ ...op, cid: cidOf(RUBBISH) }] })),
  },
  {
    name: 'another record under a genuine hash',
    on: 'repos',
    act: (stage) =>
      toldOtherwise(stage, (op) => {
        const other = NAMES.findLast((name) => name !== ann && stage.keysTo(ann, name).length === 0)!;
        return {
          ops: [{ ...op, cid: cidOf(encode(op.record)), bytes: encode(recordOf(stage.of(other).did, 1)) }],
        };
      }),
  },
  {
    name: 'another record in the stream',
    on: 'jetstream',
    act: (stage) =>
      toldOtherwise(stage, (op) => ({
        ops: [{ ...op, cid: cidOf(encode(op.record)), record: recordOf(stage.of('hal').did, 1) }],
      })),
  },
  {
    name: 'a frame of 7.9 MB of empty maps',
    on: 'repos',
    act(stage) {
      const { did, rev } = stage.of(ann);
      stage.hush(ann);
      stage.raw([
        swollen(
          {
            seq: 9_000_010,
            time: new Date(stage.clock.now()).toISOString(),
            repo: did,
            rev: tidAt(stage.clock.now()),
            since: rev,
            ops: [],
          },
          7_900_000,
        ),
      ]);
    },
  },
  {
    name: 'a record of 7.9 MB of empty maps',
    on: 'repos',
    act: (stage) =>
      toldOtherwise(stage, (op) => ({
        ops: [
          {
            ...op,
            bytes: swollen(op.record as object, 7_800_000).subarray(encode({ op: 1, t: '#commit' }).length),
          },
        ],
      })),
  },
  {
    name: 'a message of 7.9 MB of empty maps',
    on: 'jetstream',
    act: (stage) =>
      stage.raw(
        [
          `{"did":"${stage.of(ann).did}","time_us":${stage.clock.now() * 1000},"kind":"commit","x":[${'[],'.repeat(2_600_000)}0]}`,
        ],
        { did: stage.of(ann).did },
      ),
  },
  {
    name: 'a frame of 9 MB',
    act: (stage) =>
      stage.raw([stage.kind === 'repos' ? Buffer.alloc(9_000_000, 0x80) : ' '.repeat(9_000_000)]),
  },
  ...ofFrames('repos', rawFrames),
  ...ofFrames('jetstream', rawMessages),
  // What never was.
  {
    name: 'an invented follow',
    act: (stage) => invented(stage, [creation(stage, freeTarget(stage, ann))]),
  },
  { name: 'an invented deletion', act: (stage) => invented(stage, [deletionOf(stage, ann)]) },
  {
    name: 'an invented follow and its deletion',
    act: (stage) => {
      const op = creation(stage, freeTarget(stage, ann));
      invented(stage, [op]);
      invented(stage, [deletion(op.key)], {
        rev: tidAt(stage.clock.now(), 900),
        since: tidAt(stage.clock.now(), 3),
      });
    },
  },
  {
    name: 'an invented follow, and then honest life',
    act: (stage) => {
      const { did, rev } = stage.of(ann);
      const at = stage.clock.now();
      stage.tell({
        kind: 'commit',
        did,
        at,
        rev: tidAt(at),
        since: rev,
        ops: [creation(stage, freeTarget(stage, ann))],
      });
    },
  },
  {
    name: 'an invented follow, and a kill right after',
    act: async (stage) => {
      invented(stage, [creation(stage, freeTarget(stage, ann))]);
      await stage.pause(3000);
      await stage.kill();
      stage.start();
    },
  },
  {
    name: 'an invented follow with the revision that stands',
    act: (stage) => invented(stage, [creation(stage, freeTarget(stage, ann))], { rev: stage.of(ann).rev }),
  },
  {
    name: 'an invented change of the subject',
    act: (stage) => {
      const key = stage.keysTo(ann, takenTarget(stage, ann))[0]!;
      invented(stage, [
        {
          action: 'update',
          collection: FOLLOW,
          key,
          record: recordOf(stage.of(freeTarget(stage, ann)).did, 1),
        },
      ]);
    },
  },
  {
    name: 'an invented follow of one whom it never names',
    act: (stage) =>
      invented(stage, [{ ...creation(stage, bob), record: recordOf('did:plc:zzzzzzzzzzzzzzzzzzzzzzzz', 1) }]),
  },
  {
    name: 'a false deletion during an outage of the server’s list',
    act: async (stage) => {
      invented(stage, [deletionOf(stage, ann)]);
      await stage.sweeps(3);
    },
  },
  // Clocks.
  { name: 'a clock a day early', act: dated((now) => now - DAY) },
  {
    name: 'a clock 40 s behind',
    act: (stage) => {
      stage.bad.behindMs = 40_000;
    },
  },
  {
    name: 'a clock ten minutes behind',
    act: (stage) => {
      stage.bad.behindMs = 600_000;
    },
  },
  {
    name: 'a clock 40 s ahead',
    act: (stage) => {
      stage.bad.behindMs = -40_000;
    },
  },
  { name: 'a clock in the year 2099', act: dated(() => Date.parse('2099-01-01T00:00:00Z')) },
  { name: 'a clock in 1970', act: dated(() => 1) },
  { name: 'time_us: 1', on: 'jetstream', act: dated(() => 0.001) },
  {
    name: 'a time before all that was proved, of an end',
    act: (stage) => {
      stage.hush(ann);
      stage.unfollow(ann, takenTarget(stage, ann), { told: { at: stage.clock.now() - 30 * DAY } });
    },
  },
  {
    name: 'times out of order',
    act: (stage) => {
      let k = 0;
      for (const name of [ann, bob, cy, dee])
        stage.follow(name, freeTarget(stage, name), { told: { at: stage.clock.now() - (k++ % 2) * 90_000 } });
    },
  },
  // Revisions.
  {
    name: 'rev zzzzzzzzzzzzz',
    act: (stage) => {
      stage.follow(ann, freeTarget(stage, ann), { told: { rev: 'zzzzzzzzzzzzz' } });
    },
  },
  {
    name: 'rev zzzz, and then deletions',
    act: async (stage) => {
      stage.follow(ann, freeTarget(stage, ann), { told: { rev: 'zzzz' } });
      await stage.sweeps(1);
      stage.unfollow(ann, takenTarget(stage, ann));
    },
  },
  {
    name: 'a revision an hour from now',
    act: (stage) => {
      stage.follow(ann, freeTarget(stage, ann), { told: { rev: tidAt(stage.clock.now() + 3_600_000) } });
    },
  },
  {
    name: 'a revision of the year 2099',
    act: (stage) => {
      stage.follow(ann, freeTarget(stage, ann), { told: { rev: tidAt(Date.parse('2099-01-01T00:00:00Z')) } });
    },
  },
  {
    name: 'the server itself has a revision of zzzz',
    act: async (stage) => {
      const account = stage.of(ann);
      stage.hush(ann);
      account.rev = 'zzzzzzzzzzzzz';
      stage.unfollow(ann, takenTarget(stage, ann));
      account.rev = 'zzzzzzzzzzzzz';
      await stage.sweeps(2);
      account.rev = tidAt(stage.clock.now());
      stage.follow(ann, freeTarget(stage, ann));
    },
  },
  { name: 'an empty revision', act: (stage) => toldOtherwise(stage, () => ({ rev: '' })) },
  {
    name: 'a revision that is no text',
    act: (stage) => toldOtherwise(stage, () => ({ rev: 7 as unknown as string })),
  },
  {
    name: 'a revision that is told again with another change',
    act: (stage) => {
      stage.hush(ann);
      stage.follow(ann, freeTarget(stage, ann));
      const { did, rev } = stage.of(ann);
      stage.tell({
        kind: 'commit',
        did,
        at: stage.clock.now(),
        rev,
        since: rev,
        ops: [creation(stage, freeTarget(stage, ann))],
      });
    },
  },
  { name: 'a server restored from a backup', act: backup(() => {}) },
  {
    name: 'a server restored from a backup, told by #sync',
    act: backup((stage) =>
      stage.tell({ kind: 'sync', did: stage.of(ann).did, at: stage.clock.now(), rev: stage.of(ann).rev }),
    ),
  },
  {
    name: 'a server restored from a backup, that goes on with old revisions',
    act: backup((stage) => {
      const account = stage.of(ann);
      stage.change(account, [creation(stage, freeTarget(stage, ann))], {
        told: { rev: `${account.rev.slice(0, -1)}z` },
      });
      account.rev = `${account.rev.slice(0, -1)}z`;
    }),
  },
  { name: 'since null', on: 'repos', act: (stage) => toldOtherwise(stage, () => ({ since: null })) },
  {
    name: 'since of another',
    on: 'repos',
    act: (stage) => toldOtherwise(stage, () => ({ since: stage.of(bob).rev })),
  },
  {
    name: 'since equal to rev',
    on: 'repos',
    act: (stage) => toldOtherwise(stage, () => ({ since: stage.of(ann).rev })),
  },
  {
    name: 'since that is no text',
    on: 'repos',
    act: (stage) => toldOtherwise(stage, () => ({ since: { a: 1 } })),
  },
  // Order and loss.
  {
    name: 'everything told twice',
    act: (stage) => {
      stage.bad.passes = (item) => [item, item];
    },
  },
  {
    name: 'everything told twice, the second time later',
    act: (stage) => {
      let last: Parameters<typeof stage.bad.passes>[0] | null = null;
      stage.bad.passes = (item) => {
        const both = last === null ? [item] : [item, last];
        last = item;
        return both;
      };
    },
  },
  {
    name: 'every two swapped',
    act: (stage) => {
      let held: Parameters<typeof stage.bad.passes>[0] | null = null;
      stage.bad.passes = (item) => {
        if (held === null) {
          held = item;
          return [];
        }
        const both = [item, held];
        held = null;
        return both;
      };
    },
  },
  {
    name: 'every third dropped',
    act: (stage) => {
      let k = 0;
      stage.bad.passes = (item) => (++k % 3 === 0 ? [] : [item]);
    },
  },
  {
    name: 'everything of one account dropped',
    act: (stage) => {
      const { did } = stage.of(ann);
      stage.bad.passes = (item) => (item.did === did ? [] : [item]);
    },
  },
  {
    name: 'a follow dropped, a post told',
    act: async (stage) => {
      stage.hush(ann);
      stage.follow(ann, freeTarget(stage, ann), { silent: true });
      await stage.pause(5000);
      stage.post(ann);
      await stage.sweeps(1);
      stage.post(ann);
    },
  },
  {
    name: 'an end dropped, a post told',
    act: async (stage) => {
      stage.hush(ann);
      stage.unfollow(ann, takenTarget(stage, ann), { silent: true });
      await stage.pause(5000);
      stage.post(ann);
      await stage.sweeps(1);
      stage.post(ann);
    },
  },
  {
    name: 'an end and a follow of the same dropped',
    act: async (stage) => {
      stage.hush(ann);
      const target = takenTarget(stage, ann);
      stage.unfollow(ann, target, { silent: true });
      await stage.pause(20_000);
      stage.follow(ann, target, { silent: true });
      await stage.pause(20_000);
      stage.post(ann);
    },
  },
  {
    name: 'a follow dropped, and its end told',
    async act(stage) {
      stage.hush(ann);
      const target = freeTarget(stage, ann);
      const key = stage.follow(ann, target, { silent: true });
      await stage.pause(30_000);
      stage.change(stage.of(ann), [deletion(key)]);
    },
  },
  {
    name: 'a follow dropped, and its end told after a kill',
    async act(stage) {
      stage.hush(ann);
      const key = stage.follow(ann, freeTarget(stage, ann), { silent: true });
      await stage.pause(15_000);
      await stage.kill();
      stage.start();
      await stage.listening();
      await stage.pause(15_000);
      stage.change(stage.of(ann), [deletion(key)]);
    },
  },
  {
    name: 'a follow under an old key dropped, and its end told',
    isUnseeable: 'jetstream',
    async act(stage) {
      stage.hush(ann);
      const key = tidAt(stage.clock.now() - DAY, 11);
      stage.follow(ann, freeTarget(stage, ann), { silent: true, key });
      await stage.pause(30_000);
      stage.change(stage.of(ann), [deletion(key)]);
    },
  },
  {
    name: 'an end dropped, and the follow after it told',
    async act(stage) {
      stage.hush(ann);
      const target = takenTarget(stage, ann);
      stage.unfollow(ann, target, { silent: true });
      await stage.pause(30_000);
      stage.follow(ann, target);
    },
  },
  {
    name: 'a change of the subject dropped, and the next told',
    async act(stage) {
      stage.hush(ann);
      const key = stage.keysTo(ann, takenTarget(stage, ann))[0]!;
      for (const silent of [true, false]) {
        const record = recordOf(stage.of(freeTarget(stage, ann)).did, 1);
        stage.change(stage.of(ann), [{ action: 'update', collection: FOLLOW, key, record }], { silent });
        await stage.pause(30_000);
      }
    },
  },
  {
    name: 'held back for three minutes on a connection that stands',
    isUnseeable: 'jetstream',
    async act(stage) {
      stage.bad.late = [];
      for (let k = 0; k < 6; k++) {
        const target = freeTarget(stage, ann);
        const key = stage.follow(ann, target);
        await stage.pause(20_000);
        stage.change(stage.of(ann), [deletion(key)]);
        await stage.pause(15_000);
      }
      stage.release();
      await stage.pause(10_000);
    },
  },
  {
    name: 'held back over a sweep on a connection that stands, and told then',
    async act(stage) {
      stage.hush(ann);
      for (let k = 0; k < 3; k++) {
        await stage.sweeps(1);
        stage.bad.late = [];
        const key = stage.follow(ann, freeTarget(stage, ann));
        await stage.pause(30_000);
        stage.change(stage.of(ann), [deletion(key)]);
        await stage.sweeps(1);
        stage.release();
      }
    },
  },
  {
    name: 'an invented follow, and its deletion half a minute later',
    async act(stage) {
      const op = creation(stage, freeTarget(stage, ann));
      invented(stage, [op]);
      const since = tidAt(stage.clock.now(), 3);
      await stage.pause(30_000);
      invented(stage, [deletion(op.key)], { since });
    },
  },
  {
    name: 'everything again at each reconnection',
    act: async (stage) => {
      const all: Parameters<typeof stage.bad.passes>[0][] = [];
      stage.bad.passes = (item) => {
        all.push(item);
        return [item];
      };
      stage.live(3);
      stage.bad.replays = () => all;
      for (let k = 0; k < 3; k++) {
        stage.cut();
        await stage.pause(20_000);
      }
    },
  },
  {
    name: 'replays out of order',
    act: async (stage) => {
      stage.bad.replays = (items) => [...items].reverse();
      for (let k = 0; k < 3; k++) {
        stage.cut();
        stage.live(3 + k);
        await stage.pause(20_000);
      }
    },
  },
  // What accounts do.
  {
    name: 'a follow of itself',
    act: (stage) => {
      stage.follow(ann, ann);
      stage.follow(bob, bob);
      stage.unfollow(bob, bob);
    },
  },
  {
    name: 'two records of one target, and one of them ended',
    act: async (stage) => {
      stage.hush(ann);
      const target = takenTarget(stage, ann);
      const key = stage.follow(ann, target);
      await stage.pause(10_000);
      stage.change(stage.of(ann), [deletion(key)]);
    },
  },
  {
    name: 'a record replaced by another of the same target in one commit',
    act: async (stage) => {
      stage.hush(ann);
      const target = takenTarget(stage, ann);
      for (let k = 0; k < 3; k++) {
        stage.change(stage.of(ann), [
          ...stage.keysTo(ann, target).map(deletion),
          { ...creation(stage, target), key: tidAt(stage.clock.now(), 40 + k) },
        ]);
        await stage.pause(10_000);
      }
    },
  },
  {
    name: 'an update that changes the subject',
    act: (stage) => {
      stage.hush(ann);
      const key = stage.keysTo(ann, takenTarget(stage, ann))[0]!;
      stage.change(stage.of(ann), [
        {
          action: 'update',
          collection: FOLLOW,
          key,
          record: recordOf(stage.of(freeTarget(stage, ann)).did, 1),
        },
      ]);
    },
  },
  {
    name: 'an update to a stranger and back',
    act: async (stage) => {
      stage.hush(ann);
      const key = stage.keysTo(ann, takenTarget(stage, ann))[0]!;
      const { record } = stage.of(ann).follows.get(key)!;
      stage.change(stage.of(ann), [
        {
          action: 'update',
          collection: FOLLOW,
          key,
          record: recordOf('did:plc:zzzzzzzzzzzzzzzzzzzzzzzz', 1),
        },
      ]);
      await stage.pause(20_000);
      stage.change(stage.of(ann), [{ action: 'update', collection: FOLLOW, key, record }]);
    },
  },
  {
    name: 'subjects that are no DIDs',
    act: (stage) => {
      for (const subject of ['', 'ann.test', 'at://x', 'did:', 7, null, {}, 'did:plc:ann\u0000'])
        stage.change(stage.of(ann), [
          {
            ...creation(stage, bob),
            key: tidAt(stage.clock.now(), String(subject).length + 60),
            record: recordOf(subject, 1),
          },
        ]);
    },
  },
  {
    name: 'a subject of a megabyte',
    act: (stage) =>
      stage.change(
        stage.of(ann),
        [{ ...creation(stage, bob), record: recordOf(`did:plc:${'a'.repeat(1_000_000)}`, 1) }],
        { silent: false },
      ),
  },
  {
    name: 'deletions of keys that are not known',
    act: (stage) => {
      for (let k = 0; k < 5; k++) stage.change(stage.of(ann), [deletion(`3kunknown${k}aa`)]);
    },
  },
  {
    name: 'a deletion told twice',
    act: (stage) => {
      const key = stage.keysTo(ann, takenTarget(stage, ann))[0]!;
      stage.change(stage.of(ann), [deletion(key)]);
      stage.change(stage.of(ann), [deletion(key)]);
    },
  },
  {
    name: 'a key of a megabyte',
    act: (stage) => invented(stage, [{ ...creation(stage, bob), key: 'k'.repeat(1_000_000) }]),
  },
  {
    name: 'keys with slashes, blanks and nulls',
    act: (stage) =>
      invented(
        stage,
        ['a/b', ' ', '', '\u0000', '../x'].map((key) => ({
          ...creation(stage, freeTarget(stage, ann)),
          key,
        })),
      ),
  },
  {
    name: 'two hundred follows and ends in one commit',
    act: (stage) => {
      stage.hush(ann);
      const ops: Op[] = [];
      for (let k = 0; k < 100; k++) {
        const key = tidAt(stage.clock.now(), 100 + k);
        ops.push({ ...creation(stage, bob), key }, deletion(key));
      }
      stage.change(stage.of(ann), ops);
    },
  },
  {
    name: 'follows dated by clients as they please',
    act: (stage) => {
      for (const createdAt of ['9999-12-31T23:59:59Z', '0001-01-01T00:00:00Z', 'yesterday', 7])
        stage.change(stage.of(ann), [
          {
            ...creation(stage, freeTarget(stage, ann)),
            key: tidAt(stage.clock.now(), String(createdAt).length),
            record: { ...recordOf(stage.of(freeTarget(stage, ann)).did, 1), createdAt },
          },
        ]);
    },
  },
  // Accounts that go, come back and take names.
  {
    name: 'a storm of deactivations',
    act: async (stage) => {
      for (let k = 0; k < 20; k++) {
        stage.status(ann, k % 2 === 0 ? 'deactivated' : null);
        await stage.pause(1500);
      }
    },
  },
  {
    name: 'deactivated for a while',
    act: async (stage) => {
      stage.status(ann, 'deactivated');
      await stage.sweeps(2);
      stage.status(ann, null);
    },
  },
  {
    name: 'deactivated, where the app is behind',
    act: async (stage) => {
      stage.status(ann, 'deactivated', { shown: null });
      await stage.sweeps(2);
      delete stage.of(ann).shown.gone;
      await stage.sweeps(1);
      stage.status(ann, null, { shown: 'deactivated' });
      await stage.sweeps(2);
      delete stage.of(ann).shown.gone;
    },
  },
  {
    name: 'told deactivated, and is not',
    act: async (stage) => {
      stage.hush(ann);
      stage.tell({
        kind: 'account',
        did: stage.of(ann).did,
        at: stage.clock.now(),
        active: false,
        status: 'deactivated',
      });
      stage.unfollow(ann, takenTarget(stage, ann), { silent: true });
      await stage.sweeps(2);
    },
  },
  {
    name: 'deactivated in silence',
    act: async (stage) => {
      stage.status(ann, 'deactivated', { silent: true });
      await stage.sweeps(2);
      stage.status(ann, null, { silent: true });
    },
  },
  {
    name: 'states that nobody knows',
    act: (stage) => {
      for (const status of ['throttled', 'desynchronized', 'asleep', ''])
        stage.tell({ kind: 'account', did: stage.of(ann).did, at: stage.clock.now(), active: false, status });
      stage.tell({ kind: 'account', did: stage.of(ann).did, at: stage.clock.now(), active: true });
    },
  },
  {
    name: 'told deleted, and is not',
    act: (stage) => {
      stage.hush(ann);
      stage.tell({
        kind: 'account',
        did: stage.of(ann).did,
        at: stage.clock.now(),
        active: false,
        status: 'deleted',
      });
    },
  },
  {
    name: 'a new name, where the app has the old one',
    act: async (stage) => {
      stage.rename(ann, 'ann-new.test');
      await stage.sweeps(1);
      stage.tell({ kind: 'sync', did: stage.of(ann).did, at: stage.clock.now(), rev: stage.of(ann).rev });
      await stage.sweeps(1);
      delete stage.of(ann).shown.handle;
    },
  },
  {
    name: 'names that are nobody’s',
    act: (stage) => {
      for (const handle of ['', 'x'.repeat(10_000), 'not a name', 'bob.test'])
        stage.tell({ kind: 'identity', did: stage.of(ann).did, at: stage.clock.now(), handle });
    },
  },
  {
    name: '#sync for nothing, a hundred times',
    on: 'repos',
    act: (stage) => {
      for (let k = 0; k < 100; k++)
        stage.tell({ kind: 'sync', did: stage.of(ann).did, at: stage.clock.now(), rev: stage.of(ann).rev });
    },
  },
  {
    name: '#sync after what nobody told',
    on: 'repos',
    act: (stage) => {
      stage.hush(ann);
      stage.unfollow(ann, takenTarget(stage, ann), { silent: true });
      stage.tell({ kind: 'sync', did: stage.of(ann).did, at: stage.clock.now(), rev: stage.of(ann).rev });
    },
  },
  {
    name: 'a repository that changes whenever it is read',
    act: async (stage) => {
      stage.of(ann).follows.set('3kmoving', {
        record: recordOf('did:plc:strangeraaaaaaaaaaaaaaaa', 1),
        cid: cidOf(RUBBISH),
      });
      stage.unfollow(ann, takenTarget(stage, ann), { silent: true });
      for (let k = 0; k < 60; k++) {
        stage.post(ann, { silent: true });
        await stage.pause(1500);
      }
    },
  },
  // Kinds of messages.
  {
    name: 'messages of unknown kinds',
    act: (stage) => {
      const { did } = stage.of(ann);
      stage.raw(
        stage.kind === 'repos'
          ? ['#handle', '#tombstone', '#migrate', '#labels', '#info', ''].map((type, k) =>
              frame(type, { seq: 9_100_000 + k, time: new Date(stage.clock.now()).toISOString(), did }),
            )
          : ['x', '', 7, null].map((kind) =>
              JSON.stringify({ did, time_us: stage.clock.now() * 1000, kind }),
            ),
      );
    },
  },
  {
    name: 'posts of rubbish',
    activity: true,
    act: (stage) => {
      for (const record of POSTS)
        stage.change(stage.of(ann), [
          {
            action: 'create',
            collection: POST,
            key: tidAt(stage.clock.now(), 70 + POSTS.indexOf(record)),
            record,
          },
        ]);
    },
  },
  {
    name: '20,000 messages at once',
    act: (stage) => {
      for (let k = 0; k < 20_000; k++)
        stage.tell({
          kind: 'commit',
          did: `did:plc:stranger${k}`,
          at: stage.clock.now(),
          rev: tidAt(stage.clock.now(), k % 900),
          since: null,
          ops: [{ ...creation(stage, bob), key: `k${k}` }],
        });
      stage.live(4);
    },
  },
  {
    name: '5,000 changes of the watched at once',
    act: (stage) => {
      for (let k = 0; k < 300; k++) stage.live(k);
    },
  },
  // Connections.
  ...CODES.map(
    (code): Scenario => ({
      name: `closed with ${code}`,
      act: async (stage) => {
        stage.live(3);
        stage.cut(code);
        stage.live(4);
        await stage.pause(20_000);
        stage.cut(code);
      },
    }),
  ),
  {
    name: 'cut again and again',
    act: async (stage) => {
      for (let k = 0; k < 20; k++) {
        stage.cut();
        stage.follow(ann, freeTarget(stage, ann));
        stage.unfollow(bob, takenTarget(stage, bob));
        stage.follow(bob, freeTarget(stage, bob));
        await stage.pause(4000);
      }
    },
  },
  {
    name: 'connects and says nothing',
    act: async (stage) => {
      stage.bad.connects = () => true;
      stage.cut();
      stage.live(3);
      await stage.sweeps(3);
      stage.live(4);
      await stage.sweeps(2);
    },
  },
  {
    name: 'down for long, and tells it later',
    act: async (stage) => {
      stage.down();
      for (let k = 0; k < 4; k++) {
        stage.live(k);
        await stage.sweeps(1);
      }
      stage.down(false);
    },
  },
  {
    name: 'down for long, and has forgotten',
    act: async (stage) => {
      stage.down();
      stage.bad.replays = () => [];
      for (let k = 0; k < 4; k++) {
        stage.live(k);
        await stage.sweeps(1);
      }
      stage.down(false);
    },
  },
  {
    name: 'down to the end',
    act: async (stage) => {
      stage.down();
      await stage.sweeps(1);
    },
  },
  {
    name: 'a cursor refused by an answer',
    act: async (stage) => {
      stage.refuse({ status: 400, body: '{"error":"FutureCursor","message":"Cursor in the future."}' });
      stage.live(3);
      await stage.pause(30_000);
      stage.refuse(null);
    },
  },
  {
    name: 'a cursor refused by a frame',
    on: 'repos',
    act: async (stage) => {
      stage.bad.connects = (socket, cursor) => {
        if (cursor === null) return false;
        socket.send(
          Buffer.concat([
            encode({ op: -1 }),
            encode({ error: 'FutureCursor', message: 'Cursor in the future.' }),
          ]),
        );
        socket.close(1008, 'FutureCursor');
        return true;
      };
      stage.cut();
      stage.live(3);
      await stage.pause(30_000);
    },
  },
  {
    name: 'a cursor refused by its closing',
    act: async (stage) => {
      stage.bad.connects = (socket, cursor) => {
        if (cursor === null) return false;
        socket.close(1008, 'FutureCursor x');
        return true;
      };
      stage.cut();
      stage.live(3);
      await stage.pause(30_000);
    },
  },
  {
    name: 'a cursor clamped in silence',
    act: async (stage) => {
      stage.bad.replays = () => [];
      for (let k = 0; k < 4; k++) {
        stage.cut();
        stage.live(3 + k);
        await stage.pause(30_000);
      }
    },
  },
  {
    name: 'a cursor clamped in silence, and only posts later',
    act: async (stage) => {
      stage.bad.replays = () => [];
      stage.hush(ann, bob);
      stage.cut();
      stage.unfollow(ann, takenTarget(stage, ann));
      stage.follow(bob, freeTarget(stage, bob));
      await stage.pause(30_000);
      stage.post(ann);
      stage.post(bob);
    },
  },
  {
    name: 'a cursor outdated, as it says',
    on: 'repos',
    act: async (stage) => {
      stage.bad.replays = () => [];
      stage.bad.connects = (socket) => {
        socket.send(frame('#info', { name: 'OutdatedCursor' }));
        return false;
      };
      stage.cut();
      stage.live(3);
      await stage.pause(30_000);
    },
  },
  // Numbers.
  {
    name: 'numbers beyond what is exact',
    on: 'repos',
    act: (stage) =>
      stage.raw([
        frame('#identity', {
          seq: Number.MAX_SAFE_INTEGER,
          time: new Date(stage.clock.now()).toISOString(),
          did: stage.of(ann).did,
        }),
      ]),
  },
  {
    name: 'numbers below none',
    on: 'repos',
    act: (stage) =>
      stage.raw([
        frame('#identity', {
          seq: -5,
          time: new Date(stage.clock.now()).toISOString(),
          did: stage.of(ann).did,
        }),
      ]),
  },
  {
    name: 'numbers that go back',
    on: 'repos',
    act: (stage) => {
      stage.raw([
        frame('#identity', {
          seq: 3,
          time: new Date(stage.clock.now()).toISOString(),
          did: stage.of(ann).did,
        }),
      ]);
      stage.cut();
    },
  },
  {
    name: 'a time in microseconds that is none',
    on: 'jetstream',
    act: (stage) =>
      stage.raw(
        [1e300, -1, 0.5, '17'].map((time_us) =>
          JSON.stringify({
            did: stage.of(ann).did,
            time_us,
            kind: 'identity',
            identity: { did: stage.of(ann).did },
          }),
        ),
        { did: stage.of(ann).did },
      ),
  },
  // Kills.
  {
    name: 'killed ten times',
    act: async (stage) => {
      for (let k = 0; k < 10; k++) {
        stage.live(k);
        await stage.pause(5_000 + ((k * 7919) % 60_000));
        await stage.kill();
        if (k % 3 === 0) stage.follow(ann, freeTarget(stage, ann));
        else stage.post(bob);
        stage.start();
      }
    },
  },
  {
    name: 'killed, and what was told meanwhile is forgotten',
    act: async (stage) => {
      stage.bad.replays = () => [];
      for (let k = 0; k < 4; k++) {
        await stage.kill();
        stage.live(k);
        stage.start();
        await stage.listening();
        await stage.pause(30_000);
      }
    },
  },
  {
    name: 'killed during a sweep',
    act: async (stage) => {
      for (let k = 0; k < 4; k++) {
        stage.live(k);
        await stage.sweeps(1);
        await stage.pause(59_000);
        await stage.kill();
        stage.unfollow(ann, takenTarget(stage, ann), { silent: true });
        stage.follow(ann, freeTarget(stage, ann), { silent: true });
        stage.start();
        await stage.pause(40_000);
      }
    },
  },
  {
    name: 'killed for an hour',
    act: async (stage) => {
      await stage.kill();
      for (let k = 0; k < 6; k++) {
        stage.live(k);
        await stage.pause(600_000 / 6);
      }
      stage.start();
    },
  },
];

const POSTS: readonly Record<string, unknown>[] = [
  { $type: POST },
  { $type: POST, text: 7, createdAt: 7, facets: 7, langs: 7, reply: 7, embed: 7 },
  {
    $type: POST,
    text: 'x',
    createdAt: 'never',
    facets: [null, { features: [null, { $type: 'app.bsky.richtext.facet#tag', tag: 'x'.repeat(100_000) }] }],
  },
  {
    $type: POST,
    text: 'x',
    createdAt: '+275760-09-13T00:00:00.000Z',
    langs: ['', '\u0000', 'x'.repeat(1000)],
  },
  {
    $type: POST,
    text: 'x',
    createdAt: '2026-01-01T00:00:00Z',
    reply: { parent: { uri: 'at://' } },
    embed: { $type: 'app.bsky.embed.record', record: { uri: 'no' } },
  },
];

function postTold(more: Partial<Op>): (stage: Stage) => void {
  return (stage) => {
    const at = stage.clock.now();
    const op: Op = {
      action: 'create',
      collection: POST,
      key: tidAt(at, 9),
      record: { $type: POST, text: 'x', createdAt: new Date(at).toISOString() },
    };
    stage.change(stage.of(ann), [op], { told: { ops: [{ ...op, ...more }] } });
  };
}

/** Its repository is what it was some minutes ago, and nothing tells it. */
function backup(then: (stage: Stage) => void): (stage: Stage) => Promise<void> {
  return async (stage) => {
    const account = stage.of(ann);
    const [follows, rev] = [new Map(account.follows), account.rev];
    stage.hush(ann);
    stage.unfollow(ann, takenTarget(stage, ann));
    await stage.pause(10_000);
    stage.follow(ann, freeTarget(stage, ann));
    await stage.sweeps(1);
    account.follows = follows;
    account.rev = rev;
    stage.world.changed(account);
    then(stage);
    await stage.sweeps(2);
  };
}
