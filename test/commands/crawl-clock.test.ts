/** A crawl on a machine whose clock is wrong, which would date what it reads by it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderRoster } from '../../src/roster/render.ts';
import { findSnapshot } from '../../src/store/snapshots.ts';
import { openStore } from '../../src/store/store.ts';
import { startAtproto } from '../support/atproto.ts';
import { temporaryFolder } from '../support/folder.ts';
import { runHere } from '../support/run-here.ts';
import { TEST_NOW } from '../support/runtime.ts';
import { rosterRow } from '../support/snapshots.ts';

const DAY_MS = 86_400_000;
const folder = temporaryFolder();
const roster = folder.write(
  'roster.csv',
  renderRoster({
    columns: [],
    lines: [],
    rows: ['ann', 'bob'].map((actor) => rosterRow({ actor, network: 'bluesky', handle: `${actor}.test` })),
  }),
);
let server: Awaited<ReturnType<typeof startAtproto>>;
beforeAll(async () => {
  server = await startAtproto([
    { did: 'did:plc:ann', handle: 'ann.test', follows: ['did:plc:bob'] },
    { did: 'did:plc:bob', handle: 'bob.test' },
  ]);
});
afterAll(() => server.close());

function crawl(name: string, begin: number, serverTime = TEST_NOW) {
  const servers = ['--appview', server.url, '--plc', server.url, '--pds', server.url];
  const words = ['crawl', '--network', 'bluesky', '--roster', roster, '-s', name, '--seal', ...servers];
  return runHere([...words, '--db', `${folder.path}/${name}.sqlite`], { begin, serverTime });
}

function stateOf(name: string) {
  const store = openStore(`${folder.path}/${name}.sqlite`);
  const { state, date } = findSnapshot(store, name)!;
  store.close();
  return [state, date];
}

test.each([
  ['ahead', Date.UTC(2099, 0, 1), '2099-01-01'],
  ['behind', Date.UTC(2001, 0, 1), '2001-01-01'],
])(
  'years %s: it says so and seals nothing under that date; with the clock put right it goes on',
  async (name, wrong, day) => {
    const told = await crawl(name, wrong);
    expect(told).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(
        new RegExp(
          `the clock of this machine says ${day}, and the servers say 2026-06-01: nothing is sealed .*put the clock right.*entente crawl`,
        ),
      ),
    });
    expect(stateOf(name)[0]).toBe('open');
    if (wrong > TEST_NOW) {
      const db = `${folder.path}/${name}.sqlite`;
      const sealed = await runHere(['seal', name, '--unread', 'time', '--db', db], { begin: TEST_NOW });
      expect(sealed).toMatchObject({ code: 2, stderr: expect.stringContaining('that day is not here yet') });
    }
    expect((await crawl(name, TEST_NOW)).code).toBe(0);
    expect(stateOf(name)).toEqual(['sealed', '2026-06-01']);
  },
);

test('some hours off, it is sealed', async () => {
  expect((await crawl('hours', TEST_NOW + DAY_MS / 2)).code).toBe(0);
  expect(stateOf('hours')).toEqual(['sealed', '2026-06-01']);
});
