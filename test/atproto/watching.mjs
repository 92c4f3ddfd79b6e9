/**
 * Starts the reference implementation on loopback with two dozen accounts that follow, end follows, follow anew, and are
 * renamed, deactivated and back, and some deleted, as it is asked for; what was done stands in what it answers, with the time before and after.
 */
import { startReference } from './reference.mjs';

const ACCOUNTS = 24;
const FOLLOW = 'app.bsky.graph.follow';
/** As many as one call takes of what a client does at once, when someone follows a whole list. */
const BATCH = 150;
const MOST_DELETED = 6;

const { pds, client, createAccounts, processAll, serve } = await startReference();
const people = await createAccounts(ACCOUNTS);
const gone = new Set();
const deleted = new Set();
const standing = new Map(people.map(({ did }) => [did, new Map()]));
let state = 20261126;
const random = (below) => {
  state = (Math.imul(state, 1103515245) + 12345) >>> 0;
  return Math.floor((state / 4294967296) * below);
};

for (let k = 0; k < 60; k++) await follow(someone(), someone());
await processAll();

await serve(
  { people },
  {
    async act() {
      const done = [];
      for (let k = 0; k < 12; k++) done.push(...(await actOnce()));
      return done;
    },
    async settle() {
      for (const did of [...gone]) await activate(did);
      await processAll();
      const ties = [...standing].flatMap(([source, own]) =>
        [...own].map(([key, target]) => ({ source, target, key })),
      );
      return { ties, handles: people, deleted: [...deleted] };
    },
  },
);

function someone() {
  return people[random(ACCOUNTS)];
}

async function actOnce() {
  const person = someone();
  const { did } = person;
  if (deleted.has(did)) return endFollowOf(did);
  if (gone.has(did)) return activate(did);
  const own = [...standing.get(did)];
  switch (random(11)) {
    case 0: {
      const handle = `renamed${random(1_000_000)}.test`;
      const before = Date.now();
      await client.updateHandle(did, handle);
      person.handle = handle;
      return [{ kind: 'renamed', source: did, before, after: Date.now() }];
    }
    case 1: {
      const before = Date.now();
      await agent().com.atproto.server.deactivateAccount({}, headers(did));
      gone.add(did);
      return [{ kind: 'deactivated', source: did, before, after: Date.now() }];
    }
    case 2: {
      // Many at once, in one change of the repository.
      const writes = Array.from({ length: random(5) === 0 ? BATCH : 5 }, () => ({
        target: someone().did,
      })).filter(({ target }) => target !== did);
      return write(
        did,
        writes.map(({ target }) => ({
          $type: 'com.atproto.repo.applyWrites#create',
          collection: FOLLOW,
          value: record(target),
        })),
        writes,
      );
    }
    case 3:
    case 4:
    case 5: {
      if (own.length === 0) return [];
      const [rkey, target] = own[random(own.length)];
      return write(
        did,
        [{ $type: 'com.atproto.repo.applyWrites#delete', collection: FOLLOW, rkey }],
        [{ target, rkey }],
      );
    }
    case 6:
      return deleted.size < MOST_DELETED && random(6) === 0 ? remove(did) : [];
    default:
      return follow(person, someone());
  }
}

function follow({ did }, { did: target }) {
  if (did === target || gone.has(did) || deleted.has(did)) return [];
  return write(
    did,
    [{ $type: 'com.atproto.repo.applyWrites#create', collection: FOLLOW, value: record(target) }],
    [{ target }],
  );
}

function record(subject) {
  return { $type: FOLLOW, subject, createdAt: new Date().toISOString() };
}

async function write(repo, writes, ties) {
  if (writes.length === 0) return [];
  const before = Date.now();
  const { data } = await agent().com.atproto.repo.applyWrites({ repo, writes }, headers(repo));
  const after = Date.now();
  return ties.map(({ target, rkey }, k) => {
    const key = rkey ?? data.results[k].uri.split('/').at(-1);
    if (rkey === undefined) standing.get(repo).set(key, target);
    else standing.get(repo).delete(key);
    return { kind: rkey === undefined ? 'formed' : 'ended', source: repo, target, key, before, after };
  });
}

async function activate(did) {
  const before = Date.now();
  await agent().com.atproto.server.activateAccount(undefined, { headers: client.getHeaders(did) });
  gone.delete(did);
  return [{ kind: 'back', source: did, before, after: Date.now() }];
}

/** Its server forgets it; who follows it does so still. */
async function remove(did) {
  const before = Date.now();
  await agent().com.atproto.admin.deleteAccount(
    { did },
    { headers: pds.adminAuthHeaders(), encoding: 'application/json' },
  );
  deleted.add(did);
  standing.get(did).clear();
  return [{ kind: 'deleted', source: did, before, after: Date.now() }];
}

/** Somebody unfollows an account that is deleted. */
function endFollowOf(target) {
  const active = people.filter(({ did }) => !gone.has(did) && !deleted.has(did));
  const follower = active.find(({ did }) => [...standing.get(did).values()].includes(target));
  if (follower === undefined) return [];
  const [rkey] = [...standing.get(follower.did)].find(([, one]) => one === target);
  return write(
    follower.did,
    [{ $type: 'com.atproto.repo.applyWrites#delete', collection: FOLLOW, rkey }],
    [{ target, rkey }],
  );
}

function agent() {
  return pds.getClient().api;
}

function headers(did) {
  return { headers: client.getHeaders(did), encoding: 'application/json' };
}
