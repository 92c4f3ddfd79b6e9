/** The reference implementation on loopback: directory of DIDs, account host and app, with a client to seed them. */
import { createInterface } from 'node:readline';
import devEnv from '@atproto/dev-env';
import { startPostgres } from './postgres.mjs';

const { TestBsky, TestPds, TestPlc, SeedClient, mockNetworkUtilities } = devEnv;

export async function startReference() {
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
  const client = new SeedClient({ plc, pds, bsky }, pds.getClient());
  return { plc, pds, bsky, client, createAccounts, createAtOnce, processAll, serve };

  async function createAccounts(count) {
    const people = [];
    for (let k = 0; k < count; k++) {
      const { did, handle } = await client.createAccount(`leader${k}`, {
        handle: `leader${k}.test`,
        email: `leader${k}@test.com`,
        password: 'pass',
      });
      people.push({ did, handle });
    }
    return people;
  }

  /** Many records of one account in a change of its repository each hundred: a change each is signed each, which takes most of the time. */
  async function createAtOnce(repo, collection, records) {
    const creation = ({ rkey, value }) => ({
      $type: 'com.atproto.repo.applyWrites#create',
      collection,
      ...(rkey === undefined ? {} : { rkey }),
      value: { $type: collection, ...value },
    });
    for (let k = 0; k < records.length; k += 100) {
      const writes = records.slice(k, k + 100).map(creation);
      const asked = { headers: client.getHeaders(repo), encoding: 'application/json' };
      await client.agent.com.atproto.repo.applyWrites({ repo, writes }, asked);
    }
  }

  /** Until the app has taken in what the account host holds. */
  async function processAll() {
    await pds.processAll();
    const last = await pds.ctx.sequencer.curr();
    for (let tries = 0; tries < 1000; tries++) {
      const hasAll = (await bsky.sub.runner.getCursor()) >= last;
      // What it counts of them it counts behind them.
      await bsky.sub.processAll();
      if (hasAll) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error('the app did not take in what the account host holds');
  }

  /**
   * Writes what was seeded as one line of JSON, and runs until its input ends. Each line of the input names something to
   * do, which is answered by a line when it is done.
   */
  async function serve(seeded, deeds = {}) {
    const tell = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);
    tell({ appview: bsky.url, plc: plc.url, pds: pds.url, ...seeded });
    for await (const line of createInterface({ input: process.stdin })) tell(await deeds[line]());
    await bsky.close();
    await pds.close();
    await plc.close();
    await postgres.stop();
    process.exit(0);
  }
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
