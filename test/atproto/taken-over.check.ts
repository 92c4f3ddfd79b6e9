/** A handle that somebody else has taken over on the protocol's reference implementation: who was meant is read, or nobody. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderRoster } from '../../src/roster/render.ts';
import { readContent } from '../../src/store/content.ts';
import { findSnapshot } from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import { temporaryFolder } from '../support/folder.ts';
import { runHere } from '../support/run-here.ts';
import { rosterRow } from '../support/snapshots.ts';

interface Someone {
  did: string;
  handle: string;
}

interface Seeded {
  appview: string;
  plc: string;
  pds: string;
  handle: string;
  minister: Someone;
  friend: Someone;
  stranger: Someone;
}

const folder = temporaryFolder();
const db = join(folder.path, 'study.sqlite');
let child: ChildProcess;
let lines: Interface;
let seeded: Seeded;
let newcomer: Someone;

async function told<T>(request?: string): Promise<T> {
  const answer = once(lines, 'line');
  if (request !== undefined) child.stdin!.write(`${request}\n`);
  const [line] = await answer;
  return JSON.parse(line);
}

beforeAll(async () => {
  child = spawn(process.execPath, [resolve(import.meta.dirname, 'taken-over.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  lines = createInterface({ input: child.stdout! });
  seeded = await told<Seeded>();
  const { handle, minister, friend } = seeded;
  const first = await crawl('first', 'records');
  expect(first.entry).toEqual({ verdict: 'complete', reason: '', did: minister.did });
  expect(first.ties).toEqual([[minister.did, friend.did]]);
  ({ newcomer } = await told<{ newcomer: Someone }>('take over'));
  const resolved = await fetch(`${seeded.appview}/xrpc/com.atproto.identity.resolveHandle?handle=${handle}`);
  expect(await resolved.json()).toEqual({ did: newcomer.did });
});

afterAll(async () => {
  const ended = once(child, 'exit');
  child.stdin!.end();
  await ended;
});

/** A crawl by handles alone, sealed: what became of the minister's row, and all ties. */
async function crawl(name: string, read: string) {
  const { handle, friend, stranger, appview, plc, pds } = seeded;
  const rows = [handle, friend.handle, stranger.handle].map((one, k) =>
    rosterRow({ actor: `a${k}`, name: one, kind: 'person', network: 'bluesky', handle: one }),
  );
  const roster = folder.write('roster.csv', renderRoster({ columns: [], rows, lines: [] }));
  const servers = ['--appview', appview, '--plc', plc, '--pds', pds];
  const words = ['crawl', '--network', 'bluesky', '--roster', roster, '--read', read, '-s', name, '--seal'];
  const { code, stderr } = await runHere([...words, '--db', db, ...servers], { begin: Date.now() });
  expect({ code, stderr }).toMatchObject({ code: 0 });
  const store = openStore(db);
  const { entries, accounts, ties } = readContent(store, findSnapshot(store, name)!);
  store.close();
  const { verdict, reason, account } = entries.find(({ row }) => row.handle === handle)!;
  return {
    stderr,
    entry: { verdict, reason, did: account === null ? null : accounts[account] },
    ties: Array.from(ties.source, (from, k) => [accounts[from], accounts[ties.target[k]!]]),
  };
}

test.each(['records', 'pairs', 'auto', 'appview'])(
  '%s: the account that was meant is read under its new handle, and never the one that took its handle',
  async (read) => {
    const { handle, minister, friend } = seeded;
    const { stderr, entry, ties } = await crawl(`second-${read}`, read);
    expect(entry).toEqual({
      verdict: 'complete',
      reason: `other handle: renamed, @${handle} in first is @former.test now`,
      did: minister.did,
    });
    expect(ties).toEqual([[minister.did, friend.did]]);
    expect(stderr).toContain('1 account with another handle than the roster has');
  },
);

test('where the account that was meant is gone, the row fails and says why', async () => {
  await told('deactivate');
  const { handle, minister } = seeded;
  const { entry, ties } = await crawl('third', 'records');
  expect(entry).toEqual({
    verdict: 'failed',
    reason: `@${handle} leads to ${newcomer.did} now, and led to ${minister.did} in first, which is deactivated: write the account_id that is meant into the roster`,
    did: null,
  });
  expect(ties).toEqual([]);
});
