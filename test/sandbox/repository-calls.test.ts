import { describe, expect, test } from 'vitest';
import { worldNow } from '../../src/sandbox/calendar.ts';
import { followsOf } from '../../src/sandbox/follows.ts';
import { didOf, numberOfDid } from '../../src/sandbox/identifiers.ts';
import type { Sandbox } from '../../src/sandbox/server.ts';
import { getJson } from '../support/get-json.ts';
import {
  call,
  closedReader,
  cut,
  deactivated,
  earlier,
  hidden,
  invalid,
  long,
  missing,
  readAll,
  sandbox,
  serveSandboxes,
  suspended,
  world,
} from '../support/sandbox-calls.ts';

const { accounts, follows } = world;

serveSandboxes();

describe('records on the account’s host', () => {
  const listRecords = 'com.atproto.repo.listRecords';
  const collection = 'app.bsky.graph.follow';

  test('every declared follow with its date, and one empty page at the end', async () => {
    const { found, sizes } = await readAll(
      listRecords,
      { repo: long.did, collection, limit: 100 },
      'records',
    );
    const expected = followsOf(follows, long.number, worldNow(2026));
    expect(found.map(({ value }) => [numberOfDid(value.subject), Date.parse(value.createdAt)])).toEqual(
      expected.map((k) => [follows.target[k], follows.formedAt[k]]),
    );
    expect(sizes[sizes.length - 1]).toBe(0);
    const keys = found.map(({ uri }) => uri.split('/').pop()!);
    expect(keys).toEqual([...keys].sort().reverse());
    const reverse = { repo: long.did, collection, limit: 100, reverse: 'true' };
    const { found: backwards } = await readAll(listRecords, reverse, 'records');
    expect(backwards).toEqual([...found].reverse());
  });

  test('a tie that stands in both years is the same record', async () => {
    const read = async (server: Sandbox) => {
      const { json } = await call(
        listRecords,
        { repo: long.did, collection, limit: 100, reverse: 'true' },
        server,
      );
      return new Map(json.records.map((record: { uri: string }) => [record.uri, record]));
    };
    const [before, after] = [await read(earlier), await read(sandbox)];
    const both = [...before.keys()].filter((uri) => after.has(uri));
    expect(both.length).toBeGreaterThan(50);
    for (const uri of both) expect(after.get(uri)).toEqual(before.get(uri));
  });

  test('hidden and broken-off lists are so here as well; gone accounts have no repository', async () => {
    const count = async (repo: string) =>
      (await readAll(listRecords, { repo, collection, limit: 100 }, 'records')).found.length;
    expect(await count(hidden.did)).toBe(0);
    expect(await count(cut.did)).toBe(40);
    for (const repo of [suspended.did, deactivated.did, missing.handle]) {
      expect(await call(listRecords, { repo, collection })).toMatchObject(
        invalid(`Could not find repo: ${repo}`),
      );
    }
    const { json } = await call(listRecords, { repo: long.did, collection: 'app.bsky.feed.post' });
    expect(json).toEqual({ records: [] });
  });

  test('the repository’s state tells what became of an account', async () => {
    const status = async (did: string) => (await call('com.atproto.sync.getRepoStatus', { did })).json;
    const latest = (did: string) => call('com.atproto.sync.getLatestCommit', { did });
    const { rev, ...active } = await status(long.did);
    expect(active).toEqual({ did: long.did, active: true });
    expect((await latest(long.did)).json.rev).toBe(rev);
    expect(await status(suspended.did)).toEqual({ did: suspended.did, active: false, status: 'suspended' });
    expect(await status(deactivated.did)).toMatchObject({ active: false, status: 'deactivated' });
    expect(await latest(suspended.did)).toMatchObject({ status: 400, json: { error: 'RepoSuspended' } });
    expect(await latest(deactivated.did)).toMatchObject({ status: 400, json: { error: 'RepoDeactivated' } });
    expect(await latest(missing.did)).toMatchObject({ status: 400, json: { error: 'RepoNotFound' } });
  });

  test('the revision is the same in both years exactly where no follow began or ended', async () => {
    const kept = { same: 0, changed: 0 };
    for (const [number, { did, states }] of accounts.entries()) {
      if (states[2025].status !== 'active' || states[2026].status !== 'active') continue;
      const [before, after] = await Promise.all(
        [earlier, sandbox].map((server) => call('com.atproto.sync.getLatestCommit', { did }, server)),
      );
      const same = before!.json.rev === after!.json.rev;
      const [old, now] = ([2025, 2026] as const).map((year) =>
        followsOf(follows, number, worldNow(year)).join(),
      );
      expect(same).toBe(old === now);
      kept[same ? 'same' : 'changed'] += 1;
    }
    expect(kept.same).toBeGreaterThan(20);
    expect(kept.changed).toBeGreaterThan(400);
  });

  test('a DID document names the handle of the year and this server as the host', async () => {
    const { status, json } = await getJson(`${sandbox.url}/${long.did}`);
    expect(status).toBe(200);
    expect(json.alsoKnownAs).toEqual([`at://${long.handle}`]);
    expect(json.service).toEqual([
      { id: '#atproto_pds', type: 'AtprotoPersonalDataServer', serviceEndpoint: sandbox.url },
    ]);
    const escaped = await getJson(`${sandbox.url}/${encodeURIComponent(long.did)}`);
    expect(escaped.json).toEqual(json);
    expect((await getJson(`${sandbox.url}/did:plc:aaaaaaaaaaaaaaaaaaaaaaaa`)).status).toBe(404);
    expect((await getJson(`${sandbox.url}/${didOf(closedReader())}`)).status).toBe(410);
  });
});
