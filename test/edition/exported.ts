/** An edition of three networks, of which every tie can be written by hand, as a file for other tools. */
import { join } from 'node:path';
import { openStore } from '../../src/store/store.ts';
import { ask } from '../support/ask.ts';
import { type HandNetwork, sealHand } from './hand.ts';

const EVE = { actor: 'eve', row: { name: '=Eve', country: 'NA' } };

/** Nobody knows whom cy follows, nor whether dan follows bob; nobody on x follows anyone. */
const NETWORKS: readonly HandNetwork[] = [
  {
    network: 'bluesky',
    accounts: ['ann', 'bob', { actor: 'cy', verdict: 'failed' }, 'dan'],
    ties: ['ann>bob', 'bob>ann', 'cy>ann'],
    unseen: ['dan>bob'],
  },
  {
    network: 'mastodon',
    accounts: ['ann', { actor: 'bob', handle: 'bob-one' }, { actor: 'bob', handle: 'bob-two' }, EVE],
    ties: ['ann>bob-two', 'eve>ann'],
  },
  { network: 'x', accounts: ['ann', EVE], ties: [] },
];

/** Source, target, network, and whether it is mutual there. */
export const TIES = [
  ['ann', 'bob', 'bluesky', 'yes'],
  ['bob', 'ann', 'bluesky', 'yes'],
  ['cy', 'ann', 'bluesky', 'no'],
  ['ann', 'bob', 'mastodon', 'no'],
  ['eve', 'ann', 'mastodon', 'no'],
] as const;

/** Makes the edition `all` in the folder's database. */
export async function sealExported(folder: string): Promise<string> {
  const database = join(folder, 'hand.sqlite');
  const store = openStore(database);
  const names = NETWORKS.map((network) => sealHand(store, network).name);
  store.close();
  const { code, stderr } = await ask(['edition', 'all', ...names, '--db', database]);
  if (code !== 0) throw new Error(stderr);
  return database;
}
