import { afterAll, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../support/folder.ts';
import { runHere } from '../../support/run-here.ts';
import { startSparql } from '../../support/sparql.ts';

const endpoint = await startSparql();
const folder = temporaryFolder();
afterAll(() => endpoint.close());
beforeEach(() => {
  endpoint.requests.length = 0;
  endpoint.ministries = [['Q4', 'FR']];
  endpoint.statements = [];
});

const roster = folder.write(
  'roster.csv',
  `actor,name,kind,country,office,network,handle,account_id
mfa,Foreign Ministry,institution,FR,foreign-ministry,bluesky,mfa.gouv.fr,
mfa,Foreign Ministry,institution,FR,foreign-ministry,x,MFA_fr,x:813286
tre,Treasury,institution,FR,government,x,treasury,
`,
);
const PROVED = 'proof,official-site,mfa.gouv.fr,,https://mfa.gouv.fr/,2026-05-01,grow';
folder.write(
  'evidence.csv',
  `row,seat,name,since,until,network,account_id,handle,proof,source,page_date,address,seen_at,by
account,FR:foreign-ministry,,,,bluesky,,mfa.gouv.fr,${PROVED.slice(6)}
account,FR:foreign-ministry,,,,x,x:813286,MFA_fr,${PROVED.slice(6)}
account,tre,,,,x,,treasury,${PROVED.slice(6)}
`,
);

const upstream = (words: string[], env: Record<string, string> = { ENTENTE_CONTACT: 'tests@example.org' }) =>
  runHere(['roster', 'upstream', roster, ...words], { env: { ...env, ENTENTE_WIKIDATA: endpoint.url } });

test('prints what Wikidata lacks, by item and account; the item of a ministry is found by its class', async () => {
  endpoint.statements = [{ item: 'Q4', network: 'x', handle: 'mfa_fr' }];
  const { code, stdout, stderr } = await upstream(['--format', 'csv']);
  expect([code, stdout]).toEqual([
    0,
    `item,actor,network,handle,account_id,lacks,proof,address,seen_on
Q4,mfa,bluesky,mfa.gouv.fr,,account,official-site,https://mfa.gouv.fr/,2026-05-01
Q4,mfa,x,mfa_fr,x:813286,reference,official-site,https://mfa.gouv.fr/,2026-05-01
`,
  ]);
  expect(stderr).toContain(
    'Of 3 accounts with a strong proof of their own Wikidata lacks 1 statement and 1 reference.',
  );
  expect(stderr).toContain('1 account left out, whose actors have no item that is known.');
  expect(endpoint.requests.at(-1)!.query).toContain('VALUES ?item { wd:Q4 }');
});

test('prints them as QuickStatements, and nothing where nothing is lacking', async () => {
  const first = await upstream(['--quickstatements']);
  expect([first.code, first.stdout]).toEqual([
    0,
    `Q4|P12361|"mfa.gouv.fr"|S854|"https://mfa.gouv.fr/"|S813|+2026-05-01T00:00:00Z/11
Q4|P2002|"MFA_fr"|P6552|"813286"|S854|"https://mfa.gouv.fr/"|S813|+2026-05-01T00:00:00Z/11
`,
  ]);
  const reference = 'https://mfa.gouv.fr/';
  endpoint.statements = [
    { item: 'Q4', network: 'x', handle: 'MFA_fr', reference },
    { item: 'Q4', network: 'bluesky', handle: 'mfa.gouv.fr', reference },
  ];
  expect((await upstream(['--quickstatements'])).stdout).toBe('');
});

test('asks nobody without a contact, and nothing where nothing is proved', async () => {
  const { code, stderr } = await upstream([], {});
  expect([code, endpoint.requests.length]).toEqual([2, 0]);
  expect(stderr).toContain('set ENTENTE_CONTACT to an e-mail address or a page');
  const empty = folder.write(
    'empty.csv',
    'row,seat,name,since,until,network,account_id,handle,proof,source,page_date,address,seen_at,by\n',
  );
  const none = await upstream(['--evidence', empty]);
  expect([none.code, endpoint.requests.length]).toEqual([0, 0]);
  expect(none.stderr).toContain('No account of today has a strong proof of its own in the evidence');
});
