/**
 * Starts the reference implementation on loopback, seeds it, writes what it holds as one line of JSON, and runs
 * until its input ends.
 */
import { once } from 'node:events';
import devEnv from '@atproto/dev-env';
import { startPostgres } from './postgres.mjs';

const { TestBsky, TestPds, TestPlc, SeedClient, mockNetworkUtilities } = devEnv;

const ACCOUNTS = 100;
const FOLLOWS_EACH = 20;

const postgres = await startPostgres();
const plc = await TestPlc.create({});
const pdsPort = await freePort();
const bsky = await TestBsky.create({
  plcUrl: plc.url,
  pdsPort,
  repoProvider: `ws://localhost:${pdsPort}`,
  dbPostgresSchema: 'appview',
  dbPostgresUrl: postgres.url,
});
const pds = await TestPds.create({
  port: pdsPort,
  didPlcUrl: plc.url,
  bskyAppViewUrl: bsky.url,
  bskyAppViewDid: bsky.ctx.cfg.serverDid,
});
mockNetworkUtilities(pds, bsky);
const network = { plc, pds, bsky };
const client = new SeedClient(network, pds.getClient());

const people = [];
for (let k = 0; k < ACCOUNTS; k++) {
  const { did, handle } = await client.createAccount(`leader${k}`, {
    handle: `leader${k}.test`,
    email: `leader${k}@test.com`,
    password: 'pass',
  });
  people.push({ did, handle });
}
const follows = [];
for (let k = 0; k < ACCOUNTS; k++) {
  for (let j = 1; j <= FOLLOWS_EACH; j++) {
    const target = (k + j * ((k % 7) + 1)) % ACCOUNTS;
    if (target === k || follows.some(([a, b]) => a === k && b === target)) continue;
    await client.follow(people[k].did, people[target].did);
    follows.push([k, target]);
  }
}

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

process.stdout.write(
  `${JSON.stringify({ appview: bsky.url, plc: plc.url, pds: pds.url, people, follows, gone: GONE, block: BLOCK })}\n`,
);
process.stdin.resume();
await once(process.stdin, 'end');
await bsky.close();
await pds.close();
await plc.close();
await postgres.stop();
process.exit(0);

async function processAll() {
  await pds.processAll();
  const last = await pds.ctx.sequencer.curr();
  for (let tries = 0; tries < 1000; tries++) {
    await bsky.sub.processAll();
    if ((await bsky.sub.runner.getCursor()) >= last) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('the app did not take in what the account host holds');
}

async function freePort() {
  const { createServer } = await import('node:net');
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
