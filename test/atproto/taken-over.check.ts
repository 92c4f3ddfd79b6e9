/** A handle that somebody else has taken over on the protocol's reference implementation: who was meant is read, or nobody. */
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { renderRoster } from '../../src/roster/render.ts';
import { readContent } from '../../src/store/content.ts';
import { findSnapshot } from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import { temporaryFolder } from '../support/folder.ts';
import { runHere } from '../support/run-here.ts';
import { rosterRow } from '../support/snapshots.ts';
import { type Person, type Servers, told } from './reference.ts';

interface Seeded extends Servers {
  handle: string;
  minister: Person;
  friend: Person;
  stranger: Person;
}

const folder = temporaryFolder();
const db = join(folder.path, 'study.sqlite');
let seeded: Seeded;
let newcomer: Person;

const done = <T>(deed: string) => told<T>('taken-over', 'friend', deed);

beforeAll(async () => {
  seeded = await done<Seeded>('seed');
  const { handle, minister, friend } = seeded;
  const first = await crawl('first', 'records');
  expect(first.entry).toEqual({ verdict: 'complete', reason: '', did: minister.did });
  expect(first.ties).toEqual([[minister.did, friend.did]]);
  ({ newcomer } = await done<{ newcomer: Person }>('takeOver'));
  const resolved = await fetch(`${seeded.appview}/xrpc/com.atproto.identity.resolveHandle?handle=${handle}`);
  expect(await resolved.json()).toEqual({ did: newcomer.did });
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
  await done('deactivate');
  const { handle, minister } = seeded;
  const { entry, ties } = await crawl('third', 'records');
  expect(entry).toEqual({
    verdict: 'failed',
    reason: `@${handle} leads to ${newcomer.did} now, and led to ${minister.did} in first, which is deactivated: write the account_id that is meant into the roster`,
    did: null,
  });
  expect(ties).toEqual([]);
});
