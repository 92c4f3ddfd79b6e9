/** Posts of the protocol's reference implementation in the log of a watch: those that stand, as a crawl has them, and no other. */
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
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
import { type Person, type Servers, told } from './reference.ts';

interface Seeded extends Servers {
  people: Person[];
}

const folder = temporaryFolder();
const db = join(folder.path, 'posts.sqlite');
let seeded: Seeded;

const done = <T>(deed: string) => told<T>('posting', 'watched', deed);

beforeAll(async () => {
  seeded = await done<Seeded>('seed');
  const rows = seeded.people.map(({ did, handle }) =>
    rosterRow({ network: 'bluesky', handle, account_id: did, actor: handle }),
  );
  folder.write('roster.csv', renderRoster({ columns: [], rows, lines: [] }));
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
  await done('live');
  const standing = keysOf(await done<string[]>('standing'));
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
