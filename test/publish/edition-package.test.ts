/** The archive of an edition is a package too: whose its accounts are, and which snapshots it joins. */
import { expect, test } from 'vitest';
import { packagedAccounts } from '../../src/publish/edition-package.ts';
import { fileChunks } from '../../src/report/files/report-file.ts';
import { type HandNetwork, handEdition } from '../edition/hand.ts';
import { type DataPackage, misfits } from '../support/data-package.ts';
import { isPackage } from '../support/package-schema.ts';
import { type Crate, crateFaults, crateReader } from '../support/ro-crate.ts';

const NETWORKS: HandNetwork[] = [
  { network: 'bluesky', accounts: ['ann', { actor: '', handle: 'cat' }, 'bob'], ties: ['ann>bob'] },
  { network: 'mastodon', date: '2026-06-11', accounts: ['ann'], ties: [] },
];
const stated = new Map([['bluesky', new Map([['bluesky:bob', 'robert']])]]);
const { actors, descriptions } = packagedAccounts(handEdition(NETWORKS, stated));
const texts = new Map([
  ['actors.csv', actors],
  ...descriptions.map((file) => [file.path, [...fileChunks(file)].join('')] as const),
]);
const json = (path: string) => JSON.parse(texts.get(path)!);

test('has a table of its accounts, and what describes it', () => {
  expect([...texts.keys()].sort()).toEqual([
    'actors.csv',
    'codebook.fr.md',
    'codebook.md',
    'datapackage.json',
    'ro-crate-metadata.json',
  ]);
  expect(actors).toBe(
    `network,account_id,actor,joined
bluesky,bluesky:ann,ann,roster
bluesky,bluesky:bob,robert,stated
bluesky,bluesky:cat,bluesky:cat,none
mastodon,mastodon:ann,ann,roster
`,
  );
});

test('is a Data Package whose cells are as it says, and which names its snapshots', () => {
  const descriptor = json('datapackage.json') as DataPackage & Record<string, unknown>;
  expect(isPackage(descriptor), JSON.stringify(isPackage.errors)).toBe(true);
  expect(misfits(descriptor, (path) => texts.get(path)!)).toEqual([]);
  expect(descriptor).toMatchObject({
    name: 'hand-2026',
    id: 'hash://sha256/sha256:hand',
    title: 'Edition hand-2026: whose accounts are whose on 2 networks',
    sources: [
      { title: 'Edition hand-2026 of bluesky + mastodon' },
      { title: 'Snapshot bluesky-2026 of bluesky' },
      { title: 'Snapshot mastodon-2026 of mastodon' },
    ],
    resources: [{ path: 'actors.csv', schema: { primaryKey: ['network', 'account_id'] } }],
  });
});

test('is an RO-Crate, made from the snapshots that it joins', () => {
  const crate = json('ro-crate-metadata.json') as Crate;
  const there = [...texts.keys(), 'edition.json'];
  expect(crateFaults(crate, (path) => texts.get(path) ?? '{}', there)).toEqual([]);
  expect(crateReader(crate).rootDataset.identifier).toEqual(['hash://sha256/sha256:hand']);
  const entity = (id: string) => crate['@graph'].find((one) => one['@id'] === id)!;
  const made = entity('#made');
  expect(made.name).toBe('Edition hand-2026 joined and written');
  expect(made.object).toEqual(entity('./').isBasedOn);
  expect((made.object as { '@id': string }[]).map((from) => entity(from['@id']).name)).toEqual([
    'Snapshot bluesky-2026',
    'Snapshot mastodon-2026',
  ]);
});

test.each([
  ['codebook.md', 'What each column of the table of this folder means.', 'No cell is empty.'],
  ['codebook.fr.md', 'Ce que veut dire chaque colonne du tableau de ce dossier.', 'Aucune case n’est vide.'],
])('%s has a line for each column, and shows how it is loaded', (path, intro, empty) => {
  const text = texts.get(path)!;
  expect(text).toContain(intro);
  expect(text).toContain(empty);
  expect(text).toContain('\nactors = load("actors.csv")\n```');
  const section = text.split('## actors.csv\n')[1]!;
  for (const column of ['network', 'account_id', 'actor', 'joined']) {
    expect(section).toMatch(new RegExp(`^\\| \`${column}\` \\| [^|]{10,} \\|`, 'm'));
  }
});
