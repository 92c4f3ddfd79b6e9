/**
 * Starts the reference implementation on loopback, seeds it with follows, writes what it holds as one line of JSON,
 * and runs until its input ends.
 */
import { TID } from '@atproto/common';
import { startReference } from './reference.mjs';

const ACCOUNTS = 100;
const FOLLOWS_EACH = 20;

const { bsky, pds, client, createAccounts, createAtOnce, processAll, serve } = await startReference();
const people = await createAccounts(ACCOUNTS);
// What a client writes as the date of a follow is made up, and its record key is of that moment; but for every
// 25th, whose key is of now, and every 40th, which claims to be of tomorrow.
const DAY = 86_400_000;
const now = Date.now();
const YOUNG = [70, 71];
const youngSince = new Date(now - 100 * DAY).toISOString();
for (const k of YOUNG) {
  await client.agent.app.bsky.actor.profile.create(
    { repo: people[k].did, rkey: 'self' },
    { displayName: `Leader ${k}`, createdAt: youngSince },
    client.getHeaders(people[k].did),
  );
}
const follows = [];
const followedAt = [];
const keysOfNow = [];
for (let k = 0; k < ACCOUNTS; k++) {
  const records = [];
  for (let j = 1; j <= FOLLOWS_EACH; j++) {
    const target = (k + j * ((k % 7) + 1)) % ACCOUNTS;
    if (target === k || follows.some(([a, b]) => a === k && b === target)) continue;
    const n = follows.length;
    const at = n % 40 === 0 ? now + DAY : now - (30 + ((n * 37) % 400)) * DAY;
    const createdAt = new Date(at).toISOString();
    if (n % 25 === 0) keysOfNow.push(n);
    records.push({
      ...(n % 25 === 0 ? {} : { rkey: TID.fromTime(at * 1000, n % 1024).toString() }),
      value: { subject: people[target].did, createdAt },
    });
    follows.push([k, target]);
    followedAt.push(createdAt);
  }
  await createAtOnce(people[k].did, 'app.bsky.graph.follow', records);
}

// A list and a starter pack of the third, with the first five as members.
const curator = { did: people[2].did, headers: client.getHeaders(people[2].did) };
const graph = client.agent.app.bsky.graph;
const createdAt = new Date(now).toISOString();
const list = await graph.list.create(
  { repo: curator.did },
  { name: 'First five', purpose: 'app.bsky.graph.defs#curatelist', createdAt },
  curator.headers,
);
for (const { did: subject } of people.slice(0, 5)) {
  await graph.listitem.create({ repo: curator.did }, { list: list.uri, subject, createdAt }, curator.headers);
}
const pack = await graph.starterpack.create(
  { repo: curator.did },
  { name: 'Start here', list: list.uri, createdAt },
  curator.headers,
);

const GONE = { deactivated: 90, suspended: 91, deleted: 92 };
const BLOCK = follows.find(([source]) => source === 5);
await client.block(people[BLOCK[0]].did, people[BLOCK[1]].did);
await processAll();
const agent = pds.getClient();
const admin = { headers: pds.adminAuthHeaders(), encoding: 'application/json' };
await agent.api.com.atproto.server.deactivateAccount(
  {},
  { headers: client.getHeaders(people[GONE.deactivated].did), encoding: 'application/json' },
);
const takenDown = { $type: 'com.atproto.admin.defs#repoRef', did: people[GONE.suspended].did };
await agent.api.com.atproto.admin.updateSubjectStatus(
  { subject: takenDown, takedown: { applied: true } },
  admin,
);
await agent.api.com.atproto.admin.deleteAccount({ did: people[GONE.deleted].did }, admin);
await processAll();
await bsky.ctx.dataplane.takedownActor({ did: people[GONE.suspended].did });
await processAll();

await serve({
  people,
  follows,
  followedAt,
  keysOfNow,
  young: { accounts: YOUNG, since: youngSince },
  gone: GONE,
  block: BLOCK,
  list: list.uri,
  pack: pack.uri,
});
