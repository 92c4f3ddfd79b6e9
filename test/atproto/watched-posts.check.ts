/** Posts of the protocol's reference implementation in the log of a watch: those that stand, as a crawl has them, and no other. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderRoster } from '../../src/roster/render.ts';
import { readContent } from '../../src/store/content.ts';
import type { Store } from '../../src/store/driver.ts';
import { findSnapshot } from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import { temporaryFolder } from '../support/folder.ts';
import { heldActivity } from '../support/held-activity.ts';
import { entente, startEntente } from '../support/program.ts';
import { runHere } from '../support/run-here.ts';
import { rosterRow } from '../support/snapshots.ts';

interface Seeded {
  appview: string;
  plc: string;
  pds: string;
  people: { did: string; handle: string }[];
}

const folder = temporaryFolder();
const db = join(folder.path, 'posts.sqlite');
let child: ChildProcess;
let lines: Interface;
let seeded: Seeded;

async function told<T>(request?: string): Promise<T> {
  const answer = once(lines, 'line');
  if (request !== undefined) child.stdin!.write(`${request}\n`);
  const [line] = await answer;
  return JSON.parse(line);
}

beforeAll(async () => {
  child = spawn(process.execPath, [resolve(import.meta.dirname, 'posting.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  lines = createInterface({ input: child.stdout! });
  seeded = await told<Seeded>();
  const rows = seeded.people.map(({ did, handle }) =>
    rosterRow({ network: 'bluesky', handle, account_id: did, actor: handle }),
  );
  folder.write('roster.csv', renderRoster({ columns: [], rows, lines: [] }));
});

afterAll(async () => {
  const ended = once(child, 'exit');
  child.stdin!.end();
  await ended;
});

function words(...first: string[]): string[] {
  const servers = ['--appview', seeded.appview, '--plc', seeded.plc, '--pds', seeded.pds];
  return [
    ...first,
    '--network',
    'bluesky',
    '--roster',
    join(folder.path, 'roster.csv'),
    '--db',
    db,
    ...servers,
    '--activity',
    '--days',
    '30',
  ];
}

/** As `account key`, by the addresses of their records. */
function keysOf(uris: readonly string[]): string[] {
  return uris
    .map((uri) => {
      const [, , did, collection, key] = uri.split('/');
      return `${did} ${collection === 'app.bsky.feed.repost' ? 'r ' : ''}${key}`;
    })
    .sort();
}

function logged(log: string): string[] {
  const store = openStore(db);
  const keys = store
    .prepare<[string], string>(
      `SELECT account_id || ' ' || key FROM watch_post JOIN account ON account.id = account
       JOIN watch ON watch.id = watch WHERE name = ?`,
    )
    .pluck()
    .all(log)
    .sort();
  store.close();
  return keys;
}

/** Without what a post has received, which no log knows. */
function posted(store: Store, name: string) {
  const snapshot = findSnapshot(store, name)!;
  const { accounts } = readContent(store, snapshot);
  const { readings, posts, hashtags, mentions, reposts } = heldActivity(store, snapshot)!;
  return {
    accounts,
    readings,
    hashtags,
    mentions,
    reposts,
    posts: posts.map(({ account, at, kind, language }) => [account, at, kind, language]),
  };
}

test.each([
  ['the stream', () => ['--stream', `repos=${seeded.pds}`]],
  ['reading alone', () => ['--stream', 'none', '--every', '2s']],
])('by %s', async (_, stream) => {
  const name = stream().includes('none') ? 'read' : 'told';
  const running = startEntente([...words('watch', name), ...stream()], folder.path);
  await until(() => isRead(name));
  await told('live');
  const standing = keysOf(await told<string[]>('standing'));
  await until(() => isDeepStrictEqual(logged(name), standing));
  running.kill('SIGINT');
  expect(await running.ended).toMatchObject({ code: 130 });
  expect(logged(name)).toEqual(standing);
  // A day is sealed from what is proved, and what nobody interrupts ends with a sweep.
  expect(entente([...words('watch', name), ...stream(), '--for', '1s'])).toMatchObject({ code: 0 });
  const day = new Date().toISOString().slice(0, 10);
  expect(entente(['seal', name, '--at', day, '-s', `sealed-${name}`, '--db', db]).code).toBe(0);
  const crawled = entente([...words('crawl', '-s', `crawled-${name}`), '--read', 'records', '--seal']);
  expect(crawled).toMatchObject({ code: 0 });
  const store = openStore(db);
  expect(posted(store, `sealed-${name}`)).toEqual(posted(store, `crawled-${name}`));
  store.close();
  expect(logged(name)).toEqual(standing);
});

async function isRead(name: string): Promise<boolean> {
  const { stderr } = await runHere(['status', name, '--db', db]);
  return stderr.includes('last proved by a sweep');
}

/** What never comes is told by what is expected then. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600 && !(await holds()); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
