/** Editions are offered wherever a command takes one, and of the one that is asked its accounts, columns and groups. */
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../../src/store/store.ts';
import { type HandNetwork, sealHand } from '../../edition/hand.ts';
import { ask } from '../../support/ask.ts';
import { temporaryFolder } from '../../support/folder.ts';

const folder = temporaryFolder();
const home = process.cwd();
const NETWORKS: readonly HandNetwork[] = [
  { network: 'bluesky', accounts: [{ actor: 'ann', row: { country: 'FR' } }, 'bob'], ties: ['ann>bob'] },
  {
    network: 'mastodon',
    accounts: [
      { actor: 'ann', handle: 'anna', row: { country: 'FR' } },
      { actor: 'cat', row: { country: 'DE' } },
    ],
    ties: [],
  },
];

beforeAll(async () => {
  process.chdir(folder.path);
  for (const [database, edition] of [
    ['data/entente.sqlite', 'kept'],
    ['data/other.sqlite', 'travelled'],
  ] as const) {
    const store = openStore(database);
    const names = NETWORKS.map((network) => sealHand(store, network).name);
    store.close();
    const { code, stderr } = await ask(['edition', edition, ...names, '--archive', '--db', database]);
    expect({ code, stderr }).toMatchObject({ code: 0 });
  }
});
afterAll(() => process.chdir(home));

async function offered(line: string): Promise<string[]> {
  const { stdout, stderr } = await ask(['completion', '--line', line]);
  expect(stderr).toBe('');
  return stdout.split('\n').slice(0, -1);
}

const KEPT = 'kept\tedition, bluesky mastodon, 2026-06-01';
const TRAVELLED = 'travelled\tedition, bluesky mastodon, 2026-06-01';

test.each([
  'show ',
  'show a -s ',
  'follows a --snapshot ',
  'followers a -s ',
  'mutuals a -s ',
  'unreturned -s ',
  'compare FR DE -s ',
  'rank mutual -s ',
  'report ',
  'report kept --against ',
  'export ',
  'diff ',
  'diff kept ',
  'edition ',
  'cite ',
  'snapshots verify ',
  'snapshots remove ',
])('entente %s', async (line) => {
  const words = await offered(`entente ${line}`);
  expect(words).toEqual(expect.arrayContaining([KEPT, TRAVELLED]));
});

test.each(['hotspots -s ', 'rank mutual --against ', 'follows a --also ', 'edition new '])(
  'and not with %s, which takes none',
  async (line) => {
    const words = (await offered(`entente ${line}`)).join('\n');
    expect(words).toContain('bluesky-2026');
    expect(words).not.toContain('edition');
  },
);

test('what an edition joins is what can be named of it', async () => {
  expect(await offered('entente show -s kept ann')).toEqual(['ann.test\tann', 'anna.test\tann']);
  expect(await offered('entente follows -s travelled ca')).toEqual(['cat.test\tcat']);
  expect(await offered('entente compare -s kept ')).toEqual(['DE\tGermany', 'FR\tFrance']);
  expect(await offered('entente compare FR DE -s kept --by subre')).toEqual(['subregion\t']);
});

test('a database that cannot be read offers nothing, and complains of nothing', async () => {
  writeFileSync('text.sqlite', 'no database');
  expect(await offered('entente edition --db text.sqlite ')).toEqual([]);
});
