import { expect, test } from 'vitest';
import { type EvidenceRow, evidenceRow } from '../../src/evidence/evidence-row.ts';
import { lackingAccounts, provedAccounts, quickStatements } from '../../src/evidence/upstream.ts';
import { type RosterRow, rosterRow } from '../../src/roster/row.ts';
import { parseStatements } from '../../src/roster/wikidata-statements.ts';
import { type StatementSpec, statementsAnswer } from '../roster/wikidata-answers.ts';

const DAY = '2026-12-01';
const DID = 'did:plc:abcdefghijklmnopqrstuvwx';
const MFA = { actor: 'mfa', kind: 'institution', country: 'FR', office: 'foreign-ministry', wikidata: 'Q4' };
const X = { ...MFA, network: 'x', handle: 'MFA_fr', account_id: 'x:813286' };
const BLUESKY = { ...MFA, network: 'bluesky', handle: 'mfa.gouv.fr', account_id: DID };
const MASTODON = { ...MFA, network: 'mastodon', handle: 'mfa@social.gouv.fr' };

const proof = (row: Partial<RosterRow>, cells: Partial<EvidenceRow> = {}) =>
  evidenceRow({
    row: 'account',
    seat: 'FR:foreign-ministry',
    network: row.network ?? '',
    handle: row.handle ?? '',
    account_id: row.account_id ?? '',
    proof: 'official-site',
    source: 'mfa.gouv.fr',
    address: 'https://mfa.gouv.fr/contact',
    seen_at: '2026-11-30',
    by: 'grow',
    ...cells,
  });

function upstream(
  rows: Partial<RosterRow>[],
  evidence: EvidenceRow[],
  stated: StatementSpec[] = [],
): string[] {
  const proved = provedAccounts(rows.map(rosterRow), evidence, DAY);
  const statements = parseStatements(statementsAnswer(...stated), 'wikidata', DAY);
  return quickStatements(lackingAccounts(proved, statements, (row) => row.wikidata))
    .split('\n')
    .slice(0, -1);
}

// By hand, after the syntax of https://www.wikidata.org/wiki/Help:QuickStatements (version 1).
const X_LINE =
  'Q4|P2002|"MFA_fr"|P6552|"813286"|S854|"https://mfa.gouv.fr/contact"|S813|+2026-11-30T00:00:00Z/11';
const BLUESKY_LINE =
  'Q4|P12361|"mfa.gouv.fr"|S854|"https://mfa.gouv.fr/contact"|S813|+2026-11-30T00:00:00Z/11';
const MASTODON_LINE =
  'Q4|P4033|"mfa@social.gouv.fr"|S854|"https://mfa.gouv.fr/contact"|S813|+2026-11-30T00:00:00Z/11';

test('what Wikidata lacks is a line each, with its proof', () => {
  const rows = [X, BLUESKY, MASTODON];
  expect(
    upstream(
      rows,
      rows.map((row) => proof(row)),
    ),
  ).toEqual([BLUESKY_LINE, MASTODON_LINE, X_LINE]);
  expect(upstream([{ ...X, account_id: '' }], [proof({ ...X, account_id: '' })])).toEqual([
    X_LINE.replace('|P6552|"813286"', ''),
  ]);
});

test('the best proof is given, of these the newest', () => {
  const proofs = [
    proof(BLUESKY, { proof: 'government-list', seen_at: '2026-11-30' }),
    proof(BLUESKY, { address: 'https://mfa.gouv.fr/old', seen_at: '2026-01-01' }),
    proof(BLUESKY),
  ];
  expect(upstream([BLUESKY], proofs)).toEqual([BLUESKY_LINE]);
});

test.each<[string, StatementSpec, string[]]>([
  ['with a reference', { item: 'Q4', network: 'x', handle: 'mfa_FR', reference: 'https://a.example/' }, []],
  ['without one', { item: 'Q4', network: 'x', handle: 'mfa_FR' }, [X_LINE.replace('MFA_fr', 'mfa_FR')]],
  ['by import alone', { item: 'Q4', network: 'x', handle: 'MFA_fr', imported: 'Q328' }, [X_LINE]],
  ['as ended', { item: 'Q4', network: 'x', handle: 'MFA_fr', end: '2026-01-01' }, []],
  ['as deprecated', { item: 'Q4', network: 'x', handle: 'MFA_fr', rank: 'Deprecated' }, []],
  [
    'for another item',
    { item: 'Q5', network: 'x', handle: 'MFA_fr', reference: 'https://a.example/' },
    [X_LINE],
  ],
])('an account that Wikidata has %s', (_, stated, lines) => {
  expect(upstream([X], [proof(X)], [stated])).toEqual(lines);
});

test.each<[string, Partial<RosterRow>, Partial<EvidenceRow>]>([
  ['by Wikidata itself', X, { proof: 'wikidata-reference' }],
  ['weakly', X, { proof: 'own-link' }],
  [
    'in the DNS, which is no address',
    BLUESKY,
    { proof: 'government-domain', address: 'dns:_atproto.mfa.gouv.fr' },
  ],
  ['for another account', X, { account_id: 'x:1' }],
  ['for an actor without an item', { ...X, wikidata: '' }, {}],
  ['for a row that has ended', { ...X, until: '2026-06-01' }, {}],
  ['for the account of an office, in a person’s row', { ...X, kind: 'person', account_type: 'office' }, {}],
  [
    'for an account in a person’s row of which nothing says that it is personal',
    { ...X, kind: 'person' },
    {},
  ],
])('what is proved %s is not put in', (_, row, cells) => {
  expect(upstream([row], [proof(row, cells)])).toEqual([]);
});

test('nothing in a text ends a column or a line', () => {
  const address = 'https://mfa.gouv.fr/a"|b\nQ1|P31|Q5';
  const [line, ...more] = upstream([X], [proof(X, { address })]);
  expect([line, more]).toEqual([X_LINE.replace('contact', 'a%22%7CbQ1%7CP31%7CQ5'), []]);
});
